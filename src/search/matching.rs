//! How one word of a search is matched: in which fields, how exactly, and with which weight.

use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use super::{fields::Fields, text::Word};

const IN_NAME: f32 = 4.0;
const IN_ABOUT: f32 = 1.5;
const IN_TEXT: f32 = 1.0;
/// The share of a word's score added for each further field that contains it.
const TIE: f32 = 0.1;

/// Small compared with a whole word's score, so that "lamp" ranks before "lamplight".
const BEGUN_IN_NAME: f32 = 0.3;
const BEGUN: f32 = 0.05;
/// The same for misspelt words; every further mistake lowers the weight.
const MISSPELT_IN_NAME: f32 = 0.2;
const MISSPELT: f32 = 0.03;

/// Matches the word by its stem; the last word also as a prefix.
pub fn exact(word: &Word, fields: &Fields) -> Box<dyn Query> {
    any(exact_ways(word, fields))
}

/// Like [`exact`], or misspelt.
pub fn near(word: &Word, fields: &Fields) -> Box<dyn Query> {
    any(near_ways(word, fields))
}

/// Like [`near`], or with a misspelt stem, or both misspelt and incomplete: used when nothing else is found.
pub fn far(word: &Word, fields: &Fields) -> Box<dyn Query> {
    let mut ways = near_ways(word, fields);
    // "ketles" is two letters from "kettle", but its stem is only one from the stem of "kettle".
    for mistakes in 1..=tolerated(&word.stem).min(word.mistakes) {
        for field in [fields.name, fields.about, fields.text] {
            ways.push(misspelt(field, &word.stem, mistakes, MISSPELT));
        }
    }
    if word.last && word.plain.chars().count() > LETTERS_FOR_ONE && word.mistakes > 0 {
        let begun = FuzzyTermQuery::new_prefix(Term::from_field_text(fields.all_words, &word.plain), 1, true);
        ways.push(weighing(begun, MISSPELT));
    }
    any(ways)
}

/// Whether [`near`] and [`far`] can match more than [`exact`].
pub fn may_be_misspelt(word: &Word) -> bool {
    word.mistakes > 0
}

/// Sets how many mistakes are tolerated in each word; the first words take from the budget first.
pub fn forgive(words: &mut [Word]) {
    let mut left = MOST_FORGIVEN;
    for word in words {
        word.mistakes =
            (1..=tolerated(&word.plain)).rev().find(|mistakes| cost(&word.plain, *mistakes) <= left).unwrap_or(0);
        left -= cost(&word.plain, word.mistakes);
    }
}

/// The memory cost of matching a misspelt word, in units of about 35 KB: an automaton per field, with states for every
/// byte of every letter, and four times as many for a second mistake.
fn cost(word: &str, mistakes: u8) -> usize {
    let letters: usize = word.chars().map(|letter| [1, 2, 9, 9][letter.len_utf8() - 1]).sum();
    letters * [0, 1, 4][usize::from(mistakes.min(2))]
}

fn exact_ways(word: &Word, fields: &Fields) -> Vec<Box<dyn Query>> {
    let stem = |field, weight| {
        let term = Term::from_field_text(field, &word.stem);
        weighing(TermQuery::new(term, IndexRecordOption::WithFreqs), weight)
    };
    let stems = vec![stem(fields.name, IN_NAME), stem(fields.about, IN_ABOUT), stem(fields.text, IN_TEXT)];
    let mut ways: Vec<Box<dyn Query>> = vec![Box::new(DisjunctionMaxQuery::with_tie_breaker(stems, TIE))];
    if word.last {
        ways.push(begun(fields.name_words, &word.plain, BEGUN_IN_NAME));
        // Not for a single letter: nearly every listing has a word that begins with it.
        if word.plain.chars().nth(1).is_some() {
            ways.push(begun(fields.all_words, &word.plain, BEGUN));
        }
    }
    ways
}

/// The most one search may cost: five long words with two mistakes each. Without this limit, a search for many long
/// words took 50 MB.
const MOST_FORGIVEN: usize = 256;
const LETTERS_FOR_ONE: usize = 4;
const LETTERS_FOR_TWO: usize = 8;

/// How many mistakes are tolerated in a word. None in numbers: with another digit it is another number.
fn tolerated(word: &str) -> u8 {
    match word.chars().count() {
        _ if word.contains(|char: char| char.is_numeric()) => 0,
        LETTERS_FOR_TWO.. => 2,
        LETTERS_FOR_ONE.. => 1,
        _ => 0,
    }
}

fn near_ways(word: &Word, fields: &Fields) -> Vec<Box<dyn Query>> {
    let mut ways = exact_ways(word, fields);
    for mistakes in 1..=word.mistakes {
        ways.push(misspelt(fields.name_words, &word.plain, mistakes, MISSPELT_IN_NAME));
        ways.push(misspelt(fields.all_words, &word.plain, mistakes, MISSPELT));
    }
    ways
}

fn begun(field: Field, word: &str, weight: f32) -> Box<dyn Query> {
    weighing(FuzzyTermQuery::new_prefix(Term::from_field_text(field, word), 0, true), weight)
}

/// Swapping two letters counts as one mistake.
fn misspelt(field: Field, word: &str, mistakes: u8, weight: f32) -> Box<dyn Query> {
    weighing(FuzzyTermQuery::new(Term::from_field_text(field, word), mistakes, true), weight)
}

fn weighing(query: impl Query, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(query), weight))
}

fn any(ways: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(BooleanQuery::new(ways.into_iter().map(|way| (Occur::Should, way)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::text::words;

    #[test]
    fn a_search_of_long_words_is_forgiven_only_so_much() {
        let forgiven = |text: &str| {
            let mut words = words(text, 12);
            forgive(&mut words);
            words.iter().map(|word| (word.plain.clone(), word.mistakes)).collect::<Vec<_>>()
        };
        let mistakes = |text: &str| forgiven(text).into_iter().map(|(_, mistakes)| mistakes).collect::<Vec<_>>();
        assert_eq!(mistakes("vacum claener cordless pet a4"), [1, 1, 2, 0, 0]);
        for long in ["lampenschirmhalter", "пылесосдлядома", "하나둘셋넷다섯여섯일곱"] {
            let text: Vec<_> = (0..12).map(|number| long.chars().skip(number % 5).collect::<String>()).collect();
            let spent: usize = forgiven(&text.join(" ")).iter().map(|(word, mistakes)| cost(word, *mistakes)).sum();
            assert!((100..=MOST_FORGIVEN).contains(&spent), "{long}: {spent}");
        }
    }
}
