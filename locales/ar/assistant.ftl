assistant-title = اسأل المساعد
assistant-description = اسأل عن أي شيء معروض هنا. تأتي الإجابات من العروض وحدها.
assistant-lead = تأتي الإجابات من العروض مباشرة، مع روابط إلى مواضعها فيها.
assistant-own-lead = اسأل عن منتجاتك كما هي الآن، بما فيها المسودات. أنت وحدك ترى الأجوبة، ولا يُحفظ شيء.
assistant-asking-everywhere = سؤالك عن السوق كله
assistant-asking-gone = سؤالك عن شيء لم يعد معروضًا
assistant-asking-about = سؤالك عن { $name }
assistant-ask-everywhere = اسأل عن السوق كله
assistant-new-conversation = محادثة جديدة
assistant-conversations = محادثاتك
assistant-earlier = أسئلة سابقة
assistant-question = سؤالك
assistant-placeholder = ماذا تريد أن تعرف؟
assistant-ask = اسأل
assistant-stop = إيقاف
assistant-kept = { $days ->
    [zero] من دون حساب، لا تُحفظ أسئلتك.
    [one] من دون حساب، تُحفظ أسئلتك يومًا واحدًا بعد آخر سؤال.
    [two] من دون حساب، تُحفظ أسئلتك يومين بعد آخر سؤال.
    [few] من دون حساب، تُحفظ أسئلتك { $days } أيام بعد آخر سؤال.
    [many] من دون حساب، تُحفظ أسئلتك { $days } يومًا بعد آخر سؤال.
   *[other] من دون حساب، تُحفظ أسئلتك { $days } يوم بعد آخر سؤال.
}
assistant-suggestions = أسئلة للبدء
assistant-suggest-material = ما الخامة؟
assistant-suggest-size = ما المقاس؟
assistant-suggest-care = ما طريقة العناية؟
assistant-suggest-delivery = ما طريقة التوصيل؟
assistant-suggest-weight = كم وزنه؟
assistant-suggest-colour = ما الألوان المتوفرة؟
assistant-suggest-returns = هل يمكنني إرجاعه؟
assistant-suggest-stock = هل هو متوفر؟
assistant-suggest-contents = ماذا يحتوي؟
assistant-suggest-origin = من أين يأتي؟
assistant-suggest-price = كم سعره؟
assistant-suggest-newest = ما الجديد؟
assistant-suggest-cheapest = ما أرخص المنتجات؟
assistant-suggest-under = { $category } أقل من { $amount }

assistant-history-lead = كل ما سألت المساعد عنه، الأحدث أولًا. لا يراه أحد سواك.
assistant-history-empty = لم تسأل عن شيء بعد
assistant-history-empty-text = ستظهر هنا أسئلتك وإجاباتها.
assistant-delete = حذف
assistant-delete-named = حذف «{ $question }»
assistant-delete-confirm = هل تريد حذف هذه المحادثة؟ لا يمكن التراجع عن ذلك.
assistant-deleted = حُذفت المحادثة.
assistant-all-deleted = حُذفت كل المحادثات.
assistant-rename = إعادة التسمية
# $question (Text) - what the conversation is called
assistant-rename-named = إعادة تسمية «{ $question }»
assistant-new-title = الاسم الجديد
assistant-title-missing = اكتب اسمًا أولًا.
assistant-renamed = أُعيدت تسمية المحادثة.
assistant-history-search = ابحث في محادثاتك
assistant-history-none = لا توجد محادثات مطابقة
assistant-history-none-text = لا تحتوي أسئلتك ولا الأجوبة عنها على هذه الكلمات.
assistant-history-all = عرض كل المحادثات
# $count (Number) - how many
assistant-history-count = { $count ->
    [zero] لا محادثات
    [one] محادثة واحدة
    [two] محادثتان
    [few] { $count } محادثات
    [many] { $count } محادثة
   *[other] { $count } محادثة
}
assistant-markdown = Markdown
assistant-json = JSON
assistant-take-markdown = تنزيل الكل بصيغة Markdown
assistant-take-json = تنزيل الكل بصيغة JSON
assistant-delete-all = حذف الكل…
assistant-delete-all-confirm = سيحذف هذا كل محادثاتك مع المساعد، ولا يمكن التراجع عنه.
assistant-delete-all-now = حذف كل المحادثات

assistant-answering = جارٍ الرد
assistant-look-again = تحديث
assistant-interrupted = توقفت الإجابة
assistant-close = إغلاق
assistant-log = الأسئلة والأجوبة
assistant-stopped = تم الإيقاف
assistant-thumb-up = مفيد
assistant-thumb-down = غير مفيد
assistant-thumb-why = ما المشكلة؟
assistant-reason-wrong = غير صحيح
assistant-reason-incomplete = هناك شيء ناقص
assistant-reason-off-topic = يجيب عن سؤال آخر
assistant-reason-hard-to-read = صعب القراءة
assistant-ask-again = اسأل مرة أخرى
assistant-this-conversation = فتح هذه المحادثة
assistant-quoted = إجابة من العروض
assistant-quoted-at-once = إجابة من العروض في أقل من ثانية
assistant-quoted-in = إجابة من العروض في { $seconds } ثانية
assistant-answered-by = إجابة من { $model }
assistant-answered-by-at-once = إجابة من { $model } في أقل من ثانية
assistant-answered-by-in = إجابة من { $model } في { $seconds } ثانية
assistant-changed = حُذف جزء من هذه الإجابة لأن العرض تغيّر.
assistant-gone = { $count ->
    [zero] كل منتجات هذه الإجابة ما زالت معروضة.
    [one] منتج واحد من هذه الإجابة لم يعد معروضًا.
    [two] منتجان من هذه الإجابة لم يعودا معروضين.
    [few] { $count } منتجات من هذه الإجابة لم تعد معروضة.
    [many] { $count } منتجًا من هذه الإجابة لم تعد معروضة.
   *[other] { $count } منتج من هذه الإجابة لم تعد معروضة.
}

assistant-quote-begins = «
assistant-quote-ends = »
assistant-source-name = الاسم
assistant-source-price = السعر
assistant-source-facts = المواصفات
assistant-source-description = الوصف
assistant-source-category = الفئة
assistant-source-all = كل العروض
assistant-source-search = نتائج البحث

assistant-introduction = سعر { $product } من { $business } هو { $price }.
assistant-introduction-on-request = سعر { $product } من { $business } عند الطلب.
assistant-silent = لا يذكر العرض ذلك.
assistant-all-silent = لا يذكر أي من هذه العروض ذلك.
assistant-not-found-here = لم أجد ذلك في هذا العرض.
assistant-not-found-in-these = لم أجد ذلك في هذه العروض.
assistant-not-listed = لم يعد هذا المنتج معروضًا.
assistant-nothing = عذرًا، لا يوجد هنا عرض يطابق سؤالك.
assistant-nothing-looked = لا يطابق سؤالك أي من العروض التي أمكنني فحصها، وهناك أكثر مما أمكنني فحصه.
assistant-listings-in-english = العروض هنا مكتوبة بالإنجليزية، فجرّب كلمات إنجليزية.
assistant-listings-in-german = العروض هنا مكتوبة بالألمانية، فجرّب كلمات ألمانية.
assistant-listings-in-arabic = العروض هنا مكتوبة بالعربية، فجرّب كلمات عربية.
assistant-withheld = { $count ->
    [zero] لم تُحذف أي جملة.
    [one] حُذفت جملة واحدة لأن أيًّا من المنتجات المعروضة لا يذكرها.
    [two] حُذفت جملتان لأن أيًّا من المنتجات المعروضة لا يذكرهما.
    [few] حُذفت { $count } جمل لأن أيًّا من المنتجات المعروضة لا يذكرها.
    [many] حُذفت { $count } جملة لأن أيًّا من المنتجات المعروضة لا يذكرها.
   *[other] حُذفت { $count } جملة لأن أيًّا من المنتجات المعروضة لا يذكرها.
}
assistant-goes-on = لا يجيب النموذج اللغوي الآن، لذا فما يلي مقتبس من العروض.
assistant-lead-close-one = لا يوجد عرض فيه كل ما طلبت. هذا هو الأقرب.
assistant-lead-close = لا يوجد عرض فيه كل ما طلبت. هذه هي الأقرب.
assistant-lead-newest = { $count ->
    [zero] لا يوجد عرض مطابق.
    [one] عرض واحد مطابق.
    [two] عرضان مطابقان، الأحدث أولًا.
    [few] { $count } عروض مطابقة، الأحدث أولًا.
    [many] { $count } عرضًا مطابقًا، الأحدث أولًا.
   *[other] { $count } عرض مطابق، الأحدث أولًا.
}
assistant-lead-new = هذه أحدث العروض.
assistant-lead-new-of = هذه أحدث العروض من { $business }.
assistant-lead-more = { $count ->
    [zero] لا يوجد عرض مطابق.
    [one] عرض واحد مطابق.
    [two] عرضان مطابقان. هذه أفضل النتائج.
    [few] { $count } عروض مطابقة. هذه أفضل النتائج.
    [many] { $count } عرضًا مطابقًا. هذه أفضل النتائج.
   *[other] { $count } عرض مطابق. هذه أفضل النتائج.
}
assistant-lead-fits = { $count ->
    [zero] لا يوجد عرض مطابق.
    [one] عرض واحد مطابق.
    [two] عرضان مطابقان.
    [few] { $count } عروض مطابقة.
    [many] { $count } عرضًا مطابقًا.
   *[other] { $count } عرض مطابق.
}

assistant-lead-some-of-all = من العروض المطابقة، وعددها { $of }، عدد ما يذكر ذلك: { $count }.
assistant-lead-some-of-first = من العروض التي فُحصت، وعددها { $of }، عدد ما يذكر ذلك: { $count }.
assistant-lead-lacking = لا يوجد عرض يذكر كل ما طلبت. هذه لا تذكر { $what } لكنها تطابق ما عدا ذلك:
assistant-lead-mentioned = لا يوجد هنا عرض اسمه { $what }. هذه العروض تذكره:
assistant-lead-within = عدد العروض المطابقة في «{ $category }»: { $count }.
assistant-lead-priced-in = لا يوجد عرض مطابق مسعّر بعملة { $asked }. هذه تطابق ما عدا ذلك، وأسعارها بعملات أخرى:
assistant-lead-lacking-looked = لا يذكر أي من العروض التي أمكن فحصها كل ما طلبت. هذه لا تذكر { $what } لكنها تطابق ما عدا ذلك:
assistant-lead-close-looked = لا يوجد بين العروض التي أمكن فحصها عرض فيه كل ما طلبت. هذه هي الأقرب.
assistant-lead-partial = هذه عروض مطابقة، وهناك أكثر مما أمكن فحصه واحدًا واحدًا.
assistant-unknown = لا يوجد هنا عرض اسمه { $what }.
assistant-without = عدد العروض المطابقة من دون { $what }: { $count }.
assistant-unsaid-among = عدد ما لا يذكر منها شيئًا عن { $what }: { $count }.
assistant-unsaid-besides = عدد العروض الأخرى التي لا تذكر إن كانت تطابق { $what }: { $count }.
assistant-unsaid-measured = عدد العروض الأخرى التي لا تذكر شيئًا عن «{ $what }»: { $count }.
assistant-others-silent = عدد العروض الأخرى التي لا تذكر ذلك: { $count }.
assistant-elsewhere = قورنت الأسعار بعملة { $currency } فقط. عدد العروض المسعّرة بعملات أخرى: { $count }.
assistant-count-least = عدد العروض المطابقة { $count } على الأقل، وهناك أكثر مما أمكن فحصه واحدًا واحدًا.
assistant-most-cheapest = عدد العروض المطابقة: { $count }. الأرخص أولًا:
assistant-most-dearest = عدد العروض المطابقة: { $count }. الأغلى أولًا:
assistant-most-of = عدد العروض المطابقة التي تذكر ذلك: { $count }. الأكبر أولًا:
assistant-most-least = عدد العروض المطابقة التي تذكر ذلك: { $count }. الأصغر أولًا:
assistant-most-looked = هناك عروض أكثر مما أمكن فحصه. من بين ما يذكر ذلك، وعدده { $count }، هذا هو الأول:
assistant-most-unsaid = عدد العروض الأخرى التي لا تذكر ذلك بشكل يمكن مقارنته: { $count }.
assistant-most-none = عدد العروض المطابقة: { $count }، ولا يذكر أي منها ذلك بشكل يمكن مقارنته.
assistant-most-cheapest-first = الأرخص أولًا:
assistant-most-dearest-first = الأغلى أولًا:
assistant-compare-table = مقارنة
assistant-compare-silent = غير مذكور
assistant-compare-currencies = أسعارها بعملات مختلفة، لذا لا أستطيع مقارنتها.
assistant-compare-same = سعر كل من { $dear } و{ $cheap } هو { $price }.
assistant-compare-prices = { $dear } أغلى: سعره { $much }، وسعر { $cheap } هو { $little }.
assistant-terms = يقول { $business } عن التوصيل والإرجاع:
assistant-talk-greeting = مرحبًا! اسألني عن أي شيء معروض هنا.
assistant-talk-thanks = على الرحب والسعة!
assistant-talk-who = أنا مساعد هذا السوق، برنامج حاسوبي. أجيب بما تقوله العروض.
assistant-talk-paying = لا أعرف إلا ما تقوله العروض. اسأل النشاط التجاري الذي يعرض المنتج عن طريقة الطلب والدفع، وستجده في صفحة العرض.
assistant-talk-which = أيّ منتج تقصد؟ اذكر اسمه، أو اسأل في صفحة العرض نفسه.
assistant-talk-delivery = لكل نشاط تجاري شروطه للتوصيل. افتح عرضًا لترى ما يقوله صاحبه، أو اسألني هناك.
assistant-talk-returns = لكل نشاط تجاري شروطه للإرجاع. افتح عرضًا لترى ما يقوله صاحبه، أو اسألني هناك.
assistant-chip-free = خالٍ من { $what }
assistant-chip-not = ليس { $what }
assistant-chip-between = بين { $least } و { $most }
assistant-chip-from = أكثر من { $amount }
assistant-chip-up-to = حتى { $amount }
assistant-chip-under = أقل من { $amount }
assistant-understood = هكذا فهمت السؤال. اختر ما تريد حذفه منه.

assistant-question-missing = اكتب سؤالك أولًا.
assistant-crowded = يجيب المساعد عن أسئلة كثيرة الآن. اسأل مرة أخرى بعد بضع ثوانٍ.
assistant-not-ready = ما زال البحث قيد التجهيز. اسأل مرة أخرى بعد بضع ثوانٍ.
assistant-search-failed = حدث خطأ أثناء البحث. اسأل مرة أخرى بعد قليل.
assistant-too-slow = استغرق هذا وقتًا طويلًا، فتوقفت الإجابة هنا. اسأل مرة أخرى بعد قليل.
assistant-broke-off = انقطعت الإجابة. اسأل مرة أخرى بعد قليل.
assistant-not-kept = تعذّر حفظ هذه الإجابة. انسخ ما تريد الاحتفاظ به.
assistant-file-cut = يحتوي هذا الملف على أحدث أسئلتك فقط. يمكنك تنزيل المحادثات الأقدم واحدة تلو الأخرى.

assistant-subject-care = العناية
assistant-subject-material = الخامة
assistant-subject-size = المقاس
assistant-subject-weight = الوزن
assistant-subject-colour = اللون
assistant-subject-delivery = التوصيل
assistant-subject-returns = الإرجاع والضمان
assistant-subject-stock = التوفر
assistant-subject-contents = المحتويات
assistant-subject-origin = المنشأ
assistant-subject-price = السعر
assistant-subject-other = موضوع آخر
