//! The built-in model: it answers with what the listings say, word for word, and with what can be computed from them, and
//! with nothing else. It needs no network and no time to speak of.

mod comparing;
mod evidence;
mod listing;
mod lists;
mod quoting;
mod talking;
mod told;

use std::sync::Arc;

use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};

use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Model, Part, Sentence, Source};
use crate::assistant::retrieval::{Found, Kind};
use crate::error::Result;
use crate::understanding::question::Asked;
use crate::web::thinking;

pub use comparing::still_compares;
pub use quoting::{introduction, language_of, quoted, still_says};

/// So many listings an answer tells of.
const TOLD: usize = 4;

/// The name under which its answers are kept.
pub const NAME: &str = "extractive";

/// The built-in model.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extractive;

impl Model for Extractive {
    fn name(&self) -> &str {
        NAME
    }

    fn answer(&self, found: Arc<Found>, voice: Voice) -> BoxStream<'static, Result<Part>> {
        let composed = thinking(move || compose(&found, voice));
        stream::once(composed)
            .flat_map(|composed| match composed {
                Ok(parts) => stream::iter(parts.into_iter().map(Ok).collect::<Vec<_>>()),
                Err(error) => stream::iter(vec![Err(error)]),
            })
            .boxed()
    }
}

/// The whole answer, question by question.
#[must_use]
pub fn compose(found: &Found, voice: Voice) -> Vec<Part> {
    let mut parts = Vec::new();
    for found in found.each() {
        let understood = told::understood(found, voice.t)
            .filter(|_| !matches!(found.kind, Kind::Talk(_) | Kind::About | Kind::Comparison));
        parts.extend(understood.map(Part::Sentence));
        parts.extend(answer(found, voice));
    }
    parts
}

/// The answer to one question. A kind of answer more is a line here.
fn answer(found: &Found, voice: Voice) -> Vec<Part> {
    match (&found.kind, found.given.as_slice()) {
        (Kind::Talk(talk), _) => talking::answer(*talk, found, voice.t),
        (_, []) if found.is_single => vec![said(voice.t.assistant_not_listed(), None)],
        (Kind::Comparison, given) => comparing::answer(found, given, voice.t),
        (_, []) => lists::nothing(found, voice),
        (Kind::About, [only]) => listing::about_one(found, only, voice),
        (Kind::About, given) => listing::about_several(found, given, voice),
        (Kind::Most(stated), given) => lists::most(found, given, *stated, voice.t),
        (Kind::Count, given) => lists::count(found, given, voice.t),
        (Kind::List, given) => lists::list(found, given, voice),
    }
}

fn said(text: &str, source: Option<Source>) -> Part {
    Part::Sentence(Sentence::own(text, source))
}

/// In which language to ask, for whoever seems to have asked in another than the listings' own.
fn hint(asked: &Asked, voice: Voice) -> Option<&'static str> {
    let words = asked.words.join(" ");
    voice.says_what_listings_are_written_in(&words, asked.language).filter(|_| !words.is_empty())
}

#[cfg(test)]
mod tests;
