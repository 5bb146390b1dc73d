//! One decision on many submissions: a summary first, then a job, and one undo.

use souk::app;
use souk::db::{Backstage, Sessions};
use souk::jobs::{Pace, Worker};

use crate::support::{Item, Market, Person, eventually};

const SHOP: &str = "blue-door";
const QUEUE: &str = "/manage/blue-door/approvals";

async fn is_done(market: &Market, state: &str) {
    let (url, clock) = (market.database().url(), market.shared.clock.clone());
    let kinds = app::kinds(&market.shared.config, &market.shared.office);
    let worker = Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, clock, Pace::of(2));
    let _worker = worker.expect("it starts");
    let done = format!("SELECT count(*) AS n FROM batches WHERE state = '{state}'");
    eventually("it is done", async || market.number(&done) == 1).await;
}

async fn waits(editor: &Person, name: &str) -> i64 {
    let product = editor.writes(SHOP, &Item { name, ..Item::default() }).await;
    editor.submits(SHOP, product).await;
    product
}

#[actix_web::test]
async fn all_that_match_are_approved_at_once_and_undone_as_one() {
    let market = Market::start().await;
    let (editor, admin) = (market.editor_of(SHOP).await, market.admin_of(SHOP).await);
    for number in 1..=23 {
        waits(&editor, &format!("Bowl {number}")).await;
    }
    let own = waits(&admin, "Own").await;
    market.run("UPDATE business_settings SET four_eyes = true");
    let queue = admin.get(&format!("{QUEUE}?kind=new")).await;
    let nothing = queue.fill("#bulk", &[]).pressing("act", "approve").submit().await;
    nothing.redirects_to(QUEUE);
    let summary = queue.fill("#bulk", &[]).ticking("all").pressing("act", "approve").submit().await;
    summary
        .is_ok()
        .says(".page-head__lead", "23 products")
        .says("#left-out", "One is left out because you worked on it")
        .says("#named li", "Bowl 1")
        .says("#named", "and 3 more");
    assert_eq!(summary.texts("#named a").len(), 20);
    assert_eq!(market.number("SELECT count(*) AS n FROM decisions"), 0, "a summary changes nothing");
    // What comes later was not looked at; what was withdrawn does not wait.
    let late = waits(&editor, "Late").await;
    let progress = summary.press("#bulk").submit().await;
    summary.press("#bulk").submit().await.redirects_to(&progress.location());
    is_done(&market, "done").await;
    let page = progress.follow().await;
    page.says("#batch", "23 of 24 done").says("#batch", "One was left out");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 23);
    assert_eq!(market.number("SELECT count(*) AS n FROM batches"), 1);
    for waiting in [own, late] {
        let status = format!("SELECT status AS text FROM product_revisions WHERE product_id = {waiting}");
        assert_eq!(market.text(&status), "pending");
    }

    // One goes on meanwhile: that decision stays.
    let first = market.number("SELECT min(id) AS n FROM listings");
    editor.edits(SHOP, first, &[("name", "Bowl again")]).await.has_status(303);
    page.press("#undo").submit().await.has_status(303);
    is_done(&market, "undone").await;
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1);
    assert_eq!(market.number("SELECT count(*) AS n FROM submissions WHERE ended_at IS NULL"), 24);
    let again = page.press("#undo").submit().await;
    again.redirects_to(&progress.location());
    again.follow().await.says(".notice", "already been undone");
}

#[actix_web::test]
async fn some_are_sent_back_with_one_reason_and_what_changed_since_is_left_out() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let (one, two) = (waits(&editor, "One").await, waits(&editor, "Two").await);
    let queue = approver.get(QUEUE).await;
    let picks = queue.attributes("input[name=pick]", "value");
    let chosen = queue.fill("#bulk", &[]).pressing("pick", &picks[0]).pressing("pick", &picks[1]);
    editor.presses("submission/delete", SHOP, one).await.has_status(303);
    editor.submits(SHOP, one).await;
    let summary = chosen.pressing("act", "request_changes").submit().await;
    summary.says(".page-head__lead", "one product").says("#left-out", "changed or been decided since");
    summary.fill("#bulk", &[("reason", " ")]).submit().await.is_refused().says("#reason-error", "Give a reason");
    let progress = summary.fill("#bulk", &[("reason", "Say how large.")]).submit().await;
    // Sent again with other words: the first ones count, and these are still there.
    let other = summary.fill("#bulk", &[("reason", "Say how heavy.")]).submit().await;
    other.is_late().says("#before", "Say how large.").says("#reason", "Say how heavy.");
    assert_eq!(market.number("SELECT count(*) AS n FROM batches"), 1);
    is_done(&market, "done").await;
    progress.follow().await.says("#batch", "1 of 2 done");
    editor.product(SHOP, two).await.says(".badge", "Changes requested").says(".quote", "Say how large.");
    editor.product(SHOP, one).await.says(".badge", "Waiting for approval");
}

#[actix_web::test]
async fn what_somebody_asked_for_stops_when_they_may_not_do_it_any_more() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waits(&editor, "Bowl").await;
    let queue = approver.get(QUEUE).await;
    let picks = queue.attributes("input[name=pick]", "value");
    let summary = queue.fill("#bulk", &[]).pressing("pick", &picks[0]).pressing("act", "approve").submit().await;
    let progress = summary.press("#bulk").submit().await;
    market.run(&format!("DELETE FROM memberships WHERE user_id = {}", approver.id));
    is_done(&market, "stopped").await;
    let admin = market.admin_of(SHOP).await;
    admin.get(&progress.location()).await.says("#batch", "Stopped").lacks("#batch progress");
    let status = format!("SELECT status AS text FROM product_revisions WHERE product_id = {product}");
    assert_eq!(market.text(&status), "pending");
}
