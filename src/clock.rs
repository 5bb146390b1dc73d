//! The current time. Handlers take a `Clock` and pass `now` on, so that a test can run at any time.

use std::future::{Ready, ready};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use chrono::{DateTime, Days, NaiveDate, SecondsFormat, TimeDelta, Utc};

/// A time in UTC.
pub type Moment = DateTime<Utc>;

/// The system's clock; a test can set it forward.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead_seconds: Arc<AtomicI64>,
}

impl Clock {
    /// The current time, truncated to microseconds as PostgreSQL stores it.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the system's clock")]
    pub fn now(&self) -> Moment {
        let ahead = TimeDelta::seconds(self.ahead_seconds.load(Ordering::Relaxed));
        let now = Utc::now() + ahead;
        DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
    }

    /// Moves this clock and all its clones forward.
    pub fn advance(&self, by: TimeDelta) {
        self.ahead_seconds.fetch_add(by.num_seconds(), Ordering::Relaxed);
    }
}

impl FromRequest for Clock {
    type Error = std::convert::Infallible;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let clock = request.app_data::<web::Data<Clock>>().map(|clock| clock.as_ref().clone());
        ready(Ok(clock.unwrap_or_default()))
    }
}

/// The first day of a period of so many days that ends today.
#[must_use]
pub fn first_day_of(days: u64, now: Moment) -> NaiveDate {
    let today = now.date_naive();
    today.checked_sub_days(Days::new(days.saturating_sub(1))).unwrap_or(today)
}

/// The time for the `datetime` attribute of a `time` element: HTML allows at most three fractional digits.
#[must_use]
pub fn exact(moment: &Moment) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A date for people to read, for tables.
#[must_use]
pub fn day_in_words(moment: &Moment) -> String {
    moment.format("%-d %b %Y").to_string()
}

/// A date and time for people to read; the template's `time` element also has the exact time.
#[must_use]
pub fn in_words(moment: &Moment) -> String {
    moment.format("%-d %B %Y, %H:%M UTC").to_string()
}
