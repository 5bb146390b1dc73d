//! What is answered when there is too much to do, or the database is away. Then every request would get it, so it is
//! made once and told to the log once a second: turning somebody away must cost next to nothing.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ContentType};
use actix_web::web::Bytes;
use actix_web::{HttpResponse, ResponseError};
use askama::Template;

use super::notice::ErrorNotice;
use crate::error::{Error, Refusal};
use crate::locales::{Locale, Text};
use crate::web::assets;

#[derive(Template)]
#[template(path = "errors/overload.html")]
struct Overload<'a> {
    t: Locale,
    status: u16,
    title: &'a str,
    sentence: &'a str,
    style_sheet: &'a str,
}

/// An answer as it is sent, to a browser and to htmx.
struct Ready {
    page: Bytes,
    notice: Bytes,
}

impl Ready {
    fn made(title: &Text, error: &Error) -> [Self; 3] {
        Locale::ALL.map(|t| {
            let (status, sentence, title) = (error.status_code().as_u16(), t.say(error.sentence()), t.say(title));
            let style_sheet = assets::address("souk.css");
            let page = Overload { t, status, title: &title, sentence: &sentence, style_sheet }.render();
            let notice = ErrorNotice { t, sentence: sentence.to_string(), request: None }.render();
            let bytes = |rendered: Result<String, _>| Bytes::from(rendered.unwrap_or_else(|_| sentence.to_string()));
            Self { page: bytes(page), notice: bytes(notice) }
        })
    }
}

/// The answer in every language.
type InAll = LazyLock<[Ready; 3]>;

static BUSY: InAll = LazyLock::new(|| Ready::made(&Text::errors_title_busy(), &Error::Busy));
static AWAY: InAll = LazyLock::new(|| Ready::made(&Text::errors_title_away(), &Error::Unavailable(String::new())));
static CROWDING: InAll = LazyLock::new(|| Ready::made(&Text::errors_title_crowding(), &Error::Crowding));

/// The answer to whoever is turned away.
pub fn answer(refusal: Refusal, is_htmx: bool, locale: Locale) -> HttpResponse {
    let (status, ready) = match refusal {
        Refusal::Busy => (StatusCode::SERVICE_UNAVAILABLE, &BUSY),
        Refusal::Away => (StatusCode::SERVICE_UNAVAILABLE, &AWAY),
        Refusal::Crowding => (StatusCode::TOO_MANY_REQUESTS, &CROWDING),
    };
    let ready = &ready[locale as usize];
    let mut answer = HttpResponse::build(status);
    answer.insert_header((CACHE_CONTROL, "private, no-store")).content_type(ContentType::html());
    if is_htmx {
        answer.insert_header(("HX-Retarget", "#notices")).insert_header(("HX-Reswap", "beforeend"));
        return answer.body(ready.notice.clone());
    }
    answer.body(ready.page.clone())
}

/// Counts one that was turned away, and tells the log how many they were, at most once a second.
pub fn count(reason: &str) {
    static COUNT: Tally = Tally::new();
    if let Some(turned_away) = COUNT.add(STARTED.elapsed()) {
        tracing::warn!(turned_away, reason, "requests were turned away");
    }
}

static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Counts, and gives the count out once a second.
struct Tally {
    count: AtomicU64,
    /// The second in which it was given out last, from 1.
    told: AtomicU64,
}

impl Tally {
    const fn new() -> Self {
        Self { count: AtomicU64::new(0), told: AtomicU64::new(0) }
    }

    fn add(&self, now: Duration) -> Option<u64> {
        self.count.fetch_add(1, Ordering::Relaxed);
        let (told, second) = (self.told.load(Ordering::Relaxed), now.as_secs() + 1);
        let is_first =
            told < second && self.told.compare_exchange(told, second, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        is_first.then(|| self.count.swap(0, Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_in_one_second_are_one_line() {
        let tally = Tally::new();
        let told: Vec<_> = (0..3000).filter_map(|number| tally.add(Duration::from_millis(number))).collect();
        assert_eq!(told, [1, 1000, 1000]);
    }

    #[test]
    fn it_is_small_enough_not_to_be_compressed() {
        for ready in [&BUSY, &AWAY, &CROWDING].into_iter().flat_map(|ready| ready.iter()) {
            assert!(ready.page.len() < 1024, "{}", ready.page.len());
        }
    }
}
