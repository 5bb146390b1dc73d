//! What kinds of jobs there are, each with a payload of its own type. A room adds its own in `app::kinds`.

use std::any::type_name;
use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Value;

use super::job::{Job, RunsAs};
use super::model::{NewJob, Row};
use super::schedule::{Every, Schedule};
use super::work::Work;
use crate::error::{Error, Result};

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
