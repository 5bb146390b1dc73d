tree-title = الفئات
tree-lead = افتح فئة لترى ما تحتها. يرى الزوار كل تغيير في الحال.
tree-new = فئة جديدة
tree-new-below = إضافة فئة تحتها
tree-edit = تعديل
tree-edit-this = تعديل { $category }
tree-view = عرض صفحتها
tree-export = تصدير
tree-search = البحث في الفئات
tree-find = بحث
tree-sort = ترتيب أبجدي
tree-sorted = رُتّبت حسب الاسم.
tree-found = { $count ->
    [zero] لم يُعثر على فئات.
    [one] عُثر على فئة واحدة.
    [two] عُثر على فئتين.
    [few] عُثر على { $count } فئات.
    [many] عُثر على { $count } فئة.
   *[other] عُثر على { $count } فئة.
}
tree-show-all = عرض كل الفئات
tree-none-found = لم يُعثر على فئة
tree-none-found-text = جرّب كلمة أخرى أو جزءًا منها.
tree-none = لا توجد فئات هنا بعد
tree-none-text = أضف فئة أو استورد قائمة.
tree-column-below = الفئات الفرعية
tree-merging = قيد الدمج
tree-merging-into = تُدمج هذه الفئة في { $category }. ما زالت منتجاتها تُنقل.
tree-late = غيّر شخص آخر هذه الفئة في هذه الأثناء. قارن ما حفظه، وهو معروض تحت نصك، ثم احفظ مرة أخرى.
tree-name = الاسم
tree-name-hint = يقرأ الزوار الأسماء التي تأتي مع Souk بلغتهم، أما الاسم الذي تكتبه أنت فيظهر كما هو.
tree-name-missing = أدخل اسمًا.
tree-name-arrow = لا يمكن أن يحتوي الاسم على «{ $mark }».
tree-name-taken = توجد هناك فئة بهذا الاسم.
tree-address = العنوان
tree-address-hint = الجزء الأخير من عنوان صفحتها، مثل «desk-lamps». اتركه فارغًا في فئة جديدة ليُؤخذ من اسمها. العنوان الذي تغيّره يبقى صالحًا.
tree-address-letters = استخدم الحروف من a إلى z والأرقام وشرطات مفردة فقط.
tree-address-reserved = هذا العنوان محجوز. اختر عنوانًا آخر.
tree-address-taken = لفئة أخرى هذا العنوان، أو كان لها من قبل.
tree-about = النص
tree-about-hint = يظهر في أعلى صفحة الفئة. يمكنك استخدام Markdown.
tree-save = حفظ
tree-create = إضافة الفئة
tree-cancel = إلغاء
tree-added = أُضيفت «{ $name }».
tree-saved = حُفظت «{ $name }».
tree-picture = الصورة
tree-picture-now = صورة الفئة
tree-choose-file = اختر ملفًا
tree-picture-hint = JPEG أو PNG أو WebP أو GIF، حتى { $megabytes } ميغابايت و{ $megapixels } ميغابكسل. الصور الأفقية أنسب.
tree-upload = رفع
tree-picture-remove = إزالة الصورة
tree-picture-saved = حُفظت الصورة.
tree-picture-removed = أُزيلت الصورة.
tree-more = تغييرات أخرى
tree-fields = الحقول
tree-move = نقل
tree-merge = دمج
tree-delete = حذف
tree-left-behind = { $count ->
    [zero] لا منتجات في هذه الفئة نفسها.
    [one] منتج واحد في هذه الفئة نفسها ويبقى معروضًا هنا. يختار متجره فئة فرعية عند تغييره في المرة القادمة.
    [two] منتجان في هذه الفئة نفسها ويبقيان معروضين هنا. يختار متجراهما فئة فرعية عند تغييرهما في المرة القادمة.
    [few] { $count } منتجات في هذه الفئة نفسها وتبقى معروضة هنا. تختار متاجرها فئة فرعية عند تغييرها في المرة القادمة.
    [many] { $count } منتجًا في هذه الفئة نفسها وتبقى معروضة هنا. تختار متاجرها فئة فرعية عند تغييرها في المرة القادمة.
   *[other] { $count } منتج في هذه الفئة نفسها وتبقى معروضة هنا. تختار متاجرها فئة فرعية عند تغييرها في المرة القادمة.
}
tree-too-deep = يمكن أن يبلغ عمق الفئات { $most } مستويات على الأكثر.
tree-below-itself = لا يمكن أن تكون الفئة تحت نفسها.
tree-is-merging = هذه الفئة قيد الدمج.
tree-meanwhile = غيّر شخص آخر هذه الفئة في هذه الأثناء. راجعها مرة أخرى.
tree-not-empty = هذه الفئة ليست فارغة.
tree-move-heading = نقل { $category }
tree-move-lead = هي الآن في { $category }. ينتقل معها كل ما تحتها ويبقى عنوانها كما هو.
tree-top = المستوى الأعلى
tree-is-here = هي هنا الآن
tree-move-here = نقل إلى هنا
tree-move-into = نقل إلى { $category }
tree-moved = نُقلت الفئة.
tree-merge-heading = دمج { $category }
tree-merge-lead = اختر الفئة التي تأخذ منتجاتها. تُزال هذه الفئة بعد ذلك.
tree-merge-into = الدمج في { $category }؟
tree-merge-choose-this = دمج في { $category }
tree-choose = اختيار
tree-choose-another = اختيار فئة أخرى
tree-this-one = هذه الفئة
tree-merge-into-leaf = لها فئات فرعية. اختر واحدة منها.
tree-merge-double = لكلتيهما فئة فرعية «{ $name }». ادمج هاتين أولًا.
tree-merge-products = { $count ->
    [zero] لا تُنقل أي منتجات.
    [one] يُنقل منتج واحد مع كل نسخه.
    [two] يُنقل منتجان مع كل نسخهما.
    [few] تُنقل { $count } منتجات مع كل نسخها.
    [many] يُنقل { $count } منتجًا مع كل نسخها.
   *[other] يُنقل { $count } منتج مع كل نسخها.
}
tree-merge-below = { $count ->
    [zero] لا تُنقل أي فئات فرعية.
    [one] تُنقل فئة فرعية واحدة.
    [two] تُنقل فئتان فرعيتان.
    [few] تُنقل { $count } فئات فرعية.
    [many] تُنقل { $count } فئة فرعية.
   *[other] تُنقل { $count } فئة فرعية.
}
tree-merge-fields = { $count ->
    [zero] لا تُنقل أي حقول.
    [one] يُنقل حقلها. وإذا طلبت الفئتان الحقل نفسه بقيت له خيارات كلتيهما.
    [two] يُنقل حقلاها. وإذا طلبت الفئتان الحقل نفسه بقيت له خيارات كلتيهما.
    [few] تُنقل { $count } حقول. وإذا طلبت الفئتان الحقل نفسه بقيت له خيارات كلتيهما.
    [many] يُنقل { $count } حقلًا. وإذا طلبت الفئتان الحقل نفسه بقيت له خيارات كلتيهما.
   *[other] يُنقل { $count } حقل. وإذا طلبت الفئتان الحقل نفسه بقيت له خيارات كلتيهما.
}
tree-merge-address = يقود { $address } إلى الفئة الأخرى بعد ذلك.
tree-merged = دُمجت الفئتان.
tree-merge-begun = تُنقل المنتجات الآن. قد يستغرق ذلك بضع دقائق.
tree-delete-heading = حذف { $category }؟
tree-delete-not-empty = لا يمكن حذف فئة غير فارغة. ادمجها في فئة أخرى بدلًا من ذلك.
tree-delete-empty = لا شيء في هذه الفئة. تُحذف صفحتها ونصها وحقولها أيضًا.
tree-has-below = { $count ->
    [zero] ليست لها فئات فرعية.
    [one] لها فئة فرعية واحدة.
    [two] لها فئتان فرعيتان.
    [few] لها { $count } فئات فرعية.
    [many] لها { $count } فئة فرعية.
   *[other] لها { $count } فئة فرعية.
}
tree-has-products = { $count ->
    [zero] لا منتجات فيها.
    [one] فيها منتج واحد أو كان فيها.
    [two] فيها منتجان أو كانا فيها.
    [few] فيها { $count } منتجات أو كانت فيها.
    [many] فيها { $count } منتجًا أو كانت فيها.
   *[other] فيها { $count } منتج أو كانت فيها.
}
tree-deleted = حُذفت «{ $name }».
tree-import = استيراد الفئات
tree-import-button = استيراد
tree-import-lead = ارفع قائمة فيها فئة واحدة في كل سطر، تفصل «{ $mark }» بين أسمائها. ترى ما سيتغير قبل أن يُحفظ أي شيء.
tree-import-file = الملف
tree-import-hint = ملف CSV فيه عمود «path» أو ملف نصي بسيط، بترميز UTF-8، وعلى الأكثر { $most } سطر.
tree-import-look = فحص الملف
tree-import-no-file = اختر ملفًا.
tree-import-not-text = هذا الملف ليس نصًا بترميز UTF-8. احفظه بصيغة «CSV UTF-8» وحاول مرة أخرى.
tree-import-check = مراجعة الاستيراد
tree-import-another = اختيار ملف آخر
tree-check-lead = لم يُحفظ شيء بعد. الفئات التي ليست في الملف تبقى كما هي.
tree-check-added = ستُضاف
tree-check-kept = موجودة بالفعل
tree-check-double = أسطر مكررة
tree-check-wrong = أسطر فيها أخطاء
tree-check-nothing = لا يوجد ما يُضاف.
tree-check-left-out = { $count ->
    [zero] لا تُترك أي أسطر.
    [one] يُترك السطر الذي فيه خطأ.
    [two] يُترك السطران اللذان فيهما أخطاء.
    [few] تُترك { $count } أسطر فيها أخطاء.
    [many] يُترك { $count } سطرًا فيها أخطاء.
   *[other] يُترك { $count } سطر فيها أخطاء.
}
tree-check-take = { $count ->
    [zero] إضافة { $count } فئة
    [one] إضافة فئة واحدة
    [two] إضافة فئتين
    [few] إضافة { $count } فئات
    [many] إضافة { $count } فئة
   *[other] إضافة { $count } فئة
}
tree-line = السطر { $line }:
tree-check-more = { $count ->
    [zero] ولا شيء غيرها
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
tree-check-split = فئات تحصل على فئات فرعية
tree-check-split-text = لهذه الفئات منتجات خاصة بها. تبقى المنتجات معروضة هناك حتى تغيّرها متاجرها وتختار فئة فرعية.
tree-line-unreadable = لا يمكن قراءة هذا السطر.
tree-line-columns = في هذا السطر { $cells } أعمدة وفي السطر الأول { $headings }. ضع الأسماء التي فيها فواصل بين علامتي اقتباس.
tree-too-many-lines = يمكن أن تحتوي القائمة على { $most } سطر على الأكثر. يُترك الباقي.
tree-imported = { $count ->
    [zero] لم يُضف شيء.
    [one] أُضيفت فئة واحدة.
    [two] أُضيفت فئتان.
    [few] أُضيفت { $count } فئات.
    [many] أُضيفت { $count } فئة.
   *[other] أُضيفت { $count } فئة.
}
