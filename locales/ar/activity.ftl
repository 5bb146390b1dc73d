activity-title = سجل النشاط
activity-lead = كل ما حدث ومَن قام به، الأحدث أولًا. لا يمكن تعديل السجل.
activity-none = لا نشاط بعد
activity-none-text = يظهر هنا كل ما يجري في هذا المتجر.
activity-someone = شخص ما
activity-registered = { $actor }: تسجيل المتجر «{ $business }»
activity-created = { $actor }: إنشاء «{ $product }»
activity-edited = { $actor }: تعديل «{ $product }»
activity-identified = { $actor }: تغيير رموز «{ $product }»
activity-submitted = { $actor }: إرسال «{ $product }» للموافقة
activity-withdrawn = { $actor }: سحب «{ $product }»
activity-approved = { $actor }: الموافقة على «{ $product }»
activity-changes-requested = { $actor }: طلب تعديلات على «{ $product }»
activity-rejected = { $actor }: رفض «{ $product }»
activity-archived = { $actor }: أرشفة «{ $product }»
activity-restored = { $actor }: استعادة «{ $product }»
activity-imported = { $count ->
    [zero] { $actor }: استيراد من { $file } دون أي منتج
    [one] { $actor }: استيراد منتج واحد من { $file }
    [two] { $actor }: استيراد منتجين من { $file }
    [few] { $actor }: استيراد { $count } منتجات من { $file }
    [many] { $actor }: استيراد { $count } منتجًا من { $file }
   *[other] { $actor }: استيراد { $count } منتج من { $file }
}
activity-other = { $actor }: تغيير آخر ({ $action })
activity-profile-changed = { $actor }: تعديل الملف التعريفي
activity-logo-changed = { $actor }: تغيير الشعار
activity-logo-removed = { $actor }: إزالة الشعار
activity-picture-changed = { $actor }: تغيير الصورة
activity-picture-removed = { $actor }: إزالة الصورة
activity-rules-changed = { $actor }: تعديل طريقة العمل
activity-address-changed = { $actor }: تغيير عنوان الصفحات
activity-closed = { $actor }: إغلاق «{ $business }»
activity-reopened = { $actor }: إعادة فتح «{ $business }»
activity-role = الدور
activity-nothing = لا شيء
activity-person = الشخص
activity-everybody = الجميع
activity-about = الموضوع
activity-everything = كل شيء
activity-about-products = المنتجات
activity-about-approvals = الموافقات
activity-about-team = الفريق والأدوار
activity-about-business = إعدادات المتجر
activity-words = الاسم يحتوي على
activity-from = من
activity-to = إلى
activity-no-day = لم نأخذ «{ $day }» في الحسبان لأنه ليس تاريخًا.
activity-nothing-fits = لا توجد سجلات مطابقة
activity-nothing-fits-text = جرّب شخصًا آخر أو موضوعًا آخر أو فترة أطول.
activity-export = تنزيل بصيغة CSV
activity-export-most = هذه السجلات، وبحد أقصى أحدث { $most } منها.
activity-approved-in-part = وافق { $actor } على جزء من { $product }
activity-decision-undone = تراجع { $actor } عن قرار بشأن { $product }
activity-rolled-back = أعاد { $actor } المنتج { $product } إلى نسخة سابقة
activity-approved-at-once = { $actor }: إرسال «{ $product }»، ووافقت عليه قاعدة فورًا ({ $rule })
activity-review-changed = { $actor }: تغيير إعدادات المراجعة
activity-reason-added = { $actor }: إضافة السبب «{ $reason }»
activity-reason-changed = { $actor }: تعديل السبب «{ $reason }»
activity-reason-archived = { $actor }: أرشفة السبب «{ $reason }»
activity-reason-made-check = { $actor }: عرض «{ $reason }» للكُتّاب كنقطة تحقق
activity-reason-check-ended = { $actor }: إيقاف عرض «{ $reason }» كنقطة تحقق
activity-work-hours = ساعات العمل
activity-changed-together = { $count ->
    [zero] { $person }: غيّر دفعة واحدة على لا شيء
    [one] { $person }: غيّر دفعة واحدة على منتج واحد
    [two] { $person }: غيّر دفعة واحدة على منتجين
    [few] { $person }: غيّر دفعة واحدة على { $count } منتجات
    [many] { $person }: غيّر دفعة واحدة على { $count } منتجًا
   *[other] { $person }: غيّر دفعة واحدة على { $count } منتج
}
activity-put-back-together = { $count ->
    [zero] { $person }: تراجع عن تغيير دفعة واحدة على لا شيء
    [one] { $person }: تراجع عن تغيير دفعة واحدة على منتج واحد
    [two] { $person }: تراجع عن تغيير دفعة واحدة على منتجين
    [few] { $person }: تراجع عن تغيير دفعة واحدة على { $count } منتجات
    [many] { $person }: تراجع عن تغيير دفعة واحدة على { $count } منتجًا
   *[other] { $person }: تراجع عن تغيير دفعة واحدة على { $count } منتج
}
activity-question-answered = { $actor }: تعليم سؤال عن «{ $listing }» بأنه أُجيب عنه
activity-question-reopened = { $actor }: إعادة فتح سؤال عن «{ $listing }»
activity-collection-created = { $actor }: إنشاء المجموعة «{ $collection }»
activity-collection-changed = { $actor }: تعديل المجموعة «{ $collection }»
activity-collection-arranged = { $actor }: تعديل محتوى المجموعة «{ $collection }»
activity-collection-moved = { $actor }: نقل المجموعة «{ $collection }»
activity-collection-shown = { $actor }: إظهار المجموعة «{ $collection }» للزوار
activity-collection-hidden = { $actor }: إخفاء المجموعة «{ $collection }»
activity-collection-deleted = { $actor }: حذف المجموعة «{ $collection }»
activity-marketplace = إدارة السوق
activity-suspended = { $actor }: إيقاف المتجر
activity-reinstated = { $actor }: رفع الإيقاف عن المتجر
activity-looked-at = { $actor }: الاطلاع على بيانات المتجر
activity-verified = { $actor }: توثيق المتجر
activity-unverified = { $actor }: سحب توثيق المتجر
activity-verification-lapsed = { $actor }: تغيير الاسم، فلم يعد المتجر موثّقًا
activity-limits-changed = { $actor }: تغيير حدود المتجر
activity-listing-withdrawn = { $actor }: سحب «{ $listing }» إثر بلاغات
activity-listing-appealed = { $actor }: الاعتراض على سحب «{ $listing }»
activity-listing-put-back = { $actor }: إلغاء سحب «{ $listing }»
