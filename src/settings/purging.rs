//! A business that was closed for 30 days is removed for good, with everything that is its own: piece by piece, since it
//! may be much. What people asked about it, and their own accounts, stay.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::closure::KEPT;
use crate::clock::Moment;
use crate::error::Result;
use crate::schema::businesses;

/// So much later than it can no longer be reopened: the clocks of two machines may differ.
const GRACE: TimeDelta = TimeDelta::hours(1);

/// What goes, in this order: each before what it points to. Whatever is not here goes with the business's own row.
const STEPS: [&str; 9] = [
    "DELETE FROM listings WHERE (business_id, id) IN (SELECT business_id, id FROM listings WHERE business_id = $1 LIMIT $2)",
    "UPDATE products SET published_revision_id = NULL, open_revision_id = NULL
      WHERE (business_id, id) IN (SELECT business_id, id FROM products WHERE business_id = $1
                AND num_nonnulls(published_revision_id, open_revision_id) > 0 LIMIT $2)",
    // A revision stands on an older one.
    "DELETE FROM product_revisions WHERE (business_id, id) IN (
        SELECT business_id, id FROM product_revisions WHERE business_id = $1 ORDER BY id DESC LIMIT $2)",
    "DELETE FROM products WHERE (business_id, id) IN (SELECT business_id, id FROM products WHERE business_id = $1 LIMIT $2)",
    "DELETE FROM events WHERE (business_id, id) IN (SELECT business_id, id FROM events WHERE business_id = $1 LIMIT $2)",
    "DELETE FROM notifications WHERE (user_id, id) IN (
        SELECT user_id, id FROM notifications WHERE about_business_id = $1 LIMIT $2)",
    "UPDATE conversations SET about_business_id = NULL WHERE (owner, id) IN (
        SELECT owner, id FROM conversations WHERE about_business_id = $1 LIMIT $2)",
    "DELETE FROM invitations WHERE (business_id, id) IN (SELECT business_id, id FROM invitations WHERE business_id = $1 LIMIT $2)",
    // A membership points to its role.
    "DELETE FROM memberships WHERE (business_id, id) IN (SELECT business_id, id FROM memberships WHERE business_id = $1 LIMIT $2)",
];

/// Removes up to so many rows of a business that was closed for too long; its own row is the last. In the operator
/// scope.
pub fn purge(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let over = businesses::table
        .filter(businesses::closed_at.le(now - KEPT - GRACE))
        .order(businesses::closed_at)
        .select(businesses::id)
        .limit(1)
        .for_update()
        .skip_locked()
        .first::<i64>(conn)
        .optional()?;
    let Some(business) = over else { return Ok(0) };
    // For the record, which otherwise refuses: only what belongs to this business, and until this transaction ends.
    diesel::sql_query("SELECT set_config('souk.purged', $1, true)")
        .bind::<Text, _>(business.to_string())
        .execute(conn)?;
    for step in STEPS {
        let removed = diesel::sql_query(step).bind::<BigInt, _>(business).bind::<BigInt, _>(most).execute(conn)?;
        if removed > 0 {
            return Ok(removed);
        }
    }
    let removed = diesel::delete(businesses::table.find(business)).execute(conn)?;
    tracing::info!(business.id = business, "a business that was closed for 30 days is removed");
    Ok(removed)
}
