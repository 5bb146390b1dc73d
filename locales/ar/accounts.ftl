accounts-register-title = تسجيل متجر
accounts-register-heading = سجّل متجرك
accounts-business = اسم المتجر
accounts-name = اسمك
accounts-email = البريد الإلكتروني
accounts-password = كلمة المرور
accounts-password-hint = { $least ->
    [zero] اختر كلمة مرور طويلة. بضع كلمات متتالية خيار جيد.
    [one] حرف واحد على الأقل. بضع كلمات متتالية خيار جيد.
    [two] حرفان على الأقل. بضع كلمات متتالية خيار جيد.
    [few] { $least } أحرف على الأقل. بضع كلمات متتالية خيار جيد.
    [many] { $least } حرفًا على الأقل. بضع كلمات متتالية خيار جيد.
   *[other] { $least } حرف على الأقل. بضع كلمات متتالية خيار جيد.
}
accounts-register = تسجيل المتجر
accounts-have-account = لديك حساب بالفعل؟ { $link }
accounts-register-aside = أنت تقرّر ما يُنشر
accounts-register-aside-drafts = تبقى المسودات خاصة حتى تصبح جاهزة
accounts-register-aside-approval = وافق على منتج فيظهر للزوّار فورًا
accounts-register-aside-change = تبقى العروض كما هي أثناء عملك على تعديل
accounts-sign-in = تسجيل الدخول
accounts-new-here = جديد هنا؟ { $link }
accounts-sign-in-aside = أهلًا بعودتك
accounts-sign-in-aside-workspace = تجد منتجاتك والموافقات في مساحة العمل
accounts-sign-in-aside-approved = لا يرى الزوّار إلا ما تمت الموافقة عليه
accounts-sign-in-aside-browse = لا تحتاج إلى حساب للتصفّح أو لسؤال المساعد
accounts-business-missing = أدخل اسم متجرك.
accounts-business-no-letters = استخدم حرفًا أو رقمًا واحدًا على الأقل في الاسم.
accounts-name-missing = أدخل اسمك.
accounts-password-short = { $least ->
    [zero] أدخل كلمة مرور. من السهل تذكّر بضع كلمات متتالية.
    [one] استخدم حرفًا واحدًا على الأقل. من السهل تذكّر بضع كلمات متتالية.
    [two] استخدم حرفين على الأقل. من السهل تذكّر بضع كلمات متتالية.
    [few] استخدم { $least } أحرف على الأقل. من السهل تذكّر بضع كلمات متتالية.
    [many] استخدم { $least } حرفًا على الأقل. من السهل تذكّر بضع كلمات متتالية.
   *[other] استخدم { $least } حرف على الأقل. من السهل تذكّر بضع كلمات متتالية.
}
accounts-password-long = { $most ->
    [zero] لا يُسمح بأي حرف.
    [one] استخدم حرفًا واحدًا على الأكثر.
    [two] استخدم حرفين على الأكثر.
    [few] استخدم { $most } أحرف على الأكثر.
    [many] استخدم { $most } حرفًا على الأكثر.
   *[other] استخدم { $most } حرف على الأكثر.
}
accounts-password-common = كلمة المرور هذه سهلة التخمين. اختر غيرها.
accounts-password-known = لا تجعل كلمة المرور اسمك أو بريدك الإلكتروني أو اسم متجرك.
accounts-mismatch = البريد الإلكتروني أو كلمة المرور غير صحيحة.
accounts-registered = تم تسجيل { $business }. أضف منتجك الأول.
accounts-welcome-back = أهلًا بعودتك، { $name }.
accounts-signed-out = تم تسجيل خروجك.
accounts-join-title = فتح حساب
accounts-join-heading = افتح حسابك
accounts-join = فتح حساب
accounts-join-sell = تريد البيع؟ { $link }
accounts-join-aside = حساب واحد لكل شيء
accounts-join-aside-conversations = تبقى أسئلتك للمساعد محفوظة
accounts-join-aside-team = اعمل مع المتاجر التي تدعوك
accounts-join-aside-browse = افتح متجرًا خاصًا بك متى شئت
accounts-email-hint = سنرسل إليه رابطًا لإتمام التسجيل.
accounts-terms = أوافق على { $link }.
accounts-terms-link = شروط الاستخدام
accounts-terms-missing = وافق على شروط الاستخدام للمتابعة.
# $email (Text)
accounts-mail-sent = أرسلنا رسالة إلى { $email }.
accounts-check-title = تفقّد بريدك الإلكتروني
accounts-check = افتح الرابط الذي في الرسالة للمتابعة. تصل الرسالة خلال دقيقة أو دقيقتين.
accounts-check-nothing = لم يصلك شيء؟ ابحث في مجلد الرسائل غير المرغوب فيها، وتأكّد من صحة العنوان. يمكنك طلب رسالة أخرى بعد بضع دقائق.
accounts-check-mailbox = لم يُعدّ خادم بريد، لذلك تبقى الرسائل على هذا الجهاز: { $link }
accounts-check-mailbox-link = افتح صندوق البريد
accounts-check-home = الصفحة الرئيسية
accounts-open-as = سيكون دورك فيه «مدير» يا { $name }.
accounts-welcome-title = إتمام فتح حسابك
accounts-welcome-heading = أهلًا بك يا { $name }
accounts-welcome-account = افتح حسابك بالعنوان { $email }.
accounts-welcome-business = افتح حسابك بالعنوان { $email }، ومتجرك { $business }.
accounts-welcome-open = فتح حسابي
accounts-welcome-open-business = فتح حسابي ومتجري
accounts-welcome-password = هذا المتصفح غير الذي سجّلت به، لذا أدخل كلمة المرور التي اخترتها.
accounts-welcome-not-you = لم تكن أنت من سجّل؟ إذن لا تُدخل شيئًا هنا. { $link }
accounts-welcome-again = سجّل بكلمة مرور خاصة بك
accounts-welcome-mismatch = ليست هذه كلمة المرور التي اختيرت عند التسجيل. تحقّق منها وحاول مرة أخرى.
accounts-welcome-taken = لهذا البريد الإلكتروني حساب بالفعل. سجّل الدخول إليه.
# $name (Text)
accounts-welcome = أهلًا بك يا { $name }. تم فتح حسابك.
accounts-gone-title = لم يعد هذا الرابط صالحًا
accounts-gone-registration = استُخدم من قبل، أو مضى عليه أكثر من 24 ساعة. إن كان حسابك قد فُتح فسجّل الدخول، وإلا فابدأ من جديد.
accounts-gone-registration-again = ابدأ من جديد
accounts-gone-reset = استُخدم من قبل، أو مضى عليه أكثر من 30 دقيقة، أو تغيّرت كلمة مرورك أو بريدك الإلكتروني بعد إرساله. اطلب رابطًا جديدًا.
accounts-gone-reset-again = إعادة تعيين كلمة المرور
accounts-gone-verification = استُخدم من قبل، أو مضى عليه أكثر من 24 ساعة. اطلب رابطًا جديدًا من حسابك.
accounts-gone-mail-again = أرسل رابطًا جديدًا
accounts-gone-email = استُخدم من قبل، أو مضى عليه أكثر من 24 ساعة، أو تغيّر شيء في حسابك بعد إرساله.
accounts-gone-undo = استُخدم من قبل، أو مضى عليه أكثر من 7 أيام. إن لم تستطع الدخول إلى حسابك فأعد تعيين كلمة المرور.
accounts-why-manage = سجّل الدخول لترى صفحات متجرك.
accounts-why-account = سجّل الدخول لترى حسابك.
accounts-why-operator = سجّل الدخول لتدير السوق.
accounts-why-invitation = سجّل الدخول لتقبل الدعوة.
accounts-why-register = سجّل الدخول لتسجّل متجرًا بحسابك.
accounts-why-assistant = سجّل الدخول لترى أسئلتك.
accounts-why-page = سجّل الدخول لترى هذه الصفحة.
accounts-forgotten = نسيت كلمة المرور؟
accounts-forgotten-title = إعادة تعيين كلمة المرور
accounts-forgotten-how = أدخل البريد الإلكتروني لحسابك. سنرسل إليك رابطًا لتعيين كلمة مرور جديدة.
accounts-forgotten-send = أرسل الرابط
accounts-forgotten-back = العودة إلى تسجيل الدخول
accounts-new-password = كلمة المرور الجديدة
accounts-reset-title = تعيين كلمة مرور جديدة
accounts-reset-for = للحساب { $email }. سيتم تسجيل خروجك من كل الجلسات الأخرى.
accounts-reset = تعيين كلمة المرور
accounts-reset-done = تم تعيين كلمة المرور الجديدة، وتسجيل خروجك من كل الجلسات الأخرى.
accounts-reset-sign-in = تم تعيين كلمة المرور الجديدة. بقيت خطوتك الثانية.
accounts-confirm-title = أكّد هويتك
accounts-confirm = أدخل كلمة مرور { $email } للمتابعة.
accounts-confirm-button = تأكيد
accounts-confirm-no-password = ليست لحسابك كلمة مرور بعد. سنرسل إلى { $email } رابطًا لتعيين واحدة.
accounts-confirm-email-title = تأكيد عنوانك الجديد
# $email (Text)
accounts-confirm-email = من الآن ستسجّل الدخول بالعنوان { $email }، وإليه نرسل رسائلنا.
accounts-confirm-email-button = استخدام هذا العنوان
accounts-confirm-email-done = تم تغيير بريدك الإلكتروني.
accounts-confirm-email-taken = أصبح لهذا العنوان حساب خاص به في هذه الأثناء، لذلك لم يتغيّر شيء.
accounts-undo-title = استعادة عنوانك
# $email (Text)
accounts-undo = يستعيد حسابك العنوان { $email }، ويُسجَّل خروج الجميع منه. وتُزال طرق تسجيل الدخول التي أُضيفت منذ اليوم السابق للتغيير (مفاتيح المرور وتطبيقات المصادقة ورموز الاسترداد والحسابات المرتبطة). بعد ذلك تعيّن كلمة مرور جديدة.
accounts-undo-button = التراجع عن التغيير
accounts-undo-done = استعدت عنوانك، وأُزيلت طرق تسجيل الدخول التي أُضيفت مؤخرًا. عيّن الآن كلمة مرور جديدة، فقد يعرف غيرك القديمة.
accounts-undo-taken = أصبح لعنوانك القديم حساب آخر في هذه الأثناء، لذلك لم يتغيّر شيء.
accounts-verify-email-title = تأكيد بريدك الإلكتروني
# $email (Text)
accounts-verify-email = أكّد أن { $email } هو عنوانك.
accounts-verify-email-button = تأكيد عنواني
accounts-verify-email-done = شكرًا لك. تم تأكيد بريدك الإلكتروني.
# $email (Text)
accounts-reset-sent = إن كان للعنوان { $email } حساب فقد أرسلنا إليه رسالة.
accounts-privacy = كيف نتعامل مع بياناتك: { $link }
