//! Recurring jobs. Each has one row, so that only one of all workers adds the job when it is due. Runs that were missed
//! while no worker was running are made up for once.

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, Double, Nullable, Text};

use super::model::{Row, add};
use crate::error::Result;

/// The period of a recurring job, and its offset.
#[derive(Clone, Copy, Debug)]
pub struct Every {
    period: Duration,
    /// Added to multiples of the period since 1970-01-01 00:00 UTC.
    offset: Duration,
}

impl Every {
    /// At every multiple of this many minutes.
    #[must_use]
    pub const fn minutes(minutes: u64) -> Self {
        Self { period: Duration::from_secs(60 * minutes), offset: Duration::ZERO }
    }

    /// Every day at this time, UTC.
    #[must_use]
    pub const fn day_at(hour: u64, minute: u64) -> Self {
        Self { period: Duration::from_secs(24 * 3600), offset: Duration::from_secs(3600 * hour + 60 * minute) }
    }
}

/// A recurring job.
pub struct Schedule {
    /// The key of its row.
    pub name: &'static str,
    /// When it is due.
    pub every: Every,
    /// The job that is added.
    pub row: Row,
}

#[derive(QueryableByName)]
struct Until {
    #[diesel(sql_type = Nullable<Double>)]
    seconds: Option<f64>,
}

/// Creates the rows of new schedules, which are due at once.
pub fn plant(schedules: &[Schedule], conn: &mut PgConnection) -> Result<()> {
    sql_query("INSERT INTO job_schedules (name) SELECT unnest($1) ON CONFLICT DO NOTHING")
        .bind::<Array<Text>, _>(names(schedules))
        .execute(conn)?;
    Ok(())
}

/// Adds the jobs that are due, and returns the seconds until the next one is.
pub fn add_due(schedules: &[Schedule], conn: &mut PgConnection) -> Result<Option<f64>> {
    let until = next(schedules, conn)?;
    if until.is_none_or(|seconds| seconds > 0.0) {
        return Ok(until);
    }
    for schedule in schedules {
        // The worker that moves the row forward adds the job. The database's clock is the only one that all workers
        // share.
        let is_due = sql_query(
            "UPDATE job_schedules
                SET next_run = to_timestamp($2 + $3 * (floor((extract(epoch FROM now()) - $2) / $3) + 1))
              WHERE name = $1 AND next_run <= now()",
        )
        .bind::<Text, _>(schedule.name)
        .bind::<Double, _>(schedule.every.offset.as_secs_f64())
        .bind::<Double, _>(schedule.every.period.as_secs_f64())
        .execute(conn)?;
        if is_due > 0 {
            add(&schedule.row, conn)?;
        }
    }
    next(schedules, conn)
}

fn next(schedules: &[Schedule], conn: &mut PgConnection) -> Result<Option<f64>> {
    let until: Until = sql_query(
        "SELECT extract(epoch FROM min(next_run) - now())::double precision AS seconds
           FROM job_schedules WHERE name = ANY ($1)",
    )
    .bind::<Array<Text>, _>(names(schedules))
    .get_result(conn)?;
    Ok(until.seconds)
}

fn names(schedules: &[Schedule]) -> Vec<&'static str> {
    schedules.iter().map(|schedule| schedule.name).collect()
}
