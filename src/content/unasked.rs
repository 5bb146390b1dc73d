//! What was typed into fields that the chosen category does not ask for. It is not lost: it becomes other facts.

use super::fields::{ATTRIBUTES, CATEGORY, SPECIFICS};
use super::typed::Typed;
use super::typed_specifics::{BETWEEN, pairs};
use crate::categories::{CategoryField, FieldKind, Tree};
use crate::locales::{Locale, Text};

/// What was typed into one such field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unasked {
    /// The field's key.
    pub key: String,
    /// What was typed.
    pub typed: String,
    /// What the fact is called that it becomes.
    pub label: String,
    /// What the fact says.
    pub value: String,
}

/// Everything that was typed and is not asked, in its order.
#[must_use]
pub fn unasked(typed: &Typed, tree: &Tree, locale: Locale) -> Vec<Unasked> {
    let category = tree.by_slug(typed.get(CATEGORY)).filter(|category| tree.is_leaf(category.id));
    let asked = category.map(|category| tree.fields_of(category.id)).unwrap_or_default();
    let others = pairs(typed.get(SPECIFICS))
        .filter(|(key, said)| !said.is_empty() && !asked.iter().any(|field| field.key == *key));
    others.map(|(key, said)| as_fact(key, said, tree.field_called(key), locale)).collect()
}

impl Typed {
    /// The same with whatever is not asked among the other facts.
    #[must_use]
    pub fn with_unasked_as_facts(mut self, tree: &Tree, locale: Locale) -> Self {
        let others = unasked(&self, tree, locale);
        if others.is_empty() {
            return self;
        }
        let facts = others.iter().map(|other| format!("{}: {}", other.label, other.value));
        let written = Some(self.get(ATTRIBUTES).trim_end().to_owned()).filter(|written| !written.is_empty());
        let facts: Vec<_> = written.into_iter().chain(facts).collect();
        self.set(ATTRIBUTES.key, facts.join("\n"));
        let is_asked = |key: &str| !others.iter().any(|other| other.key == key);
        let lines: Vec<_> = pairs(self.get(SPECIFICS))
            .filter(|(key, _)| is_asked(key))
            .map(|(key, said)| format!("{key}: {said}"))
            .collect();
        self.set(SPECIFICS.key, lines.join("\n"));
        self
    }
}

fn as_fact(key: &str, typed: &str, field: Option<&CategoryField>, locale: Locale) -> Unasked {
    let label = field.map_or_else(|| key.replace('-', " "), |field| field.label.replace(':', " "));
    let value = match (field.map(|field| field.kind), typed) {
        (Some(FieldKind::YesNo), "yes") => locale.say(Text::content_yes()).into_owned(),
        (Some(FieldKind::YesNo), "no") => locale.say(Text::content_no()).into_owned(),
        (Some(FieldKind::Choices), typed) => typed.split(BETWEEN).map(str::trim).collect::<Vec<_>>().join(", "),
        (Some(FieldKind::Number), typed) => {
            format!("{typed} {}", field.map_or("", |field| &field.unit)).trim_end().to_owned()
        }
        (_, typed) => typed.to_owned(),
    };
    Unasked { key: key.to_owned(), typed: typed.to_owned(), label, value }
}
