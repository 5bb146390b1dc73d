//! The operator's view of jobs, and what an operator can do with failed ones. Everything here needs the operator scope.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::result::DatabaseErrorKind;
use diesel::sql_query;
use diesel::sql_types::{self, BigInt};

use crate::clock::Moment;
use crate::error::Result;
use crate::locales::{Locale, Name, Text};
use crate::schema::{businesses, jobs};

/// Waiting jobs are counted exactly up to this number.
const MOST: i64 = 10_000;
/// The most jobs in each list.
const LINES: i64 = 50;

/// The state of all jobs.
pub struct Overview {
    /// Jobs waiting for a worker or for their time; 10,001 means "more than 10,000".
    waiting: i64,
    /// Running jobs, the longest-running first.
    pub running: Vec<Line>,
    /// Failed jobs, the latest first.
    pub failed: Vec<Line>,
}

/// One job in a list.
#[derive(Debug, Queryable)]
pub struct Line {
    /// The job's id.
    pub id: i64,
    kind: String,
    key: Option<String>,
    /// The business that the job belongs to, if any.
    pub business: Option<String>,
    /// The number of attempts so far.
    pub attempt: i32,
    /// The last error.
    pub error: Option<String>,
    /// When the attempt started, or when the job failed.
    pub at: Moment,
}

impl Overview {
    /// The number of waiting jobs, as shown on the page.
    #[must_use]
    pub fn waiting(&self, t: Locale) -> String {
        if self.waiting > MOST { t.operator_more_than(MOST) } else { t.number(self.waiting) }
    }
}

impl Line {
    /// A name for the job, as shown on the page.
    #[must_use]
    pub fn what(&self) -> Name {
        let kind = || name_of(&self.kind).filter(|_| self.key.is_none());
        let known = self.key.as_deref().and_then(name_of).or_else(kind);
        known.map_or_else(|| Name::Theirs(self.key.clone().unwrap_or_else(|| self.kind.replace('_', " "))), Name::Ours)
    }
}

/// What people call the job with this key or of this kind; nothing for one that no message names.
#[must_use]
pub fn name_of(job: &str) -> Option<Text> {
    Text::keyed(&format!("operator-job-{}", job.replace([' ', '_'], "-")))
}

/// Loads the overview.
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
    #[diesel(sql_type = sql_types::Text)]
    kind: String,
}

/// Retries a failed job; returns its kind, or `None` if no failed job has this id. If the same work is already waiting,
/// the failed job is deleted instead.
pub fn try_again(id: i64, conn: &mut PgConnection) -> Result<Option<String>> {
    let is_doubled = "DELETE FROM jobs AS failed
                       WHERE id = $1 AND state = 'failed' AND EXISTS (
                             SELECT FROM jobs AS one WHERE one.tenant = failed.tenant AND one.kind = failed.kind
                                AND one.unique_key = failed.unique_key AND one.state IN ('waiting', 'scheduled'))
                      RETURNING kind";
    let again = "UPDATE jobs SET state = 'waiting', attempt = 0, run_at = now(), changed_at = now()
                  WHERE id = $1 AND state = 'failed' RETURNING kind";
    // Another transaction may add the same work between the two statements. Then try again: it is waiting now, unless
    // it has been taken since.
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

/// Deletes a failed job; returns its kind, or `None` if no failed job has this id.
pub fn remove(id: i64, conn: &mut PgConnection) -> Result<Option<String>> {
    let failed = jobs::table.filter(jobs::id.eq(id)).filter(jobs::state.eq("failed"));
    Ok(diesel::delete(failed).returning(jobs::kind).get_result(conn).optional()?)
}
