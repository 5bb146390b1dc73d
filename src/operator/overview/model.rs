//! What needs an operator, and what happened, as rows: read along indexes, and counted up to a bound, so that the page is
//! as quick in a large marketplace as in a small one. In the operator scope.

use chrono::{Days, NaiveTime, TimeDelta};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Nullable, Timestamptz};

use crate::clock::{Moment, first_day_of};
use crate::error::Result;
use crate::ids::BusinessId;
use crate::operator::model::HowMany;

/// The days that are shown one by one.
pub const DAYS: u64 = 30;
/// Submissions and questions that wait longer than so many days wait for too long.
pub const PATIENCE: TimeDelta = TimeDelta::days(7);
/// Mail that waits for longer than this waits for too long.
const PATIENCE_WITH_MAIL: TimeDelta = TimeDelta::hours(1);

/// What happened in one span of time.
#[derive(Clone, Debug, QueryableByName)]
pub struct Span {
    #[diesel(sql_type = BigInt)]
    pub(super) people: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) businesses: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) listings: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) approvals: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) questions: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) asked: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub(super) unmet: Option<i64>,
    #[diesel(sql_type = BigInt)]
    pub(super) failed_sign_ins: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) failed_jobs: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) sent_mail: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) failed_mail: i64,
}

/// What happened in the last hour, the last 24 hours, and on each of the last days.
#[derive(Clone, Debug)]
pub struct Figures {
    /// In the last hour.
    pub hour: Span,
    /// In the last 24 hours.
    pub day: Span,
    /// On each day, from the first to today, with when it began.
    pub days: Vec<(Moment, Span)>,
}

/// What happened until now.
pub fn figures(now: Moment, conn: &mut PgConnection) -> Result<Figures> {
    let first = first_day_of(DAYS, now);
    let begins = (0..DAYS).filter_map(|day| first.checked_add_days(Days::new(day)));
    let begins: Vec<Moment> = begins.map(|day| day.and_time(NaiveTime::MIN).and_utc()).collect();
    // What is written at this moment counts too.
    let end = now + TimeDelta::seconds(1);
    let mut since = vec![now - TimeDelta::hours(1), now - TimeDelta::hours(24)];
    let mut until = vec![end, end];
    since.extend(&begins);
    until.extend(begins.iter().map(|begin| *begin + TimeDelta::days(1)));
    let spans: Vec<Span> = sql_query(include_str!("figures.sql"))
        .bind::<Array<Timestamptz>, _>(since)
        .bind::<Array<Timestamptz>, _>(until)
        .bind::<BigInt, _>(HowMany::MOST + 1)
        .load(conn)?;
    let mut spans = spans.into_iter();
    let missing = || diesel::result::Error::NotFound;
    let (hour, day) = (spans.next().ok_or_else(missing)?, spans.next().ok_or_else(missing)?);
    Ok(Figures { hour, day, days: begins.into_iter().zip(spans).collect() })
}

/// What waits for an operator.
#[derive(Clone, Debug, QueryableByName)]
pub struct Urgent {
    #[diesel(sql_type = BigInt)]
    pub(super) reports: i64,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub(super) oldest_report: Option<Moment>,
    #[diesel(sql_type = BigInt)]
    pub(super) appeals: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) failed_jobs: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) failed_mail: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) late_mail: i64,
    #[diesel(sql_type = BigInt)]
    pub(super) late_submissions: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub(super) latest_approver: Option<BusinessId>,
    #[diesel(sql_type = BigInt)]
    pub(super) late_questions: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub(super) latest_answerer: Option<BusinessId>,
    #[diesel(sql_type = BigInt)]
    pub(super) suspended: i64,
}

/// What waits for an operator now.
pub fn urgent(now: Moment, conn: &mut PgConnection) -> Result<Urgent> {
    Ok(sql_query(include_str!("urgent.sql"))
        .bind::<BigInt, _>(HowMany::MOST + 1)
        .bind::<Timestamptz, _>(now - PATIENCE)
        .bind::<Timestamptz, _>(now - PATIENCE_WITH_MAIL)
        .get_result(conn)?)
}
