//! Undoing a decision while nothing has followed from it: the submission waits again where it was, and what is public
//! is what was public before. The decision stays on record, as does that it was undone.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Timestamptz};
use serde_json::json;

use super::changes::{noted, publish};
use super::model::Product;
use super::reopening;
use super::revisions::{Revision, find, of_business};
use super::second_thoughts::Kept;
use super::status::Status;
use super::submissions::compare_again;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::{Actor, Permission};
use crate::ids::{DecisionId, ProductId, RevisionId, UserId};
use crate::listings::model::withdraw;
use crate::locales::{Html, Locale, Text};
use crate::notifications::{Kind, Told, tell};
use crate::schema::{colleagues, decisions, product_revisions, products, submissions};

/// How long a decision can be undone.
pub const WITHIN: TimeDelta = TimeDelta::seconds(30);

/// A decision that its maker can still undo.
#[derive(Clone, Debug)]
pub struct Undoable {
    /// The decision.
    pub id: DecisionId,
    /// What was decided, as [`super::submissions::Outcome`] and `rolled_back` say it.
    pub kind: String,
    /// The revision that was decided on.
    pub revision: RevisionId,
    /// The product.
    pub product: ProductId,
    /// What the product is called.
    pub name: String,
    /// How many seconds are left.
    pub seconds_left: i64,
}

impl Undoable {
    /// Whether a product is still as the decision left it, as far as its page knows.
    #[must_use]
    pub fn is_of(&self, product: &Product) -> bool {
        let open = match self.kind.as_str() {
            ROLLED_BACK => product.open_revision_id,
            "approved" | "rejected" => None,
            _ => Some(self.revision),
        };
        self.product == product.id && product.open_revision_id == open && product.archived_at.is_none()
    }

    /// What was decided a moment ago.
    #[must_use]
    pub fn sentence(&self, t: &Locale) -> Html {
        let product = Html::name(&self.name);
        match self.kind.as_str() {
            "approved" => t.approvals_you_approved(product),
            "approved_in_part" => t.approvals_you_approved_in_part(product),
            "rejected" => t.approvals_you_rejected(product),
            ROLLED_BACK => t.approvals_you_rolled_back(product),
            _ => t.approvals_you_sent_back(product),
        }
    }
}

/// The last decision of this person, if they can still undo it.
pub fn last_of(actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Option<Undoable>> {
    let revision =
        product_revisions::business_id.eq(decisions::business_id).and(product_revisions::id.eq(decisions::revision_id));
    let found: Option<(DecisionId, String, RevisionId, ProductId, String, Moment)> = decisions::table
        .inner_join(product_revisions::table.on(revision))
        .filter(decisions::business_id.eq(actor.business))
        .filter(decisions::decided_by.eq(actor.user))
        .filter(decisions::decided_at.gt(now - WITHIN))
        .filter(decisions::batch_id.is_null())
        .filter(decisions::undone_at.is_null())
        .order((decisions::decided_at.desc(), decisions::id.desc()))
        .select((
            decisions::id,
            decisions::kind,
            decisions::revision_id,
            decisions::product_id,
            product_revisions::name,
            decisions::decided_at,
        ))
        .first(conn)
        .optional()?;
    Ok(found.map(|(id, kind, revision, product, name, decided_at)| {
        let seconds_left = (decided_at + WITHIN - now).num_seconds().max(0);
        Undoable { id, kind, revision, product, name, seconds_left }
    }))
}

/// Undoes a decision of this person.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs, [`Error::Conflict`] when the time is over, it was undone before, or
/// something happened since.
pub fn undo(
    id: DecisionId,
    within: TimeDelta,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Undoable> {
    actor.require(Permission::ApproveProducts)?;
    let product = Product::lock(Kept::find(id, actor.business, conn)?.product_id, actor.business, conn)?;
    // Read again under the product's lock.
    let decision = Kept::find(id, actor.business, conn)?;
    if decision.decided_by != Some(actor.user) {
        return Err(Error::NotFound);
    }
    if decision.undone_at.is_some() {
        return Err(Error::Conflict(Text::products_undone_before()));
    }
    if now - decision.decided_at > within {
        return Err(Error::Conflict(Text::products_undo_too_late()));
    }
    let revision: Revision =
        of_business(actor.business).filter(product_revisions::id.eq(decision.revision_id)).first(conn)?;
    if !is_last(&decision, &product, &revision, conn)? {
        return Err(Error::Conflict(Text::products_undo_overtaken()));
    }
    let is_roll_back = decision.kind == ROLLED_BACK;
    if !is_roll_back {
        wait_again(&decision, &revision, now, conn)?;
    }
    if is_roll_back || matches!(decision.kind.as_str(), "approved" | "approved_in_part") {
        put_back(&decision, &product, actor, now, conn)?;
    }
    if let Some(part) = decision.part_revision_id {
        reopening::remove(part, decision.published_before, &product, actor, conn)?;
    }
    diesel::update(decisions::table.find((actor.business, id)))
        .set((decisions::undone_at.eq(now), decisions::undone_by.eq(actor.user)))
        .execute(conn)?;
    let details = json!({ "decision": decision.kind });
    noted(&product, &revision, "product.decision_undone", details, actor, now, conn)?;
    retract(&decision, &revision, &product, actor, now, conn)?;
    Ok(Undoable {
        id,
        kind: decision.kind,
        revision: revision.id,
        product: product.id,
        name: revision.content.offer.name,
        seconds_left: 0,
    })
}

/// A decision of this person that is undone already: whoever presses the button twice is led on all the same.
pub fn undone_before(id: DecisionId, actor: &Actor, conn: &mut PgConnection) -> Result<Option<Undoable>> {
    let decision = Kept::find(id, actor.business, conn)?;
    if decision.decided_by != Some(actor.user) || decision.undone_at.is_none() {
        return Ok(None);
    }
    let revision: Revision =
        of_business(actor.business).filter(product_revisions::id.eq(decision.revision_id)).first(conn)?;
    Ok(Some(Undoable {
        id,
        kind: decision.kind,
        revision: revision.id,
        product: revision.product_id,
        name: revision.content.offer.name,
        seconds_left: 0,
    }))
}

/// What a roll-back is called among the decisions.
pub const ROLLED_BACK: &str = "rolled_back";

/// Whether everything is still as the decision left it.
fn is_last(decision: &Kept, product: &Product, revision: &Revision, conn: &mut PgConnection) -> Result<bool> {
    let newest: Option<DecisionId> = decisions::table
        .filter(decisions::business_id.eq(product.business_id))
        .filter(decisions::product_id.eq(product.id))
        .filter(decisions::undone_at.is_null())
        .order(decisions::id.desc())
        .select(decisions::id)
        .first(conn)
        .optional()?;
    let (published, open) = match decision.kind.as_str() {
        "approved" => (Some(decision.revision_id), None),
        "approved_in_part" => (decision.part_revision_id, Some(decision.revision_id)),
        "changes_requested" => (product.published_revision_id, Some(decision.revision_id)),
        ROLLED_BACK => (decision.part_revision_id, product.open_revision_id),
        _ => (product.published_revision_id, None),
    };
    Ok(newest == Some(decision.id)
        && product.archived_at.is_none()
        && product.published_revision_id == published
        && product.open_revision_id == open
        && (decision.kind == ROLLED_BACK || decision.version == Some(revision.version)))
}

/// The revision waits again, with what it said of decisions before, and keeps its place in the queue.
fn wait_again(decision: &Kept, revision: &Revision, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let before = decision.before();
    diesel::update(product_revisions::table.find((revision.business_id, revision.id)))
        .set((
            product_revisions::status.eq(Status::Pending),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::decided_at.eq(before.decided_at),
            product_revisions::decided_by.eq(before.decided_by),
            product_revisions::reason.eq(before.reason),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    diesel::update(products::table.find((revision.business_id, revision.product_id)))
        .set(products::open_revision_id.eq(revision.id))
        .execute(conn)?;
    if let Some(submission) = decision.submission_id {
        diesel::update(submissions::table.find((revision.business_id, submission)))
            .set((
                submissions::ended_at.eq(None::<Moment>),
                submissions::outcome.eq(None::<String>),
                submissions::waited.eq(None::<i32>),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// What was public before is public again, with the dates that it had.
fn put_back(decision: &Kept, product: &Product, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(products::table.find((actor.business, product.id)))
        .set(products::published_revision_id.eq(decision.published_before))
        .execute(conn)?;
    match decision.published_before {
        Some(before) => {
            let before = find(before, actor, conn)?;
            publish(&before, actor, before.decided_at.unwrap_or(now), conn)?;
            if decision.kind == ROLLED_BACK {
                compare_again(&before, &Tree::load(conn)?, conn)?;
            }
            Ok(())
        }
        None => withdraw(product.id, actor, conn),
    }
}

#[derive(QueryableByName)]
struct Person {
    #[diesel(sql_type = BigInt)]
    person: UserId,
}

/// Nobody is left with news that is none any more.
fn retract(
    decision: &Kept,
    revision: &Revision,
    product: &Product,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let told = diesel::sql_query("SELECT person FROM retract_decision($1, $2, $3, $4, $5) AS person")
        .bind::<BigInt, _>(actor.business)
        .bind::<BigInt, _>(decision.id)
        .bind::<BigInt, _>(revision.id)
        .bind::<Timestamptz, _>(decision.decided_at)
        .bind::<Timestamptz, _>(now)
        .load::<Person>(conn)?;
    if told.is_empty() {
        return Ok(());
    }
    let by: Option<String> =
        colleagues::table.find((actor.business, actor.user)).select(colleagues::name).first(conn).optional()?;
    let details = json!({
        "business": actor.business_name,
        "product": revision.name(),
        "decision": "undone",
        "by": by.unwrap_or_default(),
    });
    let path = product.path(actor);
    for Person { person } in told {
        let told = Told::new(person, Kind::Decided, &path).in_business(actor.business).with(details.clone());
        tell(conn, now, &told)?;
    }
    Ok(())
}
