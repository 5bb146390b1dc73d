//! How the follower waits, backs off after failures, and is stopped.

use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use tracing::{error, info};

use super::SearchError;

/// The first wait after a failure.
const SHORTEST_WAIT: Duration = Duration::from_millis(100);
/// The longest wait after a database failure.
const LONGEST_WAIT: Duration = Duration::from_secs(1);
/// The longest wait after a failure of the index itself, such as a full disk: a retry may mean a rebuild.
const LONGEST_WAIT_FOR_INDEX: Duration = Duration::from_secs(30);

/// Tells the thread to stop, even while it waits.
#[derive(Default)]
pub struct Stop {
    asked: Mutex<bool>,
    bell: Condvar,
}

impl Stop {
    /// Asks the thread to stop.
    pub fn ask(&self) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.bell.notify_all();
    }

    /// Whether the thread was asked to stop.
    pub fn is_asked(&self) -> bool {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for up to this time; returns whether the thread was asked to stop.
    pub fn within(&self, time: Duration) -> bool {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let (asked, _) =
            self.bell.wait_timeout_while(asked, time, |asked| !*asked).unwrap_or_else(PoisonError::into_inner);
        *asked
    }
}

/// Counts consecutive failures, for logging and backoff.
#[derive(Default)]
pub struct Trouble {
    failures: u32,
}

impl Trouble {
    /// Notes a failure, logs the first in a row, and returns how long to wait before the next attempt.
    pub fn met(&mut self, error: &SearchError) -> Duration {
        if self.failures == 0 {
            error!(%error, "the search index has stopped following and tries again");
        }
        let doubled = SHORTEST_WAIT * 2_u32.pow(self.failures.min(10));
        self.failures += 1;
        match error {
            SearchError::Database(_) | SearchError::Connect(_) | SearchError::Replaced => doubled.min(LONGEST_WAIT),
            _ => doubled.min(LONGEST_WAIT_FOR_INDEX),
        }
    }

    /// Ends the series of failures, and logs that if there was one.
    pub fn is_over(&mut self) {
        if self.failures > 0 {
            info!(failures = self.failures, "the search index follows again");
            self.failures = 0;
        }
    }
}
