//! Approving a part of a change: the fields that were accepted are public at once, the others go back with reasons.

use diesel::prelude::*;
use serde_json::json;

use super::changes::{Decided, Verdict, looked_at, noted, publish, standing, unchanged};
use super::decisions::NewDecision;
use super::differences::differing;
use super::reopening;
use super::revisions::{Seen, find, rendered};
use super::second_thoughts;
use super::status::{Action, Status, next};
use super::submissions::{self, Outcome};
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::fields::{CATEGORY, DESCRIPTION, SPECIFICS};
use crate::content::readiness::lacking;
use crate::content::{FIELDS, Written};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::locales::Text;
use crate::schema::product_revisions;

/// Publishes the fields of a submission that were accepted on top of what is public, and sends the submission back for
/// the others.
///
/// # Errors
/// As [`super::changes::pass`]. A sentence, and nothing is done, when nothing or everything was accepted, or what would
/// be public lacks something.
pub fn approve(
    seen: Seen,
    accepted: &[String],
    verdict: &Verdict<'_>,
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Result<Decided, Text>> {
    let (product, revision) = looked_at(seen, verdict, actor, conn)?;
    let standing = standing(&revision, actor, conn)?;
    next(revision.status, Action::Approve, standing)?;
    let status = next(revision.status, Action::RequestChanges, standing)?;
    unchanged(&revision, seen)?;
    let Some(public) = product.published_revision_id else {
        return Err(Error::Conflict(Text::products_part_of_nothing()));
    };
    let public = find(public, actor, conn)?;
    let changed = differing(&public.content, &revision.content, tree);
    let mut taken: Vec<&str> = changed.iter().copied().filter(|key| accepted.iter().any(|one| one == key)).collect();
    if taken.is_empty() {
        return Ok(Err(Text::products_part_empty()));
    }
    // What a category asks is said for that category.
    if taken.contains(&CATEGORY.key) && changed.contains(&SPECIFICS.key) && !taken.contains(&SPECIFICS.key) {
        taken.push(SPECIFICS.key);
    }
    if taken.len() == changed.len() {
        return Ok(Err(Text::products_part_whole()));
    }
    let mut content = public.content.clone();
    for field in FIELDS.into_iter().filter(|field| taken.contains(&field.key)) {
        field.keep(&revision.content, &mut content);
    }
    let is_of_other = taken.contains(&SPECIFICS.key) && content.offer.category_id != revision.offer().category_id;
    let demands = Settings::of(actor.business, conn)?.demands();
    if is_of_other || !lacking(&content, demands, tree).is_empty() {
        return Ok(Err(Text::products_part_incomplete()));
    }
    let described = if taken.contains(&DESCRIPTION.key) { &revision } else { &public };
    let written = Written { content, rendered: rendered(described, conn)? };
    let part = reopening::insert(&product, &written, &revision, actor, now, conn)?;
    publish(&part, actor, now, conn)?;
    diesel::update(product_revisions::table.find((actor.business, revision.id)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::decided_at.eq(now),
            product_revisions::decided_by.eq(actor.user),
            product_revisions::reason.eq(verdict.reason.unwrap_or_default()),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    let submission = submissions::end(&revision, Outcome::ApprovedInPart, now, conn)?.map(|(id, _)| id);
    let accepted: Vec<String> = taken.iter().map(|key| (*key).to_owned()).collect();
    let decision = NewDecision {
        business: actor.business,
        product: product.id,
        revision: revision.id,
        submission,
        kind: Outcome::ApprovedInPart.decision(),
        by: Ok(actor.user),
        note: verdict.reason.unwrap_or_default(),
        points: verdict.points,
        published_before: product.published_revision_id,
        accepted: &accepted,
    };
    let decision = decision.note(now, conn)?;
    second_thoughts::keep(decision, &revision, verdict.batch, Some(part.id), conn)?;
    debug_assert!(status == Status::ChangesRequested);
    let details = json!({ "reason": verdict.reason, "revision": revision.id, "accepted": accepted });
    noted(&product, &revision, "product.approved_in_part", details, actor, now, conn)?;
    Ok(Ok(Decided { product, decision }))
}
