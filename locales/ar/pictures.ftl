pictures-title = الصور
pictures-hint = حتى { $most } صورة بصيغة JPEG أو PNG أو WebP أو GIF، كل منها حتى { $megabytes } ميغابايت. الأولى هي الصورة الرئيسية.
pictures-choose = اختر صورًا أو أفلتها هنا
pictures-upload = رفع
pictures-main = الصورة الرئيسية
pictures-alt = ماذا تُظهر؟
pictures-alt-hint = صف كل صورة بكلمات قليلة، للبحث ولمن لا يستطيع رؤيتها.
pictures-alt-missing = لا يوجد وصف بعد.
pictures-number = الصورة { $number }
pictures-earlier = إلى الأمام
pictures-later = إلى الخلف
pictures-remove = إزالة
pictures-not-taken = لم تُضف بعض الملفات:
pictures-left-behind = { $count ->
    [zero] لم تُرفع هذه الملفات: { $files }. اخترها من جديد ثم اضغط «رفع».
    [one] لم يُرفع الملف { $files }. اختره من جديد ثم اضغط «رفع».
    [two] لم يُرفع هذان الملفان: { $files }. اخترهما من جديد ثم اضغط «رفع».
    [few] لم تُرفع هذه الملفات: { $files }. اخترها من جديد ثم اضغط «رفع».
    [many] لم تُرفع هذه الملفات: { $files }. اخترها من جديد ثم اضغط «رفع».
   *[other] لم تُرفع هذه الملفات: { $files }. اخترها من جديد ثم اضغط «رفع».
}
pictures-too-many = لم يُضف الملف «{ $name }». للمنتج { $most } { $most ->
    [zero] صورة
    [one] صورة
    [two] صورة
    [few] صور
    [many] صورة
   *[other] صورة
} على الأكثر.
pictures-show = عرض الصورة { $number }
pictures-gallery = كل الصور
