//! Removes data that is no longer needed: ended sessions, old rate-limit counts, visitors' questions, jobs that failed and
//! mail that was sent long ago. Each kind of data has its own job, so that one that fails does not hold up the others.

use std::time::{Duration, Instant};

use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::accounts::{attempts, tokens};
use crate::businesses::addresses;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::sessions;
use crate::jobs::{Every, Job, Kinds, NewJob, RunsAs, Work, enqueue};
use crate::products::unsaved;
use crate::reports::retention;
use crate::settings::purging;
use crate::{insights, jobs, limits, mail, notifications, questions, team, visits};

/// The most rows removed in one transaction; fewer where that takes too long.
const BATCH: i64 = 2000;
/// After this time the rest is left to a new job, so that other jobs get their turn.
const SHIFT: Duration = Duration::from_secs(60);

/// Removes up to this many rows of one kind.
type Removal = fn(Moment, i64, &mut PgConnection) -> Result<usize>;

/// The removals by name. The name is stored in the payload of waiting jobs and in the row of the schedule.
const REMOVALS: &[(&str, Removal)] = &[
    ("remove unused sessions", sessions::forget_unused),
    ("remove old sessions", sessions::forget_old),
    ("remove limits", limits::forget_old),
    ("remove failed sign-ins", attempts::forget_old),
    ("remove links in mail", tokens::forget_old),
    ("remove old notifications", notifications::model::forget_old),
    ("remove failed jobs", jobs::model::forget_failed),
    ("remove old mail", mail::forget_old),
    ("remove old invitations", team::waiting::forget_old),
    ("remove old addresses", addresses::forget_old),
    ("remove unsaved text", unsaved::forget_old),
    ("remove old counts of visits", visits::model::forget_old),
    ("remove old counts of questions", insights::model::forget_old),
    ("remove old questions", questions::model::forget_old),
    ("forget old reports", retention::forget_old),
    ("remove closed businesses", purging::purge),
];

/// A job that removes one kind of rows.
#[derive(Debug, Serialize, Deserialize)]
struct RemoveOld {
    what: String,
}

impl Job for RemoveOld {
    const KIND: &'static str = "remove_old";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const LONGEST: Duration = Duration::from_secs(5 * 60);
    /// Short, because pages wait for the rows that a batch has locked.
    const LONGEST_STATEMENT: Duration = Duration::from_secs(5);
}

/// The jobs of this module.
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

/// Adapts the batch size: a batch that exceeds the statement timeout is retried with a quarter of the rows, so that
/// even a large backlog can be removed.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::overview::name_of;

    #[test]
    fn every_removal_has_a_name_in_every_language() {
        let kinds = [RemoveOld::KIND];
        for job in REMOVALS.iter().map(|(what, _)| *what).chain(kinds) {
            assert!(name_of(job).is_some(), "no message is called operator-job-… for \"{job}\"");
        }
    }
}
