//! Two people who change the same draft: what each of them changed is told apart field by field, so that whoever
//! comes second can put both together and save that.

use super::forms::{BARCODE, ProductForm, SKU};
use super::marks::mark;
use super::merging::can_be_both;
use crate::content::{FIELDS, Terms};
use crate::locales::{Name, Text};

/// What was saved while somebody was writing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Meanwhile {
    /// What those fields are called that only the others changed: the form has taken their text over.
    pub taken: Vec<Text>,
    /// The fields that both changed. The form keeps what was typed.
    pub contested: Vec<Contested>,
}

/// A field that two people changed at the same time.
#[derive(Debug, PartialEq, Eq)]
pub struct Contested {
    /// Its key.
    pub key: &'static str,
    /// What it is called.
    pub label: Text,
    /// What was saved in it.
    pub saved: Name,
    /// The same as it would be typed.
    pub text: String,
}

impl Contested {
    /// Whether both texts together make one.
    #[must_use]
    pub fn can_be_both(&self) -> bool {
        can_be_both(self.key)
    }
}

impl Meanwhile {
    /// A field that both changed.
    #[must_use]
    pub fn on(&self, field: &str) -> Option<&Contested> {
        self.contested.iter().find(|contested| contested.key == field)
    }

    /// Whether nothing is left to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.taken.is_empty() && self.contested.is_empty()
    }
}

/// The form with what was typed and, where nothing was, what was saved meanwhile. Saving it is saving on top of that.
#[must_use]
pub fn merge(ours: &ProductForm, saved: &ProductForm, terms: &Terms<'_>) -> (ProductForm, Meanwhile) {
    let mut merged = ProductForm { revision: saved.revision, version: saved.version, ..ours.clone() };
    merged.was.clone_from(&saved.was);
    let mut meanwhile = Meanwhile::default();
    let mut was = ours.was.split('-');
    for field in FIELDS {
        let (typed, theirs) = (ours.typed.get(field), saved.typed.get(field));
        let marked = |text| mark(&field.neutral(text, terms));
        let (our_mark, their_mark, before) = (marked(typed), marked(theirs), was.next());
        if our_mark == their_mark || before == Some(&their_mark) {
            continue;
        }
        if before == Some(&our_mark) {
            merged.typed.set(field.key, theirs);
            meanwhile.taken.push(field.label.clone());
            continue;
        }
        let shown = field.as_typed(theirs, terms.tree, terms.locale.unwrap_or_default());
        meanwhile.contested.push(contested(field.key, field.label.clone(), shown, theirs));
    }
    for (key, label) in [(SKU, Text::products_sku()), (BARCODE, Text::products_barcode())] {
        let (typed, theirs) = (ours.said(key), saved.said(key));
        let (our_mark, their_mark, before) = (mark(typed), mark(theirs), was.next());
        if our_mark == their_mark || before == Some(&their_mark) {
            continue;
        }
        if before == Some(&our_mark) {
            merged.set(key, theirs.to_owned());
            meanwhile.taken.push(label);
            continue;
        }
        meanwhile.contested.push(contested(key, label, theirs.to_owned(), theirs));
    }
    (merged, meanwhile)
}

fn contested(key: &'static str, label: Text, shown: String, theirs: &str) -> Contested {
    let saved = if shown.trim().is_empty() { Text::products_late_empty().into() } else { shown.into() };
    Contested { key, label, saved, text: theirs.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::marks::marks;
    use super::*;
    use crate::categories::Tree;
    use crate::content::Field;
    use crate::content::Typed;
    use crate::content::fields::{DESCRIPTION, NAME, PRICE};
    use crate::locales::Locale;
    use crate::money::Currency;

    fn form(name: &str, price: &str, description: &str) -> ProductForm {
        let mut typed = Typed::default();
        for (key, text) in [("name", name), ("price", price), ("description", description)] {
            assert!(typed.set(key, text));
        }
        ProductForm { was: marks(&typed), typed, ..ProductForm::default() }
    }

    fn merged(ours: &ProductForm, saved: &ProductForm, locale: Locale) -> (ProductForm, Meanwhile) {
        merge(ours, saved, &Terms { currency: Currency::Eur, tree: &Tree::default(), locale: Some(locale) })
    }

    fn says<const N: usize>(form: &ProductForm, fields: [&Field; N]) -> [String; N] {
        fields.map(|field| form.typed.get(field).to_owned())
    }

    #[test]
    fn each_field_goes_to_whoever_changed_it() {
        let before = form("Mug", "10.00", "Of clay.\nLarge.");
        let saved = ProductForm { version: Some(2), ..form("Cup", "12.00", "Of clay.\nLarge.") };
        let typed = ProductForm { was: before.was, ..form("Bowl", "10", "Of clay.\r\nSmall.") };
        let (merged, meanwhile) = merged(&typed, &saved, Locale::English);
        assert_eq!(says(&merged, [NAME, PRICE, DESCRIPTION]), ["Bowl", "12.00", "Of clay.\r\nSmall."]);
        assert_eq!((merged.version, &merged.was), (Some(2), &saved.was));
        assert_eq!(meanwhile.taken, [Text::content_price()]);
        let (saved, text) = (Name::Theirs("Cup".to_owned()), "Cup".to_owned());
        assert_eq!(meanwhile.contested, [Contested { key: "name", label: Text::content_name(), saved, text }]);
    }

    #[test]
    fn a_price_is_no_change_when_only_the_language_changed() {
        // Opened in English, sent in German: the price is the one that was there, and that of the others is taken.
        let before = form("Mug", "1250.00", "Of clay.");
        let typed = ProductForm { was: before.was, ..form("Bowl", "1250.00", "Of clay.") };
        let (form, meanwhile) = merged(&typed, &form("Mug", "1300,00", "Of clay."), Locale::German);
        assert_eq!(says(&form, [NAME, PRICE]), ["Bowl", "1300,00"]);
        assert_eq!((meanwhile.taken, meanwhile.contested), (vec![Text::content_price()], vec![]));
    }

    #[test]
    fn a_form_that_does_not_say_what_it_began_with_loses_nothing() {
        let typed = ProductForm { was: "forged".to_owned(), ..form("Bowl", "12", "Of clay.") };
        let (merged, meanwhile) = merged(&typed, &form("Cup", "12.00", ""), Locale::English);
        assert_eq!(says(&merged, [NAME, DESCRIPTION]), ["Bowl", "Of clay."]);
        let (cup, empty) = (Name::Theirs("Cup".to_owned()), Name::Ours(Text::products_late_empty()));
        let saved = ["name", "description"].map(|field| meanwhile.on(field).map(|contested| &contested.saved));
        assert_eq!(saved, [Some(&cup), Some(&empty)]);
    }
}
