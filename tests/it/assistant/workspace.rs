//! Members ask over their own products.

use super::{SHOP, market};
use crate::support::Item;

#[actix_web::test]
async fn members_are_answered_from_what_their_products_say_now_with_the_state_named() {
    let (market, admin, mug) = market().await;
    admin
        .edits(SHOP, mug, &[("name", "Harbour Jug"), ("description", "Fired twice. Weighs 400 grams.")])
        .await
        .has_status(303);
    let page = format!("/manage/{SHOP}/assistant");
    admin.get(&page).await.is_ok().lacks(".message");
    let answer =
        admin.get(&page).await.fill("main form", &[("question", "How heavy is the Harbour Jug?")]).submit().await;
    answer.is_ok().says(".sentence", "Weighs 400 grams.").says(".sentence .badge", "Draft");
    answer.shows(&format!(".source[href=\"/manage/{SHOP}/products/{mug}\"]")).is_silent_on("Plain Plate");

    // What somebody else may not see is no part of their answer, and nothing of it is kept.
    let viewer = market.member_of(SHOP, "viewer").await;
    admin.submits(SHOP, mug).await;
    let seen = viewer.get(&format!("{page}?question=How+heavy+is+the+Harbour+Jug%3F")).await;
    seen.is_ok().is_silent_on("400 grams");
    let other = market.admin_of("oak-and-ash").await;
    market.publishes(&other, "oak-and-ash", &Item { name: "Harbour Chair", ..Item::default() });
    admin.get(&format!("{page}?question=harbour")).await.is_ok().is_silent_on("Harbour Chair");
    assert_eq!(market.number("SELECT count(*) AS n FROM messages"), 0);
}
