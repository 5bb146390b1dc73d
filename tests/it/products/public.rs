//! What the public sees of a product while it is changed, archived and restored.

use chrono::TimeDelta;

use super::{PRODUCTS, SHOP, events};
use crate::support::{Item, Market};

#[actix_web::test]
async fn an_edit_of_a_published_product_leaves_its_listing_until_it_is_approved() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let viewer = market.viewer_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    let listing = format!("/listings/{product}-blue-mug");
    let listed =
        || market.text(&format!("SELECT name || ' ' || price_minor AS text FROM listings WHERE id = {product}"));

    editor.edits(SHOP, product, &[("name", "Green Mug"), ("price", "30")]).await.has_status(303);
    market.visitor().get(&listing).await.is_ok().says("h1", "Blue Mug").says("#price", "€24.50");
    editor.submits(SHOP, product).await;
    assert_eq!(listed(), "Blue Mug 2450");
    // Who may not see the submission sees what was approved, and nothing of the change.
    viewer.product(SHOP, product).await.is_ok().says("h1", "Blue Mug").is_silent_on("Green Mug");
    viewer.get(PRODUCTS).await.is_ok().says(&format!("#product-{product}"), "Blue Mug").is_silent_on("Green Mug");
    editor
        .product(SHOP, product)
        .await
        .says("h1", "Green Mug")
        .says("main", "Visitors keep seeing the approved version");

    approver.approves(&market, SHOP, product).await;
    assert_eq!(listed(), "Green Mug 3000");
    viewer.product(SHOP, product).await.says("h1", "Green Mug").says(".timeline", "Visitors see this version");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1);
}

#[actix_web::test]
async fn the_archive_takes_a_product_from_the_public_and_gives_it_back() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let approver = market.approver_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;

    let page = editor.product(SHOP, product).await;
    let archive = page.press(&format!("form[action$=\"/{product}/archive\"]"));
    archive.submit().await.redirects_to(&format!("{PRODUCTS}/{product}"));
    archive.submit().await.is_late();
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
    market.visitor().get(&format!("/listings/{product}-blue-mug")).await.has_status(410);
    editor.get(PRODUCTS).await.lacks(&format!("#product-{product}"));
    editor.get(&format!("{PRODUCTS}?status=archived")).await.shows(&format!("#product-{product}"));
    approver.get("/manage/blue-door/approvals").await.says("h2", "Nothing is waiting");
    // Nothing can be done with what was put away.
    editor
        .product(SHOP, product)
        .await
        .says(".badge", "Archived")
        .lacks("form[action$=\"/submission\"]")
        .lacks("a[href$=\"/edit\"]");
    editor.post(&format!("{PRODUCTS}/{product}/submission"), &[]).await.is_late();

    let restore = editor.product(SHOP, product).await;
    let restore = restore.press("form[action$=\"/archive/delete\"]");
    restore.submit().await.has_status(303);
    restore.submit().await.is_late();
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Blue Mug");
    let page = editor.product(SHOP, product).await;
    page.says("h1", "Green Mug").says(".badge", "Waiting for approval").says(".badge", "Listed");
    let told = events(&market);
    assert_eq!(told[told.len() - 2..], ["product.archived", "product.restored"]);
}

#[actix_web::test]
async fn nobody_sees_more_of_a_submission_through_the_archive_and_it_waits_again_after() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let viewer = market.viewer_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let review = approver.review(&market, SHOP, product).await;

    for what in ["archive", "archive/delete"] {
        let done = editor.presses(what, SHOP, product).await;
        viewer.product(SHOP, product).await.is_ok().says("h1", "Blue Mug").is_silent_on("Green Mug");
        viewer.get(&format!("{PRODUCTS}?status=archived")).await.is_silent_on("Green Mug");
        viewer.get(PRODUCTS).await.is_silent_on("Green Mug");
        let told = done.follow().await;
        let now = if what == "archive" { "Visitors can no longer see it." } else { "Visitors can see it again." };
        told.says(".notice", now);
        if what == "archive" {
            review
                .press("#decision")
                .to("approval")
                .submit()
                .await
                .is_late()
                .says("#version-error", "archived")
                .lacks("#approve");
            let again = approver.review(&market, SHOP, product).await;
            again.redirects_to(&format!("{PRODUCTS}/{product}"));
            approver
                .get("/manage/blue-door/approvals")
                .await
                .says("h2", "Nothing is waiting")
                .lacks(".workspace__nav .count");
        }
    }
    approver.get("/manage/blue-door/approvals").await.says("td a", "Green Mug").says(".count", "1 waiting");
    approver.approves(&market, SHOP, product).await;
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Green Mug");

    // What the public never saw is not said to be taken from it.
    let draft = editor.writes(SHOP, &Item::default()).await;
    let archived = editor.presses("archive", SHOP, draft).await.follow().await;
    archived.says(".notice", "Product archived.").is_silent_on("Visitors can");
    editor.get(&format!("{PRODUCTS}/{draft}/edit")).await.is_late().says(".error-page", "Restore it first.");
    let restored = editor.presses("archive/delete", SHOP, draft).await.follow().await;
    restored.says(".notice", "Product restored.").is_silent_on("Visitors can");
}

#[actix_web::test]
async fn a_listing_comes_back_from_the_archive_with_the_dates_it_had() {
    let market = Market::start().await;
    let approver = market.approver_of(SHOP).await;
    let old = market.publishes(&approver, SHOP, &Item::default());
    market.advance(TimeDelta::hours(1));
    approver.edits(SHOP, old, &[("price", "30")]).await.has_status(303);
    approver.submits(SHOP, old).await;
    approver.approves(&market, SHOP, old).await;
    market.advance(TimeDelta::hours(1));
    market.publishes(&approver, SHOP, &Item { name: "New Mug", ..Item::default() });
    let dates = format!("SELECT published_at || ' ' || updated_at AS text FROM listings WHERE id = {old}");
    let before = market.text(&dates);

    market.advance(TimeDelta::hours(1));
    approver.presses("archive", SHOP, old).await.has_status(303);
    market.advance(TimeDelta::hours(1));
    approver.presses("archive/delete", SHOP, old).await.has_status(303);

    assert_eq!(market.text(&dates), before);
    assert_eq!(market.visitor().get("/").await.texts(".listing-card__name"), ["New Mug", "Blue Mug"]);
}
