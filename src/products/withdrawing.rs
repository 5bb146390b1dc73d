//! What the operator took out of the marketplace by a decision on reports: the product is not public, and that version
//! of it does not become public again, whoever approves it and whatever rule would. Another version may, when a person
//! approves it.

use diesel::prelude::*;

use super::changes::{publish, touch};
use super::model::Product;
use super::revisions::find;
use crate::businesses::standing::is_public;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::{ProductId, RevisionId};
use crate::listings::model::withdraw as withdraw_listing;
use crate::locales::Text;
use crate::schema::products;

/// What became of a product whose withdrawal was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutBack {
    /// It is listed as it was.
    Listed,
    /// It is listed as soon as it is out of the archive, or its business is public.
    Later,
    /// Something else of it was published meanwhile, which stays.
    Overtaken,
    /// There is no such product any more.
    Gone,
}

/// Takes a product's listing away for a decision, if this is what is public or would be.
///
/// # Errors
/// [`Error::Conflict`] when something else is public meanwhile, or nothing; [`Error::NotFound`] without such a product.
pub fn withdraw(
    id: ProductId,
    public: RevisionId,
    decision: i64,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let product = Product::lock(id, actor.business, conn)?;
    if product.published_revision_id != Some(public) {
        return Err(Error::Conflict(Text::products_published_since()));
    }
    diesel::update(products::table.find((actor.business, id)))
        .set((
            products::published_revision_id.eq(None::<RevisionId>),
            products::withdrawn_revision_id.eq(public),
            products::withdrawn_decision_id.eq(decision),
        ))
        .execute(conn)?;
    withdraw_listing(id, actor, conn)?;
    touch(&product, now, conn)
}

/// Undoes what a decision did to a product, as far as nothing else happened to it.
pub fn put_back(id: ProductId, decision: i64, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<PutBack> {
    let product = match Product::lock(id, actor.business, conn) {
        Err(Error::NotFound) => return Ok(PutBack::Gone),
        product => product?,
    };
    let Some(revision) = product.withdrawn_revision_id.filter(|_| product.withdrawn_decision_id == Some(decision))
    else {
        return Ok(PutBack::Overtaken);
    };
    let is_overtaken = product.published_revision_id.is_some();
    diesel::update(products::table.find((actor.business, id)))
        .set((
            products::published_revision_id.eq(product.published_revision_id.or(Some(revision))),
            products::withdrawn_revision_id.eq(None::<RevisionId>),
            products::withdrawn_decision_id.eq(None::<i64>),
        ))
        .execute(conn)?;
    touch(&product, now, conn)?;
    if is_overtaken {
        return Ok(PutBack::Overtaken);
    }
    if product.archived_at.is_some() || !is_public(actor.business, conn)? {
        return Ok(PutBack::Later);
    }
    let revision = find(revision, actor, conn)?;
    publish(&revision, actor, revision.decided_at.unwrap_or(now), conn)?;
    Ok(PutBack::Listed)
}

/// The version of a product that is public, or would be if it were not archived. In the operator scope.
pub fn public_version(id: ProductId, conn: &mut PgConnection) -> Result<Option<RevisionId>> {
    let public = products::table.filter(products::id.eq(id)).select(products::published_revision_id);
    Ok(public.first::<Option<RevisionId>>(conn).optional()?.flatten())
}
