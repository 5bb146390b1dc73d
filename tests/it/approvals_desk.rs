//! What stands around a decision: warnings at their fields, ways that lead nowhere, and the clock.

use chrono::TimeDelta;

use crate::support::{Item, Market};

const SHOP: &str = "blue-door";
const QUEUE: &str = "/manage/blue-door/approvals";

#[actix_web::test]
async fn an_approver_reads_every_warning_as_its_author_did() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    market.publishes(&approver, SHOP, &Item { name: "Blue Mug", ..Item::default() });
    let item = Item { description: "Ask potter@clay.example for more.", ..Item::default() };
    let product = editor.writes(SHOP, &item).await;
    editor.submits(SHOP, product).await;
    let desk = approver.review(&market, SHOP, product).await;
    desk.says("#warnings [data-warning=contact]", "This contains contact details")
        .says("#warnings [data-warning=contact] q", "potter@clay.example")
        .says("#warnings [data-warning=duplicate]", "Name")
        .says("#warnings .twin", "Blue Mug")
        .says("#warnings [data-warning=no_picture]", "There’s no picture yet");
    assert_eq!(desk.attributes("#warnings [data-warning=contact] a", "href"), ["#field-of-description"]);
    desk.shows("#field-of-description").lacks("#warnings [data-warning=no_picture] a");
    // What others offer changes meanwhile; what was noted then is still said.
    market.run("UPDATE products SET archived_at = now() WHERE published_revision_id IS NOT NULL");
    let desk = approver.review(&market, SHOP, product).await;
    desk.says("#warnings", "It no longer applies").lacks("#warnings .twin");
}

#[actix_web::test]
async fn a_reason_leads_to_its_field_only_while_that_can_be_changed() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    let desk = approver.review(&market, SHOP, product).await;
    desk.fill("#decision", &[("reason", "Too dear."), ("reason_field", "price")]).submit().await.has_status(303);
    editor.product(SHOP, product).await.says(".quote", "Too dear.").shows(".quote a").shows("#checklist a");
    editor.edits(SHOP, product, &[("price", "20")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    editor.product(SHOP, product).await.says(".quote", "Too dear.").lacks("a[href*=\"/edit\"]");
}

#[actix_web::test]
async fn what_narrows_nothing_is_not_to_be_cleared() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    for (path, filter) in
        [(QUEUE, "age=over"), ("/manage/blue-door/products", "q=mug"), ("/manage/blue-door/activity", "q=mug")]
    {
        let person = if path == QUEUE { &approver } else { &market.admin_of(SHOP).await };
        person.get(path).await.is_ok().shows("#filters").lacks("#filters_clear a");
        person.get(&format!("{path}?{filter}")).await.says("#filters_clear a", "Clear all");
    }
    approver.get(&format!("{QUEUE}?kind=new")).await.lacks("#filters_clear a");
    approver.get(&format!("{QUEUE}/reasons")).await.says(".tabs a[aria-current]", "Reasons").says(".tabs", "Waiting");
}

#[actix_web::test]
async fn time_in_the_archive_is_none_that_a_product_waits() {
    let market = Market::start().await;
    let (editor, admin) = (market.editor_of(SHOP).await, market.admin_of(SHOP).await);
    market.run("UPDATE business_settings SET work_days = '{1,2,3,4,5,6,7}', work_from = '00:00', work_until = '00:00'");
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    market.advance(TimeDelta::hours(3));
    let path = format!("/manage/blue-door/products/{product}");
    admin.post(&format!("{path}/archive"), &[]).await.has_status(303);
    market.advance(TimeDelta::hours(50));
    admin.post(&format!("{path}/archive/delete"), &[]).await.has_status(303);
    admin.get(QUEUE).await.says("td time", "3 h");
    assert!(!admin.get(&format!("{QUEUE}?age=over")).await.has("tbody tr"));
    market.advance(TimeDelta::hours(2));
    admin.get(QUEUE).await.says("td time", "5 h");
    admin.approves(&market, SHOP, product).await;
    assert_eq!(market.number("SELECT waited::bigint AS n FROM submissions") / 3600, 5);
}
