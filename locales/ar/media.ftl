media-no-file = اختر ملفًا أولًا.
media-too-large = حجم الملف «{ $name }» أكبر من { $megabytes } ميغابايت. اختر ملفًا أصغر.
media-wrong-kind = الملف «{ $name }» ليس صورة JPEG أو PNG أو WebP أو GIF.
media-unsupported = الملف «{ $name }» صورة بصيغة { $kind } التي لا يمكن استخدامها هنا. احفظها بصيغة JPEG أو PNG أو WebP ثم ارفعها.
media-too-much-memory = الصورة «{ $name }» أكبر من أن تُقرأ بالطريقة المحفوظة بها ({ $kind }). احفظها بصيغة JPEG العادية (Baseline) أو صغّرها.
media-too-many-files = لم يؤخذ الملف «{ $name }». ارفع في المرة الواحدة { $most } { $most ->
    [zero] ملف
    [one] ملف
    [two] ملف
    [few] ملفات
    [many] ملفًا
   *[other] ملف
} على الأكثر.
media-form-too-large = هذا أكثر من { $megabytes } ميغابايت دفعة واحدة. ارفع ملفات أقل في كل مرة.
media-broken-off = انقطع الرفع قبل اكتماله. حاول مرة أخرى.
media-crowded = تُرفع صور كثيرة الآن. حاول مرة أخرى بعد { $seconds } ثانية.
media-unreadable = الملف «{ $name }» تالف ولا يمكن قراءته. اختر ملفًا آخر.
media-too-many-pixels = الصورة «{ $name }» أكبر من { $megapixels } ميغابكسل. صغّرها وحاول مرة أخرى.
