content-name = الاسم
content-name-missing = اكتب اسمًا للمنتج.
content-brand = العلامة التجارية
content-brand-hint = الجهة المصنّعة، إن لم تكن متجرك.
content-price = السعر
content-price-missing = أدخل السعر.
content-category = الفئة
content-category-missing = اختر فئة من القائمة.
content-description = الوصف
content-description-hint = يمكنك استخدام Markdown: **غامق**، وقوائم بعلامة -، وعناوين بعلامة ##.
content-description-missing = صِف المنتج بجملة واحدة على الأقل.
content-facts = المواصفات
content-facts-hint = مواصفة واحدة في كل سطر، مثل «الخامة: خشب البلوط». يراها الزوّار في جدول، ويستند إليها المساعد في إجاباته.
content-facts-too-many = { $most ->
    [zero] لا تكتب أي مواصفات.
    [one] اكتب مواصفة واحدة على الأكثر.
    [two] اكتب مواصفتين على الأكثر.
    [few] اكتب { $most } مواصفات على الأكثر.
    [many] اكتب { $most } مواصفة على الأكثر.
   *[other] اكتب { $most } مواصفة على الأكثر.
}
content-fact-malformed = اكتب كل مواصفة هكذا: «الخامة: خشب البلوط». تحقّق من «{ $line }».
content-fact-too-long = اكتب كل مواصفة في سطر واحد. الحد الأقصى لعدد الأحرف قبل النقطتين { $most-name } وبعدهما { $most-value }. تحقّق من «{ $name }».
content-missing = املأ هذا الحقل.
content-price-on-request = السعر عند الطلب
content-specifics = التفاصيل
# $label (Text)
content-specific-missing = املأ الحقل «{ $label }».
# $label (Text)
content-specific-malformed = تحقّق من الحقل «{ $label }».
content-tags = الوسوم
content-tags-hint = كلمات أخرى قد يبحث الناس عنها، تفصل بينها فواصل.
content-tag-too-long = لا يتجاوز طول الوسم { $most } حرفًا.
content-tags-too-many = استخدم { $most } وسمًا على الأكثر.
content-pictures = الصور
content-pictures-too-many = لا يزيد عدد صور المنتج على { $most }.
content-alt-too-long = صِف الصورة في { $most } حرفًا على الأكثر.
content-picture-unknown = إحدى الصور لم تعد موجودة. أضِفها مرة أخرى.
content-specific-too-long = طول «{ $label }» { $most } حرفًا على الأكثر.
content-specific-choice-unknown = اختر إحدى الإجابات في «{ $label }».
content-specific-date-malformed = اكتب «{ $label }» تاريخًا، مثل 2026-11-30.
content-specific-number-malformed = اكتب «{ $label }» عددًا، مثل 1.5.
content-specific-measure-malformed = اكتب «{ $label }» عددًا بوحدة { $unit } أو بوحدة يمكن تحويلها إليها.
content-specific-number-too-large = «{ $label }» كبير جدًا.
content-yes = نعم
content-no = لا
content-specifics-too-long = هذه التفاصيل طويلة جدًا في مجموعها.
