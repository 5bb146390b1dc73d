//! Searching within one business, without leaving its storefront.

use crate::support::{Item, Market, Page, Visitor, eventually};

const SHOP: &str = "blue-door";
const HOME: &str = "/businesses/blue-door";

fn names_on(page: &Page) -> Vec<String> {
    page.texts("#results .listing-card__name")
}

/// The page, as soon as it shows these, in whatever order.
async fn finds(visitor: &Visitor, path: &str, names: &[&str]) -> Page {
    let found = async || {
        let mut found = names_on(&visitor.get(path).await);
        found.sort();
        found == names
    };
    eventually(&format!("{path} finds {names:?}"), found).await;
    visitor.get(path).await
}

async fn stocked(market: &Market) -> [i64; 4] {
    let (ours, theirs) = (market.admin_of(SHOP).await, market.admin_of("oak-and-ash").await);
    let list =
        |name, price, category| Item { name, price, category, description: "Thrown by hand.", ..Item::default() };
    let own = [
        market.publishes(&ours, SHOP, &list("Blue Mug", "24.50", "mugs-cups")),
        market.publishes(&ours, SHOP, &list("Green Mug", "12", "mugs-cups")),
        market.publishes(&ours, SHOP, &list("Tall Vase", "80", "vases")),
    ];
    let other = market.publishes(&theirs, "oak-and-ash", &list("Oak Mug", "9", "mugs-cups"));
    [own[0], own[1], own[2], other]
}

#[actix_web::test]
async fn a_search_on_a_storefront_finds_what_this_business_has_and_stays_there() {
    let market = Market::start().await;
    stocked(&market).await;
    let visitor = market.visitor();
    finds(&visitor, &format!("{HOME}?q=mug"), &["Blue Mug", "Green Mug"]).await;

    let page = visitor.get(HOME).await.is_ok().fill(".store-search", &[("q", "mug")]).submit().await;
    page.is_ok().says("h1", "Blue Door").says("#results h2", "Results for “mug” at Blue Door").says("mark", "Mug");
    page.says(".results__count", "2 listings").is_silent_on("Oak Mug");
    assert_eq!(page.attributes("#store-words", "value"), ["mug"]);
    assert!(page.text("title").contains("Results for “mug” at Blue Door"), "{}", page.text("title"));
    // What somebody looked for is no page to be found.
    page.shows("meta[name=robots][content^=noindex]");
    visitor.get(HOME).await.lacks("meta[name=robots]");

    let sorted = page.fill(".store-search", &[("q", "mug"), ("sort", "-price")]).submit().await;
    assert_eq!(names_on(&sorted), ["Blue Mug", "Green Mug"]);
    // A price among the words counts.
    finds(&visitor, &format!("{HOME}?q=mugs+under+20"), &["Green Mug"]).await;
    // Nothing else of the catalogue's address is read here.
    finds(&visitor, &format!("{HOME}?q=mug&business=oak-and-ash&max=1"), &["Blue Mug", "Green Mug"]).await;
}

#[actix_web::test]
async fn categories_of_a_business_are_counted_and_lead_to_what_it_has_in_them() {
    let market = Market::start().await;
    stocked(&market).await;
    let visitor = market.visitor();
    finds(&visitor, HOME, &["Blue Mug", "Green Mug", "Tall Vase"]).await;

    let page = visitor.get(HOME).await;
    let choices = page.texts(".store-categories__choices .chip");
    assert_eq!(choices.len(), 2, "{choices:?}");
    assert!(choices[0].ends_with('2') && choices[1].ends_with('1'), "{choices:?}");
    let links = page.attributes(".store-categories__choices a", "href");
    let mugs = finds(&visitor, links[0].trim_end_matches("#results"), &["Blue Mug", "Green Mug"]).await;
    mugs.says("#results h2", "at Blue Door").says(".store-categories__line [aria-current]", "Mugs & Cups");
    // A search stays within the category, and the way out keeps the words.
    let both = mugs.fill(".store-search", &[("q", "green")]).submit().await;
    assert_eq!(names_on(&both), ["Green Mug"]);
    both.says("#results h2", "Results for “green” in Mugs & Cups at Blue Door");
    assert!(both.attributes(".store-categories__line a", "href")[0].contains("q=green"));
    // With words, what is found is counted and not what there is.
    let found = finds(&visitor, &format!("{HOME}?q=vase"), &["Tall Vase"]).await;
    assert_eq!(found.texts(".store-categories__choices .chip").len(), 1);
    visitor.get(&format!("{HOME}?category=nowhere")).await.is_missing();
    market.run(
        "UPDATE categories SET slug = 'cups' WHERE slug = 'mugs-cups';
                INSERT INTO category_slugs_before SELECT 'mugs-cups', id FROM categories WHERE slug = 'cups'",
    );
    eventually("the old address leads on", async || {
        visitor.get(&format!("{HOME}?q=mug&category=mugs-cups")).await.status() == 301
    })
    .await;
    let moved = visitor.get(&format!("{HOME}?q=mug&category=mugs-cups")).await;
    assert_eq!(moved.location(), format!("{HOME}?q=mug&category=cups"));
}

#[actix_web::test]
async fn where_a_business_has_nothing_the_whole_market_is_searched_with_the_same_words() {
    let market = Market::start().await;
    stocked(&market).await;
    let visitor = market.visitor();
    finds(&visitor, &format!("{HOME}?q=mug"), &["Blue Mug", "Green Mug"]).await;
    let page = visitor.get(&format!("{HOME}?q=samovar")).await;
    page.is_ok()
        .says("#results .empty h3", "Nothing found")
        .says(".empty p", "Blue Door has nothing that matches “samovar”.");
    page.says(".empty a", "Search all businesses for “samovar”").shows(".empty a[href=\"/listings?q=samovar\"]");
    page.shows("h1").shows(&format!(".empty a[href=\"{HOME}\"]"));
    for (query, status) in [
        ("page=2", 200),
        ("page=1000000000", 200),
        ("q=%00&page=%00", 200),
        ("q=%F0%9F%98%80%F0%9F%98%80&sort=%F0%9F%98%80", 200),
        ("category=%2C%2C%2C", 404),
    ] {
        assert_eq!(visitor.get(&format!("{HOME}?{query}")).await.status().as_u16(), status, "{query}");
    }
    visitor.get(&format!("{HOME}?q={}", "%F0%9F%98%80".repeat(800))).await.is_ok();
    visitor.get(&format!("{HOME}?q={}", ",".repeat(6000))).await.is_ok();
}
