//! How many jobs a worker runs at once, and its time limits.

use std::time::Duration;

/// A worker's concurrency and time limits.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How many jobs may run at once.
    pub at_once: usize,
    /// How long a job stays with a worker that no longer renews its lease.
    pub lease: Duration,
    /// How often to poll for jobs when no notification arrives.
    pub poll: Duration,
    /// How long running jobs may continue when the worker stops; after that they go back to the queue.
    pub farewell: Duration,
}

impl Pace {
    /// The limits used in production, with up to `at_once` jobs at a time.
    #[must_use]
    pub const fn of(at_once: usize) -> Self {
        let (lease, poll, farewell) = (Duration::from_secs(15), Duration::from_secs(30), Duration::from_secs(8));
        Self { at_once, lease, poll, farewell }
    }
}
