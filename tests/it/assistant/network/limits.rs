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
                answer.is_ok().is_silent_on(GOES_ON).says(".message__meta", "Quoted from the listings");
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
