//! One attempt at a job, on its own thread. The outcome is recorded in the database; a panic is a failed attempt.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use super::job::RunsAs;
use super::kinds::Kind;
use super::model::{self, Claimed};
use super::work::{Lease, Work};
use crate::clock::Clock;
use crate::db::{Access, Backstage, Scope};
use crate::error::{Error, Result};

/// The statement timeout for recording the outcome of a job.
const LONGEST: Duration = Duration::from_secs(30);
/// How long to wait before trying again to record it, while the database is unavailable.
const PAUSE: Duration = Duration::from_millis(500);

/// What an attempt needs.
pub(super) struct Try {
    pub job: Claimed,
    pub backstage: Backstage,
    pub clock: Clock,
    pub lease: Arc<Lease>,
}

impl Try {
    /// The name of the job's kind.
    pub fn kind(&self) -> &str {
        &self.job.kind
    }

    /// Runs the job and records the outcome.
    pub fn run(self, kind: &Kind) {
        let begun = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| self.attempt(kind, begun)))
            .unwrap_or_else(|panic| Err(Error::Internal(format!("it panicked: {}", words_of(&*panic)))));
        let Claimed { id, kind, attempt, .. } = &self.job;
        let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        match &outcome {
            Ok(()) => tracing::debug!(job.id = id, kind, ms, "a job is done"),
            Err(_) if self.is_stopping() => tracing::info!(job.id = id, kind, ms, "a job goes back: the worker stops"),
            Err(error) => tracing::warn!(job.id = id, kind, attempt, ms, %error, "a job failed"),
        }
        self.settle(&outcome);
    }

    fn attempt(&self, kind: &Kind, begun: Instant) -> Result<()> {
        let scope = match (kind.runs_as, self.job.business_id) {
            (RunsAs::Public, _) => None,
            (RunsAs::Operator, _) => Some(Scope::Operator),
            (RunsAs::Business, Some(business)) => Some(Scope::Business(business.get())),
            (RunsAs::Business, None) => {
                return Err(Error::Refused("this kind of job is done for a business, and none is named".to_owned()));
            }
        };
        let work = Work {
            id: self.job.id,
            claim: self.job.claim,
            business: self.job.business_id,
            scope,
            backstage: self.backstage.clone(),
            clock: self.clock.clone(),
            lease: self.lease.clone(),
            until: begun + kind.longest,
            longest_statement: kind.longest_statement,
        };
        (kind.run)(self.job.payload.clone(), &work)
    }

    /// Records the outcome, retrying as long as necessary: a finished job should not run again because the database was
    /// unavailable. The statement checks that the lease is still ours.
    fn settle(&self, outcome: &Result<()>) {
        let Claimed { id, claim, .. } = self.job;
        loop {
            let settled =
                self.backstage.transaction(Some(&Scope::Operator), Access::Writes, LONGEST, |conn| match outcome {
                    Ok(()) => model::finish(id, claim, conn),
                    Err(_) if self.is_stopping() => model::let_go(id, claim, None, conn).map(|()| true),
                    Err(error) => model::fail(&self.job, &reason_of(error), is_final(error), conn),
                });
            match settled {
                Ok(true) => return,
                Ok(false) => {
                    tracing::warn!(job.id = id, "a job was lost to another worker before it was finished");
                    return;
                }
                Err(error) => tracing::debug!(job.id = id, %error, "what came of a job could not be written down yet"),
            }
            thread::sleep(PAUSE);
        }
    }

    fn is_stopping(&self) -> bool {
        self.lease.is_stopping.load(Ordering::Relaxed)
    }
}

/// The reason for the failure, as shown to the operator.
fn reason_of(error: &Error) -> String {
    match error {
        // The sentence for visitors would not help the operator.
        Error::Busy => "A statement took longer than it may, or waited too long for what others had locked.".to_owned(),
        other => other.to_string(),
    }
}

/// Whether retrying would fail in the same way.
fn is_final(error: &Error) -> bool {
    matches!(error, Error::Refused(_))
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    words.unwrap_or("without a word").to_owned()
}
