//! An in-memory cache of whole public pages, compressed, kept until their content may have changed. A page is the same
//! for everybody except for one part, which is inserted for each visitor ([`Personal`]), so that a cookie does not make
//! a page expensive. A change drops the pages that show it.
//!
//! A page without such a part (no seam) may still contain something about the visitor, so it is cached only when an
//! anonymous visitor requests it; until then it is rendered for everybody. For clients without cookies, a page has the
//! same `ETag` before and after it is cached; others get an `ETag` only from a cached page.
//!
//! While change notifications do not arrive, nothing is cached and every page is rendered. Only if the database cannot
//! be reached at all, an old page is shown, marked stale and for a limited time, and only until the database has
//! answered any query: from then on it may have changed.

mod page;
mod shows;

use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{AGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, SET_COOKIE, WARNING};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, web};
use foldhash::quality::FixedState;
use prometheus::IntCounter;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::compression::accepts_gzip;
use super::language;
use super::notices::Notice;
use super::weaving::Seams;
use crate::clock::Clock;
use crate::db::Db;
use crate::meters::{Meters, counter, gauge};
use page::Kept;
use shows::Drops;

pub use page::Personal;
pub use shows::{Noted, Showing, Shows, Tag};

/// Longer URLs are not cached, because nobody links to them.
const LONGEST_KEY: usize = 300;

#[derive(Clone)]
struct ByBytes;

impl Weighter<String, Arc<Kept>> for ByBytes {
    fn weight(&self, key: &String, kept: &Arc<Kept>) -> u64 {
        (key.len() + kept.size() + 512) as u64
    }
}

/// Whether change notifications arrive.
#[derive(Clone, Copy)]
enum Hearing {
    /// Notifications arrive.
    Well,
    /// Notifications arrived until this time.
    LostAt(Instant),
    /// Notifications never arrived, or not for too long.
    Never,
}

/// The page cache, shared by all workers.
#[derive(Clone)]
pub struct PageCache {
    pages: Option<Arc<Cache<String, Arc<Kept>, ByBytes>>>,
    /// Locked while pages are inserted or dropped.
    drops: Arc<Mutex<Drops>>,
    hearing: Arc<Mutex<Hearing>>,
    stale_for: Duration,
    asked: Asked,
    /// The `Cache-Control` of a page for visitors without cookies.
    for_anybody: HeaderValue,
    hits: IntCounter,
    misses: IntCounter,
    /// Old pages shown while the database was away.
    stales: IntCounter,
}

/// Hashes of recent searches. A search is cached, and compressed thoroughly, only when it is requested a second time:
/// otherwise made-up searches could push out every page that people do visit.
#[derive(Clone)]
struct Asked(Arc<[AtomicU64]>);

impl Asked {
    const PLACES: usize = 4096;

    fn none() -> Self {
        Self((0..Self::PLACES).map(|_| AtomicU64::new(0)).collect())
    }

    /// Whether this key was requested before, as far as is remembered. Remembers it.
    fn again(&self, key: &str) -> bool {
        let hash = FixedState::default().hash_one(key);
        let place = usize::try_from(hash).unwrap_or_default() % Self::PLACES;
        self.0[place].swap(hash, Ordering::Relaxed) == hash
    }
}

impl PageCache {
    /// A cache of at most `mib` MiB; 0 turns it off. It stores nothing until [`PageCache::resume`].
    #[must_use]
    pub fn new(mib: u64) -> Self {
        let pages = (mib > 0).then(|| Arc::new(Cache::with_weighter(2_000, mib << 20, ByBytes)));
        let hearing = Arc::new(Mutex::new(Hearing::Never));
        Self {
            pages,
            drops: Arc::default(),
            hearing,
            stale_for: Duration::ZERO,
            asked: Asked::none(),
            for_anybody: page::FOR_ANYBODY,
            hits: counter("souk_page_cache_hits_total", "Public pages answered from memory."),
            misses: counter("souk_page_cache_misses_total", "Public pages that had to be made."),
            stales: counter("souk_page_cache_stale_total", "Old pages shown while the database was away."),
        }
    }

    /// Sets how long stale pages are served while the database is unavailable.
    #[must_use]
    pub fn stale_for(self, time: Duration) -> Self {
        Self { stale_for: time, ..self }
    }

    /// Lets a CDN show pages for this long without waiting for an answer: the first half without asking, the second
    /// while it asks (RFC 9111 `s-maxage`, RFC 5861 `stale-while-revalidate`). Browsers ask each time.
    #[must_use]
    pub fn shared_for(self, seconds: u32) -> Self {
        if seconds == 0 {
            return self;
        }
        let (fresh, stale) = (seconds.div_ceil(2), seconds / 2);
        let control = format!("public, max-age=0, s-maxage={fresh}, stale-while-revalidate={stale}");
        Self { for_anybody: HeaderValue::from_str(&control).unwrap_or(page::FOR_ANYBODY), ..self }
    }

    /// The number of cached pages.
    #[must_use]
    pub fn count(&self) -> usize {
        self.pages.as_ref().map_or(0, |pages| pages.len())
    }

    /// What the cache is measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        let (pages, bytes) = (self.clone(), self.pages.clone());
        vec![
            Box::new(self.hits.clone()),
            Box::new(self.misses.clone()),
            Box::new(self.stales.clone()),
            gauge("souk_page_cache_pages", "Public pages in memory.", move || pages.count()),
            gauge("souk_page_cache_bytes", "How much memory they take.", move || {
                bytes.as_ref().map_or(0, |pages| usize::try_from(pages.weight()).unwrap_or(usize::MAX))
            }),
        ]
    }

    /// Drops every page.
    pub fn empty(&self) {
        let mut drops = self.drops();
        drops.note(None);
        if let Some(pages) = &self.pages {
            pages.clear();
        }
    }

    /// Drops the pages that show any of these.
    pub fn changed(&self, tags: Vec<Tag>) {
        let mut drops = self.drops();
        if let Some(pages) = &self.pages {
            pages.retain(|_, kept| !kept.shows_any(&tags));
        }
        drops.note(Some(tags));
    }

    /// Starts caching: changes are being followed again.
    pub fn resume(&self) {
        self.empty();
        *self.hearing() = Hearing::Well;
    }

    /// Stops caching, because changes are no longer followed. Cached pages only serve for when the database is
    /// unavailable.
    pub fn pause(&self) {
        let mut hearing = self.hearing();
        // Pages whose rendering began before this must not be cached any more.
        self.drops().note(None);
        if matches!(*hearing, Hearing::Well) {
            *hearing = Hearing::LostAt(Instant::now());
        }
    }

    /// Inserts a page whose rendering began after `begun` drops, unless a later drop may concern something that it
    /// shows.
    fn keep(&self, key: String, kept: Arc<Kept>, begun: u64) {
        let drops = self.drops();
        if let Some(pages) = &self.pages
            && !drops.touch(kept.shows(), begun)
        {
            pages.insert(key, kept);
        }
    }

    fn active(&self) -> Option<&Cache<String, Arc<Kept>, ByBytes>> {
        self.pages.as_deref().filter(|_| matches!(*self.hearing(), Hearing::Well))
    }

    /// A page from before the database became unavailable, and its largest possible age.
    fn stale(&self, key: &str, db: &Db) -> Option<(Arc<Kept>, Duration)> {
        // The lock is held until the end, because notifications may resume at this very moment.
        let mut hearing = self.hearing();
        let Hearing::LostAt(lost) = *hearing else { return None };
        let age = lost.elapsed();
        if age >= self.stale_for || db.has_answered_since(lost) {
            *hearing = Hearing::Never;
            self.empty();
            return None;
        }
        self.pages.as_deref()?.get(key).map(|kept| (kept, age))
    }

    /// The response, or a stale page if the response only says that the database is unavailable.
    fn instead_of(
        &self,
        response: ServiceResponse<BoxBody>,
        key: &str,
        personal: &Personal,
        takes_gzip: bool,
    ) -> ServiceResponse<BoxBody> {
        if response.status() != StatusCode::SERVICE_UNAVAILABLE {
            return response;
        }
        let db = response.request().app_data::<web::Data<Db>>();
        let Some((kept, age)) = db.and_then(|db| self.stale(key, db)) else { return response };
        self.stales.inc();
        let mut answer = kept.answer(personal, takes_gzip, &self.for_anybody);
        let headers = answer.headers_mut();
        headers.insert(WARNING, HeaderValue::from_static("110 souk \"Response is Stale\""));
        headers.insert(AGE, HeaderValue::from(age.as_secs()));
        // No other cache should store it for longer than we do.
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        ServiceResponse::new(response.request().clone(), answer)
    }

    fn drops(&self) -> MutexGuard<'_, Drops> {
        self.drops.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hearing(&self) -> MutexGuard<'_, Hearing> {
        self.hearing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Middleware that answers from the cache, or fills it.
pub async fn kept(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let cache = request.app_data::<web::Data<PageCache>>().map(|cache| cache.as_ref().clone());
    let key = key_of(&request);
    let (Some(cache), Some(key)) = (cache, key) else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let takes_gzip = accepts_gzip(request.request());
    let personal = request.extensions().get::<Personal>().cloned().unwrap_or_else(Personal::none);
    let Some(pages) = cache.active() else {
        let response = next.call(request).await?.map_into_boxed_body();
        return Ok(cache.instead_of(response, &key, &personal, takes_gzip));
    };
    if let Some(kept) = pages.get(&key).filter(|kept| !is_over(kept, &request)) {
        cache.hits.inc();
        let answer = kept.answer(&personal, takes_gzip, &cache.for_anybody);
        return Ok(request.into_response(answer));
    }
    cache.misses.inc();
    if request.uri().query().is_some() && !cache.asked.again(&key) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let begun = cache.drops().count();
    let response = next.call(request).await?.map_into_boxed_body();
    let Some(content_type) = response.headers().get(CONTENT_TYPE).cloned().filter(|_| is_page(&response)) else {
        return Ok(response);
    };
    let (request, response) = response.into_parts();
    let (mut head, body) = response.into_parts();
    let plain = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        // A stream is not cached and is sent as it is.
        Err(body) => return Ok(ServiceResponse::new(request, head.set_body(body))),
    };
    let seam = head.extensions().get::<Seams>().and_then(Seams::personal);
    if seam.is_none() && !personal.is_for_anybody() {
        // Without a seam there is no telling which part is about this visitor.
        return Ok(ServiceResponse::new(request, head.set_body(BoxBody::new(plain))));
    }
    let shows = head.extensions_mut().remove::<Shows>().unwrap_or_default();
    let noted = head.extensions_mut().remove::<Noted>();
    let kept = Arc::new(Kept::new(content_type, &plain, seam, &personal.anybody, shows, noted));
    let answer = kept.answer(&personal, takes_gzip, &cache.for_anybody);
    cache.keep(key, kept, begun);
    Ok(ServiceResponse::new(request, answer))
}

/// Whether a page has become another one since, by the time alone.
fn is_over(kept: &Kept, request: &ServiceRequest) -> bool {
    let clock = || request.app_data::<web::Data<Clock>>().map(|clock| clock.as_ref().clone()).unwrap_or_default();
    kept.shows().ends().is_some_and(|ends| clock().now() >= ends)
}

/// Whether the response is a page for everybody. A response with its own `Cache-Control` (an asset, a picture) is not.
fn is_page(response: &ServiceResponse<BoxBody>) -> bool {
    let headers = response.headers();
    let kind = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let is_read = kind.starts_with(b"text/html") || kind.starts_with(b"application/atom+xml");
    let is_special = [SET_COOKIE, CACHE_CONTROL, CONTENT_ENCODING].iter().any(|name| headers.contains_key(name));
    response.status() == StatusCode::OK && is_read && !is_special
}

/// The cache key: the URL and the language. It contains no header, because anybody could vary one endlessly. `None` if
/// the page must not be cached, such as one with a notice about what was just done.
fn key_of(request: &ServiceRequest) -> Option<String> {
    if request.method() != Method::GET || Notice::of(request.request()).is_some() {
        return None;
    }
    let address = request.uri().path_and_query()?.as_str();
    (address.len() <= LONGEST_KEY).then(|| format!("{} {address}", language::of(request.request())))
}
