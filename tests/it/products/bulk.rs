//! One act on many products: selected, rehearsed, done by a job, undone.

use souk::app::kinds;
use souk::clock::Clock;
use souk::db::{Backstage, Sessions};
use souk::jobs::{Pace, Worker};

use super::{PRODUCTS, SHOP};
use crate::support::{Item, Market, Page, Person, eventually};

fn worker(market: &Market) -> Worker {
    let url = market.database().url();
    let kinds = kinds(&market.shared.config, &market.shared.office);
    Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, Clock::default(), Pace::of(2)).expect("it starts")
}

async fn selects(person: &Person, act: &str, query: &str) -> Page {
    let page = person.get(&format!("{PRODUCTS}?{query}")).await;
    let made = page.fill("#bulk", &[("act", act)]).pressing("all", "on").submit().await;
    made.has_status(303);
    made.follow().await
}

async fn ends(person: &Person, path: &str) -> Page {
    eventually("it is done", async || !person.get(path).await.has("#progress progress")).await;
    person.get(path).await
}

#[actix_web::test]
async fn prices_are_changed_together_and_put_back() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let listed = market.publishes(&admin, SHOP, &Item { price: "20.00", ..Item::default() });
    let draft = admin.writes(SHOP, &Item { name: "Blue Bowl", price: "10.00", ..Item::default() }).await;
    let unpriced = admin.writes(SHOP, &Item { name: "Blue Vase", price: "", ..Item::default() }).await;
    let waiting = admin.writes(SHOP, &Item { name: "Blue Cup", ..Item::default() }).await;
    admin.submits(SHOP, waiting).await;
    let _worker = worker(&market);

    let page = selects(&admin, "price", "q=blue").await;
    page.says(".page-head", "4 products selected").lacks("#start");
    let wrong = page.fill("#batch_form", &[("how", "percent_up"), ("value", "lots")]).submit().await;
    wrong.is_refused().says("#value-error", "Write a percentage").shows("#value[value=lots]");
    let said = wrong.fill("#batch_form", &[("how", "percent_up"), ("value", "10"), ("ending", "99")]).submit().await;
    let page = said.has_status(303).follow().await;
    page.says("#possible", "2 products").says("#rehearsal ins", "€21.99").says("#rehearsal", "It has no price yet.");
    page.says("#rehearsal", "waiting for approval");
    let prices =
        || market.text("SELECT string_agg(coalesce(head_price_minor, 0)::text, ' ' ORDER BY id) AS text FROM products");
    assert_eq!(prices(), "2000 1000 0 2450");
    let path = said.location();
    page.press("#start").submit().await.redirects_to(&path);
    let page = ends(&admin, &path).await;
    page.says("#done", "2 products done").says("#progress", "Blue Vase");
    assert_eq!(prices(), "2199 1099 0 2450");
    // What is public stays until the new version is approved.
    assert_eq!(market.number(&format!("SELECT price_minor AS n FROM listings WHERE id = {listed}")), 2000);
    assert_eq!(market.number(&format!("SELECT count(*) AS n FROM product_revisions WHERE product_id = {listed}")), 2);

    admin.edits(SHOP, draft, &[("name", "Green Bowl")]).await.has_status(303);
    page.press("#undo").submit().await.redirects_to(&path);
    let page = ends(&admin, &path).await;
    page.says("#put-back", "1 product is").says("#progress", "has changed since");
    assert_eq!(prices(), "2000 1099 0 2450");
    assert_eq!(market.number(&format!("SELECT count(*) AS n FROM product_revisions WHERE product_id = {listed}")), 1);
    let others = market.editor_of(SHOP).await;
    others.get(&path).await.is_missing();
    let _ = unpriced;
}

#[actix_web::test]
async fn what_another_category_does_not_ask_for_becomes_facts_and_comes_back() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    editor.writes(SHOP, &Item { name: "Blue Mug", ..Item::default() }).await;
    market.run(
        "UPDATE product_revisions SET attributes = '[{\"name\": \"Glaze\", \"value\": \"salt\"}]',
           specifics = '[{\"key\": \"volume\", \"label\": \"Volume\", \"kind\": \"number\", \"value\": \"0.3\", \"unit\": \"l\"}]'",
    );
    let said = || market.text("SELECT concat(specifics, attributes) AS text FROM product_revisions");
    let before = said();
    let _worker = worker(&market);
    let page = selects(&editor, "category", "q=blue").await;
    let chosen = page.fill("#batch_form", &[("category", "vases")]).submit().await;
    let path = chosen.has_status(303).location();
    chosen.follow().await.press("#start").submit().await.redirects_to(&path);
    let page = ends(&editor, &path).await;
    page.says("#done", "1 product done");
    let facts = r#"[][{"name": "Glaze", "value": "salt"}, {"name": "Volume", "value": "0.3 l"}]"#;
    assert_eq!(said(), facts);
    page.press("#undo").submit().await.redirects_to(&path);
    ends(&editor, &path).await;
    assert_eq!(said(), before);
}

#[actix_web::test]
async fn products_are_submitted_and_archived_together() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let drafts = [
        admin.writes(SHOP, &Item::default()).await,
        admin.writes(SHOP, &Item { name: "Bowl", ..Item::default() }).await,
    ];
    admin.writes(SHOP, &Item { name: "Vase", price: "", ..Item::default() }).await;
    let _worker = worker(&market);
    let page = selects(&admin, "submit", "status=draft").await;
    page.says("#possible", "2 products").says("#left-out", "1 product").says("#rehearsal", "complete yet");
    let path = page.press("#start").submit().await.location();
    ends(&admin, &path).await.says("#done", "2 products done");
    let waiting =
        || market.number("SELECT count(*) AS n FROM submissions WHERE ended_at IS NULL AND warnings = '{no_picture}'");
    assert_eq!(waiting(), 2);
    admin.get(&path).await.press("#undo").submit().await.has_status(303);
    ends(&admin, &path).await.says("#put-back", "2 products");
    assert_eq!(waiting(), 0);

    let page = selects(&admin, "archive", "").await;
    let path = page.press("#start").submit().await.location();
    ends(&admin, &path).await.says("#done", "3 products done");
    admin.presses("archive/delete", SHOP, drafts[0]).await.has_status(303);
    admin.get(&path).await.press("#undo").submit().await.has_status(303);
    ends(&admin, &path).await.says("#put-back", "2 products").says("#progress", "has changed since");
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE archived_at IS NOT NULL"), 0);
    assert_eq!(market.number("SELECT count(*) AS n FROM events WHERE action = 'products.changed_together'"), 2);
}

#[actix_web::test]
async fn what_is_handed_in_together_is_told_once_and_rules_decide_on_it() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    for name in ["Blue Mug", "Blue Cup", "Blue Bowl"] {
        editor.writes(SHOP, &Item { name, ..Item::default() }).await;
    }
    let _worker = worker(&market);
    let submits = async |person: &Person, query: &str| {
        let page = selects(person, "submit", query).await;
        let path = page.press("#start").submit().await.location();
        (page, ends(person, &path).await)
    };
    let (page, _) = submits(&editor, "q=mug").await;
    page.lacks("#rules-decide");
    approver.get("/notifications").await.says("main", "submitted 1 product for approval");

    market.run(&format!("UPDATE memberships SET is_trusted = true WHERE user_id = {}", editor.id));
    let (page, done) = submits(&editor, "").await;
    page.shows("#rules-decide");
    done.says("#done", "2 products done").says("#at-once", "2 of them were approved automatically");
    assert_eq!(market.text("SELECT string_agg(name, ',' ORDER BY name) AS text FROM listings"), "Blue Bowl,Blue Cup");
    let told = format!("SELECT count(*) AS n FROM notifications WHERE user_id = {}", approver.id);
    assert_eq!(market.number(&told), 1, "nobody needs to look at what is approved");
}

#[actix_web::test]
async fn approvers_hear_of_what_was_handed_in_before_somebody_stopped_it() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    for name in ["Blue Mug", "Blue Cup", "Blue Bowl"] {
        editor.writes(SHOP, &Item { name, ..Item::default() }).await;
    }
    let path = selects(&editor, "submit", "").await.press("#start").submit().await.location();
    market.run("UPDATE batches SET done = 2");
    editor.get(&path).await.press("form[action$=\"/delete\"]").submit().await.redirects_to(&path);
    approver.get("/notifications").await.says("main", "submitted 2 products for approval");
}

#[actix_web::test]
async fn a_batch_takes_the_permission_of_the_act() {
    let market = Market::start().await;
    let (viewer, editor) = (market.viewer_of(SHOP).await, market.editor_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await.to_string();
    viewer.get(PRODUCTS).await.lacks("#bulk");
    for act in ["submit", "archive", "category", "price"] {
        viewer.post(&format!("{PRODUCTS}/batches"), &[("act", act), ("product", &product)]).await.is_forbidden();
    }
    let page = editor.get(PRODUCTS).await;
    page.press("#bulk").submit().await.redirects_to(PRODUCTS);
    page.fill("#bulk", &[("act", "category")]).submit().await.redirects_to(PRODUCTS);
    // A form that is sent twice selects once.
    let draft = page.fill("#bulk", &[("act", "category")]).pressing("all", "on");
    let (one, two) = (draft.submit().await.location(), draft.submit().await.location());
    assert_eq!(one, two);
    let page = editor.get(&one).await;
    page.fill("#batch_form", &[("category", "")]).submit().await.is_refused().shows("#category-error");
    page.fill("#batch_form", &[("category", "vases")]).submit().await.has_status(303);
    editor
        .get(&one)
        .await
        .says("#rehearsal ins", "Vases")
        .press("form[action$=\"/delete\"]")
        .submit()
        .await
        .redirects_to(PRODUCTS);
}
