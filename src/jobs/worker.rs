//! Whoever does the jobs: one thread that takes, watches and lets go, and one for each job that runs.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use diesel::PgConnection;

use super::ear::Ear;
use super::kinds::Kinds;
use super::model::{self, Claimed};
use super::pace::Pace;
use super::running::Try;
use super::schedule;
use super::work::Lease;
use crate::clock::Clock;
use crate::db::{Access, Backstage, Scope};
use crate::error::Result;

/// How often is looked for work while new jobs are not heard of.
const POLL_DEAF: Duration = Duration::from_secs(2);
/// How long to wait after the database failed.
const PAUSE: Duration = Duration::from_secs(1);
/// The least time between two looks for what is due.
const LEAST: Duration = Duration::from_millis(250);
/// How long a statement of the worker's own may take.
const LONGEST: Duration = Duration::from_secs(30);
/// How long giving jobs back may take in the end.
const LONGEST_WORDS: Duration = Duration::from_secs(3);
/// How many jobs may go on past their time, before no more are taken: their threads cannot be ended.
const MOST_OVERDUE: usize = 8;

/// Does jobs until it is dropped; then those that run may finish.
pub struct Worker {
    stopper: Stopper,
    farewell: Duration,
    /// How many jobs run. With none there is nothing to wait for but a database that may say nothing.
    at_work: Arc<AtomicUsize>,
    thread: Option<JoinHandle<()>>,
}

/// Tells a worker to stop, without waiting for it.
#[derive(Clone)]
pub struct Stopper {
    is_stopping: Arc<AtomicBool>,
    tell: Sender<Told>,
}

enum Told {
    /// There may be something to do.
    Wake,
    /// The thread of this job has ended.
    Over(i64, i32),
}

impl Worker {
    /// Starts working with connections from backstage; `url` is where to listen, without a pooler in between.
    ///
    /// # Errors
    /// When the threads cannot be started.
    pub fn start(backstage: Backstage, url: String, kinds: Kinds, clock: Clock, pace: Pace) -> io::Result<Self> {
        let (tell, told) = channel();
        let stopper = Stopper { is_stopping: Arc::default(), tell: tell.clone() };
        let heard = tell.clone();
        let ear = Ear::open(url, move || {
            let _ = heard.send(Told::Wake);
        })?;
        let at_work: Arc<AtomicUsize> = Arc::default();
        let desk = Desk {
            at_work: at_work.clone(),
            backstage,
            kinds: Arc::new(kinds),
            clock,
            pace,
            ear,
            tell,
            told,
            is_stopping: stopper.is_stopping.clone(),
            running: HashMap::new(),
            last: -1,
            may_be_more: true,
            is_planted: false,
            is_away: false,
            clogged_since: None,
            tend_at: Instant::now(),
            renew_at: Instant::now(),
        };
        let thread = thread::Builder::new().name("jobs".to_owned()).spawn(move || desk.work())?;
        Ok(Self { stopper, farewell: pace.farewell, at_work, thread: Some(thread) })
    }

    /// What stops it from elsewhere.
    #[must_use]
    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }
}

impl Stopper {
    /// Takes no more jobs, and lets those that run finish.
    pub fn stop(&self) {
        self.is_stopping.store(true, Ordering::Relaxed);
        let _ = self.tell.send(Told::Wake);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stopper.stop();
        if let Some(thread) = self.thread.take() {
            // What waits for a database that says nothing ends with the process.
            let begun = Instant::now();
            let longest = || {
                let farewell = if self.at_work.load(Ordering::Relaxed) > 0 { self.farewell } else { Duration::ZERO };
                farewell + LONGEST_WORDS
            };
            while !thread.is_finished() && begun.elapsed() < longest() {
                thread::sleep(Duration::from_millis(5));
            }
        }
    }
}

/// What the thread has before it.
struct Desk {
    at_work: Arc<AtomicUsize>,
    backstage: Backstage,
    kinds: Arc<Kinds>,
    clock: Clock,
    pace: Pace,
    ear: Ear,
    tell: Sender<Told>,
    told: Receiver<Told>,
    is_stopping: Arc<AtomicBool>,
    /// By number and claim: one that was let go may come back while its thread still runs.
    running: HashMap<(i64, i32), Running>,
    /// Which business had its turn last.
    last: i64,
    /// Whether there may be jobs that nobody has looked at.
    may_be_more: bool,
    is_planted: bool,
    is_away: bool,
    /// Since when no more jobs are taken, because too many go on past their time.
    clogged_since: Option<Instant>,
    tend_at: Instant,
    renew_at: Instant,
}

struct Running {
    lease: Arc<Lease>,
    until: Instant,
    is_let_go: bool,
}

impl Desk {
    fn work(mut self) {
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

    /// Waits to be told something.
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

    /// Does what there is to do, and answers how long there will be nothing.
    fn turn(&mut self) -> Result<Duration> {
        self.renew()?;
        self.give_up_overdue()?;
        if self.tend_at <= Instant::now() {
            self.tend()?;
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
            let lease = self.pace.lease;
            let renewed = self.in_transaction(|conn| model::renew(&held, lease, conn))?;
            for (key, one) in &mut self.running {
                // Or it has just been finished.
                if held.contains(key) && !renewed.contains(&key.0) {
                    one.lease.is_lost.store(true, Ordering::Relaxed);
                    one.is_let_go = true;
                }
            }
        }
        self.renew_at = Instant::now() + self.pace.lease / 3;
        Ok(())
    }

    /// A thread cannot be ended, but it can be kept from writing, and somebody else may try.
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

    /// Takes back what others have lost, lets in what is due, and notes when there is more of that.
    fn tend(&mut self) -> Result<()> {
        let kinds = self.kinds.clone();
        let is_planted = self.is_planted;
        let until = self.in_transaction(|conn| {
            if !is_planted {
                schedule::plant(kinds.schedules(), conn)?;
            }
            let scheduled = schedule::add_due(kinds.schedules(), conn)?;
            let due = model::tend(conn)?;
            Ok([scheduled, due].into_iter().flatten().reduce(f64::min))
        })?;
        self.is_planted = true;
        self.may_be_more = true;
        let poll = if self.ear.is_hearing() { self.pace.poll } else { self.pace.poll.min(POLL_DEAF) };
        let until = until.and_then(|seconds| Duration::try_from_secs_f64(seconds.max(0.0)).ok());
        self.tend_at = Instant::now() + until.map_or(poll, |until| until.clamp(LEAST.min(poll), poll));
        Ok(())
    }

    fn take(&mut self) -> Result<()> {
        let overdue = self.running.values().filter(|one| one.is_let_go).count();
        let free = self.pace.at_once.saturating_sub(self.running.len() - overdue);
        let is_clogged = overdue >= MOST_OVERDUE;
        if is_clogged && self.clogged_since.is_none() {
            tracing::error!(overdue, "no more jobs are taken until one of those that take too long has ended");
        }
        self.clogged_since = is_clogged.then(|| self.clogged_since.unwrap_or_else(Instant::now));
        if is_clogged || self.is_stopping.load(Ordering::Relaxed) || free == 0 || !self.may_be_more {
            return Ok(());
        }
        let (kinds, lease, last) = (self.kinds.clone(), self.pace.lease, self.last);
        let (taken, last) = self.in_transaction(|conn| model::claim(free, &kinds.names(), last, lease, conn))?;
        self.last = last;
        self.may_be_more = taken.len() == free;
        if self.running.is_empty() {
            self.renew_at = Instant::now() + lease / 3;
        }
        for job in taken {
            self.begin(job)?;
        }
        Ok(())
    }

    fn begin(&mut self, job: Claimed) -> Result<()> {
        let key = (job.id, job.claim);
        let lease = Arc::new(Lease { is_lost: AtomicBool::new(false), is_stopping: self.is_stopping.clone() });
        let (kinds, tell) = (self.kinds.clone(), self.tell.clone());
        let Some(kind) = kinds.get(&job.kind) else { return self.let_go(job.id, job.claim, None) };
        self.running
            .insert(key, Running { lease: lease.clone(), until: Instant::now() + kind.longest, is_let_go: false });
        let attempt = Try { job, backstage: self.backstage.clone(), clock: self.clock.clone(), lease };
        let (kinds, at_work) = (self.kinds.clone(), self.at_work.clone());
        at_work.fetch_add(1, Ordering::Relaxed);
        let begun = thread::Builder::new().name("job".to_owned()).spawn(move || {
            if let Some(kind) = kinds.get(attempt.kind()) {
                attempt.run(kind);
            }
            at_work.fetch_sub(1, Ordering::Relaxed);
            let _ = tell.send(Told::Over(key.0, key.1));
        });
        if begun.is_err() {
            self.at_work.fetch_sub(1, Ordering::Relaxed);
            self.let_go(key.0, key.1, None)?;
            self.running.remove(&key);
        }
        Ok(())
    }

    /// Waits for those that run, and gives back what does not end in time.
    fn leave(mut self) {
        let until = Instant::now() + self.pace.farewell;
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

    fn in_transaction<T>(&self, work: impl FnOnce(&mut PgConnection) -> Result<T>) -> Result<T> {
        self.backstage.transaction(Some(&Scope::Operator), Access::Writes, LONGEST, work)
    }
}
