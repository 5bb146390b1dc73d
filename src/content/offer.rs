//! What a revision and its listing both say, column by column. The listing is the public copy.

use diesel::pg::Pg;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::attributes::Attributes;
use super::pictures::Pictures;
use super::price::Price;
use super::specifics::Specifics;
use crate::ids::CategoryId;
use crate::money::{Currency, Money};
use crate::schema::{listings, product_revisions};

/// Makes a row of each of the two tables from one list of columns: diesel derives a struct for one table only.
macro_rules! offer {
    ($($(#[$doc:meta])* $column:ident: $kind:ty,)*) => {
        /// What a revision says in the columns that its listing has too.
        #[derive(
            Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Queryable, Selectable, Insertable, AsChangeset,
        )]
        #[diesel(table_name = product_revisions, check_for_backend(Pg))]
        pub struct Offer {
            $($(#[$doc])* pub $column: $kind,)*
        }

        /// The same columns of `listings`, for writing them.
        #[derive(Clone, Debug, Selectable, Insertable, AsChangeset)]
        #[diesel(table_name = listings)]
        pub struct Offered {
            $($column: $kind,)*
        }

        /// The names of these columns.
        pub const COLUMNS: &[&str] = &[$(stringify!($column),)*];

        impl From<&Offer> for Offered {
            fn from(offer: &Offer) -> Self {
                Self { $($column: offer.$column.clone(),)* }
            }
        }
    };
}

offer! {
    /// What it is called.
    name: String,
    /// The name as in addresses.
    slug: String,
    /// The brand under whose name it is sold; empty where that is the business itself.
    brand: String,
    /// What it costs, in minor units; none where that is on request or not said yet.
    price_minor: Option<i64>,
    /// The currency of the price.
    currency: Currency,
    /// The category that it is in, a leaf of the tree; none where a draft does not say yet.
    category_id: Option<CategoryId>,
    /// What it says in the fields of its category.
    specifics: Specifics,
    /// Facts that its author names, in order.
    attributes: Attributes,
    /// Words under which it is found besides.
    tags: Vec<String>,
    /// Its pictures, in order.
    pictures: Pictures,
}

/// The columns of a listing that make an [`Offer`].
pub type OfferedColumns = <Offered as Selectable<Pg>>::SelectExpression;

/// Selects an [`Offer`] from `listings`.
#[must_use]
pub fn offered() -> OfferedColumns {
    <Offered as Selectable<Pg>>::construct_selection()
}

impl Offer {
    /// One that says nothing yet, to be written into.
    pub(super) fn blank(currency: Currency) -> Self {
        Self {
            name: String::new(),
            slug: String::new(),
            brand: String::new(),
            price_minor: None,
            currency,
            category_id: None,
            specifics: Specifics::default(),
            attributes: Attributes::default(),
            tags: Vec::new(),
            pictures: Pictures::default(),
        }
    }

    /// What it costs.
    #[must_use]
    pub fn price(&self) -> Price {
        Price::of(self.price_minor.map(|minor| Money::of(minor, self.currency)))
    }

    /// The category that it is in; a number that no category has where a draft does not say yet.
    #[must_use]
    pub fn category(&self) -> CategoryId {
        self.category_id.unwrap_or(CategoryId::new(0))
    }

    /// Sets what it costs.
    pub fn cost(&mut self, price: Money) {
        self.price_minor = Some(price.minor());
        self.currency = price.currency();
    }

    /// Names it, in pages and in addresses; a name without any letter that can stand there gets a plain word.
    pub fn call(&mut self, name: String) {
        let slug: String = slug::slugify(&name).chars().take(80).collect();
        let slug = slug.trim_matches('-');
        self.slug = if slug.is_empty() { "product".to_owned() } else { slug.to_owned() };
        self.name = name;
    }
}
