notifications-title = الإشعارات
notifications-none = لا توجد إشعارات بعد
notifications-none-text = إذا حدث ما ينبغي أن تعرفه، فسيظهر هنا.
notifications-unread = غير مقروء:
notifications-read-all = تحديد الكل كمقروء
notifications-all-read = تم تحديد كل الإشعارات كمقروءة.
notifications-settings = إعدادات الإشعارات
notifications-invited = { $inviter }: دعوة للانضمام إلى { $business }.
notifications-invited-as = { $inviter }: دعوة للانضمام إلى { $business }. دورك: { $role }
notifications-removed = لم تعد عضوًا في { $business }.
notifications-role-given = دورك في { $business } الآن: «{ $role }».
notifications-role-changed = { $by }: تغيير دورك في { $business } إلى «{ $role }».
notifications-submitted = { $author }: إرسال «{ $product }» للموافقة.
notifications-submitted-together = { $count ->
    [zero] { $author }: لم يُرسل أي منتج للموافقة.
    [one] { $author }: إرسال منتج واحد للموافقة.
    [two] { $author }: إرسال منتجين للموافقة.
    [few] { $author }: إرسال { $count } منتجات للموافقة.
    [many] { $author }: إرسال { $count } منتجًا للموافقة.
   *[other] { $author }: إرسال { $count } منتج للموافقة.
}
notifications-approved = { $by }: الموافقة على «{ $product }». أصبح ظاهرًا للزوّار.
notifications-changes-requested = { $by }: طلب تعديلات على «{ $product }».
notifications-rejected = { $by }: رفض «{ $product }».
notifications-password-changed = تم تغيير كلمة مرورك.
notifications-email-changed = تم تغيير بريدك الإلكتروني.
notifications-second-factor-added = تم تفعيل الدخول بخطوتين.
notifications-second-factor-removed = تم إيقاف الدخول بخطوتين.
notifications-passkey-added = أُضيف مفتاح مرور إلى حسابك.
notifications-passkey-removed = أُزيل مفتاح مرور من حسابك.
notifications-recovery-codes = أُنشئت رموز استرداد جديدة. لم تعد الرموز القديمة صالحة.
notifications-recovery-code-used = تم تسجيل الدخول إلى حسابك برمز استرداد.
notifications-new-sign-in = تم تسجيل الدخول إلى حسابك من جهاز جديد.
notifications-new-sign-in-with = تم تسجيل الدخول إلى حسابك من جهاز جديد: { $device }
notifications-provider-linked = أُضيفت طريقة دخول عبر حساب آخر.
notifications-provider-unlinked = أُزيلت طريقة دخول عبر حساب آخر.
notifications-security-other = تغيّر شيء في طريقة دخولك. راجع إعدادات الأمان.
notifications-other = حدث أمر يخصّك.
notifications-subject-invited = دعوة إلى { $business }
notifications-subject-role = دورك في { $business }
notifications-subject-submitted = بانتظار موافقتك: { $product }
notifications-subject-submitted-together = { $count ->
    [zero] لا منتجات بانتظار موافقتك
    [one] منتج واحد بانتظار موافقتك
    [two] منتجان بانتظار موافقتك
    [few] { $count } منتجات بانتظار موافقتك
    [many] { $count } منتجًا بانتظار موافقتك
   *[other] { $count } منتج بانتظار موافقتك
}
notifications-subject-approved = تمت الموافقة: { $product }
notifications-subject-rejected = مرفوض: { $product }
notifications-subject-changes = طُلبت تعديلات: { $product }
notifications-subject-several = { $count ->
    [zero] لا إشعارات
    [one] إشعار واحد
    [two] إشعاران
    [few] { $count } إشعارات
    [many] { $count } إشعارًا
   *[other] { $count } إشعار
}
notifications-and-more = { $count ->
    [zero] ولا شيء آخر.
    [one] وإشعار آخر.
    [two] وإشعاران آخران.
    [few] و{ $count } إشعارات أخرى.
    [many] و{ $count } إشعارًا آخر.
   *[other] و{ $count } إشعار آخر.
}
notifications-look = عرض التفاصيل
notifications-look-at-all = عرض كل الإشعارات
notifications-why = تصلك هذه الرسالة وفق إعدادات الإشعارات لديك.
notifications-why-security = نراسلك دائمًا بشأن أمان حسابك.
notifications-settings-lead = اختر ما تريد أن تُبلَّغ به وكيف. تُرسل الرسائل إلى { $email }.
notifications-kind-invited = الدعوات
notifications-kind-role-changed = تغييرات دورك
notifications-kind-submission-waiting = منتجات بانتظار موافقتك
notifications-kind-decided = القرارات بشأن منتجاتك
notifications-kind-security = أمان حسابك
notifications-kind-all = كل الإشعارات
notifications-mail-off = متوقّف
notifications-mail-at-once = فورًا
notifications-mail-daily = مرة في اليوم
notifications-column-what = الموضوع
notifications-column-page = في الموقع
notifications-column-mail = بالبريد الإلكتروني
notifications-on-page = إظهار كغير مقروء
notifications-always = دائمًا
notifications-page-off-hint = ما لا يظهر كغير مقروء يبقى في قائمة إشعاراتك. تصل الرسالة اليومية في الساعة 7:00 بالتوقيت العالمي.
notifications-security-hint = نُبلغك دائمًا بما يمسّ أمان حسابك، لتنتبه إذا استخدمه شخص آخر.
notifications-choose-mail = اختر أحد الخيارات في كل قائمة.
notifications-save = حفظ الإعدادات
notifications-saved = حُفظت إعدادات الإشعارات.
notifications-unsubscribe = إيقاف هذه الرسائل
notifications-unsubscribe-about = لن تصلك رسائل أخرى عن: { $what }. تبقى إشعاراتك في الموقع كما هي.
notifications-unsubscribed-title = لن تصلك هذه الرسائل بعد الآن
notifications-unsubscribed = لن تصلك رسائل أخرى عن: { $what }.
notifications-unsubscribed-more = غيّرت رأيك؟ { $link }
notifications-approved-in-part = وافق { $by } على جزء من { $product } وأعاد الباقي
notifications-decision-undone = تراجع { $by } عن القرار بشأن { $product }. عاد بانتظار الموافقة.
notifications-approved-by-rule = وافقت قاعدة على «{ $product }». يستطيع الزوار رؤيته الآن.
notifications-mentioned = { $by }: ذكرك في المحادثة حول «{ $product }».
notifications-replied = { $by }: كتابة تعليق في المحادثة حول «{ $product }».
notifications-subject-mentioned = ذُكرت في محادثة: { $product }
notifications-subject-replied = تعليق جديد: { $product }
notifications-kind-mention = الإشارات إليك
notifications-kind-reply = الردود والتعليقات على منتجاتك
notifications-imported = انتهى استيراد «{ $file }». المنتجات المضافة: { $created }، المعدّلة: { $changed }. الصفوف المرفوضة: { $refused }.
notifications-import-failed = تعذر استيراد «{ $file }». افتحه لمعرفة السبب.
notifications-subject-imported = انتهى الاستيراد: { $file }
notifications-subject-import-failed = فشل الاستيراد: { $file }
notifications-kind-imported = عمليات الاستيراد الخاصة بك
notifications-asked = { $by }: سؤال عن «{ $product }».
notifications-subject-asked = سؤال جديد: { $product }
notifications-kind-question = أسئلة الزوار عن عروضك
notifications-kind-standing = قرارات السوق بشأن متجرك
notifications-suspended = أوقف السوق المتجر { $business }.
notifications-reinstated = رفع السوق الإيقاف عن المتجر { $business }.
notifications-sessions-ended = أخرجتك إدارة السوق من حسابك على جميع أجهزتك.
notifications-second-factor-reset = أوقفت إدارة السوق تسجيل الدخول بخطوتين لحسابك.
notifications-operator-role = تغيّر دورك في تشغيل السوق.
notifications-operator-revoked = لم تعد من مشغّلي السوق.
notifications-verified = وثّق السوق المتجر { $business }.
notifications-unverified = لم يعد السوق يعرض المتجر { $business } على أنه موثّق.
notifications-listing-withdrawn = سحب السوق { $product }. اقرأ السبب.
notifications-appeal-upheld = نُظر في اعتراضك بشأن { $product }: يبقى القرار كما هو.
notifications-appeal-reversed = اعتراضك بشأن { $product } في محله: أُلغي القرار.
notifications-appeal-handed-on = أُحيل اعتراضك بشأن { $product } إلى شخص مستقل.
