//! How a question and a listing become words that can be compared: lower case, without accents, by their English stem.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use tantivy::tokenizer::{
    AsciiFoldingFilter, Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer, TokenStream,
};

use crate::effort::spend;

/// Words that so many listings use that finding one of them says little.
const VAGUE: &str = "safe come make work fit nice keep use easy new old different quality right real day time way part long life big small often \
     far fast soon";

/// Plurals that no rule makes.
const IRREGULAR: &[(&str, &str)] = &[
    ("scarves", "scarf"),
    ("shelves", "shelf"),
    ("knives", "knife"),
    ("loaves", "loaf"),
    ("leaves", "leaf"),
    ("children", "child"),
    ("men", "man"),
    ("women", "woman"),
    ("feet", "foot"),
    ("mice", "mouse"),
];

static VAGUE_STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| stems(VAGUE).into_iter().collect());
static ANALYSER: LazyLock<TextAnalyzer> = LazyLock::new(|| {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .filter(Stemmer::new(Language::English))
        .build()
});

thread_local! {
    /// The analyser that this thread used last.
    static SPARE: Cell<Option<TextAnalyzer>> = const { Cell::new(None) };
}

static SINGULARS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let stem = |word: &str| {
        let mut stem = String::new();
        each_regular_stem(word, |found| found.clone_into(&mut stem));
        stem
    };
    IRREGULAR.iter().map(|(plural, singular)| (stem(plural), stem(singular))).collect()
});

/// The stems of a text, in order.
#[must_use]
pub fn stems(text: &str) -> Vec<String> {
    let mut stems = Vec::new();
    each_stem(text, |stem| stems.push(stem.to_owned()));
    stems
}

/// Looks at the stems of a text, in order.
pub fn each_stem(text: &str, mut look: impl FnMut(&str)) {
    each_regular_stem(text, |stem| look(SINGULARS.get(stem).map_or(stem, String::as_str)));
}

fn each_regular_stem(text: &str, mut look: impl FnMut(&str)) {
    spend(text.len());
    let text = if text.contains(['\'', '’']) {
        Cow::Owned(text.replace("'s", "").replace("’s", ""))
    } else {
        Cow::Borrowed(text)
    };
    // Making one takes longer than most sentences do.
    let mut analyser = SPARE.take().unwrap_or_else(|| ANALYSER.clone());
    let mut stream = analyser.token_stream(&text);
    while let Some(token) = stream.next() {
        look(&token.text);
    }
    drop(stream);
    SPARE.set(Some(analyser));
}

/// The stem of one word.
#[must_use]
pub fn stem(word: &str) -> String {
    stems(word).into_iter().next().unwrap_or_else(|| word.to_owned())
}

/// Whether finding this stem somewhere says little.
#[must_use]
pub fn is_vague(stem: &str) -> bool {
    VAGUE_STEMS.contains(stem)
}

/// What a question is made of, in order: words in lower case, numbers with their separators, and single marks.
#[must_use]
pub fn tokens(question: &str) -> Vec<String> {
    let question = question.to_lowercase().replace("'s", "").replace("’s", "");
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = question.chars().map(european).peekable();
    let mut word = String::new();
    while let Some(char) = rest.next() {
        let joins_digits = matches!(char, '.' | ',' | '\'' | '’')
            && word.ends_with(|last: char| last.is_ascii_digit())
            && rest.peek().is_some_and(char::is_ascii_digit);
        // The apostrophe of "don't" goes; a word stays a word.
        let joins_letters = matches!(char, '\'' | '’')
            && word.ends_with(char::is_alphabetic)
            && rest.peek().is_some_and(|next| next.is_alphabetic());
        // "و40" is "and 40": in Arabic a short word is written in one with the next.
        let is_apart =
            |last: char| last.is_ascii_digit() && is_arabic(char) || is_arabic(last) && char.is_ascii_digit();
        if word.ends_with(is_apart) {
            tokens.push(std::mem::take(&mut word));
        }
        if char.is_alphanumeric() || joins_digits {
            word.push(char);
        } else if !joins_letters {
            if !word.is_empty() {
                tokens.push(std::mem::take(&mut word));
            }
            if !char.is_whitespace() {
                tokens.push(char.to_string());
            }
        }
    }
    if !word.is_empty() {
        tokens.push(word);
    }
    tokens
}

/// The digits and separators of Arabic and Persian as European ones.
fn european(char: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(char) - u32::from(zero), 10).unwrap_or(char);
    match char {
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '٫' => '.',
        '٬' => ',',
        other => other,
    }
}

/// Whether a word is one of a list set apart by spaces.
#[must_use]
pub fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// Whether this is a letter of the Arabic script.
#[must_use]
pub fn is_arabic(char: char) -> bool {
    char.is_alphabetic() && matches!(char, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}')
}

/// Whether a token is a word or a number, and not a mark.
#[must_use]
pub fn is_word(token: &str) -> bool {
    token.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_form_have_one_stem() {
        assert_eq!(stems("Mugs, a mug & the MUG"), ["mug", "a", "mug", "the", "mug"]);
        assert_eq!(stems("scarves knives children"), stems("scarf knife child"));
        assert_eq!(stems("Crème brûlée’s"), ["creme", "brule"].map(stem));
    }

    #[test]
    fn a_question_falls_into_words_numbers_and_marks() {
        assert_eq!(
            tokens("Mugs under €1,250.50, don't they?"),
            ["mugs", "under", "€", "1,250.50", ",", "dont", "they", "?"]
        );
        assert_eq!(tokens("a child's hands: 10–25cm."), ["a", "child", "hands", ":", "10", "–", "25cm", "."]);
        assert!(tokens(" … ").iter().all(|token| !is_word(token)));
        assert_eq!(tokens("بين ٢٠ و٤٠٫٥٠ يورو؟"), ["بين", "20", "و", "40.50", "يورو", "؟"]);
    }
}
