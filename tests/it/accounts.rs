//! People: signing in and out, and what a session is worth; below, how accounts are opened, changed and got back.

use chrono::TimeDelta;
use futures_util::future::join_all;

use crate::support::{Draft, Market, PASSWORD, Visitor};

mod changes;
mod forms;
mod recovery;
mod registration;

#[actix_web::test]
async fn signing_in_leads_to_the_workspace_and_signing_out_ends_it() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    editor.get("/manage").await.redirects_to("/manage/blue-door");
    let page = editor.get("/manage/blue-door/products").await;
    page.is_ok().says(".workspace__business", "Blue Door");

    let visitor = market.visitor();
    let form = visitor.get("/sign-in").await;
    let answer =
        form.fill("#sign_in_form", &[("email", &editor.email), ("password", PASSWORD)]).by_htmx().submit().await;
    assert_eq!(answer.header("HX-Location"), "/manage");
    let token = visitor.cookie("souk").expect("a session");

    let page = visitor.get("/").await;
    let answer = page.press("form[action=\"/sign-out\"]").submit().await;
    answer.redirects_to("/");
    assert_eq!(visitor.cookie("souk"), None);
    answer.follow().await.says(".notice", "You’re signed out.").shows("a[href=\"/sign-in\"]");
    // The row is gone, not only the cookie.
    visitor.set_cookie("souk", &token);
    visitor.get("/manage").await.redirects_to("/sign-in?next=%2Fmanage");
    // The other device stays.
    editor.get("/manage").await.redirects_to("/manage/blue-door");
}

#[actix_web::test]
async fn an_unknown_address_and_a_wrong_password_get_the_same_answer() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let visitor = market.visitor();

    let unknown = visitor.signs_in("nobody-at-all@souk.example", "wrong password").await;
    let wrong = visitor.signs_in(&editor.email, "wrong password").await;
    let none = visitor.signs_in("no address", "").await;
    for answer in [&unknown, &wrong, &none] {
        answer.is_refused().says("#email-error", "don’t match").shows("#password[value=\"\"]");
    }
    assert_eq!(unknown.body().replace("nobody-at-all@souk.example", ""), wrong.body().replace(&editor.email, ""));
    assert!(visitor.cookies().is_empty());
}

#[actix_web::test]
async fn after_five_failures_a_network_waits_before_it_tries_an_account_again() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let stranger = market.visitor();
    for email in [editor.email.clone(), editor.email.to_uppercase()].iter().cycle().take(5) {
        // Whatever browser and however the account is written.
        stranger.with_another_browser().signs_in(email, "wrong password").await.is_refused();
        market.advance(TimeDelta::seconds(10));
    }

    let closed = stranger.signs_in(&editor.email, PASSWORD).await;
    closed.has_status(429).says("#email-error", "Too many failed sign-ins. Try again in");
    let seconds: i64 = closed.header("Retry-After").parse().unwrap();
    assert!((60..=130).contains(&seconds), "{seconds}");
    stranger.signs_in("somebody-else@souk.example", "wrong password").await.is_refused();

    market.advance(TimeDelta::seconds(seconds + 1));
    stranger.signs_in(&editor.email, PASSWORD).await.has_status(303);
    // Who got in starts afresh.
    for _ in 0..5 {
        stranger.with_another_browser().signs_in(&editor.email, "wrong password").await.is_refused();
    }
}

#[actix_web::test]
async fn guesses_made_at_once_count_like_guesses_in_a_row() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let stranger = market.visitor();
    let visitors: Vec<_> = (0..10).map(|_| stranger.with_another_browser()).collect();
    let email = editor.email.as_str();
    let guess = async |visitor: &Visitor| visitor.signs_in(email, "wrong password").await.status().as_u16();
    let statuses = async |visitors: &[Visitor]| {
        let mut statuses = join_all(visitors.iter().map(&guess)).await;
        statuses.sort_unstable();
        statuses
    };

    // As many as the pool lets in have looked how often the account was tried before any of them is counted.
    let held = "LOCK TABLE limits IN SHARE MODE";
    assert_eq!(market.while_held(held, 3, statuses(&visitors[..4])).await, [422; 4]);
    assert_eq!(market.while_held(held, 3, statuses(&visitors[4..])).await, [422, 429, 429, 429, 429, 429]);
}

#[actix_web::test]
async fn after_twenty_failures_an_address_is_closed_whatever_the_account() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let visitor = market.visitor();
    let page = visitor.get("/sign-in").await;
    let guesses: Vec<_> = (0..25)
        .map(|n| page.fill("#sign_in_form", &[("email", &format!("guess-{n}@souk.example")), ("password", "guess")]))
        .collect();

    let answers = join_all(guesses.iter().map(Draft::submit)).await;
    assert_eq!(answers.iter().filter(|answer| answer.status() == 422).count(), 20);
    assert_eq!(answers.iter().filter(|answer| answer.status() == 429).count(), 5);
    visitor.signs_in(&editor.email, PASSWORD).await.has_status(429);
    market.visitor().signs_in(&editor.email, PASSWORD).await.has_status(303);
    market.advance(TimeDelta::minutes(1));
    visitor.signs_in(&editor.email, PASSWORD).await.has_status(303);
}

#[actix_web::test]
async fn a_session_that_was_there_before_signing_in_is_worth_nothing_after() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let planted = editor.cookie("souk").expect("a session");

    editor.signs_in(&editor.email, PASSWORD).await.has_status(303);
    assert_ne!(editor.cookie("souk").expect("a session"), planted);
    let thief = market.visitor();
    thief.set_cookie("souk", &planted);
    thief.get("/manage/blue-door/products").await.redirects_to("/sign-in?next=%2Fmanage%2Fblue%2Ddoor%2Fproducts");
    editor.get("/manage/blue-door/products").await.is_ok();
}

#[actix_web::test]
async fn fourteen_days_without_a_visit_end_a_session() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    market.advance(TimeDelta::days(13));
    editor.get("/manage/blue-door/products").await.is_ok();
    market.advance(TimeDelta::days(13));
    editor.get("/manage/blue-door/products").await.is_ok();

    market.advance(TimeDelta::days(14) + TimeDelta::minutes(1));
    editor.get("/manage/blue-door/products").await.has_status(303);
    assert_eq!(editor.cookie("souk"), None, "an ended session's cookie is taken away");
}

#[actix_web::test]
async fn ninety_days_end_a_session_however_often_it_was_used() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    for _ in 0..8 {
        market.advance(TimeDelta::days(11));
        editor.get("/manage/blue-door/products").await.is_ok();
    }
    market.advance(TimeDelta::days(3));
    editor.get("/manage/blue-door/products").await.has_status(303);
}

#[actix_web::test]
async fn an_unknown_or_forged_cookie_is_taken_away() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let mut forged = editor.cookie("souk").expect("a session");
    forged.replace_range(forged.len() - 1.., if forged.ends_with('a') { "b" } else { "a" });
    market.run("DELETE FROM sessions");

    for cookie in [forged, editor.cookie("souk").expect("a session"), "nonsense".to_owned()] {
        let visitor = market.visitor();
        visitor.set_cookie("souk", &cookie);
        visitor.get("/").await.is_ok().shows("a[href=\"/sign-in\"]");
        assert!(visitor.cookies().is_empty());
    }
}

#[actix_web::test]
async fn a_session_that_was_revoked_while_it_was_used_does_not_come_back() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    market.run("DELETE FROM sessions");

    let answers = join_all((0..3).map(|_| editor.get("/manage/blue-door/products"))).await;
    assert!(answers.iter().all(|answer| answer.status() == 303));
    assert_eq!(market.number("SELECT count(*) AS n FROM sessions"), 0);
}

#[actix_web::test]
async fn who_reads_the_sessions_cannot_sign_in_with_what_they_find() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let token = editor.cookie("souk").expect("a session");
    // What is signed stands in front of the token in the cookie.
    let token = token.rsplit(['=', '/', '+']).next().unwrap_or_default().to_owned();
    assert!(token.len() >= 16, "{token}");

    let row = market.text("SELECT row_to_json(s)::text AS text FROM sessions s");
    assert!(!row.contains(&token[..16]), "{row}");
    assert_eq!(market.number("SELECT length(token_hash)::bigint AS n FROM sessions"), 32);
    assert_eq!(market.number("SELECT user_id AS n FROM sessions"), editor.id.get());
    assert!(market.text("SELECT address AS text FROM sessions").starts_with("10.0.0."));
}

#[actix_web::test]
async fn a_visit_is_noted_at_most_once_in_five_minutes() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let seen = || market.text("SELECT last_seen_at::text AS text FROM sessions");
    let first = seen();
    market.advance(TimeDelta::minutes(4));
    editor.get("/manage/blue-door/products").await.is_ok();
    assert_eq!(seen(), first);

    market.advance(TimeDelta::minutes(2));
    editor.get("/manage/blue-door/products").await.is_ok();
    assert_ne!(seen(), first);
}

#[actix_web::test]
async fn visitors_who_only_look_have_no_session() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &crate::support::Item::default());
    market.run("DELETE FROM sessions");
    let visitor = market.visitor();

    let listing = format!("/listings/{product}-blue-mug");
    for path in
        ["/", "/listings", "/listings?q=mug", &listing, "/businesses", "/businesses/blue-door", "/register", "/sign-in"]
    {
        let page = visitor.get(path).await;
        assert_eq!(page.is_ok().header("Set-Cookie"), "", "{path}");
    }
    visitor.get("/nowhere").await.is_missing();
    visitor.signs_in("nobody@souk.example", "wrong password").await.is_refused();
    assert!(visitor.cookies().is_empty());
    assert_eq!(market.number("SELECT count(*) AS n FROM sessions"), 0);
}

#[actix_web::test]
async fn after_signing_in_one_goes_on_where_one_was_stopped_and_nowhere_else() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let visitor = market.visitor();
    let stopped = visitor.get("/manage/blue-door/products?status=draft").await;
    let page = stopped.follow().await;
    page.is_ok();
    let answer = page.fill("#sign_in_form", &[("email", &editor.email), ("password", PASSWORD)]).submit().await;
    answer.redirects_to("/manage/blue-door/products?status=draft");

    for elsewhere in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/\r\nSet-Cookie: a=b",
        "/\0",
        "/\u{7f}",
        "evil.example",
        "",
        &format!("/listings?q={}", "a".repeat(4000)),
    ] {
        let draft = page.fill("#sign_in_form", &[("email", &editor.email), ("password", PASSWORD)]);
        draft.forged("next", elsewhere).submit().await.redirects_to("/manage");
        if elsewhere.contains('\0') {
            continue;
        }
        let query = serde_urlencoded::to_string([("next", elsewhere)]).expect("it can be written");
        let form = market.visitor().get(&format!("/sign-in?{query}")).await;
        assert_eq!(form.fill("#sign_in_form", &[]).value("next"), Some(""), "it is not even shown");
    }
    let long = format!("/manage/{}", "a".repeat(3000));
    market.visitor().get(&long).await.redirects_to("/sign-in");
}

#[actix_web::test]
async fn a_password_is_compared_to_its_last_character() {
    let market = Market::start().await;
    let longest = "a door painted b".repeat(16);
    assert_eq!(longest.len(), 256);
    market.registers(&market.visitor(), &[("password", &longest)]).await.has_status(303);

    let visitor = market.visitor();
    visitor.signs_in("mona@tea.example", &format!("{longest}!")).await.is_refused();
    visitor.signs_in("mona@tea.example", &longest[..255]).await.is_refused();
    visitor.signs_in("mona@tea.example", &longest).await.has_status(303);
}

#[actix_web::test]
async fn over_tls_cookies_are_secure_and_bound_to_this_host() {
    let market = Market::start_with(&[("SOUK_BASE_URL", "https://market.example")]).await;
    let visitor = market.visitor();
    let answer = market.registers(&visitor, &[]).await;
    let cookies = answer.header("Set-Cookie");
    for word in ["__Host-souk=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookies.contains(word), "{cookies}");
    }
    assert!(!cookies.contains("Domain"), "{cookies}");
    // Registering leaves what the browser is known for as it is: there it is not seen.
    assert!(!cookies.contains("souk_device") && cookies.contains("__Secure-souk_newcomer="), "{cookies}");
    let signed_in = market.visitor().signs_in("mona@tea.example", PASSWORD).await.header("Set-Cookie");
    let device = signed_in.split(", ").find(|cookie| cookie.starts_with("__Secure-souk_device=")).expect("a device");
    for word in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/sign-in", "Max-Age="] {
        assert!(device.contains(word), "{device}");
    }
    let notice = cookies.split(", ").find(|cookie| cookie.starts_with("__Host-souk_notice=")).expect("a notice");
    assert!(notice.contains("Secure") && notice.contains("Path=/;"), "{notice}");
    let page = answer.follow().await;
    page.says(".notice", "The Tea Room is registered.");
    let gone = page.header("Set-Cookie");
    assert!(gone.contains("__Host-souk_notice=;") && gone.contains("Secure"), "it is taken away: {gone}");
    assert_eq!(answer.header("Strict-Transport-Security"), "max-age=31536000");
}
