//! Adds to the table how often each redirect was used, every few seconds and once more at the end.

use std::time::Duration;

use crate::clock::Clock;
use crate::db::{Db, Scope};
use crate::error::Result;
use crate::pages::redirects::Redirects;
use crate::pages::redirects::model::add_uses;

/// How long counts stay in memory. Who ends the process hard loses as much.
const ROUND: Duration = Duration::from_secs(10);

/// What keeps the counts of a process.
#[derive(Clone)]
pub struct Counting {
    redirects: Redirects,
    db: Db,
    clock: Clock,
}

impl Counting {
    /// Keeps what these count.
    #[must_use]
    pub const fn new(redirects: Redirects, db: Db, clock: Clock) -> Self {
        Self { redirects, db, clock }
    }

    /// Keeps what was counted until now. Where the database does not take it, it stays counted.
    ///
    /// # Errors
    /// The database's.
    pub async fn keep(&self) -> Result<()> {
        let counts: Vec<_> = std::mem::take(&mut *self.redirects.used()).into_iter().collect();
        if counts.is_empty() {
            return Ok(());
        }
        let (adding, day) = (counts.clone(), self.clock.now().date_naive());
        let kept = self.db.scoped(Scope::Operator, move |conn| add_uses(&adding, day, conn)).await;
        if kept.is_err() {
            let mut used = self.redirects.used();
            for (id, uses) in counts {
                *used.entry(id).or_default() += uses;
            }
        }
        kept
    }

    /// Keeps counts for ever.
    pub async fn run(self) {
        loop {
            actix_web::rt::time::sleep(ROUND).await;
            if let Err(error) = self.keep().await {
                tracing::debug!(%error, "redirects are counted in memory until the database takes them");
            }
        }
    }
}
