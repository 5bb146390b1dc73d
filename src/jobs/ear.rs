//! Listens for new jobs on a connection of its own, because `LISTEN` needs a session. Without notifications jobs are
//! still found by polling, a little later.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;

use crate::db::{named, open};
use crate::error::{Error, Result};

/// How often to check for notifications. A check needs no round trip.
const GLANCE: Duration = Duration::from_millis(50);
/// How often to check that the database is still there, which silence alone does not tell.
const BEAT: Duration = Duration::from_secs(5);
/// How long to wait before reconnecting.
const PAUSE: Duration = Duration::from_secs(1);

/// Listens for new jobs until dropped.
pub struct Ear {
    is_hearing: Arc<AtomicBool>,
    is_wanted: Arc<AtomicBool>,
}

impl Ear {
    /// Starts listening. `heard` is called for each notification, and whenever one may have been missed.
    ///
    /// # Errors
    /// The thread cannot be started.
    pub fn open(url: String, heard: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let ear = Self { is_hearing: Arc::default(), is_wanted: Arc::new(AtomicBool::new(true)) };
        let (is_hearing, is_wanted) = (ear.is_hearing.clone(), ear.is_wanted.clone());
        // The thread is not joined, because it may be waiting for a database that does not answer.
        thread::Builder::new().name("jobs-listen".to_owned()).spawn(move || {
            while is_wanted.load(Ordering::Relaxed) {
                if let Err(error) = listen(&url, &is_hearing, &is_wanted, &heard) {
                    tracing::debug!(%error, "new jobs are not heard of; they are looked for meanwhile");
                }
                is_hearing.store(false, Ordering::Relaxed);
                heard();
                thread::park_timeout(PAUSE);
            }
        })?;
        Ok(ear)
    }

    /// Whether notifications are arriving at the moment.
    pub fn is_hearing(&self) -> bool {
        self.is_hearing.load(Ordering::Relaxed)
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.is_wanted.store(false, Ordering::Relaxed);
    }
}

fn listen(url: &str, is_hearing: &AtomicBool, is_wanted: &AtomicBool, heard: &impl Fn()) -> Result<()> {
    let mut conn = open(&named(url, "souk-jobs-listen")).map_err(|error| Error::Unavailable(error.to_string()))?;
    conn.batch_execute("LISTEN jobs")?;
    is_hearing.store(true, Ordering::Relaxed);
    heard();
    let mut beat = Instant::now();
    while is_wanted.load(Ordering::Relaxed) {
        // Take all of them, or they would accumulate in the connection.
        if conn.notifications_iter().try_fold(false, |_, notice| notice.map(|_| true))? {
            heard();
        }
        if beat.elapsed() > BEAT {
            conn.batch_execute("SELECT 1")?;
            beat = Instant::now();
        }
        thread::park_timeout(GLANCE);
    }
    Ok(())
}
