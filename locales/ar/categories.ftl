categories-tableware-kitchen = أدوات المائدة والمطبخ
categories-mugs-cups = أكواب وفناجين
categories-plates-bowls = أطباق وأوعية
categories-teapots-jugs = أباريق شاي ودوارق
categories-serving-baking-dishes = أطباق التقديم والفرن
categories-kitchen-knives = سكاكين المطبخ
categories-pots-pans = القدور والمقالي
categories-chopping-boards = ألواح التقطيع
categories-storage-jars-crocks = برطمانات وجرار حفظ
categories-cooking-utensils = أدوات الطهي

categories-food-drink = مأكولات ومشروبات
categories-bread-pastries = خبز ومعجنات
categories-cheese-dairy = أجبان وألبان
categories-honey-preserves = عسل ومربيات
categories-coffee = قهوة
categories-tea-infusions = شاي وأعشاب
categories-oils-vinegars = زيوت وخلّ
categories-chocolate-sweets = شوكولاتة وحلويات
categories-juices-syrups = عصائر وشراب مركّز
categories-flour-grains = طحين وحبوب

categories-home-lighting = المنزل والإضاءة
categories-vases = مزهريات
categories-candles-holders = شموع وشمعدانات
categories-cushions-throws = وسائد وبطانيات
categories-rugs-mats = سجاد وحصائر
categories-wall-clocks = ساعات حائط
categories-baskets-boxes = سلال وصناديق
categories-table-linen = مفارش المائدة
categories-seasonal-decorations = زينة المناسبات
categories-table-floor-lamps = مصابيح طاولة ومصابيح أرضية
categories-pendant-lights = مصابيح معلّقة
categories-lampshades = أغطية المصابيح

categories-furniture = أثاث
categories-chairs-stools = الكراسي والمقاعد
categories-tables = طاولات
categories-desks = مكاتب
categories-shelves-bookcases = رفوف ومكتبات
categories-cabinets-chests = خزائن وصناديق
categories-benches = مقاعد طويلة
categories-children-s-furniture = أثاث الأطفال

categories-garden-plants = الحديقة والنباتات
categories-indoor-plants = نباتات داخلية
categories-outdoor-plants = نباتات خارجية
categories-seeds-bulbs = بذور وأبصال
categories-pots-planters = أصص وأحواض زراعة
categories-garden-tools = أدوات الحديقة
categories-watering = أدوات الري
categories-compost-soil-care = سماد وعناية بالتربة
categories-wildlife-bird-care = رعاية الطيور والحيوانات البرية
categories-outdoor-furniture = أثاث خارجي

categories-clothing-shoes = ملابس وأحذية
categories-jumpers-cardigans = كنزات وسترات محبوكة
categories-jackets-coats = جاكيتات ومعاطف
categories-shirts-tops = قمصان وبلوزات
categories-trousers-skirts-dresses = بناطيل وتنانير وفساتين
categories-socks-hosiery = جوارب
categories-hats-gloves = قبعات وقفازات
categories-scarves-shawls = أوشحة وشالات
categories-shoes-boots = أحذية وجزمات
categories-workwear-aprons = ملابس عمل ومآزر

categories-bags-accessories = حقائب وإكسسوارات
categories-handbags-totes = حقائب يد وحقائب قماشية
categories-backpacks = حقائب ظهر
categories-wallets-purses = محافظ نقود
categories-belts = أحزمة
categories-necklaces = قلادات
categories-rings-earrings = خواتم وأقراط
categories-watches = ساعات يد

categories-books = كتب
categories-fiction = روايات وقصص
categories-poetry = دواوين الشعر
categories-history-biography = تاريخ وسِيَر
categories-cookbooks = كتب طبخ
categories-nature-travel-writing = كتب الطبيعة والرحلات
categories-children-s-books = كتب الأطفال
categories-crafts-manuals = كتب الحِرف والأدلة
categories-maps-atlases = خرائط وأطالس
categories-second-hand-rare-books = كتب مستعملة ونادرة

categories-stationery-office = القرطاسية والمكتب
categories-notebooks-diaries = دفاتر ومفكرات
categories-pens-pencils = أقلام
categories-cards-wrapping = بطاقات وتغليف هدايا
categories-paper-envelopes = ورق ومغلّفات
categories-desk-organisers = منظّمات مكتب

categories-art-crafts = فنون وأشغال يدوية
categories-paintings = لوحات
categories-prints-posters = مطبوعات فنية وملصقات
categories-sculpture = منحوتات
categories-yarn-wool = خيوط وصوف
categories-sewing-fabric = خياطة وأقمشة
categories-paints-brushes = ألوان وفُرَش رسم

categories-tools-hardware = عُدد وأدوات
categories-hand-tools = عُدد يدوية
categories-power-tools = عُدد كهربائية
categories-woodworking-tools = عُدد النجارة
categories-fixings-fasteners = البراغي والمثبّتات
categories-paint-finishes = دهانات ومواد تشطيب

categories-electronics-repair = إلكترونيات وصيانة
categories-headphones = سماعات رأس
categories-speakers-radios = مكبّرات صوت وأجهزة راديو
categories-phones-tablets = هواتف وأجهزة لوحية
categories-computers-laptops = حواسيب مكتبية ومحمولة
categories-turntables-hi-fi = مشغّلات أسطوانات وأنظمة صوت
categories-cameras-lenses = كاميرات وعدسات
categories-repair-kits-parts = عُدد إصلاح وقطع غيار
categories-repair-services = خدمات الصيانة والإصلاح
categories-cables-chargers = كابلات وشواحن

categories-children-toys = الأطفال والألعاب
categories-wooden-toys = ألعاب خشبية
categories-soft-toys = دمى محشوّة
categories-games-puzzles = ألعاب الطاولة والأحاجي
categories-building-construction = ألعاب البناء والتركيب
categories-baby-clothing = ملابس الرضّع
categories-nursery-feeding = غرفة الرضيع ومستلزمات الرضاعة
categories-outdoor-play = ألعاب خارجية

categories-sports-outdoors = رياضة وأنشطة خارجية
categories-bicycles = درّاجات هوائية
categories-bicycle-parts-care = قطع الدرّاجات والعناية بها
categories-cycling-clothing-bags = ملابس وحقائب ركوب الدرّاجات
categories-camping-hiking = تخييم ومشي في الطبيعة
categories-ball-sports = رياضات الكرة
categories-fitness-yoga = لياقة ويوغا
categories-water-winter-sports = رياضات مائية وشتوية

categories-beauty-wellbeing = الجمال والعناية
categories-soap = صابون
categories-skin-care = العناية بالبشرة
categories-hair-care = العناية بالشعر
categories-shaving = الحلاقة
categories-bath-shower = مستلزمات الاستحمام
categories-brushes-accessories = فُرَش ولوازم تجميل

categories-pets = الحيوانات الأليفة
categories-dog-leads-collars = مقاود وأطواق للكلاب
categories-beds-blankets-for-pets = أسرّة وأغطية للحيوانات
categories-bowls-feeders = أوعية الطعام والماء
categories-pet-grooming = مستلزمات العناية والتنظيف
categories-cat-toys-scratchers = ألعاب وأعمدة خدش للقطط
categories-treats-chews = مكافآت وقطع مضغ

categories-music = موسيقى
categories-guitars-strings = غيتارات وأوتار
categories-percussion = آلات إيقاع
categories-sheet-music = نوتات موسيقية
categories-straps-stands-cases = أحزمة وحوامل وحقائب للآلات
categories-records-cds = أسطوانات وأقراص مدمجة
