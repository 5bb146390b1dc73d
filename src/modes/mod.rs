//! Whether the marketplace is open, can only be read, or is closed for maintenance. Every process has it in memory and
//! hears when it changes, so that no request asks for it, and a closed one says so while the database is away.

pub mod gate;
pub mod model;

use std::sync::{Arc, PoisonError, RwLock};

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::locales::Text;

text_enum! {
    /// What can be done here.
    Mode {
        /// Everything.
        Open = "open",
        /// Reading.
        ReadOnly = "read_only",
        /// Nothing.
        Maintenance = "maintenance",
    }
}

/// How it stands with the marketplace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What can be done.
    pub mode: Mode,
    /// What visitors read, in the operator's words.
    pub message: Option<String>,
    /// When it is expected to be over.
    pub ends_at: Option<Moment>,
}

/// It is expected back after so long where nobody says when.
const USUALLY: TimeDelta = TimeDelta::minutes(5);
/// Longer than that nobody is told to wait.
const LONGEST: TimeDelta = TimeDelta::days(1);

impl Standing {
    /// Everything can be done.
    pub const OPEN: Self = Self { mode: Mode::Open, message: None, ends_at: None };

    /// What visitors read; nothing where the marketplace is open.
    #[must_use]
    pub fn sentence(&self) -> Option<Text> {
        let usual = match self.mode {
            Mode::Open => return None,
            Mode::ReadOnly => Text::modes_read_only(),
            Mode::Maintenance => Text::modes_maintenance(),
        };
        Some(self.message.as_ref().map_or(usual, Text::modes_said))
    }

    /// After how many seconds it makes sense to come back.
    #[must_use]
    pub fn retry_after(&self, now: Moment) -> i64 {
        let left = self.ends_at.map(|ends| ends - now).filter(|left| *left > TimeDelta::zero());
        left.unwrap_or(USUALLY).min(LONGEST).num_seconds().max(1)
    }
}

/// How it stands, as it was last heard. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Modes(Arc<RwLock<Arc<Standing>>>);

impl Default for Modes {
    fn default() -> Self {
        Self(Arc::new(RwLock::new(Arc::new(Standing::OPEN))))
    }
}

impl Modes {
    /// How it stands.
    #[must_use]
    pub fn now(&self) -> Arc<Standing> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How it stands from now on.
    pub fn note(&self, standing: Standing) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(standing);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    #[test]
    fn visitors_are_told_to_come_back_when_it_ends_or_in_a_while() {
        let now = Clock::default().now();
        let closed = Standing { mode: Mode::Maintenance, ..Standing::OPEN };
        assert_eq!(closed.retry_after(now), 300);
        let ends = |left| Standing { ends_at: Some(now + left), ..closed.clone() };
        assert_eq!(ends(TimeDelta::minutes(90)).retry_after(now), 5400);
        assert_eq!(ends(TimeDelta::days(20)).retry_after(now), 86_400);
        assert_eq!(ends(TimeDelta::minutes(-1)).retry_after(now), 300);
        assert_eq!(ends(TimeDelta::milliseconds(3)).retry_after(now), 1);
    }
}
