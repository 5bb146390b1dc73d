//! Undoing a decision, and rolling a product back.

use chrono::TimeDelta;
use futures_util::future::join_all;

use crate::products::events;
use crate::support::{Item, Market};

const SHOP: &str = "blue-door";
const QUEUE: &str = "/manage/blue-door/approvals";

#[actix_web::test]
async fn every_decision_can_be_undone_for_half_a_minute() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item::default());
    let listed = || market.text("SELECT string_agg(l::text, '|') AS text FROM listings l");
    let (before, dates) = (listed(), "SELECT published_at::text AS text FROM listings");
    let published = market.text(dates);
    market.advance(TimeDelta::hours(1));
    editor.edits(SHOP, product, &[("name", "Green Mug"), ("price", "30")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let revision = market.open_revision(product);
    let state = || {
        market.text(&format!(
            "SELECT r.status || ' ' || r.number || ' ' || coalesce(r.reason, '-') || ' ' || (p.open_revision_id = r.id) || ' ' ||
                    (SELECT string_agg(round || coalesce(outcome, '-'), ',') FROM submissions s WHERE s.revision_id = r.id) AS text
               FROM product_revisions r JOIN products p ON p.id = r.product_id WHERE r.id = {revision}"
        ))
    };
    let waiting = state();
    for verb in ["approval", "change-request", "rejection", "part"] {
        let page = approver.review(&market, SHOP, product).await;
        let decided = page.fill("#decision", &[("reason", "Because.")]).to(verb).ticking("accept_price").submit().await;
        let done = decided.follow().await;
        assert_ne!(state(), waiting, "{verb}");
        assert_eq!(listed() == before, matches!(verb, "change-request" | "rejection"), "{verb}");
        let undone = done.press("#undo").submit().await;
        undone.redirects_to(&format!("{QUEUE}/{revision}"));
        undone.follow().await.is_ok().says(".notice", "Undone.").says("h1", "Green Mug").shows("#approve");
        assert_eq!((state(), listed()), (waiting.clone(), before.clone()), "{verb}");
        assert_eq!(market.text(dates), published);
        assert_eq!(events(&market).last().map(String::as_str), Some("product.decision_undone"), "{verb}");
        // A second click says so and leads to the same place.
        let again = done.press("#undo").submit().await;
        again.redirects_to(&format!("{QUEUE}/{revision}"));
        again.follow().await.is_ok().says(".notice", "already been undone");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM decisions WHERE undone_at IS NOT NULL"), 4);
    assert_eq!(market.number("SELECT count(*) AS n FROM notifications WHERE kind = 'decided'"), 0, "nobody was told");
    // A new product is public no more, and whoever has looked at the news hears of it.
    let product = editor.writes(SHOP, &Item { name: "Red Bowl", ..Item::default() }).await;
    editor.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    let done = page.press("#decision").to("approval").submit().await.follow().await;
    market.visitor().get(&format!("/listings/{product}-red-bowl")).await.is_ok();
    market.run("UPDATE notifications SET read_at = now() WHERE kind = 'decided'");
    done.press("#undo").submit().await.has_status(303);
    assert_eq!(market.number(&format!("SELECT count(*) AS n FROM listings WHERE id = {product}")), 0);
    editor.get("/notifications").await.says("main", "took back the decision on Red Bowl");
}

#[actix_web::test]
async fn what_came_after_a_decision_keeps_it() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let other = market.approver_of(SHOP).await;
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    let decide = async |reason: &str| {
        let page = approver.review(&market, SHOP, product).await;
        page.fill("#decision", &[("reason", reason)]).submit().await.follow().await
    };
    let done = decide("Say more.").await;
    let decision = market.number("SELECT max(id) AS n FROM decisions");
    other.post(&format!("{QUEUE}/decisions/{decision}/undo"), &[]).await.is_missing();
    editor.edits(SHOP, product, &[("description", "More.")]).await.has_status(303);
    done.press("#undo").submit().await.is_late().says("main", "This product has changed since");
    editor.submits(SHOP, product).await;
    done.press("#undo").submit().await.is_late();
    let done = decide("Even more.").await;
    market.advance(TimeDelta::seconds(31));
    done.press("#undo").submit().await.is_late().says("main", "too late");
    approver.get(QUEUE).await.lacks("#undo");

    // An undo against a later change: one of both.
    editor.edits(SHOP, product, &[("description", "Much more.")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let done = decide("Not yet.").await;
    let page = editor.get(&format!("/manage/blue-door/products/{product}/edit")).await;
    let edit = page.fill("#product_form", &[("name", "Cup")]);
    let undo = done.press("#undo");
    let both = market.while_held("SELECT FROM products FOR UPDATE", 2, join_all([undo.submit(), edit.submit()])).await;
    assert_eq!(both.iter().filter(|answer| answer.status() == 409).count(), 1, "{both:?}");
}

#[actix_web::test]
async fn a_product_goes_back_to_any_version_that_was_approved() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item::default());
    let first = market.number("SELECT published_revision_id AS n FROM products");
    let published = market.text("SELECT published_at::text AS text FROM listings");
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    approver.approves(&market, SHOP, product).await;
    editor.edits(SHOP, product, &[("name", "Draft Mug")]).await.has_status(303);
    let draft = market.open_revision(product);

    let page = approver.product(SHOP, product).await;
    let confirm = approver.get(&page.attributes("a[href*=\"/roll-back\"]", "href")[0]).await;
    confirm.is_ok().says(".diff__before del", "Green").says(".diff__after ins", "Blue");
    let answer = confirm.fill("#roll-back", &[("note", "Wrong colour.")]).submit().await;
    answer.redirects_to(&format!("/manage/blue-door/products/{product}"));
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Blue Mug");
    assert_eq!(market.text("SELECT published_at::text AS text FROM listings"), published);
    assert_eq!(events(&market).last().map(String::as_str), Some("product.rolled_back"));
    market.run(
        "INSERT INTO comments (business_id, product_id, revision_id, author_id, text, at)
         SELECT business_id, id, published_revision_id, author_id, 'Why?', now() FROM products",
    );
    // The draft is still the newest.
    editor.product(SHOP, product).await.says("h1", "Draft Mug").says(".badge", "Draft");
    confirm.press("#roll-back").submit().await.is_late();
    approver.get(QUEUE).await.says("#undo", "You rolled Blue Mug back");
    let undone = approver.product(SHOP, product).await.press("#undo").submit().await;
    undone.redirects_to(&format!("/manage/blue-door/products/{product}"));
    undone.follow().await.says(".notice", "Visitors see the version from before");
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Green Mug");
    assert_eq!(market.open_revision(product), draft);
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 3);
    assert_eq!(market.text("SELECT text FROM comments"), "Why?");
    // Nobody brings back alone what they wrote themselves, and a draft is nothing to go back to.
    let path = format!("/manage/blue-door/products/{product}/roll-back");
    let fields = |to: i64| {
        [
            ("revision", to.to_string()),
            ("from", market.number("SELECT published_revision_id AS n FROM products").to_string()),
        ]
    };
    let post = async |to: i64| {
        let fields = fields(to);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        approver.post(&path, &fields).await
    };
    post(draft).await.is_late();
    market.run("UPDATE business_settings SET four_eyes = true");
    post(first).await.is_forbidden().says("main", "You wrote that version yourself");
    editor.get(&format!("{path}?revision={first}")).await.is_forbidden();
}

#[actix_web::test]
async fn the_queue_says_what_a_submission_changes_of_what_was_rolled_back_to() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item::default());
    let first = market.number("SELECT published_revision_id AS n FROM products");
    editor.edits(SHOP, product, &[("price", "99.00")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    approver.approves(&market, SHOP, product).await;
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    assert!(!approver.get(QUEUE).await.text("tbody tr").contains("Price"));

    let path = format!("/manage/blue-door/products/{product}/roll-back?revision={first}");
    approver.get(&path).await.press("#roll-back").submit().await.has_status(303);
    let queue = approver.get(QUEUE).await;
    queue.says("tbody tr", "Name, Price +304%");
    queue.press("#undo").submit().await.has_status(303);
    assert!(!approver.get(QUEUE).await.text("tbody tr").contains("Price"));
}
