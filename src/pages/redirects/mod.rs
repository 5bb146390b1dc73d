//! Addresses that are no more. Where nothing else answers, whoever asks is led on; what was looked up is remembered for
//! a while, and forgotten when any redirect changes.

mod counting;
pub mod model;
mod path;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};
use quick_cache::sync::Cache;

pub use counting::Counting;
pub use path::{LONGEST, is_free, normal, target};

use crate::db::Reader;
use crate::error::Result;

/// How many addresses are remembered, with and without a redirect.
const REMEMBERED: usize = 10_000;
/// For how long, where changes are not heard of.
const FRESH: Duration = Duration::from_secs(60);

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The number of the redirect.
    pub id: i64,
    /// A path of the marketplace, or an address elsewhere.
    pub target: String,
    /// The status of the answer.
    pub status: i16,
}

/// When an address was looked up, and where it leads.
type Known = (Instant, Option<Arc<Lead>>);

/// Where old addresses lead, as a process remembers it.
#[derive(Clone)]
pub struct Redirects {
    reader: Reader,
    known: Arc<Cache<String, Known>>,
    /// How often everything was forgotten: what was read before is not remembered after.
    forgotten: Arc<AtomicU64>,
    used: Arc<Mutex<HashMap<i64, i64>>>,
}

impl Redirects {
    /// The redirects of this database.
    #[must_use]
    pub fn of(reader: Reader) -> Self {
        Self { reader, known: Arc::new(Cache::new(REMEMBERED)), forgotten: Arc::default(), used: Arc::default() }
    }

    /// Any of them may have changed.
    pub fn forget(&self) {
        self.forgotten.fetch_add(1, Ordering::AcqRel);
        self.known.clear();
    }

    /// Where an address leads, if anywhere.
    async fn find(&self, path: &str) -> Result<Option<Arc<Lead>>> {
        if let Some((_, lead)) = self.known.get(path).filter(|(read, _)| read.elapsed() < FRESH) {
            return Ok(lead);
        }
        let (asked, forgotten) = (path.to_owned(), self.forgotten.load(Ordering::Acquire));
        let lead = self.reader.read(move |conn| model::lead(&asked, conn)).await?.map(Arc::new);
        if self.forgotten.load(Ordering::Acquire) == forgotten {
            self.known.insert(path.to_owned(), (Instant::now(), lead.clone()));
        }
        Ok(lead)
    }

    fn count(&self, id: i64) {
        *self.used().entry(id).or_default() += 1;
    }

    fn used(&self) -> std::sync::MutexGuard<'_, HashMap<i64, i64>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Middleware that leads on where nothing else answers.
///
/// # Errors
/// What comes from inside.
pub async fn followed(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let redirects = request.app_data::<web::Data<Redirects>>().cloned().filter(|_| is_read);
    let response = next.call(request).await?.map_into_boxed_body();
    let Some(redirects) = redirects.filter(|_| response.status() == StatusCode::NOT_FOUND) else {
        return Ok(response);
    };
    let Some(asked) = normal(response.request().uri().path()).filter(|path| is_free(path)) else {
        return Ok(response);
    };
    // Where the database does not answer, the address is simply not there.
    let Ok(Some(lead)) = redirects.find(&asked).await else { return Ok(response) };
    redirects.count(lead.id);
    let place = path::with_query(&lead.target, response.request().uri().query());
    let status = u16::try_from(lead.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let mut answer = HttpResponse::build(status.unwrap_or(StatusCode::FOUND));
    // An hour at most, or browsers would go on to follow one that was changed.
    let kept = if lead.status == 302 { "no-cache" } else { "public, max-age=3600" };
    answer.insert_header((LOCATION, place)).insert_header((CACHE_CONTROL, kept));
    let (request, _) = response.into_parts();
    Ok(ServiceResponse::new(request, answer.finish()))
}
