products-title = المنتجات
products-new = منتج جديد
products-import = استيراد وتصدير
products-edit-title = تعديل المنتج
products-product = المنتج
products-breadcrumbs = مسار التنقل
products-all = كل المنتجات
products-tabs = المنتجات حسب الحالة
products-shelf-all = الكل
products-shelf-waiting = بالانتظار
products-status-draft = مسودة
products-status-pending = بانتظار الموافقة
products-status-changes-requested = تعديلات مطلوبة
products-status-rejected = مرفوض
products-status-approved = تمت الموافقة
products-archived = مؤرشف
products-listed = منشور
products-none = لا توجد منتجات بعد
products-none-add = أضف منتجك الأول. لن يراه سوى العاملين في هذا المتجر حتى تتم الموافقة عليه.
products-none-others = لم يُضِف أحد في هذا المتجر منتجًا بعد.
products-add = إضافة منتج
products-nothing-here = لا شيء هنا
products-nothing-here-for-you = لا يوجد هنا منتج يمكنك رؤيته.
products-column-status = الحالة
products-column-author = الكاتب
products-column-changed = آخر تعديل
products-sku = رمز المنتج (SKU)
products-sku-hint = الرقم الذي تستخدمه أنت لهذا المنتج، إن وُجد.
products-version = النسخة { $number }
products-version-by = النسخة { $number } من { $person }
products-versions = النسخ
products-version-public = هذه هي النسخة التي يراها الزوّار
products-decided-by = القرار من { $person }
products-rejected-by = رُفضت هذه النسخة بقرار من { $person }
products-changes-requested-by = تعديلات بطلب من { $person }
products-still-listed = سيظل الزوّار يرون النسخة الموافَق عليها حتى تتم الموافقة على هذه النسخة.
products-submit = إرسال للموافقة
products-review = مراجعة
products-edit = تعديل
products-start-again = البدء من جديد
products-withdraw = سحب
products-see-listing = فتح العرض
products-restore = استعادة
products-archive = أرشفة
products-archive-confirm = لن يرى الزوّار هذا المنتج بعد الآن. هل تريد أرشفته؟
products-not-public = لن يرى الزوّار شيئًا من هذا حتى تتم الموافقة عليه.
products-choose = اختر
products-save-draft = حفظ المسودة
products-save-and-submit = حفظ وإرسال للموافقة
products-save-another = حفظ في منتج جديد
products-update-saved = تحديث المنتج المحفوظ
products-cancel = إلغاء
products-late-changed = تغيّر هذا المنتج أثناء كتابتك. لم يُحفظ شيء بعد.
products-late-check = جمعنا النسختين أدناه. راجع النتيجة ثم احفظ مرة أخرى.
products-late-contested = { $field }: يوجد تعديلان مختلفان. تعديلك في الحقل، والمحفوظ أسفله.
products-late-taken = { $field }: أخذنا القيمة المحفوظة لأنك لم تغيّر هذا الحقل.
products-late-empty = (فارغ)
products-late-kept = احتفظنا بما كتبته وهو لا يزال أدناه. افتح النموذج من جديد حين يصبح تعديل المنتج ممكنًا.
products-see = فتح المنتج
products-late-sent-before = سبق أن حفظت هذا النموذج باسم { $product }. تعديلاتك اللاحقة لم تُحفظ بعد.
products-late-update-or-save = هل تريد تحديث ذلك المنتج بما يلي، أم حفظه في منتج جديد؟
products-late-save-another = يمكنك حفظ ما يلي في منتج جديد.
products-done-archived = تمت الأرشفة.
products-done-archived-listed = تمت الأرشفة. لم يعد المنتج ظاهرًا للزوّار.
products-done-restored = تمت الاستعادة.
products-done-restored-listed = تمت الاستعادة. أصبح المنتج ظاهرًا للزوّار من جديد.
products-done-submitted = أُرسلت النسخة للموافقة.
products-done-submitted-warned = أُرسلت النسخة للموافقة. كانت إحدى القواعد ستوافق عليها، لكن فيها تنبيهًا يجب أن يراجعه شخص أولًا.
products-done-withdrawn = تم السحب. عادت النسخة مسودة.
products-done-saved = حُفظت المسودة. أرسلها للموافقة عندما تصبح جاهزة.
products-done-saved-submitted = حُفظت النسخة وأُرسلت للموافقة.
products-not-archived = هذا المنتج غير مؤرشف.
products-is-archived = هذا المنتج مؤرشف. استعِده أولًا.
products-no-draft = لا توجد مسودة لهذا المنتج. عدّله لإنشاء مسودة.
products-decided-first = سبقك شخص آخر إلى اتخاذ القرار.
products-changed-since = تغيّر هذا منذ أن فتحته. لم يُحفظ شيء. تجد أدناه حالته الآن.
products-sku-taken = رمز المنتج (SKU) هذا مستخدم لمنتج آخر.
products-form-used = سبق أن حفظت هذا النموذج بمحتوى مختلف.
products-being-changed = يعمل أحد الزملاء على تعديل هذا المنتج. إذا أردت الاطّلاع على التعديل، فاطلب ذلك من أحد مديري المتجر.
products-four-eyes = كتبت هذه النسخة بنفسك. في هذا المتجر يجب أن يوافق عليها شخص آخر.
products-because-draft = هذه مسودة الآن. يجب إرسالها للموافقة قبل اتخاذ قرار بشأنها.
products-because-pending = هذه النسخة بانتظار الموافقة. اسحبها لمواصلة العمل عليها.
products-because-changes-requested = طُلبت تعديلات على هذه النسخة. عدّلها أولًا ثم أرسلها مرة أخرى.
products-because-rejected = رُفضت هذه النسخة. اختر «البدء من جديد» لإعداد نسخة جديدة وإرسالها.
products-because-approved = تمت الموافقة على هذه النسخة من قبل. عدّل المنتج لبدء نسخة جديدة.
products-approved-by-its-writer = كتبه ووافق عليه الشخص نفسه.
products-not-ready = هذا المنتج غير مكتمل بعد. عدّله لترى ما ينقصه.
products-needed = مطلوب
products-section-about = عن المنتج
products-section-price = السعر والفئة
products-section-numbers = رموز المنتج
products-numbers-hint = تساعدك على العثور على المنتج. يمكنك تغييرها في أي وقت دون موافقة.
products-section-more = تفاصيل أخرى
products-other-facts = مواصفات أخرى
products-needed-to-submit = مطلوب قبل الإرسال للموافقة
products-price-optional = اترك الحقل فارغًا ليظهر «السعر عند الطلب».
products-barcode = الباركود
products-barcode-hint = ‏EAN أو UPC أو GTIN أو ISBN-13، بمسافات أو بدونها.
products-barcode-digits = يتكوّن الباركود من أرقام فقط. تحقّق من عدم وجود حروف أو رموز أخرى.
products-barcode-length = { $count ->
    [zero] يتكوّن الباركود من 8 أو 12 أو 13 أو 14 رقمًا، ولم يُكتب أي رقم.
    [one] يتكوّن الباركود من 8 أو 12 أو 13 أو 14 رقمًا، وهنا رقم واحد.
    [two] يتكوّن الباركود من 8 أو 12 أو 13 أو 14 رقمًا، وهنا رقمان.
    [few] يتكوّن الباركود من 8 أو 12 أو 13 أو 14 رقمًا، وهنا { $count } أرقام.
    [many] يتكوّن الباركود من 8 أو 12 أو 13 أو 14 رقمًا، وهنا { $count } رقمًا.
   *[other] يتكوّن الباركود من 8 أو 12 أو 13 أو 14 رقمًا، وهنا { $count } رقم.
}
products-barcode-check = هذا الباركود غير صحيح: ينبغي أن يكون رقمه الأخير { $digit }. قارنه بالباركود الموجود على المنتج.
products-barcode-isbn-10 = هذا رقم ISBN-10. استخدم رقم ISBN المكوّن من 13 رقمًا والذي يبدأ بـ 978.
products-twin = المنتج { $product } له الباركود نفسه.
products-done-saved-twin = تم الحفظ. المنتج «{ $product }» له الباركود نفسه: تحقّق من أنه ليس المنتج ذاته.
products-identity-changed = غيّر شخص آخر هذا إلى «{ $saved }» أثناء كتابتك. احفظ مرة أخرى لاستخدام ما كتبته.
products-preview = معاينة الوصف
products-preview-title = ما سيراه الزوّار
products-preview-empty = لا يوجد وصف بعد.
products-category-search = ابحث عن فئة
products-category-find = بحث
products-category-show = إظهار تفاصيل هذه الفئة
products-category-found = { $count ->
    [zero] لا توجد فئة مطابقة. جرّب كلمات أخرى.
    [one] فئة واحدة مطابقة.
    [two] فئتان مطابقتان.
    [few] { $count } فئات مطابقة.
    [many] { $count } فئة مطابقة.
   *[other] { $count } فئة مطابقة.
}
products-category-many = { $count ->
    [zero] اكتب في الأعلى للبحث عنها.
    [one] اكتب في الأعلى للبحث عنها.
    [two] توجد فئتان. اكتب في الأعلى للعثور على المناسبة.
    [few] توجد { $count } فئات. اكتب في الأعلى للعثور على المناسبة.
    [many] توجد { $count } فئة. اكتب في الأعلى للعثور على المناسبة.
   *[other] توجد { $count } فئة. اكتب في الأعلى للعثور على المناسبة.
}
products-unasked = لا تطلب هذه الفئة ما يلي، وسيُحفظ ضمن المواصفات الأخرى:
products-kept = تم الحفظ { $time }
products-kept-elsewhere = أنت تعدّل هذا في نافذة أخرى أيضًا، لذلك لا تُحفظ التغييرات هنا تلقائيًا. احفظ هنا أو أغلق هذه النافذة.
products-kept-too-long = هذا أطول من أن يُحفظ تلقائيًا. اختصره أو احفظ المسودة.
products-kept-failed = لم يُحفظ بعد. تجري المحاولة مجددًا…
products-keep = الحفظ لوقت لاحق
products-others = { $person } يعدّل هذا أيضًا (آخر تعديل { $time })
products-stale = حفظ شخص ما نسخة أحدث. واصل الكتابة: سندمج النسختين عندما تحفظ.
products-restored = احتفظنا بما كتبته في { $time }. لن يصبح جزءًا من المسودة حتى تحفظه.
products-discard = تجاهل
products-discard-confirm = هل تريد تجاهل ما كتبته؟
products-start-another = ابدأ منتجًا آخر
products-done-discarded = تم تجاهل تعديلاتك غير المحفوظة.
products-done-nothing = لم يتغيّر شيء.
products-saved-incomplete = حُفظ كمسودة. قبل إرساله للموافقة:
products-choose-text = { $field }: أي نص نحفظ؟
products-choose-mine = ما في الحقل
products-choose-theirs = ما حُفظ في هذه الأثناء
products-choose-both = كلاهما
products-category-none = لا توجد فئة مطابقة. جرّب كلمات أخرى.
products-published-since = تغيّر ما يراه الزوّار منذ فتحت هذه الصفحة. راجعه من جديد ثم قرّر.
products-part-of-nothing = هذا المنتج ليس منشورًا بعد، لذلك تكون الموافقة عليه كاملًا فقط.
products-part-empty = اختر تعديلًا واحدًا على الأقل لقبوله.
products-part-whole = قبلت كل التعديلات. وافق على المنتج بدلًا من ذلك.
products-part-incomplete = بهذه التعديلات وحدها يصبح المنتج غير مكتمل. اقبل أيضًا التعديلات المرتبطة بها.
products-undone-before = سبق التراجع عن هذا القرار.
products-undo-too-late = فات وقت التراجع عن هذا القرار.
products-undo-overtaken = تغيّر هذا المنتج بعد القرار، لذلك لا يمكن التراجع عنه.
products-is-public = يرى الزوّار هذه النسخة بالفعل.
products-never-approved = لا يمكن إعادة نشر إلا نسخة سبقت الموافقة عليها.
products-roll-back-own = كتبت تلك النسخة بنفسك، لذلك يجب أن يعيد نشرها شخص آخر.
products-roll-back-no-category = لم تعد فئة تلك النسخة موجودة.
products-at-once-trusted = تمت الموافقة فورًا لأنك كاتب موثوق. يستطيع الزوار رؤيته الآن.
products-at-once-price = تمت الموافقة فورًا: تغيّر السعر فقط، بنسبة { $percent }٪. يستطيع الزوار رؤيته الآن.
products-at-once-price-and-free = تمت الموافقة فورًا: تغيّر السعر بنسبة { $percent }٪، وما عداه حقول لا تحتاج إلى موافقة. يستطيع الزوار رؤيته الآن.
products-at-once-free = تمت الموافقة فورًا: لم تتغير إلا حقول لا تحتاج إلى موافقة. يستطيع الزوار رؤيته الآن.
products-rule-trusted-author = كاتب موثوق
products-rule-free-fields = حقول لا تحتاج إلى موافقة
products-rule-price-within = تغيّر طفيف في السعر
products-decided-by-rule = تمت الموافقة بقاعدة: { $rule }
products-reasons-too-many = الحد الأقصى للأسباب هو { $most }. أرشِف سببًا لم تعد تستخدمه.
products-reason-known = هذا السبب موجود بالفعل.
products-reason-picture-blurred = الصورة غير واضحة أو صغيرة جدًا
products-reason-picture-blurred-advice = ارفع صورة واضحة بعرض 1000 بكسل على الأقل.
products-reason-picture-missing = لا توجد صورة للمنتج نفسه
products-reason-picture-missing-advice = اعرض المنتج كاملًا على خلفية بسيطة في الصورة الأولى.
products-reason-description-short = الوصف قليل التفاصيل
products-reason-description-short-advice = اذكر المادة والقياسات والاستخدام.
products-reason-claims = في الوصف ادعاءات لا نستطيع إثباتها
products-reason-claims-advice = احذف الوعود المتعلقة بالصحة أو التوفير أو الأفضلية، أو اذكر مصدرًا.
products-reason-category = الفئة غير صحيحة
products-reason-category-advice = اختر الفئة التي يبحث فيها العملاء عنه.
products-reason-price = يبدو السعر غير صحيح
products-reason-price-advice = تحقق من المبلغ والعملة.
products-reason-name = الاسم غير واضح
products-reason-name-advice = ابدأ بنوع المنتج ثم بما يميّزه، دون شعارات.
products-reason-duplicate = هذا المنتج موجود لدينا
products-reason-duplicate-advice = عدّل المنتج الموجود بدلًا من إضافة منتج آخر.
products-warning-duplicate = قد يكون مكررًا
products-warning-price = سعر غير معتاد
products-warning-links = روابط
products-warning-contact = بيانات تواصل
products-warning-hidden = أحرف مخفية
products-warning-instructions = تعليمات موجهة إلى مساعد ذكي
products-warning-capitals = أحرف كبيرة فقط
products-warning-no-picture = بلا صورة
products-warning-no-alt = النص البديل ناقص
products-warns-links = يوجد هنا رابط يقود إلى خارج السوق.
products-warns-contact = توجد هنا بيانات تواصل. مكانها في الملف التعريفي لمتجرك.
products-warns-hidden = توجد هنا أحرف لا يراها القارئ أو تشبه أحرفًا أخرى.
products-warns-instructions = يبدو هذا كتعليمات موجهة إلى مساعد ذكي، لا كوصف للناس.
products-warns-capitals = هذا مكتوب بأحرف كبيرة ويصعب قراءته.
products-warns-no-picture = لا توجد صورة بعد.
products-warns-no-alt = صف كل صورة بكلمات قليلة لمن لا يستطيع رؤيتها.
products-warns-duplicate = { $count ->
    [zero] لا توجد منتجات مشابهة جدًا.
    [one] يوجد منتج مشابه جدًا. قارن بينهما أدناه.
    [two] يوجد منتجان مشابهان جدًا. قارن بينها أدناه.
    [few] توجد { $count } منتجات مشابهة جدًا. قارن بينها أدناه.
    [many] يوجد { $count } منتجًا مشابهًا جدًا. قارن بينها أدناه.
   *[other] يوجد { $count } منتج مشابه جدًا. قارن بينها أدناه.
}
products-warns-price = { $price } سعر غير معتاد في هذه الفئة. معظم المنتجات بين { $lower } و{ $upper }، والسعر المعتاد { $middle }.
products-no-price = لا سعر بعد
products-check = تحقّق قبل الإرسال
products-checklist = قبل الإرسال
products-checklist-ready = كل الحقول المطلوبة مكتملة.
products-checklist-missing = مطلوب قبل الإرسال
products-checklist-warnings = يُستحسن التحقق منه
products-checklist-warnings-hint = ما زال بإمكانك الإرسال. ويرى المراجعون هذه التحذيرات أيضًا.
products-checklist-recommended = موصى به لهذه الفئة
products-checklist-advice = كثيرًا ما يطلب المراجعون هذا
products-checklist-twins = منتجات مشابهة جدًا
products-checklist-same-barcode = الباركود نفسه
products-checklist-offered-by = يعرضه { $business }
products-sort = ترتيب حسب
products-sort-changed = آخر تغيير
products-sort-name = الاسم
products-sort-price-low = السعر من الأقل
products-sort-price-high = السعر من الأعلى
products-filter-words = الاسم أو رمز المنتج أو الباركود
products-filter-any = الكل
products-filter-tag = وسم
products-filter-mine = منتجاتي
products-filter-warned = مع تحذيرات
products-nothing-more = لم تعد هناك منتجات في هذه الصفحة. ربما تغيّرت القائمة.
products-nothing-found = لا يوجد منتج يطابق عوامل التصفية هذه.
products-bulk-submit = إرسال للموافقة
products-bulk-archive = أرشفة
products-bulk-category = تغيير الفئة
products-bulk-price = تغيير السعر
products-bulk-act = اختر إجراءً
products-bulk-go = متابعة
products-bulk-all = كل المنتجات المطابقة
products-bulk-choose-act = اختر إجراءً أولًا.
products-bulk-none-selected = حدد منتجًا واحدًا على الأقل.
products-bulk-preview = معاينة
products-bulk-stop = إيقاف
products-bulk-undo = تراجع
products-bulk-back = عودة إلى القائمة
products-bulk-gone = لم يعد بإمكانك رؤية هذا المنتج.
products-bulk-moved-on = تغير هذا المنتج بعد ذلك، فبقي كما هو.
products-bulk-same-category = هو في هذه الفئة بالفعل.
products-reprice-how = التغيير
products-reprice-value = المبلغ أو النسبة
products-reprice-ending = نهاية السعر
products-reprice-no-ending = أي نهاية
products-reprice-set = تعيين إلى
products-reprice-percent-up = زيادة بنسبة مئوية
products-reprice-percent-down = خفض بنسبة مئوية
products-reprice-amount-up = زيادة بمبلغ
products-reprice-amount-down = خفض بمبلغ
products-reprice-percent-malformed = اكتب نسبة مئوية مثل 10 أو 7.5.
products-reprice-out-of-range = سيكون السعر الجديد منخفضًا أو مرتفعًا أكثر من اللازم.
products-reprice-no-price = ليس له سعر بعد.
products-reprice-currency = سعره بعملة أخرى.
products-reprice-same = له هذا السعر بالفعل.
products-rehearsal = ما الذي سيحدث
products-rehearsal-examples = أمثلة
products-progress = التقدم
products-progress-running = قيد التنفيذ
products-progress-undoing = جارٍ التراجع
products-progress-done = تم
products-progress-undone = تم التراجع
products-progress-stopped = توقف
products-progress-leave = يمكنك مغادرة هذه الصفحة، فالعمل مستمر في الخلفية.
products-preview-not-public = معاينة: غير منشور
products-preview-public = معاينة: هذه النسخة منشورة
products-preview-shared = يمكنك مشاركة هذا الرابط مع زملاء يحق لهم رؤية هذه النسخة.
products-preview-back = عودة إلى المنتج
products-copy = تكرار
products-done-copied = تم تكرار المنتج. هذه النسخة المكررة مسودة.
products-timeline = السجل الزمني
products-timeline-older = إدخالات أقدم
products-event-created = { $person }: أضاف هذا المنتج
products-event-edited = { $person }: عدّله
products-event-submitted = { $person }: أرسله للموافقة
products-event-withdrawn = { $person }: سحبه
products-event-approved = { $person }: وافق عليه
products-event-changes-requested = { $person }: طلب تعديلات
products-event-rejected = { $person }: رفضه
products-event-archived = { $person }: أرشفه
products-event-restored = { $person }: استعاده
products-event-other = { $person }: غيّر هذا المنتج
products-bulk-selected = { $count ->
    [zero] لم يُحدد أي منتج
    [one] حُدد منتج واحد
    [two] حُدد منتجان
    [few] حُددت { $count } منتجات
    [many] حُدد { $count } منتجًا
   *[other] حُدد { $count } منتج
}
products-bulk-start = { $count ->
    [zero] تنفيذ بلا منتجات
    [one] تنفيذ على منتج واحد
    [two] تنفيذ على منتجين
    [few] تنفيذ على { $count } منتجات
    [many] تنفيذ على { $count } منتجًا
   *[other] تنفيذ على { $count } منتج
}
products-rehearsal-possible = { $count ->
    [zero] لا يمكن تنفيذ ذلك على أي منتج.
    [one] يمكن تنفيذ ذلك على منتج واحد.
    [two] يمكن تنفيذ ذلك على منتجين.
    [few] يمكن تنفيذ ذلك على { $count } منتجات.
    [many] يمكن تنفيذ ذلك على { $count } منتجًا.
   *[other] يمكن تنفيذ ذلك على { $count } منتج.
}
products-rehearsal-left-out = { $count ->
    [zero] لم يُستثنَ أي منتج
    [one] استُثني منتج واحد
    [two] استُثني منتجان
    [few] استُثنيت { $count } منتجات
    [many] استُثني { $count } منتجًا
   *[other] استُثني { $count } منتج
}
products-progress-count = { $count ->
    [zero] لم يُنجز أي منتج
    [one] أُنجز منتج واحد
    [two] أُنجز منتجان
    [few] أُنجزت { $count } منتجات
    [many] أُنجز { $count } منتجًا
   *[other] أُنجز { $count } منتج
}
products-progress-at-once = { $count ->
    [zero] لم يُوافَق على أي منها تلقائيًا
    [one] تمت الموافقة على واحد منها تلقائيًا
    [two] تمت الموافقة على اثنين منها تلقائيًا
    [few] تمت الموافقة على { $count } منها تلقائيًا
    [many] تمت الموافقة على { $count } منها تلقائيًا
   *[other] تمت الموافقة على { $count } منها تلقائيًا
}
products-rules-may-decide = قد توافق قواعد متجرك على بعضها تلقائيًا، فيراها الزوّار فورًا.
products-progress-put-back = { $count ->
    [zero] لم يعد أي منتج كما كان
    [one] عاد منتج واحد كما كان
    [two] عاد منتجان كما كانا
    [few] عادت { $count } منتجات كما كانت
    [many] عاد { $count } منتجًا كما كان
   *[other] عاد { $count } منتج كما كان
}
products-usually-minutes = { $count ->
    [zero] يُبت فيه عادةً فورًا
    [one] يُبت فيه عادةً خلال دقيقة
    [two] يُبت فيه عادةً خلال دقيقتين
    [few] يُبت فيه عادةً خلال { $count } دقائق
    [many] يُبت فيه عادةً خلال { $count } دقيقة
   *[other] يُبت فيه عادةً خلال { $count } دقيقة
}
products-usually-hours = { $count ->
    [zero] يُبت فيه عادةً فورًا
    [one] يُبت فيه عادةً خلال ساعة
    [two] يُبت فيه عادةً خلال ساعتين
    [few] يُبت فيه عادةً خلال { $count } ساعات
    [many] يُبت فيه عادةً خلال { $count } ساعة
   *[other] يُبت فيه عادةً خلال { $count } ساعة
}
products-usually-days = { $count ->
    [zero] يُبت فيه عادةً فورًا
    [one] يُبت فيه عادةً خلال يوم
    [two] يُبت فيه عادةً خلال يومين
    [few] يُبت فيه عادةً خلال { $count } أيام
    [many] يُبت فيه عادةً خلال { $count } يومًا
   *[other] يُبت فيه عادةً خلال { $count } يوم
}
products-bulk-too-many = يمكنك تحديد { $most } منتج على الأكثر دفعة واحدة. ضيّق القائمة أولًا.
products-rehearsal-first = فُحصت أول { $most } منتج، ويُفحص الباقي عند التنفيذ.
products-copy-of = نسخة من { $name }
products-bulk-select = تحديد { $name }
products-as-visitor = عرض كزائر
products-as-visitor-title = معاينة { $name }
products-reason-checks = قبل الإرسال
products-reason-checks-lead = كثيرًا ما تُعاد المنتجات لهذه الأسباب. تحقق منها قبل الإرسال.
products-roll-back = العودة إلى هذه النسخة
products-points-title = طلب المُراجِع هذا التعديل
products-event-identified = { $person }: غيّر رموز المنتج
products-event-approved-in-part = { $person }: وافق على جزء منه
products-event-decision-undone = { $person }: تراجع عن القرار
products-event-rolled-back = { $person }: أعاده إلى نسخة سابقة
products-event-approved-at-once = وافقت عليه قاعدة. أرسله { $person }
products-checklist-submitted = التحقق التلقائي
products-check-first = صحّح ما يلي قبل الحفظ:
products-withdrawn-as-it-was = سحب السوق هذه النسخة. عدّل ما يذكره القرار قبل نشرها من جديد.
products-withdrawn = سحب السوق هذا العرض
products-withdrawn-means = لا يمكن نشر هذه النسخة من جديد. اقرأ القرار وصحّح المنتج ثم قدّمه: يجب أن يوافق عليه شخص.
products-withdrawn-before = سحب السوق نسخة سابقة من هذا العرض. لا يمكن نشر تلك النسخة من جديد، ولا توافق القواعد التلقائية على هذا المنتج.
products-withdrawn-why = قراءة القرار
