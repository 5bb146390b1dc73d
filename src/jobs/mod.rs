//! Work that no request waits for. A job is a row, written in the transaction of its cause by whoever it follows from
//! (`enqueue`), and done by a `Worker`, in the process that serves or in one of its own. It is done at least once: what
//! fails is tried again, later each time, and what was tried too often is kept until somebody looks.
//!
//! Whoever takes a job has a lease on it and renews it. A transaction held open for the whole job would need no lease,
//! but also a connection for as long, and would keep PostgreSQL from cleaning up behind everybody. Whoever has lost the
//! lease can write nothing more for the job and cannot finish it, so two never work on one.
//!
//! Businesses take turns, and the market is one of them. While others wait, one gets every place of a worker but one,
//! so that its long jobs cannot keep theirs waiting; where nobody waits it gets that one too.
//!
//! This room knows no other: `app::kinds` lists what there is to do.

mod desk;
mod ear;
mod job;
mod kinds;
pub mod model;
pub mod overview;
mod pace;
mod running;
mod schedule;
mod unknown;
mod work;
mod worker;

pub use job::{Job, RunsAs};
pub use kinds::Kinds;
pub use model::{NewJob, enqueue};
pub use pace::Pace;
pub use schedule::Every;
pub use work::Work;
pub use worker::{Stopper, Worker};
