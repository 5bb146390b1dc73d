//! The trait that defines a kind of job: its payload, its scope and its limits.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of job; a value is the payload of one job. Fields added later need a default, because older jobs may be
/// waiting.
pub trait Job: Serialize + DeserializeOwned + 'static {
    /// The kind's name in the table. Do not change it while jobs of this kind may be waiting.
    const KIND: &'static str;
    /// The scope that jobs of this kind run in.
    const RUNS_AS: RunsAs;
    /// How many attempts are made before the job counts as failed.
    const MOST_ATTEMPTS: i32 = 10;
    /// How long one attempt may take before it is given up and counts as failed.
    const LONGEST: Duration = Duration::from_secs(60);
    /// How long one statement may take; five minutes at most.
    const LONGEST_STATEMENT: Duration = Duration::from_secs(60);
}

/// The scope that a job runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunsAs {
    /// Public access.
    Public,
    /// The scope of the business that the job was added for.
    Business,
    /// The operator scope.
    Operator,
}
