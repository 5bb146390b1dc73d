//! How much a worker does, and how it waits.

use std::time::Duration;

/// How much is done at once, and how often is looked.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Jobs at once.
    pub at_once: usize,
    /// How long a job stays with a worker that is not heard of.
    pub lease: Duration,
    /// How often is looked for work without being told of any.
    pub poll: Duration,
    /// How long jobs may go on when the worker stops. Then they are given back.
    pub farewell: Duration,
}

impl Pace {
    /// As it is for people, with so many jobs at once.
    #[must_use]
    pub const fn of(at_once: usize) -> Self {
        let (lease, poll, farewell) = (Duration::from_secs(15), Duration::from_secs(30), Duration::from_secs(8));
        Self { at_once, lease, poll, farewell }
    }
}
