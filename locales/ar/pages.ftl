pages-title = الصفحات
pages-lead = نصوص السوق نفسه: من نحن، وشروط الاستخدام، والخصوصية. يرى الزوار الصفحة بعد نشرها.
pages-none = لا توجد صفحات بعد
pages-none-text = ابدأ بأحد الاقتراحات أدناه، أو اكتب صفحة خاصة بك.
pages-new = صفحة جديدة
pages-edit = تعديل الصفحة
pages-suggested = صفحات مقترحة
pages-suggested-text = تبدأ كل صفحة بعناوين فقط، والصياغة لك. استشر محاميًا في النصوص القانونية.
pages-column-page = الصفحة
pages-column-state = الحالة
pages-column-since = تاريخ النشر
pages-column-version = النسخة
pages-column-author = آخر من عدّلها
pages-column-changed = آخر تعديل
pages-is-draft = مسودة
pages-is-waiting = بانتظار الموافقة
pages-is-published = منشورة
pages-is-unpublished = غير منشورة
pages-is-public = منشورة الآن
pages-was-public = نُشرت سابقًا
pages-form-lead = اكتب بما تشاء من اللغات. من يقرأ بلغة تركتها فارغة يرى لغة السوق.
pages-slug = العنوان
pages-slug-hint = ما يأتي بعد ‎/pages/‎، مثل about-us.
pages-slug-missing = أدخل عنوانًا.
pages-slug-mistaken = استخدم حروفًا لاتينية صغيرة وأرقامًا وشرطات بحد أقصى { $most }، مثل about-us.
pages-slug-reserved = يستخدم السوق هذا العنوان. اختر عنوانًا آخر.
pages-slug-taken = هذا العنوان لصفحة أخرى.
pages-field-title = العنوان الرئيسي
pages-field-description = الوصف
pages-field-body = النص
pages-description-hint = اختياري. جملة أو جملتان لمحركات البحث، ويُفضَّل ألا تتجاوز 155 حرفًا.
pages-body-hint = Markdown: ‏# للعناوين، و- للقوائم، و[نص](/address) للروابط.
pages-title-missing = أدخل عنوانًا رئيسيًا.
pages-body-missing = اكتب النص.
pages-nothing-said = اكتب الصفحة بلغة واحدة على الأقل.
pages-too-many = يمكن أن يضم السوق { $most } صفحة على الأكثر. احذف صفحة أولًا.
pages-keep = حفظ المسودة
pages-draft-kept = حُفظت المسودة.
pages-both-texts = حفظ شخص آخر هذه المسودة في هذه الأثناء. نصه أسفل كل حقل. إذا حفظت مرة أخرى فسيُعتمد ما كتبته.
pages-waits-already = هذه النسخة بانتظار الموافقة. أعدها مسودة قبل تعديلها.
pages-public-since = منشورة منذ { $date }.
pages-not-public = لا يرى الزوار هذه الصفحة.
pages-view = عرض الصفحة
pages-no-draft = لا أحد يعمل على نسخة جديدة.
pages-version = النسخة { $number }
pages-versions = النسخ
pages-sent-back-because = أُعيدت إلى مسودة:
pages-compare = ما تغيّره هذه النسخة
pages-preview-until = يستطيع كل من لديه هذا الرابط قراءة هذه النسخة حتى { $date }:
pages-preview-note = هذه معاينة غير منشورة. يعمل الرابط حتى { $date }.
pages-submit = إرسال للموافقة
pages-submitted = أُرسلت. يستطيع مشغّل آخر نشرها الآن.
pages-discard = تجاهل المسودة
pages-discard-confirm = هل تريد تجاهل هذه المسودة؟ سيضيع نصها.
pages-discarded = جرى تجاهل المسودة.
pages-publish = نشر
pages-published-now = نُشرت. يستطيع الزوار قراءتها الآن.
pages-alone = أنت المشغّل الوحيد، لذا يمكنك نشرها بنفسك.
pages-you-may = اقرأها، ثم انشرها أو أعدها.
pages-somebody-else = أنت من كتب هذه النسخة أو أرسلها، لذا يجب أن ينشرها مشغّل آخر.
pages-send-back = إعادة إلى مسودة
pages-send-back-why = ما الذي يجب تغييره (اختياري)
pages-sent-back = عادت النسخة مسودة.
pages-changed-meanwhile = تغيّرت هذه الصفحة منذ فتحتها. هذه حالتها الآن.
pages-address = العنوان
pages-move = تغيير العنوان
pages-move-hint = يقود العنوان القديم إلى الجديد.
pages-moved = أصبح للصفحة عنوان جديد، ويقود إليه العنوان القديم.
pages-unpublish = إلغاء النشر
pages-unpublish-confirm = هل تريد إلغاء نشر هذه الصفحة؟ لن يجدها الزوار بعد ذلك.
pages-unpublished = لم تعد الصفحة منشورة.
pages-delete = حذف الصفحة
pages-delete-confirm = هل تريد حذف هذه الصفحة بكل نسخها؟
pages-deleted = حُذفت الصفحة.
pages-delete-public = الصفحة منشورة. ألغِ نشرها قبل حذفها.
pages-compared-with = مقارنة بالنسخة { $number }
pages-first-version = هذه هي النسخة الأولى.
pages-before = قبل
pages-after = بعد
pages-same = النسختان متطابقتان.
pages-restore = العودة إلى هذه النسخة
pages-restored = أصبحت النسخة { $number } مسودة جديدة. انشرها لتعود.
pages-restore-busy = توجد مسودة بالفعل. انشرها أو تجاهلها أولًا.
pages-contents = في هذه الصفحة
pages-not-in-language = هذه الصفحة غير متاحة بلغة { $wanted }. أنت تقرؤها بلغة { $shown }.
pages-since = تسري هذه النسخة منذ { $date }.
pages-also-in = متاحة أيضًا بلغة:
pages-about = من نحن
pages-about-outline =
    ## من نحن

    ## ماذا تجد هنا

    ## كيف تتواصل معنا
pages-terms = شروط الاستخدام
pages-terms-outline =
    ## من يدير هذا السوق

    ## من يحق له استخدامه

    ## الحسابات

    ## الشراء من الأنشطة التجارية

    ## البيع هنا

    ## ما هو ممنوع

    ## المسؤولية

    ## تغيير هذه الشروط

    ## القانون المطبّق
pages-privacy = الخصوصية
pages-privacy-outline =
    ## الجهة المسؤولة

    ## البيانات التي نعالجها وأغراضها

    ## الأساس القانوني

    ## من يتلقى البيانات

    ## مدة الاحتفاظ بها

    ## ملفات تعريف الارتباط

    ## حقوقك

    ## التواصل
pages-imprint = بيانات الجهة المالكة
pages-imprint-outline =
    ## الجهة المشغّلة

    ## الممثل القانوني

    ## التواصل

    ## السجل التجاري

    ## الرقم الضريبي
pages-shipping = الشحن والإرجاع
pages-shipping-outline =
    ## من يشحن

    ## تكاليف الشحن

    ## مدة التوصيل

    ## الإرجاع

    ## الطرود التالفة أو المفقودة
