//! Who is looking at a submission, so that two approvers need not do the same work. It keeps nobody from deciding.

use chrono::TimeDelta;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::{RevisionId, UserId};
use crate::schema::{colleagues, submissions};

/// How long somebody counts as looking who does nothing.
pub const IDLE: TimeDelta = TimeDelta::minutes(15);

/// Who looks at a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The person.
    pub user: UserId,
    /// What they are called.
    pub name: String,
}

/// Notes that somebody looks at a submission, unless a colleague does. Answers who does now; nobody where it does not
/// wait any more.
pub fn hold(revision: RevisionId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Option<Holder>> {
    let is_free = submissions::held_by
        .is_null()
        .or(submissions::held_by.eq(actor.user))
        .or(submissions::held_until.le(now))
        .assume_not_null();
    diesel::update(submissions::table)
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::revision_id.eq(revision))
        .filter(submissions::ended_at.is_null())
        .filter(is_free)
        .set((submissions::held_by.eq(actor.user), submissions::held_until.eq(now + IDLE)))
        .execute(conn)?;
    holder(revision, actor, now, conn)
}

/// Lets go of a submission that this person looks at.
pub fn release(revision: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    diesel::update(submissions::table)
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::revision_id.eq(revision))
        .filter(submissions::ended_at.is_null())
        .filter(submissions::held_by.eq(actor.user))
        .set((submissions::held_by.eq(None::<UserId>), submissions::held_until.eq(None::<Moment>)))
        .execute(conn)?;
    Ok(())
}

/// Who looks at a submission.
pub fn holder(revision: RevisionId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Option<Holder>> {
    let person = colleagues::business_id
        .eq(submissions::business_id)
        .and(submissions::held_by.eq(colleagues::user_id.nullable()));
    let found = submissions::table
        .inner_join(colleagues::table.on(person))
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::revision_id.eq(revision))
        .filter(submissions::ended_at.is_null())
        .filter(submissions::held_until.gt(now))
        .select((colleagues::user_id, colleagues::name))
        .first::<(UserId, String)>(conn)
        .optional()?;
    Ok(found.map(|(user, name)| Holder { user, name }))
}
