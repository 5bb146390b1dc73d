//! What waits for a decision.

use diesel::prelude::*;

use super::revisions::{Revision, of_business};
use super::status::Status;
use crate::error::Result;
use crate::ids::BusinessId;
use crate::schema::{colleagues, product_revisions, products};

/// How many submissions wait.
///
/// # Errors
/// The database's.
pub fn length(business: BusinessId, conn: &mut PgConnection) -> Result<i64> {
    Ok(product_revisions::table
        .filter(product_revisions::business_id.eq(business))
        .filter(product_revisions::status.eq(Status::Pending))
        .count()
        .get_result(conn)?)
}

/// A submission in the queue.
pub struct Waiting {
    /// What was handed in.
    pub revision: Revision,
    /// Who began it.
    pub author: String,
    /// Whether it changes something that is public already.
    pub is_change: bool,
}

/// Submissions that wait, the longest first.
///
/// # Errors
/// The database's.
pub fn page(business: BusinessId, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Waiting>> {
    let rows = of_business(business)
        .inner_join(
            colleagues::table.on(colleagues::business_id
                .eq(product_revisions::business_id)
                .and(colleagues::user_id.eq(product_revisions::author_id))),
        )
        .inner_join(
            products::table.on(products::business_id
                .eq(product_revisions::business_id)
                .and(products::id.eq(product_revisions::product_id))),
        )
        .filter(product_revisions::status.eq(Status::Pending))
        .order((product_revisions::submitted_at, product_revisions::id))
        .select((Revision::as_select(), colleagues::name, products::published_revision_id.is_not_null()))
        .offset(offset)
        .limit(limit)
        .load::<(Revision, String, bool)>(conn)?;
    Ok(rows.into_iter().map(|(revision, author, is_change)| Waiting { revision, author, is_change }).collect())
}
