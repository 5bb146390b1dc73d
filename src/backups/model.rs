//! What became of backups, kept for a year. In the operator scope.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::snapshot::has_table;
use crate::clock::Moment;
use crate::db::{Scope, in_scope};
use crate::error::Result;
use crate::migrations;
use crate::schema::backups;

/// How long it is kept.
const KEPT: TimeDelta = TimeDelta::days(400);
/// How much is kept of what went wrong, in characters.
const LONGEST: usize = 4000;

/// What became of one backup.
#[derive(Debug, Insertable)]
#[diesel(table_name = backups)]
pub(super) struct Outcome {
    pub begun_at: Moment,
    pub ended_at: Moment,
    pub name: Option<String>,
    pub trouble: Option<String>,
    pub checked_at: Option<Moment>,
}

impl Outcome {
    /// Writes it down, and forgets what is too old.
    pub fn note(mut self, conn: &mut PgConnection) -> Result<()> {
        diesel::delete(backups::table.filter(backups::ended_at.lt(self.ended_at - KEPT))).execute(conn)?;
        self.trouble = self.trouble.map(|trouble| trouble.chars().take(LONGEST).collect());
        diesel::insert_into(backups::table).values(self).execute(conn)?;
        Ok(())
    }
}

/// Writes down a backup that was made by hand, where the database has a place for that already.
///
/// # Errors
/// The database cannot be reached, or refuses.
pub fn note_made(url: &str, name: &str, begun_at: Moment, ended_at: Moment) -> Result<()> {
    let mut conn = migrations::connect(url)?;
    in_scope(&mut conn, &Scope::Operator, |conn| {
        if !has_table(conn, "backups")? {
            return Ok(());
        }
        Outcome { begun_at, ended_at, name: Some(name.to_owned()), trouble: None, checked_at: None }.note(conn)
    })
}

/// Whether something went wrong since this moment.
pub(super) fn had_trouble_since(then: Moment, conn: &mut PgConnection) -> Result<bool> {
    let since = backups::table.filter(backups::ended_at.gt(then)).filter(backups::trouble.is_not_null());
    Ok(diesel::select(diesel::dsl::exists(since)).get_result(conn)?)
}

/// When a backup was last compared with what it should be.
pub(super) fn last_check(conn: &mut PgConnection) -> Result<Option<Moment>> {
    Ok(backups::table.select(diesel::dsl::max(backups::checked_at)).first(conn)?)
}
