//! Connections for work that no request waits for: jobs and reports. They are a pool of their own with limits of their
//! own, so that such work takes no page's connection and no page's patience. Whoever asks waits here, on a thread of
//! their own; there are as many connections as there are such threads.

use std::sync::Arc;
use std::time::Duration;

use diesel::PgConnection;
use diesel::connection::AnsiTransactionManager;

use super::pool::{Pool, Taken};
use super::pooler::Sessions;
use super::purpose::Purpose;
use super::scope::{Access, Scope, all_or_nothing};
use crate::error::{Error, Result};

/// The pool behind the stage. Cloning is cheap.
#[derive(Clone)]
pub struct Backstage {
    pool: Arc<Pool>,
    sessions: Sessions,
}

impl Backstage {
    /// None open yet.
    #[must_use]
    pub fn new(url: &str, sessions: Sessions) -> Self {
        Self { pool: Pool::new(url, sessions, Purpose::Work), sessions }
    }

    /// Runs `work` in one transaction of `scope`, or of the public, and waits for it. No statement may take longer than
    /// `longest`, five minutes at most.
    ///
    /// # Errors
    /// Whatever `work` fails with; [`Error::Unavailable`] when the database cannot be reached or was lost.
    pub fn transaction<T>(
        &self,
        scope: Option<&Scope>,
        access: Access,
        longest: Duration,
        work: impl FnOnce(&mut PgConnection) -> Result<T>,
    ) -> Result<T> {
        let begin = self.begin(scope, access, longest);
        let mut conn = match begun(&begin, self.pool.take()?) {
            // It died since it was last used, and nothing has been done on it.
            Err((_, true)) => begun(&begin, self.pool.take_new()?).map_err(|(error, _)| error)?,
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

/// Begins a transaction. A connection on which that fails is closed; the error says too whether it was dead.
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
