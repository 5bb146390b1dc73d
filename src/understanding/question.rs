//! What a question asks for: a category, a price, an order, things by name, and what is to be known about them.

use std::collections::HashSet;

use crate::categories::Category;
use crate::ids::CategoryId;
use crate::understanding::Sort;
use crate::understanding::naming::Naming;
use crate::understanding::prices::Prices;
use crate::understanding::topics::Topic;
use crate::understanding::vocabulary::{is_among, is_small, is_soft};
use crate::understanding::words::{is_in, is_vague, is_word, stem, tokens};

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

impl Asked {
    /// Understands a question as far as it can be.
    #[must_use]
    pub fn of<'a>(question: &str, categories: impl Iterator<Item = &'a Category>) -> Self {
        let mut tokens = tokens(question);
        let all: Vec<String> = tokens.iter().filter(|token| is_word(token)).cloned().collect();
        let prices = Prices::take_from(&mut tokens);
        let sort = Sort::take_from(&mut tokens);
        let topics = Topic::of(&all.iter().map(|word| stem(word)).collect::<Vec<_>>());
        let category = Naming::find(&tokens, |stem| topics.iter().any(|topic| topic.is_asked_by(stem)), categories);
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

#[cfg(test)]
#[path = "question_tests.rs"]
mod tests;
