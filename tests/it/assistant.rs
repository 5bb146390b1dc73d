//! The assistant: it says what the listings say, to whoever asks, and keeps that to itself.

mod answers;
mod asking;
mod history;
mod languages;
mod network;
mod workspace;

use std::sync::Arc;
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::Service;
use actix_web::http::Method;
use actix_web::test::{TestRequest, init_service};
use chrono::TimeDelta;
use futures_util::StreamExt;
use futures_util::future::poll_fn;
use futures_util::stream::BoxStream;
use souk::app::{Shared, build};
use souk::assistant::Assistant;
use souk::assistant::models::voice::Voice;
use souk::assistant::models::{Model, Part, Sentence};
use souk::assistant::retrieval::Found;
use souk::error::Error;
use souk::locales::Locale;
use souk::search::Index;

use crate::support::{Item, Market, Page, Person, Visitor, eventually};

const SHOP: &str = "blue-door";

/// A market with a mug and a plate in it, as soon as they are found.
async fn market() -> (Market, Person, i64) {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let mug =
        Item { description: "Thrown by hand. Safe in the dishwasher.", price: "24.00", facts: "", ..Item::default() };
    let mug = market.publishes(&admin, SHOP, &mug);
    let plate = Item {
        name: "Plain Plate",
        description: "White all over.",
        price: "40.00",
        category: "plates-bowls",
        ..Item::default()
    };
    market.publishes(&admin, SHOP, &plate);
    let visitor = market.visitor();
    eventually("both are found", async || {
        visitor.get("/listings?q=blue+mug").await.has(".listing-card")
            && visitor.get("/listings?q=plate").await.has(".listing-card")
    })
    .await;
    (market, admin, mug)
}

async fn asks(visitor: &Visitor, question: &str) -> Page {
    let page = visitor.get("/assistant").await;
    page.fill("#ask-form", &[("question", question)]).submit().await
}

/// The same as htmx sends it. The answer is a stream of events, which no element can be replaced with as a whole.
async fn asks_by_htmx(visitor: &Visitor, fields: &[(&str, &str)]) -> Page {
    visitor.request(Method::POST, "/assistant").htmx("div#conversation").form(fields).send().await
}

#[actix_web::test]
async fn a_visitor_is_answered_and_remembered_from_the_first_question_on() {
    let (market, _, mug) = market().await;
    let visitor = market.visitor();
    visitor.get("/assistant").await.is_ok().shows("#conversation:empty").shows(".suggestions .chip");
    visitor.get("/assistant/conversations").await.is_ok().says(".empty", "You haven’t asked anything yet");
    assert_eq!(visitor.cookies(), [""; 0], "no cookie before the first question");

    let answer = asks(&visitor, "Which mugs can go in the dishwasher?").await;
    answer.is_ok().says(".message__question", "dishwasher").says(".sentence", "Blue Mug from Blue Door costs €24.00.");
    answer.says(".sentence", "“ Safe in the dishwasher. ”").lacks("[data-state]");
    answer.shows(&format!(".source[href=\"/listings/{mug}-blue-mug#description\"]"));
    // What was said is not said again by the card.
    answer
        .says(".answer-cards .listing-card[data-size=compact]", "Blue Mug")
        .lacks(".answer-cards .listing-card__price");
    assert!(answer.body().trim_end().ends_with("</html>"));
    assert_eq!(visitor.cookies(), ["souk"]);

    let path = answer.attributes("a[data-conversation]", "href").remove(0);
    let again = visitor.get(path.split('#').next().expect("a path")).await;
    assert_eq!(again.is_ok().texts(".sentence"), answer.texts(".sentence"));
    visitor.get("/assistant/conversations").await.says(".conversation-list", "Which mugs can go in the dishwasher?");
}

#[actix_web::test]
async fn htmx_gets_the_answer_as_a_stream_of_fragments() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    let request =
        visitor.request(Method::POST, "/assistant").htmx("div#conversation").header("Accept-Encoding", "gzip");
    let answer =
        request.form(&[("question", "mugs under 30 euros"), ("question_key", "0123456789abcdef")]).send().await;
    answer.is_ok();
    assert!(answer.header("Content-Type").starts_with("text/event-stream"));
    assert_eq!(answer.header("Content-Encoding"), "identity");
    assert_eq!(answer.header("X-Accel-Buffering"), "no");
    assert_eq!(answer.header("Cache-Control"), "private, no-store");
    let path = answer.header("HX-Replace-Url");
    visitor.get(&path).await.is_ok().says(".sentence", "One listing matches.").lacks("[data-state]");

    let body = answer.body();
    let events: Vec<_> = body.split_terminator("\n\n").collect();
    assert!(
        events[0].contains("data-state=\"answering\"") && events[0].contains("hx-target=\"#ask-fields\""),
        "{body}"
    );
    assert!(events.iter().all(|event| event.lines().all(|line| line.starts_with("data: "))), "{body}");
    assert!(events.last().is_some_and(|last| last.contains("hx-swap=\"outerHTML\"") && last.contains("message__meta")));

    let number = path.rsplit('/').next().expect("a number");
    let next = asks_by_htmx(&visitor, &[("question", "is it dishwasher safe?"), ("conversation", number)]).await;
    next.is_ok();
    assert_eq!(next.header("HX-Replace-Url"), path);
    assert!(next.body().contains("Safe in the dishwasher."), "{}", next.body());
}

#[actix_web::test]
async fn a_mistake_is_said_and_nothing_is_lost() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    let long = "ab".repeat(251);
    for (question, mistake) in [(" ", "Type a question first."), (&long, "Use at most 500 characters. You have 502.")] {
        let answer = asks(&visitor, question).await;
        answer.is_refused().says("#question-error", mistake).shows("#question[aria-invalid=true]");
        assert_eq!(answer.fill("#ask-form", &[]).value("question"), Some(question));

        let by_htmx = asks_by_htmx(&visitor, &[("question", question), ("business", SHOP)]).await;
        by_htmx.is_refused().says("#question-error", mistake).shows("#ask-form input[name=business]").lacks("main");
        assert_eq!(
            (by_htmx.header("HX-Retarget"), by_htmx.header("HX-Reswap")),
            ("#ask-form".into(), "outerHTML".into())
        );
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM messages"), 0);
    assert_eq!(visitor.cookies(), [""; 0]);
}

#[actix_web::test]
async fn a_question_is_asked_once() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "plates").await.is_ok();
    let draft = visitor.get("/assistant").await.fill("#ask-form", &[("question", "mugs")]);
    draft.submit().await.is_ok();
    let again = draft.submit().await;
    again.has_status(303).follow().await.is_ok().says(".message__question", "mugs").says(".sentence", "Blue Mug");
    let other = visitor
        .request(Method::POST, "/assistant")
        .form(&[("question", "something else"), ("question_key", draft.value("question_key").expect("a key"))]);
    other.send().await.is_ok().says(".message__question", "something else");
    assert_eq!(market.number("SELECT count(*) AS n FROM messages"), 3);
}

#[actix_web::test]
async fn a_conversation_is_nobody_elses() {
    let (market, admin, _) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.is_ok();
    let id = market.number("SELECT max(id) AS n FROM conversations").to_string();
    let path = format!("/assistant/conversations/{id}");
    let curious = market.visitor();
    asks(&curious, "plates").await.is_ok();
    for other in [&market.visitor(), &curious, &admin] {
        other.get(&path).await.is_missing();
        other.post(&path, &[("question", "and?")]).await.is_missing();
        other.post("/assistant", &[("question", "and?"), ("conversation", &id)]).await.is_missing();
        other.post(&format!("{path}/delete"), &[]).await.is_missing();
        other.get("/assistant/conversations").await.is_silent_on("mugs</a>");
        other.get("/account/conversations").await.is_silent_on("mugs</a>");
    }
    let list = visitor.get("/assistant/conversations").await;
    list.press(&format!("form[action=\"{path}/delete\"]")).submit().await.redirects_to("/assistant/conversations");
    visitor.get(&path).await.is_missing();
    assert_eq!(market.number("SELECT count(*) AS n FROM messages"), 1);
}

#[actix_web::test]
async fn a_conversation_comes_along_when_its_visitor_signs_in() {
    let (market, admin, _) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.is_ok();
    visitor.signs_in(&admin.email, crate::support::PASSWORD).await.has_status(303);
    visitor.get("/assistant/conversations").await.redirects_to("/account/conversations");
    visitor.get("/account/conversations").await.says(".conversation-list", "mugs");
    admin.get("/account/conversations").await.says(".conversation-list", "mugs");
}

#[actix_web::test]
async fn a_conversation_comes_along_when_its_visitor_registers() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.is_ok();
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    market.registers(&visitor, &[]).await.has_status(303);
    visitor.get(&path).await.is_ok().says(".message__question", "mugs");
    visitor.get("/account/conversations").await.says(".conversation-list", "mugs");
}

#[actix_web::test]
async fn what_is_no_longer_listed_is_no_longer_said() {
    let (market, _, mug) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.says(".sentence", "Blue Mug from Blue Door");
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));

    market.run(&format!("UPDATE listings SET price_minor = 2600 WHERE id = {mug}"));
    let changed = visitor.get(&path).await;
    changed
        .is_silent_on("€24.00")
        .says(".listing-card", "€26.00")
        .says(".sentence", "left out because the listing has changed");

    market.run(&format!("DELETE FROM listings WHERE id = {mug}"));
    let gone = visitor.get(&path).await;
    gone.is_silent_on("Blue Mug")
        .lacks(".listing-card")
        .says(".sentence", "One product in this answer is no longer listed.");
}

#[actix_web::test]
async fn a_question_is_about_everything_one_business_or_one_listing() {
    let (market, _, mug) = market().await;
    let visitor = market.visitor();
    let page = visitor.get(&format!("/assistant?listing={mug}&question=Is+it+made+of+gold%3F")).await;
    page.says(".assistant__scope", "Asking about Blue Mug");
    let answer = page.press("#ask-form").submit().await;
    assert_eq!(answer.is_ok().texts(".sentence"), ["The listing does not say. name"]);
    let shop = visitor.get(&format!("/assistant?business={SHOP}")).await;
    shop.says(".assistant__scope", "Asking about Blue Door");
    shop.fill("#ask-form", &[("question", "anything under 10 euros")]).submit().await.says(".sentence", "Nothing");
    for unknown in ["business=nobody", "listing=0", "listing=x"] {
        visitor.get(&format!("/assistant?{unknown}")).await.is_missing();
        let (name, value) = unknown.split_once('=').expect("a field");
        for value in [value, "nul \0", "\0"] {
            visitor.post("/assistant", &[("question", "Is it blue?"), (name, value)]).await.is_missing();
        }
    }
    visitor.post("/assistant", &[("question", "a"), ("business", "nobody")]).await.is_missing();
    visitor.post("/assistant", &[("question", "a"), ("listing", "99")]).await.is_missing();
    visitor.post("/assistant", &[("question", "a"), ("conversation", "x")]).await.is_missing();
}

#[actix_web::test]
async fn many_questions_are_too_many_until_time_has_passed() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    for number in 0..30 {
        asks_by_htmx(&visitor, &[("question", &format!("mug {number}"))]).await.is_ok();
    }
    let refused = visitor.post("/assistant", &[("question", "one more")]).await;
    refused.has_status(429).says("main", "You’ve asked a lot of questions. Try again in");
    assert!((1..=600).contains(&refused.header("Retry-After").parse::<i64>().expect("seconds")));
    asks_by_htmx(&visitor, &[("question", "one more")]).await.has_status(429).says(".notice", "a lot of questions");
    asks(&market.visitor(), "mugs").await.is_ok();
    market.advance(TimeDelta::minutes(11));
    asks(&visitor, "one more mug").await.is_ok();
}

/// A model that says one thing and then nothing more, for ever or because it fails.
struct Broken {
    fails: bool,
}

impl Model for Broken {
    fn name(&self) -> &'static str {
        "broken"
    }

    fn answer(&self, _: Arc<Found>, _: Voice) -> BoxStream<'static, souk::error::Result<Part>> {
        let said = Ok(Part::Sentence(Sentence { text: "That much.".to_owned(), ..Sentence::default() }));
        let begun = futures_util::stream::iter([said]);
        if self.fails {
            begun.chain(futures_util::stream::iter([Err(Error::Internal("it broke".to_owned()))])).boxed()
        } else {
            begun.chain(futures_util::stream::pending()).boxed()
        }
    }
}

/// Asks a model of the test's own and reads as many pieces of the answer.
async fn reads(market: &Market, model: Broken, places: usize, pieces: usize) -> (u16, String) {
    let assistant = Assistant::with(Arc::new(model), places);
    reads_of(&Shared { assistant, ..market.shared.clone() }, pieces).await
}

/// Asks for mugs, reads as many pieces of the answer, and leaves.
async fn reads_of(shared: &Shared, pieces: usize) -> (u16, String) {
    let service = init_service(build(shared)).await;
    let request = TestRequest::post().uri("/assistant").insert_header(("Sec-Fetch-Site", "same-origin"));
    let response = service.call(request.set_form([("question", "mugs")]).to_request()).await.expect("an answer");
    let (status, mut body) = (response.status().as_u16(), Box::pin(response.into_body()));
    let mut read = String::new();
    for _ in 0..pieces {
        let piece = poll_fn(|context| body.as_mut().poll_next(context)).await;
        let Some(Ok(piece)) = piece else { break };
        read.push_str(&String::from_utf8_lossy(&piece));
    }
    (status, read)
}

#[actix_web::test]
async fn whoever_leaves_stops_the_model_and_finds_what_was_said() {
    let (market, ..) = market().await;
    let (status, read) = reads(&market, Broken { fails: false }, 1, 2).await;
    assert!(status == 200 && read.contains("That much."), "{read}");
    let state = "SELECT state || jsonb_array_length(answer) AS text FROM messages";
    eventually("the answer is kept", async || market.text(state) == "interrupted1").await;
}

#[actix_web::test]
async fn a_model_that_fails_leaves_a_whole_page() {
    let (market, ..) = market().await;
    let (_, read) = reads(&market, Broken { fails: true }, 1, 20).await;
    assert!(read.contains("That much.") && read.contains("The answer broke off."), "{read}");
    assert!(read.trim_end().ends_with("</html>"));
    assert_eq!(market.text("SELECT state AS text FROM messages"), "interrupted");
}

#[actix_web::test]
async fn a_question_is_kept_when_nothing_can_be_searched_and_can_be_asked_again() {
    let (market, admin, _) = market().await;
    let shared = Shared { index: Index::in_memory(Locale::English), ..market.shared.clone() };
    let service = init_service(build(&shared)).await;
    let cookie = format!("souk={}", admin.cookie("souk").expect("a session"));
    let request = TestRequest::post().uri("/assistant").insert_header(("Sec-Fetch-Site", "same-origin"));
    let request = request.insert_header(("Cookie", cookie));
    let answer = service.call(request.set_form([("question", "blue mugs")]).to_request()).await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200);
    let body = actix_web::body::to_bytes(answer.into_body()).await.ok().expect("a body");
    let body = String::from_utf8_lossy(&body).into_owned();
    assert!(body.contains("Search is still starting up.") && body.trim_end().ends_with("</html>"), "{body}");

    assert_eq!(market.text("SELECT question || ' ' || state AS text FROM messages"), "blue mugs interrupted");
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    let page = admin.get(&path).await;
    page.says("[data-state=interrupted]", "Interrupted");
    page.press("form[data-asks]").submit().await.is_ok().says(".sentence", "Blue Mug from Blue Door");
}

#[actix_web::test]
async fn no_more_answers_are_given_at_once_than_there_are_places() {
    let (market, ..) = market().await;
    let (status, _) = reads(&market, Broken { fails: false }, 0, 1).await;
    assert_eq!(status, 429);
    assert_eq!(market.number("SELECT count(*) AS n FROM messages"), 0);
}

#[actix_web::test]
async fn an_answer_that_died_with_its_process_shows_as_interrupted() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.is_ok();
    market.run("UPDATE messages SET state = 'answering'");
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    visitor.get(&path).await.says("[data-state=answering]", "Answering");
    market.advance(TimeDelta::from_std(Duration::from_secs(91)).expect("a minute and a half"));
    visitor.get(&path).await.says("[data-state=interrupted]", "Interrupted");
}
