//! The registry of job kinds, each with a payload type of its own. `app::kinds` lists the modules that register kinds.

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

/// What a worker needs to know about a kind.
pub(super) struct Kind {
    pub runs_as: RunsAs,
    pub longest: Duration,
    pub longest_statement: Duration,
    pub run: Run,
}

/// The registered kinds, and the scheduled jobs.
#[derive(Default)]
pub struct Kinds {
    kinds: BTreeMap<&'static str, Kind>,
    schedules: Vec<Schedule>,
}

impl Kinds {
    /// Lets a module register its kinds.
    #[must_use]
    pub fn configure(self, room: impl FnOnce(Self) -> Self) -> Self {
        room(self)
    }

    /// Registers a kind with the function that runs it. The function runs again when an attempt fails or is cut off, so
    /// it must be idempotent.
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

    /// Schedules a recurring job of the marketplace. The name must be unique.
    ///
    /// # Panics
    /// At the start of every process, if the payload is not valid JSON or is too large.
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
