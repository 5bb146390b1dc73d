//! Copies of everything about a person, as rows: each is a file for some days.

use std::time::Duration;

use chrono::TimeDelta;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::people;
use crate::ids::UserId;
use crate::jobs::{Job, NewJob, RunsAs, enqueue};
use crate::locales::{At, Name, Text};
use crate::schema::{consents, data_exports};

/// Copies that somebody can ask for in 24 hours.
const MOST_A_DAY: i64 = 3;
/// How long a copy is kept.
pub const KEPT: TimeDelta = TimeDelta::days(7);
/// A copy that is not written after so long has failed.
const PATIENCE: TimeDelta = TimeDelta::hours(24);

/// Writes one copy.
#[derive(Debug, Serialize, Deserialize)]
pub struct WriteCopy {
    /// Whose.
    pub user: UserId,
    /// Which.
    pub copy: i64,
}

impl Job for WriteCopy {
    const KIND: &'static str = "write_copy_of_data";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const LONGEST: Duration = Duration::from_secs(15 * 60);
}

/// A copy as its owner sees it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = data_exports)]
pub struct Copy {
    /// Its number.
    pub id: i64,
    state: String,
    /// The name of its file, once there is one.
    pub file: Option<String>,
    created_at: Moment,
    expires_at: Option<Moment>,
}

impl Copy {
    /// Whether it can be downloaded at this moment.
    #[must_use]
    pub fn is_ready(&self, now: &Moment) -> bool {
        self.state == "ready" && self.expires_at.is_some_and(|until| until > *now)
    }

    /// Whether it is still being written.
    #[must_use]
    pub fn is_waiting(&self, now: &Moment) -> bool {
        self.state == "waiting" && self.created_at > *now - PATIENCE
    }

    /// When it was asked for.
    #[must_use]
    pub fn asked(&self) -> At {
        At(self.created_at)
    }

    /// Until when it is kept.
    #[must_use]
    pub fn until(&self) -> Option<At> {
        self.expires_at.map(At)
    }
}

/// The copies of a person, the newest first. In their own scope.
pub fn of(user: UserId, conn: &mut PgConnection) -> Result<Vec<Copy>> {
    let own = data_exports::table.filter(data_exports::user_id.eq(user));
    Ok(own.order(data_exports::id.desc()).select(Copy::as_select()).limit(20).load(conn)?)
}

/// One of them that can be downloaded. In its owner's scope.
///
/// # Errors
/// [`Error::NotFound`] when the person has none of this number, or it is not ready or over.
pub fn ready(user: UserId, id: i64, now: Moment, conn: &mut PgConnection) -> Result<Copy> {
    let copy: Copy = data_exports::table.find((user, id)).select(Copy::as_select()).first(conn)?;
    if copy.is_ready(&now) { Ok(copy) } else { Err(Error::NotFound) }
}

/// Asks for a copy: one at a time, and a few a day. Answers why not. In the person's own scope.
pub fn ask(user: UserId, now: Moment, conn: &mut PgConnection) -> Result<Result<(), Text>> {
    // Two requests at once follow each other here.
    people::hold(user, conn)?;
    let latest = data_exports::table
        .filter(data_exports::user_id.eq(user))
        .filter(data_exports::created_at.gt(now - TimeDelta::hours(24)))
        .select(Copy::as_select())
        .load::<Copy>(conn)?;
    if latest.iter().any(|copy| copy.is_waiting(&now)) {
        return Ok(Err(Text::privacy_copy_waits()));
    }
    if latest.len() >= usize::try_from(MOST_A_DAY).unwrap_or_default() {
        return Ok(Err(Text::privacy_copies_enough(MOST_A_DAY)));
    }
    let copy: i64 = diesel::insert_into(data_exports::table)
        .values((data_exports::user_id.eq(user), data_exports::state.eq("waiting"), data_exports::created_at.eq(now)))
        .returning(data_exports::id)
        .get_result(conn)?;
    enqueue(conn, &NewJob::new(&WriteCopy { user, copy }))?;
    Ok(Ok(()))
}

/// Whether a copy is still asked for. In the operator scope.
pub fn is_wanted(user: UserId, copy: i64, conn: &mut PgConnection) -> Result<bool> {
    let waiting = data_exports::table.find((user, copy)).filter(data_exports::state.eq("waiting"));
    Ok(diesel::select(diesel::dsl::exists(waiting)).get_result(conn)?)
}

/// The copy is written to this file; whether it was still asked for. In the operator scope.
pub fn finish(user: UserId, copy: i64, file: &str, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let waiting = data_exports::table.find((user, copy)).filter(data_exports::state.eq("waiting"));
    let ready = (
        data_exports::state.eq("ready"),
        data_exports::file.eq(file),
        data_exports::ready_at.eq(now),
        data_exports::expires_at.eq(now + KEPT),
    );
    Ok(diesel::update(waiting).set(ready).execute(conn)? > 0)
}

/// Removes copies whose time is over, or that were never written, and answers the files of all that are left. In the
/// operator scope.
pub fn forget_old(now: Moment, conn: &mut PgConnection) -> Result<Vec<String>> {
    let is_over = data_exports::expires_at.lt(now);
    let is_lost = data_exports::state.ne("ready").and(data_exports::created_at.lt(now - KEPT));
    diesel::delete(data_exports::table.filter(is_over)).execute(conn)?;
    diesel::delete(data_exports::table.filter(is_lost)).execute(conn)?;
    let left: Vec<Option<String>> = data_exports::table.select(data_exports::file).load(conn)?;
    Ok(left.into_iter().flatten().collect())
}

/// What somebody agreed to, or did not.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = consents)]
pub struct Consent {
    kind: String,
    /// The version of the text.
    pub version: String,
    /// Whether they agreed.
    pub given: bool,
    at: Moment,
}

impl Consent {
    /// What the text is called.
    #[must_use]
    pub fn what(&self) -> Name {
        match self.kind.as_str() {
            "terms" => Text::privacy_terms().into(),
            "privacy" => Text::privacy_policy().into(),
            other => other.replace('_', " ").into(),
        }
    }

    /// When.
    #[must_use]
    pub fn when(&self) -> At {
        At(self.at)
    }
}

/// What a person agreed to, the latest first. In their own scope.
pub fn consents_of(user: UserId, conn: &mut PgConnection) -> Result<Vec<Consent>> {
    let own = consents::table.filter(consents::user_id.eq(user));
    Ok(own.order(consents::id.desc()).select(Consent::as_select()).limit(100).load(conn)?)
}
