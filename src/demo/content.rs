//! The content of the demo marketplace: businesses of several trades with their people and products and, for one of
//! them, a review queue. The texts are JSON files beside this one, so that they can be changed without touching code.

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

/// All content of the demo marketplace.
#[derive(Debug)]
pub struct Content {
    /// The operators of the marketplace.
    pub operators: Vec<Person>,
    /// What categories ask of their products.
    pub fields: Vec<CategoryField>,
    /// The businesses, `blue-door` first.
    pub businesses: Vec<Business>,
    /// Conversations of visitors with the assistant.
    pub conversations: Vec<Conversation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Market {
    operators: Vec<Person>,
    fields: Vec<CategoryField>,
    conversations: Vec<Conversation>,
}

/// What a category asks of its products.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryField {
    /// The category's name.
    pub category: String,
    /// What it is called.
    pub label: String,
    /// The kind, as in the database.
    pub kind: String,
    /// What a number is measured in.
    #[serde(default)]
    pub unit: String,
    /// What can be chosen.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Whether products cannot be handed in without it.
    #[serde(default)]
    pub required: bool,
    /// Whether visitors can narrow a list by it.
    #[serde(default)]
    pub filterable: bool,
}

/// A user without a role in any business.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The email address for sign-in, always under `.example` (RFC 2606).
    pub email: String,
    /// The full name.
    pub name: String,
}

/// A user with a role in a business.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The email address for sign-in, always under `.example` (RFC 2606).
    pub email: String,
    /// The full name.
    pub name: String,
    /// `admin`, `approver`, `editor` or `viewer`.
    pub role: String,
}

/// A business with its people, products and review queue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Business {
    /// The slug used in URLs.
    pub slug: String,
    /// The name shown on pages.
    pub name: String,
    /// A one-line description.
    pub tagline: String,
    /// The text about the business, in Markdown.
    pub about: String,
    /// The town and country.
    pub town: String,
    /// The currency of its prices.
    pub currency: Currency,
    /// The hue of the brand colour, 0 to 360 degrees.
    pub hue: u16,
    /// What it says of delivery.
    #[serde(default)]
    pub delivery: String,
    /// What it says of returns.
    #[serde(default)]
    pub returns: String,
    /// The members.
    pub people: Vec<Member>,
    /// The approved and listed products.
    pub products: Vec<Product>,
    /// Submissions that are not approved, or not yet.
    pub queue: Vec<Submission>,
}

/// The content of one revision.
#[derive(Clone, Debug, Deserialize)]
pub struct Product {
    /// The business's own article number, unique within the business.
    pub sku: String,
    /// Names and values, in the order in which they are shown.
    pub attributes: Vec<(String, String)>,
    /// The product's picture.
    pub drawing: Drawing,
    /// All other fields by key, as typed into the form; the category by its name.
    #[serde(flatten)]
    pub fields: BTreeMap<String, String>,
}

/// A revision that has not been approved.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The state of the submission.
    pub status: Status,
    /// The email address of its author.
    pub written_by: String,
    /// The email address of the member who sent it back or rejected it.
    #[serde(default)]
    pub decided_by: Option<String>,
    /// The reason given for the decision.
    #[serde(default)]
    pub reason: Option<String>,
    /// The proposed product or change.
    pub work: Work,
}

/// The state of a submission, with the names used for a revision's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Still being written.
    Draft,
    /// Waiting for approval.
    Pending,
    /// Sent back with a reason.
    ChangesRequested,
    /// Rejected with a reason.
    Rejected,
}

/// What a submission proposes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A product that was never published.
    New(Product),
    /// A change to a published product.
    Change(Change),
}

/// A change to a published product; absent fields stay as they are.
#[derive(Debug, Deserialize)]
pub struct Change {
    /// The SKU of the product to change.
    pub sku: String,
    /// The changed fields, by key.
    #[serde(flatten)]
    pub fields: BTreeMap<String, String>,
}

/// Questions asked one after the other; the assistant itself produces the answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conversation {
    /// The business it is about; the whole marketplace if absent.
    #[serde(default)]
    pub business: Option<String>,
    /// The visitor's questions.
    pub questions: Vec<String>,
}

impl Content {
    /// Reads the embedded files.
    ///
    /// # Errors
    /// [`ContentError`] names the file that does not match these structs; the tests rule this out.
    pub fn load() -> Result<Self, ContentError> {
        let Market { operators, fields, conversations } = read("market", MARKET)?;
        let businesses = BUSINESSES.iter().map(|(file, text)| read(file, text)).collect::<Result<_, _>>()?;
        Ok(Self { operators, fields, businesses, conversations })
    }
}

impl Product {
    /// The value of a field; empty if the file does not have it.
    #[must_use]
    pub fn says(&self, field: &Field) -> &str {
        self.fields.get(field.key).map_or("", String::as_str)
    }

    /// The content as an author would type it into the form.
    ///
    /// # Errors
    /// A message that names an unknown field or category.
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
    /// The published content with this change applied.
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
