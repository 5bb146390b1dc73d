//! How often the listings of a business are seen, for its own people.

use std::borrow::Borrow;

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use chrono::NaiveTime;

use super::model::{OfDay, OfListing, OfWords, by_day, most_opened, unmet};
use super::operator::{PERIODS, Wanted};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Member, Permission, SeeNumbers};
use crate::layout::Page;
use crate::locales::{Day, Text};
use crate::web::charts::{Columns, HEIGHT, bar};
use crate::web::html;
use crate::workspace::{Desk, at_desk};

/// So many listings are shown.
const LISTED: i64 = 50;
/// So many searches are shown that found nothing.
const UNMET: usize = 20;

#[derive(Template)]
#[template(path = "visits/business.html")]
struct Index {
    page: Page,
    desk: Desk,
    days: u64,
    by_day: Vec<OfDay>,
    listings: Vec<OfListing>,
    unmet: Vec<OfWords>,
    may_create: bool,
}

impl Index {
    fn number(&self, number: impl Borrow<i64>) -> String {
        self.page.t.number(*number.borrow())
    }

    fn opened(&self) -> i64 {
        self.by_day.iter().map(|day| day.opened).sum()
    }

    fn shown(&self) -> i64 {
        self.by_day.iter().map(|day| day.shown).sum()
    }

    fn day(&self, day: &OfDay) -> String {
        self.page.t.say(Day(day.day.and_time(NaiveTime::MIN).and_utc())).into_owned()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    fn columns(&self) -> Columns {
        let label = |day: &OfDay| format!("{}: {}", self.day(day), self.number(day.opened));
        Columns::of(self.by_day.iter().map(|day| (day.opened as f64, label(day))))
    }

    /// The search itself, to see what is found now.
    fn search(&self, words: &OfWords) -> String {
        format!("/listings?{}", query(&[("q", &words.words)]))
    }

    /// The form of a new product with these words as its name.
    fn offer(&self, words: &OfWords) -> String {
        format!("{}?{}", self.desk.path("/products/new"), query(&[("another", "yes"), ("name", &words.words)]))
    }

    /// What the chart says in one sentence.
    fn best(&self) -> String {
        let best = self.by_day.iter().max_by_key(|day| day.opened);
        best.map_or_else(String::new, |day| self.page.t.visits_best_day(self.day(day), day.opened))
    }

    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    fn bar(&self, listing: &OfListing) -> f64 {
        let most = self.listings.first().map_or(0, |first| first.opened);
        bar(listing.opened as f64, most as f64)
    }
}

/// `GET /manage/{business}/visits?days=30`.
pub async fn index(member: Member<SeeNumbers>, wanted: Query<Wanted>, clock: Clock) -> Result<HttpResponse> {
    let (days, now) = (wanted.days(), clock.now());
    let (desk, (by_day, listings, unmet)) = at_desk(&member, move |conn, actor| {
        let listings = most_opened(actor.business, days, LISTED, now, conn)?;
        Ok((by_day(actor.business, days, now, conn)?, listings, unmet(days, UNMET, now, conn)?))
    })
    .await?;
    let may_create = desk.may(Permission::CreateProducts);
    html(&Index { page: member.page(Text::visits_title()), desk, days, by_day, listings, unmet, may_create })
}

fn query(pairs: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}
