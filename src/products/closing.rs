//! What becomes of the listings of a business that is public again: it opened again, or was reinstated.

use diesel::prelude::*;

use super::changes::publish;
use super::model::Product;
use super::revisions::find;
use crate::businesses::standing::is_public;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::listings::closing::publish_all;

/// Lists again exactly what was approved and is not archived, unless the business is closed or suspended otherwise;
/// answers how many products that are. The caller holds the row of the business.
pub fn publish_again(actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    if !is_public(actor.business, conn)? {
        return Ok(0);
    }
    let (listed, left) = publish_all(actor.business, conn)?;
    let total = listed + left.len();
    for id in left {
        let product = Product::lock(id, actor.business, conn)?;
        if let Some(published) = product.published_revision_id.filter(|_| product.archived_at.is_none()) {
            let revision = find(published, actor, conn)?;
            publish(&revision, actor, revision.decided_at.unwrap_or(now), conn)?;
        }
    }
    Ok(total)
}
