//! What a model is given of a listing: the fields that may be quoted, as sentences and facts.

use crate::content::{Attribute, Price};
use crate::ids::ProductId;
use crate::listings::model::{Card, Quotable};
use crate::locales::Locale;
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
    pub price: Price,
    /// The leaf's name after those above it.
    pub category: String,
    /// Its facts, in order.
    pub facts: Vec<Attribute>,
    /// The sentences of its description, word for word, one a line: as one text it takes no more memory than it has
    /// letters, also for somebody who writes thousands of them.
    pub lines: String,
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
            facts: listing.offer.facts(Locale::English),
            lines: listing.sentences.unwrap_or_else(|| sentences(&html.unwrap_or_default()).join("\n")),
            card: Some(listing.card),
        }
    }
}

impl Given {
    /// What it is called, who offers it and what it costs, in one sentence.
    #[must_use]
    pub fn introduced(&self, t: Locale) -> String {
        match self.price.money() {
            Some(price) => t.assistant_introduction(&self.name, &self.business, &price),
            None => t.assistant_introduction_on_request(&self.name, &self.business),
        }
    }

    /// The sentences of its description.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.lines.lines()
    }

    /// Everything it says, piece by piece.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let facts = self.facts.iter().flat_map(|fact| [fact.name.as_str(), fact.value.as_str()]);
        [&self.name, &self.business, &self.category, &self.lines].map(String::as_str).into_iter().chain(facts)
    }
}
