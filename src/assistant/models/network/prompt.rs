//! What a language model is told: who it is, what is listed, what was said before, what is asked.

use serde_json::{Value, json};

use crate::assistant::models::network::Turn;
use crate::assistant::models::network::client::MOST_TOKENS;
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::given::Given;
use crate::locales::Locale;
use crate::products::checks::instructions::instruction;
use crate::web::letters::visible;

/// So many listings are told of at most.
const LISTINGS: usize = 8;
/// So much of a description, in bytes, and of one line, name or fact.
const DESCRIPTION: usize = 1_500;
const LINE: usize = 300;
/// So many facts of a listing, and so much of them in all.
const FACTS: usize = 24;
const FACTS_LENGTH: usize = 4_000;
/// So many turns, and so much of each answer.
const TURNS: usize = 3;
const ANSWER: usize = 600;
/// So long is a whole prompt at most, in bytes: listings that do not fit are left out, the least likely first.
const MOST: usize = 24 * 1024;

/// The messages of a prompt. Takes time by the length of what was found: work for [`crate::web::thinking()`].
#[must_use]
pub fn messages(question: &str, turns: &[Turn], found: &Found, t: Locale) -> Vec<Value> {
    let mut said_before = Vec::new();
    for turn in &turns[turns.len().saturating_sub(TURNS)..] {
        let said: Vec<&str> = turn.sentences.iter().map(String::as_str).filter(|said| is_harmless(said)).collect();
        said_before.push(json!({ "role": "user", "content": cut(&turn.question, LINE) }));
        said_before.push(json!({ "role": "assistant", "content": cut(&said.join(" "), ANSWER) }));
    }
    let system = include_str!("prompt.txt");
    let mut room = MOST.saturating_sub(system.len() + 4 * FENCE + length(&said_before) + question.len());
    let listings = found.given.iter().take(LISTINGS).enumerate().filter_map(|(at, given)| listing(at + 1, given));
    let listings = listings.take_while(|listing| {
        let fits = listing.len() < room;
        room = room.saturating_sub(listing.len() + 1);
        fits
    });
    let listings = listings.collect::<Vec<_>>().join("\n");
    let fence = fence(&listings);
    let system = system.replace("%FENCE%", &fence).replace("%LANGUAGE%", t.name());
    let mut messages = vec![json!({ "role": "system", "content": system })];
    messages.append(&mut said_before);
    let asked = format!("{fence}\n{listings}\n{fence}\n\n{question}");
    messages.push(json!({ "role": "user", "content": asked }));
    messages
}

/// The tokens that a prompt and its answer take, rather more than fewer.
#[must_use]
pub fn estimate(messages: &[Value]) -> u32 {
    read_by(messages).saturating_add(MOST_TOKENS)
}

/// The tokens that a prompt has, as long as the server did not say.
#[must_use]
pub fn read_by(messages: &[Value]) -> u32 {
    tokens_of(length(messages))
}

fn length(messages: &[Value]) -> usize {
    messages.iter().map(|message| message["content"].as_str().unwrap_or_default().len()).sum()
}

/// The tokens of so many bytes, rather more than fewer.
fn tokens_of(bytes: usize) -> u32 {
    u32::try_from(bytes / 3).unwrap_or(u32::MAX).saturating_add(8)
}

/// More than a fence is long, in bytes.
const FENCE: usize = 64;

/// A line that nobody who wrote a listing can have guessed.
fn fence(listings: &str) -> String {
    loop {
        let fence = format!("=====listings-{}=====", hex::encode(rand::random::<[u8; 12]>()));
        if !listings.contains(&fence) {
            return fence;
        }
    }
}

/// A listing as one line of JSON; none where its name speaks to a program and not to people.
fn listing(number: usize, given: &Given) -> Option<String> {
    if ![&given.name, &given.business].into_iter().all(|text| is_harmless(text)) {
        return None;
    }
    let mut description = String::new();
    for line in given.sentences().filter(|line| is_harmless(line)) {
        if description.len() + line.len() > DESCRIPTION {
            break;
        }
        description.push_str(line);
        description.push(' ');
    }
    let facts = given.facts.iter().filter(|fact| is_harmless(&fact.name) && is_harmless(&fact.value));
    let mut room = FACTS_LENGTH;
    let facts = facts.take(FACTS).map(|fact| format!("{}: {}", cut(&fact.name, LINE), cut(&fact.value, LINE)));
    let facts: Vec<String> = facts
        .take_while(|fact| {
            let fits = fact.len() <= room;
            room = room.saturating_sub(fact.len());
            fits
        })
        .collect();
    let listing = json!({
        "number": number,
        "name": cut(&given.name, LINE),
        "business": cut(&given.business, LINE),
        "price": given.price.money().map(|price| price.to_string()),
        "category": cut(&given.category, LINE),
        "facts": facts,
        "description": visible(description.trim()),
    });
    Some(listing.to_string())
}

/// Whether nothing in a text speaks to a program. An approver was shown where something does, but what was approved with
/// that is not told apart from what was not: it is kept from the model either way.
fn is_harmless(text: &str) -> bool {
    instruction(text).is_none()
}

fn cut(text: &str, most: usize) -> String {
    let text = visible(text);
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant::retrieval::given::tests::listing;

    #[test]
    fn a_prompt_has_an_end_however_much_listings_say() {
        let long = "\"so\" ".repeat(400);
        let facts: Vec<(&str, &str)> = vec![("It is said", long.as_str()); 200];
        let given: Vec<Given> = (1..=8).map(|id| listing(id, "Blue Mug", 100, &facts, &[&long])).collect();
        let turns = vec![Turn { question: long.clone(), sentences: vec![long.clone()] }; 5];
        let found = Found { given, ..Found::default() };
        let messages = messages(&"why ".repeat(500), &turns, &found, Locale::English);
        let told = messages.last().and_then(|last| last["content"].as_str()).unwrap_or_default();
        assert!(told.contains("\"number\":1,") && told.contains("\"number\":2,"), "{told}");
        assert!(length(&messages) <= MOST, "{}", length(&messages));
    }
}
