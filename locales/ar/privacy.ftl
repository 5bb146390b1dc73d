privacy-title = بياناتك
privacy-breadcrumbs = مسار التنقل
privacy-copy = نسخة من كل ما يخصّك
privacy-copy-lead = تحصل على ملف ZIP فيه كل ما نحتفظ به عنك: حسابك وجلساتك وإشعاراتك ومحادثاتك مع المساعد وما قمت به. سنراسلك حين يصبح جاهزًا. نحتفظ به 7 أيام.
privacy-copy-of = طُلبت في { $when }
privacy-copy-download = تنزيل
privacy-copy-until = متاحة حتى { $until }
privacy-copy-preparing = قيد التحضير
privacy-copy-failed = غير متاحة
privacy-copy-waits = يجري تحضير نسخة. سنراسلك حين تصبح جاهزة.
privacy-copies-enough = { $most ->
    [zero] لا يمكنك طلب نسخ اليوم. حاول غدًا.
    [one] يمكنك طلب نسخة واحدة في اليوم. حاول غدًا.
    [two] يمكنك طلب نسختين في اليوم. حاول غدًا.
    [few] يمكنك طلب { $most } نسخ في اليوم. حاول غدًا.
    [many] يمكنك طلب { $most } نسخة في اليوم. حاول غدًا.
   *[other] يمكنك طلب { $most } نسخة في اليوم. حاول غدًا.
}
privacy-copy-ask = طلب نسخة
privacy-copy-asked = نحضّر نسختك وسنراسلك على { $email } حين تصبح جاهزة.
privacy-copy-first = احصل أولًا على نسخة من بياناتك
privacy-consents = ما وافقت عليه
privacy-consents-none = لا شيء حتى الآن.
privacy-terms = شروط الاستخدام
privacy-policy = سياسة الخصوصية
privacy-column-text = النص
privacy-column-version = الإصدار
privacy-column-answer = ردّك
privacy-column-when = الوقت
privacy-agreed = موافقة
privacy-declined = رفض
privacy-delete = حذف حسابك
privacy-delete-lead = يُحذف حسابك وكل ما يخصّك وحدك فورًا. سترى ما سيحدث قبل أن تقرّر.
privacy-not-yet = لا يمكنك حذف حسابك الآن
privacy-last-operator = أنت المشغّل الوحيد الذي له دور «كل شيء». امنح هذا الدور لغيرك أولًا.
privacy-needed = هذه المتاجر بحاجة إليك:
privacy-hand-over = سلّمه إلى شخص آخر ({ $team })، أو أغلقه وأزل أعضاءه الآخرين ({ $settings }).
privacy-close-first = أغلقه أولًا ({ $settings }).
privacy-team = الفريق
privacy-settings = الإعدادات
privacy-what-happens = هذا ما يحدث عند حذف حسابك:
privacy-happens-account = يُحذف اسمك وبريدك الإلكتروني وكلمة مرورك ومفاتيح مرورك وكل ما تسجّل الدخول به، ويتم تسجيل خروجك من كل مكان.
privacy-happens-memberships = تغادر كل متجر أنت عضو فيه. تبقى منتجاته وعروضه.
privacy-happens-conversations = تُحذف محادثاتك مع المساعد وإشعاراتك وإعداداتك.
privacy-happens-record = ما كتبته وقرّرته لأي متجر يبقى فيه، باسم { $marker }.
privacy-happens-address = يصبح بريدك الإلكتروني متاحًا من جديد، فيمكنك فتح حساب آخر به لاحقًا.
privacy-no-way-back = لا يمكن التراجع عن ذلك.
privacy-type-email = للتأكيد، اكتب بريدك الإلكتروني: { $email }
privacy-delete-mistyped = ليس هذا بريدك الإلكتروني. اكتبه كما هو ظاهر تمامًا.
privacy-delete-for-good = حذف حسابي نهائيًا
privacy-keep = الاحتفاظ بحسابي
privacy-deleted = حُذف حسابك. أرسلنا إليك رسالة تؤكّد ذلك.
privacy-mail-deleted-subject = حُذف حسابك
privacy-mail-deleted = حُذف حسابك وكل ما كان يخصّك وحدك. لا يلزمك فعل شيء.
privacy-mail-deleted-kept = ما كتبته وقرّرته للمتاجر يبقى لديها دون اسمك. هذه آخر رسالة تصلك منا.
privacy-mail-copy-subject = نسخة بياناتك جاهزة
privacy-mail-copy = نسخة كل ما نحتفظ به عنك جاهزة. سجّل الدخول لتنزيلها.
privacy-mail-copy-look = تنزيل بياناتك
privacy-mail-copy-kept = { $days ->
    [zero] تُحذف اليوم.
    [one] تُحفظ يومًا واحدًا ثم تُحذف.
    [two] تُحفظ يومين ثم تُحذف.
    [few] تُحفظ { $days } أيام ثم تُحذف.
    [many] تُحفظ { $days } يومًا ثم تُحذف.
   *[other] تُحفظ { $days } يوم ثم تُحذف.
}
privacy-readme-title = كل ما يخصّ { $name }
privacy-readme-when = حتى { $when }
privacy-readme-files = لكل نوع من البيانات ملف. الملفات بصيغة JSON التي تقرؤها برامج كثيرة. كل الأوقات بالتوقيت العالمي UTC.
privacy-readme-secrets = لا يتضمن الملف كلمات المرور والمفاتيح والرموز، فلا يمكن به فتح حسابك.
privacy-readme-businesses = ما كتبته لأحد المتاجر هو ملك لذلك المتجر. يظهر هنا ما كتبته منه أو قرّرت بشأنه.
