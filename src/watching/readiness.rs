//! Whether this process should be sent visitors, and how it stands with what it needs. Only a database that is away and
//! a process that is about to end are reasons to send them elsewhere: the rest fares alike on every machine.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;
use serde::Serialize;

use super::Books;
use crate::db::Db;
use crate::search::Index;
use crate::storage::Storage;

/// An index that is further behind is late.
const LATEST_INDEX: f64 = 60.0;
/// A job that waits longer is late.
const LATEST_JOB: f64 = 900.0;
/// For so long the storage is not asked again.
const FRESH: Duration = Duration::from_secs(5);
/// How long the storage may take.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is looked at, and whether the process is about to end. Cloning is cheap.
#[derive(Clone)]
pub struct Readiness {
    books: Books,
    index: Index,
    storage: Storage,
    stored: Arc<Mutex<Stored>>,
    is_draining: Arc<AtomicBool>,
}

/// What the storage said when it was asked last.
#[derive(Default)]
struct Stored {
    asked: Option<Instant>,
    is_there: bool,
}

#[derive(Serialize)]
struct Report {
    status: &'static str,
    parts: Parts,
}

#[derive(Serialize)]
struct Parts {
    database: Part,
    search: Part,
    storage: Part,
    jobs: Part,
}

/// How it stands with one part, and by how many seconds it is behind where that is known.
#[derive(Serialize)]
struct Part {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds_behind: Option<f64>,
}

impl Part {
    const fn new(status: &'static str) -> Self {
        Self { status, seconds_behind: None }
    }

    fn within(latest: f64, seconds: Option<f64>) -> Self {
        let status = match seconds {
            None => "unknown",
            Some(seconds) if seconds > latest => "late",
            Some(_) => "ok",
        };
        Self { status, seconds_behind: seconds.map(|seconds| (seconds * 10.0).round() / 10.0) }
    }
}

impl Readiness {
    /// What these parts say.
    #[must_use]
    pub fn new(books: Books, index: Index, storage: Storage) -> Self {
        Self { books, index, storage, stored: Arc::default(), is_draining: Arc::default() }
    }

    /// From now on, visitors are to be sent elsewhere. Those who come all the same are served.
    pub fn drain(&self) {
        self.is_draining.store(true, Ordering::Relaxed);
    }

    async fn parts(&self, is_database_there: bool) -> Parts {
        self.books.refresh().await;
        let entries = self.books.entries();
        let search = if self.index.is_ready() {
            Part::within(LATEST_INDEX, entries.as_ref().and_then(|entries| entries.search_seconds))
        } else {
            Part::new("missing")
        };
        Parts {
            database: Part::new(if is_database_there { "ok" } else { "away" }),
            search,
            storage: Part::new(if self.is_storage_there().await { "ok" } else { "away" }),
            jobs: Part::within(LATEST_JOB, entries.map(|entries| entries.oldest_job)),
        }
    }

    async fn is_storage_there(&self) -> bool {
        if let Some(is_there) = self.last_known() {
            return is_there;
        }
        let is_there = tokio::time::timeout(PATIENCE, self.storage.is_answering()).await.unwrap_or(false);
        self.stored().is_there = is_there;
        is_there
    }

    /// Whether the storage was there when it was last asked; none where it is time to ask again. Whoever comes until it has
    /// answered gets what was known before.
    fn last_known(&self) -> Option<bool> {
        let mut stored = self.stored();
        if stored.asked.is_some_and(|asked| asked.elapsed() < FRESH) {
            return Some(stored.is_there);
        }
        stored.asked = Some(Instant::now());
        None
    }

    fn stored(&self) -> MutexGuard<'_, Stored> {
        self.stored.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `GET /readyz` — whether to send visitors here. This does not queue behind other requests, however many there are.
pub async fn show(readiness: Data<Readiness>, db: Data<Db>) -> HttpResponse {
    let is_draining = readiness.is_draining.load(Ordering::Relaxed);
    let is_database_there = db.is_answering().await.is_ok();
    let parts = readiness.parts(is_database_there).await;
    let is_well = [&parts.search, &parts.storage, &parts.jobs].iter().all(|part| matches!(part.status, "ok"));
    let (code, status) = match (is_draining, is_database_there, is_well) {
        (true, _, _) => (StatusCode::SERVICE_UNAVAILABLE, "draining"),
        (_, false, _) => (StatusCode::SERVICE_UNAVAILABLE, "away"),
        (_, _, false) => (StatusCode::OK, "degraded"),
        _ => (StatusCode::OK, "ready"),
    };
    let report = Report { status, parts };
    HttpResponse::build(code).insert_header((CACHE_CONTROL, "no-store")).json(report)
}
