//! Work that no request waits for. So far that is housekeeping: ended sessions, counts that no longer matter, and
//! questions of visitors that have had their time.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::accounts::attempts;
use crate::clock::{Clock, Moment};
use crate::db::{Db, Scope, in_scope};
use crate::error::{Error, Result};
use crate::identity::sessions;
use crate::{assistant, limits};

/// How often the house is kept.
const EVERY: Duration = Duration::from_secs(15 * 60);
/// How long to wait for what is being done when the process ends.
const LONGEST_FAREWELL: Duration = Duration::from_secs(5);
/// Held by whoever keeps house, so that of many processes one does.
const LOCK: &str = "pg_try_advisory_xact_lock(7309)";
/// Rows that are removed in one transaction; fewer where that takes too long.
const BATCH: i64 = 2000;

/// Removes up to so many rows of one kind.
type Removal = fn(Moment, i64, &mut PgConnection) -> Result<usize>;

/// What is removed.
const REMOVALS: &[(&str, Removal)] = &[
    ("unused sessions", sessions::forget_unused),
    ("old sessions", sessions::forget_old),
    ("limits", limits::forget_old),
    ("failed sign-ins", attempts::forget_old),
    ("conversations of visitors", assistant::model::forget_old),
];

/// A thread that keeps house until it is dropped.
pub struct Housekeeper {
    stop: Arc<AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Housekeeper {
    /// Starts now and goes on every quarter of an hour.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(db: Db, clock: Clock) -> std::io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let thread = std::thread::Builder::new().name("housekeeping".to_owned()).spawn(move || {
            while !stopped.load(Ordering::Relaxed) {
                let (now, stopping) = (clock.now(), stopped.clone());
                let goes_on = move || !stopping.load(Ordering::Relaxed);
                match db.wait_for(move |conn| keep_house_while(goes_on, now, conn)) {
                    Ok(0) => {}
                    Ok(removed) => tracing::info!(removed, "housekeeping removed old rows"),
                    Err(error) => tracing::warn!(%error, "housekeeping failed; it will be tried again"),
                }
                let next = Instant::now() + EVERY;
                while Instant::now() < next && !stopped.load(Ordering::Relaxed) {
                    std::thread::park_timeout(Duration::from_secs(5));
                }
            }
        })?;
        Ok(Self { stop, thread: Some(thread) })
    }
}

impl Drop for Housekeeper {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // What waits for a database that says nothing ends with the process.
            let begun = Instant::now();
            while !thread.is_finished() && begun.elapsed() < LONGEST_FAREWELL {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
    }
}

/// Removes what has ended, unless another process is at it.
///
/// # Errors
/// The database's.
pub fn keep_house(now: Moment, conn: &mut PgConnection) -> Result<usize> {
    keep_house_while(|| true, now, conn)
}

/// One kind that cannot be removed does not keep the others.
fn keep_house_while(goes_on: impl Fn() -> bool, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let (mut removed, mut outcome) = (0, Ok(()));
    for (what, removal) in REMOVALS {
        match remove(*removal, &goes_on, now, conn) {
            Ok(count) => removed += count,
            Err(error) => {
                tracing::warn!(%error, what, "housekeeping could not remove them");
                outcome = Err(error);
            }
        }
    }
    outcome.map(|()| removed)
}

/// Removes all rows of one kind, batch by batch, each in a transaction of its own. A batch that takes longer than a
/// statement may is tried again as a smaller one, so that a house left alone for long can always be kept.
fn remove(removal: Removal, goes_on: &impl Fn() -> bool, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let (mut removed, mut batch) = (0, BATCH);
    while goes_on() {
        let step = in_scope(conn, &Scope::Operator, |conn| {
            if !diesel::select(sql::<Bool>(LOCK)).get_result::<bool>(conn)? {
                return Ok(0);
            }
            removal(now, batch, conn)
        });
        match step {
            Ok(0) => break,
            Ok(count) => removed += count,
            Err(Error::Busy) if batch > 1 => batch = (batch / 4).max(1),
            Err(error) => return Err(error),
        }
    }
    Ok(removed)
}
