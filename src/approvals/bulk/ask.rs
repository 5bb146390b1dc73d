//! What is asked for: an act, and single submissions or all that match a filter.

use serde::{Deserialize, Serialize};

use crate::approvals::queue::filter::Filter;
use crate::locales::Text;

/// The most submissions that are chosen one by one.
const MOST_PICKED: usize = 500;

text_enum! {
    /// What is done with all of them.
    Act {
        /// To publish them.
        Approve = "approve",
        /// To send them back.
        RequestChanges = "request_changes",
        /// To refuse them.
        Reject = "reject",
    }
}

impl Act {
    /// What the summary is called.
    #[must_use]
    pub const fn title(self) -> Text {
        match self {
            Self::Approve => Text::approvals_bulk_approve(),
            Self::RequestChanges => Text::approvals_bulk_request_changes(),
            Self::Reject => Text::approvals_bulk_reject(),
        }
    }
}

/// Which submissions are meant: what was there when somebody looked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Selection {
    /// The filters of the queue, where all that match are meant.
    pub queue: Option<String>,
    /// The newest submission that was there; a later one was not looked at.
    pub until: i64,
    /// Single ones, by their numbers, in order.
    pub picks: Vec<i64>,
}

impl Selection {
    /// Reads the fields of an address or of a form.
    #[must_use]
    pub fn of(fields: &[(String, String)]) -> Self {
        let get = |name: &str| fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
        let picked = fields.iter().filter(|(name, _)| name == "pick").filter_map(|(_, value)| value.parse().ok());
        let mut picks: Vec<i64> = picked.take(MOST_PICKED).collect();
        picks.sort_unstable();
        picks.dedup();
        let is_all = get("all") == "yes";
        let queue = is_all.then(|| Filter::carried(get("queue")).query());
        Self { queue, until: get("until").parse().unwrap_or(0), picks: if is_all { Vec::new() } else { picks } }
    }

    /// Whether nothing is meant.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.queue.is_none() && self.picks.is_empty()
    }
}

/// The act that is asked for.
#[must_use]
pub fn act(fields: &[(String, String)]) -> Option<Act> {
    fields.iter().find(|(name, _)| name == "act").and_then(|(_, value)| Act::parse(value))
}
