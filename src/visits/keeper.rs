//! Adds what was counted in memory to the tables, every few seconds and once more at the end.

use std::time::Duration;

use super::counter::Counter;
use super::model::add;
use crate::db::{Db, Scope};
use crate::error::Result;

/// How long counts stay in memory. Who ends the process hard loses as much.
const ROUND: Duration = Duration::from_secs(10);

/// What keeps the counts of a process.
#[derive(Clone)]
pub struct Keeper {
    counter: Counter,
    db: Db,
}

impl Keeper {
    /// Keeps what this counts.
    #[must_use]
    pub const fn new(counter: Counter, db: Db) -> Self {
        Self { counter, db }
    }

    /// Keeps what was counted until now. Where the database does not take it, it stays counted.
    ///
    /// # Errors
    /// The database's.
    pub async fn keep(&self) -> Result<()> {
        let counts = self.counter.take();
        if counts.is_empty() {
            return Ok(());
        }
        let (counts, counter) = (std::sync::Arc::new(counts), self.counter.clone());
        let adding = counts.clone();
        let kept = self.db.scoped(Scope::Operator, move |conn| add(&adding, conn)).await;
        if kept.is_err()
            && let Ok(counts) = std::sync::Arc::try_unwrap(counts)
        {
            counter.give_back(counts);
        }
        kept
    }

    /// Keeps counts for ever.
    pub async fn run(self) {
        loop {
            actix_web::rt::time::sleep(ROUND).await;
            if let Err(error) = self.keep().await {
                tracing::debug!(%error, "visits are counted in memory until the database takes them");
            }
        }
    }
}
