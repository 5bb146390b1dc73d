//! The queue and the way through it: filters, who looks at what, and what comes next.

use chrono::TimeDelta;

use crate::approvals::many_wait;
use crate::support::{Item, Market, Person};

const SHOP: &str = "blue-door";
const QUEUE: &str = "/manage/blue-door/approvals";

async fn waits(editor: &Person, name: &str) -> i64 {
    let product = editor.writes(SHOP, &Item { name, ..Item::default() }).await;
    editor.submits(SHOP, product).await;
    product
}

#[actix_web::test]
async fn the_queue_shows_what_is_asked_for_and_says_what_changes() {
    let market = Market::start().await;
    let (one, two) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let approver = market.approver_of(SHOP).await;
    let listed = market.publishes(&approver, SHOP, &Item::default());
    waits(&one, "Red Bowl").await;
    two.edits(SHOP, listed, &[("price", "27"), ("description", "Glazed.")]).await.has_status(303);
    two.submits(SHOP, listed).await;

    let names = async |query: &str| approver.get(&format!("{QUEUE}?{query}")).await.texts("td a");
    let all = approver.get(QUEUE).await;
    assert_eq!(all.texts("td a"), ["Red Bowl", "Blue Mug"]);
    all.says("td", "New product")
        .says("td", "Price +10%, Description")
        .says(".tabs", "All 2")
        .says(".tabs", "Changes 1");
    assert_eq!(names("kind=new").await, ["Red Bowl"]);
    assert_eq!(names("kind=change").await, ["Blue Mug"]);
    assert_eq!(names(&format!("author={}", two.id)).await, ["Blue Mug"]);
    assert_eq!(names("category=mugs-cups").await.len(), 2);
    assert_eq!(names("category=vases").await.len(), 0);
    // Neither has a picture.
    assert_eq!(names("warning=any").await.len(), 2);
    assert_eq!(names("warning=no_picture").await.len(), 2);
    assert_eq!(names("warning=capitals").await.len(), 0);
    assert_eq!(names("held=nobody").await.len(), 2);
    assert_eq!(names("age=over").await.len(), 0);
    // What nobody understands narrows nothing, and a place that is none is the beginning.
    assert_eq!(names("kind=x&author=me&age=old&held=x&after=9&before=a.b").await.len(), 2);
    assert_eq!(names("after=9223372036854775807.9223372036854775807").await.len(), 2);
    approver
        .get(&format!("{QUEUE}?category=vases"))
        .await
        .says("h2", "No matching products")
        .says(".empty a", "Show all waiting");

    // Around the clock, what waits longer than eight hours is over the target.
    market.run("UPDATE business_settings SET work_days = '{1,2,3,4,5,6,7}', work_from = '00:00', work_until = '23:59'");
    market.advance(TimeDelta::hours(7));
    assert_eq!(names("age=over").await.len(), 0);
    market.advance(TimeDelta::hours(2));
    assert_eq!(names("age=over").await, ["Red Bowl", "Blue Mug"]);
    approver.get(QUEUE).await.says("td", "Over target").says("td time", " h");
    // What it waited before it was sent back counts, and the time with its author does not.
    let page = approver.review(&market, SHOP, listed).await;
    page.fill("#decision", &[("reason", "Which glaze?")]).submit().await.has_status(303);
    market.advance(TimeDelta::hours(30));
    two.edits(SHOP, listed, &[("description", "Glazed blue.")]).await.has_status(303);
    two.submits(SHOP, listed).await;
    approver.get(&format!("{QUEUE}?kind=change")).await.says("td time", " h").says("td", "Over target");
}

#[actix_web::test]
async fn after_each_decision_the_next_of_the_same_queue_is_there() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let changed = market.publishes(&approver, SHOP, &Item::default());
    for name in ["First", "Second", "Third"] {
        waits(&editor, name).await;
    }
    editor.edits(SHOP, changed, &[("price", "27")]).await.has_status(303);
    editor.submits(SHOP, changed).await;

    let queue = approver.get(&format!("{QUEUE}?kind=new")).await;
    let page = approver.get(&queue.attributes("td a", "href")[1]).await;
    page.says("h1", "Second").says(".place", "2 of 3").says(".place a[rel=prev]", "Previous");
    let page = page.press("#decision").to("approval").submit().await.follow().await;
    page.is_ok()
        .says("h1", "Third")
        .says(".place", "2 of 2")
        .says(".notice", "Product approved.")
        .shows("h1[autofocus]");
    page.says("#undo", "You approved Second").lacks(".place a[rel=next]");
    let refused = page.fill("#decision", &[("reason", " ")]).submit().await;
    refused.is_refused().says(".place", "2 of 2").shows("#decision input[name=queue][value=\"kind=new\"]");
    let page = refused.fill("#decision", &[("reason", "Say more.")]).submit().await.follow().await;
    page.says("h1", "First").says(".place", "1 of 1");
    let end = page.press("#decision").to("approval").submit().await;
    end.redirects_to(&format!("{QUEUE}?kind=new"));
    end.follow().await.says("h2", "No matching products");
    assert_eq!(approver.get(QUEUE).await.texts("td a"), ["Blue Mug"]);
}

#[actix_web::test]
async fn colleagues_see_who_looks_at_what_and_can_decide_all_the_same() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let (ines, rui) = (market.member_of(SHOP, "admin").await, market.approver_of(SHOP).await);
    let (first, second) = (waits(&editor, "First").await, waits(&editor, "Second").await);
    let revision = market.open_revision(first);

    let page = ines.review(&market, SHOP, first).await;
    assert_eq!(market.number("SELECT count(held_by) AS n FROM submissions"), 0, "looking at a page changes nothing");
    page.press("#hold form").by_htmx().submit().await.says("#hold", "You’re reviewing this.");
    rui.review(&market, SHOP, first).await.says("#hold", "admin is reviewing this").lacks("#hold form");
    rui.get(QUEUE).await.says(&format!("#revision-{revision} td"), "admin");
    assert_eq!(rui.get(&format!("{QUEUE}?held=others")).await.texts("td a"), ["First"]);
    assert_eq!(ines.get(&format!("{QUEUE}?held=me")).await.texts("td a"), ["First"]);
    // Nobody takes it from her, and after 15 idle minutes it is free.
    rui.post(&format!("{QUEUE}/{revision}/hold"), &[]).await.has_status(303);
    rui.review(&market, SHOP, first).await.says("#hold", "admin is reviewing");
    market.advance(TimeDelta::minutes(16));
    rui.get(&format!("{QUEUE}?held=nobody")).await.says("td a", "First");
    rui.post(&format!("{QUEUE}/{revision}/hold"), &[]).await.has_status(303);
    let page = rui.review(&market, SHOP, first).await;
    page.says("#hold", "You’re reviewing this.");
    page.press("#hold form").submit().await.redirects_to(QUEUE);
    assert_eq!(market.number("SELECT count(held_by) AS n FROM submissions"), 0);

    // What a colleague looks at comes last, and a decision is one all the same.
    let third = waits(&editor, "Third").await;
    ines.post(&format!("{QUEUE}/{}/hold", market.open_revision(second)), &[]).await.has_status(303);
    let next = rui.review(&market, SHOP, first).await.press("#decision").to("approval").submit().await.follow().await;
    next.says("h1", "Third");
    rui.approves_on(&market, third).await;
    rui.review(&market, SHOP, second).await.press("#decision").to("approval").submit().await.redirects_to(QUEUE);
    let late = ines.post(&format!("{QUEUE}/{}/hold", market.open_revision_of(second)), &[]).await;
    late.has_status(303);
    assert_eq!(market.number("SELECT count(held_by) AS n FROM submissions"), 0);
}

impl Person {
    async fn approves_on(&self, market: &Market, product: i64) {
        let page = self.review(market, SHOP, product).await;
        page.press("#decision").to("approval").submit().await.has_status(303);
    }
}

impl Market {
    fn open_revision_of(&self, product: i64) -> i64 {
        self.number(&format!("SELECT max(id) AS n FROM product_revisions WHERE product_id = {product}"))
    }
}

#[actix_web::test]
async fn a_long_queue_is_read_along_its_index() {
    let market = Market::start().await;
    let approver = market.approver_of(SHOP).await;
    let business = market.business("Blue Door").id;
    many_wait(&market, business, approver.id.get(), 2_000);
    market.run("ANALYZE submissions");
    let plan = market.plan(&format!(
        "SELECT s.id FROM submissions s WHERE s.business_id = {business} AND s.ended_at IS NULL AND NOT s.is_shelved
            AND (s.submitted_at, s.id) > (now() - interval '100 hours', 5) ORDER BY s.submitted_at, s.id LIMIT 51"
    ));
    assert!(plan.contains("submissions_queue") && !plan.contains("Sort"), "{plan}");
    approver.get(QUEUE).await.says(".tabs", "All 2,000").says(".bulk", "all 2,000");
}
