//! The form of a group.

use serde::Deserialize;

use super::model::Group;
use crate::locales::Text;
use crate::web::forms::{Errors, line};
use crate::web::letters::visible;

/// The most words of a group.
pub const MOST_WORDS: usize = 30;
/// The longest word, in characters: it may be several in a row.
pub const LONGEST: usize = 60;

/// `POST /operator/synonyms` and `…/{group}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    /// Words that mean the same, one a line.
    pub words: String,
}

impl GroupForm {
    /// The form of a group that there is.
    #[must_use]
    pub fn of(group: &Group) -> Self {
        Self { words: group.words.join("\n") }
    }

    /// The words, or what is wrong with them.
    pub fn parse(&self) -> Result<Vec<String>, Errors> {
        words(&self.words).map_err(|mistake| Errors::of("words", mistake))
    }
}

fn words(text: &str) -> Result<Vec<String>, Text> {
    let mut words: Vec<String> = Vec::new();
    for typed in text.lines().filter(|typed| !visible(typed).trim().is_empty()) {
        if words.len() == MOST_WORDS {
            return Err(Text::synonyms_too_many_words(MOST_WORDS));
        }
        let beginning: String = typed.trim().chars().take(LONGEST).collect();
        if typed.trim().chars().count() > LONGEST {
            return Err(Text::synonyms_word_too_long(beginning, LONGEST));
        }
        let word = line(typed, LONGEST, Text::synonyms_too_few())?.to_lowercase();
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        if !word.contains(char::is_alphanumeric) {
            return Err(Text::synonyms_no_word(word));
        }
        if words.contains(&word) {
            return Err(Text::synonyms_word_twice(word));
        }
        words.push(word);
    }
    if words.len() < 2 { Err(Text::synonyms_too_few()) } else { Ok(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_some_words_that_differ() {
        assert_eq!(words("Sofa\r\n couch \n\nlove   seat").unwrap(), ["sofa", "couch", "love seat"]);
        for typed in ["", "sofa", "sofa\nSOFA", "sofa\n!!", "\u{200b}\n\u{200b}"] {
            assert!(words(typed).is_err(), "{typed:?}");
        }
        assert!(words(&"a".repeat(20_000)).is_err());
        let many: Vec<String> = (0..31).map(|word| format!("word{word}")).collect();
        assert!(words(&many[..30].join("\n")).is_ok() && words(&many.join("\n")).is_err());
    }
}
