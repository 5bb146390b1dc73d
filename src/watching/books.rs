//! How it stands in the database: jobs, mail, approvals, the feed that the search follows. One statement reads it, at
//! most every few seconds whoever asks, on a connection of its own, and nobody waits long for it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Double, Nullable};
use prometheus::core::{Collector, Desc};
use prometheus::proto::MetricFamily;
use prometheus::{Gauge, IntGauge, IntGaugeVec, Opts};
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::changes::model::Position;
use crate::db::{Access, Backstage, Scope};
use crate::error::Result;

/// For so long what was read is not read again.
const FRESH: Duration = Duration::from_secs(5);
/// What is older is not shown.
const OUTDATED: Duration = Duration::from_secs(30);
/// How long whoever asks waits for what is being read.
const PATIENCE: Duration = Duration::from_secs(1);
/// The longest that reading may take.
const LONGEST: Duration = Duration::from_secs(3);
/// After so long a reading has been swallowed by the network, and another one is tried.
const GIVEN_UP: Duration = Duration::from_secs(8);
/// With so many swallowed, no other is tried until one of them ends.
const MOST_OPEN: usize = 8;

/// Reads the books, and remembers what it read. Cloning is cheap.
#[derive(Clone)]
pub struct Books {
    inner: Arc<Inner>,
}

struct Inner {
    backstage: Backstage,
    /// How far the search index has read the feed.
    position: Box<dyn Fn() -> Option<Position> + Send + Sync>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// When the last reading began.
    begun: Option<Instant>,
    /// The number of the last reading, and of the last that ended.
    last: u64,
    ended: u64,
    /// Readings that have not ended, given up or not.
    open: usize,
    is_away: bool,
    read: Option<(Instant, Entries)>,
}

/// What stands there. What is counted is counted up to 10,001.
#[derive(Clone, Debug, QueryableByName)]
pub struct Entries {
    /// Jobs whose time has come.
    #[diesel(sql_type = BigInt)]
    pub jobs_waiting: i64,
    /// Jobs that are being done.
    #[diesel(sql_type = BigInt)]
    pub jobs_running: i64,
    /// Jobs that failed for good.
    #[diesel(sql_type = BigInt)]
    pub jobs_failed: i64,
    /// Mail that is not sent yet.
    #[diesel(sql_type = BigInt)]
    pub mail_waiting: i64,
    /// Mail that could not be sent.
    #[diesel(sql_type = BigInt)]
    pub mail_failed: i64,
    /// Submissions that wait for approval.
    #[diesel(sql_type = BigInt)]
    pub approvals: i64,
    /// For how many seconds the oldest job has waited.
    #[diesel(sql_type = Double)]
    pub oldest_job: f64,
    /// For how many seconds the oldest submission has waited.
    #[diesel(sql_type = Double)]
    pub oldest_approval: f64,
    /// Changes that the search index has not seen; nothing without an index.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub search_changes: Option<i64>,
    /// How many seconds ago the first of them was made.
    #[diesel(sql_type = Nullable<Double>)]
    pub search_seconds: Option<f64>,
}

impl Books {
    /// Books that are read on connections of this pool; `position` says how far the search index is.
    pub fn new(backstage: Backstage, position: impl Fn() -> Option<Position> + Send + Sync + 'static) -> Self {
        Self { inner: Arc::new(Inner { backstage, position: Box::new(position), state: Mutex::default() }) }
    }

    /// Reads them again, unless that was done a moment ago or is being done. Waits no longer than a second.
    pub async fn refresh(&self) {
        let Some(number) = self.state().next() else { return };
        let (books, (done, reading)) = (self.clone(), oneshot::channel());
        // A thread of its own, since one that waits for a database that says nothing may wait for ever. It goes on when
        // nobody waits for it: what it brings is there for the next who asks.
        let begun = thread::Builder::new().name("books".to_owned()).spawn(move || {
            books.note(number, books.read());
            let _ = done.send(());
        });
        match begun {
            Ok(_) => drop(timeout(PATIENCE, reading).await),
            Err(error) => self.note(number, Err(error.into())),
        }
    }

    /// What was read last; nothing where that is too old.
    #[must_use]
    pub fn entries(&self) -> Option<Entries> {
        self.state().read.as_ref().filter(|(at, _)| at.elapsed() < OUTDATED).map(|(_, entries)| entries.clone())
    }

    /// Whether the database answered when it was asked last.
    fn is_answering(&self) -> bool {
        let state = self.state();
        let is_late = state.ended < state.last && state.begun.is_some_and(|begun| begun.elapsed() > PATIENCE);
        !state.is_away && !is_late
    }

    fn read(&self) -> Result<Entries> {
        let position = (self.inner.position)();
        let work = |conn: &mut PgConnection| Ok(read(position, conn)?);
        self.inner.backstage.transaction(Some(&Scope::Operator), Access::Reads, LONGEST, work)
    }

    fn note(&self, number: u64, outcome: Result<Entries>) {
        let mut state = self.state();
        state.open -= 1;
        // One that was given up long ago says nothing of now.
        if number < state.last {
            return;
        }
        state.ended = number;
        state.is_away = outcome.is_err();
        match outcome {
            Ok(entries) => state.read = Some((Instant::now(), entries)),
            Err(error) => tracing::debug!(%error, "the database does not say how it stands"),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.inner.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is shown of them.
    #[must_use]
    pub fn meter(&self) -> Box<dyn Collector> {
        Box::new(Shown::of(self.clone()))
    }
}

impl State {
    /// The number of a reading that begins now, unless one did a moment ago, or the last ones hang.
    fn next(&mut self) -> Option<u64> {
        let pause = if self.ended < self.last { GIVEN_UP } else { FRESH };
        if self.open >= MOST_OPEN || self.begun.is_some_and(|begun| begun.elapsed() < pause) {
            return None;
        }
        // The one before was swallowed.
        self.is_away |= self.ended < self.last;
        self.begun = Some(Instant::now());
        self.open += 1;
        self.last += 1;
        Some(self.last)
    }
}

fn read(position: Option<Position>, conn: &mut PgConnection) -> QueryResult<Entries> {
    sql_query(include_str!("books.sql"))
        .bind::<Nullable<BigInt>, _>(position.map(|position| position.xid))
        .bind::<Nullable<BigInt>, _>(position.map(|position| position.seq))
        .get_result(conn)
}

/// What is shown of the books.
struct Shown {
    books: Books,
    up: IntGauge,
    jobs: IntGaugeVec,
    oldest_job: Gauge,
    mail: IntGaugeVec,
    approvals: IntGauge,
    oldest_approval: Gauge,
    search_changes: IntGauge,
    search_seconds: Gauge,
}

impl Shown {
    fn of(books: Books) -> Self {
        let valid = "the names of meters are valid";
        let number = |name: &str, help: &str| IntGauge::new(name, help).expect(valid);
        let seconds = |name: &str, help: &str| Gauge::new(name, help).expect(valid);
        let by_state = |name: &str, help: &str| IntGaugeVec::new(Opts::new(name, help), &["state"]).expect(valid);
        Self {
            books,
            up: number("souk_database_up", "Whether the database answered when it was asked last."),
            jobs: by_state("souk_jobs", "Jobs by state, counted up to 10,001."),
            oldest_job: seconds("souk_jobs_oldest_seconds", "For how long the oldest job has waited."),
            mail: by_state("souk_mail", "Mail by state, counted up to 10,001."),
            approvals: number("souk_approvals_waiting", "Submissions that wait for approval, counted up to 10,001."),
            oldest_approval: seconds("souk_approvals_oldest_seconds", "For how long the oldest of them has waited."),
            search_changes: number("souk_search_lag_changes", "Public changes that the search index has not seen."),
            search_seconds: seconds("souk_search_lag_seconds", "How long ago the first of them was made."),
        }
    }

    fn all(&self) -> [&dyn Collector; 6] {
        [&self.up, &self.jobs, &self.oldest_job, &self.mail, &self.approvals, &self.oldest_approval]
    }

    fn search(&self) -> [&dyn Collector; 2] {
        [&self.search_changes, &self.search_seconds]
    }
}

impl Collector for Shown {
    fn desc(&self) -> Vec<&Desc> {
        self.all().into_iter().chain(self.search()).flat_map(Collector::desc).collect()
    }

    fn collect(&self) -> Vec<MetricFamily> {
        self.up.set(self.books.is_answering().into());
        let Some(now) = self.books.entries() else { return self.up.collect() };
        for (state, count) in
            [("waiting", now.jobs_waiting), ("running", now.jobs_running), ("failed", now.jobs_failed)]
        {
            self.jobs.with_label_values(&[state]).set(count);
        }
        for (state, count) in [("waiting", now.mail_waiting), ("failed", now.mail_failed)] {
            self.mail.with_label_values(&[state]).set(count);
        }
        self.approvals.set(now.approvals);
        self.oldest_job.set(now.oldest_job.max(0.0));
        self.oldest_approval.set(now.oldest_approval.max(0.0));
        let mut shown: Vec<_> = self.all().into_iter().flat_map(Collector::collect).collect();
        if let (Some(changes), Some(seconds)) = (now.search_changes, now.search_seconds) {
            self.search_changes.set(changes);
            self.search_seconds.set(seconds.max(0.0));
            shown.extend(self.search().into_iter().flat_map(Collector::collect));
        }
        shown
    }
}
