//! Reporting a listing to whoever runs the marketplace, what they decide, and complaints about that.

use chrono::TimeDelta;

use crate::support::{Item, Market, Page, Person, Visitor, eventually};

const ROWS: &str = "SELECT jsonb_agg(to_jsonb(l) ORDER BY id)::text AS text FROM listings l";
const SAID: [(&str, &str); 4] =
    [("reason", "fake"), ("text", "<b>It is a copy.</b>"), ("name", "Zoe"), ("email", "zoe@mail.example")];
const STATEMENT: [(&str, &str); 5] = [
    ("outcome", "withdrawn"),
    ("facts", "We asked for an invoice.\nThere was <none>."),
    ("ground", "law"),
    ("clause", "Article 9 of the trade mark regulation"),
    ("why", "It bears a mark of somebody else."),
];

async fn reports(visitor: &Visitor, product: i64, fields: &[(&str, &str)]) -> Page {
    let page = visitor.get(&format!("/listings/{product}/report")).await;
    page.fill("#report_form", fields).ticking("good_faith").submit().await
}

fn case(market: &Market) -> String {
    format!("/operator/reports/{}", market.number("SELECT max(id) AS n FROM report_cases"))
}

async fn another_operator(market: &Market) -> Person {
    let person = market.somebody("Olga").await;
    market.run(&format!("UPDATE users SET is_operator = true WHERE id = {}", person.id));
    person
}

/// The page of the statement as it will be sent.
async fn previews(operator: &Person, case: &str, fields: &[(&str, &str)]) -> Page {
    let page = operator.get(case).await;
    // What is chosen by a button is no field of an untouched form.
    let (chosen, typed): (Vec<_>, Vec<_>) = fields.iter().partition(|(name, _)| ["outcome", "ground"].contains(name));
    let draft = page.fill("#decision_form", &typed).pressing("step", "preview");
    chosen.into_iter().fold(draft, |draft, (name, value)| draft.pressing(name, value)).submit().await
}

async fn withdraws(market: &Market, operator: &Person) -> Page {
    let preview = previews(operator, &case(market), &STATEMENT).await;
    preview.is_ok().press("#send_form").pressing("step", "send").submit().await
}

#[actix_web::test]
async fn reports_of_one_listing_are_one_case_that_whoever_reported_can_follow() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let path = format!("/listings/{product}/report");
    let visitor = market.visitor();
    visitor.get(&format!("/listings/{product}-blue-mug")).await.shows(&format!("a[href=\"{path}\"]"));

    let page = visitor.get(&path).await;
    let again = page.fill("#report_form", &[("text", "It is odd."), ("email", "zoe")]).submit().await;
    again.is_refused().says("#reason-error", "Choose a reason").shows("#email-error").shows("#name-error");
    again.shows("#good_faith-error");
    assert_eq!(again.fill("#report_form", &[]).value("text"), Some("It is odd."));
    page.fill("#report_form", &[("reason", "other")]).by_htmx().submit().await.is_refused().shows("#text-error");
    page.fill("#report_form", &SAID).ticking("good_faith").forged("homepage", "x").submit().await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM reports"), 0);
    // A form that is sent twice at once reports once, and is confirmed once.
    let draft = page.fill("#report_form", &SAID).ticking("good_faith");
    let (one, other) = futures_util::join!(draft.submit(), draft.submit());
    one.redirects_to(&format!("/listings/{product}-blue-mug"));
    other.has_status(303).follow().await.says(".notice", "The operator will look at your report");
    assert_eq!(market.mails_to("zoe@mail.example").len(), 1);
    let mail = market.mail_to("zoe@mail.example");
    assert_eq!(mail.kind, "report_received");
    // Somebody with an account leaves their own address; who reports abuse of children need not say who they are.
    let form = admin.get(&path).await;
    let form = form.lacks("[name=email]").fill("#report_form", &[("reason", "unsafe"), ("text", "Hot.")]);
    form.ticking("good_faith").submit().await.has_status(303);
    reports(&visitor, product, &[("reason", "child_safety"), ("text", "Look.")]).await.has_status(303);

    let list = operator.get("/operator/reports").await;
    assert_eq!(list.is_ok().texts("[data-row] a"), ["Blue Mug"]);
    list.says("[data-row]", "3 reports");
    let shown = operator.get(&case(&market)).await;
    shown.says(".asked__text", "<b>It is a copy.</b>").says(".asked", &admin.email).says(".asked", "Anonymous");
    assert_eq!(shown.texts(".asked .badge").len(), 3);
    shown.says("#listing", "unchanged since it was reported");
    admin.get("/operator/reports").await.is_missing();

    let link = market.mail_to("zoe@mail.example").link_to("/reports/");
    visitor.get(&link).await.is_ok().says("#reported", "It is a copy.").says("#state", "hasn’t decided yet");
    visitor.get("/reports/0000").await.is_missing();
    let kept = "SELECT count(*) AS n FROM reports WHERE position($1 in reports::text) > 0";
    let token = link.rsplit('/').next().unwrap_or_default();
    assert_eq!(market.number(&kept.replace("$1", &format!("'{token}'"))), 0, "a table shows a link");

    for _ in 0..10 {
        reports(&visitor, product, &SAID).await;
    }
    let refused = reports(&visitor, product, &SAID).await;
    refused.has_status(429).says("#reason-error", "a lot of reports");
}

#[actix_web::test]
async fn a_withdrawn_listing_is_gone_at_once_and_comes_back_only_changed() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let visitor = market.visitor();
    reports(&visitor, product, &SAID).await.has_status(303);
    let address = format!("/listings/{product}-blue-mug");
    visitor.get(&address).await.is_ok();
    market.run("UPDATE memberships SET is_trusted = true");

    let wrong = previews(&operator, &case(&market), &[("outcome", "withdrawn"), ("facts", " ")]).await;
    wrong.is_refused().shows("#facts-error").shows("#ground-error").shows("#clause-error").shows("#why-error");
    let preview = previews(&operator, &case(&market), &STATEMENT).await;
    let statement = preview.is_ok().says("#statement", "There was <none>.").says("#statement", "no automated means");
    statement.says("#statement", "Article 9 of").says("#statement", "out-of-court").says("#statement", "every country");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1, "a preview decides nothing");
    // Two who decide at once: one wins, the other reads what was decided.
    let other = another_operator(&market).await;
    let second = previews(&other, &case(&market), &[("outcome", "no_breach"), ("facts", "Fine.")]).await;
    let (one, two) =
        (preview.press("#send_form").pressing("step", "send"), second.press("#send_form").pressing("step", "send"));
    one.submit().await.redirects_to("/operator/reports");
    two.submit().await.has_status(409).says("main", "decided already").says(".badge", "Listing withdrawn");
    assert_eq!(market.number("SELECT count(*) AS n FROM report_decisions"), 1);
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
    eventually("pages follow", async || visitor.get(&address).await.status() == 410).await;
    assert_eq!(market.mail_to(&admin.email).kind, "listing_withdrawn");
    assert_eq!(market.mail_to("zoe@mail.example").kind, "report_decided");
    let link = market.mail_to("zoe@mail.example").link_to("/reports/");
    visitor.get(&link).await.says("main", "has withdrawn Blue Mug").is_silent_on("Article 9");

    // The business reads why, and the same version is not public again on any way, not even by a rule that trusts them.
    admin.get("/notifications").await.says("main", "has withdrawn Blue Mug");
    let page = admin.product("blue-door", product).await;
    let why = page.says("#withdrawn", "can’t be published again").attributes("#withdrawn a", "href").remove(0);
    admin.get(&why).await.says("#statement", "Article 9 of").says("#statement", "There was <none>.");
    admin.presses("archive", "blue-door", product).await.has_status(303);
    admin.presses("archive/delete", "blue-door", product).await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
    admin.edits("blue-door", product, &[("name", "Own Mug")]).await.has_status(303);
    admin.edits("blue-door", product, &[("name", "Blue Mug")]).await.has_status(303);
    admin.presses("submission", "blue-door", product).await.has_status(409);
    admin.edits("blue-door", product, &[("name", "Own Mug")]).await.has_status(303);
    admin.submits("blue-door", product).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0, "a rule put it back");
    admin.approves(&market, "blue-door", product).await;
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Own Mug");
}

#[actix_web::test]
async fn an_appeal_is_handled_by_somebody_else_and_brings_a_listing_back_as_it_was() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let before = market.text(ROWS);
    reports(&market.visitor(), product, &SAID).await.has_status(303);
    withdraws(&market, &operator).await.has_status(303);
    let decision =
        format!("/manage/blue-door/decisions/{}", market.number("SELECT max(id) AS n FROM report_decisions"));
    let page = admin.get(&decision).await;
    for typed in ["\u{200b}".repeat(20_000), "a".repeat(20_000)] {
        page.fill("#appeal_form", &[("text", &typed)]).submit().await.is_refused().shows("#text-error");
    }
    let draft = page.fill("#appeal_form", &[("text", "Here is the invoice.")]);
    draft.submit().await.redirects_to(&decision);
    draft.submit().await.redirects_to(&decision);
    assert_eq!(market.number("SELECT count(*) AS n FROM report_appeals"), 1);

    // Who decided cannot handle it, not even past the page; where they are alone they hand it on.
    let appeal = format!("/operator/reports/appeals/{}", market.number("SELECT max(id) AS n FROM report_appeals"));
    let own = operator.get(&appeal).await;
    own.says("#own", "only operator").lacks("#handling_form");
    operator.post(&format!("{appeal}/handling"), &[("result", "upheld"), ("reasons", "No.")]).await.is_forbidden();
    own.fill("#handing_form", &[("to", "Ombuds Office, Main Street 1")]).submit().await.redirects_to(&appeal);
    assert_eq!(market.mail_to(&admin.email).kind, "appeal_handed_on");
    let other = another_operator(&market).await;
    let page = other.get(&appeal).await;
    page.fill("#handling_form", &[("reasons", " ")]).submit().await.is_refused().shows("#result-error");
    let typed = [("reasons", "The invoice is real.")];
    let draft = page.fill("#handling_form", &typed).pressing("result", "reversed");
    draft.submit().await.has_status(303);
    draft.submit().await.has_status(409);
    assert_eq!(market.text(ROWS), before, "it is back as it was");
    assert_eq!(market.mail_to(&admin.email).kind, "appeal_handled");
    admin.get(&decision).await.says("#appeal", "The invoice is real.").shows("#reversed");
    admin.product("blue-door", product).await.lacks("#withdrawn");

    // Whoever reported appeals too: what was wrongly left alone is decided on anew, not by who decided first.
    reports(&market.visitor(), product, &SAID).await.has_status(303);
    let again = previews(&operator, &case(&market), &[("outcome", "no_breach"), ("facts", "Fine.")]).await;
    again.press("#send_form").pressing("step", "send").submit().await.has_status(303);
    let link = market.mail_to("zoe@mail.example").link_to("/reports/");
    let page = market.visitor().get(&link).await;
    page.fill("#appeal_form", &[("text", "Look again.")]).submit().await.redirects_to(&link);
    let appeal = format!("/operator/reports/appeals/{}", market.number("SELECT max(id) AS n FROM report_appeals"));
    let page = other.get(&appeal).await;
    let draft = page.fill("#handling_form", &typed).pressing("result", "reversed");
    draft.submit().await.redirects_to(&case(&market));
    let refused = previews(&operator, &case(&market), &STATEMENT).await;
    refused.press("#send_form").pressing("step", "send").submit().await.is_forbidden();
    withdraws(&market, &other).await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);

    // After six months it is too late, and the figures tell all of it.
    let page = admin.get(&format!("/operator/reports/figures?year={}", 2026)).await;
    page.is_missing();
    let csv = operator.get("/operator/reports/figures.csv").await.body();
    for line in ["reports,2", "decisions_withdrawn,2", "decisions_no_breach,1", "appeals_reversed,2", "means,0"] {
        assert!(csv.contains(line), "{line}: {csv}");
    }
    operator.get("/operator/reports/figures").await.is_ok().says("#figure-reports", "2").shows("#months svg");
    let page = market.visitor().get(&link).await;
    let late = page.fill("#appeal_form", &[("text", "Too late.")]);
    market.advance(TimeDelta::days(190));
    late.submit().await.has_status(409);
}
