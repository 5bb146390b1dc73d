//! Connections before any HTTP: how many there may be, in all and from one address, and how long one may stay
//! silent. Whoever sends or reads too slowly is let go, and when room runs short, whoever has been idle the longest.

mod guarded;
mod refusals;
mod serving;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::net::IpAddr;
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Waker;
use std::time::{Duration, Instant};

pub use guarded::Guarded;
pub use serving::{Workforce, listen_at, noted, serve};

use super::address::block_of;

/// How long the head of a request may take from its first byte on.
const LONGEST_HEAD: Duration = Duration::from_secs(10);
/// A head that is larger is refused, in bytes. Browsers send one or two thousand.
const LARGEST_HEAD: usize = 32 * 1024;
/// Over so long, a reader has to take what [`SLOWEST_READER`] asks for.
const READING_WINDOW: Duration = Duration::from_secs(20);
/// Bytes a second that a reader has to take while there is something to send.
const SLOWEST_READER: usize = 1024;
/// How often connections are looked over.
const ROUND: Duration = Duration::from_secs(1);
/// From this share of all places on, in per cent, idle connections make room.
const CROWDED: usize = 90;
/// One address may have so many of all places, in per cent.
const SHARE: usize = 25;
/// Descriptors that are kept for files, the index and the database.
const RESERVED: u64 = 128;

/// Counts the connections of all workers. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Gate {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    most: usize,
    /// For each address; none behind a proxy, from whose address everybody comes.
    share: Option<usize>,
    all: AtomicUsize,
    by_address: Mutex<HashMap<IpAddr, usize>>,
    is_closing: AtomicBool,
}

impl Gate {
    /// Lets in at most so many connections, and no more than a quarter of them from one address unless all of them
    /// come through a proxy.
    #[must_use]
    pub fn new(most: usize, is_behind_proxy: bool) -> Self {
        let share = (!is_behind_proxy).then(|| (most * SHARE / 100).max(1));
        let (all, by_address) = (AtomicUsize::new(0), Mutex::default());
        Self { inner: Arc::new(Inner { most, share, all, by_address, is_closing: AtomicBool::new(false) }) }
    }

    /// A gate for as many connections as wished for, or as the system gives descriptors for: its limit is raised as far
    /// as this process may.
    #[must_use]
    pub fn as_wide_as_possible(wished: usize, is_behind_proxy: bool) -> Self {
        let given = descriptors().saturating_sub(RESERVED);
        let most = usize::try_from(given).unwrap_or(usize::MAX).clamp(16, wished.max(16));
        if most < wished {
            tracing::warn!(most, wished, "the limit of open files (ulimit -n) allows fewer connections than are set");
        }
        Self::new(most, is_behind_proxy)
    }

    /// From now on connections are closed as soon as nothing is being answered on them.
    pub fn close_when_idle(&self) {
        self.inner.is_closing.store(true, Ordering::Relaxed);
    }

    fn is_crowded(&self) -> bool {
        self.inner.all.load(Ordering::Relaxed) * 100 >= self.inner.most * CROWDED
    }

    /// A place for one more connection from this address, if there is one.
    fn enter(&self, address: IpAddr) -> Result<Place, Refused> {
        let block = block_of(address);
        if self.inner.all.fetch_add(1, Ordering::Relaxed) >= self.inner.most {
            self.inner.all.fetch_sub(1, Ordering::Relaxed);
            return Err(Refused::Full);
        }
        let mut by_address = self.inner.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        let own = by_address.entry(block).or_default();
        if self.inner.share.is_some_and(|share| *own >= share) {
            self.inner.all.fetch_sub(1, Ordering::Relaxed);
            return Err(Refused::Share);
        }
        *own += 1;
        Ok(Place { gate: self.clone(), block })
    }
}

/// Why a connection is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refused {
    /// There is no room.
    Full,
    /// Its address has its share.
    Share,
}

/// How many files this process may have open, after it has asked for as many as it can get.
fn descriptors() -> u64 {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    // Where it is refused, what there is has to do.
    let _ = setrlimit(Resource::Nofile, limit);
    getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
}

/// A connection's place, given back when dropped.
#[derive(Debug)]
struct Place {
    gate: Gate,
    block: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.gate.inner.all.fetch_sub(1, Ordering::Relaxed);
        let mut by_address = self.gate.inner.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = by_address.get_mut(&self.block) {
            *own -= 1;
            if *own == 0 {
                by_address.remove(&self.block);
            }
        }
    }
}

/// What is known of one connection. It lives on its worker's thread.
#[derive(Debug)]
pub struct Connection {
    /// Requests that are being answered.
    open: Cell<usize>,
    /// Since when nothing is being answered, or since the first byte of the head that is being read.
    since: Cell<Instant>,
    head: Cell<Head>,
    /// When the reader began to be waited for, and how much it has taken since.
    sending: Cell<Option<(Instant, usize)>>,
    is_closed: Cell<bool>,
    reader: RefCell<Option<Waker>>,
    writer: RefCell<Option<Waker>>,
}

/// How far the head of the next request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    /// Nothing of it is here.
    Awaited,
    /// So many bytes are here, and so many line ends in a row are the last of them.
    Begun { bytes: usize, line_ends: u8 },
    /// It is here.
    Whole,
}

impl Connection {
    fn new() -> Self {
        Self {
            open: Cell::new(0),
            since: Cell::new(Instant::now()),
            head: Cell::new(Head::Awaited),
            sending: Cell::new(None),
            is_closed: Cell::new(false),
            reader: RefCell::default(),
            writer: RefCell::default(),
        }
    }

    fn is_idle(&self) -> bool {
        self.open.get() == 0 && self.sending.get().is_none() && self.head.get() == Head::Awaited
    }

    /// Notes bytes of a head; whether they are still bearable.
    fn reads(&self, bytes: &[u8]) -> bool {
        let (mut count, mut line_ends) = match self.head.get() {
            _ if self.open.get() > 0 => return true,
            Head::Whole => return true,
            Head::Awaited => {
                self.since.set(Instant::now());
                (0, 0)
            }
            Head::Begun { bytes, line_ends } => (bytes, line_ends),
        };
        for byte in bytes {
            match byte {
                b'\n' => line_ends = line_ends.saturating_add(1),
                b'\r' => {}
                _ => line_ends = 0,
            }
            count += 1;
            // An empty line ends a head, but may also stand before it.
            if line_ends == 2 && count > 4 {
                self.head.set(Head::Whole);
                return true;
            }
        }
        self.head.set(Head::Begun { bytes: count, line_ends });
        count <= LARGEST_HEAD
    }

    /// Notes that the kernel took so many of the bytes that were to be sent.
    fn sends(&self, taken: usize, all: usize) {
        if taken == all {
            self.sending.set(None);
        } else {
            let (since, before) = self.sending.get().unwrap_or_else(|| (Instant::now(), 0));
            self.sending.set(Some((since, before + taken)));
        }
    }

    fn begins(&self) {
        self.open.set(self.open.get() + 1);
        self.head.set(Head::Awaited);
    }

    fn ends(&self) {
        self.open.set(self.open.get().saturating_sub(1));
        self.since.set(Instant::now());
    }

    /// Lets go of it: what reads sees its end, what writes fails.
    fn close(&self) {
        self.is_closed.set(true);
        for waker in [&self.reader, &self.writer] {
            if let Some(waker) = waker.borrow_mut().take() {
                waker.wake();
            }
        }
    }

    fn look_over(&self, now: Instant, is_closing: bool) {
        let age = now.saturating_duration_since(self.since.get());
        // Whatever has come and is no request by now: the protocol may see its end elsewhere than we do.
        let is_slow_head = self.head.get() != Head::Awaited && self.open.get() == 0 && age > LONGEST_HEAD;
        let mut is_slow_reader = false;
        if let Some((since, taken)) = self.sending.get()
            && now.saturating_duration_since(since) > READING_WINDOW
        {
            is_slow_reader = taken < SLOWEST_READER * usize::try_from(READING_WINDOW.as_secs()).unwrap_or(20);
            self.sending.set(Some((now, 0)));
        }
        if is_slow_head || is_slow_reader || (is_closing && self.is_idle()) {
            self.close();
        }
    }
}

thread_local! {
    /// The connections of this worker.
    static OWN: RefCell<Vec<Weak<Connection>>> = const { RefCell::new(Vec::new()) };
}

/// A connection that this worker has taken in.
fn take_in(connection: &Rc<Connection>) {
    OWN.with_borrow_mut(|own| own.push(Rc::downgrade(connection)));
}

/// Looks over the connections of this worker every second, for good.
async fn keep_watch(gate: Gate) {
    loop {
        tokio::time::sleep(ROUND).await;
        let now = Instant::now();
        let is_closing = gate.inner.is_closing.load(Ordering::Relaxed);
        for connection in open_connections() {
            connection.look_over(now, is_closing);
        }
        if gate.is_crowded() {
            make_room(gate.inner.most / 20 + 1);
        }
    }
}

fn open_connections() -> Vec<Rc<Connection>> {
    OWN.with_borrow_mut(|own| {
        own.retain(|connection| connection.strong_count() > 0);
        own.iter().filter_map(Weak::upgrade).collect()
    })
}

/// Closes so many of this worker's connections, those first that have been idle the longest.
fn make_room(count: usize) {
    let mut idle: Vec<_> = open_connections()
        .into_iter()
        .filter(|connection| connection.is_idle() && !connection.is_closed.get())
        .collect();
    idle.sort_by_key(|connection| connection.since.get());
    idle.iter().take(count).for_each(|connection| connection.close());
}

#[cfg(test)]
mod tests;
