//! A question that goes on with the one before: it keeps what was asked, adds to it or replaces it. One that names another
//! thing starts anew.

use crate::understanding::kinds::{KINDS, is_kind};
use crate::understanding::measures::Measure;
use crate::understanding::question::wishes::{Rank, Ranked};
use crate::understanding::question::{Asked, Back};
use crate::understanding::vocabulary::is_small;
use crate::understanding::words::{is_in, is_word, stem};

/// Whether a question begins as one that goes on: "and in blue?", "what about without a handle?", "only under 30 euros".
#[must_use]
pub fn begins(tokens: &[String]) -> bool {
    const JOINTS: &str = "and but or only just with without in from under below over above not except cheaper something any anything \
         und aber oder nur auch mit ohne in aus unter über nicht günstiger و لكن فقط مع بدون من أقل";
    let first = tokens.first().map_or("", String::as_str);
    let pair = |one: &str, other: &str| tokens.windows(2).next().is_some_and(|pair| pair[0] == one && pair[1] == other);
    is_in(JOINTS, first)
        || pair("what", "about") || pair("how", "about") || pair("was", "ist") && tokens.iter().any(|token| token == "mit")
        || pair("wie", "wäre") || pair("ماذا", "عن") || pair("do", "they")
        || tokens.iter().any(|token| is_in("ones", token))
        // "و" is written in one with the next word.
        || first.starts_with('و') && first.chars().count() > 3
}

/// Takes "cheaper" out where it compares with nothing but what was shown.
#[must_use]
pub fn take_cheaper(tokens: &mut Vec<String>) -> bool {
    let is_alone = |at: usize| tokens.get(at + 1).is_none_or(|next| !is_in("than als من", next));
    let is_or = |at: usize| at > 0 && is_in("or oder أو", &tokens[at - 1]);
    let found = tokens.iter().enumerate().position(|(at, token)| {
        is_in("cheaper günstiger günstigere günstigeres günstigeren billiger billigere", token)
            && is_alone(at)
            && !is_or(at)
    });
    let asks_two = tokens.iter().any(|token| is_in("or oder", token))
        && tokens.first().is_some_and(|first| is_in("which what was welche", first));
    match found {
        Some(at) if !asks_two => {
            tokens.remove(at);
            true
        }
        _ => false,
    }
}

/// Takes out by what two things that were shown differ: "which one is heavier?".
#[must_use]
pub fn take_which(tokens: &mut Vec<String>) -> Option<Rank> {
    const BESIDES: &str = "and which what one ones of them these those two the is are costs cost would be und welche welcher welches ist von";
    let at = tokens.iter().position(|token| is_word(token) && !is_in(BESIDES, token))?;
    let asks = tokens[..at].iter().any(|token| is_in("which what welche welcher welches", token));
    let rest = tokens[at + 1..].iter().filter(|token| is_word(token) && !is_in(BESIDES, token));
    let word = tokens[at].as_str();
    let rank = match Measure::compared_by(word) {
        _ if is_in("cheaper günstiger billiger", word) => Rank { by: Ranked::Price, is_most: false },
        _ if is_in("dearer pricier teurer", word) => Rank { by: Ranked::Price, is_most: true },
        found => found.map(|(measure, is_most)| Rank { by: Ranked::Measure(measure), is_most })?,
    };
    if !asks || rest.count() > 0 {
        return None;
    }
    tokens.remove(at);
    Some(rank)
}

impl Asked {
    /// Whether it only adds to what was asked before, and names no thing of its own.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        if self.talk.is_some()
            || !self.compared.is_empty()
            || self.ordinal.is_some()
            || !self.topics.is_empty()
            || self.asks_price
        {
            return false;
        }
        if self.category.is_some() || self.back == Back::Yes {
            return false;
        }
        let only_kinds = !self.words.is_empty() && self.words.iter().all(|word| is_kind(word));
        let adds = !self.prices.is_open()
            || !self.bounds.is_empty()
            || !self.unwanted.is_empty()
            || self.rank.is_some()
            || self.is_cheaper;
        let names_none = self.words.is_empty();
        names_none && (adds || self.counts) || only_kinds || self.is_refining && self.is_prepositional()
    }

    /// Whether all its words stand after a preposition: "and from Portugal?", unlike "and plates?".
    fn is_prepositional(&self) -> bool {
        self.head.is_none() || self.back != Back::No || self.says_where
    }

    /// This question with what was asked before it, where it goes on with that.
    #[must_use]
    pub fn following(mut self, before: &Self) -> Self {
        if !self.goes_on() || !before.names_something() && before.is_open() {
            return self;
        }
        let new = std::mem::take(&mut self.words);
        let is_replaced =
            |word: &String| KINDS.iter().any(|kind| is_in(kind, word) && new.iter().any(|new| is_in(kind, new)));
        let denied = |word: &String| {
            self.unwanted.iter().any(|unwanted| unwanted.words.iter().any(|other| stem(other) == stem(word)))
        };
        let kept = |words: &[String]| -> Vec<String> {
            words.iter().filter(|word| !is_replaced(word) && !denied(word)).cloned().collect()
        };
        self.others = kept(&before.others).into_iter().chain(new.clone()).collect();
        self.words = kept(&before.words).into_iter().chain(new).collect();
        self.category = before.category;
        self.category_words.clone_from(&before.category_words);
        self.head.clone_from(&before.head);
        if self.prices.is_open() {
            self.prices = before.prices.clone();
        }
        let wanted: Vec<String> = self.words.iter().map(|word| stem(word)).collect();
        let still = |words: &[String]| !words.iter().any(|word| wanted.contains(&stem(word)));
        self.unwanted.extend(before.unwanted.iter().filter(|unwanted| still(&unwanted.words)).cloned());
        let measured: Vec<_> = self.bounds.iter().map(|bound| bound.measure.kind).collect();
        self.bounds.extend(before.bounds.iter().filter(|bound| !measured.contains(&bound.measure.kind)).cloned());
        if self.rank.is_none()
            && before.rank.as_ref().is_some_and(|rank| !matches!(rank.by, Ranked::Newest))
            && !self.counts
        {
            self.rank.clone_from(&before.rank);
            self.sort = before.sort;
        }
        self.back = Back::No;
        self.is_definite = false;
        self
    }
}

/// Whether the words that name things stand after a preposition: "from Portugal", "in blue".
#[must_use]
pub fn says_where(tokens: &[String]) -> bool {
    let first = tokens.iter().position(|token| is_word(token) && !is_small(token));
    first.is_some_and(|first| {
        tokens[..first].iter().any(|token| {
            is_in("in from with without for of by made made under mit ohne aus von für in من مع في بدون", token)
        })
    })
}
