//! The rows of jobs. Their state changes are made here and in the functions of the migration.

use std::time::Duration;

use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Bool, Double, Integer, Jsonb, Nullable, Text, Timestamptz};
use serde_json::Value;

use super::job::Job;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::BusinessId;
use crate::schema::jobs;

/// The largest payload in bytes of JSON: a job names what it is about and does not carry the data.
const LARGEST: usize = 64 * 1024;
/// How many characters of an error message are kept.
const LONGEST_ERROR: usize = 2000;

/// A job to be added.
pub struct NewJob<'a, J> {
    job: &'a J,
    business: Option<BusinessId>,
    run_at: Option<Moment>,
    once: Option<&'a str>,
}

impl<'a, J: Job> NewJob<'a, J> {
    /// A job of the marketplace itself, due at once.
    #[must_use]
    pub fn new(job: &'a J) -> Self {
        Self { job, business: None, run_at: None, once: None }
    }

    /// Adds the job for a business: it runs in that business's scope if its kind does, and takes turns with other
    /// businesses.
    #[must_use]
    pub fn of(mut self, business: BusinessId) -> Self {
        self.business = Some(business);
        self
    }

    /// Does not run before this time.
    #[must_use]
    pub fn at(mut self, moment: Moment) -> Self {
        self.run_at = Some(moment);
        self
    }

    /// Merges this job with a waiting job of the same kind, business and key: that one runs once, with the new payload.
    /// So the key must identify the work, and the payload may only describe its latest state. The row stays locked
    /// until this transaction ends: the key should cover something small, and transactions that use several keys must
    /// use them in the same order to avoid deadlocks.
    #[must_use]
    pub fn once(mut self, key: &'a str) -> Self {
        self.once = Some(key);
        self
    }
}

/// Adds a job in the current transaction: it runs only if that commits. A business can add jobs only for itself, a
/// trade for the businesses it names, and any other scope for the marketplace.
///
/// # Errors
/// A database error when the scope may not add the job; [`Error::Internal`] when the payload is larger than 64 KiB.
pub fn enqueue<J: Job>(conn: &mut PgConnection, job: &NewJob<'_, J>) -> Result<()> {
    add(&Row::of(job)?, conn)
}

/// A job to be added, without its type.
pub struct Row {
    business: Option<BusinessId>,
    kind: &'static str,
    payload: Value,
    run_at: Option<Moment>,
    once: Option<String>,
    most_attempts: i32,
}

impl Row {
    /// Builds the row.
    ///
    /// # Errors
    /// [`Error::Internal`] when the payload is larger than 64 KiB or is not valid JSON.
    pub fn of<J: Job>(new: &NewJob<'_, J>) -> Result<Self> {
        let unwritable =
            |reason: String| Error::Internal(format!("a job of kind {} cannot be added: {reason}", J::KIND));
        let payload = serde_json::to_value(new.job).map_err(|error| unwritable(error.to_string()))?;
        // PostgreSQL adds a space after each colon and comma, so its own limit decides.
        if payload.to_string().len() > LARGEST {
            return Err(unwritable(format!("its payload is larger than {LARGEST} bytes")));
        }
        let once = new.once.map(str::to_owned);
        Ok(Self {
            business: new.business,
            kind: J::KIND,
            payload,
            run_at: new.run_at,
            once,
            most_attempts: J::MOST_ATTEMPTS,
        })
    }
}

pub(super) fn add(row: &Row, conn: &mut PgConnection) -> Result<()> {
    sql_query("SELECT enqueue_job($1, $2, $3, $4, $5, $6)")
        .bind::<Nullable<BigInt>, _>(row.business)
        .bind::<Text, _>(row.kind)
        .bind::<Jsonb, _>(&row.payload)
        .bind::<Nullable<Timestamptz>, _>(row.run_at)
        .bind::<Nullable<Text>, _>(&row.once)
        .bind::<Integer, _>(row.most_attempts)
        .execute(conn)?;
    Ok(())
}

/// A job that this worker has taken.
#[derive(Clone, Debug, QueryableByName)]
pub(super) struct Claimed {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub business_id: Option<BusinessId>,
    #[diesel(sql_type = BigInt)]
    pub tenant: i64,
    #[diesel(sql_type = Text)]
    pub kind: String,
    #[diesel(sql_type = Jsonb)]
    pub payload: Value,
    #[diesel(sql_type = Integer)]
    pub attempt: i32,
    #[diesel(sql_type = Integer)]
    pub claim: i32,
}

/// The result of a claim.
pub(super) struct Found {
    pub jobs: Vec<Claimed>,
    /// The business that was served last.
    pub last: i64,
    /// Jobs are waiting, but others hold locks on them.
    pub is_locked: bool,
}

/// Takes up to `most` jobs of these kinds, beginning with the businesses after the one served last. The business that
/// is held back gets a job only if no other has one.
pub(super) fn claim(
    most: usize,
    kinds: &[&str],
    (last, held_back): (i64, Option<i64>),
    lease: Duration,
    conn: &mut PgConnection,
) -> Result<Found> {
    // Forces index scans, whatever the statistics say about a table that was empty a moment ago.
    conn.batch_execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL jit = off")?;
    let mut found = Found { jobs: Vec::new(), last, is_locked: false };
    let nobody = -1;
    let last_resort = held_back.map(|_| (-1, None));
    for (after, without) in [(last, held_back), (-1, held_back)].into_iter().chain(last_resort) {
        let left = i32::try_from(most - found.jobs.len()).unwrap_or(i32::MAX);
        if left == 0 || (without != held_back && !found.jobs.is_empty()) {
            break;
        }
        let more: Vec<Claimed> = sql_query(include_str!("claim.sql"))
            .bind::<BigInt, _>(after)
            .bind::<Integer, _>(left)
            .bind::<Double, _>(lease.as_secs_f64())
            .bind::<Array<Text>, _>(kinds)
            .bind::<BigInt, _>(without.unwrap_or(nobody))
            .load(conn)?;
        found.last = more.iter().map(|job| job.tenant).max().unwrap_or(found.last);
        found.jobs.extend(more);
    }
    if found.jobs.is_empty() {
        let waits = "SELECT EXISTS (SELECT FROM jobs WHERE state = 'waiting' AND kind = ANY ($1)) AS is_held";
        found.is_locked = sql_query(waits).bind::<Array<Text>, _>(kinds).get_result::<Held>(conn)?.is_held;
    }
    Ok(found)
}

/// The kinds of jobs that have waited for ten minutes and are not in this list.
pub(super) fn unknown(kinds: &[&str], conn: &mut PgConnection) -> Result<Vec<String>> {
    let found: Vec<Kind> = sql_query(include_str!("unknown.sql")).bind::<Array<Text>, _>(kinds).load(conn)?;
    Ok(found.into_iter().map(|row| row.kind).collect())
}

#[derive(QueryableByName)]
struct Kind {
    #[diesel(sql_type = Text)]
    kind: String,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// Renews the leases of these jobs, given by id and claim; returns the ids of those still held.
pub(super) fn renew(held: &[(i64, i32)], lease: Duration, conn: &mut PgConnection) -> Result<Vec<i64>> {
    let (ids, claims): (Vec<i64>, Vec<i32>) = held.iter().copied().unzip();
    let renewed: Vec<Id> = sql_query(
        "UPDATE jobs SET lease_until = now() + $3 * interval '1 second'
           FROM unnest($1, $2) AS held (id, claim)
          WHERE jobs.id = held.id AND jobs.claim = held.claim AND state = 'running'
         RETURNING jobs.id",
    )
    .bind::<Array<BigInt>, _>(ids)
    .bind::<Array<Integer>, _>(claims)
    .bind::<Double, _>(lease.as_secs_f64())
    .load(conn)?;
    Ok(renewed.into_iter().map(|row| row.id).collect())
}

#[derive(QueryableByName)]
struct Held {
    #[diesel(sql_type = Bool)]
    is_held: bool,
}

/// Keeps others from taking the job until this transaction ends; false if the lease was lost.
pub(super) fn hold(job: i64, claim: i32, conn: &mut PgConnection) -> Result<bool> {
    let held: Held = sql_query("SELECT hold_job($1, $2) AS is_held")
        .bind::<BigInt, _>(job)
        .bind::<Integer, _>(claim)
        .get_result(conn)?;
    Ok(held.is_held)
}

/// Deletes a finished job; false if the lease was lost.
pub(super) fn finish(job: i64, claim: i32, conn: &mut PgConnection) -> Result<bool> {
    let finished = sql_query("DELETE FROM jobs WHERE id = $1 AND claim = $2 AND state = 'running'")
        .bind::<BigInt, _>(job)
        .bind::<Integer, _>(claim)
        .execute(conn)?;
    Ok(finished > 0)
}

/// Records a failed attempt: the job is retried later, unless this was the last attempt or the error is final. False if
/// the lease was lost.
pub(super) fn fail(job: &Claimed, error: &str, is_final: bool, conn: &mut PgConnection) -> Result<bool> {
    // PostgreSQL does not allow NUL characters in text.
    let error: String = error.chars().filter(|c| *c != '\0').take(LONGEST_ERROR).collect();
    let held: Held = sql_query("SELECT put_job_back($1, $2, $3, now() + job_pause($4), $5) AS is_held")
        .bind::<BigInt, _>(job.id)
        .bind::<Integer, _>(job.claim)
        .bind::<Text, _>(error)
        .bind::<Integer, _>(job.attempt)
        .bind::<Bool, _>(is_final)
        .get_result(conn)?;
    Ok(held.is_held)
}

/// Gives up a job that may still be running here, by ending its lease. The next worker waits for writes in progress.
/// With an error the attempt counts as failed, without one it does not count.
pub(super) fn let_go(job: i64, claim: i32, error: Option<&str>, conn: &mut PgConnection) -> Result<()> {
    sql_query(
        "WITH gone AS (
            UPDATE jobs SET lease_until = to_timestamp(0), last_error = coalesce($3, last_error),
                            attempt = CASE WHEN $3 IS NULL THEN attempt - 1 ELSE attempt END,
                            run_at = CASE WHEN $3 IS NULL THEN now() ELSE now() + job_pause(attempt) END
             WHERE id = $1 AND claim = $2 AND state = 'running' RETURNING id)
         SELECT pg_notify('jobs', '') FROM gone",
    )
    .bind::<BigInt, _>(job)
    .bind::<Integer, _>(claim)
    .bind::<Nullable<Text>, _>(error)
    .execute(conn)?;
    Ok(())
}

#[derive(QueryableByName)]
struct Until {
    #[diesel(sql_type = Nullable<Double>)]
    seconds: Option<f64>,
}

/// Reclaims jobs whose lease has ended and releases due ones; returns the seconds until the next is due.
pub(super) fn tend(conn: &mut PgConnection) -> Result<Option<f64>> {
    let until: Until = sql_query("SELECT tend_jobs() AS seconds").get_result(conn)?;
    Ok(until.seconds)
}

/// For how many days failed jobs are kept.
const KEPT_DAYS: i64 = 90;

/// Removes up to `most` jobs that failed long ago.
pub fn forget_failed(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let old = jobs::table
        .filter(jobs::state.eq("failed"))
        .filter(jobs::changed_at.lt(now - TimeDelta::days(KEPT_DAYS)))
        .order(jobs::changed_at);
    let ids = old.select(jobs::id).limit(most).load::<i64>(conn)?;
    Ok(diesel::delete(jobs::table.filter(jobs::id.eq_any(ids)).filter(jobs::state.eq("failed"))).execute(conn)?)
}
