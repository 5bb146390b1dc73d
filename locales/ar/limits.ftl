limits-failed-sign-ins = فشلت محاولات كثيرة لتسجيل الدخول.
limits-strangers = يسجّل كثيرون الدخول من متصفحات جديدة الآن.
limits-signed-in = سجّلت الدخول مرات كثيرة قبل قليل.
limits-second-step = أُدخلت رموز خاطئة كثيرة.
limits-passkeys = طلبت مفتاح مرور مرات كثيرة في وقت قصير.
limits-providers = بدأت عمليات دخول كثيرة من شبكتك.
limits-registrations-network = سُجّلت حسابات كثيرة من شبكتك.
limits-registrations = تُسجَّل حسابات كثيرة الآن.
limits-questions = طرحت أسئلة كثيرة.
limits-questions-network = وصلت أسئلة كثيرة من شبكتك.
limits-questions-all = المساعد مشغول جدًا الآن.
limits-visitors-network = وصل زوّار جدد كثيرون من شبكتك.
limits-visitors = لدينا زوّار جدد كثيرون الآن.
limits-again-in-seconds = { $seconds ->
    [zero] { $sentence } حاول مرة أخرى الآن.
    [one] { $sentence } حاول مرة أخرى بعد ثانية.
    [two] { $sentence } حاول مرة أخرى بعد ثانيتين.
    [few] { $sentence } حاول مرة أخرى بعد { $seconds } ثوانٍ.
    [many] { $sentence } حاول مرة أخرى بعد { $seconds } ثانية.
   *[other] { $sentence } حاول مرة أخرى بعد { $seconds } ثانية.
}
limits-again-in-minutes = { $minutes ->
    [zero] { $sentence } حاول مرة أخرى الآن.
    [one] { $sentence } حاول مرة أخرى بعد دقيقة.
    [two] { $sentence } حاول مرة أخرى بعد دقيقتين.
    [few] { $sentence } حاول مرة أخرى بعد { $minutes } دقائق.
    [many] { $sentence } حاول مرة أخرى بعد { $minutes } دقيقة.
   *[other] { $sentence } حاول مرة أخرى بعد { $minutes } دقيقة.
}
limits-mail = أرسلنا عدة رسائل بالفعل.
limits-forgotten-network = أُعيد تعيين كلمات مرور كثيرة من شبكتك.
limits-forgotten = يُعاد الآن تعيين كلمات مرور كثيرة.
limits-businesses = سجّلت عدة متاجر اليوم.
limits-invitations = أرسل متجرك دعوات كثيرة.
limits-invitations-address = تلقّى هذا البريد دعوات كثيرة اليوم.
limits-invitation-guesses = فُتحت من شبكتك روابط دعوات كثيرة لا تعمل.
limits-asks = أرسلت أسئلة كثيرة جدًا.
limits-asks-business = هناك أسئلة كثيرة جدًا في الوقت الحالي.
limits-reports = أرسلت بلاغات كثيرة جدًا.
limits-reports-all = هناك بلاغات كثيرة جدًا في الوقت الحالي.
