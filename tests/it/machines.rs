//! What programs read of the public pages: search engines, whoever shows what is behind a link, readers of feeds.

use std::collections::HashMap;

use serde_json::Value;

use crate::support::{Item, LEAF, Market, Page, Visitor, eventually};

const SHOP: &str = "blue-door";

fn meta(page: &Page, name: &str) -> Vec<String> {
    page.attributes(&format!("meta[name=\"{name}\"], meta[property=\"{name}\"]"), "content")
}

fn data(page: &Page) -> Vec<Value> {
    let texts = page.texts("script[type=\"application/ld+json\"]");
    let graph = texts.iter().map(|text| serde_json::from_str::<Value>(text).expect("it is JSON"));
    graph.flat_map(|said| said["@graph"].as_array().cloned().unwrap_or_default()).collect()
}

fn of_kind(page: &Page, kind: &str) -> Value {
    data(page).into_iter().find(|said| said["@type"] == kind).unwrap_or_else(|| panic!("no {kind} on {page:?}"))
}

fn canonical(page: &Page) -> String {
    page.attributes("link[rel=canonical]", "href").join(" ")
}

#[actix_web::test]
async fn public_pages_say_what_they_are_about() {
    let market = Market::start_with(&[("SOUK_BASE_URL", "https://souk.example")]).await;
    let admin = market.admin_of(SHOP).await;
    let item = Item { name: "Mug </script><b>& x", brand: "Oak & Co", ..Item::default() };
    let product = market.publishes(&admin, SHOP, &item);
    let other = market.publishes(&admin, SHOP, &Item { name: "Blue Bowl", ..Item::default() });
    market.run(&format!("UPDATE listings SET price_minor = NULL WHERE id = {other}"));
    let visitor = market.visitor();
    eventually("they are found", async || visitor.get("/listings?q=mug").await.has(".listing-card")).await;

    let slug = market.text(&format!("SELECT slug AS text FROM listings WHERE id = {product}"));
    let path = format!("/listings/{product}-{slug}");
    let page = visitor.get(&format!("{path}?utm=x")).await;
    let address = format!("https://souk.example{path}");
    assert_eq!(canonical(&page), address);
    assert_eq!(meta(&page, "og:url"), [address.as_str()]);
    assert_eq!(meta(&page, "og:type"), ["product"]);
    assert_eq!(meta(&page, "description"), ["A mug of stoneware, thrown by hand."]);
    assert!(meta(&page, "robots").is_empty());
    // A name cannot end the element that the data is in.
    assert_eq!(page.texts("script[type=\"application/ld+json\"]").len(), 1);
    let said = of_kind(&page, "Product");
    assert_eq!(said["name"], item.name);
    assert_eq!(said["brand"]["name"], "Oak & Co");
    assert_eq!(said["offers"]["price"], "24.50");
    assert_eq!(said["offers"]["priceCurrency"], "EUR");
    assert_eq!(said["offers"]["seller"]["url"], "https://souk.example/businesses/blue-door");
    let way = of_kind(&page, "BreadcrumbList");
    assert_eq!(way["itemListElement"].as_array().map(Vec::len), Some(4));
    assert_eq!(way["itemListElement"][2]["item"], "https://souk.example/categories/mugs-cups");
    // Without a price there is no offer.
    let page = visitor.get(&format!("/listings/{other}-blue-bowl")).await;
    assert!(of_kind(&page, "Product").get("offers").is_none());

    let home = visitor.get("/").await;
    assert_eq!(
        of_kind(&home, "WebSite")["potentialAction"]["target"]["urlTemplate"],
        "https://souk.example/listings?q={words}"
    );
    assert_eq!(of_kind(&home, "Organization")["url"], "https://souk.example/");
    let shop = visitor.get("/businesses/blue-door").await;
    assert_eq!(of_kind(&shop, "Organization")["url"], "https://souk.example/businesses/blue-door");
    assert_eq!(canonical(&shop), "https://souk.example/businesses/blue-door");
    assert_eq!(
        shop.attributes("link[type=\"application/atom+xml\"]", "href"),
        ["https://souk.example/businesses/blue-door/feed.atom"]
    );

    // Each page that is to be found has a title and a description of its own; narrowed lists are not to be found.
    let mut titles = HashMap::new();
    for path in
        ["/", "/listings", "/categories", "/categories/mugs-cups", "/businesses", "/businesses/blue-door", &path]
    {
        let page = visitor.get(path).await;
        assert!(meta(&page, "robots").is_empty(), "{path}");
        assert_eq!(meta(&page, "description").len(), 1, "{path}");
        assert_eq!(canonical(&page), format!("https://souk.example{path}"));
        assert_eq!(titles.insert(page.text("title"), path), None, "{path}");
    }
    for path in [
        "/listings?q=mug",
        "/listings?category=mugs-cups&sort=price",
        "/listings?business=blue-door",
        "/categories/vases",
    ] {
        assert_eq!(meta(&visitor.get(path).await, "robots"), ["noindex, follow"], "{path}");
    }
    let page = visitor.get("/listings?category=mugs-cups").await;
    assert_eq!(
        (canonical(&page).as_str(), meta(&page, "robots").len()),
        ("https://souk.example/categories/mugs-cups", 0)
    );
    let page = visitor.get("/listings?q=mug&category=mugs-cups").await;
    page.says("title", "Results for “mug” in Mugs & Cups");
}

fn locations(map: &str) -> Vec<String> {
    map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).map(str::to_owned).collect()
}

#[actix_web::test]
async fn site_maps_name_every_page_that_is_to_be_found_and_no_other() {
    let market = Market::start_with(&[("SOUK_BASE_URL", "https://souk.example")]).await;
    let admin = market.admin_of(SHOP).await;
    market.business("Empty Shop");
    let first = market.publishes(&admin, SHOP, &Item { name: "First", ..Item::default() });
    let second = market.publishes(&admin, SHOP, &Item { name: "Second", ..Item::default() });
    admin.writes(SHOP, &Item { name: "Secret", ..Item::default() }).await;
    let visitor = market.visitor();
    visitor.get("/robots.txt").await.is_ok();
    assert!(visitor.get("/robots.txt").await.body().contains("Sitemap: https://souk.example/sitemap.xml"));
    let index = visitor.get("/sitemap.xml").await;
    assert_eq!(index.header("Content-Type"), "application/xml; charset=utf-8");
    let files = locations(&index.body());
    assert_eq!(files.len(), 5, "{files:?}");
    assert!(index.body().contains("<lastmod>"));
    let mut all = Vec::new();
    for file in &files {
        let map = visitor.get(file.strip_prefix("https://souk.example").expect("it is ours")).await;
        let body = map.is_ok().body();
        assert!(body.ends_with("</urlset>\n"), "{body}");
        all.extend(locations(&body));
    }
    for path in ["/", "/categories/mugs-cups", "/categories/tableware-kitchen", "/businesses/blue-door"] {
        assert!(all.contains(&format!("https://souk.example{path}")), "{path}: {all:?}");
    }
    let of_listings: Vec<_> = all.iter().filter(|address| address.contains("/listings/")).collect();
    assert_eq!(
        of_listings,
        [
            &format!("https://souk.example/listings/{first}-first"),
            &format!("https://souk.example/listings/{second}-second")
        ]
    );
    assert!(
        !all.iter().any(|address| address.contains("secret") || address.contains("empty") || address.contains("vases"))
    );
    for path in &all {
        visitor.get(path.strip_prefix("https://souk.example").expect("it is ours")).await.is_ok();
    }
    for none in ["listings-99", "listings-x", "listings--1", "nothing", "listings-99999999999999999999"] {
        visitor.get(&format!("/sitemaps/{none}.xml")).await.is_missing();
    }
}

#[actix_web::test]
async fn a_file_of_a_site_map_is_read_in_pieces_along_its_index() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item::default());
    // As many as two pieces and a half, and some of another file.
    let copied = |table: &str, changed: &str| {
        format!(
            "INSERT INTO {table} SELECT (x.r).* FROM (
                 SELECT jsonb_populate_record(t, jsonb_build_object({changed})) AS r
                   FROM {table} t,
                        (SELECT 1000 + n FROM generate_series(1, 12500) n UNION ALL VALUES (60001), (60002), (60003)) AS c (i)
             ) x;"
        )
    };
    market.run(&copied("products", "'id', i, 'published_revision_id', NULL, 'open_revision_id', NULL"));
    market.run(&copied("product_revisions", "'id', i, 'product_id', i"));
    market.run(&copied("listings", "'id', i, 'revision_id', i"));
    let visitor = market.visitor();
    let map = visitor.get("/sitemaps/listings-0.xml").await;
    let found = locations(&map.is_ok().body());
    assert_eq!(found.len(), 12_501);
    assert!(found.is_sorted_by_key(|address| {
        address.rsplit('/').next().and_then(|name| name.split('-').next()?.parse::<i64>().ok())
    }));
    assert_eq!(locations(&visitor.get("/sitemaps/listings-1.xml").await.body()).len(), 3);
    market.run("ANALYZE listings");
    let plan =
        market.plan("SELECT id, slug, updated_at FROM listings WHERE id > 6000 AND id < 50000 ORDER BY id LIMIT 5000");
    assert!(plan.contains("listings_mapped") && !plan.contains("Sort"), "{plan}");
}

#[actix_web::test]
async fn feeds_have_the_newest_of_the_market_a_category_and_a_business() {
    let market = Market::start_with(&[("SOUK_BASE_URL", "https://souk.example")]).await;
    let admin = market.admin_of(SHOP).await;
    market.join(&admin, "oak-and-ash", "admin");
    market.publishes(&admin, SHOP, &Item { name: "Mug <1> & more", ..Item::default() });
    let vase = market.publishes(&admin, "oak-and-ash", &Item { name: "Vase", category: "vases", ..Item::default() });
    let visitor = market.visitor();
    let titles = async |path: &str| {
        let body = visitor.get(path).await.body();
        let entries =
            body.split("<entry>").skip(1).map(|entry| entry.split("</title>").next().unwrap_or_default().to_owned());
        entries.map(|entry| entry.split("<title>").nth(1).unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let feed = visitor.get("/feed.atom").await;
    assert_eq!(feed.header("Content-Type"), "application/atom+xml; charset=utf-8");
    assert!(feed.body().contains(&format!("https://souk.example/listings/{vase}-vase")));
    assert!(feed.body().contains("€24.50"));
    let mug = "Mug &#60;1&#62; &#38; more";
    assert_eq!(titles("/feed.atom").await, ["Vase", mug]);
    assert_eq!(titles("/businesses/blue-door/feed.atom").await, [mug]);
    let path = format!("/categories/{LEAF}/feed.atom");
    eventually("the category has it", async || titles(&path).await == [mug]).await;
    visitor.get("/businesses/nobody/feed.atom").await.is_missing();
    visitor.get("/categories/nothing/feed.atom").await.is_missing();
    // Kept like pages, and dropped when something changes.
    admin.presses("archive", "oak-and-ash", vase).await.has_status(303);
    eventually("it is out of the feed", async || titles("/feed.atom").await == [mug]).await;
}

#[actix_web::test]
async fn what_was_withdrawn_says_so_and_leads_on() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let product = market.publishes(&admin, SHOP, &Item { name: "Gone Mug", ..Item::default() });
    market.publishes(&admin, SHOP, &Item { name: "Other Mug", ..Item::default() });
    let draft = admin.writes(SHOP, &Item { name: "Never Shown", ..Item::default() }).await;
    let visitor: Visitor = market.visitor();
    let path = format!("/listings/{product}-gone-mug");
    visitor.get(&path).await.is_ok();
    admin.presses("archive", SHOP, product).await.has_status(303);
    eventually("it is gone", async || visitor.get(&path).await.status() == 410).await;
    let page = visitor.get(&path).await;
    page.says("h1", "no longer available").says(".listing-card__name", "Other Mug").is_silent_on("Gone Mug");
    page.shows("a[href=\"/businesses/blue-door\"]").shows("a[href=\"/categories/mugs-cups\"]");
    assert_eq!(page.header("Cache-Control"), "private, no-store");
    visitor.get(&format!("/listings/{product}")).await.has_status(410);
    // What never was listed was never there.
    visitor.get(&format!("/listings/{draft}")).await.is_missing();
    admin.presses("archive/delete", SHOP, product).await.has_status(303);
    eventually("it is back", async || visitor.get(&path).await.status() == 200).await;
}
