//! Counts who came in, and who did not, since the process started.

use prometheus::{IntCounter, IntCounterVec, Opts};

use crate::meters::{Meters, counters};

/// The sign-ins of all workers. Cloning is cheap.
#[derive(Clone)]
pub struct SignIns {
    all: IntCounterVec,
    succeeded: IntCounter,
    failed: IntCounter,
}

impl Default for SignIns {
    fn default() -> Self {
        let all = Opts::new("souk_sign_ins_total", "Sign-ins: passwords, second steps, passkeys and other providers.");
        let all = counters(all, &["outcome"]);
        let (succeeded, failed) = (all.with_label_values(&["succeeded"]), all.with_label_values(&["failed"]));
        Self { all, succeeded, failed }
    }
}

impl SignIns {
    /// Somebody came in.
    pub fn succeeded(&self) {
        self.succeeded.inc();
    }

    /// What somebody gave to come in was wrong.
    pub fn failed(&self) {
        self.failed.inc();
    }

    /// What is shown of them.
    #[must_use]
    pub fn meters(&self) -> Meters {
        vec![Box::new(self.all.clone())]
    }
}
