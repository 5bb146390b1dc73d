//! A revision as it was each time it was handed in: what an approver sees, and what the next one compares with.

use diesel::dsl::{max, sql};
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Timestamptz;
use serde_json::Value;

use super::checks::Kind;
use super::differences;
use super::model::Product;
use super::revisions::{Revision, of_business};
use super::status::Status;
use super::working_time::WorkingTime;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::{RevisionId, SubmissionId, UserId};
use crate::schema::{product_revisions, products, submissions};

text_enum! {
    /// How a submission ended.
    Outcome {
        /// All of it is public.
        Approved = "approved",
        /// Some fields are public, the others were sent back.
        ApprovedInPart = "approved_in_part",
        /// Sent back with reasons.
        ChangesRequested = "changes_requested",
        /// Refused with reasons.
        Rejected = "rejected",
        /// Its authors took it back.
        Withdrawn = "withdrawn",
    }
}

/// What the queue says of a submission.
pub struct Noted<'a> {
    /// The keys of the fields that differ from what is public.
    pub changed: &'a [&'static str],
    /// By how many percent the price does.
    pub price_percent: Option<i32>,
    /// What an approver should look at.
    pub warnings: &'a [Kind],
}

/// Notes that a revision is handed in, as it is now.
pub fn begin(
    product: &Product,
    revision: &Revision,
    noted: &Noted<'_>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<SubmissionId> {
    let warnings: Vec<_> = noted.warnings.iter().map(|kind| kind.as_str()).collect();
    diesel::update(products::table.find((actor.business, product.id)))
        .set(products::head_warnings.eq(&warnings))
        .execute(conn)?;
    let last: Option<i32> = submissions::table
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::revision_id.eq(revision.id))
        .select(max(submissions::round))
        .first(conn)?;
    Ok(diesel::insert_into(submissions::table)
        .values((
            submissions::business_id.eq(actor.business),
            submissions::product_id.eq(product.id),
            submissions::revision_id.eq(revision.id),
            submissions::round.eq(last.unwrap_or(0) + 1),
            submissions::submitted_by.eq(actor.user),
            submissions::submitted_at.eq(now),
            submissions::content.eq(snapshot(revision)?),
            submissions::published_revision_id.eq(product.published_revision_id),
            submissions::is_change.eq(product.published_revision_id.is_some()),
            submissions::changed.eq(noted.changed),
            submissions::price_percent.eq(noted.price_percent),
            submissions::warnings.eq(warnings),
        ))
        .returning(submissions::id)
        .get_result(conn)?)
}

/// Notes how the waiting submission of a revision ended and how much working time it had waited, and answers which it
/// was.
pub fn end(
    revision: &Revision,
    outcome: Outcome,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Option<(SubmissionId, UserId)>> {
    let waiting = submissions::table
        .filter(submissions::business_id.eq(revision.business_id))
        .filter(submissions::revision_id.eq(revision.id))
        .filter(submissions::ended_at.is_null())
        .select((submissions::id, submissions::submitted_by, counted_from(), submissions::waited_so_far))
        .first::<(SubmissionId, UserId, Moment, i32)>(conn)
        .optional()?;
    let Some((id, submitter, since, so_far)) = waiting else { return Ok(None) };
    let waited = WorkingTime::of(revision.business_id, conn)?.between(since, now).as_secs();
    diesel::update(submissions::table.find((revision.business_id, id)))
        .set((
            submissions::ended_at.eq(now),
            submissions::outcome.eq(outcome),
            submissions::waited.eq(i32::try_from(waited).unwrap_or(i32::MAX).saturating_add(so_far)),
            submissions::held_by.eq(None::<UserId>),
            submissions::held_until.eq(None::<Moment>),
        ))
        .execute(conn)?;
    Ok(Some((id, submitter)))
}

/// Since when the time of a submission counts.
fn counted_from() -> SqlLiteral<Timestamptz> {
    sql::<Timestamptz>("coalesce(counted_from, submitted_at)")
}

/// Lets a submission wait again whose product was archived: that time is left out.
pub fn resume(product: &Product, archived_at: Moment, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let waiting = submissions::table
        .filter(submissions::business_id.eq(product.business_id))
        .filter(submissions::product_id.eq(product.id))
        .filter(submissions::ended_at.is_null())
        .select((submissions::id, counted_from()))
        .first::<(SubmissionId, Moment)>(conn)
        .optional()?;
    let Some((id, since)) = waiting else { return Ok(()) };
    let waited = WorkingTime::of(product.business_id, conn)?.between(since, archived_at).as_secs();
    let waited = i32::try_from(waited).unwrap_or(i32::MAX);
    diesel::update(submissions::table.find((product.business_id, id)))
        .set((
            submissions::counted_from.eq(now),
            submissions::waited_so_far.eq(submissions::waited_so_far + waited),
            submissions::waited_before.eq(submissions::waited_before + waited),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes what a waiting submission changes now that something else is public.
pub fn compare_again(public: &Revision, tree: &Tree, conn: &mut PgConnection) -> Result<()> {
    let waiting = of_business(public.business_id)
        .filter(product_revisions::product_id.eq(public.product_id))
        .filter(product_revisions::status.eq(Status::Pending))
        .first::<Revision>(conn)
        .optional()?;
    let Some(waiting) = waiting else { return Ok(()) };
    let (changed, percent) = differences::of(Some(&public.content), &waiting.content, tree);
    diesel::update(submissions::table)
        .filter(submissions::business_id.eq(public.business_id))
        .filter(submissions::revision_id.eq(waiting.id))
        .filter(submissions::ended_at.is_null())
        .set((
            submissions::changed.eq(changed),
            submissions::price_percent.eq(percent),
            submissions::published_revision_id.eq(public.id),
        ))
        .execute(conn)?;
    Ok(())
}

/// What a revision was handed in with, round by round, the last first.
pub fn snapshots(revision: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<(i32, Value)>> {
    Ok(submissions::table
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::revision_id.eq(revision))
        .order(submissions::round.desc())
        .select((submissions::round, submissions::content))
        .load(conn)?)
}

fn snapshot(revision: &Revision) -> Result<Value> {
    serde_json::to_value(&revision.content).map_err(|error| Error::Internal(error.to_string()))
}
