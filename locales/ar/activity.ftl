activity-title = سجل النشاط
activity-lead = كل ما حدث ومَن قام به، الأحدث أولًا. لا يمكن تعديل السجل.
activity-none = لا نشاط بعد
activity-none-text = يظهر هنا كل ما يجري في هذا المتجر.
activity-someone = شخص ما
activity-registered = { $actor }: تسجيل المتجر «{ $business }»
activity-created = { $actor }: إنشاء «{ $product }»
activity-edited = { $actor }: تعديل «{ $product }»
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
