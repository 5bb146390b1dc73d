//! Answers about one listing, or about each of a few: what they say, and that they do not say it.

use std::collections::HashSet;

use crate::assistant::models::extractive::evidence::evidence;
use crate::assistant::models::extractive::quoting::{facts, introduction, quote, silence};
use crate::assistant::models::extractive::{TOLD, hint, said, told};
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Part, Sentence};
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::given::Given;
use crate::understanding::kinds::is_colour;
use crate::understanding::question::Asked;
use crate::understanding::words::{stem, stems};

pub(super) fn about_one(found: &Found, given: &Given, voice: Voice) -> Vec<Part> {
    let (mut parts, t) = (Vec::new(), voice.t);
    let asked = &found.asked;
    let asks_more = asks_more(asked, given);
    parts.extend(told::unknown(found, t).map(Part::Sentence));
    let passages = if asks_more { evidence(asked, given, 3) } else { Vec::new() };
    // Where the question names the thing, the answer says which one it speaks of.
    if asked.asks_price || asked.asks_who || !asks_more || !found.is_single {
        parts.push(Part::Sentence(introduction(given, t)));
    }
    if asks_more {
        let has_terms = !found.terms.is_empty();
        let is_told = asked.asks_price || asked.asks_who || names_colour(asked, given);
        if passages.is_empty() && !has_terms && !is_told {
            parts.extend(no_answer(asked, given, voice));
        }
        parts.extend(passages.into_iter().map(Part::Sentence));
        parts.extend(told::terms(found, t));
    } else if !asked.asks_price && !asked.asks_who {
        parts.extend(first_words(given).take(2).map(Part::Sentence));
    }
    parts.push(Part::Card(given.id));
    parts
}

/// Whether a question asks for more than what a listing is called.
fn asks_more(asked: &Asked, given: &Given) -> bool {
    let name: HashSet<String> = stems(&given.name).into_iter().chain(stems(&given.tags)).collect();
    // A "smartphone" is a phone.
    let leaf = stems(given.leaf());
    let is_name = |stem: &String| {
        let begin = stem.trim_end_matches('e');
        name.contains(stem) || leaf.iter().any(|said| begin.len() > 3 && said.ends_with(begin))
    };
    let words: HashSet<String> = asked.stems().into_iter().collect();
    // "How many gears" is asked of what its name says in words, too.
    let asks_fact =
        asked.asks_about && given.facts.iter().any(|fact| stems(&fact.name).iter().any(|stem| words.contains(stem)));
    asks_fact
        || !asked.topics.is_empty()
        || !asked.unwanted.is_empty()
        || asked.stems().iter().any(|stem| !is_name(stem))
}

/// Whether the colour that is asked for is part of what a listing is called, which the answer says.
fn names_colour(asked: &Asked, given: &Given) -> bool {
    let name = stems(&given.name);
    asked.words.iter().any(|word| is_colour(word) && name.contains(&stem(word)))
}

/// What a listing says first.
pub(super) fn first_words(given: &Given) -> impl Iterator<Item = Sentence> {
    given.sentences().filter_map(|line| quote(given, line)).chain(facts(given))
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

pub(super) fn about_several(found: &Found, given: &[Given], voice: Voice) -> Vec<Part> {
    let (asked, t) = (&found.asked, voice.t);
    let all: Vec<(&Given, Vec<Sentence>)> = given.iter().map(|given| (given, evidence(asked, given, 2))).collect();
    let answering = all.iter().filter(|(_, evidence)| !evidence.is_empty()).count();
    let asks = found.is_again || given.iter().any(|given| asks_more(asked, given));
    let compares = asked.asks_price || asked.asks_who || !asked.prices.is_open();
    let mut parts: Vec<Part> = told::unknown(found, t).map(Part::Sentence).into_iter().collect();
    if asks && answering == 0 && !compares && found.terms.is_empty() {
        let hint = hint(asked, voice);
        parts.push(if hint.is_some() || voice.may_miss_topics() {
            said(t.assistant_not_found_in_these(), None)
        } else {
            said(t.assistant_all_silent(), None)
        });
        parts.extend(hint.map(|hint| said(hint, None)));
        parts.extend(given.iter().take(TOLD).map(|given| Part::Card(given.id)));
        return parts;
    }
    let mut told: Vec<_> = all.into_iter().filter(|(_, evidence)| !asks || compares || !evidence.is_empty()).collect();
    if told.is_empty() {
        told = given.iter().map(|given| (given, Vec::new())).collect();
    }
    // A plain no answers too, after those that say yes.
    told.sort_by_key(|(_, evidence)| evidence.first().is_some_and(told::denies));
    told.truncate(TOLD);
    for (given, evidence) in &told {
        parts.push(Part::Sentence(introduction(given, t)));
        let first = first_words(given).next().filter(|_| !asks && evidence.is_empty());
        parts.extend(evidence.iter().cloned().chain(first).map(Part::Sentence));
    }
    let silent = given.len() - answering;
    if asks && silent > 0 && answering > 0 && !compares {
        parts.push(said(&t.assistant_others_silent(silent), None));
    }
    parts.extend(told::terms(found, t));
    parts.extend(told.iter().map(|(given, _)| Part::Card(given.id)));
    parts
}
