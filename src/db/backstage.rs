//! The connection pool for jobs and reports, which no request waits for. It is separate and has its own limits, so that
//! long work takes no connection from pages. Its calls block the calling thread; there are as many connections as
//! threads that do such work.

use std::sync::Arc;
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::connection::AnsiTransactionManager;

use super::clocks::Clocks;
use super::pool::{Pool, Taken};
use super::pooler::Sessions;
use super::purpose::Purpose;
use super::scope::{Access, Scope, all_or_nothing};
use crate::error::{Error, Result};
use crate::meters::Meters;

/// The pool for background work. Cloning is cheap.
#[derive(Clone)]
pub struct Backstage {
    pool: Arc<Pool>,
    sessions: Sessions,
    clocks: Clocks,
}

impl Backstage {
    /// An empty pool; connections are opened when they are needed.
    #[must_use]
    pub fn new(url: &str, sessions: Sessions) -> Self {
        Self { pool: Pool::new(url, sessions, Purpose::Work), sessions, clocks: Clocks::of("jobs") }
    }

    /// The same, which tells of statements that take so long in the log.
    #[must_use]
    pub fn telling_from(self, longest: Option<Duration>) -> Self {
        self.pool.tell_from(longest);
        self
    }

    /// Runs `work` in one transaction of `scope`, or with public access only, and blocks until it ends. No statement
    /// may take longer than `longest`, which is capped at five minutes.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the database cannot be reached or the connection was lost; otherwise the error of
    /// `work`.
    pub fn transaction<T>(
        &self,
        scope: Option<&Scope>,
        access: Access,
        longest: Duration,
        work: impl FnOnce(&mut PgConnection) -> Result<T>,
    ) -> Result<T> {
        let begin = self.begin(scope, access, longest);
        self.clocks.note(self.clocks.timed(Instant::now(), || self.begin_and_work(&begin, work)))
    }

    /// What its work is measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        self.clocks.meters()
    }

    fn begin_and_work<T>(&self, begin: &str, work: impl FnOnce(&mut PgConnection) -> Result<T>) -> Result<T> {
        let mut conn = match begun(begin, self.pool.take()?) {
            // The connection died while idle. Nothing was done on it, so the work can start on a new one.
            Err((_, true)) => begun(begin, self.pool.take_new()?).map_err(|(error, _)| error)?,
            first => first.map_err(|(error, _)| error)?,
        };
        let outcome = all_or_nothing(&mut conn, work);
        self.heard(outcome, conn)
    }

    fn begin(&self, scope: Option<&Scope>, access: Access, longest: Duration) -> String {
        let begin = if access == Access::Reads { "BEGIN READ ONLY" } else { "BEGIN READ WRITE" };
        let longest = longest.as_millis().clamp(1, 300_000);
        [
            Some(begin.to_owned()),
            Purpose::Work.of_transaction(self.sessions),
            Some(format!("SET LOCAL statement_timeout = {longest}")),
            scope.map(Scope::settings),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ")
    }

    fn heard<T>(&self, outcome: Result<T>, mut conn: Taken) -> Result<T> {
        if matches!(outcome, Err(Error::Database(_) | Error::Unavailable(_))) && conn.is_dead() {
            conn.discard();
            return outcome.map_err(|error| match error {
                Error::Database(error) => Error::Unavailable(error.to_string()),
                other => other,
            });
        }
        self.pool.is_back();
        outcome
    }
}

/// Begins a transaction. If that fails, the connection is closed; the error comes with whether the connection was dead.
fn begun(begin: &str, mut conn: Taken) -> std::result::Result<Taken, (Error, bool)> {
    match AnsiTransactionManager::begin_transaction_sql(&mut *conn, begin) {
        Ok(()) => Ok(conn),
        Err(error) => {
            let is_dead = conn.is_dead();
            conn.discard();
            Err((error.into(), is_dead))
        }
    }
}
