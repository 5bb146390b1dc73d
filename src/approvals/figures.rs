//! The numbers of approvals: what was decided in a period, how long it took, why things went back.

use chrono::{Days, NaiveDate, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Double, Nullable, Text as Words, Timestamptz};

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::BusinessId;
use crate::products::working_time::WorkingTime;

/// So many decisions are counted at most, the last ones.
const MOST: i64 = 100_000;
/// So many that wait are counted at most.
const MOST_WAITING: i64 = 10_000;

/// A period to look at, to now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// Thirty days, day by day.
    #[default]
    Month,
    /// Ninety days, week by week.
    Quarter,
    /// A year, week by week.
    Year,
}

impl Period {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// As it stands in addresses; what is none is the first.
    #[must_use]
    pub fn parse(days: &str) -> Self {
        Self::ALL.into_iter().find(|period| period.days().to_string() == days).unwrap_or_default()
    }

    /// How many days it has.
    #[must_use]
    pub const fn days(self) -> i64 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }

    const fn bucket(self) -> &'static str {
        match self {
            Self::Month => "day",
            Self::Quarter | Self::Year => "week",
        }
    }
}

/// A line of figures: of all, of one kind, one author, one category, one day or week, or one reason.
#[derive(Clone, Debug, Default, QueryableByName)]
pub struct Line {
    #[diesel(sql_type = Words)]
    section: String,
    /// The number of what it is about.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub key: Option<i64>,
    /// What that is called; of a kind its word.
    #[diesel(sql_type = Nullable<Words>)]
    pub name: Option<String>,
    /// The day, or the first of the week.
    #[diesel(sql_type = Nullable<Date>)]
    pub day: Option<NaiveDate>,
    /// How many decisions there were.
    #[diesel(sql_type = BigInt)]
    pub total: i64,
    /// How many of them rules took.
    #[diesel(sql_type = BigInt)]
    pub rules: i64,
    /// How many were the first on what was handed in.
    #[diesel(sql_type = BigInt)]
    pub firsts: i64,
    /// How many of those approved it.
    #[diesel(sql_type = BigInt)]
    pub passed: i64,
    /// The working time that half of them took at most, in seconds.
    #[diesel(sql_type = Nullable<Double>)]
    pub median: Option<f64>,
    /// What nine of ten took at most.
    #[diesel(sql_type = Nullable<Double>)]
    pub ninetieth: Option<f64>,
}

impl Line {
    /// One of which only the number is known.
    #[must_use]
    pub fn counting(total: i64) -> Self {
        Self { total, ..Self::default() }
    }

    /// Of a hundred that were handed in for the first time, how many were approved at once.
    #[must_use]
    pub fn first_pass(&self) -> Option<i64> {
        (self.firsts > 0).then(|| (self.passed * 100 + self.firsts / 2) / self.firsts)
    }
}

/// The figures of a period.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// How many wait now.
    pub waiting: i64,
    /// All decisions.
    pub all: Line,
    /// By what was decided, the most frequent first.
    pub kinds: Vec<Line>,
    /// By whoever handed it in.
    pub authors: Vec<Line>,
    /// By category.
    pub categories: Vec<Line>,
    /// Over time, without gaps.
    pub time: Vec<Line>,
    /// By reason.
    pub reasons: Vec<Line>,
}

impl Figures {
    /// The figures of a business in a period that ends now, in its scope.
    pub fn of(business: BusinessId, period: Period, now: Moment, conn: &mut PgConnection) -> Result<Self> {
        let work = WorkingTime::of(business, conn)?;
        let since = now - TimeDelta::days(period.days());
        let lines = diesel::sql_query(include_str!("figures.sql"))
            .bind::<BigInt, _>(business)
            .bind::<Timestamptz, _>(since)
            .bind::<Timestamptz, _>(now)
            .bind::<Words, _>(period.bucket())
            .bind::<Words, _>(work.zone_name())
            .bind::<BigInt, _>(MOST)
            .load::<Line>(conn)?;
        let mut figures = Self { waiting: waiting(business, conn)?, ..Self::default() };
        for line in lines {
            match line.section.as_str() {
                "all" => figures.all = line,
                "kind" => figures.kinds.push(line),
                "author" => figures.authors.push(line),
                "category" => figures.categories.push(line),
                "time" => figures.time.push(line),
                _ => figures.reasons.push(line),
            }
        }
        figures.time = without_gaps(figures.time, period, (work.day(since), work.day(now)));
        Ok(figures)
    }
}

/// The days or weeks in which nothing was decided stand there too.
fn without_gaps(lines: Vec<Line>, period: Period, (first, last): (NaiveDate, NaiveDate)) -> Vec<Line> {
    use chrono::Datelike;
    let step = if period.bucket() == "day" { 1 } else { 7 };
    let mut day = match step {
        1 => first,
        _ => first - Days::new(first.weekday().num_days_from_monday().into()),
    };
    let mut known = lines.into_iter().peekable();
    let mut all = Vec::new();
    while day <= last {
        let line = known.next_if(|line| line.day == Some(day));
        all.push(line.unwrap_or_else(|| Line { day: Some(day), ..Line::default() }));
        day = day + Days::new(step);
    }
    all
}

fn waiting(business: BusinessId, conn: &mut PgConnection) -> Result<i64> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    let row: Row = diesel::sql_query(
        "SELECT count(*) AS n FROM (
             SELECT FROM submissions s JOIN products p ON p.business_id = $1 AND p.id = s.product_id
              WHERE s.business_id = $1 AND s.ended_at IS NULL AND p.archived_at IS NULL LIMIT $2) AS waiting",
    )
    .bind::<BigInt, _>(business)
    .bind::<BigInt, _>(MOST_WAITING)
    .get_result(conn)?;
    Ok(row.n)
}
