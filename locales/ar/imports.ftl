imports-title = استيراد وتصدير
imports-lead = استورد منتجات من متجر آخر أو من جدول، أو نزّل منتجاتك.
imports-upload = استيراد منتجات
imports-file = الملف
imports-upload-hint = ملف CSV بأي فاصل أو مصنف Excel ‏(.xlsx) حتى { $most } ميغابايت. الملفات المصدّرة من Shopify وWooCommerce تعمل كما هي. يمكنك التحقق من كل شيء قبل الاستيراد.
imports-upload-button = رفع
imports-no-file = اختر ملفًا.
imports-too-large = يمكن أن يكون حجم الملف { $most } ميغابايت على الأكثر. قسّمه أو احذف الأعمدة غير اللازمة.
imports-template = ابدأ بنموذج فارغ
imports-template-text = فيه عمود لكل ما تطلبه الفئة.
imports-template-button = تنزيل النموذج
imports-export = تصدير المنتجات
imports-export-text = كل المنتجات غير المؤرشفة في ملف CSV. يمكنك تعديله في جدول ثم استيراده من جديد. تُعرف المنتجات برقم المنتج.
imports-export-button = تنزيل كل المنتجات
imports-past = عمليات الاستيراد السابقة
imports-none = لا عمليات استيراد بعد
imports-none-text = تظهر هنا الملفات التي ترفعها.
imports-column-state = الحالة
imports-column-person = رفعه
imports-column-when = وقت الرفع
imports-rows = الصفوف
imports-all = كل عمليات الاستيراد
imports-progress = { $rows } من { $total } صفًا
imports-reading = تجري قراءة الملف…
imports-leave = يمكنك مغادرة هذه الصفحة، فالعمل مستمر في الخلفية.
imports-reload = تحديث
imports-stop = إيقاف
imports-again = رفع ملف آخر
imports-would = ما الذي سيحدث
imports-created = جديدة
imports-changed = معدّلة
imports-unchanged = دون تغيير
imports-submitted = مُرسلة للموافقة
imports-at-once = تمت الموافقة عليها تلقائيًا
imports-left = متروكة
imports-refused = مرفوضة
imports-refused-button = تنزيل الصفوف المرفوضة
imports-refused-text = في الملف أعمدتك وسبب رفض كل صف. صحّحه ثم ارفعه من جديد.
imports-first-mistakes = الأخطاء الأولى
imports-line = السطر { $line }
imports-notes = ملاحظات
imports-note-rows = { $rows ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}
imports-note-lines = (مثلًا السطر { $lines })
imports-unknown = فئات غير معروفة
imports-columns = الأعمدة
imports-columns-text = { $rows ->
    [zero] لم يُعثر على صفوف. تحقق من معنى كل عمود.
    [one] عُثر على صف واحد. تحقق من معنى كل عمود.
    [two] عُثر على صفين. تحقق من معنى كل عمود.
    [few] عُثر على { $rows } صفوف. تحقق من معنى كل عمود.
    [many] عُثر على { $rows } صفًا. تحقق من معنى كل عمود.
   *[other] عُثر على { $rows } صف. تحقق من معنى كل عمود.
}
imports-unreadable = { $count ->
    [zero] كل المحارف مقروءة.
    [one] تعذرت قراءة محرف واحد. جرّب ترميزًا آخر أدناه.
    [two] تعذرت قراءة محرفين. جرّب ترميزًا آخر أدناه.
    [few] تعذرت قراءة { $count } محارف. جرّب ترميزًا آخر أدناه.
    [many] تعذرت قراءة { $count } محرفًا. جرّب ترميزًا آخر أدناه.
   *[other] تعذرت قراءة { $count } محرف. جرّب ترميزًا آخر أدناه.
}
imports-column = العمود
imports-samples = أمثلة
imports-meaning = يُستخدم لـ
imports-several = إذا استُخدمت عدة أعمدة للسعر أو الوصف أو الفئة، يُعتد بأول عمود غير فارغ: سعر التخفيض قبل السعر العادي.
imports-sure-certain = معروف من اسمه
imports-sure-likely = مرجّح
imports-sure-guess = تخمين، يُرجى التحقق
imports-target-none = ترك
imports-target-sku = رمز المنتج
imports-target-barcode = الباركود (GTIN)
imports-target-fact = مواصفة «{ $name }»
imports-target-facts = عدة مواصفات في خلية
imports-target-group = المنتج نفسه في عدة صفوف
imports-target-kind = نوع الصف (تُترك الصيغ)
imports-target-fact-name = اسم المواصفة { $number }
imports-target-fact-value = قيمة المواصفة { $number }
imports-target-product = رقم المنتج من تصدير
imports-categories = الفئات
imports-category = فئة بقية الصفوف
imports-category-hint = تُستخدم إذا لم تُعرف فئة الصف. إن تركتها فارغة، تبقى هذه المنتجات مسودات حتى تختار فئتها.
imports-no-category = لا توجد فئة كهذه. اختر واحدة من القائمة.
imports-words = اختر الفئة المناسبة لكل فئة في الملف.
imports-more-words = في الملف غيرها، والباقي يذهب إلى الفئة أعلاه.
imports-words-summary = { $count ->
    [zero] { $count } فئة في الملف
    [one] فئة واحدة في الملف
    [two] فئتان في الملف
    [few] { $count } فئات في الملف
    [many] { $count } فئة في الملف
   *[other] { $count } فئة في الملف
}
imports-reading-title = كيف يُقرأ الملف
imports-decimal = علامة الكسور في الأسعار
imports-decimal-found = اكتشافها من العمود
imports-ranges = نطاقات الأسعار مثل «10 – 20»
imports-ranges-refuse = رفض الصف
imports-ranges-lowest = استخدام أدنى سعر
imports-encoding = الترميز
imports-separator = الفاصل
imports-separator-tab = علامة جدولة
imports-sheet = الورقة
imports-look-again = قراءة الملف من جديد
imports-submits = إرسال المنتجات المكتملة للموافقة
imports-check = التحقق أولًا
imports-start = استيراد
imports-check-hint = يُظهر التحقق ما سيحدث دون تغيير أي شيء.
imports-state-uploaded = جاهز للمطابقة
imports-state-checking = جارٍ التحقق
imports-state-checked = تم التحقق
imports-state-waiting = بانتظار البدء
imports-state-running = جارٍ الاستيراد
imports-state-done = تم الاستيراد
imports-state-stopped = موقوف
imports-state-failed = لم يُستورد
imports-another-runs = تجري عملية استيراد أخرى. انتظر حتى تنتهي.
imports-file-gone = لم يعد الملف محفوظًا. ارفعه من جديد.
imports-person-gone = من رفع الملف لم يعد عضوًا.
imports-see-products = عرض المنتجات
