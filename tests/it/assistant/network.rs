//! A language model on another server: what it says is shown where a listing says so, and where it fails, in whatever
//! way, the built-in model goes on in the same answer.

mod failures;
mod limits;
mod poisoned;

use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

use souk::assistant::Assistant;
use souk::assistant::models::network::Network;
use souk::assistant::models::network::client::Patience;
use souk::config::Config;

use super::{SHOP, asks, market};
use crate::support::ai::{Ai, Request, delta, end, head, slowly};
use crate::support::{Page, Visitor};

const KEY: &str = "hush-hush-0123456789";
const QUOTED: &str = "Blue Mug from Blue Door costs €24.00.";
const GOES_ON: &str = "The language model isn’t answering right now";

/// An assistant that speaks through a server, with the patience of a test and more settings.
fn through(url: &str, settings: &[(&str, &str)]) -> Assistant {
    let read = |name: &str| match name {
        "SOUK_AI_URL" => Some(url.to_owned()),
        "SOUK_AI_MODEL" => Some("test/parrot".to_owned()),
        "SOUK_AI_KEY" => Some(KEY.to_owned()),
        _ => settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()),
    };
    let ai = Config::read(read).expect("the settings are right").ai.expect("a server");
    let ms = Duration::from_millis;
    let patience = Patience { connect: ms(500), first: ms(1500), between: ms(400), all: ms(4000) };
    Assistant::default().speaking_through(Network::new(ai, patience))
}

fn says(stream: &mut TcpStream, text: &str) -> std::io::Result<()> {
    head(stream, "200 OK", "text/event-stream")?;
    stream.write_all(delta(text).as_bytes())?;
    stream.write_all(end().as_bytes())
}

/// What was claimed by the model in all answers, as it is kept.
fn claims(market: &crate::support::Market) -> String {
    market.text(
        "SELECT string_agg(said ->> 'text', ' / ') AS text
           FROM messages, jsonb_array_elements(answer) said WHERE said -> 'source' ? 'claim'",
    )
}

#[actix_web::test]
async fn what_a_listing_says_is_shown_with_its_source_and_the_rest_is_left_out() {
    let (market, _, mug) = market().await;
    let server = Ai::saying(
        "The **Blue Mug** costs €24.00. [1] It is safe in the [dishwasher](https://evil.example). [1] \
         It is made of gold. [1] It costs €1. [1] <img src=x>",
    );
    let visitor = market.visitor_of(through(&server.url(), &[])).await;
    let answer = asks(&visitor, "mugs").await;
    answer.is_ok().says(".sentence", "“Blue Mug” costs €24.00.").says(".sentence", "It is safe in the dishwasher.");
    answer.shows(&format!(".source[href=\"/listings/{mug}-blue-mug#price\"]"));
    answer.shows(&format!(".source[href=\"/listings/{mug}-blue-mug#description\"]")).shows(".answer-cards");
    answer.is_silent_on("gold").is_silent_on("€1.").is_silent_on("evil").is_silent_on(KEY);
    answer.says(".sentence", "I left out 2 sentences").says(".message__meta", "Answered by test/parrot");
    let kept =
        "SELECT withheld || ' ' || prompt_tokens || ' ' || completion_tokens || ' ' || model || ' ' || state AS text
                  FROM messages";
    assert_eq!(market.text(kept), "2 321 45 test/parrot answered");

    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    let again = visitor.get(&path).await;
    assert_eq!(again.is_ok().texts(".sentence"), answer.texts(".sentence"));
    market.run(&format!("UPDATE listings SET price_minor = 2600 WHERE id = {mug}"));
    visitor.get(&path).await.is_silent_on("€24.00").says(".sentence", "left out because the listing has changed");

    let [asked] = server.seen().try_into().expect("one request");
    assert!(asked.head.starts_with("POST /v1/chat/completions ") && asked.head.contains(KEY), "{}", asked.head);
    assert_eq!((&asked.body["model"], &asked.body["max_tokens"]), (&"test/parrot".into(), &500.into()));
    assert_eq!((&asked.body["stream"], asked.body["temperature"].as_f64().map(f64::round)), (&true.into(), Some(0.0)));
    let prompt = asked.prompt();
    let fence = prompt.lines().find(|line| line.starts_with("=====listings-")).expect("a fence");
    assert_eq!(prompt.matches(fence).count(), 3, "it is named once, and stands before and behind the listings");
    assert!(prompt.contains("in English") && prompt.contains("Safe in the dishwasher.") && prompt.ends_with("mugs"));
}

#[actix_web::test]
async fn what_was_said_before_is_told_and_the_language_of_the_reader() {
    let (market, ..) = market().await;
    let server = Ai::saying("Der Blue Mug kostet 24,00 €. [1]");
    let visitor = market.visitor_of(through(&server.url(), &[])).await;
    let ask = |question: &'static str, conversation: String| {
        let request = visitor.request(actix_web::http::Method::POST, "/assistant").header("Accept-Language", "de");
        let fields = [("question", question.to_owned()), ("conversation", conversation)];
        async move {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            request.form(&fields).send().await
        }
    };
    ask("A blue mug?", String::new()).await.is_ok().says(".sentence", "„Blue Mug“ kostet 24,00 €.");
    let number = market.number("SELECT max(id) AS n FROM conversations").to_string();
    ask("mug?", number).await.is_ok();
    let prompt = server.seen()[1].prompt();
    assert!(prompt.contains("in Deutsch") && prompt.contains("A blue mug?"), "{prompt}");
    assert!(prompt.contains("„Blue Mug“ kostet 24,00 €."), "{prompt}");
}

#[actix_web::test]
async fn what_was_understood_is_not_told_as_something_that_was_said() {
    let (market, ..) = market().await;
    let server = Ai::start(|stream, _, before| match before {
        0 => head(stream, "400 Bad Request", "text/plain"),
        _ => says(stream, "It is thrown by hand. [1]"),
    });
    let visitor = market.visitor_of(through(&server.url(), &[])).await;
    asks(&visitor, "mugs under 30 euros").await.is_ok().shows(".understood").says(".sentence", GOES_ON);
    let chips = market.text(
        "SELECT said ->> 'text' AS text FROM messages, jsonb_array_elements(answer) said
          WHERE said #>> '{spans,0,of}' = 'chip'",
    );
    assert!(!chips.is_empty());
    let number = market.number("SELECT max(id) AS n FROM conversations").to_string();
    visitor.post("/assistant", &[("question", "blue mug?"), ("conversation", &number)]).await.is_ok();
    let prompt = server.seen()[1].prompt();
    assert!(prompt.contains("mugs under 30 euros") && prompt.contains(QUOTED) && !prompt.contains(&chips), "{prompt}");
}

#[actix_web::test]
async fn what_a_language_model_answers_counts_as_answered_and_talk_does_not_count() {
    let (market, _, mug) = market().await;
    let server = Ai::saying("It is thrown by hand. [1]");
    let visitor = market.visitor_of(through(&server.url(), &[])).await;
    let listing = mug.to_string();
    for question in ["How was it made?", "Hello", "Thank you!"] {
        visitor.post("/assistant", &[("question", question), ("listing", &listing)]).await.is_ok();
    }
    let nothing = Ai::saying("[none]");
    let visitor = market.visitor_of(through(&nothing.url(), &[])).await;
    visitor.post("/assistant", &[("question", "How heavy is it?"), ("listing", &listing)]).await.is_ok();
    let counted =
        "SELECT string_agg(concat_ws(' ', topic, asked, silent), ', ' ORDER BY topic) AS text FROM asked_days";
    crate::support::eventually("both are counted", async || market.text(counted).contains("weight")).await;
    assert_eq!(market.text(counted), "material 1 0, weight 1 1");
}

/// A server that speaks the protocol in its own way.
async fn answered(visitor: &Visitor) -> Page {
    asks(visitor, "mugs").await
}

type Way = Box<dyn Fn(&mut TcpStream, &Request, usize) -> std::io::Result<()> + Send + Sync>;

#[actix_web::test]
async fn every_way_to_speak_the_protocol_is_understood() {
    let (market, ..) = market().await;
    let whole = || {
        let text = ": OPENROUTER PROCESSING\n\nretry: 10\r\nevent: message\n".to_owned();
        let text =
            text + &delta("") + "data:\n\n" + &delta("The mug is “Blue Mug” and costs ") + &delta("€24.00. [1]\n");
        text + ": still there\n" + &end()
    };
    let ways: Vec<(&str, Way)> = vec![
        (
            "split in the middle of letters",
            Box::new(move |stream, _, _| {
                head(stream, "200 OK", "text/event-stream")?;
                slowly(stream, whole().as_bytes(), 3, Duration::from_micros(300))
            }),
        ),
        (
            "compressed",
            Box::new(move |stream, _, _| {
                let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
                packer.write_all(whole().as_bytes())?;
                let body = packer.finish()?;
                write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n")?;
                write!(stream, "Content-Length: {}\r\n\r\n", body.len())?;
                slowly(stream, &body, 16, Duration::from_millis(1))
            }),
        ),
        (
            "in chunks",
            Box::new(move |stream, _, _| {
                write!(
                    stream,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                )?;
                for piece in whole().as_bytes().chunks(10) {
                    write!(stream, "{:x}\r\n", piece.len())?;
                    stream.write_all(piece)?;
                    stream.write_all(b"\r\n")?;
                }
                stream.write_all(b"0\r\n\r\n")
            }),
        ),
        (
            "as one document",
            Box::new(move |stream, _, _| {
                head(stream, "200 OK", "application/json")?;
                let content = "The mug is “Blue Mug” and costs €24.00. [1]";
                let message = serde_json::json!({ "role": "assistant", "content": content });
                let body = serde_json::json!({ "choices": [{ "message": message, "finish_reason": "stop" }] });
                stream.write_all(body.to_string().as_bytes())
            }),
        ),
        (
            "without a word on what it took",
            Box::new(move |stream, _, _| {
                head(stream, "200 OK", "text/event-stream")?;
                stream.write_all(delta("The mug is “Blue Mug” and costs €24.00. [1]").as_bytes())?;
                stream.write_all(b"data: [DONE]\n\n")
            }),
        ),
        (
            "at the second try",
            Box::new(move |stream, _, before| {
                if before == 0 {
                    return write!(stream, "HTTP/1.1 429 Too Many\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
                }
                head(stream, "200 OK", "text/event-stream")?;
                stream.write_all(whole().as_bytes())
            }),
        ),
    ];
    for (way, act) in ways {
        let server = Ai::start(act);
        let visitor = market.visitor_of(through(&server.url(), &[])).await;
        let answer = answered(&visitor).await;
        assert!(
            answer.texts(".sentence")[0].starts_with("The mug is “Blue Mug” and costs €24.00."),
            "{way}: {answer:?}"
        );
        assert!(!answer.body().contains(GOES_ON), "{way}");
        assert!(
            market.number("SELECT coalesce(prompt_tokens, 0)::bigint AS n FROM messages ORDER BY id DESC LIMIT 1") > 0,
            "{way}"
        );
    }
}
