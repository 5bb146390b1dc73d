//! What is found, and what is needed to find it.

use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// As it should be.
    Well,
    /// It works, but something will hurt one day.
    Doubtful,
    /// Something does not work.
    Wrong,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Well => "ok",
            Self::Doubtful => "warning",
            Self::Wrong => "error",
        })
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub level: Level,
    /// What was looked at.
    pub part: &'static str,
    /// What was found, and what to do about it.
    pub says: String,
}

impl Finding {
    pub(super) fn well(part: &'static str, says: impl Into<String>) -> Self {
        Self { level: Level::Well, part, says: says.into() }
    }

    pub(super) fn doubtful(part: &'static str, says: impl Into<String>) -> Self {
        Self { level: Level::Doubtful, part, says: says.into() }
    }

    pub(super) fn wrong(part: &'static str, says: impl Into<String>) -> Self {
        Self { level: Level::Wrong, part, says: says.into() }
    }
}

/// What is needed to look at the database.
#[derive(Debug)]
pub struct Reached<'a> {
    /// Its address for the role that serves, or why it cannot be reached.
    pub url: Result<&'a str, String>,
    /// Its address for the role that owns the tables.
    pub owner_url: Option<&'a str>,
    /// The marketplace's secret, or why there is none.
    pub secret: Result<&'a str, String>,
}
