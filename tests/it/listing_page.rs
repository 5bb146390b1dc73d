//! The page of one listing, beside what it says itself: similar ones, its business, sharing, what was viewed before.

use crate::support::{Item, Market, eventually};

#[actix_web::test]
async fn similar_listings_are_of_its_category_and_other_businesses() {
    let market = Market::start().await;
    let (admin, other) = (market.admin_of("blue-door").await, market.admin_of("oak-and-ash").await);
    let item = |name| Item { name, ..Item::default() };
    let mug = market.publishes(&admin, "blue-door", &item("Blue Stoneware Mug"));
    let own = market.publishes(&admin, "blue-door", &item("Green Stoneware Mug"));
    let near = market.publishes(&other, "oak-and-ash", &item("Stoneware mugs, blue"));
    let far = market.publishes(&other, "oak-and-ash", &item("Mug of glass"));
    market.publishes(&other, "oak-and-ash", &item("Teapot"));
    let path = format!("/listings/{mug}-blue-stoneware-mug");
    let visitor = market.visitor();
    let similar = async || visitor.get(&path).await.attributes("#similar article", "id");
    eventually("they are found", async || similar().await == [near, far].map(|id| format!("listing-{id}"))).await;
    let page = visitor.get(&path).await;
    assert_eq!(page.attributes("#more article", "id"), [format!("listing-{own}")]);
    let cached = visitor.get(&path).await;
    assert_eq!(cached.attributes("#similar article", "id").len(), 2);
    // One that is withdrawn is on no page any more, also on none that was kept.
    other.presses("archive", "oak-and-ash", near).await.has_status(303);
    eventually("it is gone", async || similar().await == [format!("listing-{far}")]).await;
    let newer = market.publishes(&other, "oak-and-ash", &item("Blue stoneware cup"));
    eventually("a new one is there", async || similar().await.contains(&format!("listing-{newer}"))).await;
}

#[actix_web::test]
async fn a_listing_says_what_its_business_says_of_delivery_and_returns() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let path = format!("/listings/{product}-blue-mug");
    let visitor = market.visitor();
    visitor.get(&path).await.says("#seller-title", "Blue Door").lacks(".seller dl");
    let said = [
        ("delivery", "In 2 days\n<b>by bike</b>"),
        ("returns", "Within 30 days"),
        ("website", "blue-door.example"),
        ("hours", "9 to 5"),
        ("address", "Rua 1"),
        ("town", "Porto"),
    ];
    let form = admin.get("/manage/blue-door/settings").await;
    form.fill("#profile_form", &[("delivery", &"a".repeat(1001))]).submit().await.is_refused().shows("#delivery-error");
    form.fill("#profile_form", &said).submit().await.has_status(303);
    eventually("the listing says it", async || visitor.get(&path).await.has(".seller dl")).await;
    let page = visitor.get(&path).await;
    page.says(".seller", "<b>by bike</b>")
        .says(".seller", "Within 30 days")
        .says(".seller", "Porto")
        .says(".seller", "9 to 5");
    page.shows(".seller a[href=\"https://blue-door.example\"][rel~=nofollow]");
    let storefront = visitor.get("/businesses/blue-door").await;
    storefront.says("#about", "Within 30 days").says("#about h2", "Contact and hours");
    admin.get("/manage/blue-door/activity").await.says("main", "Returns");
}

#[actix_web::test]
async fn a_listing_is_passed_on_asked_about_and_dated_without_scripts() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item { name: "Mug & saucer", ..Item::default() });
    let path = format!("/listings/{product}-mug-saucer");
    let page = market.visitor().get(&path).await;
    let address = page.text(".share__address");
    assert!(address.trim().ends_with(&path) && address.trim().starts_with("http"), "{address}");
    let mail = page.attributes(".share a[href^=mailto]", "href").remove(0);
    assert!(mail.starts_with("mailto:?subject=Mug%20%26%20saucer&body=http"), "{mail}");
    page.shows("time[data-ago][datetime][title]").shows("[data-share][hidden]").shows("[data-recent][hidden]");
    let asked = page.fill(".listing__ask", &[("question", "What does it cost?")]).submit().await;
    let answer = if asked.status() == 303 { asked.follow().await } else { asked };
    answer.is_ok().says("main", "Mug & saucer").says(".message__answer", "€");
}

#[actix_web::test]
async fn cards_are_asked_for_by_number_and_only_of_what_is_listed() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let item = |name| Item { name, ..Item::default() };
    let (mug, bowl) =
        (market.publishes(&admin, "blue-door", &item("Mug")), market.publishes(&admin, "blue-door", &item("Bowl")));
    let draft = admin.writes("blue-door", &item("Secret")).await;
    let path = format!("/listings/cards?ids={bowl},{draft},{mug},{bowl}");
    let visitor = market.visitor();
    for _ in 0..3 {
        let cards = visitor.get(&path).await;
        assert_eq!(cards.is_ok().texts("h3"), ["Bowl", "Mug"]);
        cards.lacks("main").is_silent_on("Secret");
    }
    admin.presses("archive", "blue-door", bowl).await.has_status(303);
    eventually("it is gone", async || visitor.get(&path).await.texts("h3") == ["Mug"]).await;
    let commas = ",".repeat(50_000);
    for nothing in ["", "x", "-1", "99999999999999999999", "%00", "%2C%2C", &commas] {
        visitor.get(&format!("/listings/cards?ids={nothing}")).await.lacks("article");
    }
    visitor.get("/listings/cards").await.is_ok().lacks("article");
}
