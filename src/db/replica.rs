//! A server that follows the first one, and takes from it what the public reads. It is asked only while it is known to
//! have everything that was heard to have changed: nobody reads a page that is older than the one before.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::BigInt;

use super::address::{named, open};
use super::pool::{Pool, Taken};
use super::pooler::Sessions;
use super::purpose::Purpose;
use crate::error::{Error, Result};
use crate::meters::{Meters, gauge};

/// How often both servers are asked how far they are.
const GLANCE: Duration = Duration::from_millis(50);
/// A replica that has not answered for so long is not used.
const SILENCE: Duration = Duration::from_millis(500);
/// How long to wait before connecting anew.
const PAUSE: Duration = Duration::from_millis(500);

/// The replica, as connections to it are taken. Cloning is cheap.
#[derive(Clone)]
pub struct Replica {
    pool: Arc<Pool>,
    following: Arc<Following>,
}

/// The threads that watch end with this.
struct Following(Arc<Progress>);

/// How far both servers are. Times are in microseconds since `started`.
struct Progress {
    started: Instant,
    /// When something public was last heard to have changed.
    changed: AtomicU64,
    /// What was committed until then has arrived.
    has_all_until: AtomicU64,
    /// When the replica last answered.
    answered: AtomicU64,
    /// How far the first server had written, in bytes, and when it was asked.
    written: Mutex<Option<(u64, i64)>>,
    is_wanted: AtomicBool,
}

#[derive(QueryableByName)]
struct Position {
    #[diesel(sql_type = BigInt)]
    bytes: i64,
}

const WRITTEN: &str = "SELECT (pg_current_wal_lsn() - '0/0')::bigint AS bytes";
/// One that was promoted has everything that there is.
const ARRIVED: &str = "SELECT CASE WHEN pg_is_in_recovery()
                                   THEN coalesce((pg_last_wal_replay_lsn() - '0/0')::bigint, 0)
                                   ELSE 9223372036854775807 END AS bytes";

impl Replica {
    /// Starts to watch how far both servers are. `first` leads to the one that is followed.
    ///
    /// # Errors
    /// The threads cannot be started.
    pub fn follow(first: &str, url: &str, sessions: Sessions, slow: Option<Duration>) -> std::io::Result<Self> {
        let progress = Arc::new(Progress {
            started: Instant::now(),
            changed: AtomicU64::default(),
            has_all_until: AtomicU64::default(),
            answered: AtomicU64::default(),
            written: Mutex::default(),
            is_wanted: AtomicBool::new(true),
        });
        let pool = Pool::impatient(url, sessions, Purpose::Pages);
        pool.tell_from(slow);
        for (name, url, question, note) in [
            ("written", first, WRITTEN, Progress::has_written as fn(&Progress, u64, i64)),
            ("arrived", url, ARRIVED, Progress::has_arrived),
        ] {
            let (url, progress) = (named(url, "souk-replica"), progress.clone());
            // They are not joined: one may wait for a server that does not answer.
            thread::Builder::new().name(name.to_owned()).spawn(move || {
                while progress.is_wanted.load(Ordering::Relaxed) {
                    if let Err(error) = progress.ask(&url, question, note) {
                        tracing::debug!(%error, name, "how far the replica is cannot be seen");
                    }
                    thread::park_timeout(PAUSE);
                }
            })?;
        }
        Ok(Self { pool, following: Arc::new(Following(progress)) })
    }

    /// Something public has changed: until that has arrived, the replica is not asked.
    pub fn public_changed(&self) {
        let progress = &self.following.0;
        progress.changed.store(progress.now(), Ordering::SeqCst);
    }

    /// A connection to it, if it answers and has everything.
    #[must_use]
    pub fn take(&self) -> Option<Taken> {
        let progress = &self.following.0;
        if !progress.is_usable() {
            return None;
        }
        let taken = self.pool.take();
        if taken.is_err() {
            // Until it answers again.
            progress.answered.store(0, Ordering::Relaxed);
        }
        taken.ok()
    }

    /// What it is measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        let progress = self.following.0.clone();
        vec![gauge(
            "souk_database_replica_usable",
            "1 while the replica answers and has everything that was heard to have changed.",
            move || usize::from(progress.is_usable()),
        )]
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.0.is_wanted.store(false, Ordering::Relaxed);
    }
}

impl Progress {
    fn now(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    /// Whether it has everything that was committed before the last change that was heard of.
    fn is_usable(&self) -> bool {
        let answered = self.answered.load(Ordering::Relaxed);
        let silence = u64::try_from(SILENCE.as_micros()).unwrap_or(u64::MAX);
        answered > 0
            && self.now().saturating_sub(answered) < silence
            && self.has_all_until.load(Ordering::SeqCst) > self.changed.load(Ordering::SeqCst)
    }

    /// Asks one server again and again, until it does not answer.
    fn ask(&self, url: &str, question: &str, note: fn(&Self, u64, i64)) -> Result<()> {
        let mut conn = open(url).map_err(|error| Error::Unavailable(error.to_string()))?;
        conn.set_prepared_statement_cache_size(diesel::connection::CacheSize::Disabled);
        while self.is_wanted.load(Ordering::Relaxed) {
            let asked = self.now();
            let position: Position = sql_query(question).get_result(&mut conn)?;
            note(self, asked, position.bytes);
            thread::park_timeout(GLANCE);
        }
        Ok(())
    }

    fn has_written(&self, asked: u64, bytes: i64) {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        // One that has not arrived yet is waited for: on a busy server there is always something newer.
        let is_waited_for = written.is_some_and(|(at, _)| at > self.has_all_until.load(Ordering::SeqCst));
        if !is_waited_for {
            *written = Some((asked, bytes));
        }
    }

    fn has_arrived(&self, asked: u64, bytes: i64) {
        self.answered.store(asked.max(1), Ordering::Relaxed);
        let written = *self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, _)) = written.filter(|(_, until)| *until <= bytes) {
            self.has_all_until.fetch_max(at, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress() -> Progress {
        Progress {
            started: Instant::now().checked_sub(Duration::from_secs(1)).unwrap(),
            changed: AtomicU64::default(),
            has_all_until: AtomicU64::default(),
            answered: AtomicU64::default(),
            written: Mutex::default(),
            is_wanted: AtomicBool::new(true),
        }
    }

    #[test]
    fn a_replica_is_read_while_it_has_everything_that_is_known_to_have_changed() {
        let progress = progress();
        assert!(!progress.is_usable(), "nothing is known of it");
        let now = progress.now();
        progress.has_written(now, 700);
        progress.has_arrived(now + 1, 699);
        assert!(!progress.is_usable(), "one byte lacks");
        progress.has_arrived(now + 2, 700);
        assert!(progress.is_usable());
        // Something changes, and what was written by then has not arrived.
        progress.changed.store(now + 3, Ordering::SeqCst);
        assert!(!progress.is_usable());
        progress.has_written(now + 4, 900);
        // What is waited for stays the same while more is written.
        progress.has_written(now + 5, 5000);
        progress.has_arrived(now + 6, 899);
        assert!(!progress.is_usable());
        progress.has_arrived(now + 7, 900);
        assert!(progress.is_usable());
    }

    #[test]
    fn a_replica_that_says_nothing_is_not_read() {
        let progress = progress();
        let long_ago = progress.now() - 600_000;
        progress.has_written(long_ago, 700);
        progress.has_arrived(long_ago, 700);
        assert!(!progress.is_usable());
        progress.has_arrived(progress.now(), 700);
        assert!(progress.is_usable());
    }
}
