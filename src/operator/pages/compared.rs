//! What a version of a page changes, language by language and word by word.

use crate::approvals::diff::{Piece, Words, words};
use crate::locales::{Locale, Text};
use crate::pages::content::{Content, Words as Said};

/// A field of a language, before and after.
pub struct Field {
    /// The language.
    pub locale: Locale,
    /// What it is called.
    pub name: Text,
    /// Before.
    pub before: Vec<Piece>,
    /// After.
    pub after: Vec<Piece>,
    /// Whether so much changed that whole passages are marked.
    pub is_coarse: bool,
    /// Whether it is one line.
    pub is_line: bool,
    /// It is not in the language of listings, but in its own.
    pub is_written: bool,
}

/// What a field holds.
type Part = fn(&Said) -> &str;

/// Every field that is not as it was. Compares every word: work for [`crate::web::thinking()`].
#[must_use]
pub fn between(before: &Content, after: &Content) -> Vec<Field> {
    let mut fields = Vec::new();
    for locale in Locale::ALL {
        let [old, new] = [before, after].map(|content| content.in_language(locale).cloned().unwrap_or_default());
        let parts: [(Text, Part, bool); 3] = [
            (Text::pages_field_title(), |said| &said.title, true),
            (Text::pages_field_description(), |said| &said.description, true),
            (Text::pages_field_body(), |said| &said.body, false),
        ];
        for (name, part, is_line) in parts {
            let (old, new) = (part(&old), part(&new));
            if old == new {
                continue;
            }
            let Words { before, after, is_coarse } = words(old, new);
            fields.push(Field { locale, name, before, after, is_coarse, is_line, is_written: false });
        }
    }
    fields
}
