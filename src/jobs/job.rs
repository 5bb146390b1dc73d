//! A job as the rooms know it: what it is about, and how it may be done.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of job; a value is the payload of one. Fields that are added later need a default, as jobs of before wait.
pub trait Job: Serialize + DeserializeOwned + 'static {
    /// What it is called in the table; never changed while jobs of the kind may wait.
    const KIND: &'static str;
    /// Whose rows it may touch.
    const RUNS_AS: RunsAs;
    /// How often it is tried before it counts as failed.
    const MOST_ATTEMPTS: i32 = 10;
    /// How long one try may take. Past this it is given up and counts as failed.
    const LONGEST: Duration = Duration::from_secs(60);
    /// How long one statement may take, five minutes at most.
    const LONGEST_STATEMENT: Duration = Duration::from_secs(60);
}

/// The scope in which a job runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunsAs {
    /// It sees what the public sees.
    Public,
    /// The business that the job was added for.
    Business,
    /// Everything.
    Operator,
}
