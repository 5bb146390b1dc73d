//! A line of the list of a business's products, and the states that the list has tabs for.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Jsonb, Nullable, Text, Timestamptz};
use serde_json::Value;

use super::status::Status;
use crate::clock::Moment;
use crate::content::{Picture, Price};
use crate::ids::{CategoryId, ProductId};
use crate::locales::{self, Day};
use crate::money::{Currency, Money};

/// One line of the list of products.
#[derive(Debug, QueryableByName)]
pub struct Row {
    /// The product.
    #[diesel(sql_type = BigInt)]
    pub id: ProductId,
    /// The business's own number for it.
    #[diesel(sql_type = Nullable<Text>)]
    pub sku: Option<String>,
    /// Whether it is archived.
    #[diesel(sql_type = Bool)]
    pub is_archived: bool,
    /// Whether the public can see it.
    #[diesel(sql_type = Bool)]
    pub is_listed: bool,
    /// When it last changed.
    #[diesel(sql_type = Timestamptz)]
    pub updated_at: Moment,
    /// The name in the newest revision that may be seen.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// How far that has come.
    #[diesel(sql_type = Text)]
    pub status: Status,
    #[diesel(sql_type = Nullable<BigInt>)]
    price_minor: Option<i64>,
    #[diesel(sql_type = Text)]
    currency: Currency,
    /// Who began it.
    #[diesel(sql_type = Text)]
    pub author: String,
    /// The category that it is in, a leaf of the tree.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub category_id: Option<CategoryId>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    picture: Option<Value>,
    /// The kinds of warnings with which it was handed in.
    #[diesel(sql_type = Array<Text>)]
    pub warnings: Vec<String>,
    /// What it is ordered by, where that is the name.
    #[diesel(sql_type = Text)]
    pub(super) name_key: String,
    /// What it is ordered by, where that is the price.
    #[diesel(sql_type = BigInt)]
    pub(super) price_key: i64,
}

impl Row {
    /// What it costs.
    #[must_use]
    pub fn price(&self) -> Price {
        Price::of(self.price_minor.map(|minor| Money::of(minor, self.currency)))
    }

    /// Whether a price may still come: without one a draft is not on request yet.
    #[must_use]
    pub fn has_no_price_yet(&self) -> bool {
        self.price_minor.is_none() && self.status.is_being_written()
    }

    /// Its first picture.
    #[must_use]
    pub fn picture(&self) -> Option<Picture> {
        self.picture.clone().and_then(|picture| serde_json::from_value(picture).ok())
    }

    /// What stands in for a picture.
    #[must_use]
    pub fn initial(&self) -> String {
        self.name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string()).unwrap_or_default()
    }

    /// The day on which it last changed.
    #[must_use]
    pub fn day(&self) -> Day {
        Day(self.updated_at)
    }
}

/// Which products to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// All that are not archived.
    #[default]
    Current,
    /// Those whose newest revision is at this status.
    At(Status),
    /// Archived products.
    Archived,
}

impl Shelf {
    /// Every shelf, in the order of the tabs.
    pub const ALL: [Self; 7] = [
        Self::Current,
        Self::At(Status::Draft),
        Self::At(Status::Pending),
        Self::At(Status::ChangesRequested),
        Self::At(Status::Rejected),
        Self::At(Status::Approved),
        Self::Archived,
    ];

    /// The word in the address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Current => "",
            Self::At(status) => status.as_str(),
            Self::Archived => "archived",
        }
    }

    /// The shelf that a word in the address means; any other word means all.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|shelf| shelf.as_str() == text).unwrap_or_default()
    }

    /// As the tab shows it.
    #[must_use]
    pub fn label(self) -> locales::Text {
        match self {
            Self::Current => locales::Text::products_shelf_all(),
            Self::At(Status::Pending) => locales::Text::products_shelf_waiting(),
            Self::At(status) => status.label(),
            Self::Archived => locales::Text::products_archived(),
        }
    }
}
