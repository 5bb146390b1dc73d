approvals-title = الموافقات
approvals-lead = بانتظار الموافقة، الأقدم أولًا
approvals-none = لا شيء بانتظار الموافقة
approvals-none-text = تظهر هنا المنتجات المرسلة للموافقة.
approvals-all-products = كل المنتجات
approvals-column-product = المنتج
approvals-column-kind = النوع
approvals-column-author = الكاتب
approvals-change = تعديل على عرض
approvals-new = منتج جديد
approvals-review-title = مراجعة { $product }
approvals-breadcrumbs = مسار التنقل
approvals-version = النسخة { $number } من { $author }
approvals-version-submitted = النسخة { $number } من { $author }، أُرسلت في { $when }
approvals-before = المنشور الآن
approvals-after = المقترح
approvals-coarse = التغييرات هنا كثيرة، لذلك عُلّمت فقرات كاملة بدلًا من كلمات مفردة.
approvals-decision = القرار
approvals-approve = الموافقة والنشر
approvals-own = عملت على هذه النسخة بنفسك، لذلك يجب أن يوافق عليها شخص آخر.
approvals-request-changes-button = طلب تعديلات
approvals-reject-button = رفض
approvals-reason-missing = اذكر السبب ليعرف الكاتب ما عليه فعله.
approvals-not-waiting = لم تعد هذه النسخة بانتظار الموافقة.
approvals-archived = هذا المنتج مؤرشف. استعده لتتخذ قرارًا بشأنه.
approvals-see-product = فتح المنتج
approvals-approved = تمت الموافقة. أصبح المنتج ظاهرًا للزوّار.
approvals-sent-back = طُلبت التعديلات. يستطيع الكاتب رؤية السبب.
approvals-rejected = رُفضت النسخة. يستطيع الكاتب رؤية السبب.
approvals-alone = عملت على هذه النسخة بنفسك. إذا وافقت عليها، فسيُذكر في السجل أن الشخص نفسه كتبها ووافق عليها.
approvals-held-me = أنت
approvals-held-others = شخص آخر
approvals-held-nobody = لا أحد
approvals-warned = مع تحذيرات
approvals-not-warned = دون تحذيرات
approvals-price-slightly = السعر (أقل من 1٪)
approvals-price-up = السعر +{ $percent }٪
approvals-price-down = السعر −{ $percent }٪
approvals-age-minutes = { $count } د
approvals-age-hours = { $count } س
approvals-over-target = { $count ->
    [zero] { $count } تجاوزت الوقت المستهدف
    [one] واحد تجاوز الوقت المستهدف
    [two] اثنان تجاوزا الوقت المستهدف
    [few] { $count } تجاوزت الوقت المستهدف
    [many] { $count } تجاوزت الوقت المستهدف
   *[other] { $count } تجاوزت الوقت المستهدف
}
approvals-is-over = تجاوز الوقت المستهدف
approvals-kind-all = الكل
approvals-kind-new = منتجات جديدة
approvals-kind-change = تعديلات
approvals-none-match = لا توجد منتجات مطابقة
approvals-none-match-text = هناك منتجات أخرى بانتظار الموافقة. غيّر عوامل التصفية لتراها.
approvals-whole-queue = عرض كل المنتجات المنتظرة
approvals-column-age = مدة الانتظار
approvals-column-held = يراجعه الآن
approvals-pick = تحديد { $product }
approvals-warnings = { $count ->
    [zero] { $count } تحذير
    [one] تحذير واحد
    [two] تحذيران
    [few] { $count } تحذيرات
    [many] { $count } تحذيرًا
   *[other] { $count } تحذير
}
approvals-held-you = أنت
approvals-filter-category = الفئة
approvals-filter-warning = التحذيرات
approvals-warning-gone = لوحظ عند الإرسال ولم يعد قائمًا.
approvals-any-category = كل الفئات
approvals-anybody = الجميع
approvals-any = أي قيمة
approvals-pick-all = تحديد كل المطابق ({ $number })
approvals-bulk-approve = موافقة
approvals-bulk-request-changes = طلب تعديلات
approvals-bulk-reject = رفض
approvals-undo = تراجع
approvals-you-approved = وافقت على { $product }.
approvals-you-approved-in-part = وافقت على جزء من { $product }.
approvals-you-rejected = رفضت { $product }.
approvals-you-rolled-back = أعدت { $product } إلى نسخة سابقة.
approvals-you-sent-back = طلبت تعديلات على { $product }.
approvals-undone = تم التراجع. عاد كل شيء كما كان قبل القرار.
approvals-roll-back-undone = تم التراجع. عاد الزوار يرون النسخة السابقة.
approvals-was-approved = وافق
approvals-was-approved-in-part = وافق جزئيًا
approvals-was-rejected = رفض
approvals-was-rolled-back = أعاد نسخة سابقة
approvals-was-sent-back = طلب تعديلات
approvals-was-undone = تم التراجع
approvals-decided = { $name }: { $decision }
approvals-decided-by-rule = تلقائيًا: { $decision } ({ $rule })
approvals-history = القرارات السابقة
approvals-no-version = هذا النموذج غير مكتمل. افتح المنتج من جديد وقرّر هناك.
approvals-taken-in-part = تمت الموافقة جزئيًا، وأُعيدت التعديلات الأخرى إلى الكاتب.
approvals-late-title = سبقك شخص آخر إلى القرار
approvals-late-said = ما كتبته
approvals-late-on = العودة إلى الموافقات
approvals-previous = السابق
approvals-next = التالي
approvals-place = { $number } من { $total }
approvals-views = طريقة العرض
approvals-tab-changes = التعديلات
approvals-tab-preview = كما يراه الزائر
approvals-since-sent-back = التعديلات منذ إعادته
approvals-against-public = التعديلات على المنشور
approvals-nothing-changed = لم يتغير شيء.
approvals-changed = { $count ->
    [zero] تغيّر { $count } حقل: { $fields }
    [one] تغيّر حقل واحد: { $fields }
    [two] تغيّر حقلان: { $fields }
    [few] تغيّرت { $count } حقول: { $fields }
    [many] تغيّر { $count } حقلًا: { $fields }
   *[other] تغيّر { $count } حقل: { $fields }
}
approvals-fields-unchanged = { $count ->
    [zero] { $count } حقل دون تغيير
    [one] حقل واحد دون تغيير
    [two] حقلان دون تغيير
    [few] { $count } حقول دون تغيير
    [many] { $count } حقلًا دون تغيير
   *[other] { $count } حقل دون تغيير
}
approvals-accept = قبول
approvals-before-sent-back = عند إعادته للتعديل
approvals-removed = حُذف:
approvals-added = أُضيف:
approvals-mark-ends = (نهاية)
approvals-no-pictures = لا صور
approvals-picture-removed = محذوفة
approvals-picture-added = مضافة
approvals-picture-moved = نُقلت
approvals-picture-described = تغيّر النص البديل
approvals-yes = نعم
approvals-no = لا
approvals-note = ملاحظة على «{ $field }»
approvals-note-label = ملاحظتك للكاتب على «{ $field }»
approvals-reasons = الأسباب
approvals-pin = الحقل الخاص بـ «{ $reason }»
approvals-why = اشرح للكاتب
approvals-about = الحقل
approvals-about-all = المنتج كله
approvals-take-part = قبول المحدد وإعادة الباقي
approvals-hold-mine = أنت تراجع هذا الآن، ويرى زملاؤك ذلك.
approvals-hold-release = إنهاء المراجعة
approvals-hold-theirs = { $name } يراجع هذا الآن. ما زال بإمكانك اتخاذ القرار.
approvals-hold-take = إظهار أنني أراجع هذا للزملاء
approvals-keys = اختصارات لوحة المفاتيح
approvals-keys-lead = تسرّع المفاتيح المفردة عملية الموافقة. أوقفها إذا كنت تستخدم الإدخال الصوتي أو تضغط المفاتيح سهوًا.
approvals-keys-on = استخدام اختصارات المفتاح الواحد
approvals-keys-save = حفظ
approvals-keys-list = الاختصارات
approvals-keys-are-on = تم تشغيل اختصارات لوحة المفاتيح.
approvals-keys-are-off = تم إيقاف اختصارات لوحة المفاتيح.
approvals-close = إغلاق
approvals-key-next = التالي والسابق
approvals-key-approve = الموافقة
approvals-key-request-changes = طلب تعديلات
approvals-key-reject = الرفض
approvals-key-select = تحديد منتج في القائمة
approvals-key-undo = التراجع عن آخر قرار
approvals-key-help = عرض هذه القائمة
approvals-tabs = الموافقات
approvals-tab-queue = بالانتظار
approvals-tab-automatic = موافقات القواعد
approvals-tab-numbers = الأرقام
approvals-tab-reasons = الأسباب
approvals-automatic-title = موافقات القواعد
approvals-automatic-lead = وافقت قواعدك على هذه المنتجات. راجعها عندما يتسع الوقت، الأقدم أولًا.
approvals-automatic-none = لا شيء للمراجعة
approvals-automatic-none-text = عندما توافق قاعدة على منتج، يظهر هنا لتراجعه لاحقًا.
approvals-automatic-looked = { $count ->
    [zero] لم تُعلَّم أي موافقة.
    [one] عُلّمت موافقة واحدة كمُراجعة.
    [two] عُلّمت موافقتان كمُراجعتين.
    [few] عُلّمت { $count } موافقات كمُراجعة.
    [many] عُلّمت { $count } موافقة كمُراجعة.
   *[other] عُلّمت { $count } موافقة كمُراجعة.
}
approvals-column-rule = القاعدة
approvals-column-changed = ما تغيّر
approvals-column-decided = تاريخ الموافقة
approvals-column-look = المراجعة
approvals-price-by = ({ $percent }٪)
approvals-looked-at = تعليم كمُراجَع
approvals-looked-at-this = تعليم «{ $product }» كمُراجع
approvals-looked-at-all = تعليم كل ما في هذه الصفحة كمُراجَع
approvals-numbers-title = أرقام الموافقات
approvals-numbers-lead = عدد القرارات ومدتها وأسباب إعادة المنتجات
approvals-numbers-period = الفترة
approvals-numbers-days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
approvals-numbers-waiting = بانتظار الموافقة الآن
approvals-numbers-decided = القرارات
approvals-numbers-median = نصف القرارات خلال
approvals-numbers-ninetieth = 9 من 10 قرارات خلال
approvals-numbers-first-pass = موافقة من أول إرسال
approvals-numbers-by-rules = موافقات القواعد
approvals-numbers-none = لا قرارات في هذه الفترة
approvals-numbers-none-text = تظهر الأرقام هنا بعد الموافقة على منتج أو إعادته أو رفضه.
approvals-numbers-file = تنزيل بصيغة CSV
approvals-percent = { $percent }٪
approvals-minutes = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
approvals-hours = { $hours } ساعة
approvals-chart-decisions = القرارات عبر الزمن
approvals-chart-times = وقت العمل حتى القرار (الوسيط)
approvals-most-decided = أكثر القرارات: { $day } ({ $count })
approvals-longest-wait = أطول انتظار: { $day } ({ $took })
approvals-as-table = عرض كجدول
approvals-column-day = اليوم
approvals-column-week = الأسبوع من
approvals-column-decisions = القرارات
approvals-column-decision = القرار
approvals-column-bar = النسبة
approvals-column-reason = السبب
approvals-column-times = المرات
approvals-column-check = يظهر للكُتّاب
approvals-column-category = الفئة
approvals-by-reason = أسباب إعادة المنتجات
approvals-by-reason-none = لم يُعَد أي منتج بسبب من قائمتك.
approvals-by-kind = القرارات
approvals-by-author = حسب الكاتب
approvals-by-category = حسب الفئة
approvals-came-up = { $count ->
    [zero] لم يتكرر خلال { $days } يومًا.
    [one] تكرر مرة واحدة خلال { $days } يومًا.
    [two] تكرر مرتين خلال { $days } يومًا.
    [few] تكرر { $count } مرات خلال { $days } يومًا.
    [many] تكرر { $count } مرة خلال { $days } يومًا.
   *[other] تكرر { $count } مرة خلال { $days } يومًا.
}
approvals-make-check = إظهاره للكُتّاب
approvals-is-check = يراه الكُتّاب قبل الإرسال
approvals-kind-approved = موافَق عليه
approvals-kind-approved-in-part = موافَق عليه جزئيًا
approvals-kind-changes-requested = طُلبت تعديلات
approvals-kind-rejected = مرفوض
approvals-kind-rolled-back = أُعيد إلى نسخة سابقة
approvals-roll-back-title = العودة إلى نسخة سابقة
approvals-roll-back-lead = سيرى الزوّار النسخة { $number } من جديد. تبقى المسودات كما هي.
approvals-roll-back-after = بعد العودة
approvals-roll-back-note = لماذا؟ (اختياري، للسجل)
approvals-roll-back = العودة إلى هذه النسخة
approvals-roll-back-this = استعادة النسخة السابقة من «{ $product }»
approvals-rolled-back = تمت العودة. يرى الزوّار النسخة السابقة من جديد.
approvals-cancel = إلغاء
approvals-bulk-nothing = حدّد منتجًا واحدًا على الأقل أولًا.
approvals-bulk-possible = { $count ->
    [zero] يشمل هذا { $count } منتج.
    [one] يشمل هذا منتجًا واحدًا.
    [two] يشمل هذا منتجين.
    [few] يشمل هذا { $count } منتجات.
    [many] يشمل هذا { $count } منتجًا.
   *[other] يشمل هذا { $count } منتج.
}
approvals-bulk-more = { $count ->
    [zero] و{ $count } منتج آخر
    [one] ومنتج واحد آخر
    [two] ومنتجان آخران
    [few] و{ $count } منتجات أخرى
    [many] و{ $count } منتجًا آخر
   *[other] و{ $count } منتج آخر
}
approvals-bulk-sent-before = سبق أن أرسلت هذا النموذج بسبب آخر: «{ $reason }». ذلك السبب هو المعتمد، ولم يُرسَل ما كتبته الآن.
approvals-bulk-see-first = عرض النتيجة
approvals-bulk-own = { $count ->
    [zero] استُبعد { $count } منتج لأنك عملت عليها بنفسك.
    [one] استُبعد منتج واحد لأنك عملت عليه بنفسك.
    [two] استُبعد منتجان لأنك عملت عليهما بنفسك.
    [few] استُبعدت { $count } منتجات لأنك عملت عليها بنفسك.
    [many] استُبعد { $count } منتجًا لأنك عملت عليها بنفسك.
   *[other] استُبعد { $count } منتج لأنك عملت عليها بنفسك.
}
approvals-bulk-gone = { $count ->
    [zero] استُبعد { $count } منتج لأنها تغيّرت أو اتُّخذ قرار بشأنها.
    [one] استُبعد منتج واحد لأنه تغيّر أو اتُّخذ قرار بشأنه.
    [two] استُبعد منتجان لأنهما تغيّرا أو اتُّخذ قرار بشأنهما.
    [few] استُبعدت { $count } منتجات لأنها تغيّرت أو اتُّخذ قرار بشأنها.
    [many] استُبعد { $count } منتجًا لأنها تغيّرت أو اتُّخذ قرار بشأنها.
   *[other] استُبعد { $count } منتج لأنها تغيّرت أو اتُّخذ قرار بشأنها.
}
approvals-batch-done = تم { $count } من { $total }
approvals-batch-refused = { $count ->
    [zero] استُبعد { $count } منتج لأنها لم تعد تقبل قرارًا.
    [one] استُبعد منتج واحد لأنه لم يعد يقبل قرارًا.
    [two] استُبعد منتجان لأنهما لم يعودا يقبلان قرارًا.
    [few] استُبعدت { $count } منتجات لأنها لم تعد تقبل قرارًا.
    [many] استُبعد { $count } منتجًا لأنها لم تعد تقبل قرارًا.
   *[other] استُبعد { $count } منتج لأنها لم تعد تقبل قرارًا.
}
approvals-batch-undoing = جارٍ التراجع…
approvals-batch-stopped = توقف العمل: لم يعد بإمكان من بدأه الموافقة على المنتجات. يبقى ما أُنجز، وينتظر الباقي كما كان.
approvals-batch-undone = { $count ->
    [zero] تم التراجع. بقي القرار بشأن { $count } منتج.
    [one] تم التراجع. بقي القرار بشأن منتج واحد.
    [two] تم التراجع. بقي القرار بشأن منتجين.
    [few] تم التراجع. بقي القرار بشأن { $count } منتجات.
    [many] تم التراجع. بقي القرار بشأن { $count } منتجًا.
   *[other] تم التراجع. بقي القرار بشأن { $count } منتج.
}
approvals-batch-reload = تحديث
approvals-batch-undo = التراجع عن الكل
approvals-batch-undone-all = تم التراجع. عاد كل شيء إلى انتظار الموافقة.
