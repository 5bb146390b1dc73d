# $provider (Text)
providers-continue = المتابعة باستخدام { $provider }
providers-failed-title = تعذّر تنفيذ ذلك
providers-other-way = العودة إلى تسجيل الدخول
# $provider (Text)
providers-away = يتعذّر الوصول إلى { $provider } الآن. حاول بعد بضع دقائق أو استخدم طريقة أخرى.
# $provider (Text)
providers-invalid = تعذّر التحقق من رد { $provider }. حاول مرة أخرى.
providers-late = استغرق ذلك أكثر من 10 دقائق، أو بدأ في نافذة أخرى. حاول مرة أخرى.
# $provider (Text)
providers-refused = رفض { $provider } تسجيل الدخول. حاول مرة أخرى أو استخدم طريقة أخرى.
# $provider (Text)
providers-unverified = لم يؤكّد { $provider } أن هذا البريد الإلكتروني لك. أكّده هناك أولًا ثم حاول مرة أخرى.
# $provider (Text)
providers-of-another = هذا الحساب لدى { $provider } مرتبط هنا بحساب آخر بالفعل.
providers-taken = هذا الحساب مرتبط هنا بحساب آخر بالفعل.
# $provider (Text)
providers-came-back = عدت من { $provider }. بقيت خطوة واحدة.
# $provider (Text)
providers-link-title = ربط { $provider } بحسابك؟
# $provider (Text)
providers-link-text = يمكنك بعد ذلك تسجيل الدخول هنا بحسابك { $email } لدى { $provider }.
# $provider (Text)
providers-link = ربط { $provider }
# $provider (Text)
providers-linked = تم ربط { $provider }. يمكنك استخدامه لتسجيل الدخول من الآن.
# $provider (Text)
providers-unlink-title = إلغاء ربط { $provider }؟
# $email (Text)
providers-unlink-text = لن تتمكن من تسجيل الدخول باستخدام { $email }.
# $provider (Text)
providers-unlinked = تم إلغاء ربط { $provider }.
providers-known-title = لديك حساب بالفعل
# $provider (Text)
providers-known-text = يوجد حساب بالبريد { $email }. سجّل الدخول إليه مرة واحدة لتتمكن من ربط { $provider } به.
providers-known-button = تسجيل الدخول
providers-password = كلمة مرور حسابك
providers-open-title = افتح حسابك
# $provider (Text)
providers-open-text = لا يوجد حساب بالبريد { $email } بعد. بعد فتح الحساب ستسجّل الدخول إليه باستخدام { $provider }.
providers-open = فتح الحساب
# $name (Text)
providers-opened = أهلًا بك يا { $name }. تم فتح حسابك.
providers-name = اسمك
providers-name-missing = أدخل اسمك.
providers-terms = بفتح الحساب أنت توافق على { $link }.
providers-terms-link = شروط الاستخدام
