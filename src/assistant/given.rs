//! What a model is given of a listing: the fields that may be quoted, as sentences and facts.

use crate::ids::ProductId;
use crate::listings::model::{Card, Quotable};
use crate::money::Money;
use crate::products::revisions::Attribute;
use crate::web::sentences::sentences;

/// A listing as a model may know it.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its number.
    pub id: ProductId,
    /// What it is called.
    pub name: String,
    /// Who offers it.
    pub business: String,
    /// What it costs.
    pub price: Money,
    /// The leaf's name after those above it.
    pub category: String,
    /// Its facts, in order.
    pub facts: Vec<Attribute>,
    /// The sentences of its description, word for word.
    pub sentences: Vec<String>,
    /// What the page shows of it; no model reads or writes that.
    pub card: Option<Card>,
}

impl From<(Quotable, Option<String>)> for Given {
    fn from((listing, html): (Quotable, Option<String>)) -> Self {
        Self {
            id: listing.card.id,
            name: listing.card.name.clone(),
            business: listing.card.business_name.clone(),
            price: listing.card.price(),
            category: listing.category_path.clone(),
            facts: listing.attributes(),
            sentences: match listing.sentences {
                Some(lines) => lines.lines().map(str::to_owned).collect(),
                None => sentences(&html.unwrap_or_default()),
            },
            card: Some(listing.card),
        }
    }
}

impl Given {
    /// Everything it says, as one text.
    #[must_use]
    pub fn text(&self) -> String {
        let facts: Vec<_> = self.facts.iter().map(|fact| format!("{} {}", fact.name, fact.value)).collect();
        [&self.name, &self.business, &self.category, &facts.join("\n"), &self.sentences.join("\n")]
            .map(String::as_str)
            .join("\n")
    }
}
