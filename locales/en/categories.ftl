categories-tableware-kitchen = Tableware & Kitchen
categories-mugs-cups = Mugs & Cups
categories-plates-bowls = Plates & Bowls
categories-teapots-jugs = Teapots & Jugs
categories-serving-baking-dishes = Serving & Baking Dishes
categories-kitchen-knives = Kitchen Knives
categories-pots-pans = Pots & Pans
categories-chopping-boards = Chopping Boards
categories-storage-jars-crocks = Storage Jars & Crocks
categories-cooking-utensils = Cooking Utensils

categories-food-drink = Food & Drink
categories-bread-pastries = Bread & Pastries
categories-cheese-dairy = Cheese & Dairy
categories-honey-preserves = Honey & Preserves
categories-coffee = Coffee
categories-tea-infusions = Tea & Infusions
categories-oils-vinegars = Oils & Vinegars
categories-chocolate-sweets = Chocolate & Sweets
categories-juices-syrups = Juices & Syrups
categories-flour-grains = Flour & Grains

categories-home-lighting = Home & Lighting
categories-vases = Vases
categories-candles-holders = Candles & Holders
categories-cushions-throws = Cushions & Throws
categories-rugs-mats = Rugs & Mats
categories-wall-clocks = Wall Clocks
categories-baskets-boxes = Baskets & Boxes
categories-table-linen = Table Linen
categories-seasonal-decorations = Seasonal Decorations
categories-table-floor-lamps = Table & Floor Lamps
categories-pendant-lights = Pendant Lights
categories-lampshades = Lampshades

categories-furniture = Furniture
categories-chairs-stools = Chairs & Stools
categories-tables = Tables
categories-desks = Desks
categories-shelves-bookcases = Shelves & Bookcases
categories-cabinets-chests = Cabinets & Chests
categories-benches = Benches
categories-children-s-furniture = Children's Furniture

categories-garden-plants = Garden & Plants
categories-indoor-plants = Indoor Plants
categories-outdoor-plants = Outdoor Plants
categories-seeds-bulbs = Seeds & Bulbs
categories-pots-planters = Pots & Planters
categories-garden-tools = Garden Tools
categories-watering = Watering
categories-compost-soil-care = Compost & Soil Care
categories-wildlife-bird-care = Wildlife & Bird Care
categories-outdoor-furniture = Outdoor Furniture

categories-clothing-shoes = Clothing & Shoes
categories-jumpers-cardigans = Jumpers & Cardigans
categories-jackets-coats = Jackets & Coats
categories-shirts-tops = Shirts & Tops
categories-trousers-skirts-dresses = Trousers, Skirts & Dresses
categories-socks-hosiery = Socks & Hosiery
categories-hats-gloves = Hats & Gloves
categories-scarves-shawls = Scarves & Shawls
categories-shoes-boots = Shoes & Boots
categories-workwear-aprons = Workwear & Aprons

categories-bags-accessories = Bags & Accessories
categories-handbags-totes = Handbags & Totes
categories-backpacks = Backpacks
categories-wallets-purses = Wallets & Purses
categories-belts = Belts
categories-necklaces = Necklaces
categories-rings-earrings = Rings & Earrings
categories-watches = Watches

categories-books = Books
categories-fiction = Fiction
categories-poetry = Poetry
categories-history-biography = History & Biography
categories-cookbooks = Cookbooks
categories-nature-travel-writing = Nature & Travel Writing
categories-children-s-books = Children's Books
categories-crafts-manuals = Crafts & Manuals
categories-maps-atlases = Maps & Atlases
categories-second-hand-rare-books = Second-hand & Rare Books

categories-stationery-office = Stationery & Office
categories-notebooks-diaries = Notebooks & Diaries
categories-pens-pencils = Pens & Pencils
categories-cards-wrapping = Cards & Wrapping
categories-paper-envelopes = Paper & Envelopes
categories-desk-organisers = Desk Organisers

categories-art-crafts = Art & Crafts
categories-paintings = Paintings
categories-prints-posters = Prints & Posters
categories-sculpture = Sculpture
categories-yarn-wool = Yarn & Wool
categories-sewing-fabric = Sewing & Fabric
categories-paints-brushes = Paints & Brushes

categories-tools-hardware = Tools & Hardware
categories-hand-tools = Hand Tools
categories-power-tools = Power Tools
categories-woodworking-tools = Woodworking Tools
categories-fixings-fasteners = Fixings & Fasteners
categories-paint-finishes = Paint & Finishes

categories-electronics-repair = Electronics & Repair
categories-headphones = Headphones
categories-speakers-radios = Speakers & Radios
categories-phones-tablets = Phones & Tablets
categories-computers-laptops = Computers & Laptops
categories-turntables-hi-fi = Turntables & Hi-fi
categories-cameras-lenses = Cameras & Lenses
categories-repair-kits-parts = Repair Kits & Parts
categories-repair-services = Repair Services
categories-cables-chargers = Cables & Chargers

categories-children-toys = Children & Toys
categories-wooden-toys = Wooden Toys
categories-soft-toys = Soft Toys
categories-games-puzzles = Games & Puzzles
categories-building-construction = Building & Construction
categories-baby-clothing = Baby Clothing
categories-nursery-feeding = Nursery & Feeding
categories-outdoor-play = Outdoor Play

categories-sports-outdoors = Sports & Outdoors
categories-bicycles = Bicycles
categories-bicycle-parts-care = Bicycle Parts & Care
categories-cycling-clothing-bags = Cycling Clothing & Bags
categories-camping-hiking = Camping & Hiking
categories-ball-sports = Ball Sports
categories-fitness-yoga = Fitness & Yoga
categories-water-winter-sports = Water & Winter Sports

categories-beauty-wellbeing = Beauty & Wellbeing
categories-soap = Soap
categories-skin-care = Skin Care
categories-hair-care = Hair Care
categories-shaving = Shaving
categories-bath-shower = Bath & Shower
categories-brushes-accessories = Brushes & Accessories

categories-pets = Pets
categories-dog-leads-collars = Dog Leads & Collars
categories-beds-blankets-for-pets = Beds & Blankets for Pets
categories-bowls-feeders = Bowls & Feeders
categories-pet-grooming = Pet Grooming
categories-cat-toys-scratchers = Cat Toys & Scratchers
categories-treats-chews = Treats & Chews

categories-music = Music
categories-guitars-strings = Guitars & Strings
categories-percussion = Percussion
categories-sheet-music = Sheet Music
categories-straps-stands-cases = Straps, Stands & Cases
categories-records-cds = Records & CDs
