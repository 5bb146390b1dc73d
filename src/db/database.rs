//! The connection pool as the rest of Souk uses it, and the functions that run work on it.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use diesel::PgConnection;
use tokio::runtime::Builder;

use super::clocks::Clocks;
use super::pool::Pool;
use super::pooler::Sessions;
use super::purpose::Purpose;
use super::replica::Replica;
use super::scope::{Access, Frame, Scope};
use super::seat::Seats;
use super::threads::{MOST_STUCK, Threads};
use crate::effort::Largest;
use crate::error::Result;
use crate::meters::{Meters, gauge};
use crate::turns::Turns;

/// How many requests may wait per turn before new ones are refused at once.
const WAITING_PER_TURN: usize = 32;
/// Turns per connection: the second turn's work is queued while the first runs, so that a connection is not idle until
/// the next request learns that it is its turn.
const TURNS_PER_CONNECTION: usize = 2;

/// The connection pool, shared by all workers. Cloning is cheap.
#[derive(Clone)]
pub struct Db {
    pub(super) pool: Arc<Pool>,
    pub(super) replica: Option<Replica>,
    pub(super) sessions: Sessions,
    pub(super) turns: Turns,
    pub(super) seats: Arc<Seats>,
    /// Separate threads, so that one stuck on a dead database holds up no other work.
    pub(super) threads: Arc<Threads>,
    pub(super) started: Instant,
    /// When the database last answered, in milliseconds since `started`.
    pub(super) answered_ms: Arc<AtomicU64>,
    pub(super) largest: Largest,
    pub(super) clocks: Clocks,
    size: usize,
}

impl Db {
    /// A pool of up to `size` connections, opened when they are needed.
    ///
    /// # Errors
    /// The database threads cannot be started.
    pub fn connect(url: &str, size: u32) -> Result<Self> {
        Self::connect_to(url, size, Sessions::Own)
    }

    /// Like [`Self::connect`], for a server whose sessions may be shared, as behind a connection pooler.
    pub fn connect_to(url: &str, size: u32, sessions: Sessions) -> Result<Self> {
        let threads = Builder::new_current_thread()
            .thread_name("database")
            .max_blocking_threads(size as usize + MOST_STUCK + 1)
            .build()?;
        let seats = Arc::<Seats>::default();
        let threads = Arc::new(Threads::of(threads, size as usize, seats.stuck().clone()));
        Ok(Self {
            pool: Pool::new(url, sessions, Purpose::Pages),
            replica: None,
            sessions,
            turns: Turns::new(TURNS_PER_CONNECTION * size as usize, WAITING_PER_TURN),
            seats,
            threads,
            started: Instant::now(),
            answered_ms: Arc::default(),
            largest: Largest::default(),
            clocks: Clocks::of("pages"),
            size: size as usize,
        })
    }

    /// The same, which tells of statements that take so long in the log.
    #[must_use]
    pub fn telling_from(self, longest: Option<Duration>) -> Self {
        self.pool.tell_from(longest);
        self
    }

    /// The same, which reads what is published from this replica while that has everything.
    #[must_use]
    pub fn beside(mut self, replica: Option<Replica>) -> Self {
        self.replica = replica;
        self
    }

    /// The same for somebody who has just changed something: they read nothing that is older.
    #[must_use]
    pub fn on_primary(mut self) -> Self {
        self.replica = None;
        self
    }

    /// Runs `work` with public access: it sees what visitors may see, and cannot write.
    ///
    /// # Errors
    /// [`Busy`](crate::error::Error::Busy) when the queue is full or the wait too long; otherwise the error of `work`.
    pub async fn public<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Public, work).await
    }

    /// Like [`Self::public`], for what everybody may see: a replica may be asked, if that has everything that was heard to
    /// have changed.
    pub async fn published<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Published, work).await
    }

    /// Runs `work` in one read-only transaction of `scope`.
    pub async fn reading<T: Send + 'static>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Scoped(scope, Access::Reads), work).await
    }

    /// Runs `work` in one transaction without a scope, to call database functions that write with rights of their own,
    /// such as those for sessions.
    pub async fn calling<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Calling, work).await
    }

    /// Read access to public data, for code that should have no other.
    #[must_use]
    pub fn reader(&self) -> Reader {
        Reader { db: self.clone() }
    }

    /// Runs `work` in one transaction of `scope`.
    pub async fn scoped<T: Send + 'static>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Scoped(scope, Access::Writes), work).await
    }

    /// What the pool is measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        let (busy, idle, waiting, size) = (self.clone(), self.clone(), self.clone(), self.size);
        let mut meters = self.clocks.meters();
        meters.extend(self.replica.iter().flat_map(Replica::meters));
        meters.extend([
            gauge("souk_database_connections_busy", "Connections that pages use now.", move || busy.seats.working()),
            gauge("souk_database_connections_idle", "Connections kept for pages.", move || idle.pool.idle()),
            gauge("souk_database_connections_max", "Connections that pages may use at once.", move || size),
            gauge("souk_database_waiting", "Work of pages that waits for a connection.", move || {
                waiting.turns.waiting() + waiting.seats.next()
            }),
        ]);
        meters
    }

    /// The most text processing done while holding a connection, in steps of [`crate::effort`]. It should be close to
    /// zero.
    #[must_use]
    pub fn largest_work_on_text(&self) -> u64 {
        self.largest.steps()
    }
}

/// Access to public data and to nothing else.
#[derive(Clone)]
pub struct Reader {
    db: Db,
}

impl Reader {
    /// Something public has changed: a replica that does not have it yet is not asked.
    pub fn public_changed(&self) {
        if let Some(replica) = &self.db.replica {
            replica.public_changed();
        }
    }

    /// Runs `work` with public access.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.published(work).await
    }
}
