//! What whoever runs the marketplace sees of jobs, and may do with those that failed. In the operator scope.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::result::DatabaseErrorKind;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Text};

use crate::clock::{Moment, in_words};
use crate::error::Result;
use crate::schema::{businesses, jobs};

/// Counted exactly up to here.
const MOST: i64 = 10_000;
/// Lines of each list.
const LINES: i64 = 50;

/// How it stands with jobs.
pub struct Overview {
    /// How many are waiting for their turn or their time; one more than ten thousand stands for more.
    waiting: i64,
    /// What is being done, the longest first.
    pub running: Vec<Line>,
    /// What was given up, the latest first.
    pub failed: Vec<Line>,
}

/// One job.
#[derive(Debug, Queryable)]
pub struct Line {
    /// Its number.
    pub id: i64,
    kind: String,
    key: Option<String>,
    /// For which business it is done, if for one.
    pub business: Option<String>,
    /// How often it was tried.
    pub attempt: i32,
    /// Why it failed.
    pub error: Option<String>,
    /// When it began or failed.
    pub at: Moment,
}

impl Overview {
    /// How many are waiting, in words.
    #[must_use]
    pub fn waiting(&self) -> String {
        if self.waiting > MOST { "more than 10,000".to_owned() } else { self.waiting.to_string() }
    }
}

impl Line {
    /// What is done, in words.
    #[must_use]
    pub fn what(&self) -> String {
        self.key.clone().unwrap_or_else(|| self.kind.replace('_', " "))
    }

    /// When it began or failed, in words.
    #[must_use]
    pub fn when(&self) -> String {
        in_words(&self.at)
    }
}

/// How it stands now.
///
/// # Errors
/// The database's.
pub fn overview(conn: &mut PgConnection) -> Result<Overview> {
    let waiting = diesel::select(sql::<BigInt>(&format!(
        "(SELECT count(*) FROM (SELECT FROM jobs WHERE state IN ('waiting', 'scheduled') LIMIT {MOST} + 1) AS found)"
    )));
    let lines = |state: &'static str| {
        jobs::table.left_join(businesses::table).filter(jobs::state.eq(state)).limit(LINES).select((
            jobs::id,
            jobs::kind,
            jobs::unique_key,
            businesses::name.nullable(),
            jobs::attempt,
            jobs::last_error,
            jobs::changed_at,
        ))
    };
    Ok(Overview {
        waiting: waiting.get_result(conn)?,
        running: lines("running").order(jobs::changed_at).load(conn)?,
        failed: lines("failed").order(jobs::changed_at.desc()).load(conn)?,
    })
}

#[derive(QueryableByName)]
struct Kind {
    #[diesel(sql_type = Text)]
    kind: String,
}

/// Lets a job that failed begin anew; its kind, or none when it is not among those that failed. If the same work waits
/// already, that one does for both.
///
/// # Errors
/// The database's.
pub fn try_again(id: i64, conn: &mut PgConnection) -> Result<Option<String>> {
    let is_doubled = "DELETE FROM jobs AS failed
                       WHERE id = $1 AND state = 'failed' AND EXISTS (
                             SELECT FROM jobs AS one WHERE one.tenant = failed.tenant AND one.kind = failed.kind
                                AND one.unique_key = failed.unique_key AND one.state IN ('waiting', 'scheduled'))
                      RETURNING kind";
    let again = "UPDATE jobs SET state = 'waiting', attempt = 0, run_at = now(), changed_at = now()
                  WHERE id = $1 AND state = 'failed' RETURNING kind";
    // The same work may be added between the two: then it waits already, unless it has been taken since.
    let found = loop {
        let change = |change: &str, conn: &mut PgConnection| -> QueryResult<Option<Kind>> {
            sql_query(change).bind::<BigInt, _>(id).get_result(conn).optional()
        };
        let found = conn.transaction(|conn| match change(is_doubled, conn)? {
            None => change(again, conn),
            found => Ok(found),
        });
        if !matches!(found, Err(diesel::result::Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))) {
            break found?;
        }
    };
    if found.is_some() {
        sql_query("SELECT pg_notify('jobs', '')").execute(conn)?;
    }
    Ok(found.map(|found| found.kind))
}

/// Takes a job that failed away; its kind, or none when it is not among those that failed.
///
/// # Errors
/// The database's.
pub fn remove(id: i64, conn: &mut PgConnection) -> Result<Option<String>> {
    let failed = jobs::table.filter(jobs::id.eq(id)).filter(jobs::state.eq("failed"));
    Ok(diesel::delete(failed).returning(jobs::kind).get_result(conn).optional()?)
}
