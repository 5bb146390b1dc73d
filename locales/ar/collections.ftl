collections-title = المجموعات
collections-breadcrumbs = مسار التنقل
collections-lead = اجمع عروضك على صفحة متجرك، مثل الهدايا أو الجديد. يرى الزوار المجموعات بهذا الترتيب، ولكل منها صفحة خاصة.
collections-none = لا توجد مجموعات بعد
collections-none-text = أنشئ مجموعة أدناه، واختر لها عروضًا، ثم أظهرها للزوار.
collections-is-shown = ظاهرة
collections-is-hidden = مخفية
collections-edit = تعديل
collections-show = إظهار للزوار
collections-hide = إخفاء
collections-view = عرض كما يراها الزوار
collections-delete = حذف
collections-delete-confirm = هل تريد حذف هذه المجموعة؟ ستبقى عروضها على صفحة متجرك.
collections-new = مجموعة جديدة
collections-name = الاسم
collections-name-hint = كما يقرؤه الزوار. يبقى عنوان صفحتها كما هو إذا غيّرت الاسم لاحقًا.
collections-name-missing = أدخل اسمًا للمجموعة.
collections-about = الوصف
collections-about-hint = اختياري. يظهر على صفحة المجموعة وفي محركات البحث.
collections-contents = المحتوى
collections-contents-hint = اختر العروض بنفسك، أو اعرض دائمًا الأحدث من فئة واحدة.
collections-by-hand = عروض تختارها
collections-newest-of = الأحدث في { $category }
collections-category-unknown = اختر إحدى الفئات.
collections-create = إنشاء المجموعة
collections-save = حفظ
collections-created = أُنشئت المجموعة. اختر ما يدخل فيها، ثم أظهرها للزوار.
collections-saved = تم الحفظ.
collections-now-shown = يرى الزوار الآن «{ $name }» ما دام شيء منها منشورًا.
collections-now-hidden = لم يعد الزوار يرون «{ $name }».
collections-deleted = حُذفت «{ $name }».
collections-too-many = الحد الأقصى { $most } من المجموعات لكل متجر. احذف إحداها أولًا.
collections-too-many-picked = الحد الأقصى { $most } من العروض لكل مجموعة.
collections-one = المجموعة: { $name }
collections-hidden-lead = لا يرى الزوار هذه المجموعة بعد.
collections-picked = { $count ->
    [zero] لم يُختر أي عرض
    [one] عرض واحد مختار
    [two] عرضان مختاران
    [few] { $count } عروض مختارة
    [many] { $count } عرضًا مختارًا
   *[other] { $count } عرض مختار
}
collections-picked-none = لا شيء في هذه المجموعة بعد. ابحث عن عروض أدناه وأضفها.
collections-product = المنتج { $number }
collections-not-listed = غير منشور، لذلك لا يراه الزوار هنا.
collections-up = نقل «{ $name }» إلى أعلى
collections-down = نقل «{ $name }» إلى أسفل
collections-edit-this = تعديل «{ $name }»
collections-show-this = إظهار «{ $name }» للزوار
collections-hide-this = إخفاء «{ $name }»
collections-view-this = عرض «{ $name }» كما يراها الزوار
collections-delete-this = حذف «{ $name }»
collections-take-out = إزالة «{ $name }» من المجموعة
collections-remove = إزالة
collections-pick = إضافة عروض
collections-search = البحث في عروضك
collections-not-yet = البحث قيد البدء. حاول مرة أخرى بعد بضع ثوانٍ.
collections-nothing-listed = لم يُنشر أي من عروضك بعد.
collections-nothing-found = لا يطابق أي من عروضك «{ $words }».
collections-is-in = ضمن المجموعة
collections-add = إضافة
collections-add-this = إضافة «{ $name }»
collections-first-of = أول { $shown } من { $total }. ابحث لتجد غيرها.
