//! A listing as it was when it was reported, beside what is public of it now.

use serde::Deserialize;
use serde_json::Value;

use crate::content::{Picture, Price};
use crate::ids::RevisionId;
use crate::listings::model::Listing;
use crate::money::{Currency, Money};

/// What the operator compares of a listing.
#[derive(Debug)]
pub struct Shown {
    /// Which version it is.
    pub revision: RevisionId,
    /// What it is called.
    pub name: String,
    /// What it costs.
    pub price: Price,
    /// Its description: sanitised HTML.
    pub description_html: String,
    /// Its pictures.
    pub pictures: Vec<Picture>,
}

/// What a case keeps of a listing.
#[derive(Deserialize)]
struct Kept {
    revision_id: i64,
    name: String,
    price_minor: Option<i64>,
    currency: String,
    description_html: String,
    #[serde(default)]
    pictures: Vec<Picture>,
}

impl Shown {
    /// What a case kept, as far as it can be read.
    #[must_use]
    pub fn kept(said: Value) -> Option<Self> {
        let kept: Kept = serde_json::from_value(said).ok()?;
        let currency = Currency::parse(&kept.currency)?;
        Some(Self {
            revision: RevisionId::new(kept.revision_id),
            name: kept.name,
            price: Price::of(kept.price_minor.map(|minor| Money::of(minor, currency))),
            description_html: kept.description_html,
            pictures: kept.pictures,
        })
    }

    /// What is public.
    #[must_use]
    pub fn public(listing: Listing, revision: RevisionId) -> Self {
        Self {
            revision,
            price: listing.card.price(),
            name: listing.card.name,
            description_html: listing.description_html,
            pictures: listing.offer.pictures.each().cloned().collect(),
        }
    }
}
