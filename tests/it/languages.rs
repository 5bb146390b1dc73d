//! Languages: which one a page speaks, how it is chosen, and that what is kept for one is not shown in another.

use actix_web::http::Method;
use souk::locales::Locale;

use crate::support::{Item, Market, Page, Visitor, eventually};

const SHOP: &str = "blue-door";

/// A page as a browser asks for it whose owner reads this.
async fn reading(visitor: &Visitor, language: &str, path: &str) -> Page {
    visitor.request(Method::GET, path).header("Accept-Language", language).send().await
}

/// The language that a page says it is in.
fn language(page: &Page) -> String {
    page.attributes("html", "lang").concat()
}

/// The texts of elements, without the marks that only set them apart.
fn said(page: &Page, selector: &str) -> Vec<String> {
    let is_mark = |char: char| matches!(char, '\u{200f}' | '\u{2068}' | '\u{2069}');
    page.is_ok().texts(selector).iter().map(|text| text.replace(is_mark, "")).collect()
}

#[actix_web::test]
async fn a_page_speaks_the_best_of_the_languages_that_a_browser_asks_for() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let long = format!("de, {}", "x-y;q=0.1, ".repeat(100));
    for (asked, spoken) in [
        ("de", "de"),
        ("de-AT, en;q=0.5", "de"),
        ("fr, en;q=0.3, AR;q=0.8", "ar"),
        ("de;q=0, en", "en"),
        ("fr, es", "en"),
        ("*", "en"),
        ("", "en"),
        (";;;=", "en"),
        (&long, "en"),
    ] {
        let page = reading(&visitor, asked, "/businesses").await;
        assert_eq!(language(&page), spoken, "{asked}");
        let direction = if spoken == "ar" { "rtl" } else { "ltr" };
        page.shows(&format!("html[dir={direction}]"));
        assert!(page.header("Vary").contains("Accept-Language"), "{}", page.header("Vary"));
    }
    assert_eq!(language(&visitor.get("/").await), "en");
    let arabic = Market::start_with(&[("SOUK_LANGUAGE", "ar")]).await;
    assert_eq!(language(&arabic.visitor().get("/").await), "ar");
    assert_eq!(language(&reading(&arabic.visitor(), "fr", "/").await), "ar");
    assert_eq!(language(&reading(&arabic.visitor(), "en", "/").await), "en");
}

#[actix_web::test]
async fn a_language_that_was_chosen_stays_whatever_the_browser_asks_for() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let path = "/listings?q=lamp&sort=price";
    let page = visitor.get(path).await;
    let answer = page.press("form.languages").pressing("language", "de").submit().await;
    answer.redirects_to(path);
    assert!(answer.header("Set-Cookie").contains("HttpOnly"), "{}", answer.header("Set-Cookie"));
    for asked in ["ar", "en-GB", "de;q=0"] {
        let page = reading(&visitor, asked, path).await;
        assert_eq!(language(&page), "de", "{asked}");
        page.says(".languages [aria-current=true]", "Deutsch");
    }
    assert_eq!(language(&visitor.get("/nowhere").await), "de");
    // One that nobody offers counts for nothing.
    visitor.set_cookie("souk_language", "fr");
    assert_eq!(language(&reading(&visitor, "ar", "/").await), "ar");
}

#[actix_web::test]
async fn a_choice_leads_back_to_the_page_and_nowhere_else() {
    let market = Market::start().await;
    let visitor = market.visitor();
    for next in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "listings", ""] {
        let answer = visitor.post("/language", &[("language", "ar"), ("next", next)]).await;
        answer.redirects_to("/");
    }
    visitor.post("/language", &[("language", "ar")]).await.redirects_to("/");
    visitor.get("/language").await.redirects_to("/");
    for unknown in ["fr", "", "DE", "de-AT", "\u{0}"] {
        let answer = visitor.post("/language", &[("language", unknown), ("next", "/listings")]).await;
        assert_eq!(language(answer.has_status(400)), "ar", "{unknown}");
        answer.shows(".languages button[value=de]");
    }
    visitor.post("/language", &[("next", "/listings")]).await.has_status(400);
    assert_eq!(visitor.cookie("souk_language").as_deref(), Some("ar"));
}

#[actix_web::test]
async fn a_page_that_is_kept_in_one_language_is_not_shown_in_another() {
    let market = Market::start().await;
    let (visitor, admin) = (market.visitor(), market.admin_of(SHOP).await);
    // Says once that they are signed in, and gets the cookie of the header.
    admin.get("/").await.is_ok();
    market.shared.page_cache.resume();
    let languages = [("en", "Businesses"), ("de", "Unternehmen"), ("ar", "المتاجر"), ("en", "Businesses")];
    for _ in 0..2 {
        let mut tags = Vec::new();
        for (asked, heading) in languages {
            for visitor in [&visitor, &*admin] {
                let page = reading(visitor, asked, "/businesses").await;
                assert_eq!((language(&page).as_str(), page.text("h1").as_str()), (asked, heading));
                tags.push(page.header("ETag"));
            }
            let header = reading(&admin, asked, "/businesses").await.text(".site-nav");
            assert_eq!(header.contains("Manage"), asked == "en", "{header}");
        }
        assert_eq!(tags[..2], tags[6..]);
        let all: std::collections::BTreeSet<_> = tags.iter().collect();
        assert_eq!(all.len(), 6, "a copy in another language is another copy: {tags:?}");
        let other = visitor.request(Method::GET, "/businesses").header("Accept-Language", "de");
        other.header("If-None-Match", &tags[0]).send().await.is_ok();
    }
    // What was done before may be heard of late, and drops what was kept until then.
    eventually("a copy in each language is kept", async || {
        for (asked, _) in languages {
            reading(&visitor, asked, "/businesses").await;
        }
        market.shared.page_cache.count() == 3
    })
    .await;
}

#[test]
fn listings_are_counted_as_a_language_counts() {
    for (count, english, german, arabic) in [
        (0, "0 listings", "0 Angebote", "لا عروض"),
        (1, "1 listing", "1 Angebot", "عرض واحد"),
        (2, "2 listings", "2 Angebote", "عرضان"),
        (3, "3 listings", "3 Angebote", "3 عروض"),
        (11, "11 listings", "11 Angebote", "11 عرضًا"),
        (100, "100 listings", "100 Angebote", "100 عرض"),
        (102, "102 listings", "102 Angebote", "102 عرض"),
        (103, "103 listings", "103 Angebote", "103 عروض"),
        (1250, "1,250 listings", "1.250 Angebote", "1,250 عرضًا"),
    ] {
        assert_eq!(Locale::ALL.map(|locale| locale.listings_count(count)), [english, german, arabic]);
    }
    assert_eq!(Locale::German.listings_count_priced(1, "CHF"), "1 Angebot mit Preis in CHF");
    assert_eq!(Locale::Arabic.listings_count_priced(2, "CHF"), "عرضان بعملة \u{2068}CHF\u{2069}");
}

#[actix_web::test]
async fn the_catalogue_is_in_the_readers_language_and_listings_in_their_own() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let mug = Item { name: "Golden Mug", price: "1250", ..Item::default() };
    let product = market.publishes(&admin, SHOP, &mug);
    market.publishes(&admin, SHOP, &Item::default());
    let visitor = market.visitor();
    eventually("both are found", async || visitor.get("/listings?q=mug").await.texts(".listing-card__name").len() == 2)
        .await;

    let german = reading(&visitor, "de", "/listings?q=mug&category=mugs-cups&min=1.000%2C00&max=2000").await;
    assert_eq!(said(&german, "h1"), ["Ergebnisse für „mug“ in Becher & Tassen"]);
    assert_eq!(said(&german, ".results__count"), ["1 Angebot mit Preis in EUR"]);
    let chips =
        ["„mug“ (entfernen)", "Becher & Tassen (entfernen)", "Ab 1.000,00 € (entfernen)", "Bis 2.000,00 € (entfernen)"];
    assert_eq!(said(&german, ".chip"), chips);
    assert_eq!(said(&german, ".listing-card__price"), ["1.250,00 €"]);
    german
        .shows("#filters input[name=min][value=\"1.000,00\"]")
        .shows("input[name=category][value=mugs-cups][checked]");
    german.says("#facet_category", "Becher & Tassen 1").says("#facet_category", "Geschirr & Küche");
    // What we write ourselves means the same in every language.
    let links = [german.attributes(".chip", "href"), german.attributes(".languages [name=next]", "value")].concat();
    assert_eq!(links.iter().filter(|link| link.contains("min=1000.00")).count(), 4, "{links:?}");
    let wrong = reading(&visitor, "de", "/listings?min=billig").await;
    wrong.says("#results .field__error", "Der Preis „billig“ wurde bei der Suche nicht berücksichtigt.");

    let arabic = reading(&visitor, "ar", "/listings?category=mugs-cups&sort=-price").await;
    assert_eq!(said(&arabic, "h1"), ["أكواب وفناجين"]);
    assert_eq!(said(&arabic, ".results__count"), ["عرضان بعملة EUR"]);
    assert_eq!(said(&arabic, ".listing-card__price"), ["1,250.00 €", "24.50 €"]);
    arabic.says(".listing-card__name[lang=en]", "Golden Mug").says("#facet_category", "أكواب");
    let nothing = reading(&visitor, "ar", "/listings?q=samovar").await;
    assert_eq!(said(&nothing, ".empty h2"), ["لم نجد شيئًا"]);

    let listing = format!("/listings/{product}-golden-mug");
    let german = reading(&visitor, "de", &listing).await;
    assert_eq!(said(&german, ".listing__business"), ["von Blue Door"]);
    assert_eq!(said(&german, "#category"), ["Geschirr & Küche > Becher & Tassen"]);
    assert_eq!(said(&german, "#price"), ["1.250,00 €"]);
    german.says("main", "Freigegeben: ").shows(".listing__business a[href=\"/businesses/blue-door\"] bdi");
    let arabic = reading(&visitor, "ar", &listing).await;
    assert_eq!(said(&arabic, ".breadcrumbs li"), ["الفئات", "أدوات المائدة والمطبخ", "أكواب وفناجين"]);
    arabic.says("h1[lang=en] bdi", "Golden Mug").says("#description[lang=en][dir=auto]", "A mug of stoneware");
    arabic.says("#facts [lang=en] dt", "Material").says("h2", "المزيد من");
    assert_eq!(said(&arabic, "#price"), ["1,250.00 €"]);
    assert_eq!(said(&reading(&visitor, "ar", "/businesses/blue-door").await, "main h2"), ["عرضان"]);
}

#[actix_web::test]
async fn the_home_page_asks_in_the_language_of_listings() {
    let market = Market::start_with(&[("SOUK_LANGUAGE", "de")]).await;
    let page = reading(&market.visitor(), "ar", "/").await;
    page.says(".category-tile", "أكواب وفناجين").says(".category-tile", "،").says(".empty h2", "لا توجد عروض بعد");
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    let asks = async || reading(&market.visitor(), "ar", "/").await.has(".suggestions");
    eventually("there is something to ask", asks).await;
    eventually("it is found", async || market.visitor().get("/listings?q=mug").await.has("article")).await;
    let page = reading(&market.visitor(), "ar", "/").await;
    page.says(".suggestions button[lang=de][dir=ltr]", "Was bietet Blue Door an?");
    page.press(".suggestions form").submit().await.is_ok().says(".sentence", "Blue Mug");
}

#[actix_web::test]
async fn a_category_that_the_operator_renames_has_the_operators_name_in_every_language() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let heading = async |language: &str| reading(&visitor, language, "/listings?category=mugs-cups").await.text("h1");
    assert_eq!((heading("de").await.as_str(), heading("ar").await.as_str()), ("Becher & Tassen", "أكواب وفناجين"));
    market.run("UPDATE categories SET name = 'Cups' WHERE slug = 'mugs-cups'");
    eventually("the tree is read again", async || heading("de").await == "Cups").await;
    assert_eq!((heading("ar").await.as_str(), heading("en").await.as_str()), ("Cups", "Cups"));
    let page = reading(&visitor, "de", "/listings?category=tableware-kitchen").await;
    page.says("h1", "Geschirr & Küche").says("#facet_category", "Geschirr & Küche");
    assert_eq!(reading(&visitor, "de", "/listings?category=plates-bowls").await.text("h1"), "Teller & Schalen");
}

#[actix_web::test]
async fn the_businesses_of_a_member_are_listed_in_their_language() {
    let market = Market::start().await;
    let nobody = market.somebody("Mona").await;
    let page = reading(&nobody, "de", "/manage").await;
    assert_eq!(said(&page, ".empty h2"), ["Sie gehören keinem Unternehmen an"]);
    market.join(&nobody, SHOP, "editor");
    market.join(&nobody, "oak-and-ash", "viewer");
    let mona = market.signed_in(nobody.id).await;
    let page = reading(&mona, "ar", "/manage").await;
    assert_eq!(said(&page, "h1"), ["متاجرك"]);
    page.says(".business-card__name bdi", "Blue Door");
}
