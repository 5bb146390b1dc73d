//! Empties the page cache whenever a listing changes or the search has caught up with a change. While changes cannot
//! be heard of, nothing is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;

use super::shows::SEARCH;
use crate::db::{named, open};
use crate::error::{Error, Result};
use crate::search::{Index, listen, noticed};
use crate::web::page_cache::PageCache;

/// How often a notice is looked for. Looking costs no round trip.
const GLANCE: Duration = Duration::from_millis(50);
/// How often the database is asked whether it is still there: silence alone does not tell.
const BEAT: Duration = Duration::from_secs(1);
/// How long connecting and listening may take, several hosts included.
const OPENING: Duration = Duration::from_secs(20);
/// Silent for longer after that, the connection is given up.
const SILENCE: Duration = Duration::from_secs(4);
/// How long to wait before connecting anew.
const PAUSE: Duration = Duration::from_millis(500);
/// How many threads may wait for an answer that nobody waits for any more, before no more are risked.
const MOST_STUCK: usize = 8;

/// The thread that watches, until it is dropped.
pub struct Watch {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What is heard from the database.
enum Heard {
    /// From now on changes are.
    Listening,
    /// A listing has changed.
    Change,
    /// Nothing, but it is there.
    Beat,
}

impl Watch {
    /// Starts watching, on a connection of its own.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(url: String, index: Index, cache: PageCache) -> std::io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let thread = thread::Builder::new().name("page-cache".to_owned()).spawn(move || {
            let ears = Arc::new(());
            while !stopped.load(Ordering::Relaxed) {
                if Arc::strong_count(&ears) <= MOST_STUCK
                    && let Err(error) = watch(&url, &ears, &index, &cache, &stopped)
                {
                    tracing::debug!(%error, "changes of listings are not heard of; pages are not kept meanwhile");
                }
                cache.pause();
                thread::park_timeout(PAUSE);
            }
        })?;
        Ok(Self { stop, thread: Some(thread) })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ = thread.join();
        }
    }
}

/// Keeps the cache in step with what is heard, until nothing is.
fn watch(url: &str, ears: &Arc<()>, index: &Index, cache: &PageCache, stop: &AtomicBool) -> Result<()> {
    let (tell, told) = channel();
    // A thread that waits for an answer cannot be interrupted, so the waiting is another one's.
    let (url, ears) = (url.to_owned(), ears.clone());
    thread::Builder::new().name("listening".to_owned()).spawn(move || {
        if let Err(error) = hear(&url, &tell) {
            tracing::debug!(%error, "listening has ended");
        }
        drop(ears);
    })?;
    let mut version = index.version();
    let (mut heard_at, mut patience) = (Instant::now(), OPENING);
    while !stop.load(Ordering::Relaxed) {
        match told.recv_timeout(GLANCE) {
            Ok(heard) => {
                (heard_at, patience) = (Instant::now(), SILENCE);
                match heard {
                    Heard::Listening => cache.resume(),
                    Heard::Change => cache.empty(),
                    Heard::Beat => {}
                }
            }
            Err(RecvTimeoutError::Timeout) if heard_at.elapsed() < patience => {}
            Err(_) => return Err(Error::Unavailable("nothing is heard of the database".to_owned())),
        }
        let now = index.version();
        if now != version {
            cache.changed(vec![SEARCH]);
            version = now;
        }
    }
    Ok(())
}

/// Says what is heard, until nobody wants to know.
fn hear(url: &str, tell: &Sender<Heard>) -> Result<()> {
    let mut conn = open(&named(url, "souk-watch")).map_err(|error| Error::Unavailable(error.to_string()))?;
    listen(&mut conn)?;
    let mut is_wanted = tell.send(Heard::Listening).is_ok();
    let mut beat = Instant::now();
    while is_wanted {
        if noticed(&mut conn)? {
            is_wanted = tell.send(Heard::Change).is_ok();
        }
        if beat.elapsed() > BEAT {
            conn.batch_execute("SELECT 1")?;
            is_wanted = tell.send(Heard::Beat).is_ok();
            beat = Instant::now();
        }
        thread::park_timeout(GLANCE);
    }
    Ok(())
}
