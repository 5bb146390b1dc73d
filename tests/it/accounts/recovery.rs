//! A forgotten password, and word of what happens to an account.

use chrono::TimeDelta;
use futures_util::future::join_all;

use crate::support::{Market, PASSWORD, Page, Person, Visitor};

const NEW: &str = "eleven green bottles";

async fn forgets(market: &Market, email: &str) -> String {
    let page = market.visitor().get("/forgot-password").await;
    page.fill("#forgotten_form", &[("email", email)]).submit().await.redirects_to("/check-email");
    market.mail_to(email).link_to("/reset-password/")
}

async fn sets(visitor: &Visitor, link: &str) -> Page {
    visitor.get(link).await.fill("#reset_form", &[("password", NEW)]).submit().await
}

#[actix_web::test]
async fn a_link_by_mail_sets_a_new_password_once_and_ends_every_session() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    // Strangers have locked the account meanwhile.
    for _ in 0..16 {
        let stranger = market.visitor();
        for _ in 0..5 {
            stranger.signs_in(&editor.email, "wrong password").await;
        }
    }
    let visitor = market.visitor();
    visitor.signs_in(&editor.email, PASSWORD).await.has_status(429);

    let (link, other) = (forgets(&market, &editor.email).await, forgets(&market, &editor.email).await);
    market.visitor().get(&link).await.is_ok();
    editor.get("/manage/blue-door/products").await.is_ok();
    let page = visitor.get(&link).await;
    page.fill("#reset_form", &[("password", "short")]).by_htmx().submit().await.is_refused();
    let answer = page.fill("#reset_form", &[("password", NEW)]).submit().await;
    answer.redirects_to("/account");
    visitor.get("/manage/blue-door/products").await.is_ok();
    editor.get("/manage/blue-door/products").await.has_status(303);

    for used in [&link, &other] {
        visitor.get(used).await.has_status(410).shows("a[href=\"/forgot-password\"]");
        visitor.post(used, &[("password", NEW)]).await.has_status(410);
    }
    let mail = market.mail_to(&editor.email);
    assert_eq!((mail.kind.as_str(), mail.subject.as_str()), ("password_changed", "Your password was changed"));
    let told = "SELECT string_agg(concat_ws(' ', kind, details ->> 'what', mailed_at IS NOT NULL), ',') AS text FROM notifications";
    assert_eq!(market.text(told), "security password_changed t");
    // The browser that set it is known from now on: nobody is told of it again.
    visitor.signs_in(&editor.email, NEW).await.has_status(303);
    assert_eq!(market.mail_to(&editor.email).kind, "password_changed");
    market.visitor().signs_in(&editor.email, PASSWORD).await.has_status(429);
}

#[actix_web::test]
async fn of_two_who_use_a_link_at_once_one_sets_the_password() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let link = forgets(&market, &person.email).await;
    let visitors = [market.visitor(), market.visitor(), market.visitor()];
    let answers = join_all(visitors.iter().map(|visitor| sets(visitor, &link))).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410, 410]);
}

#[actix_web::test]
async fn a_link_is_worth_nothing_after_half_an_hour_or_a_change() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let late = forgets(&market, &person.email).await;
    market.advance(TimeDelta::minutes(31));
    market.visitor().get(&late).await.has_status(410);
    market.visitor().post(&late, &[("password", NEW)]).await.has_status(410);

    let link = forgets(&market, &person.email).await;
    changes_password(&person, PASSWORD).await.redirects_to("/account/security");
    market.visitor().post(&link, &[("password", "a third password")]).await.has_status(410);
    market.visitor().signs_in(&person.email, NEW).await.has_status(303);
    // Housekeeping takes what is over.
    market.advance(TimeDelta::days(2));
    let now = market.shared.clock.now();
    let removed = souk::db::in_scope(&mut market.conn(), &souk::db::Scope::Operator, |conn| {
        souk::accounts::tokens::forget_old(now, 100, conn)
    });
    assert_eq!(removed.expect("they are removed"), 2);
}

async fn changes_password(person: &Person, current: &str) -> Page {
    let page = person.get("/account/security/password").await;
    page.fill("#password_form", &[("current_password", current), ("password", NEW)]).submit().await
}

#[actix_web::test]
async fn a_new_password_takes_the_present_one_and_ends_the_other_sessions() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let other = market.visitor();
    other.signs_in(&person.email, PASSWORD).await.has_status(303);

    let answer = changes_password(&person, "not this one").await;
    answer.is_refused().says("#current_password-error", "isn’t your password");
    other.get("/account").await.is_ok();
    let copied = person.cookie("souk").expect("a session");
    changes_password(&person, PASSWORD).await.redirects_to("/account/security");
    other.get("/account").await.has_status(303);
    person.get("/account").await.is_ok();
    assert_ne!(person.cookie("souk").expect("a session"), copied);
    assert_eq!(market.mail_to(&person.email).kind, "password_changed");
    // Guesses are counted like those of signing in, for this session alone.
    for _ in 0..10 {
        changes_password(&person, "not this one").await.is_refused();
    }
    changes_password(&person, NEW).await.has_status(429);
    market.visitor().signs_in(&person.email, NEW).await.has_status(303);
}

#[actix_web::test]
async fn a_browser_that_the_account_does_not_know_is_told_to_its_owner() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    assert!(market.mails_to(&person.email).is_empty(), "nobody is told of the first time");
    person.signs_in(&person.email, PASSWORD).await.has_status(303);
    assert!(market.mails_to(&person.email).is_empty(), "this browser is known");

    let thief = market.visitor();
    let agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let fields = [("email", person.email.as_str()), ("password", PASSWORD)];
    let request = thief.request(actix_web::http::Method::POST, "/sign-in").header("User-Agent", agent).form(&fields);
    request.send().await.redirects_to("/account");
    let mail = market.mail_to(&person.email);
    assert_eq!(mail.subject, "New sign-in: Firefox on Windows");
    assert!(mail.text.contains("10.0.0."), "{mail:?}");
    mail.link_to("/account/sessions");
    mail.link_to("/forgot-password");
    let told = market.text("SELECT details::text AS text FROM notifications");
    assert!(told.contains("new_sign_in") && told.contains("Firefox on Windows"), "{told}");
    thief.signs_in(&person.email, PASSWORD).await.has_status(303);
    assert_eq!(market.mails_to(&person.email).len(), 1);
}

#[actix_web::test]
async fn an_account_without_a_password_answers_like_none() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    market.run("UPDATE users SET password_hash = NULL");
    let (known, unknown) = (market.visitor(), market.visitor());
    let known = known.signs_in(&person.email, PASSWORD).await;
    let unknown = unknown.signs_in("nobody@souk.example", PASSWORD).await;
    known.is_refused();
    assert_eq!(known.body().replace(&person.email, ""), unknown.body().replace("nobody@souk.example", ""));

    // They prove who they are by mail, and set one without a present one.
    person.get("/confirm").await.is_ok().says("main", "no password yet").lacks("#password");
    let page = person.get("/account/security/password").await;
    page.lacks("#current_password");
    page.fill("#password_form", &[("password", NEW)]).submit().await.redirects_to("/account/security");
    market.run("UPDATE users SET password_hash = NULL");
    market.advance(TimeDelta::minutes(16));
    person.get("/account/security/password").await.redirects_to("/confirm?next=%2Faccount%2Fsecurity%2Fpassword");
    person.post("/account/security/password", &[("password", NEW)]).await.has_status(401);
}
