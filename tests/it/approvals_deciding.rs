//! What is said with a decision and where it stands, what changed since, and a part that is approved.

use futures_util::future::join_all;

use crate::products::events;
use crate::support::{Item, Market};

const SHOP: &str = "blue-door";
const QUEUE: &str = "/manage/blue-door/approvals";

#[actix_web::test]
async fn reasons_stand_at_their_fields_and_the_next_look_begins_with_what_changed_since() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let business = market.business("Blue Door").id;
    let reason = market.number(&format!(
        "INSERT INTO reasons (business_id, position, label, advice, field) VALUES
         ({business}, 1, 'Too short', 'Two sentences at least.', 'description') RETURNING id AS n"
    ));
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    let typed = page.fill("#decision", &[("reason", "Almost there.")]).ticking(&format!("reason_{reason}"));
    let typed = typed.pressing("note_name", "Say which blue.").pressing("note_field-nonsense", "lost");
    typed.submit().await.has_status(303);

    let said =
        "SELECT string_agg(coalesce(field, 'all') || '=' || text, '; ' ORDER BY position) AS text FROM decision_points";
    assert_eq!(market.text(said), "description=Too short; name=Say which blue.; all=Almost there.");
    let whole = "Description: Too short\nName: Say which blue.\nAlmost there.";
    assert_eq!(market.text("SELECT reason AS text FROM product_revisions"), whole);
    let form = editor.get(&format!("/manage/blue-door/products/{product}/edit")).await;
    form.says("#points-name", "Say which blue.").says("#points-description", "Two sentences at least.");
    form.says("#points-all", "Almost there.");

    editor.edits(SHOP, product, &[("name", "Cobalt Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let other = market.approver_of(SHOP).await;
    let page = other.review(&market, SHOP, product).await;
    page.says(".against strong", "Changes since it was sent back").says("#summary", "One field changed: Name");
    page.says(".diff__before del", "Blue").says(".diff__after ins", "Cobalt").says(".diff__same summary", "unchanged");
    page.says("#history .quote", "Say which blue.").says("#history", "asked for changes");
    let page = other.get(&page.attributes(".against a", "href")[0]).await;
    page.says(".against strong", "Changes to what’s public").lacks(".diff__before");
}

#[actix_web::test]
async fn some_fields_go_live_and_the_others_go_back() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item::default());
    let published = market.text("SELECT published_at::text AS text FROM listings");
    editor
        .edits(SHOP, product, &[("name", "Green Mug"), ("price", "30"), ("description", "Better.")])
        .await
        .has_status(303);
    editor.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    page.shows("input[name=accept_price][form=decision]").lacks("input[name=accept_category]");
    let part = page.fill("#decision", &[("reason", "Keep the name.")]).to("part");
    part.submit()
        .await
        .is_refused()
        .says("#accept-error", "Choose at least one change")
        .says("#reason", "Keep the name.");
    let all = part.clone().ticking("accept_price").ticking("accept_name").ticking("accept_description");
    all.submit()
        .await
        .is_refused()
        .says("#accept-error", "You accepted every change")
        .shows("input[name=accept_name][checked]");
    let mute = page.fill("#decision", &[]).to("part").ticking("accept_price");
    mute.submit().await.is_refused().says("#reason-error", "Give a reason");
    assert_eq!(market.text("SELECT name || price_minor AS text FROM listings"), "Blue Mug2450");

    let price = part.clone().ticking("accept_price");
    price.submit().await.redirects_to(QUEUE);
    price.submit().await.redirects_to(QUEUE);
    // The same form with other fields is another decision.
    part.ticking("accept_name").submit().await.is_late();
    let listing = market.visitor().get(&format!("/listings/{product}-blue-mug")).await;
    listing.says("h1", "Blue Mug").says("#price", "€30.00").is_silent_on("Better.");
    assert_eq!(market.text("SELECT published_at::text AS text FROM listings"), published);
    let page = editor.product(SHOP, product).await;
    page.says("h1", "Green Mug").says(".badge", "Changes requested").says(".quote", "Keep the name.");
    assert_eq!(events(&market).last().map(String::as_str), Some("product.approved_in_part"));
    editor.get("/notifications").await.says("main", "approved part of Green Mug and sent the rest back");
    // What was accepted is no change any more.
    editor.edits(SHOP, product, &[("name", "Blue Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let page = approver.get(&format!("{QUEUE}/{}?against=public", market.open_revision(product))).await;
    page.says("#summary", "One field changed: Description");
    page.press("#decision").to("approval").submit().await.has_status(303);
    market.shared.page_cache.empty();
    let listing = market.visitor().get(&format!("/listings/{product}-blue-mug")).await;
    listing.says("#price", "€30.00").says("#description", "Better.");
    // Under four eyes nobody takes a part of their own either.
    market.run("UPDATE business_settings SET four_eyes = true");
    approver.edits(SHOP, product, &[("name", "Mine"), ("price", "1")]).await.has_status(303);
    approver.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    page.lacks("#part");
    page.fill("#decision", &[("reason", "x")]).to("part").ticking("accept_price").submit().await.is_forbidden();
}

#[actix_web::test]
async fn a_form_that_is_sent_twice_decides_once_and_with_other_words_it_is_told() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    let form = page.fill("#decision", &[("reason", "Say more.")]);
    let both =
        market.while_held("SELECT FROM product_revisions FOR UPDATE", 2, join_all([form.submit(), form.submit()]));
    for answer in both.await {
        answer.redirects_to(QUEUE);
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM decisions"), 1);
    let other = page.fill("#decision", &[("reason", "Say much more.")]).submit().await;
    other.is_late().says("#version-error", "").says("main", "Say more.");
    let other = page.fill("#decision", &[("reason", "Never.")]).to("rejection").submit().await;
    other.is_late();
    assert_eq!(market.number("SELECT count(*) AS n FROM decisions"), 1);
}

#[actix_web::test]
async fn an_author_who_withdraws_and_an_approver_at_once_have_one_outcome() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    for _ in 0..3 {
        let product = editor.writes(SHOP, &Item::default()).await;
        editor.submits(SHOP, product).await;
        let decision = approver.review(&market, SHOP, product).await.press("#decision").to("approval");
        let withdrawal = editor.product(SHOP, product).await.press("form[action$=\"/submission/delete\"]");
        let both = join_all([decision.submit(), withdrawal.submit()]);
        let answers = market.while_held("SELECT FROM products FOR UPDATE", 2, both).await;
        let late = answers.iter().filter(|answer| answer.status() == 409).count();
        assert_eq!(late, 1, "{answers:?}");
        let listed = market.number(&format!("SELECT count(*) AS n FROM listings WHERE id = {product}"));
        assert_eq!(listed == 1, answers[0].status() == 303);
        let open = "SELECT count(*) AS n FROM submissions WHERE ended_at IS NULL";
        assert_eq!(market.number(open), 0);
    }
}

#[actix_web::test]
async fn what_became_public_meanwhile_is_looked_at_again() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item::default());
    editor.edits(SHOP, product, &[("price", "30")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let stale = approver.review(&market, SHOP, product).await.press("#decision").to("approval").forged("beside", "999");
    stale.submit().await.is_late().says("#version-error", "What’s public has changed");
    assert_eq!(market.number("SELECT price_minor AS n FROM listings"), 2450);
}

#[actix_web::test]
async fn nobody_approves_their_own_words_that_a_colleague_took_up_again() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    market.run("UPDATE business_settings SET four_eyes = true");
    let product = editor.writes(SHOP, &Item::default()).await;
    approver.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    page.fill("#decision", &[("reason", "Not yet.")]).to("rejection").submit().await.has_status(303);
    editor.edits(SHOP, product, &[("price", "30")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    page.says("h1", "Green Mug").lacks("#approve");
    page.press("#decision").to("approval").submit().await.is_forbidden();
}
