//! Listens for jobs that were added, on a connection of its own, as `LISTEN` needs a session. Without it jobs are found
//! too, a little later.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;

use crate::db::{named, open};
use crate::error::{Error, Result};

/// How often a notice is looked for. Looking costs no round trip.
const GLANCE: Duration = Duration::from_millis(50);
/// How often the database is asked whether it is still there: silence alone does not tell.
const BEAT: Duration = Duration::from_secs(5);
/// How long to wait before connecting anew.
const PAUSE: Duration = Duration::from_secs(1);

/// Whether jobs are heard of. Dropping it ends the listening.
pub struct Ear {
    is_hearing: Arc<AtomicBool>,
    is_wanted: Arc<AtomicBool>,
}

impl Ear {
    /// Starts listening; `heard` is called for each notice, and whenever one may have been missed.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn open(url: String, heard: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let ear = Self { is_hearing: Arc::default(), is_wanted: Arc::new(AtomicBool::new(true)) };
        let (is_hearing, is_wanted) = (ear.is_hearing.clone(), ear.is_wanted.clone());
        // Nobody waits for its end: it may be waiting for a database that says nothing.
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

    /// Whether new jobs are heard of at the moment.
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
        // All of them are taken, or they would pile up in the connection.
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
