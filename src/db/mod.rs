//! The pool and the four scopes in which it is used: public, one person, one business, operator. A scope is a
//! transaction whose settings the row-level security policies read, so a query that forgot its filter finds
//! nothing of anyone else's.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use actix_web::web;
use diesel::PgConnection;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool, PooledConnection};
use tokio::sync::Semaphore;

use crate::error::{Error, Result};

/// Whose rows a transaction may touch.
#[derive(Clone, Debug)]
pub enum Scope {
    /// One person's own memberships and conversations; a visitor without an account is known by a key.
    Person {
        /// The signed-in user, if any.
        user: Option<i64>,
        /// The visitor's key: letters and digits only.
        visitor: Option<String>,
    },
    /// One business's rows.
    Business(i64),
    /// Everything. For sign-in, migrations, jobs and the operator's pages.
    Operator,
}

/// Inside a scope PostgreSQL chooses its plans by what is asked for, see [`Limits`].
const BEGIN: &str = "BEGIN; SET LOCAL plan_cache_mode = 'auto'";

impl Scope {
    fn begin(&self) -> String {
        match self {
            Self::Person { user, visitor } => {
                let user = user.map(|id| id.to_string()).unwrap_or_default();
                // The key is put into SQL text, so nothing but letters and digits may pass.
                let visitor: String =
                    visitor.iter().flat_map(|key| key.chars()).filter(char::is_ascii_alphanumeric).collect();
                format!("{BEGIN}; SET LOCAL souk.user_id = '{user}'; SET LOCAL souk.visitor = '{visitor}'")
            }
            Self::Business(id) => format!("{BEGIN}; SET LOCAL souk.business_id = '{id}'"),
            Self::Operator => format!("{BEGIN}; SET LOCAL souk.operator = 'on'"),
        }
    }
}

/// Runs `work` in one transaction of `scope`: all of it happens, or none.
///
/// # Errors
/// Whatever `work` fails with, or the database's refusal to begin or commit.
pub fn in_scope<T, E>(
    conn: &mut PgConnection,
    scope: &Scope,
    work: impl FnOnce(&mut PgConnection) -> std::result::Result<T, E>,
) -> std::result::Result<T, E>
where
    E: From<diesel::result::Error>,
{
    // Settings and BEGIN travel together: one round trip.
    AnsiTransactionManager::begin_transaction_sql(conn, &scope.begin())?;
    match work(conn) {
        Ok(value) => {
            AnsiTransactionManager::commit_transaction(conn)?;
            Ok(value)
        }
        Err(error) => {
            if let Err(failure) = AnsiTransactionManager::rollback_transaction(conn) {
                tracing::warn!(error = %failure, "a transaction could not be rolled back");
            }
            Err(error)
        }
    }
}

/// How long a request waits for its turn at the database before it is told to come back.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// How many requests may wait for each connection before a new one is turned away at once.
const WAITING_PER_CONNECTION: usize = 64;
/// How long every connection is tried before use after one was found broken.
const SUSPICION: Duration = Duration::from_secs(10);

/// The pool, shared by all workers. Cloning is cheap.
#[derive(Clone)]
pub struct Db {
    pool: Pool<ConnectionManager<PgConnection>>,
    /// As many permits as connections, handed out in order of arrival: nobody waits inside a blocking thread,
    /// and no request is overtaken for long.
    turns: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    most_waiting: usize,
    started: Instant,
    suspicious_until_ms: Arc<AtomicI64>,
}

impl Db {
    /// A pool of `size` connections, opened as they are needed.
    ///
    /// # Errors
    /// When the pool's settings are refused.
    pub fn connect(url: &str, size: u32) -> Result<Self> {
        let pool = Pool::builder()
            .max_size(size)
            .min_idle(Some(size.min(2)))
            .connection_timeout(Duration::from_secs(3))
            // A `select 1` before each use would double the round trips; see `check_out` for what replaces it.
            .test_on_check_out(false)
            .connection_customizer(Box::new(Limits))
            .build_unchecked(ConnectionManager::new(url));
        Ok(Self {
            pool,
            turns: Arc::new(Semaphore::new(size as usize)),
            waiting: Arc::default(),
            most_waiting: size as usize * WAITING_PER_CONNECTION,
            started: Instant::now(),
            suspicious_until_ms: Arc::default(),
        })
    }

    /// Runs `work` outside any scope: it sees what the public may see.
    ///
    /// # Errors
    /// Whatever `work` fails with; [`Error::Busy`] when the queue is full or the wait too long.
    pub async fn public<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.with_connection(work).await
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
        self.with_connection(move |conn| in_scope(conn, &scope, work)).await
    }

    async fn with_connection<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = self.turn().await?;
        let db = self.clone();
        web::block(move || {
            // Held by the work and not by whoever waits for it: a visitor who leaves gives no turn back early.
            let _turn = turn;
            let mut conn = db.check_out()?;
            let outcome = work(&mut conn);
            if matches!(outcome, Err(Error::Database(_) | Error::Unavailable(_))) && !is_alive(&mut conn) {
                db.suspect();
            }
            outcome
        })
        .await
        .map_err(|_| Error::Busy)?
    }

    async fn turn(&self) -> Result<tokio::sync::OwnedSemaphorePermit> {
        if let Ok(turn) = self.turns.clone().try_acquire_owned() {
            return Ok(turn);
        }
        let _place = Place::take(&self.waiting, self.most_waiting)?;
        match tokio::time::timeout(LONGEST_WAIT, self.turns.clone().acquire_owned()).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Error::Busy),
        }
    }

    /// A connection for blocking code such as a command of the command line.
    ///
    /// # Errors
    /// When none can be had within three seconds.
    pub fn check_out(&self) -> Result<PooledConnection<ConnectionManager<PgConnection>>> {
        let most = self.pool.max_size() + 1;
        for _ in 0..most {
            let mut conn = self.pool.get().map_err(|error| Error::Unavailable(error.to_string()))?;
            if !self.is_suspicious() || is_alive(&mut conn) {
                return Ok(conn);
            }
        }
        Err(Error::Unavailable("no connection to the database could be opened".to_owned()))
    }

    fn suspect(&self) {
        let until = self.started.elapsed() + SUSPICION;
        self.suspicious_until_ms.store(i64::try_from(until.as_millis()).unwrap_or(i64::MAX), Ordering::Relaxed);
    }

    fn is_suspicious(&self) -> bool {
        let now = i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX);
        now < self.suspicious_until_ms.load(Ordering::Relaxed)
    }
}

/// Whether the connection still answers. One that does not is marked, so that the pool drops it.
fn is_alive(conn: &mut PgConnection) -> bool {
    let alive = conn.batch_execute("SELECT 1").is_ok();
    if !alive {
        AnsiTransactionManager::transaction_manager_status_mut(conn).set_in_error();
    }
    alive
}

/// A place in the queue, given back when dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(waiting: &Arc<AtomicUsize>, most: usize) -> Result<Self> {
        let place = Self(waiting.clone());
        if waiting.fetch_add(1, Ordering::Relaxed) >= most {
            return Err(Error::Busy);
        }
        Ok(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Set on every connection: no statement and no lock may hold a worker for long. The public's few queries are walks
/// along an index whatever their parameters, but with `LIMIT $1` PostgreSQL would plan them anew each time, which takes
/// twice as long as running them; so their plans are kept.
#[derive(Debug)]
struct Limits;

impl CustomizeConnection<PgConnection, diesel::r2d2::Error> for Limits {
    fn on_acquire(&self, conn: &mut PgConnection) -> std::result::Result<(), diesel::r2d2::Error> {
        conn.batch_execute(
            "SET application_name = 'souk'; SET timezone = 'UTC'; SET statement_timeout = '5s'; \
             SET lock_timeout = '2s'; SET idle_in_transaction_session_timeout = '15s'; \
             SET plan_cache_mode = 'force_generic_plan'",
        )
        .map_err(diesel::r2d2::Error::QueryError)
    }
}
