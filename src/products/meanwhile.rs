//! Two people who change the same draft: what each of them changed is told apart field by field, so that whoever
//! comes second can put both together and save that.

use super::forms::ProductForm;
use crate::categories::Tree;

/// The fields of the form with what each is called, in their order.
const FIELDS: [(&str, &str); 5] = [
    ("name", "Name"),
    ("price", "Price"),
    ("category", "Category"),
    ("description", "Description"),
    ("attributes", "Facts"),
];

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

/// A short mark of what each field said when the form was filled, to be sent along with it.
#[must_use]
pub fn marks(form: &ProductForm) -> String {
    FIELDS.map(|(id, _)| mark(form.field(id))).join("-")
}

/// The form with what was typed and, where nothing was, what was saved meanwhile. Saving it is saving on top of that.
#[must_use]
pub fn merge(typed: &ProductForm, saved: &ProductForm, tree: &Tree) -> (ProductForm, Meanwhile) {
    let mut merged = ProductForm { revision: saved.revision, version: saved.version, ..typed.clone() };
    merged.was.clone_from(&saved.was);
    let mut meanwhile = Meanwhile::default();
    let mut was = typed.was.split('-');
    for (id, label) in FIELDS {
        let (ours, theirs, before) = (mark(typed.field(id)), mark(saved.field(id)), was.next());
        if ours == theirs || before == Some(&theirs) {
            continue;
        }
        if before == Some(&ours) {
            saved.field(id).clone_into(merged.field_mut(id));
            meanwhile.taken.push(label);
            continue;
        }
        let text = match (id, tree.by_slug(&saved.category)) {
            ("category", Some(category)) => category.path.clone(),
            _ if saved.field(id).trim().is_empty() => "(nothing)".to_owned(),
            _ => saved.field(id).to_owned(),
        };
        meanwhile.contested.push((id, label, text));
    }
    (merged, meanwhile)
}

/// Enough to notice a change. Line ends count as one character: browsers send two for each.
fn mark(text: &str) -> String {
    use sha2::{Digest, Sha256};
    let text = text.replace("\r\n", "\n");
    hex::encode(&Sha256::digest(text.trim().as_bytes())[..6])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str, price: &str, description: &str) -> ProductForm {
        let [name, description, price] = [name, description, price].map(str::to_owned);
        let form = ProductForm { name, description, price, ..ProductForm::default() };
        ProductForm { was: marks(&form), ..form }
    }

    #[test]
    fn each_field_goes_to_whoever_changed_it() {
        let before = form("Mug", "10", "Of clay.\nLarge.");
        let saved = ProductForm { version: Some(2), ..form("Cup", "12", "Of clay.\nLarge.") };
        let typed = ProductForm { name: "Bowl".to_owned(), description: "Of clay.\r\nSmall.".to_owned(), ..before };
        let (merged, meanwhile) = merge(&typed, &saved, &Tree::default());
        assert_eq!((merged.name.as_str(), merged.price.as_str()), ("Bowl", "12"));
        assert_eq!(merged.description, "Of clay.\r\nSmall.");
        assert_eq!((merged.version, &merged.was), (Some(2), &saved.was));
        assert_eq!(meanwhile.taken, ["Price"]);
        assert_eq!(meanwhile.contested, [("name", "Name", "Cup".to_owned())]);
    }

    #[test]
    fn a_form_that_does_not_say_what_it_began_with_loses_nothing() {
        let typed = ProductForm { was: "forged".to_owned(), ..form("Bowl", "12", "Of clay.") };
        let (merged, meanwhile) = merge(&typed, &form("Cup", "12", ""), &Tree::default());
        assert_eq!((merged.name.as_str(), merged.description.as_str()), ("Bowl", "Of clay."));
        assert_eq!((meanwhile.saved("name"), meanwhile.saved("description")), ("Cup", "(nothing)"));
    }
}
