//! How a business reviews: rules that decide by themselves, what is looked at later, and the reasons to choose from.

use crate::support::{Item, Market, Page, Person};

const REVIEW: &str = "/manage/blue-door/settings/review";
const REASONS: &str = "/manage/blue-door/approvals/reasons";
const AUTOMATIC: &str = "/manage/blue-door/approvals/automatic";

async fn sets(admin: &Person, fields: &[(&str, &str)], ticked: &[(&str, &str)]) -> Page {
    let mut form = admin.get(REVIEW).await.fill("#review_form", fields);
    for (name, value) in ticked {
        form = form.pressing(name, value);
    }
    form.submit().await
}

fn rule_of(market: &Market, product: i64) -> String {
    market.text(&format!("SELECT rule AS text FROM decisions WHERE product_id = {product} ORDER BY id DESC LIMIT 1"))
}

fn status_of(market: &Market, product: i64) -> String {
    market.text(&format!(
        "SELECT status AS text FROM product_revisions WHERE product_id = {product} ORDER BY number DESC LIMIT 1"
    ))
}

/// Changes a product and hands it in.
async fn changes(market: &Market, person: &Person, product: i64, fields: &[(&str, &str)]) -> String {
    person.edits("blue-door", product, fields).await.has_status(303);
    person.submits("blue-door", product).await;
    status_of(market, product)
}

#[actix_web::test]
async fn a_trusted_author_does_not_wait_unless_four_eyes_are_asked_for() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let before = editor.writes("blue-door", &Item::default()).await;
    editor.submits("blue-door", before).await;
    assert_eq!(status_of(&market, before), "pending");

    let id = editor.id.to_string();
    sets(&admin, &[], &[("trusted", &id)]).await.redirects_to(REVIEW);
    let at_once = editor.writes("blue-door", &Item { name: "Red Mug", ..Item::default() }).await;
    let answer = editor.presses("submission", "blue-door", at_once).await;
    let page = answer.has_status(303).follow().await;
    page.says("#notices", "Approved automatically, because you’re a trusted author.");
    page.says(".timeline", "Approved by a rule: trusted author");
    assert_eq!(
        (status_of(&market, at_once).as_str(), rule_of(&market, at_once).as_str()),
        ("approved", "trusted_author")
    );
    assert_eq!(market.number(&format!("SELECT count(*) AS n FROM listings WHERE id = {at_once}")), 1);
    let record = admin.get("/manage/blue-door/activity").await;
    record.says("main", "A rule approved Red Mug at once").says("main", "a trusted author");

    // What could mislead a visitor is looked at; once somebody approved its texts, they may keep them.
    let linked = Item { name: "Pink Mug", description: "Order at mugs.shop.", ..Item::default() };
    let linked = editor.writes("blue-door", &linked).await;
    let page = editor.presses("submission", "blue-door", linked).await.has_status(303).follow().await;
    page.says("#notices", "it has a warning that someone has to look at first");
    admin.approves(&market, "blue-door", linked).await;
    assert_eq!(changes(&market, &editor, linked, &[("price", "21.00")]).await, "approved");
    let elsewhere = [("description", "Order at cups.shop.")];
    assert_eq!(changes(&market, &editor, linked, &elsewhere).await, "pending");

    // What somebody else wrote on it is not theirs alone.
    let both = editor.writes("blue-door", &Item { name: "Green Mug", ..Item::default() }).await;
    let other = market.editor_of("blue-door").await;
    assert_eq!(changes(&market, &other, both, &[("price", "12.00")]).await, "pending");

    // Whoever's address is not known to be theirs publishes nothing.
    market.run(&format!("UPDATE users SET verified_at = NULL WHERE id = {}", editor.id));
    let unverified = editor.writes("blue-door", &Item { name: "Grey Mug", ..Item::default() }).await;
    editor.submits("blue-door", unverified).await;
    assert_eq!(status_of(&market, unverified), "pending");
    market.run(&format!("UPDATE users SET verified_at = now() WHERE id = {}", editor.id));

    market.run("UPDATE business_settings SET four_eyes = true");
    admin.get(REVIEW).await.says("#four_eyes_on", "these rules don’t apply");
    let waits = editor.writes("blue-door", &Item { name: "White Mug", ..Item::default() }).await;
    editor.submits("blue-door", waits).await;
    assert_eq!(status_of(&market, waits), "pending");
}

#[actix_web::test]
async fn small_price_steps_do_not_add_up_and_every_field_that_changed_is_covered() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let product = market.publishes(&admin, "blue-door", &Item { price: "100.00", ..Item::default() });
    sets(&admin, &[("free_price_percent", "10")], &[("free_fields", "description")]).await.redirects_to(REVIEW);

    assert_eq!(changes(&market, &editor, product, &[("price", "109.00")]).await, "approved");
    let by: i64 = market.number("SELECT price_percent::bigint AS n FROM submissions ORDER BY id DESC LIMIT 1");
    assert_eq!((rule_of(&market, product).as_str(), by), ("price_within", 9));
    assert_eq!(market.number(&format!("SELECT price_minor AS n FROM listings WHERE id = {product}")), 10_900);

    // Eight percent more than it is now, eighteen more than anybody approved.
    assert_eq!(changes(&market, &editor, product, &[("price", "118.00")]).await, "pending");
    admin.approves(&market, "blue-door", product).await;
    assert_eq!(changes(&market, &editor, product, &[("price", "125.00")]).await, "approved");

    let free = [("description", "Thrown by hand, and glazed.")];
    assert_eq!(changes(&market, &editor, product, &free).await, "approved");
    assert_eq!(rule_of(&market, product), "free_fields");
    let mixed = [("description", "Thrown and glazed."), ("price", "120.00")];
    assert_eq!(changes(&market, &editor, product, &mixed).await, "approved");
    assert_eq!(rule_of(&market, product), "price_within");
    let too_much = [("description", "Glazed."), ("name", "Blue Cup")];
    assert_eq!(changes(&market, &editor, product, &too_much).await, "pending");
    admin.sends_back(&market, "blue-door", product, "No cup.").await;
    // What was accepted of a part is measured against, not what its author writes into the rest of it.
    editor.edits("blue-door", product, &[("name", "Cup"), ("price", "119.00")]).await.has_status(303);
    editor.submits("blue-door", product).await;
    let desk = format!("/manage/blue-door/approvals/{}?against=public", market.open_revision(product));
    let page = admin.get(&desk).await;
    let part = page.fill("#decision", &[("reason", "No cup.")]).to("part").ticking("accept_price");
    part.submit().await.has_status(303);
    let name = market.text("SELECT name AS text FROM listings");
    let far = [("name", name.as_str()), ("description", "Thrown and glazed."), ("price", "1190.00")];
    assert_eq!(changes(&market, &editor, product, &far).await, "pending");
    assert_eq!(market.number(&format!("SELECT price_minor AS n FROM listings WHERE id = {product}")), 11_900);
    // A new product has nothing to be measured against.
    let new = editor.writes("blue-door", &Item { name: "Red Mug", ..Item::default() }).await;
    editor.submits("blue-door", new).await;
    assert_eq!(status_of(&market, new), "pending");
}

#[actix_web::test]
async fn what_rules_decided_is_listed_until_somebody_looked() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let product = market.publishes(&admin, "blue-door", &Item { price: "100.00", ..Item::default() });
    sets(&admin, &[("free_price_percent", "10")], &[]).await.redirects_to(REVIEW);
    admin.get(AUTOMATIC).await.says("main", "Nothing to check");
    for price in ["104.00", "105.00", "106.00"] {
        changes(&market, &editor, product, &[("price", price)]).await;
    }
    let page = admin.get(AUTOMATIC).await;
    assert_eq!(page.texts("tbody tr").len(), 3);
    page.says("tbody tr", "small price change").says("tbody tr", "Price (4%)").says("tbody tr", "editor");
    // Only what is still public can go back to what was before.
    let back = "a[href*=\"/roll-back?revision=\"]";
    page.lacks(&format!("tbody tr:first-child {back}"));
    let link = page.attributes(&format!("tbody tr:last-child {back}"), "href");
    admin.get(&link[0]).await.is_ok().says(".diff__after ins", "105");
    page.press("tbody tr:first-child form").submit().await.redirects_to(AUTOMATIC);
    let page = admin.get(AUTOMATIC).await;
    assert_eq!(page.texts("tbody tr").len(), 2);
    page.press("#looked_at_all").submit().await.redirects_to(AUTOMATIC);
    admin.get(AUTOMATIC).await.says("main", "Nothing to check");
    let looked =
        format!("SELECT count(*) AS n FROM decisions WHERE looked_by = {} AND looked_at IS NOT NULL", admin.id);
    assert_eq!(market.number(&looked), 3);
    let plan = market.plan(
        "SELECT id FROM decisions WHERE business_id = 1 AND rule IS NOT NULL AND looked_at IS NULL ORDER BY decided_at, id LIMIT 51",
    );
    assert!(plan.contains("decisions_to_look_at"), "{plan}");
}

#[actix_web::test]
async fn mistakes_in_how_a_business_reviews_are_told_and_a_later_change_is_kept() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let wrong = [
        ("target_hours", "soon"),
        ("time_zone", "Blue Door"),
        ("work_from", "17:00"),
        ("work_until", "09:00"),
        ("free_price_percent", "101"),
    ];
    for is_htmx in [false, true] {
        let form = admin.get(REVIEW).await.fill("#review_form", &wrong);
        let answer = if is_htmx { form.by_htmx().submit().await } else { form.submit().await };
        answer.is_refused();
        for field in ["target_hours", "time_zone", "work_until", "free_price_percent"] {
            answer.shows(&format!("#{field}-error"));
        }
        assert_eq!(answer.attributes("#time_zone", "value"), ["Blue Door"]);
    }
    let late = admin.get(REVIEW).await;
    let right =
        [("target_hours", "4"), ("time_zone", "Europe/Lisbon"), ("work_from", "08:30"), ("work_until", "00:00")];
    sets(&admin, &right, &[]).await.redirects_to(REVIEW);
    let saved = "SELECT review_target_hours || time_zone || work_from || work_until AS text FROM business_settings";
    assert_eq!(market.text(saved), "4Europe/Lisbon08:30:0000:00:00");
    let answer = late.fill("#review_form", &[("target_hours", "6")]).submit().await;
    answer.has_status(409).shows("#late");
    assert_eq!(answer.attributes("#target_hours", "value"), ["6"]);
    answer.press("#review_form").submit().await.redirects_to(REVIEW);
    assert_eq!(market.text("SELECT review_target_hours::text AS text FROM business_settings"), "6");
    admin
        .get("/manage/blue-door/activity")
        .await
        .says("main", "changed how submissions are reviewed")
        .says("main", "24:00");
}

#[actix_web::test]
async fn approvers_keep_the_reasons_that_they_choose_from() {
    let market = Market::start().await;
    let (admin, approver) = (market.admin_of("blue-door").await, market.approver_of("blue-door").await);
    market.editor_of("blue-door").await.get(REASONS).await.is_forbidden();
    admin.get(REASONS).await.press("#starting_form").submit().await.redirects_to(REASONS);
    let labels = "SELECT count(*) AS n FROM reasons WHERE archived_at IS NULL";
    assert_eq!(market.number(labels), 8);

    let page = approver.get(REASONS).await;
    let first = page.texts(".reasons__label")[0].clone();
    let typed = [("label", "Shade unclear"), ("advice", "Name the glaze."), ("field", "description")];
    page.fill("#reason_form", &typed).submit().await.redirects_to(REASONS);
    let again =
        approver.get(REASONS).await.fill("#reason_form", &[("label", "shade UNCLEAR")]).by_htmx().submit().await;
    again.is_refused().says("#label-error", "You already have this reason.");
    approver.get(REASONS).await.fill("#reason_form", &[("label", " ")]).submit().await.is_refused();

    let page = approver.get(REASONS).await;
    assert_eq!(page.texts(".reasons__label").last().map(String::as_str), Some("Shade unclear"));
    page.press(".reasons__one:first-child form[action$=\"/position\"]")
        .pressing("move", "down")
        .submit()
        .await
        .has_status(303);
    assert_eq!(approver.get(REASONS).await.texts(".reasons__label")[1], first);

    let own = market.number("SELECT id AS n FROM reasons WHERE label = 'Shade unclear'");
    let edit = format!("{REASONS}/{own}");
    let page = approver.get(&edit).await;
    page.fill("#reason_form", &[("label", "Glaze unclear")]).submit().await.redirects_to(REASONS);
    let page = approver.get(REASONS).await;
    page.press(&format!("#reason-{own} form[action$=\"/check\"]")).submit().await.redirects_to(REASONS);
    approver.get(REASONS).await.says(&format!("#reason-{own}"), "Check for authors");
    let page = approver.get(REASONS).await;
    page.press(&format!("#reason-{own} form[action$=\"/archive\"]")).submit().await.redirects_to(REASONS);
    approver.get(REASONS).await.lacks(&format!("#reason-{own}"));
    let actions =
        "SELECT string_agg(DISTINCT action, ' ' ORDER BY action) AS text FROM events WHERE action LIKE 'reason.%'";
    assert_eq!(market.text(actions), "reason.added reason.archived reason.changed reason.made_check");
}
