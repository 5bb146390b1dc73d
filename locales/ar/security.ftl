security-title = الأمان
security-lead = طرق الدخول إلى حسابك وما يحميه.
security-back = العودة إلى صفحة الأمان
security-cancel = إلغاء
security-on = مفعّل
security-off = غير مفعّل
security-turn-on = تفعيل
security-turn-off = إيقاف
security-remove = إزالة
security-rename = إعادة تسمية
security-since = أُضيف في { $date }
security-last-used = آخر استخدام في { $date }
security-never-used = لم يُستخدم بعد
# $business (Text)
security-demanded-by = يشترط عليك { $business } تسجيل الدخول بخطوتين.
security-demanded-of-operators = يسجّل مشغّلو هذا السوق دخولهم بخطوتين.
security-demanded-now = أضف أدناه تطبيق مصادقة أو مفتاح مرور.
security-last-way-in = هذه آخر طريقة لديك لتسجيل الدخول. عيّن أولًا كلمة مرور أو أضف مفتاح مرور أو اربط حسابًا آخر.

security-password = كلمة المرور
security-password-lead = تسجّل الدخول بها مع بريدك الإلكتروني.
security-password-none = ليست لديك كلمة مرور. تسجّل الدخول بمفتاح مرور أو بحساب آخر.
security-password-change = تغيير كلمة المرور
security-password-set = تعيين كلمة مرور
security-email = البريد الإلكتروني
security-email-lead = تسجّل الدخول باستخدام { $email }، ونراسلك عليه.
security-email-unverified = لم يتم تأكيد هذا العنوان بعد.
security-email-change = تغيير البريد الإلكتروني

security-authenticator = تطبيق المصادقة
security-authenticator-lead = في الدخول بخطوتين يعطيك تطبيق على هاتفك رمزًا بعد كلمة المرور، فلا تكفي كلمة مرور مسروقة.
security-authenticator-set-up = إعداد تطبيق مصادقة
security-authenticator-replace = الانتقال إلى تطبيق أو هاتف آخر
security-authenticator-on = تم تفعيل الدخول بخطوتين، وأُنهيت جلساتك الأخرى.
security-authenticator-off = تمت إزالة تطبيق المصادقة.
security-authenticator-remove-title = إيقاف تطبيق المصادقة؟
security-authenticator-remove-text = لن تعمل رموزه بعد ذلك. وإن لم يكن لديك مفتاح مرور فستفتح كلمة المرور وحدها حسابك، ولن تعمل رموز الاسترداد.

security-passkeys = مفاتيح المرور
security-passkeys-lead = سجّل الدخول ببصمتك أو وجهك أو مفتاح أمان بدلًا من كلمة المرور. لا يمكن تخمين مفتاح المرور ولا سرقته عبر موقع مزيّف.
security-passkeys-need-domain = تعمل مفاتيح المرور عندما يكون لهذا السوق اسم نطاق ويُفتح عبر https.
security-passkeys-need-script = لإضافة مفتاح مرور تحتاج إلى متصفح يدعم مفاتيح المرور وفيه JavaScript مفعّل.
security-passkeys-many = { $most ->
    [zero] لا يمكنك إضافة مفاتيح مرور.
    [one] يمكنك إضافة مفتاح مرور واحد. أزله أولًا.
    [two] يمكنك إضافة مفتاحي مرور. أزل أحدهما أولًا.
    [few] يمكنك إضافة { $most } مفاتيح مرور. أزل واحدًا أولًا.
    [many] يمكنك إضافة { $most } مفتاح مرور. أزل واحدًا أولًا.
   *[other] يمكنك إضافة { $most } مفتاح مرور. أزل واحدًا أولًا.
}
security-passkey-add = إضافة مفتاح مرور
security-passkey-add-lead = يطلب جهازك بصمتك أو وجهك أو رمز القفل. بعد ذلك يُعدّ مفتاح المرور خطوتك الثانية أيضًا.
security-passkey-name = الاسم
security-passkey-name-hint = لتتعرّف عليه لاحقًا، مثل «حاسوب العمل».
security-passkey-name-missing = أعطِ مفتاح المرور اسمًا.
security-passkey-create = إنشاء مفتاح مرور
security-passkey-save = حفظ
security-passkey-added = تمت إضافة مفتاح المرور.
security-passkey-renamed = تم حفظ الاسم.
security-passkey-removed = تمت إزالة مفتاح المرور.
security-passkey-known = مفتاح المرور هذا تابع لحساب بالفعل.
security-passkey-refused = لم يُنشأ مفتاح المرور، أو استغرق الأمر أكثر من 5 دقائق. حاول مرة أخرى.
security-passkey-not-created = لم يُنشأ أي مفتاح مرور. حاول مرة أخرى أو استخدم جهازًا آخر.
security-passkey-not-used = لم يعمل مفتاح المرور. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.
security-passkey-rename-title = إعادة تسمية مفتاح المرور
# $name (Text)
security-passkey-rename-named = إعادة تسمية { $name }
# $name (Text)
security-passkey-remove-named = إزالة { $name }
# $name (Text)
security-passkey-remove-title = إزالة مفتاح المرور «{ $name }»؟
security-passkey-remove-text = لن تتمكن من تسجيل الدخول به. احذفه من جهازك أيضًا.

security-codes = رموز الاسترداد
security-codes-lead = تتيح لك الدخول حين لا يكون هاتفك أو مفتاح مرورك معك. يعمل كل رمز مرة واحدة.
security-codes-left = { $count ->
    [zero] لم يبقَ لديك أي رمز استرداد.
    [one] بقي لديك رمز استرداد واحد.
    [two] بقي لديك رمزا استرداد.
    [few] بقيت لديك { $count } رموز استرداد.
    [many] بقي لديك { $count } رمز استرداد.
   *[other] بقي لديك { $count } رمز استرداد.
}
security-codes-new = هذه رموز الاسترداد الجديدة. احفظها في مكان آمن، مثل مدير كلمات المرور أو على الورق.
security-codes-once = لن تراها مرة أخرى بعد ذلك. يعمل كل رمز مرة واحدة، ولم تعد الرموز السابقة تعمل.
security-codes-renew = إنشاء رموز جديدة
security-codes-renew-text = ستحصل على عشرة رموز جديدة، وتتوقف رموزك الحالية عن العمل.
security-codes-done = حفظتها
security-codes-download = تنزيل ملف نصي
security-codes-saved = احتفظ برموز الاسترداد في مكان آمن. يمكنك إنشاء رموز جديدة في أي وقت.
# $market (Text)
# $email (Text)
security-codes-file = رموز الاسترداد للحساب { $email } في { $market }. يعمل كل رمز مرة واحدة.

security-providers = حسابات أخرى
security-providers-lead = سجّل الدخول هنا بحساب لديك في موقع آخر.
security-provider-link = ربط
security-provider-unlink = إلغاء الربط
security-provider-unlinked = غير مربوط
# $provider (Text)
security-provider-link-named = ربط { $provider }
# $provider (Text)
security-provider-unlink-named = إلغاء ربط { $provider }

security-setup-title = إعداد تطبيق مصادقة
security-setup-lead = يستغرق الأمر نحو دقيقة. ستحتاج إلى هاتفك.
security-setup-replaces = بمجرد تأكيد التطبيق الجديد تتوقف رموز التطبيق القديم عن العمل.
security-setup-app = احصل على تطبيق
security-setup-app-text = يناسبك أي تطبيق مصادقة، مثل المدمج في مدير كلمات المرور أو Aegis أو Google Authenticator.
security-setup-scan = امسح هذا الرمز بالتطبيق
security-setup-scan-text = على الحاسوب وجّه كاميرا التطبيق إلى الصورة. وعلى الهاتف افتح التطبيق من هنا.
security-setup-picture = رمز QR لتطبيق المصادقة. يمكنك أيضًا كتابة المفتاح الظاهر أسفله.
security-setup-open = فتح في تطبيقي
security-setup-by-hand = اكتب المفتاح بدلًا من ذلك
security-setup-by-hand-text = اختر في التطبيق «إدخال مفتاح» مع رموز مبنية على الوقت، واكتب ما يلي:
security-setup-confirm = تأكيد
security-setup-code-hint = الأرقام الستة التي يعرضها التطبيق الآن.
security-setup-late = استغرق ذلك أكثر من 15 دقيقة، وهذا رمز جديد لمسحه.
security-code = الرمز
security-code-wrong = هذا الرمز غير صحيح. تتغيّر الرموز كل 30 ثانية، ويعمل كل رمز مرة واحدة.

security-step-title = الخطوة الثانية
security-step-lead = أكّد هويتك للدخول إلى الحساب { $email }.
security-step-hint = الأرقام الستة من تطبيق المصادقة، أو أحد رموز الاسترداد.
security-step-hint-recovery = أحد رموز الاسترداد.
security-step-button = متابعة
security-step-passkey = استخدام مفتاح مرور
security-step-other = لست أنت؟ { $link }
security-step-again = ابدأ من جديد
security-step-late = استغرق ذلك أكثر من 10 دقائق. سجّل الدخول مرة أخرى.
security-step-many = أُدخلت رموز خاطئة كثيرة. سجّل الدخول مرة أخرى.
security-passkey-sign-in = تسجيل الدخول بمفتاح مرور

security-mail-authenticator-added-subject = تم تفعيل الدخول بخطوتين
security-mail-authenticator-added = تم إعداد تطبيق مصادقة لحسابك. من الآن تحتاج إلى رمز منه لتسجيل الدخول. وأُنهيت جلساتك الأخرى.
security-mail-authenticator-removed-subject = تمت إزالة تطبيق المصادقة
security-mail-authenticator-removed = لم تعد رموز تطبيق المصادقة مطلوبة عند تسجيل الدخول.
security-mail-passkey-added-subject = تمت إضافة مفتاح مرور إلى حسابك
# $name (Text)
security-mail-passkey-added = يمكنك الآن تسجيل الدخول بمفتاح المرور «{ $name }».
security-mail-passkey-removed-subject = تمت إزالة مفتاح مرور من حسابك
# $name (Text)
security-mail-passkey-removed = لم يعد بإمكانك تسجيل الدخول بمفتاح المرور «{ $name }».
security-mail-codes-renewed-subject = لديك رموز استرداد جديدة
security-mail-codes-renewed = تم إنشاء عشرة رموز استرداد جديدة لحسابك، ولم تعد الرموز السابقة تعمل.
security-mail-code-used-subject = تم تسجيل الدخول برمز استرداد
security-mail-code-used = { $count ->
    [zero] سجّل أحدهم الدخول إلى حسابك برمز استرداد. لم يبقَ لديك أي رمز.
    [one] سجّل أحدهم الدخول إلى حسابك برمز استرداد. بقي لديك رمز واحد.
    [two] سجّل أحدهم الدخول إلى حسابك برمز استرداد. بقي لديك رمزان.
    [few] سجّل أحدهم الدخول إلى حسابك برمز استرداد. بقيت لديك { $count } رموز.
    [many] سجّل أحدهم الدخول إلى حسابك برمز استرداد. بقي لديك { $count } رمزًا.
   *[other] سجّل أحدهم الدخول إلى حسابك برمز استرداد. بقي لديك { $count } رمز.
}
# $provider (Text)
security-mail-provider-linked-subject = يمكنك الآن تسجيل الدخول باستخدام { $provider }
# $provider (Text)
security-mail-provider-linked = تم ربط حساب لدى { $provider } بحسابك. يمكنك استخدامه لتسجيل الدخول من الآن.
# $provider (Text)
security-mail-provider-unlinked-subject = تم إلغاء ربط { $provider }
# $provider (Text)
security-mail-provider-unlinked = لم يعد بإمكانك تسجيل الدخول هنا بحسابك لدى { $provider }.
security-mail-if-not-you = إن كنت أنت من فعل ذلك فلا حاجة إلى فعل شيء. وإلا فغيّر كلمة المرور وراجع طرق الدخول إلى حسابك.
security-mail-look = عرض حسابي
