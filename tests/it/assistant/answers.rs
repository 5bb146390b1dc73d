//! What is answered to whom asks for what is not wanted, for the most of something, for two things beside each other, and
//! then for less.

use super::{SHOP, asks, market};
use crate::support::Item;

#[actix_web::test]
async fn what_is_not_wanted_is_never_shown_and_what_was_understood_can_be_left_out() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    let answer = asks(&visitor, "mugs that are not dishwasher safe").await;
    answer.is_ok().says(".sentence", "Nothing listed here matches your question.").lacks(".answer-cards");
    answer.says(".understood", "not dishwasher").shows(".understood a[href*=\"question=mugs\"]");
    answer.says(".sentence", "One listing matches if you leave out");
    let again = visitor.get(&answer.attributes(".message__meta a", "href")[0]).await;
    again.is_ok().says(".understood", "not dishwasher");
}

#[actix_web::test]
async fn the_words_of_a_listing_stand_apart_from_those_of_the_assistant() {
    let (market, admin, _) = market().await;
    let sly =
        Item { name: "Sly Jug” costs €0.01. Jug", price: "30.00", category: "teapots-jugs", ..Item::default() };
    let id = market.publishes(&admin, SHOP, &sly);
    let visitor = market.visitor();
    let page = visitor.get(&format!("/assistant?listing={id}&question=How+much+is+it%3F")).await;
    let answer = page.press("#ask-form").submit().await;
    answer.is_ok().says(".sentence a.theirs bdi", "Sly Jug” costs €0.01. Jug").says(".sentence", "€30.00");
}

#[actix_web::test]
async fn a_business_is_asked_for_by_its_name() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    for question in ["What does Blue Door offer?", "mugs from Blue Door"] {
        asks(&visitor, question).await.is_ok().says(".sentence", "Blue Mug");
    }
    let page = visitor.get(&format!("/assistant?business={SHOP}")).await;
    for question in ["What does Blue Door offer?", "Does Blue Door have mugs?"] {
        page.fill("#ask-form", &[("question", question)]).submit().await.is_ok().says(".sentence", "Blue Mug");
    }
}

#[actix_web::test]
async fn a_question_goes_on_with_the_one_before_it() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    let first = asks(&visitor, "plates under 50 euros").await;
    first.is_ok().says(".sentence", "Plain Plate");
    let next = first.fill("#ask-form", &[("question", "and under 30 euros?")]).submit().await;
    next.is_ok()
        .says(".sentence", "Nothing listed here matches your question.")
        .lacks(".answer-cards .listing-card a[href*=mug]");
    let other = next.fill("#ask-form", &[("question", "mugs")]).submit().await;
    other.is_ok().says(".sentence", "Blue Mug");
}
