//! What a job is done with: the database in its scope, the time, and word of whether to go on.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use diesel::PgConnection;

use super::model;
use crate::clock::{Clock, Moment};
use crate::db::{Access, Backstage, Scope};
use crate::error::{Error, Result};
use crate::ids::BusinessId;

/// Whether a job is still its worker's, and wanted.
pub(super) struct Lease {
    /// It is somebody else's by now, or may be any moment.
    pub is_lost: AtomicBool,
    /// The worker stops: what ends soon may end, what does not is given back.
    pub is_stopping: Arc<AtomicBool>,
    /// When it ends unless it is renewed, by our own clock and a little early: whoever cannot reach the database knows.
    held_until: Mutex<Instant>,
}

impl Lease {
    pub fn new(held_until: Instant, is_stopping: Arc<AtomicBool>) -> Self {
        Self { is_lost: AtomicBool::new(false), is_stopping, held_until: Mutex::new(held_until) }
    }

    /// It was renewed.
    pub fn is_held_until(&self, moment: Instant) {
        *self.held_until.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }

    fn is_held(&self) -> bool {
        let until = *self.held_until.lock().unwrap_or_else(PoisonError::into_inner);
        !self.is_lost.load(Ordering::Relaxed) && Instant::now() < until
    }
}

/// One try at a job.
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
    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// For whom it is done; for the market itself when for nobody.
    #[must_use]
    pub fn business(&self) -> Option<BusinessId> {
        self.business
    }

    /// How long it may still take.
    #[must_use]
    pub fn time_left(&self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }

    /// Asked between two steps of long work: fails when the worker is stopping, when the time is over, or when the job
    /// is somebody else's by now or may be. It does not ask the database.
    ///
    /// # Errors
    /// [`Error::Internal`], to be passed on: the job will be tried again.
    pub fn goes_on(&self) -> Result<()> {
        if self.lease.is_stopping.load(Ordering::Relaxed) {
            return Err(cut_off("its worker is stopping"));
        }
        self.is_ours()
    }

    /// Reads in one transaction of the job's scope. No connection is held between two of them.
    ///
    /// # Errors
    /// Whatever `work` fails with; [`Error::Internal`] when the time is over or the job is somebody else's.
    pub fn read<T>(&self, work: impl FnOnce(&mut PgConnection) -> Result<T>) -> Result<T> {
        self.is_ours()?;
        self.backstage.transaction(self.scope.as_ref(), Access::Reads, self.longest(), work)
    }

    /// Writes in one transaction of the job's scope, all of it or nothing. Until it ends nobody else can take the job.
    ///
    /// # Errors
    /// As [`Self::read`].
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
