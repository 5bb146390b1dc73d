//! Putting a product away and taking it out again, each in the caller's transaction.

use diesel::prelude::*;
use serde_json::json;

use super::changes::{current, latest, noted, publish};
use super::model::Product;
use super::revisions::find;
use super::submissions::resume;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::ProductId;
use crate::listings::model::withdraw;
use crate::locales::Text;
use crate::schema::products;

/// Puts a product away: its listing goes at once. A submission stays what it is, so that nobody sees more of it than
/// before, and is out of the queue until the product is restored.
///
/// # Errors
/// [`Error::Conflict`] when it was put away already.
pub fn archive(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let latest = latest(&product, actor, conn)?;
    diesel::update(products::table.find((actor.business, id))).set(products::archived_at.eq(now)).execute(conn)?;
    withdraw(id, actor, conn)?;
    noted(&product, &latest, "product.archived", json!({}), actor, now, conn)?;
    Ok(product)
}

/// Takes a product out again: what was approved is listed again, with the dates it had, and a submission waits again.
///
/// # Errors
/// [`Error::Conflict`] when it is not archived.
pub fn restore(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = Product::lock(id, actor.business, conn)?;
    let latest = latest(&product, actor, conn)?;
    let Some(archived_at) = product.archived_at else {
        return Err(Error::Conflict(Text::products_not_archived()));
    };
    diesel::update(products::table.find((actor.business, id)))
        .set(products::archived_at.eq(None::<Moment>))
        .execute(conn)?;
    resume(&product, archived_at, now, conn)?;
    if let Some(published) = product.published_revision_id {
        let revision = find(published, actor, conn)?;
        publish(&revision, actor, revision.decided_at.unwrap_or(now), conn)?;
    }
    noted(&product, &latest, "product.restored", json!({}), actor, now, conn)?;
    Ok(product)
}
