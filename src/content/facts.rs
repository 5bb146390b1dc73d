//! Everything that an offer states in a word or a line.

use super::attributes::Attribute;
use super::fields::plain;
use super::offer::Offer;

impl Offer {
    /// Everything that is stated of it in a word or a line: its plain fields, then the facts that its author named.
    #[must_use]
    pub fn facts(&self) -> Vec<Attribute> {
        let named = plain().map(|field| (field.label, field.of(self))).filter(|(_, text)| !text.is_empty());
        let named = named.map(|(label, text)| Attribute { name: label.to_owned(), value: text.to_owned() });
        named.chain(self.attributes.each().cloned()).collect()
    }
}
