overview-title = نظرة عامة
overview-signed-in = الحساب: { $name }، ودورك هنا: { $role }.
overview-steps = الخطوات الأولى
overview-steps-hide = إخفاء القائمة
overview-step-done = (تم)
overview-step-profile = أكمل الملف التعريفي
overview-step-logo = أضف شعارك
overview-step-product = أضف منتجك الأول
overview-step-colleague = ادعُ زميلًا
overview-step-approver = اختر شخصًا ثانيًا للموافقات
overview-count-listed = منشور
overview-count-drafts = مسودات
overview-count-waiting = بانتظار الموافقة
overview-count-sent-back = طُلبت تعديلات
overview-count-archived = مؤرشف
overview-more-than = أكثر من { $number }
overview-quiet = لا شيء بانتظارك
overview-quiet-text = تظهر هنا المنتجات التي تستطيع الموافقة عليها، وما تعمل عليه أنت.
overview-waiting = بانتظار قرارك
overview-all-waiting = كل ما ينتظر الموافقة
overview-waiting-by = من { $author }
overview-days = { $days ->
    [zero] منذ اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يومًا
   *[other] منذ { $days } يوم
}
overview-came-back = أُعيد إليك
overview-changes-requested = { $by }: طلب تعديلات على «{ $product }»
overview-rejected = { $by }: رفض «{ $product }»
overview-drafts = مسوداتك
overview-pending = ما أرسلته للموافقة
overview-decided = تمت الموافقة عليه مؤخرًا
overview-approved = { $by }: الموافقة على «{ $product }»
overview-today = منذ اليوم
