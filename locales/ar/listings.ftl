listings-title = العروض
listings-browse = تصفّح العروض
listings-see-all = عرض الكل
listings-comma = { "، " }

listings-home-title = السوق
listings-home-description = تصفّح ما تعرضه المتاجر هنا، واسأل مساعدًا لا يجيب إلا من عروض تمت الموافقة عليها.
listings-home-heading = اكتشف ما { $stressed }
listings-home-heading-stressed = تعرضه المتاجر هنا
listings-home-lead = كل عرض كتبه المتجر الذي يقدّمه، ووافق عليه قبل أن يُنشر.
listings-looking-for = عمّ تبحث؟
listings-or-ask = أو اسأل المساعد
listings-none-yet = لا توجد عروض بعد
listings-be-first = لم ينشر أي متجر شيئًا بعد. كن أول من ينشر.
listings-newest = أحدث العروض
listings-categories = الفئات
listings-all-businesses = كل المتاجر

listings-keywords = كلمات البحث
listings-category = الفئة
listings-all-categories = كل الفئات
listings-all-of = كل ما في { $category }
listings-price = السعر
listings-price-from = من
listings-price-to = إلى
listings-currency = العملة
listings-sort-by = الترتيب حسب
listings-sort-best = الأكثر صلة
listings-sort-newest = الأحدث أولًا
listings-sort-price-low = السعر من الأقل إلى الأعلى
listings-sort-price-high = السعر من الأعلى إلى الأقل

listings-results = النتائج
listings-count = { $count ->
    [zero] لا عروض
    [one] عرض واحد
    [two] عرضان
    [few] { $count } عروض
    [many] { $count } عرضًا
   *[other] { $count } عرض
}
listings-count-priced = { $count ->
    [zero] لا عروض بعملة { $currency }
    [one] عرض واحد بعملة { $currency }
    [two] عرضان بعملة { $currency }
    [few] { $count } عروض بعملة { $currency }
    [many] { $count } عرضًا بعملة { $currency }
   *[other] { $count } عرض بعملة { $currency }
}
listings-starting = يجري تشغيل البحث.
listings-starting-browse = يجري تشغيل البحث. يمكنك تصفّح الفئات والمتاجر الآن، أما كلمات البحث والأسعار فستعمل بعد لحظات.
listings-active-filters = عوامل التصفية المستخدمة
listings-chip-remove = (إزالة)
listings-chip-words = «{ $words }»
listings-chip-from = من { $price }
listings-chip-to = حتى { $price }
listings-price-left-out = لم نأخذ السعر «{ $price }» في الحسبان.
listings-corrected = نتائج البحث عن «{ $meant }». ابحث عن «{ $typed }» بدلًا من ذلك.
listings-following = عروض فيها معظم كلماتك
listings-relaxed = لا يوجد عرض فيه كل هذه الكلمات. هذه العروض فيها بعضها.
listings-not-yet = لا يمكننا البحث عن هذا بعد
listings-not-yet-why = يجري تشغيل البحث، ولا تعمل كلمات البحث والأسعار من دونه. حاول مرة أخرى بعد ثوانٍ.
listings-try-again = إعادة المحاولة
listings-nothing-found = لم نجد شيئًا
listings-nothing-fits = لا يوجد عرض يطابق كل هذا. جرّب كلمات أقل أو فئة أخرى أو نطاق أسعار أوسع.
listings-nothing-published = لم ينشر أي متجر شيئًا بعد.

listings-breadcrumbs = مسار التنقل
listings-by = من { $business }
listings-description = الوصف
listings-ask-label = اسأل عن هذا المنتج
listings-ask-example = من أي مادة صُنع؟
listings-ask = اسأل
listings-ask-hint = يجيب المساعد من هذا العرض فقط.
listings-approved = تمت الموافقة عليه في { $date }
listings-more-from = المزيد من { $business }

listings-businesses = المتاجر
listings-businesses-lead = كل المتاجر التي تعرض منتجاتها هنا.
listings-no-businesses = لا توجد متاجر بعد
listings-ask-business = اسأل عن منتجات المتجر
listings-business-empty = لا توجد عروض حاليًا
listings-business-empty-why = لا يعرض متجر { $business } شيئًا في الوقت الحالي.
listings-about-link = نبذة وبيانات الاتصال
listings-about = نبذة عن { $business }
listings-terms = التوصيل والإرجاع
listings-contact = الاتصال وأوقات العمل
listings-contact-address = العنوان
listings-contact-phone = الهاتف
listings-contact-email = البريد الإلكتروني
listings-contact-website = الموقع الإلكتروني
listings-contact-hours = أوقات العمل
listings-other-facts = مواصفات أخرى
listings-chip-field = { $label }: { $value }
listings-chip-field-from = { $label }: من { $value }
listings-chip-field-to = { $label }: حتى { $value }
listings-field-from = من
listings-field-to = إلى
listings-field-left-out = تعذّرت قراءة «{ $typed }» هنا فلم يُؤخذ بها.
listings-suggested-searches = عمليات بحث شائعة
listings-suggested-listings = العروض
listings-category-in = { $category } في { $above }
listings-category-filter = تصفية وترتيب
listings-category-below = الفئات الفرعية
listings-category-empty = لا عروض هنا بعد
listings-category-empty-why = لم يُنشر شيء في هذه الفئة بعد.
listings-results-for = نتائج «{ $words }»
listings-results-for-in = نتائج «{ $words }» في { $place }
listings-catalogue-description = ابحث وتصفّح كل ما تعرضه المتاجر في هذا السوق.
listings-categories-description = كل فئات هذا السوق.
listings-category-description = { $category } من متاجر هذا السوق، الأحدث أولًا.
listings-business-description = شاهد ما يعرضه { $business } في هذا السوق.
listings-businesses-description = متاجر هذا السوق وما يعرضه كل منها.
listings-gone = لم يعد هذا العرض متاحًا
listings-gone-text = سحبه المتجر. يمكنك المتابعة من هنا.
listings-gone-business = المزيد من { $business }
listings-gone-similar = عروض مشابهة
listings-business = المتجر
listings-brand = العلامة التجارية
listings-chip-brand = العلامة التجارية: { $brand }
listings-price-under = أقل من { $price }
listings-price-between = من { $from } إلى { $to }
listings-price-over = { $price } فأكثر
listings-count-many = أكثر من { $count } عرض
listings-count-many-priced = أكثر من { $count } عرض بعملة { $currency }
listings-show = { $count ->
    [zero] لا عروض لإظهارها
    [one] إظهار عرض واحد
    [two] إظهار عرضين
    [few] إظهار { $count } عروض
    [many] إظهار { $count } عرضًا
   *[other] إظهار { $count } عرض
}
listings-show-many = إظهار أكثر من { $count } عرض
listings-show-results = إظهار العروض
listings-show-more = إظهار المزيد
listings-close-filters = إغلاق التصفية
listings-views = طريقة العرض
listings-view-grid = شبكة
listings-view-list = قائمة
listings-ways-out = جرّب بدون أحد عوامل التصفية
listings-without = بدون «{ $filter }»: { $count }
listings-nothing-fits-all = لا يوجد عرض يطابق كل هذا. إليك ما تجده بدون أحد عوامل التصفية.
listings-did-you-mean = هل تقصد:
listings-ask-assistant = اسأل المساعد
listings-results-for-from = نتائج «{ $words }» من { $business }
listings-results-for-in-from = نتائج «{ $words }» في { $category } من { $business }
listings-category-from = { $category } من { $business }
listings-all-from = كل عروض { $business }
listings-storefront-search = البحث لدى { $business }
listings-storefront-more-filters = المزيد من عوامل التصفية
listings-storefront-everything = عرض الكل
listings-storefront-categories = الفئات لدى { $business }
listings-storefront-category = { $category } لدى { $business }
listings-storefront-results = نتائج البحث عن «{ $words }» لدى { $business }
listings-storefront-results-in = نتائج البحث عن «{ $words }» في { $category } لدى { $business }
listings-storefront-nothing = لا يوجد لدى { $business } ما يطابق «{ $wanted }».
listings-storefront-whole-market = البحث عن «{ $wanted }» في كل المتاجر
listings-collections-more = مجموعات أخرى
listings-collection-see-all = عرض كل ما في { $collection }
listings-collection-title = { $collection } من { $business }
listings-collection-description = { $collection }: مجموعة من { $business }.
listings-collection-empty = لا يتوفر شيء من هذه المجموعة حاليًا.
listings-collection-all = كل ما لدى { $business }
listings-home-lead-counted = { $count ->
    [zero] لا توجد عروض بعد. يكتب كل متجر عروضه بنفسه ويوافق عليها قبل نشرها.
    [one] يوجد عرض واحد. يكتب كل متجر عروضه بنفسه ويوافق عليها قبل نشرها.
    [two] يوجد عرضان. يكتب كل متجر عروضه بنفسه ويوافق عليها قبل نشرها.
    [few] توجد { $count } عروض. يكتب كل متجر عروضه بنفسه ويوافق عليها قبل نشرها.
    [many] يوجد { $count } عرضًا. يكتب كل متجر عروضه بنفسه ويوافق عليها قبل نشرها.
   *[other] يوجد { $count } عرض. يكتب كل متجر عروضه بنفسه ويوافق عليها قبل نشرها.
}
listings-question-business = ماذا يعرض { $business }؟
listings-block-hero = عنوان مع بحث
listings-block-newest = عروض جديدة
listings-block-collection = عروض مختارة
listings-block-categories = الفئات
listings-block-businesses = المتاجر
listings-block-text = نص
listings-block-banner = لافتة
