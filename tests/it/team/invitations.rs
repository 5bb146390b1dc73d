//! From an invitation to a member, and everything that must not lead there.

use chrono::TimeDelta;
use futures_util::future::join;

use super::{INVITATIONS, TEAM, invites, makes_link, owner, role, role_of};
use crate::support::Market;

const GUEST: &str = "guest@souk.example";

/// Somebody with an account and this address.
async fn guest(market: &Market, email: &str) -> crate::support::Person {
    let person = market.somebody("Gil Guest").await;
    market.run(&format!("UPDATE users SET email = '{email}' WHERE id = {}", person.id));
    person
}

#[actix_web::test]
async fn somebody_who_is_invited_joins_and_whoever_invited_them_hears_of_it() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let guest = guest(&market, GUEST).await;
    market.run(&format!("UPDATE users SET locale = 'de' WHERE id = {}", guest.id));
    let link = invites(&market, &admin, "Guest@Souk.example", "approver").await;
    let mail = market.mail_to(GUEST);
    assert_eq!(mail.subject, "admin lädt Sie zu Blue Door ein");
    assert!(mail.text.contains("Freigabe"), "{}", mail.text);
    admin.get(INVITATIONS).await.says("#invitations", GUEST).says("#invitations .badge", "Waiting");
    assert_eq!(market.text("SELECT kind || path AS text FROM notifications"), "invited/invitations/blue-door/1");

    // A visitor sees what it is and how to come in, and not the whole address.
    let page = market.visitor().get(&link).await;
    page.is_ok()
        .says("main", "admin invites you to join Blue Door with the role approver")
        .says("main", "g…@souk.example");
    page.is_silent_on(GUEST)
        .shows(&format!("a[href=\"/sign-in?next={link}\"]"))
        .shows(&format!("a[href=\"/join?next={link}\"]"));
    market.visitor().post(&format!("{link}/acceptance"), &[]).await.has_status(401);

    let answer = guest.get(&link).await.press("#accept_form").submit().await;
    answer.redirects_to("/manage/blue-door");
    guest.get(TEAM).await.is_ok().says("#members", "Gil Guest").lacks("#members a").is_silent_on(&admin.email);
    assert_eq!(role_of(&market, &guest), "approver");
    guest.get("/manage/blue-door/approvals").await.is_ok();
    assert_eq!(market.mail_to(&admin.email).subject, "Gil Guest has joined Blue Door");
    let activity = admin.get("/manage/blue-door/activity").await;
    activity
        .says(".timeline", "Gil Guest joined the team with the role approver")
        .says(".timeline", "admin invited g…@souk.example");
    // Two can approve now, and the page says what follows.
    admin.get(TEAM).await.says("#four-eyes", "2 people can approve, so nobody publishes their own work alone");

    // It was good for one.
    guest.get(&link).await.has_status(410).says("#state", "has been used already");
    let stranger = market.somebody("stranger").await;
    stranger.post(&format!("{link}/acceptance"), &[]).await.redirects_to(&link);
    assert_eq!(role_of(&market, &stranger), "none");
}

#[actix_web::test]
async fn what_is_on_manage_can_be_accepted_and_declined_by_the_address_alone() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let guest = guest(&market, GUEST).await;
    guest.get("/manage").await.is_ok().says("h2", "You’re not a member of any business");
    let told = "main .way__demand a[href=\"/manage\"]";
    guest.get("/account").await.is_ok().lacks(told);
    invites(&market, &admin, GUEST, "editor").await;
    guest.get("/account").await.is_ok().shows(told);
    let page = guest.get("/manage").await;
    page.is_ok().says("#waiting", "admin invites you to join Blue Door with the role editor");
    page.press("#waiting form[action$=refusal]")
        .submit()
        .await
        .redirects_to("/manage")
        .follow()
        .await
        .lacks("#waiting");
    admin.get(INVITATIONS).await.says("#invitations .badge", "Declined");

    invites(&market, &admin, GUEST, "viewer").await;
    // Its number opens it for nobody else.
    let number = market.number("SELECT max(id) AS n FROM invitations");
    let path = format!("/invitations/blue-door/{number}");
    for other in [&admin, &market.somebody("stranger").await] {
        other.get(&path).await.is_missing();
        other.post(&format!("{path}/acceptance"), &[]).await.is_missing();
    }
    market.visitor().get(&path).await.is_missing();
    guest
        .get("/manage")
        .await
        .press("#waiting form[action$=acceptance]")
        .submit()
        .await
        .redirects_to("/manage/blue-door");
    assert_eq!(role_of(&market, &guest), "viewer");
}

#[actix_web::test]
async fn an_invitation_is_for_its_address_and_only_once_that_is_verified() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let link = invites(&market, &admin, GUEST, "editor").await;
    let other = market.somebody("other").await;
    other
        .get(&link)
        .await
        .is_ok()
        .says("#another", "for g…@souk.example, but you’re signed in as")
        .lacks("#accept_form");
    let guest = guest(&market, GUEST).await;
    market.run("UPDATE users SET verified_at = NULL WHERE email = 'guest@souk.example'");
    guest.get(&link).await.is_ok().says("main", "haven’t confirmed").lacks("#accept_form");
    for person in [&other, &guest] {
        person.post(&format!("{link}/acceptance"), &[]).await.redirects_to(&link);
        person.post(&format!("{link}/refusal"), &[]).await.redirects_to(&link);
        assert_eq!(role_of(&market, person), "none");
    }
    guest.get("/manage").await.lacks("#waiting");
    market.run("UPDATE users SET verified_at = now()");
    guest.get(&link).await.press("#accept_form").submit().await.redirects_to("/manage/blue-door");
}

#[actix_web::test]
async fn an_invitation_ends_after_seven_days_and_when_it_is_revoked_or_sent_again() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let guest = guest(&market, GUEST).await;
    let first = invites(&market, &admin, GUEST, "editor").await;
    // Asking again replaces the role and the link.
    let second = invites(&market, &admin, GUEST, "viewer").await;
    assert_eq!(market.number("SELECT count(*) AS n FROM invitations"), 1);
    guest.get(&first).await.is_missing().says("h1", "This invitation link doesn’t work");
    guest.get(&second).await.says("main", "viewer");

    market.advance(TimeDelta::days(7) + TimeDelta::minutes(1));
    let guest = market.signed_in(guest.id).await;
    guest.get(&second).await.has_status(410).says("#state", "has expired");
    guest.post(&format!("{second}/acceptance"), &[]).await.redirects_to(&second);
    guest.get("/manage").await.lacks("#waiting");
    let admin = market.signed_in(admin.id).await;
    let page = admin.get(INVITATIONS).await;
    page.says("#invitations .badge", "Expired");
    page.press("#invitations form[action$=renewal]").submit().await.redirects_to(INVITATIONS);
    let third = market.mail_to(GUEST).link_to("/invitations/");
    guest.get(&second).await.is_missing();
    guest.get(&third).await.shows("#accept_form");

    let page = admin.get(INVITATIONS).await;
    page.press("#invitations form[action$=delete]").submit().await.redirects_to(INVITATIONS);
    guest.get(&third).await.has_status(410).says("#state", "was revoked");
    guest.post(&format!("{third}/acceptance"), &[]).await.redirects_to(&third);
    assert_eq!(role_of(&market, &guest), "none");
    page.press("#invitations form[action$=renewal]")
        .submit()
        .await
        .follow()
        .await
        .says(".notice", "answered or revoked");
}

#[actix_web::test]
async fn a_link_is_for_one_person_and_gives_nothing_that_manages() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let page = admin.get(INVITATIONS).await;
    let forms = ("#link_form option", "#mail_form option");
    assert_eq!(page.texts(forms.0), ["viewer", "editor", "approver"]);
    assert_eq!(page.texts(forms.1), ["viewer", "editor", "approver", "admin"]);
    let forged = page.press("#link_form").forged("role", &role(&market, "admin")).submit().await;
    forged.is_refused().says("#link-role-error", "A link can’t give a role");

    let link = makes_link(&market, &admin, "editor").await;
    assert_eq!(market.number("SELECT count(*) AS n FROM outbox"), 0);
    admin.get(INVITATIONS).await.is_silent_on(&link);
    let (ann, bob) = (market.somebody("Ann").await, market.somebody("Bob").await);
    let path = format!("{link}/acceptance");
    let both = join(ann.post(&path, &[]), bob.post(&path, &[]));
    market.while_held("SELECT FROM business_settings FOR UPDATE", 2, both).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM memberships"), 2, "one of two got in");

    // A role that has come to do more is no longer given by a link that is out.
    let link = makes_link(&market, &admin, "viewer").await;
    market.run("UPDATE roles SET permissions = '{view_products,manage_members}' WHERE name = 'viewer'");
    let late = market.somebody("late").await;
    late.get(&link).await.has_status(410).says("#state", "role of this invitation has changed");
    late.post(&format!("{link}/acceptance"), &[]).await.redirects_to(&link);
    assert_eq!(role_of(&market, &late), "none");
}

#[actix_web::test]
async fn links_are_not_guessed() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let link = makes_link(&market, &admin, "editor").await;
    assert_eq!(market.number("SELECT count(*) AS n FROM invitations WHERE token_hash = ''"), 0);
    let token = link.rsplit('/').next().expect("a token").to_owned();
    assert_eq!(token.len(), 64);
    let stored = format!("SELECT count(*) AS n FROM invitations WHERE encode(token_hash, 'hex') = '{token}'");
    assert_eq!(market.number(&stored), 0, "the token itself is kept");
    let stranger = market.somebody("stranger").await;
    market.business("Oak and Ash");
    let wrong = [
        format!("/invitations/oak-and-ash/{token}"),
        format!("/invitations/blue-door/{}", "0".repeat(64)),
        "/invitations/blue-door/1".to_owned(),
        "/invitations/blue-door/-1".to_owned(),
        "/invitations/nowhere/x%00y".to_owned(),
    ];
    for path in &wrong {
        stranger.get(path).await.is_missing();
        stranger.post(&format!("{path}/acceptance"), &[]).await.is_missing();
    }
    for _ in 0..30 {
        stranger.get(&wrong[1]).await;
    }
    stranger.get(&wrong[1]).await.has_status(429);
}

#[actix_web::test]
async fn mistakes_of_an_invitation_are_shown_at_its_form() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let page = admin.get(INVITATIONS).await;
    let answer = page.fill("#mail_form", &[("email", "nowhere")]).by_htmx().submit().await;
    answer.is_refused().says("#email-error", "Enter an email address like");
    page.fill("#mail_form", &[("email", &admin.email)])
        .submit()
        .await
        .is_refused()
        .says("#email-error", "already a member");
    market.run(&format!("UPDATE users SET verified_at = NULL WHERE id = {}", admin.id));
    let answer = page.fill("#mail_form", &[("email", GUEST)]).submit().await;
    answer
        .is_refused()
        .says("#email-error", "Confirm your own email address")
        .shows("#email[value=\"guest@souk.example\"]");
    market.run(&format!("UPDATE users SET verified_at = now() WHERE id = {}", admin.id));
    // One address is not written to again and again.
    for _ in 0..6 {
        invites(&market, &admin, GUEST, "viewer").await;
    }
    let answer = page.fill("#mail_form", &[("email", GUEST)]).submit().await;
    answer.has_status(429).says("#email-error", "invited many times today");
    market.run(
        "INSERT INTO invitations (business_id, email, role_id, token_hash, invited_by, created_at, expires_at)
         SELECT business_id, n || '@souk.example', role_id, sha256(n::text::bytea), invited_by, created_at, expires_at
           FROM invitations, generate_series(1, 49) n",
    );
    let answer = page.fill("#mail_form", &[("email", "one-more@souk.example")]).submit().await;
    answer.is_refused().says("#role-error", "50 invitations are open");
    // Old ones are forgotten.
    let now = market.shared.clock.now() + TimeDelta::days(38);
    let forgotten = souk::db::in_scope(&mut market.conn(), &souk::db::Scope::Operator, |conn| {
        souk::team::waiting::forget_old(now, 100, conn)
    });
    assert_eq!(forgotten.expect("it works"), 50);
}
