//! Two people who change the same draft: what each of them changed is told apart field by field, so that whoever
//! comes second can put both together and save that.

use super::forms::ProductForm;
use super::marks::mark;
use crate::categories::Tree;
use crate::content::FIELDS;

/// What was saved while somebody was writing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Meanwhile {
    /// Fields that only the others changed: the form has taken their text over.
    pub taken: Vec<&'static str>,
    /// Fields that both changed: id, what it is called, what was saved. The form keeps what was typed.
    pub contested: Vec<(&'static str, &'static str, String)>,
}

impl Meanwhile {
    /// What was saved in a field that both changed; empty when it is not one of them.
    #[must_use]
    pub fn saved(&self, field: &str) -> &str {
        self.contested.iter().find(|(id, ..)| *id == field).map_or("", |(.., saved)| saved)
    }
}

/// The form with what was typed and, where nothing was, what was saved meanwhile. Saving it is saving on top of that.
#[must_use]
pub fn merge(ours: &ProductForm, saved: &ProductForm, tree: &Tree) -> (ProductForm, Meanwhile) {
    let mut merged = ProductForm { revision: saved.revision, version: saved.version, ..ours.clone() };
    merged.was.clone_from(&saved.was);
    let mut meanwhile = Meanwhile::default();
    let mut was = ours.was.split('-');
    for field in FIELDS {
        let (typed, theirs) = (ours.typed.get(field), saved.typed.get(field));
        let (our_mark, their_mark, before) = (mark(typed), mark(theirs), was.next());
        if our_mark == their_mark || before == Some(&their_mark) {
            continue;
        }
        if before == Some(&our_mark) {
            merged.typed.set(field.key, theirs);
            meanwhile.taken.push(field.label);
            continue;
        }
        let shown = field.as_typed(theirs, tree);
        let text = if shown.trim().is_empty() { "(nothing)".to_owned() } else { shown };
        meanwhile.contested.push((field.key, field.label, text));
    }
    (merged, meanwhile)
}

#[cfg(test)]
mod tests {
    use super::super::marks::marks;
    use super::*;
    use crate::content::Field;
    use crate::content::Typed;
    use crate::content::fields::{DESCRIPTION, NAME, PRICE};

    fn form(name: &str, price: &str, description: &str) -> ProductForm {
        let mut typed = Typed::default();
        for (key, text) in [("name", name), ("price", price), ("description", description)] {
            assert!(typed.set(key, text));
        }
        ProductForm { was: marks(&typed), typed, ..ProductForm::default() }
    }

    fn says<const N: usize>(form: &ProductForm, fields: [&Field; N]) -> [String; N] {
        fields.map(|field| form.typed.get(field).to_owned())
    }

    #[test]
    fn each_field_goes_to_whoever_changed_it() {
        let before = form("Mug", "10", "Of clay.\nLarge.");
        let saved = ProductForm { version: Some(2), ..form("Cup", "12", "Of clay.\nLarge.") };
        let typed = ProductForm { was: before.was, ..form("Bowl", "10", "Of clay.\r\nSmall.") };
        let (merged, meanwhile) = merge(&typed, &saved, &Tree::default());
        assert_eq!(says(&merged, [NAME, PRICE, DESCRIPTION]), ["Bowl", "12", "Of clay.\r\nSmall."]);
        assert_eq!((merged.version, &merged.was), (Some(2), &saved.was));
        assert_eq!(meanwhile.taken, ["Price"]);
        assert_eq!(meanwhile.contested, [("name", "Name", "Cup".to_owned())]);
    }

    #[test]
    fn a_form_that_does_not_say_what_it_began_with_loses_nothing() {
        let typed = ProductForm { was: "forged".to_owned(), ..form("Bowl", "12", "Of clay.") };
        let (merged, meanwhile) = merge(&typed, &form("Cup", "12", ""), &Tree::default());
        assert_eq!(says(&merged, [NAME, DESCRIPTION]), ["Bowl", "Of clay."]);
        assert_eq!((meanwhile.saved("name"), meanwhile.saved("description")), ("Cup", "(nothing)"));
    }
}
