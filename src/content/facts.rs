//! Everything that an offer states in a word or a line.

use super::attributes::Attribute;
use super::fields::{Field, plain};
use super::offer::Offer;
use crate::locales::Locale;

impl Offer {
    /// What it says in its plain fields, where it says something.
    pub fn stated(&self) -> impl Iterator<Item = (&'static Field, &str)> {
        plain().map(|field| (field, field.of(self))).filter(|(_, text)| !text.is_empty())
    }

    /// Whether anything is stated of it in a word or a line.
    #[must_use]
    pub fn has_facts(&self) -> bool {
        self.stated().next().is_some() || self.attributes.each().next().is_some()
    }

    /// Everything that is stated of it in a word or a line: its plain fields, called as this language calls them, then
    /// the facts that its author named.
    #[must_use]
    pub fn facts(&self, locale: Locale) -> Vec<Attribute> {
        let stated = self.stated().map(|(field, text)| (locale.say(&field.label).into_owned(), text.to_owned()));
        let stated = stated.map(|(name, value)| Attribute { name, value });
        stated.chain(self.attributes.each().cloned()).collect()
    }
}
