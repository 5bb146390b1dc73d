media-no-file = اختر ملفًا أولًا.
media-too-large = حجم الملف «{ $name }» أكبر من { $megabytes } ميغابايت. اختر ملفًا أصغر.
media-wrong-kind = الملف «{ $name }» ليس صورة PNG أو JPEG أو WebP.
media-unreadable = الملف «{ $name }» تالف ولا يمكن قراءته. اختر ملفًا آخر.
media-too-many-pixels = الصورة «{ $name }» أكبر من { $megapixels } ميغابكسل. صغّرها وحاول مرة أخرى.
