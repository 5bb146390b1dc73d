//! A person's own sessions, in their own scope.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::schema::sessions;

/// How long sessions live, as the settings say.
#[derive(Clone, Copy, Debug)]
pub struct Lives {
    idle: chrono::TimeDelta,
    longest: chrono::TimeDelta,
}

/// The earliest visit and the earliest beginning of sessions that are not over.
#[derive(Clone, Copy, Debug)]
pub struct Since {
    seen: Moment,
    made: Moment,
}

impl Lives {
    /// As the settings say.
    #[must_use]
    pub const fn of(config: &Config) -> Self {
        Self { idle: config.session_idle, longest: config.session_longest }
    }

    /// What is not over at this moment.
    #[must_use]
    pub fn since(self, now: Moment) -> Since {
        Since { seen: now - self.idle, made: now - self.longest }
    }
}

/// A session as its owner sees it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct OwnSession {
    /// Its number.
    pub id: i64,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last used, to five minutes.
    pub last_seen_at: Moment,
    /// The network address that it was begun from.
    pub address: String,
    /// The browser that it was begun with, as it names itself.
    pub user_agent: String,
}

/// The most sessions in a list.
const MOST: i64 = 100;

/// The sessions of a person that are not over, the last used first, but this one before all others.
pub fn of(user: UserId, this: i64, since: Since, conn: &mut PgConnection) -> Result<Vec<OwnSession>> {
    Ok(sessions::table
        .filter(sessions::user_id.eq(user))
        .filter(sessions::last_seen_at.gt(since.seen).and(sessions::created_at.gt(since.made)))
        .order((sessions::id.eq(this).desc(), sessions::last_seen_at.desc(), sessions::id.desc()))
        .select(OwnSession::as_select())
        .limit(MOST)
        .load(conn)?)
}

/// Whether a session is not over.
pub fn is_alive(id: i64, since: Since, conn: &mut PgConnection) -> Result<bool> {
    let alive = sessions::table
        .filter(sessions::id.eq(id))
        .filter(sessions::last_seen_at.gt(since.seen).and(sessions::created_at.gt(since.made)));
    Ok(diesel::select(exists(alive)).get_result(conn)?)
}

/// Ends one session of a person.
///
/// # Errors
/// [`Error::NotFound`] when they have none of this number.
pub fn end(user: UserId, id: i64, conn: &mut PgConnection) -> Result<()> {
    let own = sessions::table.filter(sessions::id.eq(id)).filter(sessions::user_id.eq(user));
    if diesel::delete(own).execute(conn)? == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Ends all sessions of a person but this one; how many they were.
pub fn end_others(user: UserId, this: i64, conn: &mut PgConnection) -> Result<usize> {
    let others = sessions::table.filter(sessions::user_id.eq(user)).filter(sessions::id.ne(this));
    Ok(diesel::delete(others).execute(conn)?)
}
