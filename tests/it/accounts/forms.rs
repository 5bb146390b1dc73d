//! A form that outlives its session, and proving once more who one is.

use actix_web::http::Method;
use chrono::TimeDelta;

use crate::second_factors::{code_at, sets_up};
use crate::support::{Item, LEAF, Market, PASSWORD, Page, Person, Visitor};

/// 20,000 characters with whatever a form must encode, and with the line ends of a browser.
fn description() -> String {
    let mut text: String = "1+1=2 & 50% \"off\" <b>'x'</b> é 漢 \u{1f3fa}\r\n".chars().cycle().take(19_998).collect();
    text.push_str("\r\n");
    text
}

/// A form of a product, sent by somebody whose session has ended.
async fn written_late(market: &Market, description: &str) -> (Person, Page) {
    let editor = market.editor_of("blue-door").await;
    let form = editor.get("/manage/blue-door/products/new").await;
    market.run("DELETE FROM sessions");
    let fields = [("name", "Late Mug"), ("price", "12.50"), ("category", LEAF), ("description", description)];
    let page = form.fill("#product_form", &fields).submit().await;
    (editor, page)
}

#[actix_web::test]
async fn nothing_typed_is_lost_when_a_session_ends() {
    let market = Market::start().await;
    let text = description();
    assert_eq!(text.chars().count(), 20_000);
    let (editor, page) = written_late(&market, &text).await;
    page.has_status(401).says("h1", "Sign in to send this").says(".held", "Late Mug");
    let draft = page.fill("#held_form", &[("held-email", &editor.email), ("held-password", "wrong password")]);
    assert_eq!(draft.value("description"), Some(text.as_str()), "byte for byte");
    assert_eq!(page.press("#resend_form").value("description"), Some(text.as_str()));

    // The wrong password: still nothing is lost.
    let page = draft.submit().await;
    page.is_refused().says("#held-password-error", "don’t match").shows("#held-password[value=\"\"]");
    let draft = page.fill("#held_form", &[("held-password", PASSWORD)]);
    assert_eq!(draft.value("held-email"), Some(editor.email.as_str()));
    let answer = draft.submit().await;
    answer.has_status(307);
    assert_eq!(answer.header("Location"), "/manage/blue-door/products");
    assert!(editor.cookie("souk").is_some());

    // The browser sends the same body once more.
    let sent = draft.names().into_iter().map(|name| (name.clone(), draft.value(&name).unwrap_or_default().to_owned()));
    let sent: Vec<_> = sent.collect();
    let request = editor.request(Method::POST, "/manage/blue-door/products").form(&sent);
    request.send().await.has_status(303);
    let kept = market.text("SELECT description AS text FROM product_revisions WHERE name = 'Late Mug'");
    assert_eq!(kept, text.replace("\r\n", "\n").trim());
    let answer = page.press("#resend_form").submit().await;
    answer.has_status(303);
}

#[actix_web::test]
async fn by_htmx_the_form_takes_the_place_of_the_page() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let form = editor.get("/manage/blue-door/products/new").await;
    market.run("DELETE FROM sessions");
    let page = form.fill("#product_form", &[("name", "Late Mug")]).by_htmx().submit().await;
    page.has_status(401).shows("#held_form input[name=name][value=\"Late Mug\"]");
    assert_eq!(page.header("HX-Retarget"), "#main");
    // A reader is led to sign in as ever, and a visitor's form never comes here.
    editor.get("/manage/blue-door/products").await.redirects_to("/sign-in?next=%2Fmanage%2Fblue%2Ddoor%2Fproducts");
    market.visitor().post("/sign-in", &[("email", "a")]).await.is_refused().lacks("#held_form");
}

#[actix_web::test]
async fn whoever_signs_in_instead_is_refused_like_anybody() {
    let market = Market::start().await;
    let (_, page) = written_late(&market, "A mug.").await;
    let stranger = market.user("stranger", false);
    let email = market.text(&format!("SELECT email AS text FROM users WHERE id = {stranger}"));
    let draft = page.fill("#held_form", &[("held-email", &email), ("held-password", PASSWORD)]);
    draft.submit().await.has_status(307);
    page.press("#resend_form").submit().await.is_missing();
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);

    // Not to another site, not in a circle, not without a form.
    for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "", "/sign-in/again", "/sign-in"] {
        draft.clone().forged("held-path", elsewhere).submit().await.redirects_to("/sign-in");
    }
    market.visitor().get("/sign-in/again").await.redirects_to("/sign-in");
    // Guesses are counted as those of signing in are.
    let guesser = market.visitor();
    let guess = [("held-path", "/manage"), ("held-email", email.as_str()), ("held-password", "wrong password")];
    for _ in 0..5 {
        guesser.post("/sign-in/again", &guess).await.is_refused();
    }
    guesser.post("/sign-in/again", &guess).await.has_status(429).shows("#held_form");
    guesser.signs_in(&email, PASSWORD).await.has_status(429);
}

#[actix_web::test]
async fn an_account_with_a_second_step_gives_its_code_on_the_same_page() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let (secret, codes) = sets_up(&market, &editor).await;
    let form = editor.get("/manage/blue-door/products/new").await;
    market.run("DELETE FROM sessions");
    let fields = [("name", "Late Mug"), ("price", "12.50"), ("category", LEAF), ("description", "A mug.")];
    let page = form.fill("#product_form", &fields).submit().await;
    let password = page.fill("#held_form", &[("held-email", &editor.email), ("held-password", PASSWORD)]);
    let step = password.submit().await;
    step.is_refused().says("main", "two-step sign-in").shows("#held-code").lacks("#held-password");
    step.shows("a[href=\"/sign-in\"][target=_blank]");
    assert_eq!(step.press("#resend_form").value("name"), Some("Late Mug"));
    assert_eq!(market.number("SELECT count(*) AS n FROM sessions WHERE user_id IS NOT NULL"), 0);

    // Nobody in a browser in which no password was given.
    let right = code_at(&market, &secret, 0);
    let forged = [("held-path", "/manage"), ("held-email", &editor.email), ("held-code", &right)];
    market.visitor().post("/sign-in/again", &forged).await.is_refused().shows("#held-password").lacks("#held-code");
    let give = async |page: &Page, code: &str| page.fill("#held_form", &[("held-code", code)]).submit().await;
    let wrong = give(&step, "000000").await;
    wrong.is_refused().says("#held-code-error", "isn’t right").shows("#held-code[value=\"\"], #held-code:not([value])");
    let draft = wrong.fill("#held_form", &[("held-code", &right)]);
    assert_eq!(draft.value("description"), Some("A mug."));
    let sent = draft.submit().await;
    sent.has_status(307);
    assert_eq!(sent.header("Location"), "/manage/blue-door/products");
    wrong.press("#resend_form").submit().await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 1);
    // The browser is known from now on; a recovery code does as well; five wrong ones end it.
    market.run("DELETE FROM sessions");
    let step = password.submit().await;
    give(&step, &right).await.is_refused();
    give(&step, &codes[0]).await.has_status(307);
    market.run("DELETE FROM sessions");
    let step = password.submit().await;
    for _ in 0..5 {
        give(&step, "000000").await.is_refused().shows("#held-code");
    }
    let over = give(&step, &codes[1]).await;
    over.is_refused().says("#held-password-error", "Too many wrong codes").lacks("#held-code");
    assert_eq!(over.press("#resend_form").value("name"), Some("Late Mug"));
    give(&step, &codes[1]).await.is_refused().says("#held-password-error", "longer than 10 minutes");
}

#[actix_web::test]
async fn proving_who_one_is_leads_on_and_sends_what_was_typed() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let form = person.get("/account/security/email").await;
    market.advance(TimeDelta::minutes(16));
    let asked = person.get("/account/security/email").await;
    asked.redirects_to("/confirm?next=%2Faccount%2Fsecurity%2Femail");
    let page = asked.follow().await;
    page.is_ok().says("main", &person.email);
    page.fill("#confirmation_form", &[("password", "no")]).by_htmx().submit().await.is_refused();

    let held = form.fill("#email_form", &[("email", "mona@new.example")]).submit().await;
    held.has_status(401).says("h1", "Confirm it’s you").lacks("#held-email");
    let again = held.fill("#held_form", &[("held-password", "wrong password")]).submit().await;
    again.is_refused().says("#held-password-error", "isn’t your password").lacks("#held-email");
    assert_eq!(again.press("#resend_form").value("email"), Some("mona@new.example"));
    held.press("#resend_form").submit().await.has_status(401);
    again.fill("#held_form", &[("held-password", PASSWORD)]).submit().await.has_status(307);
    held.press("#resend_form").submit().await.redirects_to("/account/security/email");
    assert_eq!(market.mail_to("mona@new.example").kind, "email_change");

    market.advance(TimeDelta::minutes(16));
    page.fill("#confirmation_form", &[("password", PASSWORD)]).submit().await.redirects_to("/account/security/email");
    let away = page.fill("#confirmation_form", &[("password", PASSWORD)]).forged("next", "//evil.example");
    away.submit().await.redirects_to("/account");
    // Strangers who lock the account do not keep its owner from that.
    let guesses = async |visitor: Visitor| {
        for _ in 0..5 {
            visitor.signs_in(&person.email, "wrong password").await;
        }
    };
    for _ in 0..14 {
        guesses(market.visitor()).await;
    }
    page.fill("#confirmation_form", &[("password", PASSWORD)]).submit().await.has_status(303);
}

#[actix_web::test]
async fn passwords_and_files_are_not_held() {
    let market = Market::start().await;
    let person = market.somebody("mona").await;
    let form = person.get("/account/security/password").await;
    market.run("DELETE FROM sessions");
    let fields = [("current_password", PASSWORD), ("password", "eleven green bottles")];
    let page = form.fill("#password_form", &fields).submit().await;
    page.has_status(401).is_silent_on(PASSWORD).is_silent_on("eleven green");
    let request = person.request(Method::POST, "/account").header("Content-Type", "multipart/form-data; boundary=a");
    request.body("--a--").send().await.has_status(401).lacks("#held_form");
    let item = Item::default();
    let large = vec![("name", "x".repeat(600_000)), ("price", item.price.to_owned())];
    person.request(Method::POST, "/account").form(&large).send().await.lacks("#held_form");
}

#[actix_web::test]
async fn whoever_is_asked_to_sign_in_is_told_why() {
    let market = Market::start().await;
    for (path, why) in [
        ("/manage", "Sign in to see your business’s pages."),
        ("/account/verify", "Sign in to see your account."),
        ("/invitations/1", "Sign in to accept the invitation."),
        ("/listings/3-mug?x=1", "Sign in to see this page."),
    ] {
        let query = serde_urlencoded::to_string([("next", path)]).expect("it can be written");
        let page = market.visitor().get(&format!("/sign-in?{query}")).await;
        page.says(".auth__why", why).shows(&format!("a[href=\"/join?{query}\"]")).shows("a[href=\"/forgot-password\"]");
    }
    market.visitor().get("/sign-in").await.lacks(".auth__why").shows("a[href=\"/join\"]");
}
