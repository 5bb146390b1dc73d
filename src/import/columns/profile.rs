//! What stands in a column, counted row by row.

use std::collections::HashMap;

use super::amounts::{Votes, numbers};

/// How many different words a column is looked at for.
const MOST_WORDS: usize = 2_000;
/// The longest text that counts as a word, in bytes.
const LONGEST_WORD: usize = 240;
/// How many examples are kept, and how long each is, in characters.
const SAMPLES: usize = 4;
const SAMPLE: usize = 120;

/// What stands in a column.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// How many cells have anything in them.
    pub filled: u64,
    /// The first different texts, shortened.
    pub samples: Vec<String>,
    /// The longest text, in characters.
    pub longest: usize,
    /// All characters.
    pub characters: u64,
    /// How many cells hold a number and nothing else but a currency.
    pub amounts: u64,
    /// How many of those name a currency.
    pub currencies: u64,
    /// How many are addresses of pages or pictures.
    pub links: u64,
    /// How many are numbers as under barcodes, with the right last digit.
    pub barcodes: u64,
    /// How many hold tags of HTML.
    pub html: u64,
    /// How many have a path in them, such as `Home > Lamps`.
    pub paths: u64,
    /// How many have no letter in them.
    pub wordless: u64,
    /// How many hold structures of a program: lists and objects.
    pub structures: u64,
    /// What sets decimals apart.
    pub votes: Votes,
    /// Its different texts with how often each stands there; none where they are too many.
    pub words: Option<HashMap<String, u64>>,
}

impl Profile {
    /// A column of which nothing is known.
    #[must_use]
    pub fn new() -> Self {
        Self { words: Some(HashMap::new()), ..Self::default() }
    }

    /// Looks at a cell.
    pub fn see(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        let characters = cell.chars().count();
        self.longest = self.longest.max(characters);
        self.characters += characters as u64;
        let short: String = cell.chars().take(SAMPLE).collect();
        if self.samples.len() < SAMPLES && !self.samples.contains(&short) {
            self.samples.push(short);
        }
        self.see_kind(cell);
        if let Some(words) = &mut self.words {
            if cell.len() > LONGEST_WORD || words.len() >= MOST_WORDS && !words.contains_key(cell) {
                self.words = None;
            } else if let Some(count) = words.get_mut(cell) {
                *count += 1;
            } else {
                words.insert(cell.to_owned(), 1);
            }
        }
    }

    fn see_kind(&mut self, cell: &str) {
        let is_link = ["http://", "https://", "www.", "[\"http", "//"].iter().any(|start| cell.starts_with(start));
        self.links += u64::from(is_link);
        self.structures += u64::from(matches!(cell.as_bytes(), [b'{', .., b'}'] | [b'[', .., b']']));
        self.paths +=
            u64::from(cell.contains('>') && !cell.contains('<') || cell.contains(" / ") || cell.contains('|'));
        self.wordless += u64::from(!cell.chars().any(char::is_alphabetic));
        self.html += u64::from(super::super::mending::is_html(cell));
        if cell.len() <= 60 && !is_link {
            self.barcodes += u64::from(is_barcode(cell));
            let amounts = numbers(cell);
            let letters = cell.chars().filter(|char| char.is_alphabetic()).count();
            let signs = cell.chars().any(|char| matches!(char, '$' | '€' | '£' | '¥' | '₹'));
            if !amounts.is_empty() && amounts.len() <= 2 && letters <= 4 && !cell.contains([':', '/', '%']) {
                self.amounts += 1;
                self.currencies += u64::from(signs || is_code(cell));
                self.votes.count(cell);
            }
        }
    }

    /// The share of the filled cells that a count is.
    #[must_use]
    pub fn share(&self, count: u64) -> u64 {
        (100 * count).checked_div(self.filled).unwrap_or(0)
    }

    /// How many different texts there are, if they were counted.
    #[must_use]
    pub fn different(&self) -> Option<usize> {
        self.words.as_ref().map(HashMap::len)
    }

    /// How long a text is on the average, in characters.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.characters.checked_div(self.filled).unwrap_or(0)
    }
}

/// Whether there is the code of a currency beside a number.
fn is_code(cell: &str) -> bool {
    let word = cell.trim_matches(|char: char| !char.is_ascii_alphabetic());
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether it is a GTIN of 8, 12, 13 or 14 digits with the right last one (GS1, General Specifications, 7.9).
#[must_use]
pub fn is_barcode(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|char| char.to_digit(10)).collect();
    if digits.len() != text.len() || !matches!(digits.len(), 8 | 12 | 13 | 14) {
        return false;
    }
    let sum: u32 =
        digits.iter().rev().enumerate().map(|(place, digit)| if place % 2 == 1 { 3 * digit } else { *digit }).sum();
    sum.is_multiple_of(10) && sum > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_counted() {
        let mut profile = Profile::new();
        for cell in ["$12.99", "1,299.00 USD", "", " .99 ", "12,5", "from 3"] {
            profile.see(cell);
        }
        assert_eq!((profile.filled, profile.amounts, profile.currencies), (5, 5, 2));
        assert_eq!(profile.different(), Some(5));
        let mut profile = Profile::new();
        (0..3_000).for_each(|number| profile.see(&format!("word {number}")));
        assert_eq!((profile.words, profile.samples.len()), (None, 4));
    }

    #[test]
    fn a_barcode_has_the_right_last_digit() {
        assert!(["4006381333931", "036000291452", "96385074"].into_iter().all(is_barcode));
        assert!(!["4006381333932", "12345", "0000000000000", "400638133393a"].into_iter().any(is_barcode));
    }
}
