//! What somebody came to write, begun in the form of a product: a fact, or the name of a new one.

use serde::Deserialize;

use super::forms::ProductForm;
use crate::content::FIELDS;

/// The longest name of either, in characters.
const LONGEST: usize = 60;

/// `?fact=Weight`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct BegunFact {
    fact: String,
}

impl BegunFact {
    /// The form with a line for it behind its other facts.
    #[must_use]
    pub fn added_to(&self, mut form: ProductForm) -> ProductForm {
        let is_written = |char: &char| !char.is_control() && *char != ':';
        let name: String = self.fact.chars().filter(is_written).take(LONGEST).collect();
        if let Some(field) = FIELDS.iter().find(|field| field.key == "attributes").filter(|_| !name.trim().is_empty()) {
            let others = form.typed.get(field).trim_end();
            let gap = if others.is_empty() { "" } else { "\n" };
            let begun = format!("{others}{gap}{}: ", name.trim());
            form.typed.set(field.key, begun);
        }
        form
    }
}

/// The form of a product that is called like this.
#[must_use]
pub fn begun_as(name: &str, mut form: ProductForm) -> ProductForm {
    let name: String = name.trim().chars().filter(|char| !char.is_control()).take(LONGEST).collect();
    if let Some(field) = FIELDS.iter().find(|field| field.key == "name").filter(|_| !name.is_empty()) {
        form.typed.set(field.key, name);
    }
    form
}
