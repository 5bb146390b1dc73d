//! What somebody changes of their account: who they are here, their language, their address.

use chrono::TimeDelta;

use crate::second_factors::sets_up;
use crate::support::{Item, Market, PASSWORD, Page, Person};

const NEW: &str = "mona@new.example";

async fn asks_for(person: &Person, email: &str) -> Page {
    person.get("/account/security/email").await.fill("#email_form", &[("email", email)]).submit().await
}

/// Changes the address, and answers the link that takes it back.
async fn changes(market: &Market, person: &Person, email: &str, old: &str) -> String {
    asks_for(person, email).await.redirects_to("/account/security/email");
    let page = person.get(&market.mail_to(email).link_to("/confirm-email/")).await;
    page.press("form[action^=\"/confirm-email/\"]").submit().await.redirects_to("/account");
    market.mail_to(old).link_to("/undo-email/")
}

#[actix_web::test]
async fn who_one_is_changes_wherever_it_stands() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    let page = admin.get("/account").await;
    page.is_ok().says("main", &admin.email).says("main", "Blue Door").shows("a[href=\"/account/security/email\"]");
    let long = "a".repeat(1001);
    let answer = page.fill("#profile_form", &[("name", " "), ("about", &long)]).by_htmx().submit().await;
    answer.is_refused().says("#name-error", "Enter your name.").says("#about-error", "Use at most 1,000 characters.");
    answer.says("#about", "aaa");

    let fields = [("name", "Mona <b>Moor</b>"), ("about", "I throw\nmugs."), ("language", "de")];
    let answer = page.fill("#profile_form", &fields).submit().await;
    answer.redirects_to("/account");
    let page = answer.follow().await;
    page.shows("html[lang=de]").says("#about", "I throw mugs.").shows("#name[value=\"Mona <b>Moor</b>\"]");
    admin.get("/manage/blue-door/activity").await.says(".timeline__what", "Mona <b>Moor</b>");
    assert_eq!(market.text(&format!("SELECT locale AS text FROM users WHERE id = {}", admin.id)), "de");
    // The form at the foot of every page says it too.
    let page = admin.get("/").await;
    page.press("form[action=\"/language\"]").pressing("language", "ar").submit().await.has_status(303);
    assert_eq!(market.text(&format!("SELECT locale AS text FROM users WHERE id = {}", admin.id)), "ar");
    let page = market.visitor().get("/forgot-password").await;
    page.fill("#forgotten_form", &[("email", &admin.email)]).submit().await.has_status(303);
    assert_eq!(market.mail_to(&admin.email).subject, "عيّن كلمة مرور جديدة");
}

#[actix_web::test]
async fn another_address_is_confirmed_by_mail_and_both_are_told() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let other = market.visitor();
    other.signs_in(&person.email, PASSWORD).await.has_status(303);
    asks_for(&person, &person.email).await.is_refused().says("#email-error", "already use this address");
    asks_for(&person, "nowhere").await.is_refused();
    asks_for(&person, NEW).await.redirects_to("/account/security/email");
    let notice = market.mail_to(&person.email);
    assert_eq!(notice.kind, "email_change_notice");
    assert!(notice.text.contains(NEW), "{notice:?}");
    let link = market.mail_to(NEW).link_to("/confirm-email/");
    market.visitor().get(&link).await.is_ok().says("main", NEW);
    assert_eq!(market.text("SELECT email AS text FROM users"), person.email, "nothing changes by opening it");

    let page = person.get(&link).await;
    let answer = page.press("form[action^=\"/confirm-email/\"]").submit().await;
    answer.redirects_to("/account");
    answer.follow().await.says(".notice", "Your email address has been changed.").says("main", NEW);
    other.get("/account").await.has_status(303);
    let changed = market.mail_to(&person.email);
    assert_eq!(changed.subject, "Your email address was changed");
    person.get(&link).await.has_status(410);
    market.visitor().signs_in(NEW, PASSWORD).await.has_status(303);
    market.visitor().signs_in(&person.email, PASSWORD).await.is_refused();
}

#[actix_web::test]
async fn the_old_address_takes_a_change_back_for_a_week() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    // Somebody who got in changes the address twice, and asks for a reset.
    let undo = changes(&market, &person, NEW, &person.email).await;
    let thiefs = changes(&market, &person, "thief@new.example", NEW).await;
    let forgotten = market.visitor().get("/forgot-password").await;
    forgotten.fill("#forgotten_form", &[("email", "thief@new.example")]).submit().await.has_status(303);
    let reset = market.mail_to("thief@new.example").link_to("/reset-password/");
    asks_for(&person, "third@new.example").await.has_status(303);
    let pending = market.mail_to("third@new.example").link_to("/confirm-email/");
    // And a second step of their own, beside a passkey that the owner has had for long.
    sets_up(&market, &person).await;
    let passkey = |days: i32| {
        market.run(&format!(
            "INSERT INTO passkeys (user_id, credential_id, name, credential, created_at)
             VALUES ({}, '\\x{days:02}', 'key', '{{}}', now() - interval '{days} days')",
            person.id
        ));
    };
    passkey(30);
    passkey(0);

    let owner = market.visitor();
    let page = owner.get(&undo).await;
    page.is_ok().says("main", &person.email);
    let answer = page.press("form[action^=\"/undo-email/\"]").submit().await;
    answer.has_status(303);
    assert_eq!(market.text("SELECT email AS text FROM users"), person.email);
    person.get("/account").await.has_status(303);
    // A new password is next.
    let page = answer.follow().await;
    page.is_ok().says("h1", "Set a new password").says(".notice", "Your address is back.");
    for link in [&thiefs, &reset, &pending, &undo] {
        owner.get(link).await.has_status(410);
        owner.post(link, &[("password", "a password of the thief")]).await.has_status(410);
    }
    // What opened the account before still does, what the other added opens it no more.
    assert_eq!(market.number("SELECT count(*) AS n FROM authenticators"), 0);
    assert_eq!(market.text("SELECT string_agg(encode(credential_id, 'hex'), ',') AS text FROM passkeys"), "30");
    market.run("DELETE FROM passkeys");
    market.run("UPDATE users SET has_second_factor = false");
    page.fill("#reset_form", &[("password", "eleven green bottles")]).submit().await.redirects_to("/account");
    owner.get("/account").await.is_ok();
}

#[actix_web::test]
async fn an_earlier_owner_can_still_undo_after_a_later_one_did_and_nobody_after_a_week() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let first = changes(&market, &person, NEW, &person.email).await;
    let second = changes(&market, &person, "thief@new.example", NEW).await;
    // The thief had the address in between, and takes the second change back.
    let thief = market.visitor();
    thief.get(&second).await.press("form[action^=\"/undo-email/\"]").submit().await.has_status(303);
    assert_eq!(market.text("SELECT email AS text FROM users"), NEW);
    market.advance(TimeDelta::days(7) - TimeDelta::minutes(5));
    let page = market.visitor().get(&first).await;
    page.is_ok();
    market.advance(TimeDelta::minutes(10));
    market.visitor().get(&first).await.has_status(410);
    page.press("form[action^=\"/undo-email/\"]").submit().await.has_status(410);
    assert_eq!(market.text("SELECT email AS text FROM users"), NEW);
}

#[actix_web::test]
async fn an_address_that_has_an_account_is_told_and_nobody_else() {
    let market = Market::start().await;
    let (person, owner) = (market.somebody("mona").await, market.somebody("owner").await);
    let taken = asks_for(&person, &owner.email).await;
    let free = asks_for(&person, NEW).await;
    assert_eq!((taken.status(), taken.location()), (free.status(), free.location()));
    let mail = market.mail_to(&owner.email);
    assert_eq!((mail.kind.as_str(), mail.text.contains("/confirm-email/")), ("taken", false));
    // It may be taken in the meantime.
    let link = market.mail_to(NEW).link_to("/confirm-email/");
    market.registers(&market.visitor(), &[("email", NEW)]).await.has_status(303);
    let answer = person.get(&link).await.press("form[action^=\"/confirm-email/\"]").submit().await;
    answer.follow().await.says(".notice", "now belongs to another account");
    assert_eq!(market.text(&format!("SELECT email AS text FROM users WHERE id = {}", person.id)), person.email);
}

#[actix_web::test]
async fn nothing_is_published_by_somebody_whose_address_is_not_confirmed() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    admin.edits("blue-door", product, &[("name", "Red Mug")]).await.has_status(303);
    admin.submits("blue-door", product).await;
    market.run("UPDATE users SET verified_at = NULL");
    let desk = admin.get(&format!("/manage/blue-door/approvals/{}", market.open_revision(product))).await;
    let refused = desk.press("#decision").to("approval").submit().await;
    refused.is_forbidden().says("main", "until your email address is confirmed").shows("a[href=\"/account/verify\"]");
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Blue Mug");

    let page = admin.get("/account/verify").await;
    page.press("form[action=\"/account/verify\"]").submit().await.redirects_to("/account/verify");
    let link = market.mail_to(&admin.email).link_to("/verify-email/");
    market.visitor().get(&link).await.is_ok();
    desk.press("#decision").to("approval").submit().await.is_forbidden();
    let late = admin.get(&link).await;
    late.press("form[action^=\"/verify-email/\"]").submit().await.redirects_to("/account");
    late.press("form[action^=\"/verify-email/\"]").submit().await.has_status(410);
    desk.press("#decision").to("approval").submit().await.has_status(303);
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Red Mug");
    admin.get("/account/verify").await.is_ok().says("main", "is confirmed");
}
