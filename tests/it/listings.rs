//! The public catalogue: what was approved, found by everybody and by nobody before.

use std::time::Duration;

use actix_web::http::Method;

use crate::support::{Item, Market, Page, Visitor, eventually};

const SHOP: &str = "blue-door";

/// A visitor's search, as soon as it finds so many.
async fn finds(visitor: &Visitor, query: &str, names: &[&str]) -> Page {
    let path = format!("/listings?{query}");
    eventually(&format!("{path} finds {names:?}"), async || names_on(&visitor.get(&path).await) == names).await;
    visitor.get(&path).await
}

fn names_on(page: &Page) -> Vec<String> {
    page.texts("#results .listing-card__name")
}

#[actix_web::test]
async fn a_listing_has_one_address_and_a_wrong_one_leads_to_it() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let item = Item { name: "Größe L — Krug №5", price: "1234.5", ..Item::default() };
    let product = market.publishes(&admin, SHOP, &item);
    let visitor = market.visitor();

    let right = format!("/listings/{product}-grosse-l-krug-no5");
    for wrong in ["", "-", "-no", "-grosse-l-krug-no5-", "-GROSSE-l-krug-no5"] {
        visitor.get(&format!("/listings/{product}{wrong}")).await.has_status(301).redirects_to(&right);
    }
    let page = visitor.get(&right).await;
    page.is_ok().says("h1", "Größe L — Krug №5").says("#price", "€1,234.50").says("#category", "Mugs & Cups");
    page.shows("a[href=\"/businesses/blue-door\"]").shows(".breadcrumbs a[href=\"/categories/mugs-cups\"]");
    let moved = visitor.request(Method::GET, &format!("/listings/{product}")).htmx("main#main").send().await;
    assert_eq!(moved.has_status(204).header("HX-Location"), right);
    for unknown in
        [format!("{}", product + 1), "0".into(), "x".into(), "-1".into(), format!("{product}x"), "9".repeat(30)]
    {
        visitor.get(&format!("/listings/{unknown}")).await.is_missing();
    }
}

#[actix_web::test]
async fn nothing_that_a_business_writes_runs_in_a_visitors_browser() {
    let market = Market::start().await;
    let admin = market.admin_of("<b>Bold</b> & Co").await;
    let business = "b-bold-b-co";
    let item = Item {
        name: "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
        description: "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://evil.example/p.png)\n\n\
                      <img src=x onerror=alert(1)><iframe src=//evil.example></iframe><p style='color:red' id=main>red</p>\n\n\
                      <https://good.example> **bold**",
        facts: "<i>Kind</i>: <script>alert(1)</script>",
        ..Item::default()
    };
    let product = admin.writes(business, &item).await;
    admin.submits(business, product).await;
    let review = admin.review(&market, business, product).await;
    review.press("#decision").to("approval").submit().await.has_status(303);
    let slug = market.text("SELECT slug AS text FROM listings");
    let visitor = market.visitor();

    for page in [
        review,
        admin.product(business, product).await,
        admin.get(&format!("/manage/{business}/products")).await,
        visitor.get(&format!("/listings/{product}-{slug}")).await,
        finds(&visitor, "q=script", &[item.name]).await,
        visitor.get("/").await,
    ] {
        page.is_ok()
            .lacks("script:not([src], [type=\"application/ld+json\"])")
            .lacks("[onerror]")
            .lacks("iframe")
            .lacks("[style]")
            .lacks("a[href^=\"javascript\"]");
        page.lacks("img[src=x]").lacks("img[src^=http]");
        assert_eq!(page.texts("#main").len(), 1);
    }
    let page = visitor.get(&format!("/listings/{product}-{slug}")).await;
    page.says("#description strong", "bold").shows("#description a[href=\"https://good.example\"][rel~=\"nofollow\"]");
}

#[actix_web::test]
async fn an_approved_change_is_found_within_a_second_and_a_withdrawn_one_vanishes() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let visitor = market.visitor();
    eventually("the index is made", async || market.shared.index.is_ready()).await;
    visitor.get("/listings?q=samovar").await.says(".results h2", "Nothing found");
    // What cannot be seen separates words as a space does.
    visitor.get("/listings?q=sam%00ovar").await.is_ok().says(".results h2", "Nothing found");
    visitor.get("/listings%00?q=samovar").await.is_missing();
    let product = admin.writes(SHOP, &Item { name: "Brass Samovar", ..Item::default() }).await;
    admin.submits(SHOP, product).await;
    visitor.get("/listings?q=samovar").await.is_silent_on("Brass");
    admin.approves(&market, SHOP, product).await;

    let took =
        eventually("it is found", async || names_on(&visitor.get("/listings?q=samovar").await) == ["Brass Samovar"])
            .await;
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    finds(&visitor, "q=samovars+brass", &["Brass Samovar"]).await.says(".results__count", "1 listing");
    admin.edits(SHOP, product, &[("name", "Copper Urn")]).await.has_status(303);
    admin.submits(SHOP, product).await;
    finds(&visitor, "q=urn", &[]).await;
    admin.approves(&market, SHOP, product).await;
    finds(&visitor, "q=urn", &["Copper Urn"]).await;
    finds(&visitor, "q=samovar", &[]).await;

    admin.presses("archive", SHOP, product).await.has_status(303);
    let took = eventually("it is gone", async || names_on(&visitor.get("/listings?q=urn").await).is_empty()).await;
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    visitor.get(&format!("/listings/{product}-copper-urn")).await.has_status(410);
    eventually("the storefront is empty", async || visitor.get("/businesses/blue-door").await.has(".empty")).await;
    admin.presses("archive/delete", SHOP, product).await.has_status(303);
    finds(&visitor, "q=urn", &["Copper Urn"]).await;
}

#[actix_web::test]
async fn whatever_the_index_holds_only_what_is_listed_is_shown() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let product = market.publishes(&admin, SHOP, &Item::default());
    finds(&market.visitor(), "q=mug", &["Blue Mug"]).await;
    // Gone without the index hearing of it.
    market.run(&format!("ALTER TABLE listings DISABLE TRIGGER USER; DELETE FROM listings WHERE id = {product}"));
    market.shared.page_cache.empty();
    let page = market.visitor().get("/listings?q=mug").await;
    assert!(names_on(page.is_ok()).is_empty());
}

#[actix_web::test]
async fn listings_are_narrowed_by_category_business_and_price_and_sorted() {
    let market = Market::start().await;
    let (ours, theirs) = (market.admin_of(SHOP).await, market.admin_of("oak-and-ash").await);
    for (name, price, category) in
        [("Mug A", "5", "mugs-cups"), ("Mug B", "15", "mugs-cups"), ("Bowl C", "10", "plates-bowls")]
    {
        market.publishes(&ours, SHOP, &Item { name, price, category, ..Item::default() });
        market.advance(chrono::TimeDelta::minutes(1));
    }
    market.publishes(
        &theirs,
        "oak-and-ash",
        &Item { name: "Mug D", price: "20", category: "vases", ..Item::default() },
    );
    let visitor = market.visitor();
    let branch = market.text(
        "SELECT p.slug AS text FROM categories c JOIN categories p ON p.id = c.parent_id WHERE c.slug = 'mugs-cups'",
    );

    finds(&visitor, "sort=newest", &["Mug D", "Bowl C", "Mug B", "Mug A"]).await;
    finds(&visitor, "category=mugs-cups", &["Mug B", "Mug A"]).await.says("h1", "Mugs & Cups");
    finds(&visitor, &format!("category={branch}"), &["Bowl C", "Mug B", "Mug A"]).await;
    finds(&visitor, "business=oak-and-ash", &["Mug D"]).await.says(".chip", "Oak And Ash");
    finds(&visitor, "min=10&max=15&sort=price", &["Bowl C", "Mug B"]).await;
    finds(&visitor, "min=10,00&currency=USD", &[]).await;
    finds(&visitor, "sort=price", &["Mug A", "Bowl C", "Mug B", "Mug D"]).await;
    finds(&visitor, "sort=-price", &["Mug D", "Mug B", "Bowl C", "Mug A"]).await;
    finds(&visitor, &format!("q=mug+a&category={branch}&sort=-price&max=6"), &["Mug A"]).await;
    visitor.get("/listings?category=nowhere").await.is_missing();
    visitor.get("/listings?business=nobody").await.is_missing();
    let odd = visitor.get("/listings?min=cheap&max=15&sort=price").await;
    odd.is_ok()
        .says(
            "#results .field__error",
            "We left the price \u{201c}cheap\u{201d} out of the search. Write the price like 12.50.",
        )
        .shows("input[name=min][value=cheap]");

    // Each chip leads to the list without it.
    let page = visitor.get(&format!("/listings?q=mug&category={branch}&max=15&page=1")).await;
    let ways: Vec<_> = page.attributes(".chip", "href");
    assert_eq!(ways.len(), 3);
    for way in ways {
        assert_eq!(visitor.get(&way).await.is_ok().texts(".chip").len(), 2, "{way}");
    }
}

#[actix_web::test]
async fn the_filters_work_plain_and_by_htmx() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item { name: "Mug A", price: "5", ..Item::default() });
    market.publishes(&admin, SHOP, &Item { name: "Mug B", price: "15", ..Item::default() });
    let visitor = market.visitor();
    finds(&visitor, "sort=price", &["Mug A", "Mug B"]).await;

    let page = visitor.get("/listings").await;
    let filters = page.fill("#filters", &[("q", "mug"), ("category", "mugs-cups"), ("max", "10"), ("sort", "price")]);
    // A form without scripts sends its empty fields too; the address that it leads to has none.
    let sent = page.fill("#filters", &[("q", "mug")]).submit().await;
    sent.redirects_to("/listings?q=mug");
    let whole = filters.submit().await.follow().await;
    let part = filters.by_htmx().submit().await;
    whole
        .is_ok()
        .shows("header nav")
        .shows("#filters input[name=max][value=\"10.00\"]")
        .shows("input[name=category][value=mugs-cups][checked]");
    part.is_ok().says("#heading", "Results for “mug” in Mugs & Cups").says("#filters_show", "Show 1 listing");
    assert_eq!((names_on(&whole), names_on(&part)), (vec!["Mug A".to_owned()], vec!["Mug A".to_owned()]));
    let search = visitor.get("/").await;
    let found = search.fill("form.site-search", &[("q", "mug b")]).submit().await;
    found.is_ok().shows("#site-search[value=\"mug b\"]");
    assert_eq!(names_on(&found)[0], "Mug B");
}

#[actix_web::test]
async fn a_long_list_has_pages() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    for number in 1..=50 {
        market.publishes(&admin, SHOP, &Item { name: &format!("Mug {number:02}"), ..Item::default() });
        market.advance(chrono::TimeDelta::seconds(1));
    }
    let visitor = market.visitor();
    eventually("all are found", async || {
        visitor.get("/listings?q=mug&sort=newest").await.texts(".results__count") == ["50 listings"]
    })
    .await;
    for list in ["/listings?q=mug&sort=newest", "/listings?sort=newest", "/businesses/blue-door?a=b"] {
        let mut names = Vec::new();
        for page in 1..=3 {
            let page = visitor.get(&format!("{list}&page={page}")).await;
            names.extend(page.is_ok().texts(".card-grid .listing-card__name"));
        }
        let expected: Vec<_> = (1..=50).rev().map(|number| format!("Mug {number:02}")).collect();
        assert_eq!(names, expected, "{list}");
    }
    let second = visitor.get("/listings?q=mug&sort=newest&page=2").await;
    second.says(".pagination [aria-current=page]", "2");
    second.shows(".pagination a[rel=prev][href=\"/listings?q=mug&sort=newest\"]");
    second.shows(".pagination a[rel=next][href=\"/listings?q=mug&sort=newest&page=3\"]");
    for beyond in ["4", "400", "401", "99999999"] {
        let page = visitor.get(&format!("/listings?q=mug&page={beyond}")).await;
        assert!(names_on(page.is_ok()).is_empty());
    }
}

#[actix_web::test]
async fn no_search_is_an_error() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item::default());
    finds(&market.visitor(), "q=mug", &["Blue Mug"]).await;
    let long = "a".repeat(5000);
    for words in [
        "\"",
        "\"mug",
        "mug:",
        "name:mug",
        "-mug",
        "mug AND",
        "OR",
        "(((",
        "*",
        "?",
        "mug~2",
        "^",
        "+",
        "\\",
        "🦊",
        "a",
        &long,
        "' OR 1=1 --",
    ] {
        let query = serde_urlencoded::to_string([("q", words)]).unwrap();
        let page = market.visitor().get(&format!("/listings?{query}")).await;
        page.is_ok().shows("#results");
    }
}

#[actix_web::test]
async fn kept_pages_are_dropped_when_anything_is_approved() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let first = market.publishes(&admin, SHOP, &Item::default());
    let visitor = market.visitor();
    let (home, listing) = ("/", format!("/listings/{first}-blue-mug"));
    eventually("the listing is public", async || visitor.get(home).await.has(&format!("#listing-{first}"))).await;
    eventually("the search has caught up", async || !names_on(&visitor.get("/listings?q=mug").await).is_empty()).await;
    // Pages are kept once changes are followed and nothing has changed for a moment: then this is not noticed.
    let secretly = |name: &str| {
        market.run(&format!("ALTER TABLE listings DISABLE TRIGGER USER; UPDATE listings SET name = '{name}'; ALTER TABLE listings ENABLE TRIGGER USER"));
    };
    let mut round = 0;
    eventually("pages are kept", async || {
        round += 1;
        let before = visitor.get(&listing).await.text("h1");
        visitor.get(home).await.is_ok();
        secretly(&format!("Secret {round}"));
        visitor.get(&listing).await.text("h1") == before
    })
    .await;
    let kept = visitor.get(&listing).await.text("h1");
    assert_ne!(kept, format!("Secret {round}"));
    // The first page after signing in says so, and is nobody else's.
    admin.get(&listing).await.says("h1", &format!("Secret {round}")).says("#notices", "Welcome back");
    admin.get(&listing).await.says("h1", &kept);

    let second = market.publishes(&admin, SHOP, &Item { name: "Green Mug", ..Item::default() });
    let took =
        eventually("the new page is shown", async || visitor.get(home).await.has(&format!("#listing-{second}"))).await;
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    visitor.get(&listing).await.says("h1", "Secret");
}

#[actix_web::test]
async fn a_storefront_shows_what_one_business_offers_and_nothing_unapproved() {
    let market = Market::start().await;
    let (ours, theirs) = (market.admin_of(SHOP).await, market.admin_of("oak-and-ash").await);
    market.publishes(&ours, SHOP, &Item::default());
    theirs.writes("oak-and-ash", &Item { name: "Secret Chair", ..Item::default() }).await;
    let visitor = market.visitor();

    finds(&visitor, "business=blue-door", &["Blue Mug"]).await;
    let page = visitor.get("/businesses/blue-door").await;
    page.is_ok().says("h1", "Blue Door").says(".listing-card__name", "Blue Mug").says("h2", "1 listing");
    visitor.get("/businesses/oak-and-ash").await.is_ok().says("h2", "Nothing is listed").is_silent_on("Secret Chair");
    visitor.get("/businesses/nobody").await.is_missing();
    visitor
        .get("/businesses")
        .await
        .shows("a[href=\"/businesses/blue-door\"]")
        .lacks("a[href=\"/businesses/oak-and-ash\"]");
    visitor.get("/").await.shows("a[href=\"/businesses/blue-door\"]").lacks("a[href=\"/businesses/oak-and-ash\"]");
}

#[actix_web::test]
async fn while_the_index_is_made_nothing_is_shown_that_a_filter_keeps_out() {
    let market = Market::start().await;
    let (ours, theirs) = (market.admin_of(SHOP).await, market.admin_of("oak-and-ash").await);
    market.publishes(&ours, SHOP, &Item::default());
    market.publishes(&ours, SHOP, &Item { name: "Tall Vase", category: "vases", ..Item::default() });
    market.publishes(&theirs, "oak-and-ash", &Item { name: "Oak Cup", ..Item::default() });
    market.business("Nobody Yet");
    let visitor = market.early_visitor().await;
    let branch = market.text(
        "SELECT p.slug AS text FROM categories c JOIN categories p ON p.id = c.parent_id WHERE c.slug = 'mugs-cups'",
    );

    let page = visitor.get("/businesses/blue-door").await;
    assert_eq!(page.is_ok().texts(".listing-card__name"), ["Tall Vase", "Blue Mug"]);
    page.says("h2", "Listings").lacks(".pagination");
    visitor.get("/businesses/nobody-yet").await.says("h2", "Nothing is listed");
    for (query, names) in [
        ("", &["Oak Cup", "Tall Vase", "Blue Mug"][..]),
        ("business=blue-door", &["Tall Vase", "Blue Mug"]),
        ("category=mugs-cups", &["Oak Cup", "Blue Mug"]),
        ("category=mugs-cups&business=blue-door", &["Blue Mug"]),
        ("category=vases&business=oak-and-ash", &[]),
        (&format!("category={branch}&business=oak-and-ash"), &["Oak Cup"]),
    ] {
        let page = visitor.get(&format!("/listings?{query}")).await;
        assert_eq!(names_on(page.is_ok()), names, "{query}");
        // How many there are is not known yet.
        page.says(".results__count", "Search is starting up.").is_silent_on(" listings</p>");
    }
    for query in ["q=mug", "min=10", "max=100&business=blue-door", "sort=price", "q=mug&category=vases"] {
        let page = visitor.get(&format!("/listings?{query}")).await;
        assert!(names_on(page.is_ok()).is_empty(), "{query}: {page:?}");
        page.says(".results h2", "We can’t search for this yet").says(".results", "Try again in a few seconds.");
    }
}

#[actix_web::test]
async fn a_page_past_the_end_says_so_and_leads_back() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item::default());
    let visitor = market.visitor();
    finds(&visitor, "q=mug", &["Blue Mug"]).await;
    let workspace = ["activity"];
    let paths: Vec<_> =
        ["/businesses", "/businesses/blue-door", "/account/conversations", "/listings", "/listings?q=mug"]
            .into_iter()
            .map(str::to_owned)
            .chain(workspace.map(|path| format!("/manage/blue-door/{path}")))
            .collect();
    for path in &paths {
        let joint = if path.contains('?') { '&' } else { '?' };
        // One that a list may have had, one that no page leads to, and one that is more than any number.
        // Of what is counted it is known that there is nothing more.
        let is_counted = ["/listings", "/account"].iter().any(|counted| path.starts_with(counted))
            || path == "/businesses/blue-door";
        let too_far = if is_counted { "doesn’t have that many pages" } else { "Only the first" };
        for (number, why) in [("9", "doesn’t have that many pages"), ("99999", too_far), (&"9".repeat(40), too_far)] {
            let page = admin.get(&format!("{path}{joint}page={number}")).await;
            page.is_ok().says(".empty h2", "past the end of the list").says(".empty", why).lacks(".pagination");
            page.shows(&format!(".empty a[href=\"{path}\"]"));
        }
        let first = admin.get(path).await.texts("main");
        for odd in ["0", "-1", "two", "1e3", ""] {
            let page = admin.get(&format!("{path}{joint}page={odd}")).await;
            assert_eq!(page.is_ok().texts("main"), first, "{path} {odd}");
        }
    }
    // Where there is nothing at all, the list does not merely end too early.
    visitor.get("/listings?q=samovar&page=9").await.says(".empty h2", "Nothing found");
}

#[actix_web::test]
async fn the_last_page_that_is_linked_is_the_last_that_there_is() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let product = market.publishes(&admin, SHOP, &Item::default());
    // More drafts than can be paged through, a line each: a list whose end nobody reaches.
    market.run(&format!(
        "INSERT INTO events (business_id, at, actor_id, action, subject_id, subject_name)
         SELECT business_id, now(), actor_id, 'product.edited', {product}, 'Mug ' || n
           FROM events, generate_series(1, 50100) n WHERE action = 'product.approved'"
    ));
    let page = async |number: usize| admin.get(&format!("/manage/blue-door/activity?page={number}")).await;
    let last = page(1_000).await;
    last.is_ok().says(".pagination [aria-current=page]", "1000").lacks(".pagination a[rel=next]");
    last.says(".pagination__end", "Only the first 1,000 pages of this list can be shown.").shows(".timeline li");
    last.shows("nav.pagination[aria-label=\"Pages\"] a[rel=prev][href$=\"page=999\"]");
    page(999).await.shows(".pagination a[rel=next][href$=\"page=1000\"]").lacks(".pagination__end");
    page(1_001).await.lacks(".timeline").says(".empty", "Only the first 1,000 pages of this list can be shown.");
}
