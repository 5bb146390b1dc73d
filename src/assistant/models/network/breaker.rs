//! Whether a server is asked at all: one that failed again and again is left alone for a while, then one question tries.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Failures in a row after which it is left alone.
const FAILURES: u32 = 5;
/// For how long.
const PAUSE: Duration = Duration::from_secs(30);
/// A server that names a longer pause is asked again after this one.
const LONGEST_PAUSE: Duration = Duration::from_secs(600);

/// What is remembered of a server.
#[derive(Debug, Default)]
pub struct Breaker {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    failures: u32,
    closed_until: Option<Instant>,
}

impl Breaker {
    /// Whether it may be asked now. Past a pause the first who asks tries it, for all others.
    #[must_use]
    pub fn allows(&self) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(until) = state.closed_until else { return true };
        let is_over = Instant::now() >= until;
        if is_over {
            state.closed_until = Some(Instant::now() + PAUSE);
        }
        is_over
    }

    /// Whether it is left alone now. Other than [`Breaker::allows`], this lets nobody try.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closed_until.is_some()
    }

    /// It answered.
    pub fn answered(&self) {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = State::default();
    }

    /// It failed; for how long it asked to be left alone.
    pub fn failed(&self, pause: Option<Duration>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.failures = state.failures.saturating_add(1);
        let pause = pause.map(|pause| pause.min(LONGEST_PAUSE)).or((state.failures >= FAILURES).then_some(PAUSE));
        if let Some(pause) = pause {
            let until = Instant::now() + pause;
            state.closed_until = Some(state.closed_until.map_or(until, |known| known.max(until)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_fails_is_left_alone_until_one_question_succeeds() {
        let breaker = Breaker::default();
        for _ in 0..FAILURES {
            assert!(breaker.allows());
            breaker.failed(None);
        }
        assert!(!breaker.allows());
        breaker.answered();
        assert!(breaker.allows());
        breaker.failed(Some(Duration::ZERO));
        assert!(breaker.allows(), "one tries");
        assert!(!breaker.allows(), "the others do not");
        breaker.failed(Some(Duration::from_secs(3)));
        assert!(!breaker.allows());
    }
}
