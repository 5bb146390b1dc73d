//! Jobs of a kind that this worker does not know: left over from a room that is no more, or for a newer process. They
//! wait and keep nobody; whoever runs the marketplace is told once.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How often is looked for them.
const EVERY: Duration = Duration::from_secs(60);

/// What was told.
#[derive(Default)]
pub(super) struct Unknown {
    told: BTreeSet<String>,
    looked: Option<Instant>,
}

impl Unknown {
    /// Whether to look for them.
    pub fn is_due(&self) -> bool {
        self.looked.is_none_or(|looked| looked.elapsed() >= EVERY)
    }

    /// Tells of those that were found and that nobody was told of.
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
