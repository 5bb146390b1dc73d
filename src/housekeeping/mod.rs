//! What has had its time is removed: ended sessions, counts that no longer matter, questions of visitors, jobs that
//! failed long ago. Each is a job of its own, so that one that cannot be done keeps none of the others.

use std::time::{Duration, Instant};

use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::accounts::attempts;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::sessions;
use crate::jobs::{Every, Job, Kinds, NewJob, RunsAs, Work, enqueue};
use crate::{assistant, jobs, limits};

/// Rows that are removed in one transaction; fewer where that takes too long.
const BATCH: i64 = 2000;
/// After so long the rest is left to another job, so that others have their turn.
const SHIFT: Duration = Duration::from_secs(60);

/// Removes up to so many rows of one kind.
type Removal = fn(Moment, i64, &mut PgConnection) -> Result<usize>;

/// What is removed. The name is in the payload of jobs that wait, and in the row of the schedule.
const REMOVALS: &[(&str, Removal)] = &[
    ("remove unused sessions", sessions::forget_unused),
    ("remove old sessions", sessions::forget_old),
    ("remove limits", limits::forget_old),
    ("remove failed sign-ins", attempts::forget_old),
    ("remove conversations of visitors", assistant::model::forget_old),
    ("remove failed jobs", jobs::model::forget_failed),
];

/// One kind of rows is to be removed.
#[derive(Debug, Serialize, Deserialize)]
struct RemoveOld {
    what: String,
}

impl Job for RemoveOld {
    const KIND: &'static str = "remove_old";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const LONGEST: Duration = Duration::from_secs(5 * 60);
    /// Pages wait for the rows that a batch has locked.
    const LONGEST_STATEMENT: Duration = Duration::from_secs(5);
}

/// The jobs of this room.
pub fn jobs(kinds: Kinds) -> Kinds {
    REMOVALS.iter().fold(kinds.on(remove_old), |kinds, (what, _)| {
        kinds.every(Every::minutes(15), what, &RemoveOld { what: (*what).to_owned() })
    })
}

fn remove_old(job: &RemoveOld, work: &Work) -> Result<()> {
    let found = REMOVALS.iter().find(|(what, _)| *what == job.what);
    let (what, removal) = found.ok_or_else(|| Error::Refused(format!("nothing is called \"{}\"", job.what)))?;
    let (begun, now) = (Instant::now(), work.now());
    let mut removed = 0;
    let mut batches = Batches::default();
    let is_whole = loop {
        work.goes_on()?;
        match batches.next(|most| work.write(|conn| removal(now, most, conn)))? {
            0 => break true,
            count => removed += count,
        }
        if begun.elapsed() > SHIFT {
            break false;
        }
    };
    if !is_whole {
        work.write(|conn| enqueue(conn, &NewJob::new(job).once(what)))?;
    }
    if removed > 0 {
        tracing::info!(removed, what, "housekeeping removed old rows");
    }
    Ok(())
}

/// Steps of a size that fits: one that takes longer than a statement may is tried again as a smaller one, so that a
/// house left alone for long can always be kept.
struct Batches {
    most: i64,
}

impl Default for Batches {
    fn default() -> Self {
        Self { most: BATCH }
    }
}

impl Batches {
    fn next(&mut self, mut remove: impl FnMut(i64) -> Result<usize>) -> Result<usize> {
        loop {
            match remove(self.most) {
                Err(Error::Busy) if self.most > 1 => self.most = (self.most / 4).max(1),
                outcome => return outcome,
            }
        }
    }
}
