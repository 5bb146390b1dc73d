//! Opening an account, and a business: by mail, and without a word on whether an address has one.

use chrono::TimeDelta;
use futures_util::future::join_all;

use crate::support::{Market, PASSWORD, Page, REGISTRATION, Visitor, asks_to_register};

const EMAIL: &str = "mona@tea.example";

/// Asks for an account without a business.
async fn asks_to_join(visitor: &Visitor, path: &str, email: &str) -> Page {
    let fields = [("name", "Mona Moor"), ("email", email), ("password", PASSWORD)];
    visitor.get(path).await.fill("#registration_form", &fields).ticking("terms").submit().await
}

#[actix_web::test]
async fn who_registers_a_business_is_its_admin_and_is_signed_in() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let answer = asks_to_register(&visitor, &[]).await;
    answer.redirects_to("/check-email");
    let page = answer.follow().await;
    page.says("h1", "Check your email").says(".notice", "We’ve sent an email to mona@tea.example.");
    page.shows("a[href=\"/mailbox\"]");
    assert_eq!(
        market.number("SELECT count(*) AS n FROM users") + market.number("SELECT count(*) AS n FROM businesses"),
        0
    );

    let mail = market.mail_to(EMAIL);
    assert_eq!(mail.subject, "Confirm your email address to open your account");
    assert!(mail.text.contains("The Tea Room") && mail.text.contains("24 hours"), "{mail:?}");
    let welcome = visitor.get(&mail.link_to("/welcome/")).await;
    welcome.is_ok().says("h1", "Welcome, Mona Moor").says("main", "mona@tea.example").lacks("#password");
    let answer = welcome.press("#welcome_form").by_htmx().submit().await;
    assert_eq!(answer.header("HX-Location"), "/manage/the-tea-room/products");
    let page = visitor.get("/manage/the-tea-room/products").await;
    page.is_ok().says(".notice", "The Tea Room is registered.").says(".workspace__business", "Your role: admin");
    let activity = visitor.get("/manage/the-tea-room/activity").await;
    activity.says(".timeline__what", "Mona Moor registered the business The Tea Room");
    let person = "SELECT concat_ws(' ', u.locale, u.verified_at IS NOT NULL, c.kind, c.version, c.given) AS text
                    FROM users u JOIN consents c ON c.user_id = u.id";
    assert_eq!(market.text(person), "en t terms 2026-11 t");
}

#[actix_web::test]
async fn a_buyer_has_an_account_and_goes_on_where_they_were_going() {
    let market = Market::start().await;
    let visitor = market.visitor();
    asks_to_join(&visitor, "/join?next=%2Flistings%3Fq%3Dmug", EMAIL).await.redirects_to("/check-email");
    let link = market.mail_to(EMAIL).link_to("/welcome/");
    let answer = visitor.get(&link).await.press("#welcome_form").submit().await;
    answer.redirects_to("/listings?q=mug");
    visitor.get("/account").await.is_ok().says("main", "You’re not in a business yet").says(".site-nav", "Account");
    visitor.get("/join").await.redirects_to("/account");

    // Later a business: its name is all that is asked, and the mail was confirmed long ago.
    let form = visitor.get("/register").await;
    form.lacks("#email").lacks("#password");
    form.fill("#opening_form", &[("business", "!!")]).by_htmx().submit().await.is_refused();
    form.fill("#opening_form", &[("business", "Oak")]).submit().await.redirects_to("/manage/oak/products");
    form.fill("#opening_form", &[("business", "OAK")])
        .submit()
        .await
        .is_refused()
        .says("#business-error", "already has");
    visitor.get("/manage/oak/activity").await.says(".timeline__what", "registered the business Oak");

    // Elsewhere one signs in, without next, to the business; and is told of the browser.
    let elsewhere = market.visitor();
    elsewhere.signs_in(EMAIL, PASSWORD).await.redirects_to("/manage");
    assert_eq!(market.mail_to(EMAIL).kind, "new_sign_in");
}

#[actix_web::test]
async fn other_sites_are_nowhere_to_go_on_to() {
    let market = Market::start().await;
    let others = ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"];
    for (number, elsewhere) in others.iter().enumerate() {
        let visitor = market.visitor();
        let email = format!("m{number}@tea.example");
        let page = visitor.get(&format!("/join?next={elsewhere}")).await;
        page.lacks("#registration_form input[name=next]");
        let fields = [("name", "Mona"), ("email", email.as_str()), ("password", PASSWORD), ("terms", "yes")];
        let sent: Vec<_> = fields.into_iter().chain([("next", "//evil.example")]).collect();
        visitor.post("/join", &sent).await.redirects_to("/check-email");
        let link = market.mail_to(&email).link_to("/welcome/");
        visitor.get(&link).await.press("#welcome_form").submit().await.redirects_to("/account");
    }
}

#[actix_web::test]
async fn nobody_sends_strangers_anywhere_in_the_name_of_the_market() {
    let market = Market::start().await;
    let fields = [("name", "Claim it at evil.example"), ("business", "https://evil.example"), ("email", "a@b.example")];
    asks_to_register(&market.visitor(), &fields).await.redirects_to("/check-email");
    let mail = market.mail_to("a@b.example");
    assert!(mail.text.starts_with("Hello,") && !mail.text.contains("evil"), "{mail:?}");
    assert!(!mail.html.contains("evil"), "{mail:?}");
}

#[actix_web::test]
async fn whether_an_address_has_an_account_is_told_to_that_address_alone() {
    let market = Market::start().await;
    let owner = market.somebody("owner").await;
    let answers = async |path: &str, form: &str, email: &str| {
        let visitor = market.visitor();
        let page = visitor.get(path).await;
        let mut fields = REGISTRATION.to_vec();
        fields.retain(|(name, _)| page.has(&format!("{form} [name={name}]")));
        fields.iter_mut().filter(|(name, _)| *name == "email").for_each(|(_, value)| *value = email);
        let draft = page.fill(form, &fields);
        let draft = if page.has("#terms") { draft.ticking("terms") } else { draft };
        let answer = draft.submit().await;
        let next = answer.follow().await;
        let plain = |text: &str| text.replace(email, "…");
        (answer.status(), answer.location(), plain(&answer.body()), visitor.cookies(), plain(&next.body()))
    };
    for (path, form) in
        [("/join", "#registration_form"), ("/register", "#registration_form"), ("/forgot-password", "#forgotten_form")]
    {
        let rows = || market.number("SELECT (SELECT count(*) FROM tokens) AS n");
        let before = rows();
        let known = answers(path, form, &owner.email).await;
        let between = rows();
        let unknown = answers(path, form, &format!("nobody{}@souk.example", path.len())).await;
        assert_eq!(known, unknown, "{path}");
        if path != "/forgot-password" {
            assert_eq!(between - before, rows() - between, "{path} takes the same work");
        }
    }
    let kinds: Vec<_> = market.mails_to(&owner.email).into_iter().map(|mail| mail.kind).collect();
    assert_eq!(kinds, ["taken", "taken", "reset"]);
    let taken = &market.mails_to(&owner.email)[0];
    assert_eq!(taken.subject, "You already have an account");
    taken.link_to("/sign-in");
    taken.link_to("/forgot-password");
    assert!(market.mails_to("nobody16@souk.example").is_empty(), "nobody is mailed who has no account");
    // What was written for a taken address opens nothing, and nothing of it is kept.
    assert_eq!(market.number("SELECT count(*) AS n FROM tokens WHERE kind = 'registration' AND details = '{}'"), 2);
}

#[actix_web::test]
async fn a_registration_shows_every_mistake_at_once_and_keeps_what_was_typed() {
    let market = Market::start().await;
    let page = market.visitor().get("/register").await;
    let typed = [("business", "!!!"), ("name", " "), ("email", "mona at home"), ("password", "short")];
    for answer in [page.fill("#registration_form", &typed), page.fill("#registration_form", &typed).by_htmx()] {
        let answer = answer.submit().await;
        answer.is_refused();
        answer.says("#business-error", "Use at least one letter or digit");
        answer.says("#name-error", "Enter your name.");
        answer.says("#email-error", "Enter an email address like name@example.com.");
        answer.says("#password-error", "Use at least 10 characters.");
        answer.says("#terms-error", "Agree to the terms of use");
        answer.shows("#business[value=\"!!!\"][aria-invalid=true]").shows("#email[value=\"mona at home\"]");
        answer.shows("#password[value=\"\"]").is_silent_on("short\"");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM tokens"), 0);
}

#[actix_web::test]
async fn a_password_that_anyone_would_try_is_refused() {
    let market = Market::start().await;
    let visitor = market.visitor();
    for (password, why) in [
        ("qwertyuiop", "too easy to guess"),
        ("Password123", "too easy to guess"),
        ("aaaaaaaaaaaa", "too easy to guess"),
        ("The Tea ROOM", "Don’t use your name, your email address"),
        ("MONA@tea.example", "Don’t use your name, your email address"),
        ("nine char", "Use at least 10 characters."),
        (&"long ".repeat(60), "Use at most 256 characters."),
    ] {
        asks_to_register(&visitor, &[("password", password)]).await.is_refused().says("#password-error", why);
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM tokens"), 0);
}

#[actix_web::test]
async fn a_link_opens_one_account_once_and_only_when_its_button_is_pressed() {
    let market = Market::start().await;
    let visitor = market.visitor();
    asks_to_register(&visitor, &[]).await.has_status(303);
    let link = market.mail_to(EMAIL).link_to("/welcome/");
    // Programs that look for harm in mail open it too.
    for _ in 0..3 {
        market.visitor().get(&link).await.is_ok();
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM users"), 0);

    let button = visitor.get(&link).await.press("#welcome_form");
    let answers = join_all((0..3).map(|_| button.submit())).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410, 410]);
    assert_eq!(market.number("SELECT count(*) AS n FROM users"), 1);
    assert_eq!(market.number("SELECT count(*) AS n FROM businesses"), 1);
    let again = visitor.get(&link).await;
    again
        .has_status(410)
        .says("h1", "This link no longer works")
        .shows("a[href=\"/join\"]")
        .shows("a[href=\"/sign-in\"]");
    // The row does not hold what the link says.
    let secret = link.trim_start_matches("/welcome/");
    let row = market.text("SELECT row_to_json(t)::text AS text FROM tokens t");
    assert!(!row.contains(secret) && secret.len() == 64, "{row}");
}

#[actix_web::test]
async fn a_link_of_a_registration_works_for_a_day_and_no_guessed_one_does() {
    let market = Market::start().await;
    let visitor = market.visitor();
    asks_to_register(&visitor, &[]).await.has_status(303);
    let link = market.mail_to(EMAIL).link_to("/welcome/");
    let page = visitor.get(&link).await;
    market.advance(TimeDelta::hours(24) + TimeDelta::seconds(1));
    visitor.get(&link).await.has_status(410);
    page.press("#welcome_form").submit().await.has_status(410);
    for guess in ["0", &"0".repeat(64), "%27", &format!("{link}0")["/welcome/".len()..]] {
        visitor.get(&format!("/welcome/{guess}")).await.has_status(410);
        visitor.post(&format!("/welcome/{guess}"), &[("password", PASSWORD)]).await.has_status(410);
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM users"), 0);
    // A link for one thing is worth nothing for another.
    asks_to_register(&visitor, &[]).await.has_status(303);
    let secret = market.mail_to(EMAIL).link_to("/welcome/").replace("/welcome/", "");
    for page in ["reset-password", "verify-email", "confirm-email", "undo-email"] {
        visitor.get(&format!("/{page}/{secret}")).await.has_status(410);
    }
}

#[actix_web::test]
async fn in_another_browser_a_link_asks_for_the_password_that_was_chosen() {
    let market = Market::start().await;
    // Somebody registers an address that is not theirs. Its owner opens the link.
    let (stranger, owner) = (market.visitor(), market.visitor());
    asks_to_register(&stranger, &[]).await.has_status(303);
    let link = market.mail_to(EMAIL).link_to("/welcome/");
    let page = owner.get(&link).await;
    page.shows("#password").says("main", "Didn’t register yourself?");
    page.press("#welcome_form").submit().await.is_refused();
    for _ in 0..5 {
        let answer = page.fill("#welcome_form", &[("password", "a password of mine")]).submit().await;
        answer.is_refused().says("#password-error", "isn’t the password you chose when you registered");
    }
    page.fill("#welcome_form", &[("password", PASSWORD)]).submit().await.has_status(429);
    assert_eq!(market.number("SELECT count(*) AS n FROM users"), 0);

    // They register themselves: then the other link is worth nothing.
    asks_to_register(&owner, &[("password", "a password of mine"), ("business", "Tea")]).await.has_status(303);
    let own = market.mail_to(EMAIL).link_to("/welcome/");
    owner.get(&own).await.lacks("#password").press("#welcome_form").submit().await.redirects_to("/manage/tea/products");
    let late = stranger.get(&link).await.press("#welcome_form").submit().await;
    late.redirects_to("/sign-in");
    late.follow().await.says(".notice", "already an account");
    market.visitor().signs_in(EMAIL, PASSWORD).await.is_refused();
    // With the right password another browser will do: the phone that reads the mail.
    let (desk, phone) = (market.visitor(), market.visitor());
    asks_to_join(&desk, "/join", "ana@tea.example").await.has_status(303);
    let page = phone.get(&market.mail_to("ana@tea.example").link_to("/welcome/")).await;
    page.fill("#welcome_form", &[("password", PASSWORD)]).submit().await.redirects_to("/account");
    assert!(market.mails_to("ana@tea.example").iter().all(|mail| mail.kind == "registration"));
}

#[actix_web::test]
async fn an_address_is_not_flooded_and_the_answer_stays_the_same() {
    let market = Market::start().await;
    for number in 0..5 {
        asks_to_join(&market.visitor(), "/join", EMAIL).await.redirects_to("/check-email");
        let page = market.visitor().get("/forgot-password").await;
        page.fill("#forgotten_form", &[("email", EMAIL)]).submit().await.redirects_to("/check-email");
        assert!(market.mails_to(EMAIL).len() <= 3, "{number}");
    }
    // From one network it is refused, whatever came of the ones before.
    let visitor = market.visitor();
    for number in 0..10 {
        let email = format!("a{number}@tea.example");
        asks_to_join(&visitor.with_another_browser(), "/join", &email).await.has_status(303);
        let link = market.mail_to(&email).link_to("/welcome/");
        let page = visitor.with_another_browser().get(&link).await;
        page.fill("#welcome_form", &[("password", PASSWORD)]).submit().await.has_status(303);
    }
    asks_to_join(&visitor.with_another_browser(), "/join", "b@tea.example").await.has_status(429);
    asks_to_register(&visitor.with_another_browser(), &[]).await.has_status(429);
}
