//! Jobs of a kind that this worker does not know: left over from removed code, or meant for a newer version. They wait
//! without holding up other jobs, and each kind is logged once.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How often to look for such jobs.
const EVERY: Duration = Duration::from_secs(60);

/// The unknown kinds that have been logged.
#[derive(Default)]
pub(super) struct Unknown {
    told: BTreeSet<String>,
    looked: Option<Instant>,
}

impl Unknown {
    /// Whether it is time to look again.
    pub fn is_due(&self) -> bool {
        self.looked.is_none_or(|looked| looked.elapsed() >= EVERY)
    }

    /// Logs the kinds that have not been logged before.
    pub fn tell(&mut self, found: Vec<String>) {
        self.looked = Some(Instant::now());
        for kind in found {
            if !self.told.contains(&kind) {
                tracing::warn!(kind, "jobs wait whose kind this process does not know; another one may, or nobody");
                self.told.insert(kind);
            }
        }
    }
}
