//! Listens on a channel of the database on a connection of its own, because `LISTEN` needs a session. What is told there
//! only makes things faster: whoever listens also looks by itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use diesel::QueryResult;
use diesel::connection::SimpleConnection;

use super::address::{named, open};
use crate::error::{Error, Result};

/// How often to check for notifications. A check needs no round trip.
const GLANCE: Duration = Duration::from_millis(50);
/// How often to check that the database is still there, which silence alone does not tell.
const BEAT: Duration = Duration::from_secs(5);
/// How long to wait before reconnecting.
const PAUSE: Duration = Duration::from_secs(1);

/// Listens on one channel until dropped.
pub struct Ear {
    is_hearing: Arc<AtomicBool>,
    is_wanted: Arc<AtomicBool>,
}

impl Ear {
    /// Starts listening on this channel. `heard` is called with what was told since the last call, and with nothing
    /// whenever something may have been missed.
    ///
    /// # Errors
    /// The thread cannot be started.
    pub fn open(
        url: String,
        channel: &'static str,
        heard: impl Fn(&[String]) + Send + 'static,
    ) -> std::io::Result<Self> {
        let ear = Self { is_hearing: Arc::default(), is_wanted: Arc::new(AtomicBool::new(true)) };
        let (is_hearing, is_wanted) = (ear.is_hearing.clone(), ear.is_wanted.clone());
        // The thread is not joined, because it may be waiting for a database that does not answer.
        thread::Builder::new().name(format!("{channel}-listen")).spawn(move || {
            let url = named(&url, &format!("souk-{channel}-listen"));
            while is_wanted.load(Ordering::Relaxed) {
                if let Err(error) = listen(&url, channel, &is_hearing, &is_wanted, &heard) {
                    tracing::debug!(%error, channel, "nothing is heard of a channel; what is told there is looked for");
                }
                is_hearing.store(false, Ordering::Relaxed);
                heard(&[]);
                thread::park_timeout(PAUSE);
            }
        })?;
        Ok(ear)
    }

    /// Whether notifications are arriving at the moment.
    #[must_use]
    pub fn is_hearing(&self) -> bool {
        self.is_hearing.load(Ordering::Relaxed)
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.is_wanted.store(false, Ordering::Relaxed);
    }
}

fn listen(
    url: &str,
    channel: &str,
    is_hearing: &AtomicBool,
    is_wanted: &AtomicBool,
    heard: &impl Fn(&[String]),
) -> Result<()> {
    let mut conn = open(url).map_err(|error| Error::Unavailable(error.to_string()))?;
    conn.batch_execute(&format!("LISTEN {channel}"))?;
    is_hearing.store(true, Ordering::Relaxed);
    heard(&[]);
    let mut beat = Instant::now();
    while is_wanted.load(Ordering::Relaxed) {
        // Take all of them, or they would accumulate in the connection.
        let told: Vec<_> =
            conn.notifications_iter().map(|told| told.map(|told| told.payload)).collect::<QueryResult<_>>()?;
        if !told.is_empty() {
            heard(&told);
        }
        if beat.elapsed() > BEAT {
            conn.batch_execute("SELECT 1")?;
            beat = Instant::now();
        }
        thread::park_timeout(GLANCE);
    }
    Ok(())
}
