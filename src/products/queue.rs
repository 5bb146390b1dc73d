//! What waits for a decision.

use diesel::dsl::{exists, not};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::status::Status;
use crate::clock::Moment;
use crate::content::Price;
use crate::error::Result;
use crate::ids::{BusinessId, CategoryId, RevisionId};
use crate::locales::At;
use crate::money::{Currency, Money};
use crate::schema::{colleagues, product_revisions, products};

/// Beyond this nobody needs the exact number, and a long queue is not counted for every page.
pub const MOST_COUNTED: i64 = 100;

/// How many submissions wait, [`MOST_COUNTED`] at most. Those of archived products do not.
pub fn length(business: BusinessId, conn: &mut PgConnection) -> Result<i64> {
    let product =
        products::business_id.eq(product_revisions::business_id).and(products::id.eq(product_revisions::product_id));
    let waiting = product_revisions::table
        .filter(product_revisions::business_id.eq(business))
        .filter(product_revisions::status.eq(Status::Pending))
        .filter(not(exists(products::table.filter(product).filter(products::archived_at.is_not_null()))))
        .select(product_revisions::id)
        .limit(MOST_COUNTED);
    Ok(i64::try_from(waiting.load::<i64>(conn)?.len()).unwrap_or(MOST_COUNTED))
}

/// A submission in the queue.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = product_revisions, check_for_backend(Pg))]
pub struct Waiting {
    /// The revision that was handed in.
    pub id: RevisionId,
    /// What the product is called in it.
    pub name: String,
    /// The category that it is in, a leaf of the tree.
    pub category_id: Option<CategoryId>,
    price_minor: Option<i64>,
    currency: Currency,
    /// When it was handed in.
    pub submitted_at: Option<Moment>,
    /// Who began it.
    #[diesel(select_expression = colleagues::name)]
    pub author: String,
    /// Whether it changes something that is public already.
    #[diesel(select_expression = products::published_revision_id.is_not_null())]
    pub is_change: bool,
}

impl Waiting {
    /// What the product costs in it.
    #[must_use]
    pub fn price(&self) -> Price {
        Price::of(self.price_minor.map(|minor| Money::of(minor, self.currency)))
    }

    /// When it was handed in.
    #[must_use]
    pub fn submitted(&self) -> Option<At> {
        self.submitted_at.map(At)
    }
}

/// Submissions that wait, the longest first.
pub fn page(business: BusinessId, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Waiting>> {
    let author = colleagues::business_id
        .eq(product_revisions::business_id)
        .and(colleagues::user_id.eq(product_revisions::author_id));
    let product =
        products::business_id.eq(product_revisions::business_id).and(products::id.eq(product_revisions::product_id));
    Ok(product_revisions::table
        .inner_join(colleagues::table.on(author))
        .inner_join(products::table.on(product))
        .filter(product_revisions::business_id.eq(business))
        .filter(product_revisions::status.eq(Status::Pending))
        .filter(products::archived_at.is_null())
        .order((product_revisions::submitted_at, product_revisions::id))
        .select(Waiting::as_select())
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}
