//! What becomes of a product: handing in, taking back, deciding. Every change locks the product, asks [`next`] and
//! writes an event, all in the caller's transaction.

use diesel::prelude::*;
use serde_json::{Value, json};

use super::barred::require_changed;
use super::checks::Checked;
use super::decisions::{NewDecision, Point};
use super::differences;
use super::model::Product;
use super::revisions::{Revision, Seen, find, first_approval, of_business, rendered};
use super::second_thoughts;
use super::status::{Action, Standing, Status, next};
use super::submissions::{self, Noted, Outcome};
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::readiness::lacking;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::{BatchId, DecisionId, ProductId, RevisionId};
use crate::listings::model::NewListing;
use crate::locales::Text;
use crate::schema::{product_revisions, products};

/// Hands the open revision to the approvers.
///
/// # Errors
/// [`Error::Conflict`] when there is nothing to hand in, something is missing that has to be said, or it is what the
/// operator withdrew.
pub fn submit(id: ProductId, tree: &Tree, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    submit_checked(id, tree, &Checked::default(), actor, now, conn)
}

/// The same with what was looked at before.
///
/// # Errors
/// As [`submit`], and [`Error::Conflict`] when it changed since it was looked at.
pub fn submit_checked(
    id: ProductId,
    tree: &Tree,
    checked: &Checked,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let revision = in_the_open(&product, actor, conn)?;
    let status = next(revision.status, Action::Submit, standing(&revision, actor, conn)?)?;
    let demands = Settings::of(actor.business, conn)?.demands();
    if !lacking(&revision.content, demands, tree).is_empty() {
        return Err(Error::Conflict(Text::products_not_ready()));
    }
    if let Some(seen) = checked.seen {
        unchanged(&revision, seen)?;
    }
    require_changed(&revision, conn)?;
    let public = product.published_revision_id.map(|public| find(public, actor, conn)).transpose()?;
    let (changed, price_percent) =
        differences::of(public.as_ref().map(|public| &public.content), &revision.content, tree);
    let noted_with = Noted { changed: &changed, price_percent, warnings: &checked.kinds };
    submissions::begin(&product, &revision, &noted_with, actor, now, conn)?;
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
    submissions::end(&revision, Outcome::Withdrawn, now, conn)?;
    move_to(&revision, status, now, conn)?;
    noted(&product, &revision, "product.withdrawn", json!({}), actor, now, conn)?;
    Ok(product)
}

/// What somebody decides on a submission, and why.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    /// To approve it, to send it back or to refuse it.
    pub action: Action,
    /// Why, all of it as one text.
    pub reason: Option<&'a str>,
    /// Why, field by field.
    pub points: &'a [Point],
    /// What was public when they looked, where that was noted.
    pub beside: Option<Option<RevisionId>>,
    /// The act on many products that it is a part of.
    pub batch: Option<BatchId>,
}

impl<'a> Verdict<'a> {
    /// One of which nothing but this is known.
    #[must_use]
    pub const fn of(action: Action, reason: Option<&'a str>) -> Self {
        Self { action, reason, points: &[], beside: None, batch: None }
    }
}

/// A decision that was taken.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The product, as it was before.
    pub product: Product,
    /// The decision's number.
    pub decision: DecisionId,
}

/// Decides on a submission.
///
/// # Errors
/// As [`pass`].
pub fn decide(
    seen: Seen,
    action: Action,
    reason: Option<&str>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Product> {
    Ok(pass(seen, &Verdict::of(action, reason), actor, now, conn)?.product)
}

/// Decides on a submission: approving writes the listing, the others say why not.
///
/// # Errors
/// [`Error::Conflict`] when it or what is public changed since `seen`, or somebody decided first.
pub fn pass(seen: Seen, verdict: &Verdict<'_>, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Decided> {
    let (product, revision) = looked_at(seen, verdict, actor, conn)?;
    let status = next(revision.status, verdict.action, standing(&revision, actor, conn)?)?;
    unchanged(&revision, seen)?;
    diesel::update(product_revisions::table.find((actor.business, revision.id)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::decided_at.eq(now),
            product_revisions::decided_by.eq(actor.user),
            product_revisions::reason.eq(verdict.reason.filter(|_| status != Status::Approved)),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    let outcome = match status {
        Status::Approved => Outcome::Approved,
        Status::Rejected => Outcome::Rejected,
        _ => Outcome::ChangesRequested,
    };
    let submission = submissions::end(&revision, outcome, now, conn)?.map(|(id, _)| id);
    let decision = NewDecision {
        business: actor.business,
        product: product.id,
        revision: revision.id,
        submission,
        kind: outcome.decision(),
        by: Ok(actor.user),
        note: verdict.reason.unwrap_or_default(),
        points: verdict.points,
        published_before: product.published_revision_id,
        accepted: &[],
    };
    let decision = decision.note(now, conn)?;
    second_thoughts::keep(decision, &revision, verdict.batch, None, conn)?;
    let target = products::table.find((actor.business, product.id));
    if status == Status::Approved {
        diesel::update(target)
            .set((products::published_revision_id.eq(revision.id), products::open_revision_id.eq(None::<RevisionId>)))
            .execute(conn)?;
        publish(&revision, actor, now, conn)?;
    } else if !status.is_open() {
        diesel::update(target).set(products::open_revision_id.eq(None::<RevisionId>)).execute(conn)?;
    }
    let reason = verdict.reason;
    let (event, details) = match status {
        Status::Approved => ("product.approved", json!({})),
        Status::Rejected => ("product.rejected", json!({ "reason": reason, "revision": revision.id })),
        _ => ("product.changes_requested", json!({ "reason": reason, "revision": revision.id })),
    };
    noted(&product, &revision, event, details, actor, now, conn)?;
    Ok(Decided { product, decision })
}

/// The product, locked, with the submission that somebody decides on.
pub(super) fn looked_at(
    seen: Seen,
    verdict: &Verdict<'_>,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<(Product, Revision)> {
    let product_id = submitted(seen.revision, actor, conn)?.product_id;
    let product = current(product_id, actor, conn)?;
    // Read again under the product's lock: two approvers at once follow each other here.
    let revision = submitted(seen.revision, actor, conn)?;
    if revision.status == Status::Pending
        && verdict.beside.is_some_and(|beside| beside != product.published_revision_id)
    {
        return Err(Error::Conflict(Text::products_published_since()));
    }
    Ok((product, revision))
}

/// Writes the listing of a revision that was approved at this moment. A listing keeps the time of its product's first
/// approval, also when it comes back from the archive.
///
/// # Errors
/// [`Error::Conflict`] when it is what the operator withdrew; otherwise as [`NewListing::publish`].
pub(super) fn publish(revision: &Revision, actor: &Actor, approved_at: Moment, conn: &mut PgConnection) -> Result<()> {
    require_changed(revision, conn)?;
    let listing = NewListing {
        product: revision.product_id,
        revision: revision.id,
        offer: revision.offer(),
        description: &rendered(revision, conn)?,
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
