//! Putting a product away and taking it out again, each in the caller's transaction.

use diesel::prelude::*;
use serde_json::json;

use super::changes::{current, latest, move_to, noted};
use super::model::Product;
use super::revisions::{Revision, find, of_business};
use super::status::Status;
use crate::businesses::member::Actor;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::ProductId;
use crate::listings;
use crate::schema::{product_revisions, products};

/// Puts a product away: its listing goes at once, a submission goes back to being a draft.
///
/// # Errors
/// [`Error::Conflict`] when it was put away already.
pub fn archive(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let latest = latest(&product, actor, conn)?;
    if let Some(open) = product.open_revision_id {
        // Whoever archives may not be among those who see the submission; it goes back all the same.
        let open: Revision = of_business(actor.business).filter(product_revisions::id.eq(open)).first(conn)?;
        if open.status == Status::Pending {
            move_to(&open, Status::Draft, now, conn)?;
        }
    }
    diesel::update(products::table.find((actor.business, id))).set(products::archived_at.eq(now)).execute(conn)?;
    listings::model::withdraw(id, actor, conn)?;
    noted(&product, &latest, "product.archived", json!({}), actor, now, conn)?;
    Ok(product)
}

/// Takes a product out again: what was approved is listed again.
///
/// # Errors
/// [`Error::Conflict`] when it is not archived.
pub fn restore(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = Product::lock(id, actor.business, conn)?;
    let latest = latest(&product, actor, conn)?;
    if product.archived_at.is_none() {
        return Err(Error::Conflict("This product is not archived.".to_owned()));
    }
    diesel::update(products::table.find((actor.business, id)))
        .set(products::archived_at.eq(None::<Moment>))
        .execute(conn)?;
    if let Some(published) = product.published_revision_id {
        listings::model::publish(&find(published, actor, conn)?, actor, now, conn)?;
    }
    noted(&product, &latest, "product.restored", json!({}), actor, now, conn)?;
    Ok(product)
}
