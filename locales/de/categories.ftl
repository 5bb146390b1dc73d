categories-tableware-kitchen = Geschirr & Küche
categories-mugs-cups = Becher & Tassen
categories-plates-bowls = Teller & Schalen
categories-teapots-jugs = Teekannen & Krüge
categories-serving-baking-dishes = Servieren & Backen
categories-kitchen-knives = Küchenmesser
categories-pots-pans = Töpfe & Pfannen
categories-chopping-boards = Schneidebretter
categories-storage-jars-crocks = Vorratsgläser & -dosen
categories-cooking-utensils = Küchenhelfer

categories-food-drink = Essen & Trinken
categories-bread-pastries = Brot & Gebäck
categories-cheese-dairy = Käse & Milchprodukte
categories-honey-preserves = Honig & Eingemachtes
categories-coffee = Kaffee
categories-tea-infusions = Tee & Kräutertee
categories-oils-vinegars = Essig & Öl
categories-chocolate-sweets = Schokolade & Süßes
categories-juices-syrups = Säfte & Sirup
categories-flour-grains = Mehl & Getreide

categories-home-lighting = Wohnen & Licht
categories-vases = Vasen
categories-candles-holders = Kerzen & Kerzenhalter
categories-cushions-throws = Kissen & Decken
categories-rugs-mats = Teppiche & Matten
categories-wall-clocks = Wanduhren
categories-baskets-boxes = Körbe & Boxen
categories-table-linen = Tischwäsche
categories-seasonal-decorations = Saisonale Dekoration
categories-table-floor-lamps = Tisch- & Stehleuchten
categories-pendant-lights = Pendelleuchten
categories-lampshades = Lampenschirme

categories-furniture = Möbel
categories-chairs-stools = Stühle & Hocker
categories-tables = Tische
categories-desks = Schreibtische
categories-shelves-bookcases = Wand- & Bücherregale
categories-cabinets-chests = Schränke & Truhen
categories-benches = Bänke
categories-children-s-furniture = Kindermöbel

categories-garden-plants = Garten & Pflanzen
categories-indoor-plants = Zimmerpflanzen
categories-outdoor-plants = Gartenpflanzen
categories-seeds-bulbs = Saatgut & Blumenzwiebeln
categories-pots-planters = Blumentöpfe & Pflanzgefäße
categories-garden-tools = Gartengeräte
categories-watering = Bewässerung
categories-compost-soil-care = Kompost & Bodenpflege
categories-wildlife-bird-care = Für Vögel & Wildtiere
categories-outdoor-furniture = Gartenmöbel

categories-clothing-shoes = Kleidung & Schuhe
categories-jumpers-cardigans = Pullover & Strickjacken
categories-jackets-coats = Jacken & Mäntel
categories-shirts-tops = Hemden & Oberteile
categories-trousers-skirts-dresses = Hosen, Röcke & Kleider
categories-socks-hosiery = Socken & Strümpfe
categories-hats-gloves = Mützen & Handschuhe
categories-scarves-shawls = Schals & Tücher
categories-shoes-boots = Schuhe & Stiefel
categories-workwear-aprons = Arbeitskleidung & Schürzen

categories-bags-accessories = Taschen & Accessoires
categories-handbags-totes = Handtaschen & Shopper
categories-backpacks = Rucksäcke
categories-wallets-purses = Brieftaschen & Geldbörsen
categories-belts = Gürtel
categories-necklaces = Halsketten
categories-rings-earrings = Ringe & Ohrringe
categories-watches = Armbanduhren

categories-books = Bücher
categories-fiction = Romane & Erzählungen
categories-poetry = Lyrik
categories-history-biography = Geschichte & Biografien
categories-cookbooks = Kochbücher
categories-nature-travel-writing = Natur- & Reisebücher
categories-children-s-books = Kinderbücher
categories-crafts-manuals = Handwerk & Ratgeber
categories-maps-atlases = Landkarten & Atlanten
categories-second-hand-rare-books = Gebrauchte & seltene Bücher

categories-stationery-office = Schreibwaren & Büro
categories-notebooks-diaries = Notizbücher & Kalender
categories-pens-pencils = Stifte
categories-cards-wrapping = Grußkarten & Geschenkpapier
categories-paper-envelopes = Papier & Umschläge
categories-desk-organisers = Schreibtisch-Organizer

categories-art-crafts = Kunst & Kreativbedarf
categories-paintings = Gemälde
categories-prints-posters = Kunstdrucke & Poster
categories-sculpture = Skulpturen
categories-yarn-wool = Wolle & Garn
categories-sewing-fabric = Stoffe & Nähzubehör
categories-paints-brushes = Farben & Pinsel

categories-tools-hardware = Werkzeug & Eisenwaren
categories-hand-tools = Handwerkzeuge
categories-power-tools = Elektrowerkzeuge
categories-woodworking-tools = Holzbearbeitung
categories-fixings-fasteners = Befestigungsmaterial
categories-paint-finishes = Lacke & Lasuren

categories-electronics-repair = Elektronik & Reparatur
categories-headphones = Kopfhörer
categories-speakers-radios = Lautsprecher & Radios
categories-phones-tablets = Handys & Tablets
categories-computers-laptops = Computer & Laptops
categories-turntables-hi-fi = Plattenspieler & Hi-Fi
categories-cameras-lenses = Kameras & Objektive
categories-repair-kits-parts = Reparatursets & Ersatzteile
categories-repair-services = Reparaturservice
categories-cables-chargers = Kabel & Ladegeräte

categories-children-toys = Kinder & Spielzeug
categories-wooden-toys = Holzspielzeug
categories-soft-toys = Kuscheltiere
categories-games-puzzles = Spiele & Puzzles
categories-building-construction = Bauen & Konstruieren
categories-baby-clothing = Babykleidung
categories-nursery-feeding = Babyzimmer & Ernährung
categories-outdoor-play = Spielzeug für draußen

categories-sports-outdoors = Sport & Outdoor
categories-bicycles = Fahrräder
categories-bicycle-parts-care = Fahrradteile & Pflege
categories-cycling-clothing-bags = Radbekleidung & Radtaschen
categories-camping-hiking = Camping & Wandern
categories-ball-sports = Ballsport
categories-fitness-yoga = Fitness & Yoga
categories-water-winter-sports = Wasser- & Wintersport

categories-beauty-wellbeing = Schönheit & Wohlbefinden
categories-soap = Seife
categories-skin-care = Hautpflege
categories-hair-care = Haarpflege
categories-shaving = Rasur
categories-bath-shower = Bad & Dusche
categories-brushes-accessories = Bürsten & Zubehör

categories-pets = Haustierbedarf
categories-dog-leads-collars = Hundeleinen & Halsbänder
categories-beds-blankets-for-pets = Tierbetten & Decken
categories-bowls-feeders = Näpfe & Futterspender
categories-pet-grooming = Fellpflege
categories-cat-toys-scratchers = Katzenspielzeug & Kratzbäume
categories-treats-chews = Leckerlis & Kausnacks

categories-music = Musik
categories-guitars-strings = Gitarren & Saiten
categories-percussion = Schlaginstrumente
categories-sheet-music = Noten
categories-straps-stands-cases = Gurte, Ständer & Koffer
categories-records-cds = Schallplatten & CDs
