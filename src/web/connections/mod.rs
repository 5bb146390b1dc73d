//! Limits on connections, below HTTP: how many there may be in total and per address, and how long one may stay silent.
//! Clients that send or read too slowly are disconnected; when places run short, so are the connections idle longest.

mod counts;
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

use self::counts::{Counts, Refused};
use super::address::block_of;
use crate::meters::{Meters, gauge};

/// How long the head of a request may take, from its first byte.
const LONGEST_HEAD: Duration = Duration::from_secs(10);
/// The largest head of a request in bytes. Browsers send one or two thousand.
const LARGEST_HEAD: usize = 32 * 1024;
/// The time over which a reader's rate is measured against [`SLOWEST_READER`].
const READING_WINDOW: Duration = Duration::from_secs(20);
/// The lowest rate in bytes per second at which a client must read while there is something to send.
const SLOWEST_READER: usize = 1024;
/// How often connections are checked.
const ROUND: Duration = Duration::from_secs(1);
/// The occupancy in percent from which idle connections are closed to make room.
const CROWDED: usize = 90;
/// The largest share of all places for one address, in percent.
const SHARE: usize = 25;
/// File descriptors reserved for files, the index and the database.
const RESERVED: u64 = 128;

/// Counts the connections of all workers. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Gate {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    most: usize,
    /// The limit per address; `None` behind a proxy, because all connections come from the proxy's address.
    share: Option<usize>,
    all: AtomicUsize,
    by_address: Mutex<HashMap<IpAddr, usize>>,
    is_closing: AtomicBool,
    counts: Counts,
}

impl Gate {
    /// Admits at most this many connections, and at most a quarter of them from one address unless Souk is behind a
    /// proxy.
    #[must_use]
    pub fn new(most: usize, is_behind_proxy: bool) -> Self {
        let share = (!is_behind_proxy).then(|| (most * SHARE / 100).max(1));
        let inner = Inner {
            most,
            share,
            all: AtomicUsize::new(0),
            by_address: Mutex::default(),
            is_closing: AtomicBool::new(false),
            counts: Counts::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// What connections are measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        let (open, most) = (self.clone(), self.inner.most);
        let mut meters = self.inner.counts.meters();
        meters.extend([
            gauge("souk_connections_open", "Connections of visitors.", move || open.inner.all.load(Ordering::Relaxed)),
            gauge("souk_connections_max", "Connections that there may be at a time.", move || most),
        ]);
        meters
    }

    /// A gate for the wished number of connections, or for fewer if there are not enough file descriptors. Raises the
    /// process's descriptor limit as far as allowed.
    #[must_use]
    pub fn as_wide_as_possible(wished: usize, is_behind_proxy: bool) -> Self {
        let given = descriptors().saturating_sub(RESERVED);
        let most = usize::try_from(given).unwrap_or(usize::MAX).clamp(16, wished.max(16));
        if most < wished {
            tracing::warn!(most, wished, "the limit of open files (ulimit -n) allows fewer connections than are set");
        }
        Self::new(most, is_behind_proxy)
    }

    /// From now on, closes connections as soon as no request on them is being answered.
    pub fn close_when_idle(&self) {
        self.inner.is_closing.store(true, Ordering::Relaxed);
    }

    fn is_crowded(&self) -> bool {
        self.inner.all.load(Ordering::Relaxed) * 100 >= self.inner.most * CROWDED
    }

    /// Takes a place for a connection from this address, if there is one.
    fn enter(&self, address: IpAddr) -> Result<Place, Refused> {
        let place = self.find_place(address);
        self.inner.counts.note(&place);
        place
    }

    fn find_place(&self, address: IpAddr) -> Result<Place, Refused> {
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

/// How many files have to be open for so many connections.
#[must_use]
pub fn needed_for(connections: usize) -> u64 {
    u64::try_from(connections).unwrap_or(u64::MAX).saturating_add(RESERVED)
}

/// Raises the limit of open files as far as allowed, and returns it.
#[must_use]
pub fn descriptors() -> u64 {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    // If that is refused, the present limit has to do.
    let _ = setrlimit(Resource::Nofile, limit);
    getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
}

/// A connection's place, freed when dropped.
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

/// The state of one connection. It stays on its worker's thread.
#[derive(Debug)]
pub struct Connection {
    /// How many requests are being answered.
    open: Cell<usize>,
    /// Since when no request is being answered, or the time of the first byte of the head that is being read.
    since: Cell<Instant>,
    head: Cell<Head>,
    /// When we began to wait for the client to read, and how many bytes it has read since.
    sending: Cell<Option<(Instant, usize)>>,
    is_closed: Cell<bool>,
    reader: RefCell<Option<Waker>>,
    writer: RefCell<Option<Waker>>,
}

/// How much of the next request's head has arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    /// No byte has arrived.
    Awaited,
    /// This many bytes have arrived, ending with this many line ends in a row.
    Begun { bytes: usize, line_ends: u8 },
    /// The whole head has arrived.
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

    /// Notes bytes of a head; false if the head is too large.
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
            // An empty line ends a head, but empty lines may also precede it.
            if line_ends == 2 && count > 4 {
                self.head.set(Head::Whole);
                return true;
            }
        }
        self.head.set(Head::Begun { bytes: count, line_ends });
        count <= LARGEST_HEAD
    }

    /// Notes that the kernel accepted this many of the bytes to be sent.
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

    /// Closes the connection: reads see the end of the stream, writes fail.
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
        // Anything that has arrived without becoming a request counts, because actix may see the head's end elsewhere
        // than we do.
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

/// Registers a connection of this worker.
fn take_in(connection: &Rc<Connection>) {
    OWN.with_borrow_mut(|own| own.push(Rc::downgrade(connection)));
}

/// Checks the connections of this worker every second, for ever.
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

/// Closes up to `count` of this worker's connections, those idle longest first.
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
