//! Drops what is kept in memory of public things when they change: pages, also once the search has caught up with a
//! change, the tree of categories, and what stands around the pages. While changes cannot be heard of, no page is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;

use super::shows::{SEARCH, business_changed, collection_changed, home_changed, listing_changed};
use crate::categories::Categories;
use crate::changes::model::{listen, notices};
use crate::changes::{Change, Kind, Notice};
use crate::db::{Reader, named, open};
use crate::error::{Error, Result};
use crate::layout::Around;
use crate::locales::Locale;
use crate::modes::model::standing;
use crate::modes::{Modes, Standing};
use crate::pages::around::{Surroundings, around};
use crate::pages::show::changed as page_changed;
use crate::search::{Index, synonyms};
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

/// More changes at once are not looked at one by one.
const MOST_AT_ONCE: usize = 1000;

/// The thread that watches, until it is dropped.
pub struct Watch {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What is heard from the database.
enum Heard {
    /// From now on changes are.
    Listening,
    /// These words mean the same.
    Synonyms(Vec<Vec<String>>),
    /// How it stands with the marketplace.
    Standing(Standing),
    /// This stands around all pages.
    Around(Box<Around>),
    /// This has changed.
    Changes(Vec<Notice>),
    /// Nothing, but it is there.
    Beat,
}

impl Watch {
    /// Starts watching, on a connection of its own.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(url: String, index: Index, kept: Kept) -> std::io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let thread = thread::Builder::new().name("page-cache".to_owned()).spawn(move || {
            let ears = Arc::new(());
            while !stopped.load(Ordering::Relaxed) {
                if Arc::strong_count(&ears) <= MOST_STUCK
                    && let Err(error) = watch(&url, &ears, &index, &kept, &stopped)
                {
                    tracing::debug!(%error, "changes are not heard of; pages are not kept meanwhile");
                }
                kept.cache.pause();
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

/// What is kept in memory of public things.
#[derive(Clone)]
pub struct Kept {
    /// Pages.
    pub cache: PageCache,
    /// The tree of categories.
    pub categories: Categories,
    /// By what pages are read.
    pub reader: Reader,
    /// Whether the marketplace is open.
    pub modes: Modes,
    /// What stands around all pages, and where old addresses lead.
    pub surroundings: Surroundings,
}

impl Kept {
    /// Changes are heard of from now on; those of before may have been missed.
    fn begin(&self) {
        self.reader.public_changed();
        self.categories.forget();
        self.surroundings.redirects.forget();
        self.cache.resume();
    }

    /// From now on this stands around all pages.
    fn surround(&self, around: Around) {
        if self.surroundings.frame.put(around) {
            self.cache.empty();
        }
    }

    /// Drops whatever may show what has changed, and nothing else.
    fn drop_stale(&self, changes: &[Notice]) {
        // First: what is read for a page that is made anew has to be new.
        self.reader.public_changed();
        let mut tags = Vec::new();
        for notice in changes {
            match notice {
                Notice::One(Change { kind: Kind::Listing, id, business: Some(business) }) => {
                    tags.extend(listing_changed(*id, *business));
                }
                Notice::One(Change { kind: Kind::Business, id, .. }) => tags.extend(business_changed(*id)),
                Notice::One(Change { kind: Kind::Collection, business: Some(business), .. }) => {
                    tags.extend(collection_changed(*business));
                }
                Notice::One(Change { kind: Kind::HomeBlock, .. }) => tags.extend(home_changed()),
                Notice::One(Change { kind: Kind::Page, id, .. }) => tags.push(page_changed(*id)),
                Notice::One(Change { kind: Kind::Redirect, .. }) => self.surroundings.redirects.forget(),
                // The tree stands on all lists. It goes first: a page that is made of the old one meanwhile is not kept.
                _ => {
                    self.categories.forget();
                    self.surroundings.redirects.forget();
                    self.cache.empty();
                    return;
                }
            }
        }
        self.cache.changed(tags);
    }
}

/// Keeps everything in step with what is heard, until nothing is.
fn watch(url: &str, ears: &Arc<()>, index: &Index, kept: &Kept, stop: &AtomicBool) -> Result<()> {
    let (tell, told) = channel();
    // A thread that waits for an answer cannot be interrupted, so the waiting is another one's.
    let (url, ears, market) = (url.to_owned(), ears.clone(), kept.surroundings.market());
    thread::Builder::new().name("listening".to_owned()).spawn(move || {
        if let Err(error) = hear(&url, market, &tell) {
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
                    Heard::Listening => kept.begin(),
                    Heard::Synonyms(groups) => index.learn(&groups),
                    Heard::Standing(standing) => kept.modes.note(standing),
                    Heard::Around(around) => kept.surround(*around),
                    Heard::Changes(changes) => kept.drop_stale(&changes),
                    Heard::Beat => {}
                }
            }
            Err(RecvTimeoutError::Timeout) if heard_at.elapsed() < patience => {}
            Err(_) => return Err(Error::Unavailable("nothing is heard of the database".to_owned())),
        }
        let now = index.version();
        if now != version {
            kept.cache.changed(vec![SEARCH]);
            version = now;
        }
    }
    Ok(())
}

/// Says what is heard, until nobody wants to know.
fn hear(url: &str, market: Locale, tell: &Sender<Heard>) -> Result<()> {
    let mut conn = open(&named(url, "souk-watch")).map_err(|error| Error::Unavailable(error.to_string()))?;
    listen(&mut conn)?;
    let mut is_wanted = tell.send(Heard::Synonyms(synonyms(&mut conn)?)).is_ok();
    is_wanted &= tell.send(Heard::Standing(standing(&mut conn)?)).is_ok();
    is_wanted &= tell.send(Heard::Around(Box::new(around(market, &mut conn)?))).is_ok();
    is_wanted &= tell.send(Heard::Listening).is_ok();
    let mut beat = Instant::now();
    while is_wanted {
        let mut changes = notices(&mut conn)?;
        if changes.len() > MOST_AT_ONCE {
            changes = vec![Notice::Many];
        }
        if changes.iter().any(may_be_of_synonyms) {
            // Before pages are dropped: one that is made anew is made with them.
            is_wanted = tell.send(Heard::Synonyms(synonyms(&mut conn)?)).is_ok();
        }
        if changes.iter().any(may_be_of_the_mode) {
            // Before, too: a page that is made anew says how it stands.
            is_wanted = tell.send(Heard::Standing(standing(&mut conn)?)).is_ok();
        }
        if changes.iter().any(may_be_around) {
            is_wanted = tell.send(Heard::Around(Box::new(around(market, &mut conn)?))).is_ok();
        }
        if !changes.is_empty() {
            is_wanted = tell.send(Heard::Changes(changes)).is_ok();
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

const fn may_be_of_the_mode(notice: &Notice) -> bool {
    matches!(notice, Notice::Many | Notice::One(Change { kind: Kind::Mode, .. }))
}

const fn may_be_of_synonyms(notice: &Notice) -> bool {
    matches!(notice, Notice::Many | Notice::One(Change { kind: Kind::Synonym, .. }))
}

const fn may_be_around(notice: &Notice) -> bool {
    matches!(notice, Notice::Many | Notice::One(Change { kind: Kind::Page, .. }))
}
