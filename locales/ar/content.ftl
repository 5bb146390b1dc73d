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
