//! When the follower waits, for how long, and how it is woken.

use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use tracing::{error, info};

use super::SearchError;

/// The first wait after a failure.
const SHORTEST_WAIT: Duration = Duration::from_millis(100);
/// The longest after one of the database.
const LONGEST_WAIT: Duration = Duration::from_secs(1);
/// The longest after one of the index itself, a full disk for example: trying again may mean building it anew.
const LONGEST_WAIT_FOR_INDEX: Duration = Duration::from_secs(30);

/// Tells the thread to end, also while it waits.
#[derive(Default)]
pub struct Stop {
    asked: Mutex<bool>,
    bell: Condvar,
}

impl Stop {
    /// From now on.
    pub fn ask(&self) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.bell.notify_all();
    }

    /// Whether to stop.
    pub fn is_asked(&self) -> bool {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits; whether to stop.
    pub fn within(&self, time: Duration) -> bool {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let (asked, _) =
            self.bell.wait_timeout_while(asked, time, |asked| !*asked).unwrap_or_else(PoisonError::into_inner);
        *asked
    }
}

/// Failures in a row.
#[derive(Default)]
pub struct Trouble {
    failures: u32,
}

impl Trouble {
    /// Logs the first one; how long to wait before the next attempt.
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

    /// Logs that it is, if there was any.
    pub fn is_over(&mut self) {
        if self.failures > 0 {
            info!(failures = self.failures, "the search index follows again");
            self.failures = 0;
        }
    }
}
