# $name (Text)
letters-hello = مرحبًا { $name }،
letters-hello-there = مرحبًا،
letters-registration-subject = أكّد بريدك الإلكتروني لفتح حسابك
letters-registration = بقيت خطوة واحدة: افتح هذا الرابط لإتمام فتح حسابك. يبقى صالحًا 24 ساعة.
# $business (Text)
letters-registration-business = بقيت خطوة واحدة: افتح هذا الرابط لإتمام فتح حسابك ومتجرك { $business }. يبقى صالحًا 24 ساعة.
letters-registration-button = إتمام التسجيل
letters-registration-ignore = إن لم تكن أنت من سجّل فتجاهل هذه الرسالة. لا يُفتح حساب من دون الرابط.
letters-taken-subject = لديك حساب بالفعل
letters-taken = حاول أحدهم، وربما كنت أنت، فتح حساب بهذا البريد الإلكتروني. له حساب بالفعل: سجّل الدخول، أو عيّن كلمة مرور جديدة إن نسيت كلمة مرورك.
letters-taken-ignore = إن لم تكن أنت فلا حاجة إلى فعل شيء. لم يتغيّر شيء.
letters-sign-in-button = تسجيل الدخول
letters-forgotten-button = إعادة تعيين كلمة المرور
letters-reset-subject = عيّن كلمة مرور جديدة
letters-reset = افتح هذا الرابط لتعيين كلمة مرور جديدة. يبقى صالحًا 30 دقيقة، ويعمل مرة واحدة.
letters-reset-button = تعيين كلمة مرور جديدة
letters-reset-ignore = إن لم تطلب ذلك فتجاهل هذه الرسالة. تبقى كلمة مرورك كما هي.
letters-password-changed-subject = تم تغيير كلمة مرورك
# $address (Text)
letters-password-changed = تم تغيير كلمة مرورك في { $at } ({ $device }، عنوان IP { $address }). أُنهيت كل الجلسات الأخرى.
letters-not-you-reset = إن لم تكن أنت فأعد تعيين كلمة مرورك فورًا.
letters-verify-subject = أكّد بريدك الإلكتروني
letters-verify = افتح هذا الرابط لتأكيد أن هذا بريدك الإلكتروني. يبقى صالحًا 24 ساعة.
letters-verify-button = تأكيد عنواني
letters-verify-ignore = إن لم يكن لك حساب هنا فتجاهل هذه الرسالة.
letters-email-change-subject = أكّد بريدك الإلكتروني الجديد
letters-email-change = افتح هذا الرابط لاستخدام هذا العنوان لحسابك. يبقى صالحًا 24 ساعة.
letters-email-change-button = استخدام هذا العنوان
letters-email-change-ignore = إن لم تطلب ذلك فتجاهل هذه الرسالة. لا يتغيّر شيء من دون الرابط.
letters-email-change-taken = حاول أحدهم، وربما كنت أنت، استخدام هذا البريد الإلكتروني لحساب آخر. له حساب خاص به بالفعل، لذلك لم يتغيّر شيء.
letters-email-change-notice-subject = سيتغيّر بريدك الإلكتروني
# $email (Text)
letters-email-change-notice = طلب شخص سجّل الدخول إلى حسابك أن يصبح { $email } البريد الإلكتروني للحساب. يتغيّر البريد حين يُفتح الرابط المُرسل إليه.
letters-email-changed-subject = تم تغيير بريدك الإلكتروني
# $email (Text)
letters-email-changed = أصبح البريد الإلكتروني لحسابك { $email }. لن نرسل رسائل إلى هذا العنوان بعد الآن.
letters-email-changed-undo = إن لم تكن أنت فتراجع عن التغيير خلال 7 أيام. ستعيّن عندئذ كلمة مرور جديدة، ويتم تسجيل خروج الجميع.
letters-email-changed-button = التراجع عن التغيير
letters-email-restored-subject = لم يعد هذا العنوان لأي حساب
# $email (Text)
letters-email-restored = تم التراجع عن تغيير البريد الإلكتروني. عاد الحساب إلى العنوان { $email }.
letters-new-sign-in-subject = تسجيل دخول جديد: { $device }
# $address (Text)
letters-new-sign-in = سجّل أحدهم الدخول إلى حسابك في { $at } ({ $device }، عنوان IP { $address }). لم نرَ هذا المتصفح مع حسابك من قبل.
letters-new-sign-in-not-you = إن كنت أنت فكل شيء على ما يرام. وإلا فأنهِ الجلسة وأعد تعيين كلمة مرورك.
letters-sessions-button = عرض جلساتي
