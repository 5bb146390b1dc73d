//! The order that somebody asks for: "the cheapest", "what is new".

use super::vocabulary::is_among;
use super::words::is_in;

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first; without words, newest first.
    #[default]
    Best,
    /// Latest publication first.
    Newest,
    /// Lowest price first.
    PriceLow,
    /// Highest price first.
    PriceHigh,
}

impl Sort {
    /// Reads the order that is asked for and takes its tokens out.
    #[must_use]
    pub fn take_from(tokens: &mut Vec<String>) -> Self {
        for at in 0..tokens.len() {
            let pair = tokens.get(at + 1).is_some_and(|next| is_in("expensive pricey", next));
            let (sort, length) = match tokens[at].as_str() {
                "least" if pair => (Self::PriceLow, 2),
                "most" if pair => (Self::PriceHigh, 2),
                word if is_among(word, |words| words.lowest) => (Self::PriceLow, 1),
                word if is_among(word, |words| words.highest) => (Self::PriceHigh, 1),
                word if is_among(word, |words| words.newest) => (Self::Newest, 1),
                _ => continue,
            };
            tokens.drain(at..at + length);
            if sort != Self::Newest {
                tokens.retain(|token| !is_in("price priced prices", token));
            }
            return sort;
        }
        Self::Best
    }
}
