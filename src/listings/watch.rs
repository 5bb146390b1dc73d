//! Empties the page cache whenever a listing changes or the search has caught up with a change. While changes cannot
//! be heard of, nothing is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use diesel::{Connection, PgConnection};

use crate::error::{Error, Result};
use crate::search::{Index, listen, noticed};
use crate::web::page_cache::PageCache;

/// How often a notice is looked for. Looking costs no round trip.
const GLANCE: Duration = Duration::from_millis(50);
/// How long to wait before connecting anew.
const PAUSE: Duration = Duration::from_millis(500);

/// The thread that watches, until it is dropped.
pub struct Watch {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
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
            while !stopped.load(Ordering::Relaxed) {
                if let Err(error) = watch(&url, &index, &cache, &stopped) {
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

fn watch(url: &str, index: &Index, cache: &PageCache, stop: &AtomicBool) -> Result<()> {
    let mut conn = PgConnection::establish(url).map_err(|error| Error::Unavailable(error.to_string()))?;
    listen(&mut conn)?;
    let mut version = index.version();
    cache.resume();
    while !stop.load(Ordering::Relaxed) {
        let is_changed = noticed(&mut conn)?;
        let now = index.version();
        if is_changed || now != version {
            cache.empty();
            version = now;
        }
        thread::park_timeout(GLANCE);
    }
    Ok(())
}
