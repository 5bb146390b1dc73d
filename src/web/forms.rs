//! Mistakes in a form: all of them at once, each beside its field.

use std::borrow::Cow;

use super::letters::visible;
use crate::locales::Text;

/// The mistakes of one form, in the order in which its fields stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(Vec<(Cow<'static, str>, Text)>);

impl Errors {
    /// One mistake.
    #[must_use]
    pub fn of(field: impl Into<Cow<'static, str>>, sentence: impl Into<Text>) -> Self {
        Self(vec![(field.into(), sentence.into())])
    }

    /// Notes a mistake in a field.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, sentence: impl Into<Text>) {
        self.0.push((field.into(), sentence.into()));
    }

    /// Notes all of these too.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether the form can be taken as it is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first mistake in a field.
    #[must_use]
    pub fn on(&self, field: &str) -> Option<&Text> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, sentence)| sentence)
    }

    /// Every mistake with its field's name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.0.iter().map(|(name, sentence)| (name.as_ref(), sentence))
    }

    /// Keeps a field's value, or notes its mistake.
    pub fn take<T>(&mut self, field: impl Into<Cow<'static, str>>, parsed: Result<T, impl Into<Text>>) -> Option<T> {
        parsed.map_err(|sentence| self.add(field, sentence)).ok()
    }
}

/// A line of text: trimmed, without what cannot be seen, not empty, no control characters, at most `most` characters.
///
/// # Errors
/// The sentence that the form shows; `missing` when nothing was written.
pub fn line(text: &str, most: usize, missing: Text) -> Result<String, Text> {
    let text = visible(text);
    let text = text.trim();
    if text.is_empty() {
        return Err(missing);
    }
    if text.chars().any(char::is_control) {
        return Err(Text::forms_one_line());
    }
    at_most(text, most)
}

/// Text of several lines: trimmed, not empty, line ends as one character, at most `most` characters.
///
/// # Errors
/// The sentence that the form shows; `missing` when nothing was written.
pub fn text(text: &str, most: usize, missing: Text) -> Result<String, Text> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.is_empty() {
        return Err(missing);
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Text::forms_unseen());
    }
    at_most(text, most)
}

fn at_most(text: &str, most: usize) -> Result<String, Text> {
    let length = text.chars().count();
    if length > most {
        return Err(Text::forms_too_long(most, length));
    }
    Ok(text.to_owned())
}
