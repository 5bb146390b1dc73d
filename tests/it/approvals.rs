//! The review: colleagues decide in forms, one at a time, on what they looked at.

use diesel::connection::SimpleConnection;
use futures_util::future::join_all;

use crate::products::{admin_under_four_eyes, events};
use crate::support::{Item, Market, PASSWORD, Person};

const SHOP: &str = "blue-door";
const QUEUE: &str = "/manage/blue-door/approvals";

/// A product that waits for approval.
async fn waiting(editor: &Person) -> i64 {
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    product
}

#[actix_web::test]
async fn what_is_approved_is_what_the_public_sees() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;

    let queue = approver.get(QUEUE).await;
    queue.says("td a", "Blue Mug").says("td", "New product").says(".workspace__nav .count", "1 waiting");
    let page = approver.review(&market, SHOP, product).await;
    page.is_ok().says(".diff__after", "Blue Mug").says(".diff__after", "€24.50").says("main", "by editor");
    let answer = page.press("#decision").to("approval").submit().await;
    answer.redirects_to(QUEUE);
    answer.follow().await.says(".notice", "Product approved. Visitors can see it").says("h2", "Nothing is waiting");

    let listing = market.visitor().get(&format!("/listings/{product}-blue-mug")).await;
    listing.is_ok().says("h1", "Blue Mug").says("#price", "€24.50").says("#facts", "Material stoneware");
    listing.says("#description", "thrown by hand").says(".listing__business", "Blue Door");
    assert_eq!(events(&market), ["product.created", "product.submitted", "product.approved"]);
    let same = "SELECT count(*) AS n FROM listings l JOIN product_revisions r ON r.id = l.revision_id
                  JOIN products p ON p.id = l.id AND p.published_revision_id = r.id AND p.open_revision_id IS NULL
                 WHERE r.status = 'approved' AND l.name = r.name AND l.published_at = r.decided_at";
    assert_eq!(market.number(same), 1);
}

#[actix_web::test]
async fn a_change_stands_beside_what_is_published() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item::default());
    editor.edits(SHOP, product, &[("name", "Blue Cup"), ("price", "26")]).await.has_status(303);
    editor.submits(SHOP, product).await;

    approver.get(QUEUE).await.says("td", "Name, Price +6%");
    let page = approver.review(&market, SHOP, product).await;
    page.says(".diff__before del", "Mug").says(".diff__after ins", "Cup").says(".diff__before", "24.50");
    page.says(".diff__field[data-changed=false] dt", "Category");
}

#[actix_web::test]
async fn what_is_sent_back_is_worked_on_and_submitted_again() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;

    approver.sends_back(&market, SHOP, product, "Say how large it is.\nAnd how heavy.").await;
    let page = editor.product(SHOP, product).await;
    page.says(".badge", "Changes requested").says(".quote", "Say how large it is.").says(".quote__who", "approver");
    page.lacks("form[action$=\"/submission\"]");
    editor.post(&format!("/manage/blue-door/products/{product}/submission"), &[]).await.is_late();
    editor.edits(SHOP, product, &[("description", "300 ml, 280 g.")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    approver.approves(&market, SHOP, product).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 1);
    let told = ["created", "submitted", "changes_requested", "edited", "submitted", "approved"];
    assert_eq!(events(&market), told.map(|what| format!("product.{what}")));
    let admin = market.admin_of(SHOP).await;
    admin.get("/manage/blue-door/activity").await.says(".timeline .quote", "Say how large it is.");
}

#[actix_web::test]
async fn a_reason_stays_between_those_who_wrote_decided_or_run_the_business() {
    const WHY: &str = "Say how large it is.";
    let market = Market::start().await;
    let (author, decider) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let insiders = [author.clone(), decider.clone(), market.admin_of(SHOP).await];
    let others = [market.viewer_of(SHOP).await, market.editor_of(SHOP).await, market.approver_of(SHOP).await];
    market.run(
        "UPDATE roles SET permissions = '{view_products,create_products,edit_products,delete_products,submit_products,view_activity}'
          WHERE name != 'admin'; UPDATE roles SET permissions = permissions || '{approve_products}' WHERE name = 'approver'",
    );
    let product = waiting(&author).await;
    decider.sends_back(&market, SHOP, product, WHY).await;

    let look = async |stage: &str| {
        for person in &others {
            let page = person.product(SHOP, product).await;
            assert!(!page.body().contains(WHY) && !page.body().contains("Decided by"), "{stage}: {page:?}");
            let activity = person.get("/manage/blue-door/activity").await;
            activity.is_ok().says(".timeline", "asked for changes to").is_silent_on(WHY);
        }
        for person in &insiders {
            let page = person.product(SHOP, product).await;
            page.is_ok().says(".quote", WHY).says(".quote__who", "approver asked for changes");
            person.get("/manage/blue-door/activity").await.says(".timeline .quote", WHY);
        }
    };
    look("sent back").await;
    author.edits(SHOP, product, &[("description", "300 ml.")]).await.has_status(303);
    others[0].product(SHOP, product).await.says(".badge", "Draft");
    look("a draft again").await;
    author.submits(SHOP, product).await;
    look("submitted again").await;
    // Whoever decides next knows what was said before.
    others[2].review(&market, SHOP, product).await.is_ok().says("#history .quote", WHY);
    decider.approves(&market, SHOP, product).await;
    others[0].product(SHOP, product).await.says(".timeline", "Decided by approver").is_silent_on(WHY);
}

#[actix_web::test]
async fn a_reload_after_a_decision_that_came_too_late_leads_on() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let (one, two) = (market.approver_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;
    let revision = market.open_revision(product);
    let page = two.review(&market, SHOP, product).await;
    let address = format!("{QUEUE}/{revision}/approval");

    editor.presses("submission/delete", SHOP, product).await.has_status(303);
    page.press("#decision").to("approval").submit().await.is_late();
    two.get(&address).await.redirects_to(&format!("{QUEUE}/{revision}"));
    editor.submits(SHOP, product).await;
    one.rejects(&market, SHOP, product, "Not this one.").await;
    page.press("#decision").to("approval").submit().await.is_late();
    // What became of it is not theirs to see; the queue is.
    two.get(&address).await.redirects_to(QUEUE);
}

#[actix_web::test]
async fn what_is_rejected_is_over_and_can_be_started_again() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;

    approver.rejects(&market, SHOP, product, "We do not sell mugs.").await;
    let page = editor.product(SHOP, product).await;
    page.says(".badge", "Rejected").says(".quote", "We do not sell mugs.").says("a[href$=\"/edit\"]", "Start again");
    editor.edits(SHOP, product, &[("name", "Blue Bowl")]).await.has_status(303);
    editor.product(SHOP, product).await.says("h1", "Blue Bowl").says(".badge", "Draft").says(".timeline", "Version 2");
    assert_eq!(
        market.text("SELECT string_agg(status, ' ' ORDER BY number) AS text FROM product_revisions"),
        "rejected draft"
    );
}

#[actix_web::test]
async fn who_may_not_see_a_refused_version_can_begin_the_one_after_it() {
    let market = Market::start().await;
    let (writer, colleague) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let approver = market.approver_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    writer.edits(SHOP, product, &[("name", "Red Mug")]).await.has_status(303);
    writer.submits(SHOP, product).await;
    approver.rejects(&market, SHOP, product, "Only blue ones.").await;

    colleague.product(SHOP, product).await.is_silent_on("Red Mug");
    colleague.edits(SHOP, product, &[("name", "Blue Mug, large")]).await.has_status(303);
    colleague.product(SHOP, product).await.says("h1", "Blue Mug, large").says(".badge", "Draft");
    assert_eq!(
        market.text("SELECT string_agg(status, ' ' ORDER BY number) AS text FROM product_revisions"),
        "approved rejected draft"
    );
}

#[actix_web::test]
async fn a_refusal_needs_a_reason() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;
    let page = approver.review(&market, SHOP, product).await;
    for form in ["change-request", "rejection"] {
        for (reason, why) in [(" \r\n ", "Give a reason"), (&"long ".repeat(500), "Use at most 2,000 characters")] {
            let answer = page.fill("#decision", &[("reason", reason)]).to(form).submit().await;
            answer.is_refused().says("#reason-error", why).shows("#reason[aria-invalid=true]");
        }
    }
    let answer = page.fill("#decision", &[("reason", "nul \0")]).to("rejection").submit().await;
    answer.is_refused().says("#reason-error", "characters that can’t be displayed");
    assert_eq!(market.text("SELECT status AS text FROM product_revisions"), "pending");
    // The database would not take one either.
    let told = market.text("SELECT string_agg(action, ' ') AS text FROM events");
    assert!(!told.contains("rejected"), "{told}");
}

#[actix_web::test]
async fn of_two_approvers_at_once_exactly_one_decides() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let (one, two) = (market.approver_of(SHOP).await, market.approver_of(SHOP).await);
    for round in 0..4 {
        let product = waiting(&editor).await;
        let (first, second) = (one.review(&market, SHOP, product).await, two.review(&market, SHOP, product).await);
        let (first, second) = (first.press("#decision").to("approval"), second.press("#decision").to("approval"));
        // Both have begun before either can write.
        let decisions = join_all([first.submit(), second.submit()]);
        let answers = market.while_held("SELECT FROM product_revisions FOR UPDATE", 2, decisions).await;
        let late: Vec<_> = answers.iter().filter(|answer| answer.status() == 409).collect();
        assert_eq!(late.len(), 1, "{answers:?}");
        late[0].says("#version-error", "This version has already been").says("h1", "Blue Mug").lacks("#approve");
        assert_eq!(market.number("SELECT count(*) AS n FROM events WHERE action = 'product.approved'"), round + 1);
    }
}

#[actix_web::test]
async fn who_decides_after_a_colleague_refused_is_told_so() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let (one, two) = (market.approver_of(SHOP).await, market.approver_of(SHOP).await);
    for form in ["approval", "rejection", "change-request"] {
        let product = waiting(&editor).await;
        let page = two.review(&market, SHOP, product).await;
        one.rejects(&market, SHOP, product, "Not this one.").await;

        let fields: &[(&str, &str)] = if form == "approval" { &[] } else { &[("reason", "Neither would I.")] };
        let late = page.fill("#decision", fields).to(form).submit().await;
        // What was refused, and why, is between the author, who decided and the admins.
        late.is_late().says("main", "Someone else has already decided on this version").is_silent_on("Not this one.");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
}

#[actix_web::test]
async fn a_decision_on_an_old_look_is_refused_with_the_new_one() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;
    let page = approver.review(&market, SHOP, product).await;
    editor.presses("submission/delete", SHOP, product).await.has_status(303);
    editor.edits(SHOP, product, &[("name", "Cheap Mug"), ("price", "1")]).await.has_status(303);
    let draft = page.press("#decision").to("approval").submit().await;
    draft.is_late().says("#version-error", "It has to be submitted for approval");
    editor.submits(SHOP, product).await;

    let late = page.press("#decision").to("approval").submit().await;
    late.is_late().says("#version-error", "This product has changed since").says(".diff__after", "Cheap Mug");
    let late = page.fill("#decision", &[("reason", "Too dear.")]).to("rejection").submit().await;
    late.is_late().says("#decision textarea", "Too dear.");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
    // On the page as it is now the decision counts.
    late.press("#decision").to("approval").submit().await.redirects_to(QUEUE);
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Cheap Mug");
    // What is said too late is not lost, though nothing is left to decide.
    let late = late.fill("#decision", &[("reason", "Too cheap.")]).to("rejection").submit().await;
    late.is_late().says("#said", "Too cheap.");
}

#[actix_web::test]
async fn under_four_eyes_nobody_approves_what_they_wrote_on() {
    let market = Market::start().await;
    let admin = admin_under_four_eyes(&market).await;
    let (co_writer, other) = (market.approver_of(SHOP).await, market.approver_of(SHOP).await);
    let product = admin.writes(SHOP, &Item::default()).await;
    co_writer.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    admin.submits(SHOP, product).await;
    let revision = market.open_revision(product);

    for writer in [&admin, &co_writer] {
        let page = writer.review(&market, SHOP, product).await;
        page.lacks("#approve").says(".decision", "someone else has to approve it").shows("#reject");
        let version =
            page.fill("#decision", &[]).to("rejection").value("version").expect("it is in the form").to_owned();
        let forged = writer.post(&format!("{QUEUE}/{revision}/approval"), &[("version", &version)]).await;
        forged.is_forbidden().says(".error-page", "You worked on this version yourself");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
    other.approves(&market, SHOP, product).await;
    // Without four eyes an admin alone is enough.
    market.run("UPDATE business_settings SET four_eyes = false");
    let own = waiting(&admin).await;
    admin.approves(&market, SHOP, own).await;
}

#[actix_web::test]
async fn an_approval_whose_listing_cannot_be_written_has_not_happened() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;
    market.run(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$;
         CREATE TRIGGER refused BEFORE INSERT ON listings FOR EACH ROW EXECUTE FUNCTION refuse()",
    );
    let page = approver.review(&market, SHOP, product).await;
    page.press("#decision").to("approval").submit().await.has_status(500).is_silent_on("the disk is full");

    let state = "SELECT r.status || ' ' || r.version || ' ' || (r.decided_by IS NULL) || ' ' ||
                        (p.published_revision_id IS NULL) || ' ' || (p.open_revision_id = r.id) AS text
                   FROM product_revisions r JOIN products p ON p.id = r.product_id";
    assert_eq!(market.text(state), "pending 2 true true true");
    assert_eq!(events(&market), ["product.created", "product.submitted"]);
    market.run("DROP TRIGGER refused ON listings");
    page.press("#decision").to("approval").submit().await.redirects_to(QUEUE);
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1);
}

#[actix_web::test]
async fn nobody_can_change_what_the_record_says() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    waiting(&editor).await;
    let lines = |table| market.text(&format!("SELECT string_agg(e::text, '|' ORDER BY id) AS text FROM {table} e"));
    let record = || lines("events") + &lines("account_events");
    let before = record();
    assert!(before.contains("product.submitted") && before.contains("account.signed_in"), "{before}");

    let business = market.business("Blue Door").id;
    for scope in ["souk.operator = 'on'".to_owned(), format!("souk.business_id = '{business}'")] {
        for change in [
            "UPDATE events SET action = 'product.loved', subject_name = ''",
            "DELETE FROM events",
            "UPDATE account_events SET action = 'account.hacked'",
            "DELETE FROM account_events",
        ] {
            let done = market.conn().batch_execute(&format!("BEGIN; SET LOCAL {scope}; {change}; COMMIT"));
            assert!(done.is_err_and(|error| error.to_string().contains("the record is append-only")), "{change}");
            market.conn().batch_execute("ROLLBACK").expect("it is over");
        }
    }
    assert_eq!(record(), before);
}

#[actix_web::test]
async fn the_queue_pages_and_shows_the_longest_waiting_first() {
    let market = Market::start().await;
    let approver = market.approver_of(SHOP).await;
    let business = market.business("Blue Door").id;
    many_wait(&market, business, approver.id.get(), 120);
    let first = approver.get(QUEUE).await;
    assert_eq!(first.texts("td a").len(), 50);
    assert_eq!(first.text("td a"), "Waiting 120");
    first.says(".workspace__nav .count", "99+").lacks(".pagination a[rel=prev]").says(".tabs", "All 120");
    let second = approver.get(&first.attributes(".pagination a[rel=next]", "href")[0]).await;
    assert_eq!(second.text("td a"), "Waiting 70");
    let third = approver.get(&second.attributes(".pagination a[rel=next]", "href")[0]).await;
    assert_eq!(third.texts("td a").len(), 20);
    assert_eq!(third.texts("td a").last().map(String::as_str), Some("Waiting 1"));
    third.lacks(".pagination a[rel=next]");
    // And back the same way.
    let back = approver.get(&third.attributes(".pagination a[rel=prev]", "href")[0]).await;
    assert_eq!(back.texts("td a"), second.texts("td a"));
    let back = approver.get(&back.attributes(".pagination a[rel=prev]", "href")[0]).await;
    assert_eq!(back.texts("td a"), first.texts("td a"));
    back.lacks(".pagination a[rel=prev]");
}

#[actix_web::test]
async fn a_role_that_was_taken_away_counts_at_once() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = waiting(&editor).await;
    let page = approver.review(&market, SHOP, product).await;
    market.run(&format!(
        "UPDATE memberships SET role_id = (SELECT id FROM roles WHERE name = 'viewer') WHERE user_id = {}",
        approver.id
    ));
    page.press("#decision").to("approval").submit().await.is_forbidden();
    market.run(&format!("DELETE FROM memberships WHERE user_id = {}", approver.id));
    page.press("#decision").to("approval").submit().await.is_missing();
    approver.signs_in(&approver.email, PASSWORD).await.has_status(303);
    approver.get("/manage").await.is_ok().says("h2", "You’re not a member of any business");
}

/// Submissions of new products that wait, one an hour.
pub fn many_wait(market: &Market, business: i64, user: i64, number: i64) {
    market.run(&format!(
        "WITH made AS (INSERT INTO products (business_id, author_id, created_at, updated_at)
                       SELECT {business}, {user}, now(), now() FROM generate_series(1, {number}) RETURNING id),
              opened AS (INSERT INTO product_revisions (business_id, product_id, number, status, author_id, writers, name, slug,
                         description, price_minor, currency, category_id, submitted_at, created_at, updated_at)
                         SELECT {business}, id, 1, 'pending', {user}, '{{{user}}}', 'Waiting ' || row_number() OVER (ORDER BY id), 'w',
                         'w', 1, 'EUR', (SELECT id FROM categories WHERE slug = 'mugs-cups'),
                         now() - id * interval '1 hour', now(), now() FROM made
                         RETURNING id, product_id)
         UPDATE products p SET open_revision_id = o.id FROM opened o WHERE p.id = o.product_id AND false;
         UPDATE products p SET open_revision_id = r.id FROM product_revisions r
          WHERE r.business_id = p.business_id AND r.product_id = p.id AND r.status = 'pending';
         INSERT INTO submissions (business_id, product_id, revision_id, round, submitted_by, submitted_at, content, is_change)
         SELECT r.business_id, r.product_id, r.id, 1, r.author_id, r.submitted_at, '{{}}', false FROM product_revisions r
          WHERE r.status = 'pending' AND NOT EXISTS (SELECT FROM submissions s WHERE s.revision_id = r.id)"
    ));
}
