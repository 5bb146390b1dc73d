//! Keeps the index up with `listings`, on a thread and a connection of its own.

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
    model::{self, Change},
    pace::{Stop, Trouble},
    rebuild::rebuild,
    writer::Writer,
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
    model::listen(&mut conn)?;
    // Before anything is read or written: a table that is being restored may not be touched.
    let feed = model::whole_feed(&mut conn)?.ok_or(SearchError::Replaced)?;
    let mut writer = match resume(index, &mut conn)? {
        Some(writer) => Some(writer),
        None => rebuild(index, &mut conn, stop)?,
    };
    let mut early = 0;
    let mut pruned: Option<Instant> = None;
    while let Some(following) = &mut writer {
        let is_caught_up = catch_up(following, &mut early, &mut conn, stop)?;
        // A backup that was restored meanwhile brings a feed in which this position means nothing.
        if model::whole_feed(&mut conn)? != Some(feed) {
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
            while model::prune(&mut conn)? && !stop.is_asked() {}
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
    if mark.feed != model::feed(conn)? || !model::feed_reaches(mark.position(), conn)? {
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
        let changes = model::changes_after(start, BATCH, conn)?;
        // After the reading: what is still there now was there when it was read. An index that was built when the feed
        // had nothing readable cannot tell, but it reads the feed from its first row.
        if start != model::Position::START && !model::feed_reaches(start, conn)? {
            return Ok(false);
        }
        if let Some(last) = changes.last() {
            apply(&changes, writer, conn)?;
            writer.advance(last.position);
            pending.get_or_insert_with(Instant::now);
        }
        let ended = changes.len() < BATCH || stop.is_asked();
        if ended {
            let changes = model::early_changes_after(*early, BATCH, conn)?;
            if let Some(last) = changes.last() {
                apply(&changes, writer, conn)?;
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

fn apply(changes: &[Change], writer: &mut Writer, conn: &mut PgConnection) -> Result<(), SearchError> {
    let mut ids: Vec<i64> = changes.iter().map(|change| change.listing_id).collect();
    ids.sort_unstable();
    ids.dedup();
    for ids in ids.chunks(LOADED) {
        let sizes = model::sizes_of(ids, conn)?;
        let gone: Vec<i64> =
            ids.iter().copied().filter(|id| sizes.binary_search_by_key(id, |(id, _)| *id).is_err()).collect();
        writer.replace(&gone, &[])?;
        for portion in model::portions(&sizes) {
            writer.replace(&portion, &model::with_ids(&portion, conn)?)?;
        }
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
        if model::noticed(conn)? {
            break;
        }
    }
    Ok(false)
}
