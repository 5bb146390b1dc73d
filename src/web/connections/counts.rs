//! How many connections got a place, and how many did not.

use prometheus::{IntCounter, IntCounterVec, Opts};

use crate::meters::{Meters, counter, counters};

/// Why a connection is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// All places are taken.
    Full,
    /// The address has used up its share.
    Share,
}

/// The counters of a gate.
#[derive(Debug)]
pub struct Counts {
    accepted: IntCounter,
    refused: IntCounterVec,
    full: IntCounter,
    share: IntCounter,
}

impl Default for Counts {
    fn default() -> Self {
        let refused = Opts::new("souk_connections_refused_total", "Connections closed for want of a place.");
        let refused = counters(refused, &["reason"]);
        Self {
            accepted: counter("souk_connections_accepted_total", "Connections that got a place."),
            full: refused.with_label_values(&["full"]),
            share: refused.with_label_values(&["share"]),
            refused,
        }
    }
}

impl Counts {
    /// Counts a connection that came.
    pub fn note<T>(&self, place: &Result<T, Refused>) {
        match place {
            Ok(_) => self.accepted.inc(),
            Err(Refused::Full) => self.full.inc(),
            Err(Refused::Share) => self.share.inc(),
        }
    }

    /// What is shown of them.
    pub fn meters(&self) -> Meters {
        vec![Box::new(self.accepted.clone()), Box::new(self.refused.clone())]
    }
}
