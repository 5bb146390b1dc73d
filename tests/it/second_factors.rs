//! The second step of signing in: setting it up, giving it, losing it, doing without it.

use chrono::TimeDelta;
use futures_util::future::join;
use totp_rs::{Builder, Secret};

use crate::support::{Market, PASSWORD, Page, Person, Visitor};

/// The code that an app with this secret shows.
pub fn code_at(market: &Market, secret: &str, ahead: i64) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).expect("a secret");
    let totp = Builder::new().with_secret(secret).build().expect("an app");
    let now = market.shared.clock.now().timestamp() + ahead;
    totp.generate(u64::try_from(now).expect("after 1970")).to_string()
}

/// Sets up an app, and answers its secret and the recovery codes.
pub async fn sets_up(market: &Market, person: &Visitor) -> (String, Vec<String>) {
    let page = person.get("/account/security/authenticator").await;
    let secret = page.text("#secret");
    let code = code_at(market, &secret, 0);
    let answer = page.fill("#code_form", &[("code", &code)]).submit().await;
    answer.redirects_to("/account/security/recovery-codes");
    let codes = answer.follow().await.is_ok().texts(".codes code");
    assert_eq!(codes.len(), 10);
    market.advance(TimeDelta::seconds(30));
    (secret, codes)
}

/// Gives the password in a new browser, and answers the page of the second step.
async fn first_step(visitor: &Visitor, person: &Person) -> Page {
    let answer = visitor.signs_in(&person.email, PASSWORD).await;
    answer.redirects_to("/sign-in/second-step");
    answer.follow().await
}

async fn gives(page: &Page, code: &str) -> Page {
    page.fill("#step_form", &[("code", code)]).submit().await
}

#[actix_web::test]
async fn from_setting_up_an_app_to_signing_in_with_it() {
    let market = Market::start().await;
    let person = market.admin_of("blue-door").await;
    let elsewhere = market.signed_in(person.id).await;
    let page = person.get("/account/security/authenticator").await;
    let secret = page.text("#secret");
    page.shows("svg.qr[role=img] path").shows("a[href^=\"otpauth://totp/\"]");
    assert_eq!(person.get("/account/security/authenticator").await.text("#secret"), secret, "a reload changes it");
    page.fill("#code_form", &[("code", "000000")])
        .by_htmx()
        .submit()
        .await
        .is_refused()
        .says("#code-error", "isn’t right");

    let code = code_at(&market, &secret, 0);
    let answer = page.fill("#code_form", &[("code", &format!("{} {}", &code[..3], &code[3..]))]).submit().await;
    let codes = answer.redirects_to("/account/security/recovery-codes").follow().await;
    let shown = codes.texts(".codes code");
    assert_eq!(shown.len(), 10);
    let file = person.get("/account/security/recovery-codes/text").await;
    assert!(shown.iter().all(|code| file.body().contains(code)), "{}", file.body());
    assert_eq!(file.header("Content-Disposition"), "attachment; filename=\"recovery-codes.txt\"");

    // Shown once, and the secret never again.
    codes.press("#saved").submit().await.redirects_to("/account/security");
    for path in ["", "/recovery-codes", "/authenticator"] {
        let page = person.get(&format!("/account/security{path}")).await;
        page.is_ok().is_silent_on(&secret).is_silent_on(&shown[0]);
    }
    person.get("/account/security/recovery-codes/text").await.redirects_to("/account/security/recovery-codes");
    let kept = market.text(
        "SELECT encode(secret, 'escape') || (SELECT string_agg(state::text, '') FROM sessions) AS text
                              FROM authenticators",
    );
    assert!(!kept.contains(&secret.replace(' ', "")) && !kept.contains(&shown[0]));
    elsewhere.get("/account/security").await.redirects_to("/sign-in?next=%2Faccount%2Fsecurity");
    market.mail_of("second_factor_added", &person.email);
    let told = "SELECT details->>'what' AS text FROM notifications WHERE details->>'what' != 'new_sign_in'";
    assert_eq!(market.text(told), "second_factor_added");

    // The code that set it up is used, the next one lets in, once.
    let visitor = market.visitor();
    let step = first_step(&visitor, &person).await;
    visitor.get("/manage").await.redirects_to("/sign-in?next=%2Fmanage");
    gives(&step, &code).await.is_refused().says("#code-error", "isn’t right");
    market.advance(TimeDelta::seconds(30));
    let next = code_at(&market, &secret, 0);
    gives(&step, &next).await.redirects_to("/manage");
    visitor.get("/manage/blue-door/products").await.is_ok();
    let another = market.visitor();
    gives(&first_step(&another, &person).await, &next).await.is_refused();
    // The password alone was no sign-in.
    let signed_in = "SELECT count(*) AS n FROM account_events WHERE action = 'account.signed_in'";
    assert_eq!(market.number(signed_in), 3);
}

#[actix_web::test]
async fn a_code_is_for_one_account_and_one_sign_in_of_ten_minutes() {
    let market = Market::start().await;
    let (mona, rui) = (market.somebody("mona").await, market.somebody("rui").await);
    let (monas, _) = sets_up(&market, &mona).await;
    let (ruis, _) = sets_up(&market, &rui).await;
    let visitor = market.visitor();
    let step = first_step(&visitor, &mona).await;
    gives(&step, &code_at(&market, &ruis, 0)).await.is_refused();
    // Somebody else's recovery code neither.
    market.advance(TimeDelta::minutes(11));
    let late = gives(&step, &code_at(&market, &monas, 0)).await;
    late.redirects_to("/sign-in").follow().await.says(".notice", "longer than 10 minutes");
    visitor.get("/sign-in/second-step").await.redirects_to("/sign-in");

    // A password that was changed meanwhile begins anew.
    let step = first_step(&visitor, &mona).await;
    market.run(&format!("UPDATE users SET password_hash = 'another' WHERE id = {}", mona.id));
    gives(&step, &code_at(&market, &monas, 0)).await.redirects_to("/sign-in");
    visitor.get("/account/security").await.has_status(303);
}

#[actix_web::test]
async fn a_recovery_code_lets_in_once_also_of_two_at_once() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let (_, codes) = sets_up(&market, &person).await;
    let (one, other) = (market.visitor(), market.visitor());
    let (first, second) = (first_step(&one, &person).await, first_step(&other, &person).await);
    let hold = format!("SELECT FROM recovery_codes WHERE user_id = {} FOR UPDATE", person.id);
    let typed = codes[0].to_uppercase().replace('-', "");
    let both = join(gives(&first, &codes[0]), gives(&second, &typed));
    let (first, second) = market.while_held(&hold, 2, both).await;
    let mut statuses = [first.status().as_u16(), second.status().as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422], "{first:?} {second:?}");
    let mail = market.mail_of("recovery_code_used", &person.email);
    assert!(mail.text.contains("9 left"), "{mail:?}");

    // New ones take the place of all before.
    person.get("/account/security/recovery-codes").await.press("#saved").submit().await.has_status(303);
    let renewal = person.get("/account/security/recovery-codes").await;
    let made = renewal.press("#renewal").submit().await.follow().await.texts(".codes code");
    assert_eq!(market.mail_to(&person.email).kind, "recovery_codes");
    let visitor = market.visitor();
    let step = first_step(&visitor, &person).await;
    gives(&step, &codes[1]).await.is_refused();
    gives(&step, &made[0]).await.has_status(303);
}

#[actix_web::test]
async fn two_sign_ins_with_one_code_of_an_app_are_one() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let (secret, _) = sets_up(&market, &person).await;
    let (one, other) = (market.visitor(), market.visitor());
    let (first, second) = (first_step(&one, &person).await, first_step(&other, &person).await);
    let code = code_at(&market, &secret, 0);
    let both = join(gives(&first, &code), gives(&second, &code));
    let (first, second) = market.while_held("SELECT FROM authenticators FOR UPDATE", 2, both).await;
    let mut statuses = [first.status().as_u16(), second.status().as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422], "{first:?} {second:?}");
}

#[actix_web::test]
async fn wrong_codes_end_a_sign_in_and_lock_nobody_out() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let (secret, _) = sets_up(&market, &person).await;
    // Their own browser, which signed in with both steps.
    let own = market.visitor();
    gives(&first_step(&own, &person).await, &code_at(&market, &secret, 0)).await.has_status(303);
    market.advance(TimeDelta::seconds(30));

    let stranger = market.visitor();
    let step = first_step(&stranger, &person).await;
    for _ in 0..5 {
        gives(&step, "000000").await.is_refused();
    }
    gives(&step, "000000").await.redirects_to("/sign-in").follow().await.says(".notice", "Too many wrong codes");
    let another = market.visitor();
    let step = first_step(&another, &person).await;
    for _ in 0..4 {
        gives(&step, "000000").await.is_refused();
    }
    let refused = gives(&step, &code_at(&market, &secret, 0)).await;
    refused.has_status(429).says("#code-error", "Too many wrong codes.");
    assert!(!refused.header("Retry-After").is_empty());

    own.get("/").await.is_ok();
    gives(&first_step(&own, &person).await, &code_at(&market, &secret, 0)).await.has_status(303);
}

#[actix_web::test]
async fn whoever_has_the_password_alone_keeps_its_owner_from_nothing() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let (secret, codes) = sets_up(&market, &person).await;
    let own = market.visitor();
    gives(&first_step(&own, &person).await, &code_at(&market, &secret, 0)).await.has_status(303);
    market.advance(TimeDelta::minutes(16));
    let thief = market.visitor();
    for _ in 0..30 {
        first_step(&thief, &person).await;
    }
    thief.signs_in(&person.email, PASSWORD).await.has_status(429);
    let page = person.get("/confirm").await;
    page.fill("#confirmation_form", &[("password", PASSWORD)]).submit().await.has_status(303);
    let step = first_step(&own, &person).await;
    // The secret of the marketplace was lost: recovery codes need none.
    market.run("UPDATE authenticators SET secret = decode('00', 'hex')");
    gives(&step, &codes[0]).await.has_status(303);
}

#[actix_web::test]
async fn a_link_by_mail_is_the_first_step_where_strangers_locked_the_account() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let (secret, _) = sets_up(&market, &person).await;
    for _ in 0..16 {
        let stranger = market.visitor();
        for _ in 0..5 {
            stranger.signs_in(&person.email, "wrong password").await;
        }
    }
    // Nor do other mails to the address keep the link away.
    for _ in 0..4 {
        let form = [("name", "M"), ("email", &person.email), ("password", "eleven green bottles"), ("terms", "on")];
        market.visitor().post("/join", &form).await.redirects_to("/check-email");
    }
    let visitor = market.visitor();
    visitor.post("/forgot-password", &[("email", &person.email)]).await.redirects_to("/check-email");
    let link = market.mail_to(&person.email).link_to("/reset-password/");
    let form = visitor.get(&link).await.fill("#reset_form", &[("password", "twelve green bottles")]);
    let answer = form.submit().await;
    answer.redirects_to("/sign-in/second-step?next=%2Faccount");
    visitor.get("/account").await.redirects_to("/sign-in?next=%2Faccount");
    gives(&answer.follow().await, &code_at(&market, &secret, 0)).await.redirects_to("/account");
    visitor.get("/account").await.is_ok();
}

#[actix_web::test]
async fn a_first_step_gives_no_new_life_to_the_session_before() {
    let market = Market::start().await;
    let (person, thief) = (market.somebody("mona").await, market.somebody("thief").await);
    sets_up(&market, &thief).await;
    person.signs_in(&thief.email, PASSWORD).await.redirects_to("/sign-in/second-step");
    person.get("/account").await.redirects_to("/sign-in?next=%2Faccount");
    let left = format!("SELECT count(*) AS n FROM sessions WHERE user_id = {}", person.id);
    assert_eq!(market.number(&left), 0);
}

#[actix_web::test]
async fn the_last_second_factor_stays_where_it_is_demanded() {
    let market = Market::start().await;
    let person = market.admin_of("blue-door").await;
    sets_up(&market, &person).await;
    market.run("UPDATE business_settings SET second_factor = 'everybody'");
    let page = person.get("/account/security/authenticator/delete").await;
    page.lacks("#removal").says("#reason", "Blue Door requires two-step sign-in.");
    person
        .post("/account/security/authenticator/delete", &[])
        .await
        .is_late()
        .says("main", "Blue Door requires two-step sign-in");
    assert_eq!(market.number("SELECT count(*) AS n FROM authenticators"), 1);

    market.run("UPDATE business_settings SET second_factor = 'nobody'");
    let page = person.get("/account/security/authenticator/delete").await;
    page.press("#removal").submit().await.redirects_to("/account/security").follow().await.lacks("#recovery-codes");
    assert_eq!(market.mail_to(&person.email).kind, "second_factor_removed");
    assert_eq!(market.number("SELECT count(*) AS n FROM recovery_codes"), 0);
    market.visitor().signs_in(&person.email, PASSWORD).await.redirects_to("/manage");
}

#[actix_web::test]
async fn whoever_is_asked_for_a_second_factor_comes_in_with_it_only() {
    let market = Market::start_with(&[("SOUK_BASE_URL", "https://market.example")]).await;
    let (editor, approver) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let operator = market.somebody("operator").await;
    market.run(&format!("UPDATE users SET is_operator = true WHERE id = {}", operator.id));
    market.run("UPDATE business_settings SET second_factor = 'approvers'");
    editor.get("/manage/blue-door/products").await.is_ok();
    for (person, path) in [(&approver, "/manage/blue-door/products"), (&operator, "/operator")] {
        person.get(path).await.is_forbidden().shows("main a[href=\"/account/security\"]");
        person.get("/account/security").await.is_ok().shows(".way__demand[data-kind=missing]");
        sets_up(&market, person).await;
        person.get(path).await.is_ok();
        person.get("/account/security").await.is_ok().lacks("[data-kind=missing]");
        person.get("/account/security/authenticator/delete").await.shows("#reason");
    }
    // A form of another site turns nothing off.
    let forged = approver.request(actix_web::http::Method::POST, "/account/security/authenticator/delete");
    let forged = forged.without("Sec-Fetch-Site").header("Origin", "https://evil.example").form(&[("a", "b")]);
    forged.send().await.is_forbidden();
}

#[actix_web::test]
async fn passkeys_are_asked_for_with_a_challenge_that_is_taken_once() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let answer = person.post("/account/security/passkeys/challenge", &[]).await;
    let body: serde_json::Value = serde_json::from_str(&answer.is_ok().body()).expect("JSON");
    let options = &body["options"]["publicKey"];
    assert_eq!(options["rp"]["id"], "localhost");
    assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(options["authenticatorSelection"]["residentKey"], "preferred");
    assert_eq!(market.number("SELECT count(*) AS n FROM tokens WHERE kind = 'passkey adding'"), 1);
    let ceremony = body["ceremony"].as_str().expect("a word");
    let made_up = [("name", "Laptop"), ("ceremony", ceremony), ("credential", "{}")];
    person.post("/account/security/passkeys", &made_up).await.is_refused().says("#name-error", "wasn’t created");
    assert_eq!(market.number("SELECT count(*) AS n FROM tokens WHERE kind = 'passkey adding'"), 0);
    person.post("/account/security/passkeys", &[("name", " ")]).await.is_refused().says("#name-error", "name");

    let visitor = market.visitor();
    visitor.post("/sign-in/passkey/challenge", &[]).await.is_ok();
    visitor.post("/sign-in/passkey", &[("next", "/manage")]).await.redirects_to("/sign-in?next=%2Fmanage");
    person.post("/confirm/passkey/challenge", &[]).await.is_missing();
    person.get("/confirm").await.lacks("form[action=\"/confirm/passkey\"]");
    let add = "INSERT INTO passkeys (user_id, credential_id, name, credential, created_at) VALUES";
    market.run(&format!("{add} ({}, decode('01', 'hex'), 'Laptop', '{{}}', now())", person.id));
    person
        .get("/confirm?next=%2Fmanage")
        .await
        .shows("form[action=\"/confirm/passkey\"] [name=next][value=\"/manage\"]");
    // At a number there are none.
    let market = Market::start_with(&[("SOUK_BASE_URL", "http://127.0.0.1:8080")]).await;
    let person = market.somebody("mona").await;
    person.get("/account/security").await.says("#passkeys", "domain name").lacks("a[href$=\"/passkeys\"]");
    person.post("/account/security/passkeys/challenge", &[]).await.is_missing();
}
