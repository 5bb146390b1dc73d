visits-title = الزيارات
visits-lead = كم مرة يرى الزوّار عروضك ويفتحونها.
visits-period = الفترة
visits-days = { $days ->
    [zero] اليوم
    [one] آخر يوم
    [two] آخر يومين
    [few] آخر { $days } أيام
    [many] آخر { $days } يومًا
   *[other] آخر { $days } يوم
}
visits-opened = مرات الفتح
visits-shown = مرات الظهور في القوائم
visits-none = لا زيارات بعد
visits-none-text = ستجد الأرقام هنا حين يرى الزوّار عروضك.
visits-to-products = منتجاتك
visits-chart = العروض المفتوحة كل يوم
visits-best-day = { $count ->
    [zero] أفضل يوم: { $day }، بلا زيارات.
    [one] أفضل يوم: { $day }، زيارة واحدة.
    [two] أفضل يوم: { $day }، زيارتان.
    [few] أفضل يوم: { $day }، { $count } زيارات.
    [many] أفضل يوم: { $day }، { $count } زيارة.
   *[other] أفضل يوم: { $day }، { $count } زيارة.
}
visits-as-table = عرض في جدول
visits-day = اليوم
visits-by-listing = العروض الأكثر فتحًا
visits-listing = العرض
visits-bar = النسبة إلى الأكثر فتحًا
visits-not-listed = لم يعد معروضًا
visits-how = يجري العدّ دون ملفات تعريف ارتباط ودون حفظ أي شيء عن الزائر. يُحسب كل شخص مرة في اليوم لكل عرض. لا تُحسب محركات البحث والبرامج الأخرى. الأيام بالتوقيت العالمي.
visits-searches = ما يبحث عنه الزوّار
visits-searches-lead = ما يبحث عنه الناس وما لا يجدونه.
visits-no-searches = لا عمليات بحث بعد
visits-no-searches-text = ستجد هنا ما يبحث عنه الزوّار.
visits-missed = بلا نتائج
visits-none-missed = وجد الجميع شيئًا.
visits-searched = الأكثر بحثًا
visits-words = البحث
visits-found-nothing = لم يجدوا شيئًا
visits-people = الأشخاص
visits-opened-one = فتحوا عرضًا
visits-how-searches = من يعود في يوم آخر يُحسب من جديد. يُحذف بعد 30 يومًا ما بحث عنه أقل من 3 أشخاص في اليوم.
visits-unmet = بُحث عنه ولم يوجد
visits-unmet-lead = ما بحث عنه عدة زوّار لهذه السوق في اليوم نفسه ولا يعرضه أحد بعد. من يعود في يوم آخر يُحسب من جديد.
visits-unmet-none = لا شيء بعد. ما يبحث عنه 3 أشخاص على الأقل في اليوم نفسه دون أن يجدوه يظهر هنا.
visits-offer = اعرضه
