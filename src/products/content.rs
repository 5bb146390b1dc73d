//! What somebody wants a product to say, and what they looked at when they wanted it.

use serde_json::{Value, json};

use super::revisions::Attribute;
use crate::ids::{CategoryId, RevisionId};
use crate::money::Money;
use crate::web::markdown::Rendered;

/// What a revision says, checked.
#[derive(Clone, Debug)]
pub struct Content {
    /// The product's name.
    pub name: String,
    /// Markdown.
    pub description: String,
    /// The same as pages and the assistant need it.
    pub rendered: Rendered,
    /// What it costs.
    pub price: Money,
    /// The leaf it hangs on.
    pub category: CategoryId,
    /// Facts, in order.
    pub attributes: Vec<Attribute>,
    /// Addresses of pictures, in order; none keeps those of the revision before.
    pub images: Option<Vec<String>>,
}

impl Content {
    pub(super) fn attributes_json(&self) -> Value {
        serde_json::to_value(&self.attributes).unwrap_or_else(|_| json!([]))
    }

    /// The name as in addresses; one without any letter that can stand there gets a plain word.
    pub(crate) fn slug(&self) -> String {
        let slug: String = slug::slugify(&self.name).chars().take(80).collect();
        let slug = slug.trim_matches('-');
        if slug.is_empty() { "product".to_owned() } else { slug.to_owned() }
    }
}

/// The revision and version that somebody looked at when they decided what to do.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The revision.
    pub revision: RevisionId,
    /// Its version.
    pub version: i32,
}

/// What tells a new product from another.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// The business's own number for it.
    pub sku: Option<String>,
    /// The key of the form that it was written in.
    pub form_key: Option<String>,
}
