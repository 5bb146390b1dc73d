//! How often what may be done: nobody is locked out by a stranger, and nobody fills the database.

use std::time::Duration;

use actix_web::dev::Service;
use actix_web::http::Method;
use actix_web::rt::time::timeout;
use actix_web::test::{TestRequest, init_service};
use chrono::TimeDelta;
use futures_util::future::{Either, join_all, select};
use souk::accounts::passwords::Password;
use souk::app::build;
use souk::db::{Scope, in_scope};
use souk::limits::{self, Rule, Uses};

use crate::support::{
    Database, Market, PASSWORD, Page, Served, Visitor, asks_to_register, eventually, try_get, wait_until,
};

/// Guesses wrong from so many addresses, so often from each.
async fn guess(market: &Market, email: &str, addresses: usize, times: usize) {
    for _ in 0..addresses {
        let stranger = market.visitor();
        for _ in 0..times {
            stranger.signs_in(email, "wrong password").await;
        }
    }
}

async fn register(visitor: &Visitor, number: usize) -> Page {
    let page = visitor.get("/register").await;
    let (business, email) = (format!("Stall {number}"), format!("stall-{number}@souk.example"));
    page.fill(
        "#registration_form",
        &[("business", &business), ("name", "Mona"), ("email", &email), ("password", PASSWORD)],
    )
    .ticking("terms")
    .submit()
    .await
}

#[actix_web::test]
async fn guesses_of_strangers_keep_nobody_out_who_signed_in_here_before() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    guess(&market, &editor.email, 16, 5).await;

    // The owner's own browser, signed out or not, and not somebody else's.
    editor.signs_in(&editor.email, PASSWORD).await.has_status(303);
    let closed = market.visitor().signs_in(&editor.email, PASSWORD).await;
    closed.has_status(429).says("#email-error", "Too many failed sign-ins. Try again in");
    assert_eq!(closed.fill("#sign_in_form", &[]).value("email"), Some(editor.email.as_str()), "what was typed stays");
    assert!((1..=3600).contains(&closed.header("Retry-After").parse::<i64>().expect("seconds")));
    market.advance(TimeDelta::minutes(61));
    market.visitor().signs_in(&editor.email, PASSWORD).await.has_status(303);
}

#[actix_web::test]
async fn registering_with_somebodys_address_does_not_count_as_signing_in() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let stranger = market.visitor();
    for number in 0..6 {
        let business = format!("Stall {number}");
        let fields = [("business", business.as_str()), ("name", "Eve"), ("email", &editor.email)];
        asks_to_register(&stranger, &fields).await.redirects_to("/check-email");
    }
    stranger.signs_in(&editor.email, PASSWORD).await.has_status(303);
}

#[actix_web::test]
async fn guesses_of_a_known_browser_are_counted_for_it_alone() {
    let market = Market::start().await;
    let (editor, other) = (market.editor_of("blue-door").await, market.editor_of("blue-door").await);
    for _ in 0..10 {
        editor.signs_in(&editor.email, "wrong password").await.is_refused();
    }
    editor.signs_in(&editor.email, PASSWORD).await.has_status(429);
    market.visitor().signs_in(&editor.email, PASSWORD).await.has_status(303);

    // It is known for its own account: for another's it is a stranger like all.
    for _ in 0..5 {
        other.signs_in(&editor.email, "wrong password").await.is_refused();
    }
    other.signs_in(&editor.email, "wrong password").await.has_status(429);
}

#[actix_web::test]
async fn a_forged_device_is_none() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let device = editor.cookie("souk_device").expect("a browser that signed in is known");
    let thief = market.visitor();
    let mut forged = device.clone();
    forged.replace_range(..1, if device.starts_with('A') { "B" } else { "A" });
    thief.set_cookie("souk_device", &forged);
    for _ in 0..5 {
        thief.signs_in(&editor.email, "wrong password").await.is_refused();
    }
    thief.signs_in(&editor.email, "wrong password").await.has_status(429);
    let text = market.text("SELECT string_agg(l::text, ' ') AS text FROM limits l");
    assert!(!text.contains(&editor.email) && !text.contains("10.0.0."), "{text}");
}

#[actix_web::test]
async fn hosts_of_one_network_count_as_one() {
    let market = Market::start_with(&[("SOUK_TRUST_PROXY", "yes")]).await;
    let visitor = market.visitor();
    let from = async |address: &str, number: usize| {
        let request = visitor.request(Method::POST, "/sign-in").header("X-Forwarded-For", address);
        request.form(&[("email", format!("n{number}@souk.example")), ("password", "x".to_owned())]).send().await
    };
    for number in 0..20 {
        from(&format!("2001:db8:1:2::{number:x}"), number).await.is_refused();
    }
    from("2001:db8:1:2:ffff::1", 20).await.has_status(429);
    from("2001:db8:1:3::1", 21).await.is_refused();
    from("192.0.2.1", 22).await.is_refused();
}

/// Does something while so many others let their passwords be hashed, again and again.
async fn while_hashing<T>(market: &Market, others: usize, act: impl Future<Output = T>) -> T {
    let password = Password::parse(PASSWORD, &[]).expect("it is long");
    let hash_on = async || {
        loop {
            let _ = market.shared.hasher.hash(password.clone()).await;
            actix_web::rt::task::yield_now().await;
        }
    };
    let others = join_all((0..others).map(|_| hash_on()));
    match select(Box::pin(act), Box::pin(others)).await {
        Either::Left((done, _)) => done,
        Either::Right(_) => unreachable!("the others never end"),
    }
}

#[actix_web::test]
async fn a_sign_in_that_met_a_busy_server_did_not_fail() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let visitor = market.visitor();
    let page = visitor.get("/sign-in").await;
    let draft = page.fill("#sign_in_form", &[("email", &editor.email), ("password", PASSWORD)]);
    let mut turned_away = 0;
    while turned_away < 6 {
        // More than may wait, so that one seldom slips in between.
        let busy = while_hashing(&market, 100, draft.submit()).await;
        if busy.status() == 503 {
            busy.says(".error-page", "A lot of people are here right now");
            assert!(!busy.header("Retry-After").is_empty());
            turned_away += 1;
        } else {
            busy.has_status(303);
            turned_away = 0;
        }
    }
    eventually("the queue is short again", async || draft.submit().await.status() == 303).await;
}

#[actix_web::test]
async fn a_sign_in_whose_visitor_left_did_not_fail() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let service = init_service(build(&market.shared)).await;
    let request = || {
        let request = TestRequest::post().uri("/sign-in").insert_header(("Sec-Fetch-Site", "same-origin"));
        request.set_form([("email", editor.email.as_str()), ("password", PASSWORD)]).to_request()
    };
    let left = async || {
        let answer = timeout(Duration::from_millis(50), service.call(request())).await;
        let answer = answer.map(|answer| answer.expect("an answer").status());
        assert!(answer.is_err(), "it was answered too soon for this test: {answer:?}");
    };
    let counted = "SELECT count(*) AS n FROM limits WHERE rule = 'sign-in here'";
    for _ in 0..2 {
        while_hashing(&market, 20, async {
            for _ in 0..3 {
                left().await;
            }
        })
        .await;
        eventually("each has its verdict", async || market.number(counted) == 0).await;
    }
    assert_eq!(service.call(request()).await.expect("an answer").status(), 303);
}

#[actix_web::test]
async fn one_address_registers_few_businesses_however_well_it_goes() {
    let market = Market::start().await;
    let visitor = market.visitor();
    for number in 0..10 {
        register(&visitor.with_another_browser(), number).await.has_status(303);
    }
    let refused = register(&visitor.with_another_browser(), 10).await;
    refused.has_status(429).says(".form__errors", "registered from your network. Try again in 6 minutes.");
    assert!((1..=360).contains(&refused.header("Retry-After").parse::<i64>().expect("seconds")));
    let draft = refused.fill("#registration_form", &[("password", PASSWORD)]);
    assert_eq!(
        (draft.value("business"), draft.value("name")),
        (Some("Stall 10"), Some("Mona")),
        "what was typed stays"
    );
    draft.by_htmx().submit().await.has_status(429).says(".notice", "registered from your network.");
    assert_eq!(market.number("SELECT count(*) AS n FROM tokens"), 10);

    register(&market.visitor(), 11).await.has_status(303);
    market.advance(TimeDelta::minutes(7));
    register(&visitor.with_another_browser(), 12).await.has_status(303);
}

#[actix_web::test]
async fn who_keeps_no_cookie_does_not_ask_without_end() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let ask = async |visitor: &Visitor| {
        let request = visitor.request(Method::POST, "/assistant").htmx("div#conversation");
        request.form(&[("question", "mugs")]).send().await
    };
    for _ in 0..60 {
        ask(&visitor.with_another_browser()).await.is_ok();
    }
    ask(&visitor.with_another_browser()).await.has_status(429).says(".notice", "from your network. Try again in");
    let page = visitor.get("/assistant").await;
    let refused = page.fill("#ask-form", &[("question", "What is blue?")]).submit().await;
    refused.has_status(429).says("#question-error", "from your network. Try again in");
    assert_eq!(refused.fill("#ask-form", &[]).value("question"), Some("What is blue?"), "what was typed stays");
    assert_eq!(market.number("SELECT count(*) AS n FROM sessions"), 60);
    ask(&market.visitor()).await.is_ok();
}

#[actix_web::test]
async fn deleting_a_conversation_brings_no_questions_back() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    for number in 0..30 {
        let question = format!("mug {number}");
        let request = admin.request(Method::POST, "/assistant").htmx("div#conversation");
        request.form(&[("question", question.as_str())]).send().await.is_ok();
    }
    market.run("DELETE FROM conversations");
    let refused = admin.post("/assistant", &[("question", "one more")]).await;
    refused.has_status(429).says("main", "You’ve asked a lot of questions. Try again in");
}

/// Refused from memory means that the table is not asked: it is empty, and the refusal goes on. It ends with the second.
#[actix_web::test]
async fn a_flood_from_one_address_is_refused_without_the_database_and_no_longer_than_it_has_to() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let strangers = editor.with_another_browser();
    for number in 0..20 {
        strangers.signs_in(&format!("n{number}@souk.example"), "wrong password").await.is_refused();
    }
    let mut rounds = 0;
    loop {
        rounds += 1;
        assert!(rounds < 50, "this machine is too slow for this test");
        let begun = std::time::Instant::now();
        strangers.signs_in(&editor.email, PASSWORD).await.has_status(429);
        let kept = "UPDATE limits SET rule = 'kept' WHERE rule = 'sign-in network'";
        market.run(kept);
        let refused = strangers.signs_in(&editor.email, PASSWORD).await;
        if begun.elapsed() < Duration::from_millis(900) {
            refused.has_status(429).says("#email-error", "Too many failed sign-ins. Try again in");
            let seconds = refused.header("Retry-After").parse::<i64>().expect("seconds");
            assert!((1..=45).contains(&seconds), "{seconds}");
            break;
        }
        market.run("DELETE FROM limits WHERE rule = 'sign-in network'");
        market.run("UPDATE limits SET rule = 'sign-in network' WHERE rule = 'kept'");
        market.advance(TimeDelta::seconds(2));
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM limits WHERE rule = 'sign-in network'"), 0);
    // The browser that is known, at the same address.
    editor.signs_in(&editor.email, PASSWORD).await.has_status(303);
    // Others, elsewhere.
    market.visitor().signs_in(&editor.email, PASSWORD).await.has_status(303);

    market.advance(TimeDelta::seconds(2));
    strangers.signs_in(&editor.email, PASSWORD).await.has_status(303);

    // What the table still says after a restart, or in another process, holds.
    market.run("DELETE FROM limits WHERE rule = 'sign-in network'");
    market.run("UPDATE limits SET rule = 'sign-in network' WHERE rule = 'kept'");
    editor.with_another_browser().signs_in(&editor.email, PASSWORD).await.has_status(429);
    market.advance(TimeDelta::minutes(15));
    editor.with_another_browser().signs_in(&editor.email, PASSWORD).await.has_status(303);
}

#[test]
fn a_proxy_that_is_not_trusted_is_told_of() {
    let database = Database::migrated();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = database.url();
    let settings = [("DATABASE_URL", url.as_str()), ("SOUK_BASE_URL", "https://market.example")];
    let souk = Served::start(folder.path(), &settings);
    let said = |souk: &Served, words: &str| souk.log().lines().filter(|line| line.contains(words)).count();
    assert_eq!(said(&souk, "SOUK_TRUST_PROXY"), 1, "{}", souk.log());
    for _ in 0..3 {
        let request =
            "GET / HTTP/1.1\r\nHost: market.example\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n";
        crate::support::exchange(souk.address, request).expect("an answer");
    }
    wait_until("it is told", || said(&souk, "is not believed") == 1);
    drop(souk);

    for setting in ["yes", "no"] {
        let settings = [settings[0], settings[1], ("SOUK_TRUST_PROXY", setting)];
        let souk = Served::start(folder.path(), &settings);
        try_get(souk.address, "/").expect("an answer");
        assert_eq!(said(&souk, "SOUK_TRUST_PROXY"), 0, "whoever said it is not asked: {}", souk.log());
    }
}

/// Uses up a limit that is too large to be reached one by one, with some seconds to spare for the test.
fn use_up(market: &Market, rule: &'static Rule) {
    let (uses, now) = (Uses::default().and(rule, ""), market.shared.clock.now());
    in_scope(&mut market.conn(), &Scope::Operator, |conn| uses.take(now, conn)).expect("there is room");
    let seconds = rule.within.num_seconds() + 10;
    market.run(&format!(
        "UPDATE limits SET used_until = used_until + interval '{seconds} seconds' WHERE rule = '{}'",
        rule.name
    ));
}

#[actix_web::test]
async fn what_everybody_does_together_has_limits_too() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    use_up(&market, &limits::REGISTRATION_ALL);
    register(&market.visitor(), 1)
        .await
        .has_status(429)
        .says(".form__errors", "are registering right now. Try again in");
    use_up(&market, &limits::VISITOR_ALL);
    let stranger = market.visitor();
    stranger.post("/assistant", &[("question", "mugs")]).await.has_status(429).says("main", "new visitors");
    assert_eq!(stranger.cookies(), [""; 0], "nobody is remembered who was refused");
    use_up(&market, &limits::QUESTION_ALL);
    market.visitor().post("/assistant", &[("question", "mugs")]).await.has_status(429);
    editor.post("/assistant", &[("question", "mugs")]).await.is_ok();
    use_up(&market, &limits::SIGN_IN_ALL);
    market.visitor().signs_in(&editor.email, PASSWORD).await.has_status(429);
    editor.signs_in(&editor.email, PASSWORD).await.has_status(303);

    market.advance(TimeDelta::seconds(40));
    register(&market.visitor(), 2).await.has_status(303);
    market.visitor().signs_in(&editor.email, PASSWORD).await.has_status(303);
}

#[actix_web::test]
async fn a_session_is_not_made_without_end_by_who_has_an_account() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    for _ in 1..30 {
        editor.with_another_browser().signs_in(&editor.email, PASSWORD).await.has_status(303);
    }
    let refused = editor.with_another_browser().signs_in(&editor.email, PASSWORD).await;
    refused.has_status(429).says("#email-error", "You’ve signed in many times just now. Try again in");
    market.advance(TimeDelta::seconds(31));
    editor.with_another_browser().signs_in(&editor.email, PASSWORD).await.has_status(303);
}
