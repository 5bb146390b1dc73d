components-past-the-end = تجاوزت نهاية القائمة
components-first-page = الصفحة الأولى
components-list-ends = لا تحتوي هذه القائمة على هذا العدد من الصفحات.
components-pages-cut = { $most ->
    [zero] لا يمكن عرض أي صفحة من هذه القائمة.
    [one] يمكن عرض الصفحة الأولى فقط من هذه القائمة.
    [two] يمكن عرض أول صفحتين فقط من هذه القائمة.
    [few] يمكن عرض أول { $most } صفحات فقط من هذه القائمة.
    [many] يمكن عرض أول { $most } صفحة فقط من هذه القائمة.
   *[other] يمكن عرض أول { $most } صفحة فقط من هذه القائمة.
}
components-pages = الصفحات
components-page = الصفحة
components-page-number = الصفحة { $number }
components-previous = السابقة
components-next = التالية
components-filters = التصفية
components-apply = تطبيق
components-clear-all = مسح الكل
components-previous-page = الصفحة السابقة
components-next-page = الصفحة التالية
components-title-of-page = { $title }، الصفحة { $number }
