//! How an answer travels: to htmx as a stream of events, each a fragment; to a browser without JavaScript as one page
//! that is sent as it grows.

use std::convert::Infallible;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, ContentType};
use actix_web::web::Bytes;
use askama::Template;
use futures_util::stream::{self, Stream, StreamExt};

use crate::assistant::models::voice::Voice;
use crate::assistant::pages::answering::Piece;
use crate::assistant::pages::forms::QuestionForm;
use crate::assistant::pages::sentences::{SentenceView, Words};
use crate::assistant::pages::views::{CardView, MessageView};
use crate::error::Result;
use crate::locales::{Locale, Text};

/// Where in a page the answer goes, as `_message.html` has it. No text that a person wrote can hold it: theirs is
/// escaped.
const MARKER: &str = "<!--answer-->";

#[derive(Template)]
#[template(path = "assistant/_sentence.html")]
struct SentenceFragment<'a> {
    sentence: &'a SentenceView,
    t: Locale,
    market: Locale,
}

#[derive(Template)]
#[template(path = "assistant/_cards.html")]
struct CardsFragment<'a> {
    cards: &'a [CardView],
    t: Locale,
    market: Locale,
}

#[derive(Template)]
#[template(path = "assistant/_end.html")]
struct EndFragment<'a> {
    message: &'a MessageView,
    took: Option<i32>,
    broken: Option<&'a Text>,
    t: Locale,
    /// Whether the page stays as it is, so that the way to the conversation must be said.
    is_page: bool,
}

impl EndFragment<'_> {
    /// Whether it was stopped or broke off.
    fn ended(&self) -> &'static str {
        if self.broken == Some(&Text::assistant_stopped()) { "stopped" } else { "interrupted" }
    }
}

#[derive(Template)]
#[template(path = "assistant/_begin.html")]
struct BeginFragment<'a> {
    message: &'a MessageView,
    form: &'a QuestionForm,
    t: Locale,
}

/// Answers htmx with a stream. The first event brings the question, the last takes the state away.
///
/// # Errors
/// When a template fails.
pub fn events(
    message: MessageView,
    form: &QuestionForm,
    voice: Voice,
    pieces: impl Stream<Item = Piece> + 'static,
) -> Result<HttpResponse> {
    let begin = event(&BeginFragment { message: &message, form, t: voice.t }.render()?);
    // The address of a new conversation, so that a reload shows it.
    let mut answer = HttpResponse::Ok();
    answer.insert_header(("Content-Type", "text/event-stream; charset=utf-8"));
    let is_in_drawer = form.is_in_drawer();
    if !is_in_drawer {
        answer.insert_header(("HX-Replace-Url", message.conversation_path()));
    }
    let mut message = message;
    let rest = pieces.map(move |piece| {
        message.handed_over(&piece);
        in_events(&message, &piece, voice, is_in_drawer)
    });
    Ok(flowing(answer, stream::iter([begin]).chain(rest)))
}

/// Answers a browser with a page that has a marker where the answer goes.
#[must_use]
pub fn growing_page(
    message: MessageView,
    page: &str,
    voice: Voice,
    pieces: impl Stream<Item = Piece> + 'static,
) -> HttpResponse {
    let (before, after) = page.split_once(MARKER).unwrap_or((page, ""));
    let (before, after) = (Bytes::from(before.to_owned()), Bytes::from(after.to_owned()));
    let mut message = message;
    let grown = pieces.map(move |piece| {
        message.handed_over(&piece);
        in_page(&message, &piece, voice)
    });
    let mut answer = HttpResponse::Ok();
    answer.content_type(ContentType::html());
    flowing(answer, stream::iter([before]).chain(grown).chain(stream::iter([after])))
}

fn flowing(mut answer: actix_web::HttpResponseBuilder, body: impl Stream<Item = Bytes> + 'static) -> HttpResponse {
    answer
        .insert_header((CACHE_CONTROL, "private, no-store"))
        // A proxy must not gather the pieces, and neither must our own compression.
        .insert_header(("X-Accel-Buffering", "no"))
        .insert_header((CONTENT_ENCODING, "identity"))
        .streaming(body.map(Ok::<_, Infallible>))
}

fn in_events(message: &MessageView, piece: &Piece, voice: Voice, is_in_drawer: bool) -> Bytes {
    let state = format!("#message-{}-state", message.id);
    let (swap, html) = match piece {
        Piece::Waiting | Piece::By(_) => return Bytes::from_static(b": still answering\n\n"),
        Piece::End(_) => ("outerHTML", rendered(message, piece, voice, is_in_drawer)),
        Piece::Sentence(_) | Piece::Cards(_) => ("beforebegin", rendered(message, piece, voice, false)),
    };
    event(&format!("<hx-partial hx-target=\"{state}\" hx-swap=\"{swap}\">{html}</hx-partial>"))
}

fn in_page(message: &MessageView, piece: &Piece, voice: Voice) -> Bytes {
    match piece {
        // A browser must see something, or it gives up; a gap between elements shows nothing.
        Piece::Waiting | Piece::By(_) => Bytes::from_static(b"\n"),
        other => Bytes::from(rendered(message, other, voice, true)),
    }
}

impl MessageView {
    /// Notes that another model answers.
    fn handed_over(&mut self, piece: &Piece) {
        if let Piece::By(model) = piece {
            (*model).clone_into(&mut self.model);
        }
    }
}

fn rendered(message: &MessageView, piece: &Piece, voice: Voice, is_page: bool) -> String {
    let Voice { t, market } = voice;
    let html = match piece {
        Piece::Sentence(sentence) => SentenceFragment { sentence, t, market }.render(),
        Piece::Cards(cards) => CardsFragment { cards, t, market }.render(),
        Piece::End(Ok(took)) => EndFragment { message, took: Some(*took), broken: None, t, is_page }.render(),
        Piece::End(Err(why)) => EndFragment { message, took: None, broken: Some(why), t, is_page }.render(),
        Piece::Waiting | Piece::By(_) => Ok(String::new()),
    };
    // The headers are out: what cannot be rendered is left out.
    html.unwrap_or_else(|error| {
        tracing::error!(%error, "a piece of an answer could not be rendered");
        String::new()
    })
}

/// One event: every line of the fragment as a line of data.
fn event(html: &str) -> Bytes {
    let mut event = String::with_capacity(html.len() + 64);
    for line in html.lines() {
        event.push_str("data: ");
        event.push_str(line);
        event.push('\n');
    }
    event.push('\n');
    Bytes::from(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_of_several_lines_is_one_event() {
        assert_eq!(event("<p>\r\n\n  a</p>\n"), "data: <p>\ndata: \ndata:   a</p>\n\n");
    }
}
