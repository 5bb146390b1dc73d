//! What work on a pool costs: how long it waits for a connection, how long it uses one, and how often it gets none.

use std::time::Instant;

use prometheus::{Histogram, IntCounter, IntCounterVec, Opts};

use crate::error::{Error, Result};
use crate::meters::{Meters, counters, durations};

/// The meters of one pool. Cloning is cheap.
#[derive(Clone)]
pub struct Clocks {
    waited: Histogram,
    worked: Histogram,
    busy: IntCounter,
    unavailable: IntCounter,
    failed: IntCounterVec,
}

impl Clocks {
    /// The meters of the pool with this name.
    pub fn of(pool: &str) -> Self {
        let named = |name: &str, help: &str| Opts::new(name, help).const_label("pool", pool);
        let failed = counters(
            named("souk_database_failures_total", "Work that got no connection in time, or no answer."),
            &["reason"],
        );
        Self {
            waited: durations(named("souk_database_wait_seconds", "How long work waited for a connection.")),
            worked: durations(named("souk_database_work_seconds", "How long work used a connection.")),
            busy: failed.with_label_values(&["busy"]),
            unavailable: failed.with_label_values(&["unavailable"]),
            failed,
        }
    }

    /// Runs work that was asked for at this time and now has a thread of its own.
    pub fn timed<T>(&self, asked: Instant, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        self.waited.observe(begun.duration_since(asked).as_secs_f64());
        let outcome = work();
        self.worked.observe(begun.elapsed().as_secs_f64());
        outcome
    }

    /// Notes work that the database did not do.
    pub fn note<T>(&self, outcome: Result<T>) -> Result<T> {
        match &outcome {
            Err(Error::Busy | Error::Crowding) => self.busy.inc(),
            Err(Error::Unavailable(_)) => self.unavailable.inc(),
            _ => {}
        }
        outcome
    }

    /// What is shown of them.
    pub fn meters(&self) -> Meters {
        vec![Box::new(self.waited.clone()), Box::new(self.worked.clone()), Box::new(self.failed.clone())]
    }
}
