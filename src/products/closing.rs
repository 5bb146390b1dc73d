//! What becomes of the listings of a business that opens again.

use diesel::prelude::*;

use super::changes::publish;
use super::model::Product;
use super::revisions::find;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::listings::closing::publish_all;

/// Lists again exactly what was approved and is not archived; answers how many products that are.
pub fn publish_again(actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<usize> {
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
