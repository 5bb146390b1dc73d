//! Notifications as rows.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Jsonb, Nullable, Text, Timestamptz};
use serde_json::{Value, json};

use super::kind::Kind;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{BusinessId, RevisionId, UserId};
use crate::schema::notifications;

/// Something to tell a person.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    to: UserId,
    about: Option<BusinessId>,
    kind: Kind,
    details: Value,
    path: &'a str,
    is_mailed: bool,
}

impl<'a> Told<'a> {
    /// Tells this person about something that stands at this path.
    #[must_use]
    pub fn new(to: UserId, kind: Kind, path: &'a str) -> Self {
        Self { to, about: None, kind, details: json!({}), path, is_mailed: false }
    }

    /// In a business, which may only tell its own members.
    #[must_use]
    pub const fn in_business(mut self, business: BusinessId) -> Self {
        self.about = Some(business);
        self
    }

    /// What its sentence is made of, by the names that the kind needs.
    #[must_use]
    pub fn with(mut self, details: Value) -> Self {
        self.details = details;
        self
    }

    /// A letter of its own says it already, so that no other mail does.
    #[must_use]
    pub const fn mailed_already(mut self) -> Self {
        self.is_mailed = true;
        self
    }
}

/// Tells a person something, in the transaction of its cause and in whatever scope that has: of a business, to whom it
/// knows; of a person, to themselves.
pub fn tell(conn: &mut PgConnection, now: Moment, told: &Told<'_>) -> Result<()> {
    diesel::sql_query("SELECT tell_person($1, $2, $3, $4, $5, $6, $7)")
        .bind::<BigInt, _>(told.to)
        .bind::<Nullable<BigInt>, _>(told.about)
        .bind::<Text, _>(told.kind.as_str())
        .bind::<Jsonb, _>(&told.details)
        .bind::<Text, _>(told.path)
        .bind::<Timestamptz, _>(now)
        .bind::<Bool, _>(told.is_mailed)
        .execute(conn)?;
    Ok(())
}

/// A submission of which those hear who can decide on it.
#[derive(Clone, Debug)]
pub struct Submission<'a> {
    /// The business.
    pub business: BusinessId,
    /// Who is not told, though they can approve.
    pub but: Vec<i64>,
    /// As [`Kind::SubmissionWaiting`] needs them, with the number of the `revision`.
    pub details: Value,
    /// Where it can be decided on.
    pub path: &'a str,
}

/// Tells everybody in a business who can approve, but for some. In the scope of the business.
pub fn tell_approvers(submission: &Submission<'_>, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::sql_query("SELECT tell_approvers($1, $2, $3, $4, $5)")
        .bind::<BigInt, _>(submission.business)
        .bind::<Array<BigInt>, _>(&submission.but)
        .bind::<Jsonb, _>(&submission.details)
        .bind::<Text, _>(submission.path)
        .bind::<Timestamptz, _>(now)
        .execute(conn)?;
    Ok(())
}

/// A submission waits no more: whoever was told of it need not look, and no mail goes out. In the scope of the business.
pub fn settle(business: BusinessId, revision: RevisionId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::sql_query("SELECT settle_submission($1, $2, $3)")
        .bind::<BigInt, _>(business)
        .bind::<BigInt, _>(revision)
        .bind::<Timestamptz, _>(now)
        .execute(conn)?;
    Ok(())
}

/// How long notifications are kept.
const KEPT: TimeDelta = TimeDelta::days(90);

/// Removes up to so many notifications that are too old for anybody. In the operator scope.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let old = notifications::table.filter(notifications::at.lt(now - KEPT)).order(notifications::at);
    let ids = old.select((notifications::user_id, notifications::id)).limit(most).load::<(i64, i64)>(conn)?;
    let (people, ids): (Vec<_>, Vec<_>) = ids.into_iter().unzip();
    let those = notifications::user_id.eq_any(people).and(notifications::id.eq_any(ids));
    Ok(diesel::delete(notifications::table.filter(those)).execute(conn)?)
}
