//! The list of a business's products, as this person may see them. It is the page of the workspace that is asked for
//! most: its statements are prepared once, and each is a walk along one index that ends with the page.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz};

use super::status::Status;
use crate::clock::Moment;
use crate::db::{Bind, prepared};
use crate::error::Result;
use crate::identity::{Actor, Permission};
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
    #[diesel(sql_type = BigInt)]
    price_minor: i64,
    #[diesel(sql_type = Text)]
    currency: Currency,
    /// Who began it.
    #[diesel(sql_type = Text)]
    pub author: String,
    /// The category that it is in, a leaf of the tree.
    #[diesel(sql_type = BigInt)]
    pub category_id: CategoryId,
}

impl Row {
    /// What it costs.
    #[must_use]
    pub fn price(&self) -> Money {
        Money::of(self.price_minor, self.currency)
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

    /// What its address asks for.
    #[must_use]
    pub fn query(self) -> String {
        if self == Self::Current { String::new() } else { format!("status={}", self.as_str()) }
    }

    /// Where it is, within the business's workspace.
    #[must_use]
    pub fn path(self) -> String {
        if self == Self::Current { "/products".to_owned() } else { format!("/products?{}", self.query()) }
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

/// Products of a business as this person may see them, the last changed first.
pub fn on_shelf(shelf: Shelf, actor: &Actor, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Row>> {
    // What is written into the text has few values, so that few statements are prepared.
    let text = match shelf {
        Shelf::Current => include_str!("on_shelf.sql").replace("{archived}", "IS NULL"),
        Shelf::Archived => include_str!("on_shelf.sql").replace("{archived}", "IS NOT NULL"),
        Shelf::At(status) => include_str!("at_status.sql").replace("{status}", status.as_str()),
    };
    let text = text.replace("{visible}", &visible_to(actor, "r")).replace("{newer}", &visible_to(actor, "newer"));
    let values = [actor.business.get(), actor.user.get(), offset, limit].map(Bind::Number);
    Ok(prepared(&text, &values).load(conn)?)
}

/// The rule of who sees which revision, for a row of revisions, where `$2` is the person.
fn visible_to(actor: &Actor, row: &str) -> String {
    let (is_admin, may_approve) = (actor.is_admin(), actor.may(Permission::ApproveProducts));
    format!("revision_is_visible({row}.status, {row}.writers, {row}.decided_by, $2, {is_admin}, {may_approve})")
}
