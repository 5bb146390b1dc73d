//! The main loop of a worker, on one thread: it takes jobs, renews their leases and gives them up.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use diesel::PgConnection;

use super::kinds::Kinds;
use super::model::{self, Claimed};
use super::pace::Pace;
use super::running::Try;
use super::schedule;
use super::unknown::Unknown;
use super::work::Lease;
use crate::clock::Clock;
use crate::db::{Access, Backstage, Ear, Scope};
use crate::error::{Error, Result};

/// How often to poll for jobs while notifications do not arrive.
const POLL_DEAF: Duration = Duration::from_secs(2);
/// How long to wait after a database error.
const PAUSE: Duration = Duration::from_secs(1);
/// The shortest time between two polls.
const LEAST: Duration = Duration::from_millis(250);
/// With this many overdue jobs still running, no more are taken: their threads cannot be stopped.
const MOST_OVERDUE: usize = 8;

/// A message to the worker's main thread.
pub(super) enum Told {
    /// There may be new work.
    Wake,
    /// The thread of the job with this id and claim has ended.
    Over(i64, i32),
}

/// What the main loop and its job threads share.
pub(super) struct Office {
    pub backstage: Backstage,
    pub kinds: Arc<Kinds>,
    pub clock: Clock,
    pub pace: Pace,
    /// How many jobs are running.
    pub at_work: Arc<AtomicUsize>,
    pub tell: Sender<Told>,
}

/// The state of the worker's main thread.
pub(super) struct Desk {
    office: Office,
    ear: Ear,
    told: Receiver<Told>,
    is_stopping: Arc<AtomicBool>,
    /// Running jobs by id and claim: a job that was given up may be claimed again while its old thread still runs.
    running: HashMap<(i64, i32), Running>,
    unknown: Unknown,
    /// The business that was served last.
    last: i64,
    /// Whether there may be waiting jobs that have not been looked at.
    may_be_more: bool,
    is_planted: bool,
    is_away: bool,
    /// Since when no jobs are taken, because too many overdue ones are still running.
    clogged_since: Option<Instant>,
    tend_at: Instant,
    renew_at: Instant,
}

struct Running {
    tenant: i64,
    lease: Arc<Lease>,
    until: Instant,
    is_let_go: bool,
}

impl Desk {
    pub fn new(office: Office, ear: Ear, told: Receiver<Told>, is_stopping: Arc<AtomicBool>) -> Self {
        let now = Instant::now();
        Self {
            office,
            ear,
            told,
            is_stopping,
            running: HashMap::new(),
            unknown: Unknown::default(),
            last: -1,
            may_be_more: true,
            is_planted: false,
            is_away: false,
            clogged_since: None,
            tend_at: now,
            renew_at: now,
        }
    }

    /// Runs until told to stop.
    pub fn work(mut self) {
        let mut wait = Duration::ZERO;
        while !self.is_stopping.load(Ordering::Relaxed) {
            self.listen(wait);
            wait = match self.turn() {
                Ok(wait) => {
                    self.is_away = false;
                    wait
                }
                Err(error) => {
                    if !std::mem::replace(&mut self.is_away, true) {
                        tracing::warn!(%error, "jobs have to wait until the database is back");
                    }
                    self.tend_at = Instant::now();
                    PAUSE
                }
            };
        }
        self.leave();
    }

    /// Waits for messages and handles them.
    fn listen(&mut self, longest: Duration) {
        let mut told = self.told.recv_timeout(longest);
        while let Ok(one) = told {
            match one {
                Told::Wake => self.tend_at = Instant::now(),
                Told::Over(job, claim) => {
                    self.running.remove(&(job, claim));
                    self.may_be_more = true;
                }
            }
            told = self.told.try_recv().map_err(|_| RecvTimeoutError::Timeout);
        }
    }

    /// Does all due work and returns how long the loop can sleep.
    fn turn(&mut self) -> Result<Duration> {
        self.renew()?;
        self.give_up_overdue()?;
        if self.tend_at <= Instant::now() {
            match self.tend() {
                // Locks held by others must not keep us from taking jobs that are not locked.
                Err(Error::Busy) => self.tend_at = Instant::now() + PAUSE,
                tended => tended?,
            }
            self.renew()?;
        }
        self.take()?;
        let watch = if self.running.is_empty() { self.tend_at } else { self.renew_at.min(self.tend_at) };
        let overdue = self.running.values().filter(|one| !one.is_let_go).map(|one| one.until).min();
        Ok(overdue.map_or(watch, |until| until.min(watch)).saturating_duration_since(Instant::now()))
    }

    fn renew(&mut self) -> Result<()> {
        if self.renew_at > Instant::now() {
            return Ok(());
        }
        let held: Vec<(i64, i32)> =
            self.running.iter().filter(|(_, one)| !one.is_let_go).map(|(key, _)| *key).collect();
        if !held.is_empty() {
            let lease = self.office.pace.lease;
            let until = Instant::now() + lease;
            let renewed = self.in_transaction(|conn| model::renew(&held, lease, conn))?;
            for (key, one) in &mut self.running {
                if !held.contains(key) {
                    continue;
                }
                if renewed.contains(&key.0) {
                    one.lease.is_held_until(until);
                } else {
                    // Or the job has just been finished.
                    one.lease.is_lost.store(true, Ordering::Relaxed);
                    one.is_let_go = true;
                }
            }
        }
        self.renew_at = Instant::now() + self.office.pace.lease / 3;
        Ok(())
    }

    /// Gives up overdue jobs. Their threads cannot be stopped, but they can no longer write, and another worker may
    /// retry.
    fn give_up_overdue(&mut self) -> Result<()> {
        let now = Instant::now();
        let overdue: Vec<(i64, i32)> =
            self.running.iter().filter(|(_, one)| !one.is_let_go && one.until <= now).map(|(key, _)| *key).collect();
        for (job, claim) in overdue {
            self.let_go(job, claim, Some("It took longer than jobs of its kind may."))?;
            tracing::warn!(job.id = job, "a job takes too long and is given up");
        }
        Ok(())
    }

    fn let_go(&mut self, job: i64, claim: i32, error: Option<&str>) -> Result<()> {
        if let Some(one) = self.running.get_mut(&(job, claim)) {
            one.lease.is_lost.store(true, Ordering::Relaxed);
            one.is_let_go = true;
        }
        self.in_transaction(|conn| model::let_go(job, claim, error, conn))
    }

    /// Reclaims jobs whose lease has ended, adds due scheduled jobs, and notes when the next ones are due.
    fn tend(&mut self) -> Result<()> {
        let kinds = self.office.kinds.clone();
        let is_planted = self.is_planted;
        self.may_be_more = true;
        let until = self.in_transaction(|conn| {
            if !is_planted {
                schedule::plant(kinds.schedules(), conn)?;
            }
            let scheduled = schedule::add_due(kinds.schedules(), conn)?;
            let due = model::tend(conn)?;
            Ok([scheduled, due].into_iter().flatten().reduce(f64::min))
        })?;
        self.is_planted = true;
        if self.unknown.is_due() {
            let kinds = self.office.kinds.names();
            let found = self.in_transaction(|conn| model::unknown(&kinds, conn))?;
            self.unknown.tell(found);
        }
        let poll = if self.ear.is_hearing() { self.office.pace.poll } else { self.office.pace.poll.min(POLL_DEAF) };
        let until = until.and_then(|seconds| Duration::try_from_secs_f64(seconds.max(0.0)).ok());
        self.tend_at = Instant::now() + until.map_or(poll, |until| until.clamp(LEAST.min(poll), poll));
        Ok(())
    }

    /// Takes jobs until none is left or every slot is in use.
    fn take(&mut self) -> Result<()> {
        while self.may_be_more && !self.is_stopping.load(Ordering::Relaxed) && !self.is_clogged() {
            let free = self.office.pace.at_once.saturating_sub(self.at_it().count());
            if free == 0 {
                break;
            }
            let (kinds, lease, last, full) =
                (self.office.kinds.clone(), self.office.pace.lease, self.last, self.held_back());
            let until = Instant::now() + lease;
            let found = self.in_transaction(|conn| model::claim(free, &kinds.names(), (last, full), lease, conn))?;
            self.last = found.last;
            self.may_be_more = !found.jobs.is_empty();
            if found.is_locked {
                // Locked by another worker that is claiming jobs, or by a transaction that adds the same job again.
                self.tend_at = self.tend_at.min(Instant::now() + LEAST);
            }
            if self.running.is_empty() {
                self.renew_at = Instant::now() + lease / 3;
            }
            for job in found.jobs {
                self.begin(job, until)?;
            }
            self.renew()?;
        }
        Ok(())
    }

    /// The jobs that occupy a slot: those not given up.
    fn at_it(&self) -> impl Iterator<Item = &Running> {
        self.running.values().filter(|one| !one.is_let_go)
    }

    /// Whether too many threads still run jobs that were given up.
    fn is_clogged(&mut self) -> bool {
        let overdue = self.running.len() - self.at_it().count();
        let is_clogged = overdue >= MOST_OVERDUE;
        if is_clogged && self.clogged_since.is_none() {
            tracing::error!(overdue, "no more jobs are taken until one of those that take too long has ended");
        }
        self.clogged_since = is_clogged.then(|| self.clogged_since.unwrap_or_else(Instant::now));
        is_clogged
    }

    /// The business that uses all slots but one; the last slot is reserved for others while they have jobs waiting.
    fn held_back(&self) -> Option<i64> {
        let most = self.office.pace.at_once.saturating_sub(1);
        let places = |tenant: i64| self.at_it().filter(|one| one.tenant == tenant).count();
        self.at_it().map(|one| one.tenant).find(|tenant| most > 0 && places(*tenant) >= most)
    }

    fn begin(&mut self, job: Claimed, held_until: Instant) -> Result<()> {
        let key = (job.id, job.claim);
        let lease = Arc::new(Lease::new(held_until, self.is_stopping.clone()));
        let (kinds, tell) = (self.office.kinds.clone(), self.office.tell.clone());
        let Some(kind) = kinds.get(&job.kind) else { return self.let_go(job.id, job.claim, None) };
        let until = Instant::now() + kind.longest;
        self.running.insert(key, Running { tenant: job.tenant, lease: lease.clone(), until, is_let_go: false });
        let (backstage, clock) = (self.office.backstage.clone(), self.office.clock.clone());
        let attempt = Try { job, backstage, clock, lease };
        let (kinds, at_work) = (self.office.kinds.clone(), self.office.at_work.clone());
        at_work.fetch_add(1, Ordering::Relaxed);
        let begun = thread::Builder::new().name("job".to_owned()).spawn(move || {
            if let Some(kind) = kinds.get(attempt.kind()) {
                attempt.run(kind);
            }
            at_work.fetch_sub(1, Ordering::Relaxed);
            let _ = tell.send(Told::Over(key.0, key.1));
        });
        if begun.is_err() {
            self.office.at_work.fetch_sub(1, Ordering::Relaxed);
            self.let_go(key.0, key.1, None)?;
            self.running.remove(&key);
        }
        Ok(())
    }

    /// Waits for running jobs to finish, and returns to the queue those that do not finish in time.
    fn leave(mut self) {
        let until = Instant::now() + self.office.pace.farewell;
        while self.running.values().any(|one| !one.is_let_go) && Instant::now() < until {
            self.listen(LEAST.min(until.saturating_duration_since(Instant::now())));
            if let Err(error) = self.renew() {
                tracing::debug!(%error, "leases could not be renewed");
            }
        }
        let left: Vec<_> = self.running.iter().filter(|(_, one)| !one.is_let_go).map(|(key, _)| *key).collect();
        for (job, claim) in left {
            match self.let_go(job, claim, None) {
                Ok(()) => tracing::info!(job.id = job, "a job did not end in time and goes back"),
                Err(error) => tracing::warn!(job.id = job, %error, "a job could not be given back; its lease will end"),
            }
        }
    }

    /// Runs a short transaction. Its timeout is a quarter of the lease, so that leases can be renewed in time.
    fn in_transaction<T>(&self, work: impl FnOnce(&mut PgConnection) -> Result<T>) -> Result<T> {
        self.office.backstage.transaction(Some(&Scope::Operator), Access::Writes, self.office.pace.lease / 4, work)
    }
}
