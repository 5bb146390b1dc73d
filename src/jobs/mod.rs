//! Background jobs. A job is a row that [`enqueue`] writes in the transaction that causes it. A [`Worker`] runs it, in
//! the serving process or in one of its own. Delivery is at least once: failed attempts are retried with backoff, and
//! jobs that failed too often stay in the table until somebody looks at them.
//!
//! The worker that takes a job holds a lease on it and renews it. Holding a transaction open for the whole job would
//! need no lease, but would occupy a connection and keep PostgreSQL from vacuuming. A worker that lost its lease can
//! neither write for the job nor finish it, so two workers never complete the same job.
//!
//! Businesses take turns, and the marketplace itself counts as one of them. While others wait, one business gets at
//! most all slots of a worker but one, so that its long jobs cannot block the others; when nobody waits it gets that
//! slot too.
//!
//! This module does not know the others: `app::kinds` lists the kinds of jobs.

mod desk;
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
