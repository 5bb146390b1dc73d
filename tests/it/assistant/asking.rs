//! Asking from whatever page, stopping, and coming back in the middle.

use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::Service;
use actix_web::http::Method;
use actix_web::test::{TestRequest, init_service};
use futures_util::stream::{BoxStream, repeat_with};
use futures_util::{FutureExt, StreamExt};
use souk::app::{Shared, build};
use souk::assistant::Assistant;
use souk::assistant::conversation::messages::State;
use souk::assistant::models::voice::Voice;
use souk::assistant::models::{Model, Part, Sentence};
use souk::assistant::retrieval::Found;

use super::{Broken, asks, market, reads};
use crate::support::{Market, Page, Visitor, eventually};

#[actix_web::test]
async fn a_question_is_asked_by_one_press_from_every_public_page() {
    let (market, _, mug) = market().await;
    let listing = format!("/listings/{mug}-blue-mug");
    for (path, form) in
        [("/", ".hero form[data-asks]"), (listing.as_str(), ".listing__ask"), ("/assistant", ".suggestions form")]
    {
        let visitor = market.visitor();
        let page = visitor.get(path).await;
        let asked = if path.starts_with("/listings") {
            page.fill(form, &[("question", "Is it safe in the dishwasher?")])
        } else {
            page.press(form)
        };
        let answer = asked.submit().await;
        answer.is_ok().shows(".message__answer .sentence").lacks("[data-state]");
    }
    // Without scripts the way to the form is a link; with them it opens the drawer of the page.
    for path in ["/", "/listings", "/categories/mugs-cups", "/businesses/blue-door"] {
        let page = market.visitor().get(path).await;
        page.is_ok().shows("main a[data-drawer][href^=\"/assistant\"]").shows("dialog#ask_drawer #ask_panel:empty");
    }
    let nothing = market.visitor().get("/listings?q=xyzzy").await;
    nothing.press("form[data-asks=\"/assistant\"]").submit().await.is_ok().says(".message__question", "xyzzy");
}

#[actix_web::test]
async fn what_a_page_that_is_the_same_for_everybody_asks_is_asked_once() {
    let (market, _, mug) = market().await;
    let visitor = market.visitor();
    let fields = [("question", "What is it made of?"), ("listing", &mug.to_string())];
    visitor.post("/assistant", &fields).await.is_ok();
    visitor.post("/assistant", &fields).await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM messages"), 1);
    market.advance(chrono::TimeDelta::minutes(11));
    visitor.post("/assistant", &fields).await.is_ok();
}

#[actix_web::test]
async fn a_drawer_holds_the_form_of_its_page_and_leaves_the_address_alone() {
    let (market, _, mug) = market().await;
    let visitor = market.visitor();
    let path = format!("/assistant?listing={mug}");
    let panel = visitor.request(Method::GET, &path).htmx("div#ask_panel").send().await;
    panel.is_ok().says(".assistant__scope", "Blue Mug").shows("#ask-form input[name=drawer]").lacks("main");
    panel.shows("link[rel=stylesheet]");
    let fields = [("question", "Is it safe in the dishwasher?"), ("listing", &mug.to_string()), ("drawer", "yes")];
    let answer = visitor.request(Method::POST, "/assistant").htmx("div#conversation").form(&fields).send().await;
    assert_eq!(answer.is_ok().header("HX-Replace-Url"), "");
    let body = answer.body();
    assert!(body.contains("data-conversation=") && body.contains("name=\"drawer\""), "{body}");
    assert!(!body.contains("language-next"), "{body}");
}

#[actix_web::test]
async fn an_answer_that_was_stopped_says_so_and_not_that_it_broke_off() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.is_ok();
    let (conversation, message) =
        (market.number("SELECT max(id) AS n FROM conversations"), market.number("SELECT max(id) AS n FROM messages"));
    let path = format!("/assistant/conversations/{conversation}");
    let own = format!("{path}/messages/{message}");
    // What is complete stays so.
    visitor.post(&format!("{own}/stop"), &[]).await.redirects_to(&format!("{path}#message-{message}"));
    visitor.get(&path).await.lacks("[data-state]");
    for before in [State::Answering, State::Interrupted] {
        market.run(&format!("UPDATE messages SET state = '{before}'"));
        if before == State::Answering {
            visitor.get(&path).await.press("[data-state=answering] form").submit().await.has_status(303);
        } else {
            visitor.post(&format!("{own}/stop"), &[]).await.has_status(303);
        }
        let page = visitor.get(&path).await;
        page.says("[data-state=stopped]", "Stopped").shows("form[data-asks]").lacks("[data-state=interrupted]");
    }
}

#[actix_web::test]
async fn who_loads_the_page_again_in_the_middle_reads_on() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs under 30 euros").await.is_ok();
    market.run("UPDATE messages SET state = 'answering'");
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    let page = visitor.get(&path).await;
    // What was understood is kept as the first.
    let said = page.texts(".sentence, .understood").len();
    assert!(said > 2);
    let message = market.number("SELECT max(id) AS n FROM messages");
    let rest = page.attributes("[data-state=answering]", "data-hx-post").remove(0);
    assert_eq!(rest, format!("{path}/messages/{message}/reading?after={said}"));
    let read = async |after: usize| {
        let path = format!("{path}/messages/{message}/reading?after={after}");
        visitor.request(Method::POST, &path).htmx(&format!("div#message-{message}-state")).send().await
    };
    // What comes once, after the sentences, waits for the end.
    let middle = read(said).await;
    middle.is_ok().lacks(".sentence").lacks(".answer-cards").shows("[data-state=answering][data-hx-post]");
    assert_eq!(market.number("SELECT count(*) AS n FROM messages WHERE read_at IS NOT NULL"), 1);
    market.run("UPDATE messages SET state = 'answered'");
    let end = read(1).await;
    assert_eq!(end.is_ok().texts(".sentence").len(), said - 1);
    end.lacks("[data-state]").shows(".rating").shows(".answer-cards");
    visitor.get(&format!("{path}/messages/{message}/reading")).await.has_status(303);
}

#[actix_web::test]
async fn an_answer_goes_on_while_somebody_comes_back_to_it() {
    let (market, ..) = market().await;
    let (_, read) = reads(&market, Broken { fails: false }, 1, 2).await;
    assert!(read.contains("That much."), "{read}");
    // The reader is gone, and the page that was loaded again says so now and then.
    let state = "SELECT state AS text FROM messages";
    for _ in 0..7 {
        market.run("UPDATE messages SET read_at = now()");
        actix_web::rt::time::sleep(std::time::Duration::from_secs(1)).await;
        assert_eq!(market.text(state), "answering");
    }
    market.run("UPDATE messages SET state = 'stopped'");
    eventually("what was said is kept", async || {
        market.number("SELECT jsonb_array_length(answer)::bigint AS n FROM messages") == 1
    })
    .await;
    assert_eq!(market.text(state), "stopped");
}

#[actix_web::test]
async fn whoever_asked_says_whether_it_helped_and_may_think_again() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.is_ok();
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    let said = || market.text("SELECT concat_ws(' ', thumb, thumb_reason) AS text FROM messages");
    let page = visitor.get(&path).await;
    page.lacks(".rating__why");
    page.press(".rating").pressing("thumb", "down").submit().await.has_status(303);
    assert_eq!(said(), "down");
    let page = visitor.get(&path).await;
    page.shows("button[value=\"\"][aria-pressed=true]");
    let why = page.press(".rating").pressing("reason", "incomplete").by_htmx().submit().await;
    why.is_ok().says(".rating__why [aria-pressed=true]", "Something is missing");
    assert_eq!(said(), "down incomplete");
    page.press(".rating").pressing("thumb", "up").by_htmx().submit().await.is_ok().lacks(".rating__why");
    assert_eq!(said(), "up");
    visitor.get(&path).await.press(".rating").pressing("thumb", "").submit().await.has_status(303);
    assert_eq!(said(), "");
}

/// Asks something that nobody asked before, by a form of a page that is the same for everybody.
async fn asks_anew(visitor: &Visitor, number: usize) -> Page {
    visitor.post("/assistant", &[("question", &format!("mugs number {number}"))]).await
}

#[actix_web::test]
async fn whoever_throws_their_cookie_away_has_the_questions_of_their_network_left() {
    let settings = [("SOUK_ASK_PER_VISITOR", "2"), ("SOUK_ASK_PER_NETWORK", "3"), ("SOUK_ASK_PER_ACCOUNT", "1")];
    let market = Market::start_with(&settings).await;
    let visitor = market.visitor();
    for number in 0..2 {
        asks_anew(&visitor, number).await.is_ok().shows(".sentence");
    }
    asks_anew(&visitor, 2).await.has_status(429).says("#question-error", "You’ve asked a lot of questions.");
    let forgetful = visitor.with_another_browser();
    asks_anew(&forgetful, 3).await.is_ok().shows(".sentence");
    for number in 4..8 {
        let again = visitor.with_another_browser();
        asks_anew(&again, number).await.has_status(429).says("#question-error", "from your network");
        assert_eq!(again.cookies(), [""; 0], "nobody is remembered who was refused");
    }
    asks_anew(&market.visitor(), 8).await.is_ok();
    let editor = market.editor_of("blue-door").await;
    asks_anew(&editor, 9).await.is_ok();
    asks_anew(&editor, 10).await.has_status(429);
    market.advance(chrono::TimeDelta::days(1));
    asks_anew(&visitor, 11).await.is_ok();
}

#[actix_web::test]
async fn a_thousand_addresses_share_the_questions_of_the_marketplace() {
    let market = Market::start_with(&[("SOUK_ASK_IN_ALL", "5")]).await;
    let mut answered = 0;
    for number in 0..1000 {
        let answer = asks_anew(&market.visitor(), number).await;
        if answer.status() == 200 {
            answered += 1;
        } else {
            answer.has_status(429);
        }
    }
    assert_eq!((answered, market.number("SELECT count(*) AS n FROM messages")), (5, 5));
    // Nobody in the crowd left a row behind that was refused.
    assert!(market.number("SELECT count(*) AS n FROM limits") < 50);
}

/// A model that never stops.
struct Endless;

impl Model for Endless {
    fn name(&self) -> &'static str {
        "endless"
    }

    fn answer(&self, _: Arc<Found>, _: Voice) -> BoxStream<'static, souk::error::Result<Part>> {
        let said = || Part::Sentence(Sentence { text: "And on.".to_owned(), ..Sentence::default() });
        let pause = || actix_web::rt::time::sleep(Duration::from_millis(10));
        repeat_with(said).then(move |part| pause().map(|()| Ok(part))).boxed()
    }
}

#[actix_web::test]
async fn a_reader_who_does_not_read_keeps_no_place() {
    let (market, ..) = market().await;
    let assistant = Assistant::with(Arc::new(Endless), 1);
    let shared = Shared { assistant, ..market.shared.clone() };
    let service = init_service(build(&shared)).await;
    let asks = || {
        let request = TestRequest::post().uri("/assistant").insert_header(("Sec-Fetch-Site", "same-origin"));
        service.call(request.set_form([("question", "mugs")]).to_request())
    };
    let unread = asks().await.expect("an answer");
    assert_eq!(unread.status().as_u16(), 200);
    assert_eq!(asks().await.expect("an answer").status().as_u16(), 429, "there is one place");
    eventually("it is given up", async || market.text("SELECT state AS text FROM messages") == "interrupted").await;
    assert_eq!(asks().await.expect("an answer").status().as_u16(), 200);
    drop(unread);
}
