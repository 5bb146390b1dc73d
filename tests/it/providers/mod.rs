//! Signing in with an account elsewhere: opening an account, linking one, and everything that must not come in.

mod acme;

use chrono::TimeDelta;

use crate::support::{Market, PASSWORD, Page, Visitor};
use acme::{Acme, Says, settings};

/// A marketplace whose people may sign in at ACME.
async fn market() -> (Market, Acme) {
    let (port, settings) = settings();
    let settings: Vec<_> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let market = Market::start_with(&settings).await;
    let clock = market.shared.clock.clone();
    let acme = Acme::at(port, move || clock.now());
    (market, acme)
}

/// Goes to ACME, which says this, and comes back.
async fn comes_back(visitor: &Visitor, acme: &Acme, says: Says) -> Page {
    let location = visitor.get("/sign-in/with/acme?next=%2Fassistant").await.has_status(303).location();
    visitor.get(&acme.agrees(&location, says)).await
}

#[actix_web::test]
async fn somebody_new_opens_an_account_and_comes_in_again() {
    let (market, acme) = market().await;
    let visitor = market.visitor();
    let sign_in = visitor.get("/sign-in?next=%2Fassistant").await;
    sign_in.says("a[href=\"/sign-in/with/acme?next=%2Fassistant\"]", "Continue with ACME Works");
    let says = Says::of("one", "Mona@Moor.example");
    let answer = comes_back(&visitor, &acme, says.clone()).await;
    let page = answer.redirects_to("/sign-in/with/acme/account").follow().await;
    page.says("main", "There is no account with mona@moor.example yet.");
    let form = page.fill("#account_form", &[("name", "  ")]);
    form.by_htmx().submit().await.is_refused().says("#name-error", "Enter your name.");
    let form = page.press("#account_form");
    assert_eq!(form.value("name"), Some("Mona Moor"));
    form.submit().await.redirects_to("/assistant");
    let made = "SELECT concat_ws(' ', name, email, password_hash IS NULL, verified_at IS NOT NULL) AS text FROM users";
    assert_eq!(market.text(made), "Mona Moor mona@moor.example t t");
    assert_eq!(market.text("SELECT kind AS text FROM consents"), "terms");
    let security = visitor.get("/account/security").await;
    security.says("#providers", "ACME Works").says("#password", "You have no password.");
    // The only way in stays.
    let unlink = security.attributes("#providers a", "href").remove(0);
    visitor.get(&unlink).await.lacks("#removal").says("#reason", "you couldn’t sign in any more");
    visitor.post(&unlink, &[]).await.is_late();
    assert_eq!(market.number("SELECT count(*) AS n FROM external_logins"), 1);

    // The same account there, whatever its address is now.
    let again = market.visitor();
    comes_back(&again, &acme, Says { email: "other@moor.example".to_owned(), ..says }).await.redirects_to("/assistant");
    again.get("/account/security").await.is_ok().says("#email", "mona@moor.example");
    assert_eq!(market.number("SELECT count(*) AS n FROM users"), 1);
}

#[actix_web::test]
async fn an_account_with_the_address_is_linked_by_its_owner_only() {
    let (market, acme) = market().await;
    let person = market.somebody("mona").await;
    let visitor = market.visitor();
    let answer = comes_back(&visitor, &acme, Says::of("one", &person.email)).await;
    let page = answer.redirects_to("/sign-in/with/acme/account").follow().await;
    page.says("h1", "You already have an account").says("main", &person.email);
    // Nothing is linked by pressing on.
    visitor.post("/sign-in/with/acme/account", &[("name", "Mona")]).await.has_status(303);
    page.fill("#account_form", &[("password", "not the password")]).submit().await.is_refused();
    assert_eq!(market.number("SELECT count(*) AS n FROM external_logins"), 0);
    let answer = page.fill("#account_form", &[("password", PASSWORD)]).submit().await;
    let page = answer.redirects_to("/sign-in/with/acme/account").follow().await;
    page.says("h1", "Link ACME Works to your account?");
    page.press("#account_form").submit().await.redirects_to("/assistant");
    let mail = market.mail_of("provider_linked", &person.email);
    assert!(mail.subject.contains("ACME Works"), "{mail:?}");
    let told = "SELECT details->>'what' AS text FROM notifications WHERE details->>'what' != 'new_sign_in'";
    assert_eq!(market.text(told), "provider_linked");

    // From then on it opens the account, up to the second step.
    comes_back(&market.visitor(), &acme, Says::of("one", &person.email)).await.redirects_to("/assistant");
    market.run("UPDATE users SET has_second_factor = true");
    let visitor = market.visitor();
    comes_back(&visitor, &acme, Says::of("one", &person.email))
        .await
        .redirects_to("/sign-in/second-step?next=%2Fassistant");
    visitor.get("/account/security").await.has_status(303);
    market.run("UPDATE users SET has_second_factor = false");

    let unlink = person.get("/account/security").await.attributes("#providers a", "href").remove(0);
    person.get(&unlink).await.press("#removal").submit().await.redirects_to("/account/security");
    assert_eq!(market.mail_to(&person.email).kind, "provider_unlinked");
    assert_eq!(market.number("SELECT count(*) AS n FROM external_logins"), 0);
}

#[actix_web::test]
async fn somebody_signed_in_links_an_account_of_theirs_and_none_of_another() {
    let (market, acme) = market().await;
    let (mona, rui) = (market.somebody("mona").await, market.somebody("rui").await);
    for (person, is_theirs) in [(&mona, true), (&rui, false)] {
        let location = person.get("/account/security/providers/acme").await.has_status(303).location();
        let answer = person.get(&acme.agrees(&location, Says::of("one", "m@elsewhere.example"))).await;
        if is_theirs {
            let page = answer.redirects_to("/sign-in/with/acme/account").follow().await;
            page.press("#account_form").submit().await.redirects_to("/account/security");
        } else {
            answer.is_late().says("#reason", "already linked to a different account");
        }
    }
    assert_eq!(market.number("SELECT user_id AS n FROM external_logins"), mona.id.get());
    // Begun by one and ended by another: nothing.
    let location = mona.get("/account/security/providers/acme").await.location();
    mona.get(&acme.agrees(&location, Says::of("two", "m@elsewhere.example"))).await.has_status(303);
    mona.signs_in(&rui.email, PASSWORD).await.has_status(303);
    mona.post("/sign-in/with/acme/account", &[]).await.redirects_to("/sign-in");
    assert_eq!(market.number("SELECT count(*) AS n FROM external_logins"), 1);
    market.advance(TimeDelta::minutes(16));
    rui.get("/account/security/providers/acme").await.has_status(303);
    assert!(rui.get("/account/security/providers/acme").await.location().starts_with("/confirm?next="));
}

#[actix_web::test]
async fn what_the_provider_did_not_give_or_gave_to_others_is_refused() {
    let (market, acme) = market().await;
    let visitor = market.visitor();
    let says = Says::of("one", "mona@moor.example");
    for (why, says) in [
        ("another nonce", Says { nonce: Some("another"), ..says.clone() }),
        ("another audience", Says { audience: "somebody else", ..says.clone() }),
        ("expired", Says { lasts: -60, ..says.clone() }),
        ("another key", Says { is_forged: true, ..says.clone() }),
    ] {
        let answer = comes_back(&visitor, &acme, says).await;
        assert_eq!(answer.status(), 400, "{why}: {answer:?}");
        answer.says("#reason", "couldn’t be checked");
    }
    let answer = comes_back(&visitor, &acme, Says { is_verified: false, ..says.clone() }).await;
    answer.is_refused().says("#reason", "ACME Works hasn’t confirmed");

    // Another state, another browser, too late, a second time, a made-up code.
    let begin = async || visitor.get("/sign-in/with/acme").await.location();
    let back = acme.agrees(&begin().await, says.clone());
    visitor.get(&format!("{back}x")).await.has_status(400).says("#reason", "another window");
    visitor.get(&back).await.has_status(400).says("#reason", "another window");
    let back = acme.agrees(&begin().await, says.clone());
    market.visitor().get(&back).await.has_status(400);
    market.advance(TimeDelta::minutes(11));
    visitor.get(&back).await.has_status(400).says("#reason", "longer than 10 minutes");
    let back = acme.agrees(&begin().await, says.clone());
    visitor.get(&back).await.redirects_to("/sign-in/with/acme/account");
    visitor.get(&back).await.has_status(400);
    let back = acme.agrees(&begin().await, says.clone());
    visitor.get(&back.replace("code+", "code+9")).await.has_status(400).says("#reason", "couldn’t be checked");
    let location = begin().await;
    let state = location.split("state=").nth(1).expect("a state").split('&').next().expect("a word");
    let denied = format!("/sign-in/with/acme/callback?error=access_denied&state={state}");
    visitor.get(&denied).await.has_status(400).says("#reason", "didn’t let you through");
    assert_eq!(market.number("SELECT count(*) AS n FROM users"), 0);
    visitor.get("/sign-in/with/nobody").await.is_missing();
}

#[actix_web::test]
async fn a_provider_that_is_away_breaks_its_own_button_only() {
    let (market, acme) = market().await;
    acme.stop().await;
    let visitor = market.visitor();
    visitor.get("/sign-in/with/acme").await.has_status(503).says("#reason", "ACME Works can’t be reached right now.");
    let person = market.somebody("mona").await;
    person.get("/account/security").await.is_ok();
    visitor.get("/sign-in").await.is_ok();
}
