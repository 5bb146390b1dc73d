//! What a question asks for: a category, a price, an order, things by name, and what is to be known about them.

use std::collections::HashSet;

use super::prices::Prices;
use super::topics::Topic;
use super::vocabulary::{is_among, is_small, is_soft};
use super::words::{is_vague, is_word, stem, stems, tokens};
use crate::categories::Category;
use crate::ids::CategoryId;
use crate::search::Sort;

/// A question, understood.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The category that it names.
    pub category: Option<CategoryId>,
    /// What it says of prices.
    pub prices: Prices,
    /// The order that it asks for.
    pub sort: Sort,
    /// Every word that names something, as typed, those of the category included.
    pub words: Vec<String>,
    /// The words that are left when those of the category are taken away.
    pub others: Vec<String>,
    /// What is to be known.
    pub topics: Vec<&'static Topic>,
    /// Whether it speaks of what was answered before.
    pub back: Back,
    /// Whether it asks what something costs.
    pub asks_price: bool,
    /// Whether it asks who offers something.
    pub asks_who: bool,
}

/// Whether a question speaks of what was answered before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Back {
    /// It does not.
    #[default]
    No,
    /// It may: "is it …".
    Maybe,
    /// It does: "which of these …".
    Yes,
}

/// After these, a word says more of what was named before: "a rucksack for a laptop".
const TURNS: &str = "for that which with of to in on who from without and or like than is are can does do has have";

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

impl Asked {
    /// Understands a question as far as it can be.
    #[must_use]
    pub fn of<'a>(question: &str, categories: impl Iterator<Item = &'a Category>) -> Self {
        let mut tokens = tokens(question);
        let all: Vec<String> = tokens.iter().filter(|token| is_word(token)).cloned().collect();
        let prices = Prices::take_from(&mut tokens);
        let sort = take_sort(&mut tokens);
        let topics = Topic::of(&all.iter().map(|word| stem(word)).collect::<Vec<_>>());
        let category = Naming::find(&tokens, &topics, categories);
        let said = category.as_ref().map_or(0..0, |naming| naming.at.clone());
        let is_name = |token: &&String| is_word(token) && !is_small(token);
        let mut words: Vec<String> = tokens.iter().filter(is_name).cloned().collect();
        let mut others: Vec<String> = tokens
            .iter()
            .enumerate()
            .filter(|(at, token)| !said.contains(at) && is_name(token))
            .map(|(_, token)| token.clone())
            .collect();
        // A gift for nobody in particular is a gift after all.
        let says_more = words.iter().any(|word| !is_soft(word)) || !prices.is_open() || category.is_some();
        if says_more {
            words.retain(|word| !is_soft(word));
            others.retain(|word| !is_soft(word));
        }
        let has = |list: &str| all.iter().any(|word| is_in(list, word));
        let names_price = all.iter().any(|word| is_among(word, |words| words.price));
        let asks_price = topics.is_empty() && (names_price || question_is_how_much(&all));
        let asks_who = topics.is_empty() && has("who seller maker makes business");
        if asks_price || asks_who {
            let asks =
                |word: &str| is_in("seller maker makes business pay", word) || is_among(word, |words| words.price);
            words.retain(|word| !asks(word));
            others.retain(|word| !asks(word));
        }
        Self {
            back: match category {
                None if has("these those them") => Back::Yes,
                None if has("it its they their this that one") => Back::Maybe,
                _ => Back::No,
            },
            category: category.map(|naming| naming.category),
            prices,
            sort,
            words,
            others,
            topics,
            asks_price,
            asks_who,
        }
    }

    /// Whether a word asks for a topic and names no thing.
    #[must_use]
    pub fn is_about(&self, word: &str) -> bool {
        let stem = stem(word);
        is_vague(&stem) || self.topics.iter().any(|topic| topic.is_asked_by(&stem))
    }

    /// The words that name things, of those given.
    #[must_use]
    pub fn things(&self, words: &[String]) -> Vec<String> {
        words.iter().filter(|word| !self.is_about(word)).cloned().collect()
    }

    /// The stems of all words, for comparing with what a listing says.
    #[must_use]
    pub fn stems(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        self.words.iter().map(|word| stem(word)).filter(|stem| seen.insert(stem.clone())).collect()
    }

    /// Whether nothing in it says what is looked for.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.words.is_empty() && self.category.is_none() && self.prices.is_open() && self.sort == Sort::Best
    }
}

fn question_is_how_much(words: &[String]) -> bool {
    words.windows(2).any(|pair| pair[0] == "how" && pair[1] == "much")
}

fn take_sort(tokens: &mut Vec<String>) -> Sort {
    for at in 0..tokens.len() {
        let pair = tokens.get(at + 1).is_some_and(|next| is_in("expensive pricey", next));
        let (sort, length) = match tokens[at].as_str() {
            "least" if pair => (Sort::PriceLow, 2),
            "most" if pair => (Sort::PriceHigh, 2),
            word if is_among(word, |words| words.lowest) => (Sort::PriceLow, 1),
            word if is_among(word, |words| words.highest) => (Sort::PriceHigh, 1),
            word if is_among(word, |words| words.newest) => (Sort::Newest, 1),
            _ => continue,
        };
        tokens.drain(at..at + length);
        if sort != Sort::Newest {
            tokens.retain(|token| !is_in("price priced prices", token));
        }
        return sort;
    }
    Sort::Best
}

/// A category in a question: which, and by which tokens.
struct Naming {
    category: CategoryId,
    at: std::ops::Range<usize>,
}

impl Naming {
    /// The category that the question names, by the longest of its names. One that qualifies another thing ("a
    /// rucksack for a laptop") or that could be either of two is none.
    fn find<'a>(tokens: &[String], topics: &[&Topic], categories: impl Iterator<Item = &'a Category>) -> Option<Self> {
        let said: Vec<String> = tokens.iter().map(|token| stem(token)).collect();
        let end = end_of_head(tokens);
        let mut best: Option<(usize, Self)> = None;
        let mut is_ambiguous = false;
        for category in categories {
            for name in names(&category.name) {
                let is_head = |at: &std::ops::Range<usize>| at.start < end && !goes_on(tokens.get(at.end), topics);
                let Some(at) = place_of(&name, &said).filter(is_head) else { continue };
                // "Mugs & Cups" said in full means more than "mugs", a leaf more than its branch.
                let weight = 2 * name.len() + usize::from(category.parent_id.is_some());
                match &best {
                    Some((most, _)) if *most > weight => {}
                    Some((most, known)) if *most == weight => is_ambiguous |= known.category != category.id,
                    _ => {
                        is_ambiguous = false;
                        best = Some((weight, Self { category: category.id, at }));
                    }
                }
            }
        }
        best.map(|(_, naming)| naming).filter(|_| !is_ambiguous)
    }
}

/// Where the first thing that is named ends and what is said of it begins.
fn end_of_head(tokens: &[String]) -> usize {
    let mut has_thing = false;
    for (at, token) in tokens.iter().enumerate() {
        if has_thing && (is_in(TURNS, token) || !is_word(token) && !matches!(token.as_str(), "&" | "-")) {
            return at;
        }
        has_thing |= is_word(token) && !is_small(token) && !is_soft(token);
    }
    tokens.len()
}

/// Whether the next word names a thing, so that the one before only says which: in "coffee mugs" it is the mugs.
fn goes_on(next: Option<&String>, topics: &[&Topic]) -> bool {
    next.is_some_and(|next| {
        let stem = stem(next);
        let is_name = is_word(next) && !is_small(next) && !is_soft(next) && !is_in(TURNS, next);
        is_name && !is_vague(&stem) && !topics.iter().any(|topic| topic.is_asked_by(&stem))
    })
}

/// The ways to say a category's name, as stems: "Mugs & Cups" in full, by "mugs" or by "cups".
fn names(name: &str) -> Vec<Vec<String>> {
    let mut names = vec![stems(name)];
    // "Beds & Blankets for Pets" are no beds.
    if !name.contains(" for ") {
        names.extend(name.split([',', '&']).map(stems));
    }
    names.retain(|name| !name.is_empty());
    names.dedup();
    names
}

fn place_of(name: &[String], said: &[String]) -> Option<std::ops::Range<usize>> {
    // A sign or an "and" between the parts of a name takes a place of its own.
    let words: Vec<(usize, &String)> =
        said.iter().enumerate().filter(|(_, stem)| is_word(stem) && *stem != "and").collect();
    let found = words.windows(name.len()).find(|window| window.iter().map(|(_, stem)| *stem).eq(name))?;
    Some(found.first()?.0..found.last()?.0 + 1)
}

#[cfg(test)]
#[path = "understanding_tests.rs"]
mod tests;
