//! Members ask over their own products.

use super::{SHOP, market};
use crate::support::{Item, Person};

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

#[actix_web::test]
async fn the_product_with_most_of_the_words_answers_and_questions_have_an_end() {
    let (market, admin, _) = market().await;
    market.publishes(&admin, SHOP, &Item { name: "Harbour Jug", description: "Weighs 400 grams.", ..Item::default() });
    market.publishes(&admin, SHOP, &Item { name: "Tall Jug", description: "Weighs 700 grams.", ..Item::default() });
    let page = format!("/manage/{SHOP}/assistant");
    let ask = async |person: &Person, question: &str| {
        person.get(&format!("{page}?question={}", question.replace(' ', "+"))).await
    };
    let viewer = market.member_of(SHOP, "viewer").await;
    for person in [&admin, &viewer] {
        let answer = ask(person, "how heavy is the harbour jug").await;
        answer.is_ok().says(".sentence", "Weighs 400 grams.").is_silent_on("700 grams");
        // Nothing is called that: the newest are looked at.
        ask(person, "zzz").await.is_ok();
    }
    for _ in 0..28 {
        ask(&viewer, "jug").await.is_ok();
    }
    ask(&viewer, "jug").await.has_status(429).says("main", "You’ve asked a lot of questions.");
    viewer.get(&page).await.is_ok();
    ask(&admin, "jug").await.is_ok();
}
