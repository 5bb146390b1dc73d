//! Keeps the index up with the feed of public changes, on a thread and a connection of its own.

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

/// How often a notice is looked for. Looking costs no round trip.
const GLANCE: Duration = Duration::from_millis(100);
/// How often the feed is read without a notice: one may be lost, and rows whose notice came while an older transaction
/// still ran are held back. Also how often a process that only reads looks at the folder and at the lock.
const ROUND: Duration = Duration::from_secs(1);
/// How often the feed is pruned.
const PRUNING: Duration = Duration::from_secs(60 * 60);
/// How long to wait for the thread when it is told to stop: for a statement to end, or for a commit.
const LONGEST_FAREWELL: Duration = Duration::from_secs(10);
/// Changes read at once.
const BATCH: usize = 1000;
/// Listings looked at at once.
const LOADED: usize = 250;
/// The same, in a category.
const BATCHED: i64 = 250;

/// The thread that follows. Stops when dropped.
pub struct Follower {
    stop: Arc<Stop>,
    thread: Option<JoinHandle<()>>,
}

impl Follower {
    /// Starts following; `connect` opens a connection of the follower's own, without a pooler between (`LISTEN` needs a
    /// session) and without a scope: what it reads is public.
    ///
    /// Where another process writes the folder, this one reads along until it can take over. Nothing that fails later
    /// ends it: it logs once, and tries again.
    ///
    /// # Errors
    /// When the system gives no thread.
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

    /// Stops and waits for the thread. What is not committed is read again by the next.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.stop.ask();
        if let Some(thread) = self.thread.take() {
            // It catches its panics. What waits for a database that says nothing ends with the process.
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
            // Files may be damaged, or gone with the lock file.
            if lease.take().is_some() {
                index.verify();
            }
        }
        stop.within(trouble.met(&error));
    }
}

/// Follows until asked to stop or until something fails.
fn follow(
    index: &Index,
    connect: Connect,
    stop: &Stop,
    lease: &mut Option<Lease>,
    trouble: &mut Trouble,
) -> Result<(), SearchError> {
    while lease.is_none() {
        *lease = index.lease()?;
        // With the lease too: the last writer may have committed since the last look.
        index.refresh();
        if lease.is_none() {
            trouble.is_over();
            if stop.within(ROUND) {
                return Ok(());
            }
        }
    }
    let mut conn = connect()?;
    // Before the first reading, or a change between the two would wait for a round.
    feed::listen(&mut conn)?;
    // Before anything is read or written: a table that is being restored may not be touched.
    let followed = feed::whole_feed(&mut conn)?.ok_or(SearchError::Replaced)?;
    let mut writer = match resume(index, &mut conn)? {
        Some(writer) => Some(writer),
        None => rebuild(index, &mut conn, stop)?,
    };
    let mut early = 0;
    let mut pruned: Option<Instant> = None;
    while let Some(following) = &mut writer {
        let is_caught_up = catch_up(following, &mut early, &mut conn, stop)?;
        // A backup that was restored meanwhile brings a feed in which this position means nothing.
        if feed::whole_feed(&mut conn)? != Some(followed) {
            return Err(SearchError::Replaced);
        }
        if !is_caught_up {
            info!("the feed no longer reaches back to the search index");
            // One writer a generation, and one writer's memory at a time.
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

/// The writer of the index as it is, if it can be followed on from there.
fn resume(index: &Index, conn: &mut PgConnection) -> Result<Option<Writer>, SearchError> {
    let Some(generation) = index.current() else { return Ok(None) };
    let Some(mark) = generation.mark()? else { return Ok(None) };
    if mark.feed != feed::feed(conn)? || !feed::feed_reaches(mark.position(), conn)? {
        info!("the search index belongs to another feed, or the feed no longer reaches back to it");
        return Ok(None);
    }
    Writer::open(generation, mark).map(Some)
}

/// Indexes what the feed has; false if it no longer reaches back to where the index stands. `early` is the last
/// sequence number that was indexed before its time.
fn catch_up(writer: &mut Writer, early: &mut i64, conn: &mut PgConnection, stop: &Stop) -> Result<bool, SearchError> {
    // When the oldest change that is written but not committed was read.
    let mut pending: Option<Instant> = None;
    loop {
        let start = writer.position();
        let changes = feed::changes_after(start, BATCH, conn)?;
        // After the reading: what is still there now was there when it was read. An index that was built when the feed
        // had nothing readable cannot tell, but it reads the feed from its first row.
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
        // Every commit makes a segment, so a long feed is not committed batch by batch.
        if pending.is_some_and(|since| ended || since.elapsed() > ROUND) {
            writer.commit()?;
            pending = None;
        }
        if ended {
            return Ok(true);
        }
    }
}

/// Indexes what has changed, a bounded number of listings at a time; false if asked to stop before all of it was. A
/// category changes all the listings in it; those of a business that is renamed are written with it, and come by
/// themselves.
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

/// Waits for a notice, or for a round; whether to stop.
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
