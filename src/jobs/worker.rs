//! The worker: one thread that takes jobs and watches them, and one more for each running job.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::desk::{Desk, Office, Told};
use super::kinds::Kinds;
use super::pace::Pace;
use crate::clock::Clock;
use crate::db::{Backstage, Ear};
use crate::meters::Meters;

/// How long returning jobs to the queue may take when the worker stops.
const LONGEST_WORDS: Duration = Duration::from_secs(3);

/// Runs jobs until dropped; running jobs may then finish.
pub struct Worker {
    stopper: Stopper,
    farewell: Duration,
    /// How many jobs are running. With none, stopping need not wait for a database that may not answer.
    at_work: Arc<AtomicUsize>,
    thread: Option<JoinHandle<()>>,
    backstage: Backstage,
}

/// Tells a worker to stop, without waiting for it.
#[derive(Clone)]
pub struct Stopper {
    is_stopping: Arc<AtomicBool>,
    tell: Sender<Told>,
}

impl Worker {
    /// Starts a worker with connections from the backstage pool. `url` is where to `LISTEN`, and must not lead through
    /// a connection pooler.
    ///
    /// # Errors
    /// The threads cannot be started.
    pub fn start(backstage: Backstage, url: String, kinds: Kinds, clock: Clock, pace: Pace) -> io::Result<Self> {
        let (tell, told) = channel();
        let stopper = Stopper { is_stopping: Arc::default(), tell: tell.clone() };
        let heard = tell.clone();
        let ear = Ear::open(url, "jobs", move |_| {
            let _ = heard.send(Told::Wake);
        })?;
        let at_work: Arc<AtomicUsize> = Arc::default();
        let office = Office {
            backstage: backstage.clone(),
            kinds: Arc::new(kinds),
            clock,
            pace,
            at_work: at_work.clone(),
            tell,
        };
        let desk = Desk::new(office, ear, told, stopper.is_stopping.clone());
        let thread = thread::Builder::new().name("jobs".to_owned()).spawn(move || desk.work())?;
        Ok(Self { stopper, farewell: pace.farewell, at_work, thread: Some(thread), backstage })
    }

    /// What its work on the database is measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        self.backstage.meters()
    }

    /// A handle to stop this worker from elsewhere.
    #[must_use]
    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }
}

impl Stopper {
    /// Stops taking jobs; running ones may finish.
    pub fn stop(&self) {
        self.is_stopping.store(true, Ordering::Relaxed);
        let _ = self.tell.send(Told::Wake);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stopper.stop();
        if let Some(thread) = self.thread.take() {
            // A thread that waits for a database that does not answer ends with the process.
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
