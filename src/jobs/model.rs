//! Jobs as rows. What moves them through their states is here and in the functions of the migration.

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

/// The largest payload, in bytes of JSON: a job names what it is about and does not carry it.
const LARGEST: usize = 64 * 1024;
/// What is kept of an error, in characters.
const LONGEST_ERROR: usize = 2000;

/// A job to be added.
pub struct NewJob<'a, J> {
    job: &'a J,
    business: Option<BusinessId>,
    run_at: Option<Moment>,
    once: Option<&'a str>,
}

impl<'a, J: Job> NewJob<'a, J> {
    /// The market's own, to be done as soon as somebody can.
    #[must_use]
    pub fn new(job: &'a J) -> Self {
        Self { job, business: None, run_at: None, once: None }
    }

    /// Done for this business: it runs in its scope if the kind does, and takes its turn among the others'.
    #[must_use]
    pub fn of(mut self, business: BusinessId) -> Self {
        self.business = Some(business);
        self
    }

    /// Not before this moment.
    #[must_use]
    pub fn at(mut self, moment: Moment) -> Self {
        self.run_at = Some(moment);
        self
    }

    /// Not if one of this kind, business and key still waits: then that one does for both, with the payload of this
    /// one, the latest. So the key must say what the work is, and the payload may say no more than how it stands now.
    /// The row stays locked until this transaction ends, so the key should name something small, and of several keys
    /// the order must be the same everywhere.
    #[must_use]
    pub fn once(mut self, key: &'a str) -> Self {
        self.once = Some(key);
        self
    }
}

/// Adds a job in the transaction of its cause: it is done if that is committed, and not before. A business adds jobs
/// for itself alone, a trade for the businesses that it names, whoever acts for no business for the market.
///
/// # Errors
/// The database's refusal when the scope may not add it; [`Error::Internal`] when the payload is larger than 64 KiB.
pub fn enqueue<J: Job>(conn: &mut PgConnection, job: &NewJob<'_, J>) -> Result<()> {
    add(&Row::of(job)?, conn)
}

/// The same with its type taken off.
pub struct Row {
    business: Option<BusinessId>,
    kind: &'static str,
    payload: Value,
    run_at: Option<Moment>,
    once: Option<String>,
    most_attempts: i32,
}

impl Row {
    /// As it will stand in the table.
    ///
    /// # Errors
    /// As [`enqueue`].
    pub fn of<J: Job>(new: &NewJob<'_, J>) -> Result<Self> {
        let unwritable =
            |reason: String| Error::Internal(format!("a job of kind {} cannot be added: {reason}", J::KIND));
        let payload = serde_json::to_value(new.job).map_err(|error| unwritable(error.to_string()))?;
        // PostgreSQL writes a space after each colon and comma; its own limit is the one that holds.
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

/// A job that was taken.
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

/// What was found to do.
pub(super) struct Found {
    pub jobs: Vec<Claimed>,
    /// Which business had its turn last.
    pub last: i64,
    /// There is something to do, and somebody else has it locked.
    pub is_locked: bool,
}

/// Takes up to so many jobs of these kinds, of the businesses after the one that had its turn last. The one that is
/// held back gets a job only if nobody else does.
pub(super) fn claim(
    most: usize,
    kinds: &[&str],
    (last, held_back): (i64, Option<i64>),
    lease: Duration,
    conn: &mut PgConnection,
) -> Result<Found> {
    // Whatever the statistics say of a table that was empty a moment ago.
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

/// Kinds among those that wait, and have for ten minutes, that are none of these.
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

/// Renews the leases of these jobs, each with its claim; answers which of them are still held.
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

/// Keeps everybody else from taking the job over until this transaction ends; false when it was lost.
pub(super) fn hold(job: i64, claim: i32, conn: &mut PgConnection) -> Result<bool> {
    let held: Held = sql_query("SELECT hold_job($1, $2) AS is_held")
        .bind::<BigInt, _>(job)
        .bind::<Integer, _>(claim)
        .get_result(conn)?;
    Ok(held.is_held)
}

/// The job is done: its row is not needed any more. False when it was lost.
pub(super) fn finish(job: i64, claim: i32, conn: &mut PgConnection) -> Result<bool> {
    let finished = sql_query("DELETE FROM jobs WHERE id = $1 AND claim = $2 AND state = 'running'")
        .bind::<BigInt, _>(job)
        .bind::<Integer, _>(claim)
        .execute(conn)?;
    Ok(finished > 0)
}

/// The try has failed: there will be another one later, unless it was the last or none would help. False when the job
/// was lost.
pub(super) fn fail(job: &Claimed, error: &str, is_final: bool, conn: &mut PgConnection) -> Result<bool> {
    // PostgreSQL takes no zeros in texts.
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

/// Lets a job go that may still be under way here. Whoever looks for work next finds the lease ended, and waits for
/// what is being written. With an error the try counts as failed, without one it does not count.
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

/// Takes jobs back whose lease has ended and lets in what is due; answers in how many seconds there is more of that.
pub(super) fn tend(conn: &mut PgConnection) -> Result<Option<f64>> {
    let until: Until = sql_query("SELECT tend_jobs() AS seconds").get_result(conn)?;
    Ok(until.seconds)
}

/// For how many days a job that failed is kept.
const KEPT_DAYS: i64 = 90;

/// Removes up to so many jobs that failed long ago.
///
/// # Errors
/// The database's.
pub fn forget_failed(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let old = jobs::table
        .filter(jobs::state.eq("failed"))
        .filter(jobs::changed_at.lt(now - TimeDelta::days(KEPT_DAYS)))
        .order(jobs::changed_at);
    let ids = old.select(jobs::id).limit(most).load::<i64>(conn)?;
    Ok(diesel::delete(jobs::table.filter(jobs::id.eq_any(ids)).filter(jobs::state.eq("failed"))).execute(conn)?)
}
