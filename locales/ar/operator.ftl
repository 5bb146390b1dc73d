operator-title = مشغّل السوق
operator-businesses = المتاجر
operator-people = الأشخاص
operator-listings = العروض
operator-waiting-for-approval = بانتظار الموافقة
operator-about = نحو { $number }
operator-more-than = أكثر من { $number }
operator-categories = الفئات وحقولها
operator-synonyms = المرادفات
operator-jobs = المهام الخلفية
operator-jobs-lead = أعمال تجري في الخلفية، مثل إزالة الجلسات القديمة.
operator-jobs-waiting = في الانتظار
operator-jobs-running = قيد التنفيذ
operator-jobs-failed = المهام الفاشلة
operator-last-backup = آخر نسخة احتياطية
operator-no-backup = لا توجد بعد
operator-backup-failed = فشلت آخر نسخة احتياطية:
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
operator-job-remove-links-in-mail = إزالة الروابط القديمة المُرسلة بالبريد
operator-job-remove-conversations = إزالة المحادثات القديمة
operator-job-remove-old-conversations = إزالة المحادثات القديمة
operator-job-remove-old-counts-of-questions = حذف أعداد الأسئلة القديمة
operator-job-remove-failed-jobs = إزالة المهام الفاشلة القديمة
operator-job-make-backup = إنشاء نسخة احتياطية من السوق
operator-job-make-a-backup = إنشاء نسخة احتياطية من السوق
operator-job-send-mail = إرسال رسالة بريد
operator-job-tidy-mail = التحقق من البريد غير المرسل
operator-job-remove-old-mail = إزالة سجلات البريد القديم
operator-mail = البريد
operator-mail-lead = الرسائل التي يرسلها السوق إلى الأشخاص. لا يُعرض محتواها هنا أبدًا.
operator-mail-unset = لم يُعدّ خادم بريد، لذلك لا تُرسل الرسائل بل تُحفظ في المجلد mail داخل مجلد البيانات. عيّن SMTP_URL لإرسالها.
operator-mail-tabs = البريد حسب الحالة
operator-mail-failed = فشلت
operator-mail-waiting = في الانتظار
operator-mail-sent = أُرسلت
operator-mail-none-failed = لم تفشل أي رسالة
operator-mail-none-waiting = لا توجد رسائل في الانتظار
operator-mail-none-sent = لم تُرسل أي رسالة في آخر 30 يومًا
operator-mail-failed-lead = رفضها خادم البريد، أو أُوقفت بعد 12 محاولة. تُحفظ هنا 30 يومًا.
operator-mail-waiting-lead = تُرسل حالما يقبلها خادم البريد. وبعد كل محاولة فاشلة تطول المدة حتى المحاولة التالية.
operator-mail-sent-lead = قبلها خادم البريد أو حُفظت في مجلد البريد. تبقى في هذه القائمة 30 يومًا.
operator-mail-send-all = إعادة إرسال الكل
operator-mail-try-all = إرسال الكل الآن
operator-mail-send = إعادة الإرسال
operator-mail-try = الإرسال الآن
operator-mail-remove = حذف
operator-mail-remove-confirm = هل تريد حذف هذه الرسالة؟ لن تصل إلى أحد.
# $times (Number)
operator-mail-tried = { $times ->
    [zero] لا محاولات بعد
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $times } محاولات
    [many] { $times } محاولة
   *[other] { $times } محاولة
}
operator-mail-sends = سيُعاد إرسال الرسالة.
operator-mail-removed = حُذفت الرسالة.
# $count (Number)
operator-mail-all-send = { $count ->
    [zero] لن يُعاد إرسال أي رسالة.
    [one] سيُعاد إرسال رسالة واحدة.
    [two] سيُعاد إرسال رسالتين.
    [few] سيُعاد إرسال { $count } رسائل.
    [many] سيُعاد إرسال { $count } رسالة.
   *[other] سيُعاد إرسال { $count } رسالة.
}
operator-mail-gone = لم يعد بالإمكان تغيير هذه الرسالة. أُرسلت أو حُذفت في هذه الأثناء.
operator-column-recipient = إلى
operator-column-subject = الموضوع
operator-job-notify-by-mail = إرسال الإشعارات بالبريد
operator-job-remove-old-notifications = حذف الإشعارات القديمة
operator-job-remove-old-invitations = إزالة الدعوات القديمة
operator-job-remove-old-addresses = إتاحة عناوين المتاجر السابقة من جديد
operator-job-remove-unsaved-text = حذف النصوص القديمة غير المحفوظة
operator-job-remove-old-counts-of-visits = حذف أعداد الزيارات القديمة
operator-job-remove-closed-businesses = حذف المتاجر المغلقة
operator-job-remove-unused-pictures = حذف الصور غير المستخدمة
operator-job-write-copy-of-data = كتابة نسخة من بيانات شخص
operator-job-remove-copies-of-data = حذف نسخ البيانات القديمة
operator-job-merge-categories = دمج الفئات
operator-job-remove-old-questions = حذف الأسئلة القديمة
operator-reports = البلاغات
operator-home-title = الصفحة الرئيسية
operator-home-breadcrumbs = مسار التنقل
operator-home-lead = تتكون الصفحة الرئيسية من أقسام مرتبة من الأعلى إلى الأسفل. ما دام لا يظهر أي قسم، يرى الزوار الأقسام المعتادة.
operator-home-preview = معاينة
operator-home-preview-lead = كل الأقسام، ومنها ما لا يراه الزوار.
operator-home-back = العودة إلى الأقسام
operator-home-view = عرض الصفحة الرئيسية
operator-home-usual = الصفحة الرئيسية المعتادة
operator-home-begin = تغيير هذه الأقسام
operator-home-new = إضافة قسم
operator-home-edit = تعديل القسم
operator-home-change = تعديل
operator-home-show = إظهار
operator-home-hide = إخفاء
operator-home-delete = حذف
operator-home-delete-confirm = هل تريد حذف هذا القسم؟
operator-home-up = نقل القسم { $number } إلى أعلى
operator-home-down = نقل القسم { $number } إلى أسفل
operator-home-edit-this = تعديل القسم { $number }
operator-home-show-this = إظهار القسم { $number }
operator-home-hide-this = إخفاء القسم { $number }
operator-home-delete-this = حذف القسم { $number }
operator-home-is-hidden = مخفي
operator-home-is-shown = ظاهر
operator-home-is-shown-until = ظاهر حتى { $time }
operator-home-is-ahead = يظهر ابتداءً من { $time }
operator-home-is-over = انتهى في { $time }
operator-home-now-shown = يظهر القسم في أوقاته.
operator-home-now-hidden = القسم مخفي.
operator-home-deleted = حُذف القسم.
operator-home-added = أُضيف القسم في النهاية. راجعه في المعاينة ثم أظهره.
operator-home-saved = تم الحفظ.
operator-home-save = حفظ
operator-home-cancel = إلغاء
operator-home-title-in = العنوان ({ $language })
operator-home-text-in = النص ({ $language })
operator-home-link = الرابط
operator-home-link-hint = عنوان في هذا السوق، مثل ‎/categories أو ‎/listings?q=gift.
operator-home-link-mistaken = أدخل عنوانًا في هذا السوق يبدأ بشرطة مائلة.
operator-home-picked = العروض
operator-home-picked-hint = أرقام العروض أو عناوينها، واحد في كل سطر، بحد أقصى { $most }. اتركه فارغًا لاستخدام فئة.
operator-home-category = الفئة
operator-home-category-hint = يعرض أحدث عروضها. أدخل اسمها أو عنوانها.
operator-home-either = أدخل إما عروضًا أو فئة.
operator-home-no-category = لا توجد فئة كهذه.
operator-home-no-listing = لا يوجد عرض بالرقم { $id }.
operator-home-no-number = «{ $typed }» ليس رقم عرض ولا عنوانه.
operator-home-too-many-picked = اختر { $most } من العروض كحد أقصى.
operator-home-count = العدد
operator-home-count-mistaken = أدخل رقمًا من 1 إلى { $most }.
operator-home-times = الأوقات
operator-home-times-hint = اختياري، بالتوقيت العالمي UTC. دون أوقات يظهر القسم ما لم يكن مخفيًا.
operator-home-starts = يظهر من
operator-home-ends = يظهر حتى
operator-home-ends-before = يجب أن تكون النهاية بعد البداية.
operator-home-time-mistaken = أدخل تاريخًا ووقتًا.
operator-home-nothing-said = اكتب شيئًا بلغة واحدة على الأقل.
operator-home-too-many = الحد الأقصى { $most } من الأقسام. احذف أحدها أولًا.
operator-home-hint-hero = اترك الحقول فارغة لاستخدام النص المعتاد. إذا ظهرت عدة عناوين فلا يُعرض إلا الأول، فيمكن وضع عنوان موسمي فوق العنوان المعتاد.
operator-home-hint-own = يملأ هذا القسم نفسه وهو محدَّث دائمًا.
operator-home-hint-collection = عنوان وعروض تختارها، أو الأحدث من فئة واحدة. من تركت لغته فارغة يرى لغة السوق.
operator-home-hint-text = نص بصيغة Markdown. من تركت لغته فارغة يرى لغة السوق.
operator-home-hint-banner = سطر واحد يقود إلى صفحة في هذا السوق.
operator-find = بحث
operator-find-hint = جرّب كلمات أقل، أو بداياتها فقط.
operator-newest = العودة إلى الأحدث
operator-older = عرض الأقدم
operator-column-business = المتجر
operator-column-owner = المالك
operator-column-state = الحالة
operator-no-owner = بلا مالك
operator-businesses-find = البحث بالاسم أو العنوان أو المالك
operator-businesses-states = المتاجر حسب الحالة
operator-businesses-all = الكل
operator-businesses-suspended = الموقوفة
operator-businesses-closed = المغلقة
operator-businesses-none = لم يُعثر على متاجر
operator-state-open = مفتوح
operator-state-suspended = موقوف
operator-state-closed = مغلق
operator-business-address = واجهة المتجر
operator-business-since = هنا منذ
operator-business-closed-since = مغلق منذ
operator-business-members = الأعضاء
operator-business-products = المنتجات
operator-business-questions = أسئلة بلا إجابة
operator-business-acts = الاطلاعات والقرارات
operator-business-acts-lead = يراها أعضاء المتجر في سجل نشاطه، من دون اسمك.
operator-business-act-suspended = { $person }: إيقاف المتجر
operator-business-act-reinstated = { $person }: رفع الإيقاف
operator-business-act-looked = { $person }: الاطلاع على المتجر
operator-suspend-title = إيقاف هذا المتجر
operator-suspend-means = تختفي واجهته وعروضه من السوق فورًا. يستطيع أعضاؤه متابعة العمل على المسودات، لكن لا يُنشر شيء. ويصل المديرين بريد إلكتروني يذكر السبب.
operator-suspension-reason = السبب
operator-suspension-hint = يقرؤه أعضاء المتجر. اذكر المشكلة وما يمكنهم فعله.
operator-suspension-missing = اذكر السبب.
operator-suspend = إيقاف
operator-reinstate = رفع الإيقاف
operator-reinstate-means = عند رفع الإيقاف يعود كل ما كان معروضًا، ولا شيء سواه.
operator-suspended-since = موقوف منذ { $at }
operator-suspended-now = { $count ->
    [zero] أُوقف { $business }. لم تكن فيه عروض.
    [one] أُوقف { $business }. اختفى عرض واحد.
    [two] أُوقف { $business }. اختفى عرضان.
    [few] أُوقف { $business }. اختفت { $count } عروض.
    [many] أُوقف { $business }. اختفى { $count } عرضًا.
   *[other] أُوقف { $business }. اختفى { $count } عرض.
}
operator-suspended-before = { $business } موقوف من قبل.
operator-reinstated-now = { $count ->
    [zero] رُفع الإيقاف عن { $business }. لم يكن فيه شيء معروض.
    [one] رُفع الإيقاف عن { $business }. عاد عرض واحد.
    [two] رُفع الإيقاف عن { $business }. عاد عرضان.
    [few] رُفع الإيقاف عن { $business }. عادت { $count } عروض.
    [many] رُفع الإيقاف عن { $business }. عاد { $count } عرضًا.
   *[other] رُفع الإيقاف عن { $business }. عاد { $count } عرض.
}
operator-not-suspended = { $business } ليس موقوفًا.
operator-mail-suspended = أُوقف المتجر { $business }
operator-mail-suspended-text = أوقف السوق المتجر { $business }. لم تعد واجهته وعروضه متاحة للجمهور. والسبب هو:
operator-mail-suspended-means = يمكنك متابعة العمل على المسودات وتقديمها. لن يُنشر شيء إلى أن يُرفع الإيقاف.
operator-mail-reinstated = عاد المتجر { $business } متاحًا للجمهور
operator-mail-reinstated-text = رفع السوق الإيقاف عن المتجر { $business }. عاد كل ما كان معروضًا.
operator-pages = صفحات مشغّل السوق
operator-urgent = يحتاج إلى انتباهك
operator-nothing-urgent = لا شيء يحتاج إلى انتباهك الآن.
operator-totals = السوق الآن
operator-figures = الجديد
operator-column-what = البند
operator-last-hour = آخر ساعة
operator-last-day = آخر 24 ساعة
operator-last-days = آخر { $days } يومًا
operator-new-people = أشخاص جدد
operator-new-businesses = متاجر جديدة
operator-new-listings = عروض جديدة
operator-approvals = الموافقات
operator-questions-asked = أسئلة إلى المتاجر
operator-assistant-asked = أسئلة إلى المساعد
operator-unmet-searches = عمليات بحث بلا نتائج
operator-failed-sign-ins = محاولات دخول فاشلة
operator-failed-jobs = مهام فاشلة
operator-sent-mail = رسائل مرسلة
operator-failed-mail = رسائل تعذّر إرسالها
operator-most-on = الأكثر في { $day }: { $number }
operator-task-reports = { $count ->
    [zero] لا عروض عليها بلاغات مفتوحة منذ { $since }.
    [one] عرض واحد عليه بلاغات مفتوحة منذ { $since }.
    [two] عرضان عليهما بلاغات مفتوحة، أقدمها منذ { $since }.
    [few] { $count } عروض عليها بلاغات مفتوحة، أقدمها منذ { $since }.
    [many] { $count } عرضًا عليها بلاغات مفتوحة، أقدمها منذ { $since }.
   *[other] { $count } عرض عليها بلاغات مفتوحة، أقدمها منذ { $since }.
}
operator-task-appeals = { $count ->
    [zero] لا اعتراضات مفتوحة على القرارات.
    [one] اعتراض واحد على قرار ما زال مفتوحًا.
    [two] اعتراضان على القرارات ما زالا مفتوحين.
    [few] { $count } اعتراضات على القرارات ما زالت مفتوحة.
    [many] { $count } اعتراضًا على القرارات ما زالت مفتوحة.
   *[other] { $count } اعتراض على القرارات ما زالت مفتوحة.
}
operator-task-failed-jobs = { $count ->
    [zero] لم تفشل أي مهمة خلفية.
    [one] فشلت مهمة خلفية واحدة.
    [two] فشلت مهمتان خلفيتان.
    [few] فشلت { $count } مهام خلفية.
    [many] فشلت { $count } مهمة خلفية.
   *[other] فشلت { $count } مهمة خلفية.
}
operator-task-failed-mail = { $count ->
    [zero] لم يتعذّر إرسال أي رسالة.
    [one] تعذّر إرسال رسالة واحدة.
    [two] تعذّر إرسال رسالتين.
    [few] تعذّر إرسال { $count } رسائل.
    [many] تعذّر إرسال { $count } رسالة.
   *[other] تعذّر إرسال { $count } رسالة.
}
operator-task-late-mail = { $count ->
    [zero] لا رسائل تنتظر منذ أكثر من ساعة.
    [one] رسالة واحدة تنتظر منذ أكثر من ساعة.
    [two] رسالتان تنتظران منذ أكثر من ساعة.
    [few] { $count } رسائل تنتظر منذ أكثر من ساعة.
    [many] { $count } رسالة تنتظر منذ أكثر من ساعة.
   *[other] { $count } رسالة تنتظر منذ أكثر من ساعة.
}
operator-task-late-submissions = { $count ->
    [zero] لا منتجات تنتظر الموافقة منذ أكثر من { $days } أيام.
    [one] منتج واحد ينتظر الموافقة منذ أكثر من { $days } أيام.
    [two] منتجان ينتظران الموافقة منذ أكثر من { $days } أيام.
    [few] { $count } منتجات تنتظر الموافقة منذ أكثر من { $days } أيام.
    [many] { $count } منتجًا ينتظر الموافقة منذ أكثر من { $days } أيام.
   *[other] { $count } منتج ينتظر الموافقة منذ أكثر من { $days } أيام.
}
operator-task-late-questions = { $count ->
    [zero] لا أسئلة تنتظر الإجابة منذ أكثر من { $days } أيام.
    [one] سؤال واحد إلى متجر ينتظر الإجابة منذ أكثر من { $days } أيام.
    [two] سؤالان إلى المتاجر ينتظران الإجابة منذ أكثر من { $days } أيام.
    [few] { $count } أسئلة إلى المتاجر تنتظر الإجابة منذ أكثر من { $days } أيام.
    [many] { $count } سؤالًا إلى المتاجر ينتظر الإجابة منذ أكثر من { $days } أيام.
   *[other] { $count } سؤال إلى المتاجر ينتظر الإجابة منذ أكثر من { $days } أيام.
}
operator-longest-waiting = الأطول انتظارًا
operator-task-suspended = { $count ->
    [zero] لا متاجر موقوفة.
    [one] متجر واحد موقوف.
    [two] متجران موقوفان.
    [few] { $count } متاجر موقوفة.
    [many] { $count } متجرًا موقوفًا.
   *[other] { $count } متجر موقوف.
}
operator-people-find = الاسم أو البريد الإلكتروني يبدأ بـ
operator-people-kinds = أي الأشخاص
operator-people-all = الكل
operator-people-operators = المشغّلون
operator-people-blocked = المحظورون
operator-people-none = لم يُعثر على أحد
operator-column-person = الشخص
operator-person-blocked = محظور
operator-person-operator = مشغّل
operator-person-unverified = البريد الإلكتروني غير مؤكد
operator-person-email = البريد الإلكتروني
operator-person-since = هنا منذ
operator-person-second-factor = الدخول بخطوتين
operator-person-on = مفعّل
operator-person-off = غير مفعّل
operator-person-sessions = الأجهزة المسجَّل الدخول عليها
operator-person-no-sessions = لا جلسات مفتوحة لهذا الشخص.
operator-person-acts = ما فعله المشغّلون
operator-person-no-acts = لم يغيّر أي مشغّل شيئًا هنا.
operator-person-act-blocked = { $person }: حظر الحساب
operator-person-act-unblocked = { $person }: رفع الحظر عن الحساب
operator-person-act-sessions = { $person }: إنهاء جميع الجلسات
operator-person-act-second-factor = { $person }: إعادة ضبط الدخول بخطوتين
operator-sessions-end = إخراج من جميع الأجهزة
operator-sessions-confirm = هل تريد إخراج هذا الشخص من حسابه على جميع أجهزته؟
operator-second-factor-forget = إعادة ضبط الدخول بخطوتين
operator-second-factor-confirm = هل تريد إعادة ضبط الدخول بخطوتين؟ تأكد أنك تتحدث مع صاحب الحساب.
operator-second-factor-means = تزيل إعادة الضبط تطبيق المصادقة ومفاتيح المرور ورموز الاسترداد. بعدها تكفي كلمة المرور لتسجيل الدخول.
operator-blocked-since = محظور منذ { $at }
operator-block-title = حظر هذا الشخص
operator-block-means = يُخرج من حسابه فورًا على جميع الأجهزة ولا يستطيع الدخول ثانية. ويصله بريد إلكتروني يذكر السبب. وتبقى متاجره كما هي.
operator-block-hint = يقرؤه الشخص في البريد وعند محاولة الدخول.
operator-block = حظر
operator-unblock = رفع الحظر
operator-not-oneself = لا يمكنك فعل ذلك بحسابك أنت.
operator-no-sessions = لا جلسات مفتوحة لدى { $name }.
operator-sessions-ended = أُخرج { $name } من جميع الأجهزة.
operator-no-second-factor = لا يستخدم { $name } الدخول بخطوتين.
operator-second-factor-reset = أُعيد ضبط الدخول بخطوتين لحساب { $name }.
operator-blocked-now = حُظر { $name }.
operator-blocked-before = { $name } محظور من قبل.
operator-last-operator = { $name } هو المشغّل الوحيد القادر على الدخول. عيّن مشغّلًا آخر أولًا.
operator-unblocked-now = يستطيع { $name } الدخول من جديد.
operator-not-blocked = { $name } ليس محظورًا.
operator-mail-security = تحقق من حسابك
operator-mail-sessions = أُخرجت من جميع أجهزتك
operator-mail-sessions-text = أخرجتك إدارة السوق من حسابك على جميع أجهزتك. يمكنك الدخول من جديد في أي وقت.
operator-mail-second-factor = أُوقف الدخول بخطوتين
operator-mail-second-factor-text = أوقفت إدارة السوق الدخول بخطوتين لحسابك وأخرجتك من جميع أجهزتك. فعّله من جديد بعد تسجيل الدخول. وإن لم تطلب ذلك فغيّر كلمة مرورك واكتب إلى إدارة السوق.
operator-mail-blocked = حُظر حسابك
operator-mail-blocked-text = حظرت إدارة السوق حسابك. أُخرجت من جميع أجهزتك ولا يمكنك الدخول. السبب هو:
operator-mail-unblocked = يمكنك الدخول من جديد
operator-mail-unblocked-text = رفعت إدارة السوق الحظر عن حسابك.
operator-column-role = الدور
operator-your-role = دورك: { $role }
operator-team-title = المشغّلون
operator-team-lead = من يديرون هذا السوق، وما يُسمح به لكلٍّ منهم.
operator-team-all = كل الصفحات، بما فيها هذه. ويبقى هذا الدور لمشغّل واحد على الأقل.
operator-team-content = الصفحات وعمليات إعادة التوجيه والصفحة الرئيسية والفئات وحقولها والمرادفات.
operator-team-support = المتاجر والأشخاص والبلاغات والبريد والمهام في الخلفية.
operator-team-money = النظرة العامة وأرقامها فقط.
operator-team-two-steps = دخول بخطوتين
operator-team-one-step = بلا دخول بخطوتين
operator-team-you = أنت
operator-team-role-of = دور { $name }
operator-team-save = حفظ
operator-team-revoke = إزالة
operator-team-revoke-confirm = هل تريد إزالة { $name } من المشغّلين؟ سيبقى الحساب كما هو.
operator-team-name-title = إضافة مشغّل
operator-team-name = إضافة
operator-team-email = البريد الإلكتروني
operator-team-email-hint = عنوان حساب موجود.
operator-team-role-missing = اختر دورًا.
operator-team-nobody = لا يوجد حساب بهذا العنوان. يمكن فتح حساب أولًا في ‎/join.
operator-team-already = { $name } من المشغّلين بالفعل. غيّر الدور في القائمة.
operator-team-not-one = { $name } ليس من المشغّلين.
operator-team-same = { $name } له هذا الدور بالفعل.
operator-team-last = { $name } هو المشغّل الوحيد الذي له دور «كل شيء». امنح هذا الدور لغيره أولًا.
operator-team-given = صار { $name } مشغّلًا بدور «{ $role }».
operator-team-revoked = لم يعد { $name } من المشغّلين.
operator-not-an-operator = { $name } من المشغّلين. لا يغيّر هذا الحساب إلا مشغّل له دور «كل شيء».
operator-person-by-server = شخص له صلاحية الدخول إلى الخادم
operator-person-act-named = عيّن { $person } هذا الشخص مشغّلًا بدور «{ $role }»
operator-person-act-role = غيّر { $person } دور هذا المشغّل إلى «{ $role }»
operator-person-act-revoked = أزال { $person } هذا الشخص من المشغّلين
operator-mail-role = دورك في تشغيل السوق
operator-mail-role-text = أنت من مشغّلي السوق بدور «{ $role }».
operator-mail-role-second-step = يسجّل المشغّلون الدخول بخطوتين. إن لم تكن قد فعّلت ذلك بعد، ففعّله في صفحة أمان الحساب.
operator-mail-role-go = إلى صفحات المشغّل
operator-mail-revoked = لم تعد من المشغّلين
operator-mail-revoked-text = لم تعد من مشغّلي السوق. يبقى حسابك كما هو.
operator-mail-team = تغيّرت قائمة المشغّلين
operator-mail-team-given = منح { $by } الشخص { $name } ‏({ $email }) دور «{ $role }» في تشغيل السوق.
operator-mail-team-revoked = أزال { $by } الشخص { $name } ‏({ $email }) من مشغّلي السوق.
operator-mail-team-check = إن لم تكن تتوقّع ذلك، فراجع قائمة المشغّلين.
operator-mail-team-go = عرض المشغّلين
operator-verification = التوثيق
operator-verify-means = اذكر ما تحقّقت منه. عندئذٍ تظهر كلمة «موثّق» على صفحة المتجر وعلى كل معروضاته، مع التاريخ وما جرى التحقق منه. وينتهي ذلك إذا تغيّر الاسم.
operator-verify-checks = ممَّ تحقّقت؟
operator-verify-nothing = اختر أمرًا واحدًا على الأقل تحقّقت منه.
operator-verify-note = ملاحظة
operator-verify-note-hint = ما اطّلعت عليه، مثل رقم القيد في السجل. يمكن لأعضاء المتجر وللمشغّلين الآخرين قراءتها.
operator-verify = توثيق
operator-verify-change = حفظ
operator-verified-since = منذ { $at }
operator-unverify = سحب التوثيق
operator-unverify-hint = يقرأ أعضاء المتجر هذا السبب.
operator-verified-now = صار { $business } موثّقًا.
operator-verified-before = { $business } موثّق هكذا بالفعل.
operator-unverified-now = لم يعد { $business } موثّقًا.
operator-not-verified = { $business } غير موثّق.
operator-business-act-verified = وثّقه { $person }
operator-business-act-unverified = سحب { $person } التوثيق
operator-business-act-lapsed = غيّر { $person } الاسم فانتهى التوثيق
operator-mail-verified = { $business } موثّق الآن
operator-mail-verified-text = تحقّق السوق من { $business }، وصار ذلك يظهر على صفحة المتجر وعلى معروضاته. جرى التحقق مما يلي:
operator-mail-storefront = عرض صفحة المتجر
operator-mail-unverified = لم يعد { $business } موثّقًا
operator-mail-unverified-text = لم يعد السوق يعرض { $business } على أنه موثّق. السبب:
operator-businesses-clashing = الاسم نفسه
operator-business-like = يشبه اسم { $business }
operator-limits = الحدود
operator-limits-lead = مقدار ما يمكن أن يكون لهذا المتجر. اترك الحقل فارغًا لتسري حدود كل المتاجر. وما هو موجود يبقى وإن تجاوز الحد.
operator-limits-of-market = حدود المتاجر
operator-limits-of-market-lead = مقدار ما يمكن أن يكون للمتجر إذا لم تكن له حدود خاصة. اترك الحقل فارغًا إن لم يكن هناك حد.
operator-limit-mistaken = أدخل عددًا صحيحًا من 0 إلى { $most }، أو اترك الحقل فارغًا.
operator-limits-saved = حُفظت الحدود.
operator-business-act-limits = غيّر { $person } حدوده
operator-job-forget-old-reports = إخفاء هوية أصحاب البلاغات القديمة
