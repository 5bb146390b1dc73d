//! One act on many products: what was selected is written down, looked at in a rehearsal, and done by a job, a hundred
//! products in a transaction, so that it survives whatever happens and can be undone as one.

pub mod acts;
pub mod model;
pub mod pages;
pub mod rehearsal;
pub mod repricing;
pub mod running;
pub mod undoing;

use crate::jobs::Kinds;

/// The job that does what was selected, and undoes it.
#[must_use]
pub fn jobs(kinds: Kinds) -> Kinds {
    kinds.on(running::run)
}
