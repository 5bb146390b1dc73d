//! The inputs of a product's form for what its category asks.

use crate::categories::{CategoryField, Tree};
use crate::content::specifics::specific_key;
use crate::content::typed_specifics::{chosen, typed_in};

/// One input.
pub struct Input<'a> {
    /// What is asked.
    pub field: &'a CategoryField,
    /// Its name in the form.
    pub name: String,
    typed: &'a str,
}

/// The inputs for a category with what is typed into them, one a line as [`crate::content::Typed`] keeps it.
#[must_use]
pub fn inputs<'a>(tree: &'a Tree, category: &str, lines: &'a str) -> Vec<Input<'a>> {
    let asked = tree.by_slug(category).map(|category| tree.fields_of(category.id)).unwrap_or_default();
    let input =
        |field: &'a CategoryField| Input { field, name: specific_key(&field.key), typed: typed_in(lines, &field.key) };
    asked.into_iter().map(input).collect()
}

impl Input<'_> {
    /// What stands in it; a number without the unit that stands beside.
    #[must_use]
    pub fn value(&self) -> &str {
        let unit = self.field.unit.as_str();
        if unit.is_empty() { self.typed } else { self.typed.strip_suffix(unit).map_or(self.typed, str::trim_end) }
    }

    /// Whether a choice is made.
    #[must_use]
    pub fn chose(&self, choice: &str) -> bool {
        let choice = choice.to_lowercase();
        chosen(self.typed).any(|typed| typed.to_lowercase() == choice)
    }
}
