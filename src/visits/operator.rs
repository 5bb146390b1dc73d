//! What visitors search for, for whoever runs the marketplace: above all what they do not find.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::model::{OfWords, most_searched};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Operator, SeeDesk};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::html;

/// So many searches are shown of each kind.
const LISTED: i64 = 50;
/// The periods to choose from, in days.
pub const PERIODS: [u64; 3] = [7, 30, 90];

/// `?days=30`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    days: String,
}

impl Wanted {
    /// One of the periods; a month unless another is asked for.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.days.parse().ok().filter(|days| PERIODS.contains(days)).unwrap_or(30)
    }
}

#[derive(Template)]
#[template(path = "visits/operator.html")]
struct Index {
    page: Page,
    days: u64,
    missed: Vec<OfWords>,
    searched: Vec<OfWords>,
}

impl Index {
    fn number(&self, number: &i64) -> String {
        self.page.t.number(*number)
    }

    /// The search itself, to see what is found now.
    fn path(&self, search: &OfWords) -> String {
        let query = serde_urlencoded::to_string([("q", &search.words)]).unwrap_or_default();
        format!("/listings?{query}")
    }
}

/// `GET /operator/searches?days=30`.
pub async fn index(operator: Operator<SeeDesk>, wanted: Query<Wanted>, clock: Clock) -> Result<HttpResponse> {
    let (days, now) = (wanted.days(), clock.now());
    let (missed, searched) = operator
        .read(move |conn| {
            Ok((most_searched(true, days, LISTED, now, conn)?, most_searched(false, days, LISTED, now, conn)?))
        })
        .await?;
    html(&Index { page: operator.page(Text::visits_searches()), days, missed, searched })
}
