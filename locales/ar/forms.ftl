forms-one-line = اكتب هذا في سطر واحد.
forms-unseen = يحتوي هذا على رموز لا يمكن عرضها. احذفها وحاول مرة أخرى.
forms-too-long = الحد الأقصى لعدد الأحرف { $most }، وعددها الآن { $length }.
forms-check = لم يُحفظ شيء بعد. يُرجى التحقق من:
forms-saved-meanwhile = حُفظ في هذه الأثناء:
