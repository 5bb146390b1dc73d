//! Who was refused a moment ago, in memory: a flood of attempts is refused again without a transaction for each. The
//! table stays the truth: it is asked again every second, so what it gives back counts at once, also when another
//! process did so.

use std::fmt;
use std::sync::Arc;

use actix_web::{HttpRequest, web};
use chrono::TimeDelta;
use quick_cache::sync::Cache;

use crate::clock::Moment;

/// For how long a refusal is repeated before the table is asked again.
const REPEATED: TimeDelta = TimeDelta::seconds(1);
/// Refusals that are kept; past that, those that were not asked for lately are forgotten, and the table is asked.
const MOST: usize = 8192;

/// A rule's name, and the hash of the subject that used it up.
type Key = (&'static str, Vec<u8>);

/// Refusals of the last second. Cloning is cheap.
#[derive(Clone)]
pub struct Refused {
    seen: Arc<Cache<Key, Seen>>,
}

/// A refusal: when the table said so, and until when.
#[derive(Clone, Copy)]
struct Seen {
    at: Moment,
    until: Moment,
}

impl Default for Refused {
    fn default() -> Self {
        Self { seen: Arc::new(Cache::new(MOST)) }
    }
}

impl fmt::Debug for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} refused", self.seen.len())
    }
}

impl Refused {
    /// What this process remembers.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        request.app_data::<web::Data<Self>>().map_or_else(Self::default, |refused| refused.as_ref().clone())
    }

    /// How long a subject has yet to wait, if the table said so within the last second.
    pub(super) fn wait(&self, rule: &'static str, subject: &[u8], now: Moment) -> Option<TimeDelta> {
        let seen = self.seen.get(&(rule, subject.to_vec()))?;
        let is_new = seen.at <= now && now - seen.at < REPEATED;
        Some(seen.until - now).filter(|wait| is_new && *wait > TimeDelta::zero())
    }

    /// The table refused.
    pub(super) fn note(&self, rule: &'static str, subject: &[u8], now: Moment, wait: TimeDelta) {
        self.seen.insert((rule, subject.to_vec()), Seen { at: now, until: now + wait });
    }

    /// Something was given back.
    pub(super) fn forget(&self, rule: &'static str, subject: &[u8]) {
        self.seen.remove(&(rule, subject.to_vec()));
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn a_refusal_is_repeated_for_a_second_and_never_for_longer_than_the_table_said() {
        let refused = Refused::default();
        let now = DateTime::UNIX_EPOCH;
        let (ms, wait) = (TimeDelta::milliseconds, |now| refused.wait("sign-in", b"a", now));
        assert_eq!(wait(now), None);
        refused.note("sign-in", b"a", now, ms(60_000));
        assert_eq!((wait(now), wait(now + ms(999))), (Some(ms(60_000)), Some(ms(59_001))));
        assert_eq!((wait(now + ms(1000)), wait(now - ms(1))), (None, None), "the table is asked");
        assert_eq!(refused.wait("sign-in", b"b", now), None);
        assert_eq!(refused.wait("another", b"a", now), None);
        refused.note("sign-in", b"a", now, ms(500));
        assert_eq!(wait(now + ms(500)), None);
        refused.note("sign-in", b"a", now, ms(60_000));
        refused.forget("sign-in", b"a");
        assert_eq!(wait(now), None);
    }
}
