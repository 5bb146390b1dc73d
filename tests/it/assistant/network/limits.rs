//! How much a language model may read and write: past that, the built-in model answers.

use chrono::TimeDelta;

use super::*;

const SAID: &str = "It is thrown by hand. [1]";

/// Whether the built-in model answered.
fn is_quoted(answer: &Page) -> bool {
    answer.texts(".sentence").iter().any(|said| said.starts_with(QUOTED))
}

#[actix_web::test]
async fn past_their_tokens_everybody_is_answered_by_the_built_in_model() {
    let (market, ..) = market().await;
    for (setting, value) in
        [("SOUK_AI_TOKENS_PERSON", "2500"), ("SOUK_AI_TOKENS_NETWORK", "2500"), ("SOUK_AI_TOKENS", "2500")]
    {
        market.run("DELETE FROM limits");
        let server = Ai::saying(SAID);
        let assistant = through(&server.url(), &[(setting, value)]);
        let visitor = market.visitor_of(assistant.clone()).await;
        let mut asked = 0;
        loop {
            let answer = asks(&visitor, "mugs").await;
            asked += 1;
            assert!(asked < 12, "{setting} has an end");
            // What was not used is given back a moment later.
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
            if is_quoted(&answer) {
                answer.is_ok().is_silent_on(GOES_ON).says(".message__meta", "Answered from the listings");
                break;
            }
            answer.says(".sentence", "It is thrown by hand.");
        }
        assert!(server.seen().len() > 1, "{setting}: what is reserved and not used is given back");
        assert_eq!(server.seen().len(), asked - 1);
        assert_eq!(market.text("SELECT model AS text FROM messages ORDER BY id DESC LIMIT 1"), "extractive");
        // A browser that forgets its cookie is a new visitor, of the same network.
        let answer = asks(&visitor.with_another_browser(), "mugs").await;
        assert_eq!(is_quoted(&answer), setting != "SOUK_AI_TOKENS_PERSON", "{setting}: {answer:?}");
        market.advance(TimeDelta::days(1));
        asks(&visitor, "mugs").await.says(".sentence", "It is thrown by hand.");
    }
}

#[actix_web::test]
async fn a_business_has_tokens_of_its_own() {
    let (market, ..) = market().await;
    let server = Ai::saying(SAID);
    let visitor = market.visitor_of(through(&server.url(), &[("SOUK_AI_TOKENS_BUSINESS", "1000")])).await;
    let asks_there = async || {
        let page = visitor.get(&format!("/assistant?business={SHOP}")).await;
        page.fill("#ask-form", &[("question", "mugs")]).submit().await
    };
    asks_there().await.is_ok().says(".sentence", "It is thrown by hand.");
    asks_there().await.is_ok().says(".sentence", QUOTED).is_silent_on(GOES_ON);
    asks(&visitor, "mugs").await.says(".sentence", "It is thrown by hand.");
}

#[actix_web::test]
async fn only_so_many_answers_are_given_at_once() {
    let (market, ..) = market().await;
    let (begun, waiting) = std::sync::mpsc::channel();
    let begun = std::sync::Mutex::new(begun);
    let server = Ai::start(move |stream, _, _| {
        let _ = begun.lock().expect("nobody panics").send(());
        std::thread::sleep(Duration::from_millis(900));
        says(stream, SAID)
    });
    let assistant = through(&server.url(), &[("SOUK_AI_AT_ONCE", "1")]);
    let (first, second) = (market.visitor_of(assistant.clone()).await, market.visitor_of(assistant).await);
    let late = async {
        crate::support::eventually("the first waits", async || waiting.try_recv().is_ok()).await;
        asks(&second, "mugs").await
    };
    let (first, second) = futures_util::future::join(asks(&first, "mugs"), late).await;
    first.is_ok().says(".sentence", "It is thrown by hand.");
    second.is_ok().says(".sentence", QUOTED).is_silent_on(GOES_ON);
}

#[actix_web::test]
async fn questions_of_a_day_have_an_end() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    let mut asked = 0;
    let refused = loop {
        let answer = asks(&visitor, "mugs").await;
        if answer.status() == 429 {
            break answer;
        }
        asked += 1;
        // One comes back in twenty seconds of ten minutes; of a day it takes much longer.
        market.advance(TimeDelta::seconds(21));
        assert!(asked < 400, "a day has an end");
    };
    assert!(asked > 300, "{asked}");
    refused.says("main", "You’ve asked a lot of questions.");
}

#[actix_web::test]
async fn what_is_asked_about_a_listing_takes_the_tokens_of_its_business() {
    let (market, _, mug) = market().await;
    let server = Ai::saying(SAID);
    let visitor = market.visitor_of(through(&server.url(), &[("SOUK_AI_TOKENS_BUSINESS", "1000")])).await;
    for question in ["How is it made?", "Is it made by hand?"] {
        let answer = visitor.post("/assistant", &[("question", question), ("listing", &mug.to_string())]).await;
        answer.is_ok().shows(".sentence").is_silent_on(GOES_ON);
    }
    assert_eq!(server.seen().len(), 1);
}

#[actix_web::test]
async fn questions_count_for_their_business_however_they_name_what_they_are_about() {
    let (market, _, mug) = market().await;
    let visitor = market.visitor();
    let listing = mug.to_string();
    let (padded, signed) = (format!("0{mug}"), format!("+{mug}"));
    let mut number = 0;
    let mut asks = async |fields: &[(&str, &str)]| {
        number += 1;
        let question = format!("mug {number}");
        visitor.post("/assistant", &[&[("question", question.as_str())], fields].concat()).await.is_ok();
    };
    asks(&[("business", SHOP)]).await;
    let until =
        "SELECT (extract(epoch FROM used_until) * 100)::bigint AS n FROM limits WHERE rule = 'question business day'";
    let first = market.number(until);
    let conversation = market.number("SELECT max(id) AS n FROM conversations").to_string();
    asks(&[("listing", &listing)]).await;
    asks(&[("listing", &padded)]).await;
    asks(&[("listing", &signed), ("business", "no-such-business")]).await;
    asks(&[("conversation", &conversation)]).await;
    // Nothing of a business.
    asks(&[]).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM limits WHERE rule = 'question business day'"), 1);
    let one = 24 * 60 * 60 * 100 / i64::from(souk::limits::QUESTION_BUSINESS_DAY.most);
    let used = market.number(until) - first;
    assert!((4 * one - 2..=4 * one + 2).contains(&used), "{used} hundredths of a second");
}

#[actix_web::test]
async fn a_prompt_is_paid_for_also_where_no_word_comes() {
    let (market, ..) = market().await;
    let used = || {
        market.number(
            "SELECT extract(epoch FROM max(used_until) - (SELECT max(created_at) FROM messages))::bigint AS n
               FROM limits WHERE rule = 'tokens'",
        )
    };
    let silent = Ai::start(|_, _, _| {
        std::thread::sleep(Duration::from_secs(3));
        Ok(())
    });
    asks(&market.visitor_of(through(&silent.url(), &[])).await, "mugs").await.is_ok().says(".sentence", GOES_ON);
    let read = market.number("SELECT coalesce(prompt_tokens, 0)::bigint AS n FROM messages");
    assert!(read > 100, "{read}");
    // Of 100,000 tokens one comes back in 0.864 seconds.
    let paid = read * 864 / 1000;
    crate::support::eventually("the rest is given back", async || (used() - paid).abs() < 3).await;
    market.run("DELETE FROM limits");
    let refusing = Ai::start(|stream, _, _| head(stream, "400 Bad Request", "text/plain"));
    asks(&market.visitor_of(through(&refusing.url(), &[])).await, "mugs").await.is_ok().says(".sentence", GOES_ON);
    crate::support::eventually("all of it is given back", async || used() < 3).await;
}

#[actix_web::test]
async fn nobody_takes_all_places_of_a_language_model() {
    let (market, ..) = market().await;
    let (begun, waiting) = std::sync::mpsc::channel();
    let begun = std::sync::Mutex::new(begun);
    let server = Ai::start(move |stream, _, _| {
        let _ = begun.lock().expect("nobody panics").send(());
        std::thread::sleep(Duration::from_millis(1200));
        says(stream, SAID)
    });
    let assistant = through(&server.url(), &[("SOUK_AI_AT_ONCE", "16")]);
    let (first, second) = (market.visitor_of(assistant.clone()).await, market.visitor_of(assistant).await);
    // The cookie of the first question names its visitor from then on.
    asks(&first, "mugs").await.is_ok().says(".sentence", "It is thrown by hand.");
    let late = async {
        let mut asked = 0;
        crate::support::eventually("two wait", async || {
            asked += waiting.try_iter().count();
            asked == 3
        })
        .await;
        futures_util::future::join(asks(&first, "blue mugs"), asks(&second, "mugs")).await
    };
    let two = futures_util::future::join(asks(&first, "a mug"), asks(&first, "any mugs"));
    let ((one, two), (third, other)) = futures_util::future::join(two, late).await;
    for kept in [one, two, other] {
        kept.is_ok().says(".sentence", "It is thrown by hand.");
    }
    third.is_ok().says(".sentence", QUOTED).is_silent_on(GOES_ON);
}
