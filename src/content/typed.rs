//! What people type, field by field: in a form, in a row of a table, in the files of the demo.

use super::fields::{FIELDS, Field, SPECIFICS, Terms};
use super::offer::Offer;
use super::typed_specifics::take_input;
use super::written::{Content, Written};
use crate::categories::Tree;
use crate::locales::Locale;
use crate::web::forms::Errors;
use crate::web::markdown::Rendered;

/// What was typed into each field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed([String; FIELDS.len()]);

impl Typed {
    /// What would have to be typed to say this in a language; without one, as files hold it.
    #[must_use]
    pub fn of(content: &Content, tree: &Tree, locale: Option<Locale>) -> Self {
        Self(FIELDS.map(|field| field.typed(content, tree, locale)))
    }

    /// What was typed into a field.
    #[must_use]
    pub fn get(&self, field: &Field) -> &str {
        place(field.key).and_then(|place| self.0.get(place)).map_or("", String::as_str)
    }

    /// Types something into the field with this key; whether there is one. The inputs of a category's fields are one
    /// field together.
    pub fn set(&mut self, key: &str, text: impl Into<String>) -> bool {
        let text = text.into();
        if let Some(lines) = place(SPECIFICS.key).and_then(|place| self.0.get_mut(place))
            && take_input(lines, key, &text)
        {
            return true;
        }
        let field = place(key).and_then(|place| self.0.get_mut(place));
        field.map(|typed| *typed = text).is_some()
    }

    /// Reads every field, so that an author sees every mistake at once, and renders the description: work for
    /// [`crate::web::thinking()`].
    pub fn parse(&self, terms: &Terms<'_>) -> Result<Written, Errors> {
        let content = Content { description: String::new(), offer: Offer::blank(terms.currency) };
        let mut written = Written { content, rendered: Rendered::default() };
        let mut errors = Errors::default();
        for (field, typed) in FIELDS.iter().zip(&self.0) {
            field.read(typed, terms, &mut written, &mut errors);
        }
        if errors.is_empty() { Ok(written) } else { Err(errors) }
    }
}

fn place(key: &str) -> Option<usize> {
    FIELDS.iter().position(|field| field.key == key)
}
