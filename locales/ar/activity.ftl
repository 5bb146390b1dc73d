activity-title = سجل النشاط
activity-lead = كل ما حدث ومَن قام به، الأحدث أولًا. لا يمكن تعديل السجل.
activity-none = لا نشاط بعد
activity-none-text = يظهر هنا كل تغيير في المنتجات.
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
