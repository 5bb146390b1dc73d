//! What a running job can use: the database in the job's scope, the clock, and a check whether to continue.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use diesel::PgConnection;

use super::model;
use crate::clock::{Clock, Moment};
use crate::db::{Access, Backstage, Scope};
use crate::error::{Error, Result};
use crate::ids::BusinessId;

/// Whether this worker still holds a job and should continue it.
pub(super) struct Lease {
    /// Another worker has the job by now, or may take it at any moment.
    pub is_lost: AtomicBool,
    /// The worker is stopping: short jobs may finish, others go back to the queue.
    pub is_stopping: Arc<AtomicBool>,
    /// When the lease ends unless it is renewed, by our own clock and slightly early, so that it is known even when
    /// the database cannot be reached.
    held_until: Mutex<Instant>,
}

impl Lease {
    pub fn new(held_until: Instant, is_stopping: Arc<AtomicBool>) -> Self {
        Self { is_lost: AtomicBool::new(false), is_stopping, held_until: Mutex::new(held_until) }
    }

    /// Notes that the lease was renewed.
    pub fn is_held_until(&self, moment: Instant) {
        *self.held_until.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }

    fn is_held(&self) -> bool {
        let until = *self.held_until.lock().unwrap_or_else(PoisonError::into_inner);
        !self.is_lost.load(Ordering::Relaxed) && Instant::now() < until
    }
}

/// One attempt at a job.
pub struct Work {
    pub(super) id: i64,
    pub(super) claim: i32,
    pub(super) business: Option<BusinessId>,
    pub(super) scope: Option<Scope>,
    pub(super) backstage: Backstage,
    pub(super) clock: Clock,
    pub(super) lease: Arc<Lease>,
    pub(super) until: Instant,
    pub(super) longest_statement: Duration,
}

impl Work {
    /// The current time.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The business that the job belongs to; `None` for the marketplace's own jobs.
    #[must_use]
    pub fn business(&self) -> Option<BusinessId> {
        self.business
    }

    /// The time left for this attempt.
    #[must_use]
    pub fn time_left(&self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }

    /// To be called between the steps of long work. It does not query the database.
    ///
    /// # Errors
    /// [`Error::Internal`] when the worker is stopping, the time is over, or the lease is lost or may be. Pass it on:
    /// the job will be retried.
    pub fn goes_on(&self) -> Result<()> {
        if self.lease.is_stopping.load(Ordering::Relaxed) {
            return Err(cut_off("its worker is stopping"));
        }
        self.is_ours()
    }

    /// Reads in one transaction of the job's scope. No connection is held between two calls.
    ///
    /// # Errors
    /// [`Error::Internal`] when the time is over or the lease is lost; otherwise the error of `work`.
    pub fn read<T>(&self, work: impl FnOnce(&mut PgConnection) -> Result<T>) -> Result<T> {
        self.is_ours()?;
        self.backstage.transaction(self.scope.as_ref(), Access::Reads, self.longest(), work)
    }

    /// Writes in one transaction of the job's scope. No other worker can take the job until it ends.
    ///
    /// # Errors
    /// [`Error::Internal`] when the time is over or the lease is lost; otherwise the error of `work`.
    pub fn write<T>(&self, work: impl FnOnce(&mut PgConnection) -> Result<T>) -> Result<T> {
        self.is_ours()?;
        self.backstage.transaction(self.scope.as_ref(), Access::Writes, self.longest(), |conn| {
            if !model::hold(self.id, self.claim, conn)? {
                self.lease.is_lost.store(true, Ordering::Relaxed);
                return Err(cut_off(LOST));
            }
            work(conn)
        })
    }

    fn is_ours(&self) -> Result<()> {
        if !self.lease.is_held() {
            return Err(cut_off(LOST));
        }
        if self.time_left().is_zero() { Err(cut_off("it took too long")) } else { Ok(()) }
    }

    fn longest(&self) -> Duration {
        self.longest_statement.min(self.time_left())
    }
}

const LOST: &str = "its lease was lost";

fn cut_off(reason: &str) -> Error {
    Error::Internal(format!("the job was cut off: {reason}"))
}
