//! The form of a product: what was typed into its fields, and what tells a new product from another.

use serde::Deserialize;

use super::barcode;
use super::drafts::Identity;
use super::marks::{mark, marks};
use super::merging::settle;
use super::model::{Product, View};
use super::pictured::Pictured;
use super::revisions::Seen;
use crate::categories::{Category, Tree};
use crate::content::fields::{self, PICTURES, SPECIFICS};
use crate::content::{FIELDS, Field, Terms, Typed, Written};
use crate::ids::{ProductId, RevisionId};
use crate::locales::{Locale, Name, Text};
use crate::web::forms::{Errors, line};
use crate::web::letters::visible;

/// The input of a product's own number.
pub const SKU: &str = "sku";
/// The input of the number under its bars.
pub const BARCODE: &str = "barcode";
/// What the inputs of a category's fields begin with.
pub const OF_CATEGORY: &str = "field-";
/// The input of files that are uploaded before the form is saved.
pub const FILES: &str = "photos";
/// What a script sends in place of a file that it cannot send as text, also where none was chosen.
const NO_FILE: &str = "[object File]";
/// So many files that were not uploaded are named.
const MOST_LEFT: usize = 20;
/// More inputs of a category's fields than any form has.
const MOST_SPECIFICS: usize = 400;

/// `POST /manage/{business}/products` and `…/{product}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct ProductForm {
    /// The fields.
    pub typed: Typed,
    /// The business's own number.
    pub sku: String,
    /// The number under its bars.
    pub barcode: String,
    /// Made with the empty form of a new product, so that sending it twice makes one.
    pub key: String,
    /// The product that it changes, for what the form asks beside being saved.
    pub product: Option<i64>,
    /// The revision that the form was filled from.
    pub revision: Option<i64>,
    /// Its version then.
    pub version: Option<i32>,
    /// Marks of what the fields said then, see [`super::meanwhile`].
    pub was: String,
    /// `submit` from the button that saves and hands in at once, `update` from the one that changes what was saved
    /// before.
    pub then: String,
    /// The page that it is typed in, of which a person may have several open.
    pub tab: String,
    /// When what the form was filled with was kept, in microseconds; see [`super::unsaved`].
    pub kept: Option<i64>,
    /// Words of the category that is looked for.
    pub category_search: String,
    /// The names of files that were chosen and not uploaded: without scripts that takes a button of its own.
    pub left: Vec<String>,
}

impl From<Vec<(String, String)>> for ProductForm {
    fn from(sent: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        let mut parts = Parts::default();
        for (name, text) in sent {
            match name.as_str() {
                "key" => form.key = text,
                "product" => form.product = text.parse().ok(),
                "revision" => form.revision = text.parse().ok(),
                "version" => form.version = text.parse().ok(),
                "was" => form.was = text,
                "then" => form.then = text,
                "tab" => form.tab = text,
                "kept" => form.kept = text.parse().ok(),
                "category_search" => form.category_search = text,
                FILES => form.leave(&text),
                _ => parts.take(&name, text, &mut form),
            }
        }
        parts.put_into(&mut form);
        form
    }
}

/// What is sent in several inputs and is one field.
#[derive(Default)]
struct Parts {
    specifics: Vec<(String, Vec<String>)>,
    pictures: Pictured,
    /// What was saved meanwhile, by field.
    saved: Vec<(String, String)>,
    /// Which of two texts was chosen, by field.
    chosen: Vec<(String, String)>,
}

impl Parts {
    fn take(&mut self, name: &str, text: String, form: &mut ProductForm) {
        if let Some(key) = name.strip_prefix(OF_CATEGORY).filter(|key| is_key(key)) {
            let (text, is_full) = (in_one_line(&text), self.specifics.len() >= MOST_SPECIFICS);
            match self.specifics.iter_mut().find(|(known, _)| known == key) {
                Some((_, said)) => said.push(text),
                None if is_full => {}
                None => self.specifics.push((key.to_owned(), vec![text])),
            }
        } else if name == "picture" {
            self.pictures.add(text);
        } else if name == "alt" {
            self.pictures.describe(&text);
        } else if let Some(field) = name.strip_prefix("saved-") {
            self.saved.push((field.to_owned(), text));
        } else if let Some(field) = name.strip_prefix("choose-") {
            self.chosen.push((field.to_owned(), text));
        } else {
            form.set(name, text);
        }
    }

    fn put_into(self, form: &mut ProductForm) {
        if !self.specifics.is_empty() {
            let said = self.specifics.into_iter().map(|(key, said)| {
                let said: Vec<_> = said.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
                (key, said.join("; "))
            });
            let lines = said.filter(|(_, said)| !said.is_empty()).map(|(key, said)| format!("{key}: {said}"));
            form.typed.set(SPECIFICS.key, lines.collect::<Vec<_>>().join("\n"));
        }
        if !self.pictures.is_empty() {
            form.typed.set(PICTURES.key, self.pictures.lines());
        }
        for (field, choice) in self.chosen {
            let Some((_, saved)) = self.saved.iter().find(|(name, _)| *name == field) else { continue };
            let settled = settle(&field, &choice, saved, form.said(&field));
            form.set(&field, settled);
        }
    }
}

fn is_key(key: &str) -> bool {
    (1..=60).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn in_one_line(text: &str) -> String {
    text.replace(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'), " ")
}

impl ProductForm {
    /// The empty form of a new product.
    #[must_use]
    pub fn empty() -> Self {
        Self { key: hex::encode(rand::random::<[u8; 16]>()), ..Self::default() }
    }

    /// The form filled with what a product says now, for somebody who reads this language. What marks it is the same in
    /// all of them: the language may be another when the form is sent.
    #[must_use]
    pub fn of(view: &View, tree: &Tree, locale: Locale) -> Self {
        let (latest, product) = (view.latest(), &view.product);
        let typed = Typed::of(&latest.content, tree, Some(locale));
        let [sku, barcode] = [&product.sku, &product.barcode].map(|said| said.clone().unwrap_or_default());
        let was = marks(&Typed::of(&latest.content, tree, None));
        let was = format!("{was}-{}-{}", mark(&sku), mark(&barcode));
        let product = Some(product.id.get());
        Self { typed, sku, barcode, product, was, ..Self::default() }.on_top_of(latest.seen())
    }

    /// Whether what is saved goes to the approvers at once.
    #[must_use]
    pub fn submits(&self) -> bool {
        self.then == "submit"
    }

    /// Whether the form of a new product is to change the one that it made before.
    #[must_use]
    pub fn updates(&self) -> bool {
        self.then == "update" && self.revision.is_some()
    }

    /// The same, to be saved on top of this.
    #[must_use]
    pub fn on_top_of(self, seen: Seen) -> Self {
        Self { revision: Some(seen.revision.get()), version: Some(seen.version), ..self }
    }

    /// What the editor looked at.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen { revision: RevisionId::new(self.revision.unwrap_or_default()), version: self.version.unwrap_or_default() }
    }

    /// The product that it changes.
    #[must_use]
    pub fn of_product(&self) -> Option<ProductId> {
        self.product.map(ProductId::new)
    }

    /// What stands in a field; for the template.
    #[must_use]
    pub fn typed(&self, field: &Field) -> &str {
        self.typed.get(field)
    }

    /// Whether this category is chosen; for the template.
    #[must_use]
    pub fn chose(&self, category: &Category) -> bool {
        self.typed.get(fields::CATEGORY) == category.slug
    }

    /// Types something into the input with this name, if there is one.
    pub fn set(&mut self, name: &str, text: String) {
        match name {
            SKU => self.sku = text,
            BARCODE => self.barcode = text,
            field => _ = self.typed.set(field, text),
        }
    }

    /// What stands in the input with this name.
    #[must_use]
    pub fn said(&self, name: &str) -> &str {
        match name {
            SKU => &self.sku,
            BARCODE => &self.barcode,
            field => FIELDS.iter().find(|known| known.key == field).map_or("", |field| self.typed.get(field)),
        }
    }

    /// Whether both say the same.
    #[must_use]
    pub fn says_what(&self, other: &Self) -> bool {
        let all = |form: &Self| format!("{}-{}-{}", marks(&form.typed), mark(&form.sku), mark(&form.barcode));
        all(self) == all(other)
    }

    fn leave(&mut self, name: &str) {
        let name: String = visible(name).chars().filter(|letter| !letter.is_control()).take(100).collect();
        if !name.trim().is_empty() && name != NO_FILE && self.left.len() < MOST_LEFT {
            self.left.push(name);
        }
    }

    /// What is said of files that were chosen and not uploaded.
    #[must_use]
    pub fn left_behind(&self) -> Option<Text> {
        (!self.left.is_empty()).then(|| Text::pictures_left_behind(self.left.len(), self.left.join(", ")))
    }

    /// What the form says, or every mistake in it: work for [`crate::web::thinking()`].
    pub fn parse(&self, terms: &Terms<'_>) -> Result<(Written, Identity), Errors> {
        let typed = self.typed.clone().with_unasked_as_facts(terms.tree, terms.locale.unwrap_or_default());
        match (typed.parse(terms), self.identity()) {
            (Ok(written), Ok(identity)) => Ok((written, identity)),
            (written, identity) => {
                let mut errors = written.err().unwrap_or_default();
                errors.extend(identity.err().unwrap_or_default());
                Err(errors)
            }
        }
    }

    fn identity(&self) -> Result<Identity, Errors> {
        let is_key = self.key.len() <= 64 && self.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let form_key = Some(self.key.clone()).filter(|key| is_key && !key.is_empty());
        let mut errors = Errors::default();
        let sku = errors.take(SKU, sku(&self.sku)).flatten();
        let barcode = errors.take(BARCODE, barcode::parse(&self.barcode)).flatten();
        if errors.is_empty() { Ok(Identity { sku, barcode, form_key }) } else { Err(errors) }
    }

    /// What tells the product from others once this is saved: what was typed here, else what it is now.
    ///
    /// # Errors
    /// Where somebody else changed the same meanwhile.
    pub fn identity_over(&self, product: &Product, typed: Identity) -> Result<Identity, Errors> {
        let mut errors = Errors::default();
        let marks: Vec<_> = self.was.split('-').skip(FIELDS.len()).collect();
        let mut pick = |name, place: usize, typed: Option<String>, now: &Option<String>| {
            let was = marks.get(place).copied();
            let [typed_mark, now_mark] = [&typed, now].map(|said| mark(said.as_deref().unwrap_or_default()));
            if was == Some(&typed_mark) {
                return now.clone();
            }
            if typed_mark != now_mark && was.is_some_and(|was| was != now_mark) {
                let now = now.clone().map_or_else(|| Name::Ours(Text::products_late_empty()), Name::Theirs);
                errors.add(name, Text::products_identity_changed(&now));
            }
            typed
        };
        let sku = pick(SKU, 0, typed.sku, &product.sku);
        let barcode = pick(BARCODE, 1, typed.barcode, &product.barcode);
        if errors.is_empty() { Ok(Identity { sku, barcode, form_key: typed.form_key }) } else { Err(errors) }
    }
}

/// The business's own number for a product, if one was given.
pub fn sku(text: &str) -> Result<Option<String>, Text> {
    if visible(text).trim().is_empty() { Ok(None) } else { line(text, 80, Text::content_missing()).map(Some) }
}
