//! The form of a product.

use serde::Deserialize;

use super::changes::{Content, Identity, Seen};
use super::meanwhile::marks;
use super::revisions::{Attribute, Revision};
use crate::categories::{Category, Tree};
use crate::ids::RevisionId;
use crate::money::{Currency, Money};
use crate::web::forms::{Errors, line, text};
use crate::web::letters::visible;
use crate::web::markdown::Rendered;

/// `POST /manage/{business}/products` and `…/{product}`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProductForm {
    /// The product's name.
    pub name: String,
    /// Markdown.
    pub description: String,
    /// As people write it: `12.50`.
    pub price: String,
    /// A leaf's slug.
    pub category: String,
    /// Facts, one a line: `Material: oak`.
    pub attributes: String,
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

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 160;
/// The longest description, in characters of Markdown.
pub const LONGEST_DESCRIPTION: usize = 20_000;
const MOST_ATTRIBUTES: usize = 40;

impl ProductForm {
    /// The empty form of a new product.
    #[must_use]
    pub fn empty() -> Self {
        Self { key: hex::encode(rand::random::<[u8; 16]>()), ..Self::default() }
    }

    /// The form filled with what a revision says.
    #[must_use]
    pub fn of(revision: &Revision, tree: &Tree) -> Self {
        let lines: Vec<_> = revision.attributes().iter().map(|fact| format!("{}: {}", fact.name, fact.value)).collect();
        let form = Self {
            name: revision.name.clone(),
            description: revision.description.clone(),
            price: revision.price().amount(),
            category: tree.get(revision.category_id).map(|category| category.slug.clone()).unwrap_or_default(),
            attributes: lines.join("\n"),
            revision: Some(revision.id.get()),
            version: Some(revision.version),
            ..Self::default()
        };
        Self { was: marks(&form), ..form }
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

    pub(super) fn field(&self, id: &str) -> &str {
        match id {
            "name" => &self.name,
            "price" => &self.price,
            "category" => &self.category,
            "description" => &self.description,
            _ => &self.attributes,
        }
    }

    pub(super) fn field_mut(&mut self, id: &str) -> &mut String {
        match id {
            "name" => &mut self.name,
            "price" => &mut self.price,
            "category" => &mut self.category,
            "description" => &mut self.description,
            _ => &mut self.attributes,
        }
    }

    /// What the editor looked at.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen { revision: RevisionId::new(self.revision.unwrap_or_default()), version: self.version.unwrap_or_default() }
    }

    /// Whether this category is chosen; for the template.
    #[must_use]
    pub fn chose(&self, category: &Category) -> bool {
        self.category == category.slug
    }

    /// Parses every field, so that an editor sees every mistake at once, and renders the description: work for
    /// [`crate::web::thinking()`].
    ///
    /// # Errors
    /// All the mistakes.
    pub fn parse(&self, currency: Currency, tree: &Tree) -> Result<Content, Errors> {
        let mut errors = Errors::default();
        let name = errors.take("name", line(&self.name, LONGEST_NAME, "Give it a name."));
        let description = text(&self.description, LONGEST_DESCRIPTION, "Describe it in a sentence or more.");
        let description = errors.take(
            "description",
            description.and_then(|source| Rendered::parse(&source).map(|rendered| (source, rendered))),
        );
        let price = errors.take("price", Money::price(&self.price, currency).map_err(|reason| reason.to_string()));
        let leaf = tree.by_slug(&self.category).filter(|category| tree.is_leaf(category.id));
        let category = errors.take("category", leaf.map(|leaf| leaf.id).ok_or("Choose a category from the list."));
        let attributes = errors.take("attributes", attributes(&self.attributes));
        match (name, description, price, category, attributes) {
            (Some(name), Some((description, rendered)), Some(price), Some(category), Some(attributes)) => {
                Ok(Content { name, description, rendered, price, category, attributes, images: None })
            }
            _ => Err(errors),
        }
    }

    /// What tells a new product from another: the business's own number for it, if one was given, and the form.
    ///
    /// # Errors
    /// The sentence that the form shows beside the number.
    pub fn identity(&self) -> Result<Identity, String> {
        let sku = if visible(&self.sku).trim().is_empty() { None } else { Some(line(&self.sku, 80, "")?) };
        let is_key = self.key.len() <= 64 && self.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        Ok(Identity { sku, form_key: Some(self.key.clone()).filter(|key| is_key && !key.is_empty()) })
    }
}

/// Facts, one a line, the kind and the fact set apart by a colon.
fn attributes(text: &str) -> Result<Vec<Attribute>, String> {
    let text = visible(text);
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > MOST_ATTRIBUTES {
        return Err(format!("Keep it to {MOST_ATTRIBUTES} facts."));
    }
    lines.into_iter().map(attribute).collect()
}

fn attribute(line: &str) -> Result<Attribute, String> {
    let (name, value) = line.split_once(':').unwrap_or((line, ""));
    let (name, value) = (name.trim(), value.trim());
    if name.is_empty() || value.is_empty() {
        let shown: String = line.chars().take(40).collect();
        return Err(format!("Write each fact like \u{201c}Material: oak\u{201d}; look at \u{201c}{shown}\u{201d}."));
    }
    if name.chars().count() > 60 || value.chars().count() > 300 || line.chars().any(char::is_control) {
        return Err(format!(
            "Keep a fact to a line, its kind to 60 and its value to 300 characters; look at \u{201c}{name:.40}\u{201d}."
        ));
    }
    Ok(Attribute { name: name.to_owned(), value: value.to_owned() })
}
