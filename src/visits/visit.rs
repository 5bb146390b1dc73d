//! What a public page is to whoever counts visits.

use std::sync::Arc;

use actix_web::HttpResponse;

use crate::ids::{BusinessId, ProductId};
use crate::web::page_cache::Noted;

/// A listing and its business.
pub type Place = (BusinessId, ProductId);

/// What a public page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// The listing that the page is about.
    pub opened: Option<Place>,
    /// The listings in its lists.
    pub shown: Vec<Place>,
    /// The words that were searched for, and whether anything was found.
    pub searched: Option<(String, bool)>,
}

impl Visit {
    /// The page of a listing, with others beside it.
    #[must_use]
    pub fn to_listing(opened: Place, beside: Vec<Place>) -> Self {
        Self { opened: Some(opened), shown: beside, searched: None }
    }

    /// A page with a list.
    #[must_use]
    pub fn to_list(shown: Vec<Place>) -> Self {
        Self { shown, ..Self::default() }
    }

    /// A page with what was found for these words.
    #[must_use]
    pub fn to_search(words: &str, has_found: bool, shown: Vec<Place>) -> Self {
        Self { shown, searched: words_of(words).map(|words| (words, has_found)), opened: None }
    }
}

/// The longest search that is counted, in characters.
const LONGEST: usize = 60;

/// Words as they are counted: in small letters with single spaces. None where they are too long to be a search, or look
/// like what is somebody's own: an address or a long number.
#[must_use]
pub fn words_of(typed: &str) -> Option<String> {
    if typed.len() > 4 * LONGEST {
        return None;
    }
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let words = words.join(" ");
    let is_hidden = |char: char| char.is_control();
    let fits = !words.is_empty() && words.chars().count() <= LONGEST && !words.contains(is_hidden);
    (fits && !is_somebodys(&words, DIGITS_OF_A_BARCODE)).then_some(words)
}

/// The longest barcode that is searched for, in digits.
const DIGITS_OF_A_BARCODE: usize = 13;

/// Whether words look like what is somebody's own: an address, a site, or a number of more digits than these.
#[must_use]
pub fn is_somebodys(words: &str, digits: usize) -> bool {
    let is_address = ["@", "://", "www."].iter().any(|sign| words.contains(sign));
    is_address || words.chars().filter(|char| char.is_numeric()).count() > digits
}

/// Responses that say what they are to whoever counts visits.
pub trait Noting {
    /// Says what visit this page is.
    #[must_use]
    fn noting(self, visit: Visit) -> Self;
}

impl Noting for HttpResponse {
    fn noting(mut self, visit: Visit) -> Self {
        self.extensions_mut().insert(Noted(Arc::new(visit)));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_they_are_meant() {
        assert_eq!(words_of("  Blue\u{a0} MUG ").as_deref(), Some("blue mug"));
        assert_eq!(words_of("4006381333931").as_deref(), Some("4006381333931"));
        for typed in ["", "  ", "mona@blue-door.example", "1234 5678 9012 3456", "a\u{0}b", &"a".repeat(61)] {
            assert_eq!(words_of(typed), None, "{typed}");
        }
        assert_eq!(words_of(&"\u{1f3fa} ".repeat(20_000)), None);
    }
}
