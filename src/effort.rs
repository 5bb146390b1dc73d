//! How much work a text makes, in steps: a step is a character looked at, two words compared, an element made. Counted
//! and not timed, so that a limit holds on every machine and a test says the same thing twice.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Notes steps that this thread takes.
pub fn spend(steps: usize) {
    let steps = u64::try_from(steps).unwrap_or(u64::MAX);
    STEPS.with(|all| all.set(all.get().saturating_add(steps)));
}

/// Steps that this thread has taken so far.
#[must_use]
pub fn so_far() -> u64 {
    STEPS.with(Cell::get)
}

/// Does some work and counts its steps.
pub fn counted<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = so_far();
    let done = work();
    (done, so_far() - before)
}

/// The largest piece of work so far. Cheap to clone; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Largest(Arc<AtomicU64>);

impl Largest {
    /// Does some work and remembers its steps if they are more than those of any before.
    pub fn of<T>(&self, work: impl FnOnce() -> T) -> T {
        let (done, steps) = counted(work);
        self.0.fetch_max(steps, Ordering::Relaxed);
        done
    }

    /// The steps of the largest piece of work.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
