//! Collections: put together by whoever may, seen by everybody at once, and only of what is listed.

use std::time::Duration;

use crate::support::{Item, Market, Page, Person, eventually};

const SHOP: &str = "blue-door";
const HOME: &str = "/businesses/blue-door";
const LIST: &str = "/manage/blue-door/collections";

/// Makes a collection; answers its page.
async fn makes(person: &Person, name: &str) -> Page {
    let list = person.get(LIST).await;
    let made = list.is_ok().fill("#collection_new", &[("name", name)]).submit().await;
    made.has_status(303).follow().await
}

/// Adds a listing by the button beside it.
async fn adds(page: &Page, product: i64) -> Page {
    let answer = page.press(&format!("#found-{product} form")).pressing("act", "add").submit().await;
    answer.has_status(303).follow().await
}

fn names(page: &Page) -> Vec<String> {
    page.texts(".listing-card__name")
}

#[actix_web::test]
async fn what_a_business_puts_together_is_on_its_storefront_at_once() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let [blue, green, vase] = ["Blue Mug", "Green Mug", "Tall Vase"]
        .map(|name| market.publishes(&admin, SHOP, &Item { name, ..Item::default() }));
    let visitor = market.visitor();
    eventually("they are found", async || visitor.get("/listings?q=vase").await.has("article")).await;

    let mistaken = admin.get(LIST).await.fill("#collection_new", &[("name", " ")]).submit().await;
    mistaken.is_refused().says("#name-error", "Give the collection a name.");
    let page = makes(&admin, "Gifts & more").await;
    let path = format!("{LIST}/{}", market.number("SELECT id AS n FROM collections"));
    let page = adds(&page, blue).await;
    let page = adds(&page, vase).await;
    assert_eq!(page.texts("#picked .picks__name"), ["Blue Mug", "Tall Vase"]);
    page.press(&format!("#item-{vase} form")).pressing("act", "up").submit().await.has_status(303);
    // By search.
    let found = admin.get(&format!("{path}?q=green")).await;
    assert_eq!(found.texts("#pick .picks__name"), ["Green Mug"]);
    adds(&found, green).await.says("#pick .badge", "In the collection");

    // Nobody sees it yet.
    let public = format!("{HOME}/collections/gifts-more");
    visitor.get(&public).await.is_missing();
    visitor.get(HOME).await.is_ok().lacks("[id^=collection-]");
    let is_mapped = async || visitor.get("/sitemaps/collections.xml").await.is_ok().body().contains(&public);
    assert!(!is_mapped().await);
    admin.get(LIST).await.press("#collections form[action$=visibility]").pressing("shown", "yes").submit().await;
    let shown = async || visitor.get(HOME).await.has("[id^=collection-]");
    let took = eventually("the storefront shows it", shown).await;
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    assert!(is_mapped().await);
    let expected = ["Tall Vase", "Blue Mug", "Green Mug"];
    let storefront = visitor.get(HOME).await;
    assert_eq!(storefront.texts("section:has([id^=collection-]) .listing-card__name"), expected);
    let filled = [("name", "Gifts"), ("about", "For people\nyou like.")];
    admin.get(&path).await.fill("#collection_form", &filled).submit().await.has_status(303);
    let page = visitor.get(&public).await;
    assert_eq!(names(&page), expected);
    page.says("h1", "Gifts").says("h2", "3 listings").says("title", "Gifts from Blue Door");
    page.shows(&format!("link[rel=canonical][href$=\"{public}\"]"));
    assert_eq!(page.attributes("meta[name=description]", "content"), ["For people you like."]);

    // What is withdrawn is gone at once, here and there, though it stays picked.
    admin.presses("archive", SHOP, vase).await.has_status(303);
    let is_gone = async || {
        names(&visitor.get(&public).await) == ["Blue Mug", "Green Mug"]
            && !visitor.get(HOME).await.texts("h3").contains(&"Tall Vase".to_owned())
    };
    let took = eventually("it is gone", is_gone).await;
    assert!(took < Duration::from_secs(2), "it took {took:?}");
    admin.get(&path).await.says(&format!("#item-{vase}"), "Not published");
    admin.presses("archive/delete", SHOP, vase).await.has_status(303);
    eventually("it is back", async || names(&visitor.get(&public).await) == expected).await;

    // Hidden and deleted again.
    admin.get(&path).await.press("form[action$=visibility]").pressing("shown", "no").submit().await;
    eventually("it is hidden", async || visitor.get(&public).await.status() == 404).await;
    admin.get(LIST).await.press("#collections form[action$=delete]").submit().await.has_status(303);
    admin.get(&path).await.is_missing();
    let record = admin.get("/manage/blue-door/activity").await;
    for sentence in [
        "created the collection Gifts & more",
        "changed what’s in the collection Gifts & more",
        "showed the collection Gifts & more to visitors",
        "changed the collection Gifts",
        "hid the collection Gifts",
        "deleted the collection Gifts",
    ] {
        record.says("main", sentence);
    }
}

#[actix_web::test]
async fn a_collection_of_a_category_has_its_newest_and_follows_it_where_it_goes() {
    let market = Market::start().await;
    let (admin, theirs) = (market.admin_of(SHOP).await, market.admin_of("oak-and-ash").await);
    market.publishes(&admin, SHOP, &Item { name: "Tall Vase", category: "vases", ..Item::default() });
    market.publishes(&theirs, "oak-and-ash", &Item { name: "Oak Mug", ..Item::default() });
    for name in ["One Mug", "Two Mug", "Three Mug", "Four Mug", "Five Mug"] {
        market.publishes(&admin, SHOP, &Item { name, ..Item::default() });
    }
    let visitor = market.visitor();
    eventually("they are found", async || visitor.get("/listings?q=five").await.has("article")).await;
    let page = makes(&admin, "مج").await;
    page.fill("#collection_form", &[("category", "mugs-cups")]).submit().await.has_status(303);
    admin.get(LIST).await.press("#collections form[action$=visibility]").pressing("shown", "yes").submit().await;
    let slug = market.text("SELECT slug AS text FROM collections");
    let public = format!("{HOME}/collections/{slug}");
    let newest = ["Five Mug", "Four Mug", "Three Mug", "Two Mug", "One Mug"];
    eventually("it is shown", async || names(&visitor.get(&public).await) == newest).await;
    let storefront = visitor.get(HOME).await;
    assert_eq!(storefront.texts("section:has([id^=collection-]) .listing-card__name"), newest[..4]);
    storefront.shows(&format!("section a[href=\"{public}\"][aria-label]"));
    market.run(
        "UPDATE categories SET slug = 'cups' WHERE slug = 'mugs-cups';
                INSERT INTO category_slugs_before SELECT 'mugs-cups', id FROM categories WHERE slug = 'cups'",
    );
    eventually("the new address is known", async || visitor.get("/categories/cups").await.status() == 200).await;
    assert_eq!(names(&visitor.get(&public).await), newest);
    let old = admin.get(LIST).await.fill("#collection_new", &[("name", "x")]).pressing("category", "nowhere");
    old.submit().await.is_refused();
    visitor.get(&format!("{public}?page=1000000000")).await.is_ok();
}

#[actix_web::test]
async fn nothing_of_another_business_comes_in_and_there_is_an_end_to_everything() {
    let market = Market::start().await;
    let (admin, theirs) = (market.admin_of(SHOP).await, market.admin_of("oak-and-ash").await);
    let own = market.publishes(&admin, SHOP, &Item::default());
    let other = market.publishes(&theirs, "oak-and-ash", &Item { name: "Oak Mug", ..Item::default() });
    let found = async || market.visitor().get("/listings?q=oak").await.has("article");
    eventually("they are found", found).await;
    let page = makes(&admin, "Gifts").await;
    let path = format!("{LIST}/{}", market.number("SELECT id AS n FROM collections"));
    for product in [other.to_string(), "0".to_owned(), "9".repeat(18)] {
        let items = [("act", "add"), ("product", product.as_str())];
        admin.post(&format!("{path}/items"), &items).await.is_missing();
    }
    adds(&page, own).await;
    // Whatever stands in the row, the wall holds.
    market.run(&format!("UPDATE collections SET picked = picked || {other}::bigint, is_shown = true"));
    let public = format!("{HOME}/collections/gifts");
    let visitor = market.visitor();
    eventually("it is shown", async || visitor.get(&public).await.status() == 200).await;
    assert_eq!(names(&visitor.get(&public).await), ["Blue Mug"]);
    admin.get(&path).await.is_ok().is_silent_on("Oak Mug");

    market.run("UPDATE collections SET picked = (SELECT array_agg(n) FROM generate_series(100001, 100200) n)");
    let full = admin.post(&format!("{path}/items"), &[("act", "add"), ("product", &own.to_string())]).await;
    full.has_status(303).follow().await.says("#notices", "200 listings at most");
    market.run(
        "INSERT INTO collections (business_id, position, slug, name, created_at, updated_at)
                SELECT business_id, n, 'c' || n, 'C', now(), now() FROM collections, generate_series(2, 50) n",
    );
    let refused = admin.get(LIST).await.fill("#collection_new", &[("name", "One more")]).submit().await;
    refused.is_refused().says("#name-error", "50 collections at most");
    for name in ["x".repeat(20_000), "\u{200b}".repeat(20_000)] {
        admin.get(LIST).await.fill("#collection_new", &[("name", &name)]).submit().await.is_refused();
    }
    // An editor publishes nothing, a collection neither.
    let editor = market.editor_of(SHOP).await;
    editor.get(LIST).await.is_forbidden();
    market.approver_of(SHOP).await.get(LIST).await.is_ok().shows(&format!("nav a[href=\"{LIST}\"]"));
}
