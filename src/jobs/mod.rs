//! Work that no request waits for. So far that is housekeeping: ended sessions and counts that no longer matter.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::accounts::{attempts, sessions};
use crate::clock::{Clock, Moment};
use crate::db::{Db, Scope, in_scope};
use crate::error::Result;

/// How often the house is kept.
const EVERY: Duration = Duration::from_secs(15 * 60);
/// How long to wait for what is being done when the process ends.
const LONGEST_FAREWELL: Duration = Duration::from_secs(5);
/// Held by whoever keeps house, so that of many processes one does.
const LOCK: &str = "pg_try_advisory_xact_lock(7309)";

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
                let now = clock.now();
                let outcome = db.wait_for(move |conn| keep_house(now, conn));
                match outcome {
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
    in_scope(conn, &Scope::Operator, |conn| {
        if !diesel::select(sql::<Bool>(LOCK)).get_result::<bool>(conn)? {
            return Ok(0);
        }
        Ok(sessions::forget_old(now, conn)? + attempts::forget_old(now, conn)?)
    })
}
