fields-breadcrumbs = مسار التنقل
fields-categories = الفئات
fields-column-category = الفئة
fields-column-listings = العروض
fields-column-fields = الحقول
fields-plus-inherited = + { $count } موروثة
fields-heading = حقول { $category }
fields-lead = يملؤها الكُتّاب لمنتجات هذه الفئة والفئات التي تحتها.
fields-listings = { $count ->
    [zero] لا عروض فيها.
    [one] فيها عرض واحد.
    [two] فيها عرضان.
    [few] فيها { $count } عروض.
    [many] فيها { $count } عرضًا.
   *[other] فيها { $count } عرض.
}
fields-new = حقل جديد
fields-none = لا حقول بعد
fields-none-text = للمنتجات هنا الحقول المعتادة فقط، مثل الاسم والسعر والوصف.
fields-column-label = الحقل
fields-column-kind = النوع
fields-column-lacking = عروض لا تذكره
fields-column-actions = الإجراءات
fields-required = إلزامي
fields-filter = تصفية
fields-kind-text = نص
fields-kind-number = عدد
fields-number-in = عدد بوحدة { $unit }
fields-kind-choice = خيار واحد
fields-kind-choices = عدة خيارات
fields-kind-yes-no = نعم أو لا
fields-kind-date = تاريخ
fields-choices-count = { $count ->
    [zero] بلا خيارات
    [one] خيار واحد
    [two] خياران
    [few] { $count } خيارات
    [many] { $count } خيارًا
   *[other] { $count } خيار
}
fields-move-up = نقل «{ $label }» إلى أعلى
fields-move-down = نقل «{ $label }» إلى أسفل
fields-inherited = من الفئات الأعلى
fields-label = الاسم
fields-label-hint = الاسم الذي يراه الكُتّاب والزوار، مثل «المادة».
fields-label-missing = اكتب اسمًا للحقل.
fields-label-taken = يوجد حقل بهذا الاسم هنا أو في فئة أعلى أو أدنى.
fields-kind = النوع
fields-kind-hint = لا يمكن تغييره لاحقًا.
fields-unit = الوحدة
fields-unit-hint = للأعداد: cm أو kg أو l أو W. ما يُكتب بوحدة أخرى من النوع نفسه يُحوَّل.
fields-unit-malformed = اكتب وحدة مثل «cm».
fields-unit-in-use = { $count ->
    [zero] تذكره العروض بوحدة { $unit }، ولا يمكن تحويلها.
    [one] يذكره عرض واحد بوحدة { $unit }، ولا يمكن تحويلها.
    [two] يذكره عرضان بوحدة { $unit }، ولا يمكن تحويلها.
    [few] تذكره { $count } عروض بوحدة { $unit }، ولا يمكن تحويلها.
    [many] يذكره { $count } عرضًا بوحدة { $unit }، ولا يمكن تحويلها.
   *[other] يذكره { $count } عرض بوحدة { $unit }، ولا يمكن تحويلها.
}
fields-choices = الخيارات
fields-choices-hint = للأنواع ذات الخيارات. خيار في كل سطر، و{ $most } على الأكثر.
fields-choices-missing = اكتب خيارًا واحدًا على الأقل.
fields-choices-too-many = اكتب { $most } خيار على الأكثر.
fields-choice-too-long = طول الخيار { $most } حرفًا على الأكثر. اختصر «{ $choice }».
fields-choice-semicolon = لا يمكن أن يحتوي الخيار على فاصلة منقوطة. راجع «{ $choice }».
fields-choice-twice = «{ $choice }» مكرر في القائمة.
fields-choices-used = بعض الخيارات التي أزلتها أو غيّرت اسمها مستخدمة. تحتفظ بها العروض إلى أن تُعدَّل، لكن التصفية لا تجدها.
fields-choice-used = { $count ->
    [zero] «{ $choice }»: لا عروض
    [one] «{ $choice }»: عرض واحد
    [two] «{ $choice }»: عرضان
    [few] «{ $choice }»: { $count } عروض
    [many] «{ $choice }»: { $count } عرضًا
   *[other] «{ $choice }»: { $count } عرض
}
fields-confirm-choices = احفظ بدون هذه الخيارات
fields-is-required = إلزامي: لا يمكن إرسال منتج للموافقة بدونه
fields-is-filterable = يمكن للزوار التصفية به
fields-filter-text = لا يمكن للزوار التصفية بالنص. اختر نوعًا آخر.
fields-too-many = يمكن أن يكون للفئة { $most } حقلًا على الأكثر.
fields-save = حفظ
fields-create = إضافة الحقل
fields-cancel = إلغاء
fields-delete = حذف
fields-delete-title = هل تريد حذف «{ $label }»؟
fields-delete-used = { $count ->
    [zero] لا تذكر العروض شيئًا هنا.
    [one] يذكر عرض واحد شيئًا هنا. يبقى ذلك إلى أن يُعدَّل، لكن لا يمكن بعد الآن ملؤه ولا التصفية به.
    [two] يذكر عرضان شيئًا هنا. يبقى ذلك إلى أن يُعدَّلا، لكن لا يمكن بعد الآن ملؤه ولا التصفية به.
    [few] تذكر { $count } عروض شيئًا هنا. يبقى ذلك إلى أن تُعدَّل، لكن لا يمكن بعد الآن ملؤه ولا التصفية به.
    [many] يذكر { $count } عرضًا شيئًا هنا. يبقى ذلك إلى أن تُعدَّل، لكن لا يمكن بعد الآن ملؤه ولا التصفية به.
   *[other] يذكر { $count } عرض شيئًا هنا. يبقى ذلك إلى أن تُعدَّل، لكن لا يمكن بعد الآن ملؤه ولا التصفية به.
}
fields-delete-unused = لا يستخدم أي عرض هذا الحقل. لن يُطلب بعد الآن.
fields-added = أُضيف «{ $label }».
fields-saved = حُفظ «{ $label }».
fields-moved = نُقل «{ $label }».
fields-deleted = حُذف «{ $label }».
