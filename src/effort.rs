//! Counts the work done on a text in steps: a character read, two words compared, an element created. Steps rather than
//! time, so that a limit means the same on every machine and tests are repeatable.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Adds steps to this thread's count.
pub fn spend(steps: usize) {
    let steps = u64::try_from(steps).unwrap_or(u64::MAX);
    STEPS.with(|all| all.set(all.get().saturating_add(steps)));
}

/// The number of steps that this thread has taken so far.
#[must_use]
pub fn so_far() -> u64 {
    STEPS.with(Cell::get)
}

/// Runs some work and returns its result with the steps it took.
pub fn counted<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = so_far();
    let done = work();
    (done, so_far() - before)
}

/// The largest number of steps any piece of work took. Clones share it and are cheap.
#[derive(Clone, Debug, Default)]
pub struct Largest(Arc<AtomicU64>);

impl Largest {
    /// Runs some work and records its steps if they exceed the previous maximum.
    pub fn of<T>(&self, work: impl FnOnce() -> T) -> T {
        let (done, steps) = counted(work);
        self.0.fetch_max(steps, Ordering::Relaxed);
        done
    }

    /// The largest number of steps so far.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
