//! What the demo marketplace is filled with: businesses of several trades with their people, products and, for one
//! of them, a review queue. The texts are JSON beside this file, so that they can be changed without touching code.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use crate::categories::Tree;
use crate::content::fields::{ATTRIBUTES, CATEGORY};
use crate::content::{Field, Typed};
use crate::money::Currency;
use drawings::Drawing;

const MARKET: &str = include_str!("content/market.json");

const BUSINESSES: [(&str, &str); 12] = [
    ("blue-door", include_str!("content/blue-door.json")),
    ("hollow-oak", include_str!("content/hollow-oak.json")),
    ("fern-and-fork", include_str!("content/fern-and-fork.json")),
    ("lantern-books", include_str!("content/lantern-books.json")),
    ("alpenkorn", include_str!("content/alpenkorn.json")),
    ("north-thread", include_str!("content/north-thread.json")),
    ("second-spark", include_str!("content/second-spark.json")),
    ("komorebi", include_str!("content/komorebi.json")),
    ("little-caboose", include_str!("content/little-caboose.json")),
    ("freewheel", include_str!("content/freewheel.json")),
    ("jara-soap", include_str!("content/jara-soap.json")),
    ("tack-and-tether", include_str!("content/tack-and-tether.json")),
];

/// A content file that cannot be read.
#[derive(Debug, Error)]
#[error("demo content {file}: {source}")]
pub struct ContentError {
    file: &'static str,
    source: serde_json::Error,
}

/// Everything in the demo marketplace.
#[derive(Debug)]
pub struct Content {
    /// Who runs the marketplace.
    pub operators: Vec<Person>,
    /// The businesses, `blue-door` first.
    pub businesses: Vec<Business>,
    /// What visitors asked.
    pub conversations: Vec<Conversation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Market {
    operators: Vec<Person>,
    conversations: Vec<Conversation>,
}

/// Someone who can sign in, outside any role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The address they sign in with, always under `.example` (RFC 2606).
    pub email: String,
    /// Their full name.
    pub name: String,
}

/// Someone with a role in a business.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The address they sign in with, always under `.example` (RFC 2606).
    pub email: String,
    /// Their full name.
    pub name: String,
    /// `admin`, `approver`, `editor` or `viewer`.
    pub role: String,
}

/// A tenant with all it offers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Business {
    /// Its name in addresses.
    pub slug: String,
    /// Its name on pages.
    pub name: String,
    /// What it is, in one line.
    pub tagline: String,
    /// What it says about itself, in Markdown.
    pub about: String,
    /// Town and country.
    pub town: String,
    /// What its prices are in.
    pub currency: Currency,
    /// The hue of its brand colour, 0 to 360 degrees.
    pub hue: u16,
    /// Its members.
    pub people: Vec<Member>,
    /// What is approved and listed.
    pub products: Vec<Product>,
    /// What is not, or not yet.
    pub queue: Vec<Submission>,
}

/// The content of one revision.
#[derive(Clone, Debug, Deserialize)]
pub struct Product {
    /// The business's own number for it, unique in the business.
    pub sku: String,
    /// Names and values, in the order they are shown.
    pub attributes: Vec<(String, String)>,
    /// Its picture.
    pub drawing: Drawing,
    /// The other fields, by their keys, as a person types them; the category by its name.
    #[serde(flatten)]
    pub fields: BTreeMap<String, String>,
}

/// A revision that is not approved.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// How far it has come.
    pub status: Status,
    /// The address of the member who wrote it.
    pub written_by: String,
    /// The address of the member who sent it back or rejected it.
    #[serde(default)]
    pub decided_by: Option<String>,
    /// Why they did.
    #[serde(default)]
    pub reason: Option<String>,
    /// What it proposes.
    pub work: Work,
}

/// How far a submission has come; the words are those of a revision's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being written.
    Draft,
    /// Waiting for an approver.
    Pending,
    /// Sent back with a reason.
    ChangesRequested,
    /// Refused with a reason.
    Rejected,
}

/// What a submission proposes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A product that was never published.
    New(Product),
    /// A change to a published one.
    Change(Change),
}

/// What changes in a published product; what is absent stays as it is.
#[derive(Debug, Deserialize)]
pub struct Change {
    /// The product that changes.
    pub sku: String,
    /// The fields that change, by their keys.
    #[serde(flatten)]
    pub fields: BTreeMap<String, String>,
}

/// Questions asked one after the other; the answers are the assistant's own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conversation {
    /// The business it was asked about; the whole marketplace when absent.
    #[serde(default)]
    pub business: Option<String>,
    /// What the visitor asked.
    pub questions: Vec<String>,
}

impl Content {
    /// Reads the embedded files.
    ///
    /// # Errors
    /// A file that is not as the structs say, by its name; the tests rule this out for a built binary.
    pub fn load() -> Result<Self, ContentError> {
        let Market { operators, conversations } = read("market", MARKET)?;
        let businesses = BUSINESSES.iter().map(|(file, text)| read(file, text)).collect::<Result<_, _>>()?;
        Ok(Self { operators, businesses, conversations })
    }
}

impl Product {
    /// What stands in a field; nothing where the file has none.
    #[must_use]
    pub fn says(&self, field: &Field) -> &str {
        self.fields.get(field.key).map_or("", String::as_str)
    }

    /// What an author types to say the same.
    ///
    /// # Errors
    /// The key that no field has, or the category that the tree has not.
    pub fn typed(&self, tree: &Tree) -> Result<Typed, String> {
        let mut typed = Typed::default();
        if let Some(key) = self.fields.keys().find(|key| !typed.set(key, self.fields[*key].as_str())) {
            return Err(format!("{} has a field {key}", self.sku));
        }
        let leaf = tree.leaf_called(self.says(CATEGORY));
        typed.set(CATEGORY.key, &*leaf.ok_or_else(|| format!("{} has no category", self.sku))?.slug);
        let facts: Vec<_> = self.attributes.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        typed.set(ATTRIBUTES.key, facts.join("\n"));
        Ok(typed)
    }
}

impl Change {
    /// The published content with this change made to it.
    #[must_use]
    pub fn applied_to(&self, published: &Product) -> Product {
        let mut product = published.clone();
        product.fields.extend(self.fields.clone());
        product
    }
}

fn read<T: serde::de::DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ContentError> {
    serde_json::from_str(text).map_err(|source| ContentError { file, source })
}

#[cfg(test)]
mod tests;
