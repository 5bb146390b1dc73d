//! What becomes of a product: handing in, taking back, deciding. Every change locks the product, asks [`next`] and
//! writes an event, all in the caller's transaction.

use diesel::prelude::*;
use serde_json::{Value, json};

use super::model::Product;
use super::revisions::{Revision, Seen, find, first_approval, of_business, rendered};
use super::status::{Action, Standing, Status, next};
use crate::businesses::model::Settings;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::{ProductId, RevisionId};
use crate::listings::model::NewListing;
use crate::locales::Text;
use crate::schema::{product_revisions, products};

/// Hands the open revision to the approvers.
///
/// # Errors
/// [`Error::Conflict`] when there is nothing to hand in.
pub fn submit(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let revision = in_the_open(&product, actor, conn)?;
    let status = next(revision.status, Action::Submit, standing(&revision, actor, conn)?)?;
    move_to(&revision, status, now, conn)?;
    diesel::update(product_revisions::table.find((actor.business, revision.id)))
        .set(product_revisions::submitted_at.eq(now))
        .execute(conn)?;
    noted(&product, &revision, "product.submitted", json!({}), actor, now, conn)?;
    Ok(product)
}

/// Takes the open revision back from the approvers.
///
/// # Errors
/// [`Error::Conflict`] when it is not with them.
pub fn withdraw(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let revision = in_the_open(&product, actor, conn)?;
    let status = next(revision.status, Action::Withdraw, standing(&revision, actor, conn)?)?;
    move_to(&revision, status, now, conn)?;
    noted(&product, &revision, "product.withdrawn", json!({}), actor, now, conn)?;
    Ok(product)
}

/// Decides on a submission: approving writes the listing, the others say why not.
///
/// # Errors
/// [`Error::Conflict`] when it changed since `seen`, or somebody decided first.
pub fn decide(
    seen: Seen,
    action: Action,
    reason: Option<&str>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Product> {
    let product_id = submitted(seen.revision, actor, conn)?.product_id;
    let product = current(product_id, actor, conn)?;
    // Read again under the product's lock: two approvers at once follow each other here.
    let revision = submitted(seen.revision, actor, conn)?;
    let status = next(revision.status, action, standing(&revision, actor, conn)?)?;
    unchanged(&revision, seen)?;
    diesel::update(product_revisions::table.find((actor.business, revision.id)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::decided_at.eq(now),
            product_revisions::decided_by.eq(actor.user),
            product_revisions::reason.eq(reason),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    let target = products::table.find((actor.business, product.id));
    if status == Status::Approved {
        diesel::update(target)
            .set((products::published_revision_id.eq(revision.id), products::open_revision_id.eq(None::<RevisionId>)))
            .execute(conn)?;
        publish(&revision, actor, now, conn)?;
    } else if !status.is_open() {
        diesel::update(target).set(products::open_revision_id.eq(None::<RevisionId>)).execute(conn)?;
    }
    let (event, details) = match status {
        Status::Approved => ("product.approved", json!({})),
        Status::Rejected => ("product.rejected", json!({ "reason": reason, "revision": revision.id })),
        _ => ("product.changes_requested", json!({ "reason": reason, "revision": revision.id })),
    };
    noted(&product, &revision, event, details, actor, now, conn)?;
    Ok(product)
}

/// Writes the listing of a revision that was approved at this moment. A listing keeps the time of its product's first
/// approval, also when it comes back from the archive.
pub(super) fn publish(revision: &Revision, actor: &Actor, approved_at: Moment, conn: &mut PgConnection) -> Result<()> {
    let listing = NewListing {
        product: revision.product_id,
        revision: revision.id,
        offer: revision.offer(),
        description: &rendered(revision, conn)?,
        images: &revision.images,
        first_approved_at: first_approval(revision, conn)?.unwrap_or(approved_at),
        approved_at,
    };
    listing.publish(actor, conn)
}

/// The product, locked, unless it was put away.
pub(super) fn current(id: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Product> {
    let product = Product::lock(id, actor.business, conn)?;
    if product.archived_at.is_some() {
        // Whoever may see nothing of it does not hear this of it either.
        latest(&product, actor, conn)?;
        return Err(Error::Conflict(Text::products_is_archived()));
    }
    Ok(product)
}

fn in_the_open(product: &Product, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    let Some(open) = product.open_revision_id else {
        latest(product, actor, conn)?;
        return Err(Error::Conflict(Text::products_no_draft()));
    };
    find(open, actor, conn)
}

/// What an approver looked at. They saw it waiting, so they are told when a colleague refused it meanwhile, though
/// not why: that is not theirs to see any more.
fn submitted(id: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    let revision: Revision = of_business(actor.business).filter(product_revisions::id.eq(id)).first(conn)?;
    find(id, actor, conn).map_err(|error| match error {
        Error::NotFound if revision.decided_at.is_some() => Error::Conflict(Text::products_decided_first()),
        error => error,
    })
}

pub(super) fn latest(product: &Product, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    use super::revisions::visible_to;
    Ok(of_business(actor.business)
        .filter(product_revisions::product_id.eq(product.id))
        .filter(visible_to(actor))
        .order(product_revisions::number.desc())
        .first(conn)?)
}

pub(super) fn standing<'a>(revision: &Revision, actor: &'a Actor, conn: &mut PgConnection) -> Result<Standing<'a>> {
    let four_eyes = Settings::of(actor.business, conn)?.four_eyes;
    Ok(Standing { actor, is_writer: revision.is_written_by(actor.user), four_eyes })
}

pub(super) fn unchanged(revision: &Revision, seen: Seen) -> Result<()> {
    if (revision.id, revision.version) == (seen.revision, seen.version) {
        return Ok(());
    }
    Err(Error::Conflict(Text::products_changed_since()))
}

fn move_to(revision: &Revision, status: Status, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(product_revisions::table.find((revision.business_id, revision.id)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn noted(
    product: &Product,
    revision: &Revision,
    action: &str,
    details: Value,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    touch(product, now, conn)?;
    let event = Event::of(actor.business, actor.user, action).on(product.id.get(), revision.name()).with(details);
    record(conn, now, &event)
}

pub(super) fn touch(product: &Product, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(products::table.find((product.business_id, product.id)))
        .set(products::updated_at.eq(now))
        .execute(conn)?;
    Ok(())
}
