//! Keeps the index up to date with the feed of public changes, on its own thread and connection.

use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use diesel::PgConnection;
use tracing::info;

use super::{
    SearchError,
    index::{Index, Lease},
    model::{self, Size},
    pace::{Stop, Trouble},
    rebuild::rebuild,
    writer::Writer,
};
use crate::changes::{
    Kind,
    model::{self as feed, Entry, Position},
};

/// How often to check for notifications. A check needs no round trip.
const GLANCE: Duration = Duration::from_millis(100);
/// How often the feed is read without a notification: one may be lost, and rows are held back while an older
/// transaction is running. Also how often a process that only reads checks the folder and the lock.
const ROUND: Duration = Duration::from_secs(1);
/// How often the feed is pruned.
const PRUNING: Duration = Duration::from_secs(60 * 60);
/// How long to wait for the thread when it is told to stop, for a statement or a commit to end.
const LONGEST_FAREWELL: Duration = Duration::from_secs(10);
/// The most changes read at once.
const BATCH: usize = 1000;
/// The most listings looked up at once.
const LOADED: usize = 250;
/// The most listings of a category looked up at once.
const BATCHED: i64 = 250;

/// The thread that follows the feed. Stops when dropped.
pub struct Follower {
    stop: Arc<Stop>,
    thread: Option<JoinHandle<()>>,
}

impl Follower {
    /// Starts following. `connect` opens the follower's own connection, which must not lead through a pooler (`LISTEN`
    /// needs a session) and needs no scope, because everything it reads is public.
    ///
    /// If another process writes to the folder, this one only reads it until it can take over. Later failures do not
    /// end the thread: it logs once and tries again.
    ///
    /// # Errors
    /// The thread cannot be started.
    pub fn spawn<E>(index: Index, connect: impl Fn() -> Result<PgConnection, E> + Send + 'static) -> io::Result<Self>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let stop = Arc::new(Stop::default());
        let asked = Arc::clone(&stop);
        let connect = move || connect().map_err(|error| SearchError::Connect(error.into()));
        let thread = thread::Builder::new().name("search".into()).spawn(move || run(&index, &connect, &asked))?;
        Ok(Self { stop, thread: Some(thread) })
    }

    /// Stops the thread and waits for it. Uncommitted changes are read again by the next follower.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.stop.ask();
        if let Some(thread) = self.thread.take() {
            // The thread catches its panics. One that waits for a database that does not answer ends with the process.
            let begun = Instant::now();
            while !thread.is_finished() && begun.elapsed() < LONGEST_FAREWELL {
                thread::sleep(Duration::from_millis(5));
            }
        }
    }
}

type Connect<'a> = &'a dyn Fn() -> Result<PgConnection, SearchError>;

fn run(index: &Index, connect: Connect, stop: &Stop) {
    let mut lease = None;
    let mut trouble = Trouble::default();
    while !stop.is_asked() {
        let session = AssertUnwindSafe(|| follow(index, connect, stop, &mut lease, &mut trouble));
        let error = match catch_unwind(session) {
            Ok(Ok(())) => return,
            Ok(Err(error)) => error,
            Err(_) => SearchError::Panicked,
        };
        if !matches!(error, SearchError::Database(_) | SearchError::Connect(_) | SearchError::Replaced) {
            // Files may be damaged or deleted, and the lock file with them.
            if lease.take().is_some() {
                index.verify();
            }
        }
        stop.within(trouble.met(&error));
    }
}

/// Follows the feed until asked to stop or until something fails.
fn follow(
    index: &Index,
    connect: Connect,
    stop: &Stop,
    lease: &mut Option<Lease>,
    trouble: &mut Trouble,
) -> Result<(), SearchError> {
    while lease.is_none() {
        *lease = index.lease()?;
        // Also when we just got the lease: the last writer may have committed since the last refresh.
        index.refresh();
        if lease.is_none() {
            trouble.is_over();
            if stop.within(ROUND) {
                return Ok(());
            }
        }
    }
    let mut conn = connect()?;
    // Listen before the first read, or a change between the two would be noticed only a second later.
    feed::listen(&mut conn)?;
    // Check this before reading or writing: tables that are being restored must not be touched.
    let followed = feed::whole_feed(&mut conn)?.ok_or(SearchError::Replaced)?;
    let mut writer = match resume(index, &mut conn)? {
        Some(writer) => Some(writer),
        None => rebuild(index, &mut conn, stop)?,
    };
    let mut early = 0;
    let mut pruned: Option<Instant> = None;
    while let Some(following) = &mut writer {
        let is_caught_up = catch_up(following, &mut early, &mut conn, stop)?;
        // If a backup was restored meanwhile, the position has no meaning in the new feed.
        if feed::whole_feed(&mut conn)? != Some(followed) {
            return Err(SearchError::Replaced);
        }
        if !is_caught_up {
            info!("the feed no longer reaches back to the search index");
            // Drop the old writer first: a generation can have only one, and a second would double the memory.
            drop(writer);
            writer = rebuild(index, &mut conn, stop)?;
            continue;
        }
        trouble.is_over();
        if pruned.is_none_or(|at| at.elapsed() > PRUNING) {
            while feed::prune(&mut conn)? && !stop.is_asked() {}
            pruned = Some(Instant::now());
        }
        if wait_for_changes(&mut conn, stop)? {
            break;
        }
    }
    Ok(())
}

/// The writer of the existing index, if the feed can be followed from where it stands.
fn resume(index: &Index, conn: &mut PgConnection) -> Result<Option<Writer>, SearchError> {
    let Some(generation) = index.current() else { return Ok(None) };
    let Some(mark) = generation.mark()? else { return Ok(None) };
    if mark.feed != feed::feed(conn)? || !feed::feed_reaches(mark.position(), conn)? {
        info!("the search index belongs to another feed, or the feed no longer reaches back to it");
        return Ok(None);
    }
    Writer::open(generation, mark).map(Some)
}

/// Indexes all changes in the feed; false if the feed no longer reaches back to the index's position. `early` is the
/// sequence number of the last change that was indexed while still behind a running transaction.
fn catch_up(writer: &mut Writer, early: &mut i64, conn: &mut PgConnection, stop: &Stop) -> Result<bool, SearchError> {
    // When the oldest uncommitted change was read.
    let mut pending: Option<Instant> = None;
    loop {
        let start = writer.position();
        let changes = feed::changes_after(start, BATCH, conn)?;
        // Check after reading: rows that are still there now were there when the feed was read. An index built when the
        // feed had no readable row is at the start, and reads the feed from its first row.
        if start != Position::START && !feed::feed_reaches(start, conn)? {
            return Ok(false);
        }
        if let Some(last) = changes.last() {
            if !apply(&changes, writer, conn, stop)? {
                return Ok(true);
            }
            writer.advance(last.position);
            pending.get_or_insert_with(Instant::now);
        }
        let ended = changes.len() < BATCH || stop.is_asked();
        if ended {
            let changes = feed::early_changes_after(*early, BATCH, conn)?;
            if let Some(last) = changes.last() {
                if !apply(&changes, writer, conn, stop)? {
                    return Ok(true);
                }
                *early = last.position.seq;
                pending.get_or_insert_with(Instant::now);
            }
        }
        // Every commit creates a segment, so a long feed is not committed batch by batch.
        if pending.is_some_and(|since| ended || since.elapsed() > ROUND) {
            writer.commit()?;
            pending = None;
        }
        if ended {
            return Ok(true);
        }
    }
}

/// Indexes the changes, a bounded number of listings at a time; false if asked to stop before the end. A changed
/// category affects all listings in it. A renamed business needs nothing here, because renaming updates its listings,
/// which then are in the feed themselves.
fn apply(entries: &[Entry], writer: &mut Writer, conn: &mut PgConnection, stop: &Stop) -> Result<bool, SearchError> {
    let mut changes: Vec<(Kind, i64)> =
        entries.iter().filter_map(Entry::change).map(|change| (change.kind, change.id)).collect();
    changes.sort_unstable_by_key(|(kind, id)| (kind.as_str(), *id));
    changes.dedup();
    let of = |wanted: Kind| changes.iter().filter(move |(kind, _)| *kind == wanted).map(|(_, id)| *id);
    for ids in of(Kind::Listing).collect::<Vec<_>>().chunks(LOADED) {
        let sizes = model::sizes_of(ids, conn)?;
        let gone: Vec<i64> =
            ids.iter().copied().filter(|id| sizes.binary_search_by_key(id, |(id, _)| *id).is_err()).collect();
        writer.replace(&gone, &[])?;
        replace(&sizes, writer, conn)?;
    }
    for category in of(Kind::Category) {
        let mut last = i64::MIN;
        loop {
            let sizes = model::sizes_in_category(category, last, BATCHED, conn)?;
            let Some((end, _)) = sizes.last() else { break };
            last = *end;
            replace(&sizes, writer, conn)?;
            if stop.is_asked() {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

fn replace(sizes: &[Size], writer: &mut Writer, conn: &mut PgConnection) -> Result<(), SearchError> {
    for portion in model::portions(sizes) {
        writer.replace(&portion, &model::with_ids(&portion, conn)?)?;
    }
    Ok(())
}

/// Waits for a notification, at most for one round; returns whether to stop.
fn wait_for_changes(conn: &mut PgConnection, stop: &Stop) -> Result<bool, SearchError> {
    let round = Instant::now();
    while round.elapsed() < ROUND {
        if stop.within(GLANCE) {
            return Ok(true);
        }
        if !feed::notices(conn)?.is_empty() {
            break;
        }
    }
    Ok(false)
}
