//! What kinds of jobs there are, each with a payload of its own type. A room adds its own in `app::kinds`.

use std::any::type_name;
use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::model::{NewJob, Row};
use super::schedule::{Every, Schedule};
use super::work::Work;
use crate::error::{Error, Result};

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

type Run = Box<dyn Fn(Value, &Work) -> Result<()> + Send + Sync>;

/// What a worker knows of a kind.
pub(super) struct Kind {
    pub runs_as: RunsAs,
    pub longest: Duration,
    pub longest_statement: Duration,
    pub run: Run,
}

/// Every kind, and what is done again and again.
#[derive(Default)]
pub struct Kinds {
    kinds: BTreeMap<&'static str, Kind>,
    schedules: Vec<Schedule>,
}

impl Kinds {
    /// Lets a room add its own.
    #[must_use]
    pub fn configure(self, room: impl FnOnce(Self) -> Self) -> Self {
        room(self)
    }

    /// Adds the kind that this function does. It is called again when a try fails or is cut off, so it must not mind
    /// finding a part done.
    #[must_use]
    pub fn on<J: Job>(mut self, run: impl Fn(&J, &Work) -> Result<()> + Send + Sync + 'static) -> Self {
        let run: Run = Box::new(move |payload, work| {
            let job: J = serde_json::from_value(payload).map_err(|error| {
                Error::Refused(format!("this is not the payload of a {}: {error}", type_name::<J>()))
            })?;
            run(&job, work)
        });
        let kind = Kind { runs_as: J::RUNS_AS, longest: J::LONGEST, longest_statement: J::LONGEST_STATEMENT, run };
        self.kinds.insert(J::KIND, kind);
        self
    }

    /// Adds a job that is the market's own, again and again. The name must be its alone.
    ///
    /// # Panics
    /// When the payload is no JSON or too large, at the start of every process.
    #[must_use]
    pub fn every<J: Job>(mut self, every: Every, name: &'static str, job: &J) -> Self {
        let row = Row::of(&NewJob::new(job).once(name)).expect("it is known when this is written, and small");
        self.schedules.push(Schedule { name, every, row });
        self
    }

    pub(super) fn names(&self) -> Vec<&'static str> {
        self.kinds.keys().copied().collect()
    }

    pub(super) fn get(&self, name: &str) -> Option<&Kind> {
        self.kinds.get(name)
    }

    pub(super) fn schedules(&self) -> &[Schedule] {
        &self.schedules
    }
}
