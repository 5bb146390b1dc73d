//! Submissions, withdrawals and decisions as people make them: those whom it concerns are told in the same transaction.
//! What is handed in together, by an act on many products or by an import, is told once, at its end: thousands of
//! notices would bury all others.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::BigInt;
use serde_json::{Value, json};

use super::automatic::{self, Handed};
use super::changes::{Decided, Verdict};
use super::checks::Checked;
use super::decisions::is_in_part;
use super::model::Product;
use super::revisions::{Revision, Seen, find, of_business};
use super::status::Status;
use super::{archiving, changes, in_part};
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::{ProductId, UserId};
use crate::locales::Text;
use crate::notifications::model::{Submission, settle, tell_approvers};
use crate::notifications::{Kind, Told, tell};
use crate::schema::{colleagues, product_revisions};

/// Hands the open revision to the approvers, and tells those who can decide on it. Where a rule decides at once, whoever
/// began it is told that.
///
/// # Errors
/// As [`changes::submit_checked`].
pub fn submit(
    id: ProductId,
    tree: &Tree,
    checked: &Checked,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Handed> {
    let handed = automatic::submit(id, tree, checked, actor, now, conn)?;
    let revision = &handed.revision;
    let Some(covered) = &handed.at_once else {
        tell_of(revision, actor.user, actor, now, conn)?;
        return Ok(handed);
    };
    let details = json!({
        "business": actor.business_name,
        "product": revision.name(),
        "decision": "approved",
        "rule": covered.rule,
    });
    let path = handed.path(actor);
    for person in concerned(revision, actor, conn)? {
        let told = Told::new(person, Kind::Decided, &path).in_business(actor.business).with(details.clone());
        tell(conn, now, &told)?;
    }
    Ok(handed)
}

/// Tells those who can decide on a submission that it waits.
fn tell_of(revision: &Revision, author: UserId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    // Whoever submits knows it, and under four eyes nobody approves what they wrote.
    let mut but = vec![actor.user.get()];
    if Settings::of(actor.business, conn)?.four_eyes {
        but.extend(&revision.writers);
    }
    let details = json!({
        "business": actor.business_name,
        "product": revision.name(),
        "author": name_of(author, actor, conn)?,
        "revision": revision.id,
    });
    let path = actor.path(&format!("/approvals/{}", revision.id));
    tell_approvers(&Submission { business: actor.business, but, details, path: &path }, now, conn)
}

/// Tells those who can decide that so many products were handed in together.
pub fn tell_of_many(count: u64, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    if count == 0 {
        return Ok(());
    }
    let details = json!({
        "business": actor.business_name,
        "count": count,
        "author": name_of(actor.user, actor, conn)?,
    });
    let (but, path) = (vec![actor.user.get()], actor.path("/approvals"));
    tell_approvers(&Submission { business: actor.business, but, details, path: &path }, now, conn)
}

/// Puts a product away. If it was with the approvers, nobody needs to look at it any more.
///
/// # Errors
/// As [`archiving::archive`].
pub fn archive(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = archiving::archive(id, actor, now, conn)?;
    if let Some(revision) = product.open_revision_id {
        settle(actor.business, revision, now, conn)?;
    }
    Ok(product)
}

/// Takes a product out again. If it was with the approvers, it waits for them again, and they hear of it.
///
/// # Errors
/// As [`archiving::restore`].
pub fn restore(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = archiving::restore(id, actor, now, conn)?;
    // Whoever restores it may not see the submission; those who are told can.
    let waiting = of_business(actor.business)
        .filter(product_revisions::product_id.eq(product.id))
        .filter(product_revisions::status.eq(Status::Pending))
        .first::<Revision>(conn)
        .optional()?;
    if let Some(revision) = waiting {
        tell_of(&revision, revision.author_id, actor, now, conn)?;
    }
    Ok(product)
}

/// Takes the open revision back, of which nobody needs to hear any more.
///
/// # Errors
/// As [`changes::withdraw`].
pub fn withdraw(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = changes::withdraw(id, actor, now, conn)?;
    if let Some(revision) = product.open_revision_id {
        settle(actor.business, revision, now, conn)?;
    }
    Ok(product)
}

/// Decides on a submission, and tells whoever began and whoever submitted it.
///
/// # Errors
/// As [`changes::pass`].
pub fn decide(
    seen: Seen,
    verdict: &Verdict<'_>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Decided> {
    let decided = changes::pass(seen, verdict, actor, now, conn)?;
    tell_concerned(seen, &decided, verdict.reason, actor, now, conn)?;
    Ok(decided)
}

/// Approves a part of a submission, and tells them what became of it.
///
/// # Errors
/// As [`in_part::approve`].
pub fn approve_in_part(
    seen: Seen,
    accepted: &[String],
    verdict: &Verdict<'_>,
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Result<Decided, Text>> {
    let decided = match in_part::approve(seen, accepted, verdict, tree, actor, now, conn)? {
        Ok(decided) => decided,
        Err(sentence) => return Ok(Err(sentence)),
    };
    tell_concerned(seen, &decided, verdict.reason, actor, now, conn)?;
    Ok(Ok(decided))
}

fn tell_concerned(
    seen: Seen,
    decided: &Decided,
    reason: Option<&str>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    settle(actor.business, seen.revision, now, conn)?;
    let revision = find(seen.revision, actor, conn)?;
    let decision = match revision.status {
        Status::Approved => "approved",
        Status::Rejected => "rejected",
        _ if is_in_part(decided.decision, actor, conn)? => "approved_in_part",
        _ => "changes_requested",
    };
    let details = json!({
        "business": actor.business_name,
        "product": revision.name(),
        "decision": decision,
        "number": decided.decision,
        "reason": reason.filter(|_| revision.status != Status::Approved),
        "by": name_of(actor.user, actor, conn)?,
    });
    let path = decided.product.path(actor);
    for person in concerned(&revision, actor, conn)? {
        let mut details = details.clone();
        if !revision.is_written_by(person) {
            // A reason is for those who may see the version that was refused.
            details["reason"] = Value::Null;
        }
        let told = Told::new(person, Kind::Decided, &path).in_business(actor.business).with(details);
        tell(conn, now, &told)?;
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Concerned {
    #[diesel(sql_type = BigInt)]
    user_id: UserId,
}

/// Who began and who submitted it, as far as they are still members, but for whoever decides.
fn concerned(revision: &Revision, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<UserId>> {
    let people = sql_query(
        "SELECT m.user_id FROM memberships m
          WHERE m.business_id = $1 AND m.user_id <> $4
            AND (m.user_id = $2 OR m.user_id = (
                SELECT e.actor_id FROM events e
                 WHERE e.business_id = $1 AND e.subject_id = $3 AND e.action = 'product.submitted'
                 ORDER BY e.id DESC LIMIT 1))",
    )
    .bind::<BigInt, _>(actor.business)
    .bind::<BigInt, _>(revision.author_id)
    .bind::<BigInt, _>(revision.product_id)
    .bind::<BigInt, _>(actor.user)
    .load::<Concerned>(conn)?;
    Ok(people.into_iter().map(|person| person.user_id).collect())
}

fn name_of(user: UserId, actor: &Actor, conn: &mut PgConnection) -> Result<String> {
    let name = colleagues::table.find((actor.business, user)).select(colleagues::name);
    Ok(name.first(conn).optional()?.unwrap_or_default())
}
