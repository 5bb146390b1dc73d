//! What people are told: the list, the bell, mail, and what they choose.

use std::time::{Duration, Instant};

use actix_web::http::Method;
use chrono::TimeDelta;
use futures_util::future::join;
use souk::db::{Backstage, Ear, Scope, Sessions, in_scope};
use souk::jobs::{Kinds, Pace, Worker};
use souk::notifications::{self, Kind, Told, hub, tell};

use crate::support::{Item, Market, Person, eventually};

/// Mails what is due, as two workers do that begin at once.
async fn mail(market: &Market) {
    market.run("DELETE FROM job_schedules");
    let workers = [0, 1].map(|_| {
        let url = market.database().url();
        let kinds = Kinds::default().configure(|kinds| notifications::jobs(kinds, &market.shared.office));
        let clock = market.shared.clock.clone();
        Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, clock, Pace::of(2)).expect("it starts")
    });
    eventually("the mail is written", async || {
        market.number("SELECT count(*) AS n FROM job_schedules WHERE next_run > now()") > 0
            && market.number("SELECT count(*) AS n FROM jobs WHERE kind = 'notify_by_mail'") == 0
    })
    .await;
    drop(workers);
}

async fn submitted(market: &Market, editor: &Person) -> i64 {
    let product = editor.writes("blue-door", &Item::default()).await;
    editor.submits("blue-door", product).await;
    assert!(market.open_revision(product) > 0);
    product
}

fn tell_of_password(market: &Market, person: &Person) {
    let scope = Scope::Person { user: Some(person.id.get()), visitor: None };
    let told = Told::new(person.id, Kind::Security, "/account/security")
        .with(serde_json::json!({ "what": "password_changed" }));
    in_scope(&mut market.conn(), &scope, |conn| tell(conn, market.shared.clock.now(), &told)).expect("they are told");
}

#[actix_web::test]
async fn those_who_can_decide_hear_of_a_submission_and_its_author_of_the_decision() {
    let market = Market::start().await;
    let (editor, viewer) = (market.editor_of("blue-door").await, market.viewer_of("blue-door").await);
    let (approver, admin) = (market.approver_of("blue-door").await, market.admin_of("blue-door").await);
    let stranger = market.admin_of("oak-and-ash").await;
    let product = submitted(&market, &editor).await;

    let page = approver.get("/notifications").await;
    page.is_ok().says(".notification[data-unread]", "editor submitted Blue Mug for approval.");
    page.says(".notification__meta", "Blue Door");
    assert_eq!(page.attributes("[data-bell]", "aria-label"), ["Notifications, 1 unread"]);
    assert_eq!(page.text("[data-bell-count]"), "1");
    for other in [&editor, &viewer, &stranger] {
        let page = other.get("/notifications").await;
        page.says(".empty", "No notifications yet");
        assert_eq!(page.attributes("[data-bell]", "aria-label"), ["Notifications"]);
    }

    // Looking ahead reads nothing; opening it does, and leads to what it is about.
    let link = page.attributes(".notification a", "href").remove(0);
    let review = format!("/manage/blue-door/approvals/{}", market.open_revision(product));
    approver.request(Method::HEAD, &link).send().await.redirects_to(&review);
    approver.request(Method::GET, &link).header("Sec-Purpose", "prefetch").send().await.redirects_to(&review);
    approver.get("/notifications").await.shows("[data-unread]");
    admin.get(&link).await.is_missing();
    approver.get(&link).await.redirects_to(&review).follow().await.is_ok();
    approver.get("/notifications").await.lacks("[data-unread]").shows(".notification");

    // Once one of them decided, nobody else needs to look.
    admin.get("/notifications").await.shows("[data-unread]");
    approver.sends_back(&market, "blue-door", product, "Say how large it is.").await;
    admin.get("/notifications").await.lacks("[data-unread]").shows(".notification");
    let page = editor.get("/notifications").await;
    page.says(".notification[data-unread]", "approver asked for changes to Blue Mug.").says(".quote", "Say how large");
    approver.get("/notifications").await.is_silent_on("asked for changes");
    let answer = page.press("form[action=\"/notifications/read\"]").submit().await;
    answer
        .redirects_to("/notifications")
        .follow()
        .await
        .lacks("[data-unread]")
        .lacks("form[action=\"/notifications/read\"]");
}

#[actix_web::test]
async fn what_was_taken_back_or_cannot_be_decided_on_waits_for_nobody() {
    let market = Market::start().await;
    let (editor, writer) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let other = market.approver_of("blue-door").await;
    market.run("UPDATE business_settings SET four_eyes = true");
    let product = editor.writes("blue-door", &Item::default()).await;
    writer.edits("blue-door", product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits("blue-door", product).await;
    writer.get("/notifications").await.shows(".empty");
    other.get("/notifications").await.says("[data-unread]", "Green Mug");
    editor.presses("submission/delete", "blue-door", product).await.has_status(303);
    other.get("/notifications").await.lacks("[data-unread]");
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    assert!(market.mails_to(&other.email).is_empty());
}

#[actix_web::test]
async fn what_is_archived_waits_for_nobody_until_it_is_restored() {
    let market = Market::start().await;
    let (editor, other) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let product = submitted(&market, &editor).await;
    other.get("/notifications").await.says("[data-unread]", "editor submitted Blue Mug");
    editor.presses("archive", "blue-door", product).await.has_status(303);
    other.get("/notifications").await.lacks("[data-unread]");
    let colleague = market.editor_of("blue-door").await;
    colleague.post(&format!("/manage/blue-door/products/{product}/archive/delete"), &[]).await;
    let archived = "SELECT count(*) AS n FROM products WHERE archived_at IS NOT NULL";
    if market.number(archived) == 1 {
        editor.presses("archive/delete", "blue-door", product).await.has_status(303);
    }
    other.get("/notifications").await.says("[data-unread]", "editor submitted Blue Mug");
}

#[actix_web::test]
async fn whoever_left_gets_no_mail_about_the_work_of_the_business() {
    let market = Market::start().await;
    let (editor, gone) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let stays = market.approver_of("blue-door").await;
    submitted(&market, &editor).await;
    market.run(&format!("DELETE FROM memberships WHERE user_id = {}", gone.id));
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    assert_eq!(market.mails_to(&stays.email).len(), 1);
    assert!(market.mails_to(&gone.email).is_empty());
    assert_eq!(market.number("SELECT count(*) AS n FROM notifications WHERE mail_at IS NOT NULL"), 0);
}

#[actix_web::test]
async fn the_longest_reason_reaches_whoever_wrote_it() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let name = "🏺".repeat(100);
    let product = editor.writes("blue-door", &Item { name: &name, ..Item::default() }).await;
    editor.submits("blue-door", product).await;
    approver.sends_back(&market, "blue-door", product, &"🏺".repeat(2000)).await;
    editor.get("/notifications").await.says("[data-unread]", "asked for changes");
}

#[actix_web::test]
async fn mail_comes_after_a_minute_once_and_not_for_what_was_read() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let (ana, ben) = (market.approver_of("blue-door").await, market.approver_of("blue-door").await);
    market.run(&format!("UPDATE users SET locale = 'de' WHERE id = {}", ana.id));
    submitted(&market, &editor).await;
    mail(&market).await;
    assert!(market.mails_to(&ana.email).is_empty(), "there is a minute to read it on the page");
    let link = ben.get("/notifications").await.attributes(".notification a", "href").remove(0);
    ben.get(&link).await.has_status(303);

    market.advance(TimeDelta::seconds(61));
    mail(&market).await;
    mail(&market).await;
    let [letter] = &market.mails_to(&ana.email)[..] else { panic!("one mail") };
    assert_eq!(letter.subject, "Wartet auf Ihre Freigabe: Blue Mug");
    assert!(letter.text.contains("editor hat „Blue Mug“ zur Freigabe eingereicht."), "{}", letter.text);
    ana.get(&letter.link_to("/notifications/")).await.has_status(303);
    assert!(market.mails_to(&ben.email).is_empty(), "it was read");

    // Several that are due at once come in one letter.
    submitted(&market, &editor).await;
    submitted(&market, &editor).await;
    market.advance(TimeDelta::seconds(61));
    mail(&market).await;
    assert_eq!(market.mails_to(&ben.email).len(), 1);
    assert_eq!(market.mail_to(&ben.email).subject, "2 notifications");
    // An address that nobody confirmed gets none.
    market.run(&format!("UPDATE users SET verified_at = NULL WHERE id = {}", ben.id));
    submitted(&market, &editor).await;
    market.advance(TimeDelta::seconds(61));
    mail(&market).await;
    assert_eq!(market.mails_to(&ben.email).len(), 1);
}

#[actix_web::test]
async fn people_choose_what_they_are_told_and_how() {
    let market = Market::start().await;
    let (editor, ana) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let page = ana.get("/account/notifications").await;
    page.is_ok().says("#choices_form", "Security of your account").says(".page-head", &ana.email);
    let daily = [("mail_submission_waiting", "daily")];
    page.fill("#choices_form", &daily).submit().await.redirects_to("/account/notifications");
    page.fill("#choices_form", &daily).forged("mail_decided", "hourly").by_htmx().submit().await.is_refused();
    let page = ana.get("/account/notifications").await;
    assert_eq!(page.fill("#choices_form", &[]).value("mail_submission_waiting"), Some("daily"));

    submitted(&market, &editor).await;
    submitted(&market, &editor).await;
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    assert!(market.mails_to(&ana.email).is_empty());
    market.advance(TimeDelta::hours(24));
    mail(&market).await;
    assert_eq!(market.mail_to(&ana.email).subject, "2 notifications");

    // What is not shown as unread is in the list nevertheless, and mail is a choice of its own.
    let fields = "page_decided=yes&mail_submission_waiting=at_once&mail_decided=off&mail_invited=off&mail_role_changed=off&mail_mention=off&mail_reply=off&mail_question=off&mail_imported=off";
    let post = ana.request(Method::POST, "/account/notifications");
    post.header("Content-Type", "application/x-www-form-urlencoded").body(fields).send().await.has_status(303);
    ana.get("/notifications").await.press("form[action=\"/notifications/read\"]").submit().await.has_status(303);
    submitted(&market, &editor).await;
    let page = ana.get("/notifications").await;
    page.lacks("[data-unread]");
    assert_eq!(page.texts(".notification").len(), 3);
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    assert_eq!(market.mails_to(&ana.email).len(), 2);

    // Nobody switches security off.
    market.run(&format!("INSERT INTO notice_choices VALUES ({}, 'security', false, 'off')", ana.id));
    tell_of_password(&market, &ana);
    ana.get("/notifications").await.says("[data-unread]", "Your password was changed.");
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    assert_eq!(market.mail_to(&ana.email).subject, "Your password was changed.");
}

#[actix_web::test]
async fn a_link_in_the_mail_ends_it_for_its_kind_and_its_person_alone() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let (ana, ben) = (market.approver_of("blue-door").await, market.approver_of("blue-door").await);
    submitted(&market, &editor).await;
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    let link = market.mail_to(&ana.email).link_to("/unsubscribe/");
    // Scanners follow links: only the button does it. Whoever is not signed in can press it.
    let page = market.visitor().get(&link).await;
    page.is_ok().says("main", "Products waiting for your approval");
    assert_eq!(market.number("SELECT count(*) AS n FROM notice_choices"), 0);
    page.press("main form").submit().await.is_ok().says("main", "Email is off");
    // A mail program does it with one request, from nowhere and without cookies (RFC 8058).
    let hook = format!("/hooks{}", market.mail_to(&ben.email).link_to("/unsubscribe/"));
    let post = market.visitor().request(Method::POST, &hook).without("Sec-Fetch-Site");
    post.header("Content-Type", "application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .send()
        .await
        .has_status(204);
    let off = "SELECT string_agg(user_id || ' ' || kind || ' ' || by_mail, ', ' ORDER BY user_id) AS text FROM notice_choices";
    assert_eq!(market.text(off), format!("{} submission_waiting off, {} submission_waiting off", ana.id, ben.id));
    submitted(&market, &editor).await;
    ana.get("/notifications").await.shows("[data-unread]");
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    assert_eq!(market.mails_to(&ana.email).len() + market.mails_to(&ben.email).len(), 2);

    let changed = link.replace('a', "b");
    for forged in [changed.as_str(), "/unsubscribe/00", "/unsubscribe/x", &format!("/hooks{changed}")] {
        market.visitor().post(forged, &[]).await.is_missing();
    }
    // What is about security has no such link.
    tell_of_password(&market, &ana);
    market.advance(TimeDelta::minutes(2));
    mail(&market).await;
    assert!(!market.mail_to(&ana.email).text.contains("unsubscribe"));
}

#[actix_web::test]
async fn a_thousand_approvers_are_told_in_no_time() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    market.run(
        "INSERT INTO users (email, name, password_hash, created_at)
         SELECT 'approver' || n || '@souk.example', 'Ana', '', now() FROM generate_series(1, 1000) n;
         INSERT INTO memberships (business_id, user_id, role_id, created_at)
         SELECT r.business_id, u.id, r.id, now() FROM users u, roles r
          WHERE u.email LIKE 'approver%' AND r.name = 'approver'",
    );
    let product = editor.writes("blue-door", &Item::default()).await;
    let begun = Instant::now();
    editor.submits("blue-door", product).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM notifications WHERE read_at IS NULL"), 1001);
    editor.presses("submission/delete", "blue-door", product).await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM notifications WHERE read_at IS NULL"), 0);
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
}

#[actix_web::test]
async fn the_bell_rings_while_the_session_lasts() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let hub = market.shared.hub.clone();
    let heard = hub.clone();
    let _ear = Ear::open(market.database().url(), hub::CHANNEL, move |people| heard.heard(people)).expect("it listens");
    let again = approver.clone();
    let listening = async move { again.get("/notifications/stream").await };
    let happening = async {
        actix_web::rt::time::sleep(Duration::from_millis(800)).await;
        submitted(&market, &editor).await;
        actix_web::rt::time::sleep(Duration::from_millis(800)).await;
        market.run(&format!("DELETE FROM sessions WHERE user_id = {}", approver.id));
        hub.heard(&[]);
    };
    let (stream, ()) = join(listening, happening).await;
    assert_eq!(stream.header("content-type"), "text/event-stream; charset=utf-8");
    let events: Vec<_> = stream.body().lines().filter(|line| line.starts_with("data: {")).map(str::to_owned).collect();
    assert_eq!(events.first().map(String::as_str), Some(r#"data: {"count":"","label":"Notifications"}"#));
    assert_eq!(events.last().map(String::as_str), Some(r#"data: {"count":"1","label":"Notifications, 1 unread"}"#));
    assert!(stream.body().ends_with("event: end\ndata: \n\n"), "{}", stream.body());
    market.visitor().get("/notifications/stream").await.has_status(303);
}

#[actix_web::test]
async fn lists_and_mail_find_their_rows_by_an_index() {
    let market = Market::start().await;
    for query in [
        "SELECT FROM notifications WHERE user_id = 1 ORDER BY at DESC, id DESC LIMIT 31",
        "SELECT FROM notifications WHERE mail_at <= now() ORDER BY mail_at LIMIT 9",
        "SELECT FROM notifications WHERE at < now() ORDER BY at LIMIT 9",
        "SELECT FROM notifications WHERE about_business_id = 1 AND kind = 'submission_waiting' AND details ->> 'revision' = '5'",
    ] {
        let plan = market.plan(query);
        assert!(plan.contains("Index"), "{query}: {plan}");
    }
}
