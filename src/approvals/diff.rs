//! What a submission changes, field by field and word by word.

use std::time::{Duration, Instant};

use similar::{Algorithm, DiffTag, DiffableStr, capture_diff_slices_deadline};

use super::parts::{Row, Shots, rows};
use crate::categories::Tree;
use crate::content::fields::{ATTRIBUTES, CATEGORY, DESCRIPTION, PICTURES, PRICE, SPECIFICS};
use crate::content::{Content, FIELDS};
use crate::effort::spend;
use crate::locales::{Locale, Text};

/// One field, before and after.
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// What it is called.
    pub name: Text,
    /// What is public now; nothing for a new product.
    pub before: Option<Vec<Piece>>,
    /// What is proposed.
    pub after: Vec<Piece>,
    /// Whether so much changed that whole passages are marked.
    pub is_coarse: bool,
    /// Whether its words are the author's. A price and a category are written in the reader's language.
    pub is_written: bool,
    /// Whether it is one line, which stands where the page begins its lines, whatever its direction.
    pub is_line: bool,
    /// What it consists of, where it is no text.
    pub parts: Parts,
}

/// What a field consists of.
pub enum Parts {
    /// Words.
    Words,
    /// Pictures, before and after.
    Pictures(Shots),
    /// The fields of the category, row by row.
    Rows(Vec<Row>),
}

/// A run of words, marked when only one side has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the spaces between them.
    pub text: String,
    /// Whether the other side lacks them.
    pub is_changed: bool,
}

impl Field {
    /// Whether before and after are the same.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.before.is_some() && self.after.iter().all(|piece| !piece.is_changed) && !self.has_removals()
    }

    fn has_removals(&self) -> bool {
        self.before.iter().flatten().any(|piece| piece.is_changed)
    }
}

/// Every field of what was handed in beside what it is compared with. Compares every word: work for
/// [`crate::web::thinking()`].
#[must_use]
pub fn between(before: Option<&Content>, after: &Content, tree: &Tree, locale: Locale) -> Vec<Field> {
    let mut comparison = Comparison::default();
    let mut fields = Vec::new();
    for field in FIELDS {
        let old = before.map(|before| field.shown(before, tree, locale));
        let new = field.shown(after, tree, locale);
        if new.is_empty() && old.as_ref().is_none_or(String::is_empty) {
            continue;
        }
        let compared = match old {
            Some(old) => comparison.field(field, &old, &new),
            None => plain(field, new),
        };
        let parts = match field {
            field if field == PICTURES => Parts::Pictures(Shots::of(before, after)),
            field if field == SPECIFICS => Parts::Rows(rows(before, after, locale)),
            _ => Parts::Words,
        };
        let is_written = field != PRICE && field != CATEGORY;
        let is_line = field != DESCRIPTION && field != ATTRIBUTES;
        fields.push(Field { is_written, is_line, parts, ..compared });
    }
    fields
}

/// Two texts beside each other.
pub struct Words {
    /// Before.
    pub before: Vec<Piece>,
    /// After.
    pub after: Vec<Piece>,
    /// Whether so much changed that whole passages are marked.
    pub is_coarse: bool,
}

/// Two texts, sentence by sentence and word by word. Work for [`crate::web::thinking()`].
#[must_use]
pub fn words(before: &str, after: &str) -> Words {
    let mut comparison = Comparison::default();
    let (before, after) = comparison.texts(before, after);
    Words { before, after, is_coarse: comparison.is_coarse }
}

/// A field that is compared with nothing.
fn plain(field: &crate::content::Field, text: String) -> Field {
    let after = vec![Piece { text, is_changed: false }];
    let (key, name) = (field.key, field.label.clone());
    Field { key, name, before: None, after, is_coarse: false, is_written: true, is_line: false, parts: Parts::Words }
}

/// How many pairs of words one page may compare. Myers' algorithm looks at fewer, and at most at twice as many.
const MOST_PAIRS: usize = 600_000;
/// Past it what is left counts as changed, whatever the number of pairs says of this machine.
const LONGEST: Duration = Duration::from_millis(500);

/// Comparing the fields of one submission, with what may still be spent on it.
struct Comparison {
    pairs: usize,
    until: Instant,
    old: Vec<Piece>,
    new: Vec<Piece>,
    is_coarse: bool,
}

impl Default for Comparison {
    fn default() -> Self {
        let until = Instant::now() + LONGEST;
        Self { pairs: MOST_PAIRS, until, old: Vec::new(), new: Vec::new(), is_coarse: false }
    }
}

impl Comparison {
    /// One field: sentence by sentence, and word by word in those that changed. Where that is too much, a whole passage
    /// counts as changed.
    fn field(&mut self, field: &crate::content::Field, before: &str, after: &str) -> Field {
        let (before, after) = self.texts(before, after);
        Field { before: Some(before), after, is_coarse: self.is_coarse, ..plain(field, String::new()) }
    }

    fn texts(&mut self, before: &str, after: &str) -> (Vec<Piece>, Vec<Piece>) {
        spend(before.len() + after.len());
        self.is_coarse = false;
        let (old, new) = (passages(before), passages(after));
        self.compare(&old, &new, |comparison, old, new| {
            let (old, new) = (old.concat(), new.concat());
            comparison.compare(&old.tokenize_unicode_words(), &new.tokenize_unicode_words(), |last, old, new| {
                last.replace(old, new);
            });
        });
        (std::mem::take(&mut self.old), std::mem::take(&mut self.new))
    }

    /// Compares two lists of pieces of text; `changed` is given each run that differs.
    fn compare<'a>(
        &mut self,
        old: &[&'a str],
        new: &[&'a str],
        mut changed: impl FnMut(&mut Self, &[&'a str], &[&'a str]),
    ) {
        let same = |(one, other): &(&&str, &&str)| one == other;
        let begin = old.iter().zip(new).take_while(same).count();
        let (old_rest, new_rest) = (&old[begin..], &new[begin..]);
        let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(same).count();
        let (old_mid, new_mid) = (&old_rest[..old_rest.len() - end], &new_rest[..new_rest.len() - end]);
        self.keep(&old[..begin]);
        let pairs = old_mid.len().saturating_mul(new_mid.len());
        if pairs > self.pairs {
            self.is_coarse = true;
            self.replace(old_mid, new_mid);
        } else {
            self.pairs -= pairs;
            spend(pairs);
            for run in capture_diff_slices_deadline(Algorithm::Myers, old_mid, new_mid, Some(self.until)) {
                let (old, new) = (&old_mid[run.old_range()], &new_mid[run.new_range()]);
                if run.tag() == DiffTag::Equal { self.keep(old) } else { changed(self, old, new) }
            }
        }
        self.keep(&old_rest[old_rest.len() - end..]);
    }

    fn keep(&mut self, same: &[&str]) {
        for text in same {
            push(&mut self.old, text, false);
            push(&mut self.new, text, false);
        }
    }

    fn replace(&mut self, old: &[&str], new: &[&str]) {
        for text in old {
            push(&mut self.old, text, true);
        }
        for text in new {
            push(&mut self.new, text, true);
        }
    }
}

/// A text cut behind lines and sentences.
fn passages(text: &str) -> Vec<&str> {
    let mut passages = Vec::new();
    let (mut from, mut has_ended) = (0, false);
    for (at, character) in text.char_indices() {
        if has_ended && !character.is_whitespace() && at > from {
            passages.push(&text[from..at]);
            from = at;
        }
        has_ended = character == '\n'
            || matches!(character, '。' | '！' | '？')
            || (has_ended && character.is_whitespace())
            || (character == ' ' && text[from..at].ends_with(['.', '!', '?']));
    }
    passages.push(&text[from..]);
    passages
}

fn push(pieces: &mut Vec<Piece>, text: &str, is_changed: bool) {
    match pieces.last_mut() {
        Some(last) if last.is_changed == is_changed => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), is_changed }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effort::counted;

    fn compared(before: &str, after: &str) -> Field {
        Comparison::default().field(DESCRIPTION, before, after)
    }

    fn marked(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().filter(|piece| piece.is_changed).map(|piece| piece.text.as_str()).collect()
    }

    fn whole(pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn only_what_changed_is_marked() {
        let field = compared("A cup of clay", "A bowl of clay");
        assert_eq!(marked(field.before.as_deref().unwrap()), ["cup"]);
        assert_eq!(marked(&field.after), ["bowl"]);
        assert!(!field.is_coarse && compared("Same.", "Same.").is_unchanged());
    }

    #[test]
    fn a_long_text_is_compared_word_by_word_where_it_changed() {
        let line = |number: usize| format!("Line {number} tells of the cup, and of the clay. It was thrown by hand.\n");
        let before: String = (0..280).map(line).collect();
        let after = before.replace("Line 3 tells", "Line 3 speaks").replace("Line 270 tells", "Line 270 says");
        let field = compared(&before, &after);
        assert_eq!(marked(field.before.as_deref().unwrap()), ["tells", "tells"]);
        assert_eq!(marked(&field.after), ["speaks", "says"]);
        assert!(!field.is_coarse);
    }

    #[test]
    fn two_texts_with_nothing_in_common_are_compared_within_bounds() {
        for (one, other) in
            [("a ", "b "), ("a\n", "b\n"), ("a. ", "b. "), ("ß。", "日本。"), ("a b\n", "b a\n"), ("a,", "b,")]
        {
            let text = |unit: &str, length: usize| unit.chars().cycle().take(length).collect::<String>();
            // Something else in every place, so that neither the ends nor the lines are the same.
            let count = |text: String| {
                text.split_inclusive(' ')
                    .enumerate()
                    .map(|(at, word)| format!("{at}{word}"))
                    .collect::<Vec<_>>()
                    .concat()
            };
            for (before, after) in [
                (text(one, 20_000), text(other, 20_000)),
                (count(text(one, 6_000)), count(text(other, 6_000)).replace('1', "7")),
            ] {
                let (field, steps) = counted(|| compared(&before, &after));
                assert!(steps <= (MOST_PAIRS + 4 * (before.len() + after.len())) as u64, "{one:?}: {steps} steps");
                assert_eq!((whole(field.before.as_deref().unwrap()), whole(&field.after)), (before, after));
            }
        }
        let field = compared(&"a\n".repeat(10_000), &"b\n".repeat(10_000));
        assert!(field.is_coarse && field.after.len() == 1);
    }
}
