settings-title = الإعدادات
settings-tabs = الإعدادات
settings-tab-profile = الملف التعريفي
settings-tab-pictures = الشعار والصورة
settings-tab-work = طريقة العمل
settings-tab-address = عنوان الويب
settings-tab-closing = إغلاق المتجر
settings-name = اسم المتجر
settings-tagline = وصف مختصر
settings-tagline-hint = سطر واحد عمّا تقدّمه، يظهر تحت اسمك.
settings-about = الوصف
settings-about-hint = يمكنك استخدام Markdown: **غامق** وقوائم وروابط.
settings-town = المدينة
settings-town-hint = تظهر على بطاقتك وتحت اسمك.
settings-contact = الاتصال وأوقات العمل
settings-address = العنوان البريدي
settings-phone = الهاتف
settings-phone-malformed = أدخل رقم هاتف من 6 إلى 20 رقمًا، مثل { "\u2066" }+966 11 123 4567{ "\u2069" }.
settings-email = البريد الإلكتروني للعملاء
settings-website = الموقع الإلكتروني
settings-website-malformed = أدخل عنوان موقع إلكتروني، مثل https://www.example.com.
settings-hours = أوقات العمل
settings-hours-hint = بكلماتك، مثلًا: الأحد إلى الخميس من 9 إلى 17
settings-accent = اللون
settings-accent-own = استخدم لونًا خاصًا في واجهة المتجر
settings-accent-label = لونك
settings-accent-hint = يكون النص فوقه أسود أو أبيض، أيهما أسهل قراءة.
settings-accent-malformed = اختر لونًا.
settings-save = حفظ
settings-saved = تم الحفظ.
settings-nothing-changed = لم يتغيّر شيء.
settings-changed-since = غيّر شخص آخر الإعدادات في هذه الأثناء.
settings-late = حفظ شخص آخر الملف التعريفي أثناء عملك عليه. ما كتبته ما زال هنا. راجع هذه الحقول ثم احفظ مرة أخرى:
settings-contested = { $field }: عدّلتماه كلاكما
settings-taken = { $field }: فيه الآن ما حفظه الشخص الآخر
settings-rules-late = غيّر شخص آخر هذه الإعدادات في هذه الأثناء. اختياراتك ما زالت هنا. المعمول به الآن:
settings-rule-now = { $setting }: { $value }
settings-preview = ما يراه الجمهور
settings-preview-open = افتح واجهة المتجر
settings-logo = الشعار
settings-logo-now = شعارك
settings-picture = الصورة
settings-picture-now = صورتك
settings-choose-file = اختر ملفًا
settings-picture-hint = ملف JPEG أو PNG أو WebP أو GIF، حتى { $megabytes } ميغابايت و{ $megapixels } ميغابكسل. تُزال البيانات المخفية مثل مكان التقاط الصورة.
settings-upload = رفع
settings-logo-saved = تم حفظ الشعار.
settings-logo-removed = تمت إزالة الشعار.
settings-remove-logo = إزالة الشعار
settings-picture-saved = تم حفظ الصورة.
settings-picture-removed = تمت إزالة الصورة.
settings-remove-picture = إزالة الصورة
settings-choose = اختر أحد هذه الخيارات.
settings-currency = عملة المنتجات الجديدة
settings-currency-hint = تحتفظ المنتجات الحالية بعملتها.
settings-four-eyes = الموافقة من شخص ثانٍ
settings-approvers = { $count ->
    [zero] لا يستطيع أي عضو الموافقة على المنتجات الآن.
    [one] يستطيع عضو واحد الموافقة على المنتجات الآن.
    [two] يستطيع عضوان الموافقة على المنتجات الآن.
    [few] يستطيع { $count } أعضاء الموافقة على المنتجات الآن.
    [many] يستطيع { $count } عضوًا الموافقة على المنتجات الآن.
   *[other] يستطيع { $count } عضو الموافقة على المنتجات الآن.
}
settings-four-eyes-automatic = تلقائيًا
settings-four-eyes-automatic-hint = عندما يستطيع شخصان الموافقة، لا يوافق أحد على عمله.
settings-four-eyes-always = دائمًا
settings-four-eyes-always-hint = لا يوافق أحد على عمله.
settings-four-eyes-alone = شخص واحد فقط يستطيع الموافقة، لذا لا يمكن نشر ما يكتبه بنفسه.
settings-four-eyes-never = أبدًا
settings-four-eyes-never-hint = مَن يستطيع الموافقة يستطيع نشر عمله أيضًا.
settings-asked = اشتراط الدخول بخطوتين
settings-asked-lead = يحتاج هؤلاء الأعضاء، إضافةً إلى كلمة المرور، إلى رمز من تطبيق أو مفتاح مرور. من دون ذلك لا يمكنهم فتح هذا المتجر.
settings-asked-nobody = لا أحد
settings-asked-nobody-hint = يختار كل شخص لنفسه.
settings-asked-approvers = كل مَن يستطيع الموافقة
settings-asked-everybody = جميع الأعضاء
settings-asked-without = { $count ->
    [zero] أعدّه الجميع.
    [one] لم يُعدّه شخص واحد بعد.
    [two] لم يُعدّه شخصان بعد.
    [few] لم يُعدّه { $count } أشخاص بعد.
    [many] لم يُعدّه { $count } شخصًا بعد.
   *[other] لم يُعدّه { $count } شخص بعد.
}
settings-asked-own = أعِدّ الدخول بخطوتين لنفسك أولًا، وإلا لن تتمكن من الدخول.
settings-asked-set-up = إعداد الدخول بخطوتين
settings-address-now = واجهة متجرك على:
settings-address-new = العنوان الجديد
settings-address-hint = من { $shortest } إلى { $longest } حرفًا: الحروف من a إلى z والأرقام والشرطات.
settings-address-kept = يظل العنوان القديم يقود إلى الجديد لمدة سنة، ولا يحصل عليه أحد غيرك. يمكنك تغيير العنوان { $times } مرات خلال { $days } يومًا.
settings-address-change = تغيير العنوان
settings-moved = صفحاتك على العنوان الجديد، والقديم يقود إليه.
settings-moved-too-often = غيّرت العنوان { $times } مرات خلال آخر { $days } يومًا. حاول مرة أخرى لاحقًا.
settings-addresses-before = عناوين سابقة
settings-address-until = يقود إلى العنوان الحالي حتى { $day }
settings-close-title = ماذا يحدث عند إغلاق المتجر
settings-close-listings = { $count ->
    [zero] تختفي واجهة المتجر فورًا. لا عروض منشورة الآن.
    [one] تختفي واجهة المتجر وعرضها الوحيد فورًا.
    [two] تختفي واجهة المتجر وعرضاها فورًا.
    [few] تختفي واجهة المتجر وعروضها الـ{ $count } فورًا.
    [many] تختفي واجهة المتجر وعروضها الـ{ $count } فورًا.
   *[other] تختفي واجهة المتجر وعروضها الـ{ $count } فورًا.
}
settings-close-members = { $count ->
    [zero] لا يتأثر أي عضو.
    [one] أنت العضو الوحيد، فلا يتأثر أحد غيرك.
    [two] لن يستطيع العضوان العمل هنا بعد ذلك.
    [few] لن يستطيع الأعضاء الـ{ $count } العمل هنا بعد ذلك.
    [many] لن يستطيع الأعضاء الـ{ $count } العمل هنا بعد ذلك.
   *[other] لن يستطيع الأعضاء الـ{ $count } العمل هنا بعد ذلك.
}
settings-close-kept = يستطيع مدير إعادة فتحه خلال { $days } يومًا كما كان تمامًا.
settings-close-purged = بعد { $days } يومًا يُحذف كل شيء نهائيًا.
settings-close-confirm = اكتب اسم المتجر للتأكيد: { $business }
settings-close-mismatch = اكتب هذا الاسم تمامًا: { $business }
settings-close = إغلاق المتجر
settings-closed-title = هذا المتجر مغلق
settings-closed-since = أُغلق { $business } في { $day }.
settings-closed-means = اختفت واجهته وعروضه من السوق، ولا يستطيع أعضاؤه العمل فيه.
settings-closed-until = يمكنك إعادة فتحه حتى { $day }. بعد ذلك يُحذف كل شيء نهائيًا.
settings-closed-too-long = أُغلق هذا المتجر قبل أكثر من { $days } يومًا، لذا لا يمكن إعادة فتحه.
settings-is-open = المتجر { $business } مفتوح أصلًا.
settings-reopen = إعادة فتح المتجر
settings-reopened = { $count ->
    [zero] أُعيد فتح { $business }. لم يكن فيه أي عرض عند الإغلاق.
    [one] أُعيد فتح { $business } بعرض واحد.
    [two] أُعيد فتح { $business } بعرضين.
    [few] أُعيد فتح { $business } بـ{ $count } عروض.
    [many] أُعيد فتح { $business } بـ{ $count } عرضًا.
   *[other] أُعيد فتح { $business } بـ{ $count } عرض.
}
settings-mail-closed = أُغلق المتجر { $business }
settings-mail-closed-by = أغلق { $person } المتجر { $business }. لم تعد واجهته وعروضه متاحة للجمهور.
settings-mail-closed-until = يستطيع مدير إعادة فتحه حتى { $day }. بعد ذلك يُحذف كل شيء نهائيًا.
settings-mail-reopened = أُعيد فتح المتجر { $business }
settings-mail-reopened-by = أعاد { $person } فتح المتجر { $business }. عاد كل ما كان معروضًا.
settings-mail-go = إلى المتجر
settings-asked-all-have = أعدّه الجميع.
settings-close-nothing-listed = تختفي واجهة المتجر فورًا. لا عروض منشورة الآن.
settings-reopened-empty = أُعيد فتح { $business }. لم يكن فيه أي عرض عند الإغلاق.
# $business (Text)
settings-close-not-yours = لا يستطيع إغلاق { $business } إلا مالكه. وإن لم يكن له مالك استطاع ذلك أي مدير.
# $business (Text)
settings-reopen-not-yours = لا يستطيع إعادة فتح { $business } إلا مدير.
settings-optional = ما يمكن أن تخلو منه المنتجات
settings-optional-lead = يجب ذكر كل ما عدا ذلك قبل إرسال المنتج للموافقة.
settings-price-optional = يمكن أن يكون المنتج بلا سعر
settings-price-optional-hint = يرى الزوّار عندها «السعر عند الطلب».
settings-description-optional = يمكن أن يكون المنتج بلا وصف
settings-description-optional-hint = يرى الزوّار عندها الاسم والسعر والتفاصيل فقط.
settings-tab-review = المراجعة
settings-tab-reasons = الأسباب
settings-cancel = إلغاء
settings-review-late = غيّر شخص آخر هذه الإعدادات في هذه الأثناء. اختياراتك لا تزال هنا. راجعها ثم احفظ مرة أخرى.
settings-review-time = سرعة القرار
settings-target = القرار خلال (ساعات العمل)
settings-target-hint = ما ينتظر أطول من ذلك يبرز في القائمة. تُحتسب الساعات أدناه فقط.
settings-time-zone = المنطقة الزمنية
settings-time-zone-hint = اكتب بالإنجليزية اسم مدينة كبيرة قريبة منك، مثل Dubai، ثم اختر من القائمة.
settings-no-time-zone = اختر منطقة زمنية من القائمة، مثل Asia/Dubai.
settings-work-days = أيام العمل
settings-no-work-days = اختر يومًا واحدًا على الأقل.
settings-monday = الاثنين
settings-tuesday = الثلاثاء
settings-wednesday = الأربعاء
settings-thursday = الخميس
settings-friday = الجمعة
settings-saturday = السبت
settings-sunday = الأحد
settings-work-from = بداية العمل
settings-work-until = نهاية العمل
settings-work-until-hint = تعني 00:00 منتصف الليل في نهاية اليوم.
settings-no-time = أدخل وقتًا مثل 09:00.
settings-work-ends-first = يجب أن تكون النهاية بعد البداية.
settings-number-between = أدخل عددًا صحيحًا من { $least } إلى { $most }.
settings-rules = الموافقة التلقائية
settings-rules-lead = توافق هذه القواعد على المنتجات فور إرسالها. تُذكر القاعدة مع كل موافقة، وتجدها في قائمة لتراجعها لاحقًا.
settings-rules-warned = إذا كان على المنتج تنبيه بشأن سعره أو روابط أو بيانات تواصل أو محارف مخفية أو تعليمات في نصه، يراجعه شخص أولًا. وبعد أن يوافق عليه شخص، يمكن للقواعد أن توافق على تعديل السعر أو الفئة وحدهما.
settings-rules-wait = موافقة شخص ثانٍ مفعّلة، لذلك لا تسري هذه القواعد: كل شيء ينتظر شخصًا ثانيًا.
settings-rules-below = إذا فعّلت موافقة شخص ثانٍ، يتوقف العمل بهذه القواعد وينتظر كل منتج.
settings-free-fields = حقول لا تحتاج إلى موافقة
settings-free-fields-hint = يوافَق فورًا على تعديل منتج منشور إذا لم تتغير إلا هذه الحقول.
settings-free-price = تغيّر السعر دون موافقة، حتى (٪)
settings-free-price-hint = يُقاس على آخر سعر وافق عليه شخص، فلا تتراكم الخطوات الصغيرة. 0 يعني أن كل تغيّر في السعر ينتظر.
settings-trusted = كُتّاب موثوقون
settings-trusted-hint = ما يكتبونه ويرسلونه بأنفسهم يوافَق عليه فورًا، بما في ذلك المنتجات الجديدة.
settings-reason-missing = اكتب المشكلة بكلمات قليلة.
settings-reason-added = أُضيف السبب.
settings-reason-archived = أُرشف السبب. القرارات السابقة تحتفظ بنصه.
settings-reasons-added = { $count ->
    [zero] لم يُضف أي سبب.
    [one] أُضيف سبب واحد.
    [two] أُضيف سببان.
    [few] أُضيفت { $count } أسباب.
    [many] أُضيف { $count } سببًا.
   *[other] أُضيف { $count } سبب.
}
settings-reason-is-check = يرى الكُتّاب الآن «{ $reason }» قبل الإرسال.
settings-reason-is-no-check = لم يعد الكُتّاب يرون «{ $reason }» قبل الإرسال.
settings-reasons-lead = يختار الموافقون من هذه الأسباب بهذا الترتيب عند الإعادة. يقرأ الكاتب السبب والنصيحة بجانب الحقل.
settings-reasons-none = لا أسباب بعد
settings-reasons-starting-lead = ابدأ بهذه وعدّلها كما تشاء، أو اكتب أسبابك أدناه.
settings-reasons-starting = أضف هذه الأسباب
settings-reason-check = نقطة تحقق للكُتّاب
settings-reason-about = عن: { $field }
settings-reason-about-all = عن المنتج كله
settings-reason-up = نقل «{ $reason }» إلى أعلى
settings-reason-down = نقل «{ $reason }» إلى أسفل
settings-reason-edit = تعديل
settings-reason-edit-this = تعديل «{ $reason }»
settings-reason-end-check = إيقاف العرض كنقطة تحقق
settings-reason-make-check = العرض للكُتّاب كنقطة تحقق
settings-reason-archive = أرشفة
settings-reason-archive-confirm = أرشفة هذا السبب؟ لن يستطيع أحد اختياره بعد ذلك.
settings-reason-new = سبب جديد
settings-reason-label = المشكلة
settings-reason-label-hint = باختصار، كما يُختار ويُقرأ.
settings-reason-advice = نصيحة للكاتب
settings-reason-advice-hint = ما الذي ينبغي فعله. يمكن تركه فارغًا.
settings-reason-field = الحقل
settings-reason-add = إضافة السبب
settings-terms = التوصيل والإرجاع
settings-delivery = التوصيل
settings-delivery-hint = كيف توصّل، وكم يكلّف ذلك، وكم يستغرق. يظهر في كل عرض.
settings-returns = الإرجاع
settings-returns-hint = ما الذي يمكن إرجاعه، وحتى متى، ومن يتحمّل التكلفة. يظهر في كل عرض.
settings-reopened-suspended = أُعيد فتح { $business }، لكن السوق أوقفه. لن يُعرض شيء إلى أن يُرفع الإيقاف.
settings-mail-reopened-suspended = أعاد { $person } فتح { $business }. وقد أوقفه السوق، لذا لا يُعرض شيء بعد.
settings-name-verified = متجرك موثّق بهذا الاسم. إذا غيّرته انتهى التوثيق إلى أن يتحقّق السوق من جديد.
settings-limits = الحدود
settings-limits-lead = ما حدّده السوق لمتجرك.
