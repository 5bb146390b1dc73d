operator-title = مشغّل السوق
operator-lead = السوق بالأرقام.
operator-businesses = المتاجر
operator-people = الأشخاص
operator-listings = العروض
operator-waiting-for-approval = بانتظار الموافقة
operator-questions = الأسئلة في آخر 24 ساعة
operator-failed-sign-ins = محاولات الدخول الفاشلة في آخر 24 ساعة
operator-about = نحو { $number }
operator-more-than = أكثر من { $number }
operator-jobs = المهام الخلفية
operator-jobs-lead = أعمال تجري في الخلفية، مثل إزالة الجلسات القديمة.
operator-jobs-waiting = في الانتظار
operator-jobs-running = قيد التنفيذ
operator-jobs-failed = المهام الفاشلة
operator-column-job = المهمة
operator-column-for = الجهة
operator-column-try = المحاولة
operator-column-since = منذ
operator-column-why = السبب
operator-column-when = الوقت
operator-column-actions = الإجراءات
operator-for-market = السوق
operator-none-failed = لم تفشل أي مهمة. يُعاد تنفيذ المهمة الفاشلة عدة مرات قبل أن تظهر هنا.
operator-failed-lead = أُوقفت هذه المهام بعد عدة محاولات، أو لأن محاولة أخرى لن تفيد. تُحفظ هنا 90 يومًا.
operator-tried = { $times ->
    [zero] لا محاولات بعد
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $times } محاولات
    [many] { $times } محاولة
   *[other] { $times } محاولة
}
operator-retry = إعادة المحاولة
operator-remove = إزالة
operator-remove-confirm = هل تريد إزالة هذه المهمة؟ لن تُنفَّذ بعد ذلك أبدًا.
operator-retried = سيُعاد تنفيذ المهمة.
operator-removed = أُزيلت المهمة.
operator-not-failed = لم تعد هذه المهمة ضمن المهام الفاشلة.
operator-job-remove-old = إزالة البيانات القديمة
operator-job-remove-unused-sessions = إزالة الجلسات غير المستخدمة
operator-job-remove-old-sessions = إزالة الجلسات القديمة
operator-job-remove-limits = إزالة عدّادات المحاولات المنتهية
operator-job-remove-failed-sign-ins = إزالة العدّادات القديمة لمحاولات الدخول الفاشلة
operator-job-remove-conversations-of-visitors = إزالة محادثات الزوّار القديمة
operator-job-remove-failed-jobs = إزالة المهام الفاشلة القديمة
