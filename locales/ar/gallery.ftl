gallery-open = عرض بالحجم الكامل
gallery-place = الصورة { $number } من { $count }
gallery-zoom = تكبير
gallery-close = إغلاق
gallery-previous = السابق
gallery-next = التالي
