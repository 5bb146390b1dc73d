import-file-empty = الملف فارغ.
import-file-none = هذا ليس ملفًا.
import-file-no-table = هذا الملف ليس جدولًا. احفظه بصيغة CSV أو كمصنف Excel ‏(.xlsx).
import-file-workbook-broken = تعذرت قراءة هذا المصنف. أزل كلمة المرور إن وُجدت، أو احفظ الورقة بصيغة CSV.
import-file-workbook-large = هذا المصنف أكبر من أن يُقرأ. احفظ الورقة بصيغة CSV.
import-file-no-sheet = لا توجد في المصنف ورقة بهذا الاسم.
import-row-too-long = الصف أطول من 256 كيلوبايت.
import-row-endless = الصف أطول من 256 كيلوبايت، أو فيه علامة اقتباس لم تُغلق.
import-row-unclosed = في هذا الصف علامة اقتباس لم تُغلق.
import-row-too-many-cells = في الصف أكثر من 1000 خلية.
import-row-changed = تغيّر الملف أثناء قراءته.
import-row-refused = تعذر حفظ الصف.
import-row-too-wide = خلايا الصف ({ $cells }) أكثر من أعمدة الملف ({ $columns }). ضع النصوص التي تحتوي على الفاصل بين علامتي اقتباس.
import-column-double = رُبط عمودان بالحقل نفسه. تحقق من «{ $column }».
import-name-missing = لم يُربط أي عمود بالاسم. اختر العمود الذي فيه أسماء المنتجات.
import-price-unreadable = هذا ليس سعرًا.
import-price-range = هذا نطاق أسعار وليس سعرًا. اختر ما يُفعل بالنطاقات، أو اكتب سعرًا واحدًا.
import-price-ambiguous = ليس واضحًا هل تفصل هذه العلامة الآلاف أم الكسور. اختر علامة الكسور، أو اكتب السعر دون فصل الآلاف.
import-price-decimals = { $decimals ->
    [zero] في السعر كسور عشرية، وهذه العملة بلا كسور.
    [one] في السعر أكثر من منزلة عشرية واحدة.
    [two] في السعر أكثر من منزلتين عشريتين.
    [few] في السعر أكثر من { $decimals } منازل عشرية.
    [many] في السعر أكثر من { $decimals } منزلة عشرية.
   *[other] في السعر أكثر من { $decimals } منزلة عشرية.
}
import-price-other-currency = السعر بعملة أخرى. الأسعار هنا بعملة { $currency }.
import-product-twice = هذا المنتج مذكور في صف سابق.
import-product-unknown = لا يوجد هنا منتج بهذا الرقم.
import-sku-twice = رمز المنتج هذا موجود في صف سابق.
import-name-twice = هذا الاسم موجود في صف سابق، ولا يوجد رمز منتج يميز بينهما.
import-name-of-several = لعدة منتجات هذا الاسم. اذكر رمز المنتج المقصود.
import-refused-line = السطر في الملف
import-refused-column = السبب
import-note-mojibake = أُصلحت حروف مشوهة مثل «Ã©»
import-note-entities = حُوّلت رموز HTML مثل «&amp;» إلى حروف
import-note-html = حُوّل HTML إلى Markdown
import-note-controls = أُزيلت محارف تحكم غير مرئية
import-note-lost = فُقدت حروف قبل وصول الملف إلى هنا («�»)
import-note-short = خلايا الصف أقل من الأعمدة، وتُعد الناقصة فارغة
import-note-long-name = اختُصر اسم طويل ووُضع كاملًا قبل الوصف
import-note-barcode = تُرك رمز شريطي غير صالح
import-note-tags = تُركت وسوم طويلة أو زائدة
import-note-specific = قيمة لا تناسب حقلها فأصبحت معلومة إضافية
import-note-facts = تعذر الفصل بين معلومات في خلية واحدة فتُركت
import-note-category = الفئة غير معروفة فتُركت دون تحديد
import-note-no-price = لا يوجد سعر
import-note-zero-price = السعر صفر
import-note-unfinished = ينقص شيء مطلوب، فيبقى المنتج مسودة
import-note-variant = تُرك: صيغة أو صورة أخرى لمنتج سابق
import-note-twice = تُرك: الصف نفسه موجود من قبل
