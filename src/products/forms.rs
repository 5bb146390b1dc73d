//! The form of a product: what was typed into its fields, and what tells a new product from another.

use serde::Deserialize;

use super::drafts::Identity;
use super::marks::marks;
use super::revisions::{Revision, Seen};
use crate::categories::{Category, Tree};
use crate::content::{Field, Terms, Typed, Written, fields};
use crate::ids::RevisionId;
use crate::locales::{Locale, Text};
use crate::web::forms::{Errors, line};
use crate::web::letters::visible;

/// `POST /manage/{business}/products` and `…/{product}`.
#[derive(Clone, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct ProductForm {
    /// The fields.
    pub typed: Typed,
    /// The business's own number; only for a new product.
    pub sku: String,
    /// Made with the empty form of a new product, so that sending it twice makes one.
    pub key: String,
    /// The revision that the form was filled from.
    pub revision: Option<i64>,
    /// Its version then.
    pub version: Option<i32>,
    /// Marks of what the fields said then, see [`super::meanwhile`].
    pub was: String,
    /// `submit` from the button that saves and hands in at once, `update` from the one that changes what was saved
    /// before.
    pub then: String,
}

impl From<Vec<(String, String)>> for ProductForm {
    fn from(sent: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, text) in sent {
            match name.as_str() {
                "sku" => form.sku = text,
                "key" => form.key = text,
                "revision" => form.revision = text.parse().ok(),
                "version" => form.version = text.parse().ok(),
                "was" => form.was = text,
                "then" => form.then = text,
                field => _ = form.typed.set(field, text),
            }
        }
        form
    }
}

impl ProductForm {
    /// The empty form of a new product.
    #[must_use]
    pub fn empty() -> Self {
        Self { key: hex::encode(rand::random::<[u8; 16]>()), ..Self::default() }
    }

    /// The form filled with what a revision says, for somebody who reads this language. What marks it is the same in
    /// all of them: the language may be another when the form is sent.
    #[must_use]
    pub fn of(revision: &Revision, tree: &Tree, locale: Locale) -> Self {
        let typed = Typed::of(&revision.content, tree, Some(locale));
        let was = marks(&Typed::of(&revision.content, tree, None));
        Self { typed, was, ..Self::default() }.on_top_of(revision.seen())
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

    /// What the form says, or every mistake in it: work for [`crate::web::thinking()`].
    pub fn parse(&self, terms: &Terms<'_>) -> Result<Written, Errors> {
        self.typed.parse(terms)
    }

    /// The same for a new product, with what tells it from another.
    pub fn parse_new(&self, terms: &Terms<'_>) -> Result<(Written, Identity), Errors> {
        match (self.parse(terms), self.identity()) {
            (Ok(written), Ok(identity)) => Ok((written, identity)),
            (written, identity) => {
                let mut errors = written.err().unwrap_or_default();
                errors.take("sku", identity);
                Err(errors)
            }
        }
    }

    fn identity(&self) -> Result<Identity, Text> {
        let is_key = self.key.len() <= 64 && self.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let form_key = Some(self.key.clone()).filter(|key| is_key && !key.is_empty());
        Ok(Identity { sku: sku(&self.sku)?, form_key })
    }
}

/// The business's own number for a product, if one was given.
pub fn sku(text: &str) -> Result<Option<String>, Text> {
    if visible(text).trim().is_empty() { Ok(None) } else { line(text, 80, Text::content_missing()).map(Some) }
}
