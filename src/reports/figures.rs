//! What a marketplace has to tell each year of what was reported and decided (Digital Services Act, Articles 15 and 24).

use chrono::{Datelike, NaiveDate, NaiveTime};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Text as Words, Timestamptz};

use super::model::Reason;
use super::outcomes::{Ground, Outcome, Side, Verdict};
use crate::clock::Moment;
use crate::error::Result;

/// The first year that can be asked for.
const FIRST: i32 = 2020;

#[derive(Debug, QueryableByName)]
struct Row {
    #[diesel(sql_type = Words)]
    kind: String,
    #[diesel(sql_type = Words)]
    name: String,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// The figures of one year, in UTC.
#[derive(Debug)]
pub struct Figures {
    /// The year.
    pub year: i32,
    rows: Vec<Row>,
}

/// One figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Reports.
    Reports,
    /// Reports for this reason.
    Reason(Reason),
    /// Decisions.
    Decisions,
    /// Decisions with this outcome.
    Outcome(Outcome),
    /// Listings that were withdrawn on this ground.
    Ground(Ground),
    /// Half of the cases were decided on within so many minutes.
    Median,
    /// Reports and decisions that a machine handled: there are none.
    Automated,
    /// Complaints of this side.
    Appeals(Side),
    /// Complaints that ended like this.
    Verdict(Verdict),
    /// Half of the complaints were handled within so many minutes.
    AppealMedian,
    /// Businesses that were suspended.
    Suspended,
}

impl Figure {
    /// Every figure, in the order of the page.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Reports];
        all.extend(Reason::ALL.iter().copied().map(Self::Reason));
        all.push(Self::Decisions);
        all.extend(Outcome::ALL.iter().copied().map(Self::Outcome));
        all.extend(Ground::ALL.iter().copied().map(Self::Ground));
        all.extend([Self::Median, Self::Automated]);
        all.extend(Side::ALL.iter().copied().map(Self::Appeals));
        all.extend(Verdict::ALL.iter().copied().map(Self::Verdict));
        all.extend([Self::AppealMedian, Self::Suspended]);
        all
    }

    /// Its name in the table for programs.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Reports => "reports".to_owned(),
            Self::Reason(reason) => format!("reports_{reason}"),
            Self::Decisions => "decisions".to_owned(),
            Self::Outcome(outcome) => format!("decisions_{outcome}"),
            Self::Ground(ground) => format!("withdrawn_for_{ground}"),
            Self::Median => "median_minutes_to_decide".to_owned(),
            Self::Automated => "handled_by_automated_means".to_owned(),
            Self::Appeals(side) => format!("appeals_of_{side}"),
            Self::Verdict(verdict) => format!("appeals_{verdict}"),
            Self::AppealMedian => "median_minutes_to_handle_appeals".to_owned(),
            Self::Suspended => "businesses_suspended".to_owned(),
        }
    }

    /// Whether it is a number of minutes.
    #[must_use]
    pub const fn is_time(self) -> bool {
        matches!(self, Self::Median | Self::AppealMedian)
    }

    /// Whether it is a part of the one above it.
    #[must_use]
    pub const fn is_part(self) -> bool {
        matches!(self, Self::Reason(_) | Self::Outcome(_) | Self::Ground(_) | Self::Verdict(_))
    }
}

/// The year that is asked for, or this one.
#[must_use]
pub fn year_of(asked: &str, now: Moment) -> i32 {
    asked.parse().ok().filter(|year| (FIRST..=now.year()).contains(year)).unwrap_or_else(|| now.year())
}

impl Figures {
    /// What happened in a year. In the operator's scope.
    pub fn of(year: i32, conn: &mut PgConnection) -> Result<Self> {
        let begin = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN).and_utc();
        let rows = sql_query(include_str!("figures.sql"))
            .bind::<Timestamptz, _>(begin(year))
            .bind::<Timestamptz, _>(begin(year + 1))
            .load(conn)?;
        Ok(Self { year, rows })
    }

    /// How much a figure is; nothing where there is no such time.
    #[must_use]
    pub fn number(&self, figure: Figure) -> Option<i64> {
        match figure {
            Figure::Reports => Some(self.sum("reason")),
            Figure::Reason(reason) => Some(self.get("reason", reason.as_str()).unwrap_or_default()),
            Figure::Decisions => Some(self.sum("outcome")),
            Figure::Outcome(outcome) => Some(self.get("outcome", outcome.as_str()).unwrap_or_default()),
            Figure::Ground(ground) => Some(self.get("ground", ground.as_str()).unwrap_or_default()),
            Figure::Median => self.get("median", ""),
            Figure::Automated => Some(0),
            Figure::Appeals(side) => Some(self.get("appeal", side.as_str()).unwrap_or_default()),
            Figure::Verdict(verdict) => Some(self.get("verdict", verdict.as_str()).unwrap_or_default()),
            Figure::AppealMedian => self.get("appeal_median", ""),
            Figure::Suspended => Some(self.sum("suspended")),
        }
    }

    /// How many reports there were in each month.
    #[must_use]
    pub fn months(&self) -> Vec<(u32, i64)> {
        (1..=12).map(|month: u32| (month, self.get("month", &month.to_string()).unwrap_or_default())).collect()
    }

    fn get(&self, kind: &str, name: &str) -> Option<i64> {
        self.rows.iter().find(|row| row.kind == kind && row.name == name).map(|row| row.number)
    }

    fn sum(&self, kind: &str) -> i64 {
        self.rows.iter().filter(|row| row.kind == kind).map(|row| row.number).sum()
    }
}
