//! The pool and the five scopes in which it is used: public, one person, one business, trade, operator. A scope is a
//! transaction whose settings the row-level security policies read, so a query that forgot its filter finds
//! nothing of anyone else's.

mod address;
mod backstage;
mod pool;
mod pooler;
mod purpose;
mod seat;
mod work;

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Instant;

use diesel::PgConnection;
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use tokio::runtime::Builder;

use crate::effort::Largest;
use crate::error::Result;
use crate::turns::Turns;
use pool::Pool;
use purpose::Purpose;
use seat::Seats;
use work::{MOST_STUCK, Threads};

pub use address::{is_clear, is_lasting, named, open, without_password};
pub use backstage::Backstage;
pub use pooler::shares_sessions;

/// Whose the server's sessions are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sessions {
    /// Ours as long as the connection is open.
    Own,
    /// Given to us for one transaction at a time, by a pooler: nothing may be left in them, and all work is done in
    /// transactions that say what they need.
    Shared,
}

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
    /// What one buyer brings to several businesses at once, in tables made by `make_trade_table`: rows of this buyer
    /// may be written to these businesses, and those alone read back. What is the buyer's own is as for a person.
    Trade {
        /// On whose behalf.
        buyer: Buyer,
        /// To whom; nobody else, and with none of them nobody at all.
        businesses: Vec<i64>,
    },
    /// Everything. For sign-in, migrations, jobs and the operator's pages.
    Operator,
}

/// What a transaction may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It only reads: PostgreSQL refuses anything else.
    Reads,
    /// It may write.
    Writes,
}

/// Who buys.
#[derive(Clone, Debug)]
pub enum Buyer {
    /// Somebody who is signed in.
    User(i64),
    /// A visitor without an account, by their key.
    Visitor(String),
}

/// What stands around work on the database.
#[derive(Clone, Debug)]
enum Frame {
    /// Nothing: each query stands for itself and only reads.
    Public,
    /// A transaction without a scope, which may write what functions of the database let anybody write.
    Calling,
    /// A transaction of a scope.
    Scoped(Scope, Access),
}

impl Access {
    /// Inside a scope PostgreSQL chooses its plans by what is asked for, unlike outside.
    const fn begin(self) -> &'static str {
        match self {
            Self::Reads => "BEGIN READ ONLY; SET LOCAL plan_cache_mode = 'auto'",
            Self::Writes => "BEGIN READ WRITE; SET LOCAL plan_cache_mode = 'auto'",
        }
    }
}

impl Scope {
    fn begin(&self, access: Access) -> String {
        format!("{}; {}", access.begin(), self.settings())
    }

    /// What a transaction is told in its beginning.
    fn settings(&self) -> String {
        match self {
            Self::Person { user, visitor } => person(*user, visitor.as_deref()),
            Self::Business(id) => format!("SET LOCAL souk.business_id = '{id}'"),
            Self::Trade { buyer, businesses } => {
                let buyer = match buyer {
                    Buyer::User(id) => person(Some(*id), None),
                    Buyer::Visitor(key) => person(None, Some(key)),
                };
                let businesses: Vec<_> = businesses.iter().map(i64::to_string).collect();
                format!("{buyer}; SET LOCAL souk.trading = '{{{}}}'", businesses.join(","))
            }
            Self::Operator => "SET LOCAL souk.operator = 'on'".to_owned(),
        }
    }
}

/// The settings of a person. The key is put into SQL text: one with anything but letters and digits is nobody's.
fn person(user: Option<i64>, visitor: Option<&str>) -> String {
    let user = user.map(|id| id.to_string()).unwrap_or_default();
    let visitor = visitor.filter(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric())).unwrap_or_default();
    format!("SET LOCAL souk.user_id = '{user}'; SET LOCAL souk.visitor = '{visitor}'")
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
    AnsiTransactionManager::begin_transaction_sql(conn, &scope.begin(Access::Writes))?;
    all_or_nothing(conn, work)
}

/// Runs `work` in the transaction that has begun, and ends it.
fn all_or_nothing<T, E>(
    conn: &mut PgConnection,
    work: impl FnOnce(&mut PgConnection) -> std::result::Result<T, E>,
) -> std::result::Result<T, E>
where
    E: From<diesel::result::Error>,
{
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

/// How many requests may wait for each connection before a new one is turned away at once.
const WAITING_PER_CONNECTION: usize = 64;

/// The pool, shared by all workers. Cloning is cheap.
#[derive(Clone)]
pub struct Db {
    pool: Arc<Pool>,
    sessions: Sessions,
    turns: Turns,
    seats: Arc<Seats>,
    /// Threads of their own: one that waits for a dead database may take no other work with it.
    threads: Arc<Threads>,
    started: Instant,
    /// When the database last answered, in milliseconds since the start.
    answered_ms: Arc<AtomicU64>,
    largest: Largest,
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
        Ok(Self {
            pool: Pool::new(url, sessions, Purpose::Pages),
            sessions,
            turns: Turns::new(size as usize, WAITING_PER_CONNECTION),
            seats: Arc::default(),
            threads: Arc::new(Threads::of(threads)),
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
