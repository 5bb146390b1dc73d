//! The pool as the rest of Souk knows it, and the ways into it.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Instant;

use diesel::PgConnection;
use tokio::runtime::Builder;

use super::pool::Pool;
use super::pooler::Sessions;
use super::purpose::Purpose;
use super::scope::{Access, Frame, Scope};
use super::seat::Seats;
use super::threads::{MOST_STUCK, Threads};
use crate::effort::Largest;
use crate::error::Result;
use crate::turns::Turns;

/// How many requests may wait for each turn before a new one is turned away at once.
const WAITING_PER_TURN: usize = 32;
/// Turns for each connection: while one is worked off, the next stands behind it, so that no connection waits until a
/// request has heard that it is its turn.
const TURNS_PER_CONNECTION: usize = 2;

/// The pool, shared by all workers. Cloning is cheap.
#[derive(Clone)]
pub struct Db {
    pub(super) pool: Arc<Pool>,
    pub(super) sessions: Sessions,
    pub(super) turns: Turns,
    pub(super) seats: Arc<Seats>,
    /// Threads of their own: one that waits for a dead database may take no other work with it.
    pub(super) threads: Arc<Threads>,
    pub(super) started: Instant,
    /// When the database last answered, in milliseconds since the start.
    pub(super) answered_ms: Arc<AtomicU64>,
    pub(super) largest: Largest,
}

impl Db {
    /// A pool of `size` connections, opened as they are needed.
    ///
    /// # Errors
    /// When the threads that are to wait for the database cannot be had.
    pub fn connect(url: &str, size: u32) -> Result<Self> {
        Self::connect_to(url, size, Sessions::Own)
    }

    /// The same to a server whose sessions are ours or shared.
    ///
    /// # Errors
    /// As [`Db::connect`].
    pub fn connect_to(url: &str, size: u32, sessions: Sessions) -> Result<Self> {
        let threads = Builder::new_current_thread()
            .thread_name("database")
            .max_blocking_threads(size as usize + MOST_STUCK + 1)
            .build()?;
        let seats = Arc::<Seats>::default();
        let threads = Arc::new(Threads::of(threads, size as usize, seats.stuck().clone()));
        Ok(Self {
            pool: Pool::new(url, sessions, Purpose::Pages),
            sessions,
            turns: Turns::new(TURNS_PER_CONNECTION * size as usize, WAITING_PER_TURN),
            seats,
            threads,
            started: Instant::now(),
            answered_ms: Arc::default(),
            largest: Largest::default(),
        })
    }

    /// Runs `work` outside any scope: it sees what the public may see, and changes nothing.
    ///
    /// # Errors
    /// Whatever `work` fails with; [`Busy`](crate::error::Error::Busy) when the queue is full or the wait too long.
    pub async fn public<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Public, work).await
    }

    /// Runs `work` in one transaction of `scope` that can only read.
    ///
    /// # Errors
    /// As [`Db::public`].
    pub async fn reading<T: Send + 'static>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Scoped(scope, Access::Reads), work).await
    }

    /// Calls functions of the database that write what nobody may write otherwise, as those of sessions do: outside any
    /// scope, in one transaction.
    ///
    /// # Errors
    /// As [`Db::public`].
    pub async fn calling<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Calling, work).await
    }

    /// A reader of what is public.
    #[must_use]
    pub fn reader(&self) -> Reader {
        Reader { db: self.clone() }
    }

    /// Runs `work` in one transaction of `scope`.
    ///
    /// # Errors
    /// As [`Db::public`].
    pub async fn scoped<T: Send + 'static>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(Frame::Scoped(scope, Access::Writes), work).await
    }

    /// The most work on a text that was done while a connection was held, in steps: there should be next to none.
    #[must_use]
    pub fn largest_work_on_text(&self) -> u64 {
        self.largest.steps()
    }
}

/// The way to what is public, and to nothing else.
#[derive(Clone)]
pub struct Reader {
    db: Db,
}

impl Reader {
    /// Reads what is public.
    ///
    /// # Errors
    /// As [`Db::public`].
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.db.public(work).await
    }
}
