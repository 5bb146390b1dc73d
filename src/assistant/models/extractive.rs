//! The built-in model: it answers with what the listings say, word for word, and with nothing else. It needs no
//! network and no time to speak of.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};

use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Field, Model, Part, Sentence, Source};
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::given::Given;
use crate::effort::spend;
use crate::error::Result;
use crate::locales::Locale;
use crate::search::Sort;
use crate::understanding::question::Asked;
use crate::understanding::topics::Topic;
use crate::understanding::words::{each_stem, is_vague, stems};
use crate::web::thinking;

/// So many listings an answer tells of.
const TOLD: usize = 4;
/// A longer quotation is cut at a word.
const LONGEST_QUOTE: usize = 280;
/// A passage that reaches less does not answer.
const ENOUGH: f32 = 1.5;

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

/// The whole answer.
#[must_use]
pub fn compose(found: &Found, voice: Voice) -> Vec<Part> {
    match found.given.as_slice() {
        [] if found.is_single => vec![said(voice.t.assistant_not_listed(), None)],
        [] => nothing(found, voice),
        [only] if found.is_single => about_one(&found.asked, only, voice),
        given => about_several(found, given, voice),
    }
}

/// The sentence that introduces a listing.
#[must_use]
pub fn introduction(given: &Given, t: Locale) -> Sentence {
    let text = given.introduced(t);
    Sentence { text, source: Some(Source::Listing(given.id, Field::Price)) }
}

/// Whether a listing still says what a sentence says that it does, in whichever language the sentence was said.
/// Compares texts as they stand, in time by the length of what the listing says.
#[must_use]
pub fn still_says(given: &Given, sentence: &Sentence) -> bool {
    spend(given.lines.len());
    match &sentence.source {
        Some(Source::Listing(_, Field::Description)) => given.sentences().any(|line| is_quote(&sentence.text, line)),
        Some(Source::Listing(_, Field::Facts)) => facts(given).any(|fact| fact == *sentence),
        _ => language_of(given, sentence).is_some(),
    }
}

/// The language in which a sentence of the assistant's own speaks of a listing; none where it says something else of it
/// than it would say now.
#[must_use]
pub fn language_of(given: &Given, sentence: &Sentence) -> Option<Locale> {
    let say = match &sentence.source {
        Some(Source::Listing(_, Field::Price)) => introduction,
        Some(Source::Listing(_, Field::Name)) => silence,
        _ => return None,
    };
    // The whole sentence: a price of "1,250" is another one in another language, and a name is part of a longer one.
    Locale::ALL.into_iter().find(|locale| is_same(&say(given, *locale), sentence))
}

/// Whether two sentences say the same. What sets words of another direction apart is no part of what they say.
fn is_same(one: &Sentence, other: &Sentence) -> bool {
    let seen = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    one.source == other.source && seen(&one.text) == seen(&other.text)
}

/// The words of a listing in a sentence that quotes them, as `quote` makes it.
#[must_use]
pub fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('“').and_then(|text| text.strip_suffix('”'))
}

/// Whether a text is what [`quote`] makes of a line.
fn is_quote(text: &str, line: &str) -> bool {
    let Some(said) = quoted(text) else { return false };
    said == line || said.strip_suffix(" …").is_some_and(|begin| line.starts_with(begin) && said == cut(line))
}

fn said(text: &str, source: Option<Source>) -> Part {
    Part::Sentence(Sentence { text: text.to_owned(), source })
}

fn silence(given: &Given, t: Locale) -> Sentence {
    let source = Some(Source::Listing(given.id, Field::Name));
    Sentence { text: t.assistant_silent().to_owned(), source }
}

/// What is said where nothing fits. Whoever asked in another language is told in which to ask.
fn nothing(found: &Found, voice: Voice) -> Vec<Part> {
    let first = said(voice.t.assistant_nothing(), Some(Source::Catalogue(found.search.clone())));
    let hint = hint(&found.asked, voice);
    std::iter::once(first).chain(hint.map(|hint| said(hint, None))).collect()
}

/// In which language to ask, for whoever seems to have asked in another than the listings' own.
fn hint(asked: &Asked, voice: Voice) -> Option<&'static str> {
    let words = asked.words.join(" ");
    voice.says_what_listings_are_written_in(&words).filter(|_| !words.is_empty())
}

/// What is said where a listing holds no answer. It may only have been asked in another language: then it is not
/// claimed that the listing does not say.
fn no_answer(asked: &Asked, given: &Given, voice: Voice) -> Vec<Part> {
    match hint(asked, voice) {
        Some(hint) => vec![said(voice.t.assistant_not_found_here(), None), said(hint, None)],
        None if voice.may_miss_topics() => vec![said(voice.t.assistant_not_found_here(), None)],
        None => vec![Part::Sentence(silence(given, voice.t))],
    }
}

fn about_one(asked: &Asked, given: &Given, voice: Voice) -> Vec<Part> {
    let (mut parts, t) = (Vec::new(), voice.t);
    let name: HashSet<String> = stems(&given.name).into_iter().collect();
    let asks_more = !asked.topics.is_empty() || asked.stems().iter().any(|stem| !name.contains(stem));
    if asked.asks_price || asked.asks_who || !asks_more {
        parts.push(Part::Sentence(introduction(given, t)));
    }
    if asks_more {
        parts.extend(evidence(asked, given, 3).into_iter().map(Part::Sentence));
        if parts.is_empty() {
            parts.extend(no_answer(asked, given, voice));
        }
    } else if !asked.asks_price && !asked.asks_who {
        parts.extend(quotes(given).chain(facts(given)).take(2).map(Part::Sentence));
    }
    parts.push(Part::Card(given.id));
    parts
}

fn about_several(found: &Found, given: &[Given], voice: Voice) -> Vec<Part> {
    let (asked, t) = (&found.asked, voice.t);
    let asks_more = !asked.topics.is_empty() || found.is_again;
    let most = if asks_more { 2 } else { 1 };
    let mut told: Vec<(&Given, Vec<Sentence>)> =
        given.iter().map(|given| (given, evidence(asked, given, most))).collect();
    let answering = told.iter().filter(|(_, evidence)| !evidence.is_empty()).count();
    let compares = asked.asks_price || asked.sort != Sort::Best || !asked.prices.is_open();
    let is_silent = asks_more && answering == 0 && !(found.is_again && compares);
    if asks_more && answering > 0 {
        told.retain(|(_, evidence)| !evidence.is_empty());
        // A plain no answers too, after those that say yes.
        told.sort_by_key(|(_, evidence)| evidence.first().is_some_and(denies));
    }
    told.truncate(TOLD);
    let mut parts = Vec::new();
    if !found.is_again {
        let text = if asks_more && answering > 0 && !found.is_close {
            lead_of_answers(answering, given.len(), found.total, t)
        } else {
            lead(found, told.len(), t)
        };
        parts.push(said(&text, Some(Source::Catalogue(found.search.clone()))));
    }
    for (given, evidence) in &told {
        if !(found.is_again && is_silent) {
            parts.push(Part::Sentence(introduction(given, t)));
        }
        let nothing_asked = !asks_more && evidence.is_empty();
        let first = quotes(given).chain(facts(given)).find(|_| nothing_asked);
        parts.extend(evidence.iter().cloned().chain(first).map(Part::Sentence));
    }
    if is_silent {
        let hint = hint(asked, voice);
        parts.push(match (given.len(), hint.is_some() || voice.may_miss_topics()) {
            (1, false) => said(t.assistant_silent(), None),
            (_, false) => said(t.assistant_all_silent(), None),
            (1, true) => said(t.assistant_not_found_here(), None),
            (_, true) => said(t.assistant_not_found_in_these(), None),
        });
        parts.extend(hint.map(|hint| said(hint, None)));
    }
    parts.extend(told.iter().map(|(given, _)| Part::Card(given.id)));
    parts
}

/// Whether a sentence begins by saying no; it only decides what comes first.
fn denies(sentence: &Sentence) -> bool {
    let said = sentence.text.rsplit(": ").next().unwrap_or_default();
    stems(said).first().is_some_and(|first| ["no", "not", "none", "never"].contains(&first.as_str()))
}

fn lead_of_answers(answering: usize, given: usize, total: usize, t: Locale) -> String {
    match (answering == given, total > given) {
        (true, false) => t.assistant_lead_all_say(answering),
        (true, true) => t.assistant_lead_closest_say().to_owned(),
        (false, false) => t.assistant_lead_some_say(answering, given),
        (false, true) => t.assistant_lead_some_closest_say(answering, given),
    }
}

fn lead(found: &Found, told: usize, t: Locale) -> String {
    let total = found.total.max(found.given.len());
    match found.asked.sort {
        _ if found.is_close && total == 1 => t.assistant_lead_close_one().to_owned(),
        _ if found.is_close => t.assistant_lead_close().to_owned(),
        Sort::PriceLow => t.assistant_lead_cheapest(total),
        Sort::PriceHigh => t.assistant_lead_dearest(total),
        Sort::Newest => t.assistant_lead_newest(total),
        Sort::Best if found.asked.is_open() => t.assistant_lead_new().to_owned(),
        Sort::Best if total > told => t.assistant_lead_more(total),
        Sort::Best => t.assistant_lead_fits(total),
    }
}

/// Sentences of the description.
fn quotes(given: &Given) -> impl Iterator<Item = Sentence> {
    given.sentences().map(|line| quote(given, line))
}

fn quote(given: &Given, line: &str) -> Sentence {
    Sentence { text: format!("“{}”", cut(line)), source: Some(Source::Listing(given.id, Field::Description)) }
}

fn facts(given: &Given) -> impl Iterator<Item = Sentence> {
    given.facts.iter().map(|fact| Sentence {
        text: format!("{}: {}", fact.name, fact.value),
        source: Some(Source::Listing(given.id, Field::Facts)),
    })
}

/// The passages that answer best, the best first.
fn evidence(asked: &Asked, given: &Given, most: usize) -> Vec<Sentence> {
    let wanted = Wanted::of(asked, given);
    let quoted = given.sentences().map(|line| (wanted.score(line, ""), line)).filter(|(score, _)| *score >= ENOUGH);
    let stated = given.facts.iter().zip(facts(given)).map(|(fact, sentence)| {
        let score = wanted.score(&sentence.text, &fact.name);
        (score, sentence)
    });
    // Stable: of two that answer as well, the one that stands first.
    let mut quoted: Vec<(f32, &str)> = quoted.collect();
    quoted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    quoted.truncate(most);
    let mut scored: Vec<(f32, Sentence)> =
        quoted.into_iter().map(|(score, line)| (score, quote(given, line))).collect();
    scored.extend(stated.filter(|(score, _)| *score >= ENOUGH));
    scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let best = scored.first().map_or(0.0, |(score, _)| *score);
    scored.retain(|(score, _)| *score >= best * 0.6);
    scored.into_iter().take(most).map(|(_, sentence)| sentence).collect()
}

/// What a passage of one listing should say.
struct Wanted<'a> {
    topics: &'a [&'static Topic],
    /// What each stem adds, and whether it asks for a topic.
    stems: HashMap<String, (f32, bool)>,
}

impl<'a> Wanted<'a> {
    fn of(asked: &'a Asked, given: &Given) -> Self {
        let name: HashSet<String> = stems(&given.name).into_iter().collect();
        let weigh = |stem: String| {
            let asks = asked.topics.iter().any(|topic| topic.is_asked_by(&stem));
            let weight = match (asks, is_vague(&stem)) {
                (true, _) => 3.0,
                (false, true) => 0.5,
                (false, false) => 2.0,
            };
            (stem, (weight, asks))
        };
        let stems = asked.stems().into_iter().filter(|stem| !name.contains(stem)).map(weigh).collect();
        Self { topics: &asked.topics, stems }
    }

    /// How well a passage answers, by its stems and, of a fact, those of its name. Takes time by the passage's length,
    /// however long the question is.
    fn score(&self, said: &str, fact: &str) -> f32 {
        spend(said.len());
        let (mut score, mut is_about) = (0.0, self.topics.is_empty());
        let (mut met, mut topics) = (HashSet::new(), vec![false; self.topics.len()]);
        each_stem(said, |stem| {
            if let Some((known, (weight, asks))) = self.stems.get_key_value(stem)
                && met.insert(known.as_str())
            {
                is_about |= asks;
                score += weight;
            }
            for (topic, is_said) in self.topics.iter().zip(&mut topics) {
                *is_said |= topic.is_said_by(stem);
            }
        });
        let of_topic = 1.5;
        for _ in topics.iter().filter(|is_said| **is_said) {
            is_about = true;
            score += of_topic;
        }
        let mut named = vec![false; self.topics.len()];
        each_stem(fact, |stem| {
            for (topic, is_named) in self.topics.iter().zip(&mut named) {
                *is_named |= topic.is_said_by(stem);
            }
        });
        for _ in named.iter().filter(|is_named| **is_named) {
            score += of_topic;
        }
        if is_about { score } else { 0.0 }
    }
}

/// A long sentence up to a word, with a sign that it goes on.
fn cut(sentence: &str) -> String {
    if sentence.chars().count() <= LONGEST_QUOTE {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(LONGEST_QUOTE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':', '–']))
}

#[cfg(test)]
#[path = "extractive_tests.rs"]
mod tests;
