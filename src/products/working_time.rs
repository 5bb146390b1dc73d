//! When a business works, and how much of a time was working time: the age of a submission is counted in it. Holidays
//! are not known.

use std::time::Duration;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::{GapInfo, Tz};
use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::BusinessId;
use crate::schema::business_settings;

/// So many days are looked at; of a longer time only the last ones count.
const MOST_DAYS: i64 = 4_000;

/// When a business works, and within which time it wants to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingTime {
    zone: Tz,
    /// From Monday to Sunday.
    days: [bool; 7],
    from: NaiveTime,
    /// Midnight is that at the end of the day.
    until: NaiveTime,
    target: Duration,
}

impl WorkingTime {
    /// On these days (Monday is 1, Sunday 7), between these times of this zone. Zones that are not known count as UTC.
    #[must_use]
    pub fn new(zone: &str, days: &[i16], from: NaiveTime, until: NaiveTime) -> Self {
        let zone = zone.parse().unwrap_or(Tz::UTC);
        let days = [1, 2, 3, 4, 5, 6, 7].map(|day| days.contains(&day));
        Self { zone, days, from, until, target: Duration::ZERO }
    }

    /// The same with a decision wanted within so many working hours.
    #[must_use]
    pub fn within(mut self, hours: i32) -> Self {
        self.target = Duration::from_secs(u64::try_from(hours).unwrap_or_default() * 3600);
        self
    }

    /// The working time of a business, in its scope.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        let (zone, days, from, until, hours) = business_settings::table
            .find(business)
            .select((
                business_settings::time_zone,
                business_settings::work_days,
                business_settings::work_from,
                business_settings::work_until,
                business_settings::review_target_hours,
            ))
            .first::<(String, Vec<i16>, NaiveTime, NaiveTime, i32)>(conn)?;
        Ok(Self::new(&zone, &days, from, until).within(hours))
    }

    /// Within which working time the business wants to decide.
    #[must_use]
    pub const fn target(&self) -> Duration {
        self.target
    }

    /// How much of the time between two moments is working time; nothing where the second is not the later one. It
    /// looks at each day once, and at the last 4,000 days only.
    #[must_use]
    pub fn between(&self, from: Moment, until: Moment) -> Duration {
        let last = self.day(until);
        let first = self.day(from).max(last - TimeDelta::days(MOST_DAYS));
        let mut sum = TimeDelta::zero();
        for day in first.iter_days().take_while(|day| *day <= last) {
            if let Some((opening, closing)) = self.hours(day) {
                sum += (closing.min(until) - opening.max(from)).max(TimeDelta::zero());
            }
        }
        sum.to_std().unwrap_or_default()
    }

    /// What its zone is called, as databases know it.
    #[must_use]
    pub fn zone_name(&self) -> &'static str {
        self.zone.name()
    }

    /// The day on which a moment is there.
    #[must_use]
    pub fn day(&self, moment: Moment) -> NaiveDate {
        moment.with_timezone(&self.zone).date_naive()
    }

    /// When work begins and ends on a day, where there is any.
    fn hours(&self, day: NaiveDate) -> Option<(Moment, Moment)> {
        let works = self.days[day.weekday().num_days_from_monday() as usize];
        let last = if self.until == NaiveTime::MIN { day.succ_opt()? } else { day };
        let (opening, closing) = (day.and_time(self.from), last.and_time(self.until));
        let opening = self.zone.from_local_datetime(&opening).earliest().or_else(|| self.after_gap(&opening))?;
        let closing = self.zone.from_local_datetime(&closing).latest().or_else(|| self.after_gap(&closing))?;
        works.then(|| (opening.to_utc(), closing.to_utc()))
    }

    /// The first moment behind a time that the clocks leave out.
    fn after_gap(&self, time: &NaiveDateTime) -> Option<DateTime<Tz>> {
        GapInfo::new(time, &self.zone)?.end
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Moment {
        text.parse().unwrap()
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    fn hours(hours: u64) -> Duration {
        Duration::from_secs(hours * 3600)
    }

    #[test]
    fn only_working_hours_count() {
        let office = WorkingTime::new("Europe/Berlin", &[1, 2, 3, 4, 5], time(9, 0), time(17, 0));
        // From Friday at 16:00 over the weekend to Monday at 10:00.
        assert_eq!(office.between(at("2026-11-20T15:00:00Z"), at("2026-11-23T09:00:00Z")), hours(2));
        assert_eq!(office.between(at("2026-11-21T00:00:00Z"), at("2026-11-22T20:00:00Z")), hours(0));
        assert_eq!(office.between(at("2026-11-23T09:00:00Z"), at("2026-11-20T15:00:00Z")), hours(0));
        // In Kiritimati it is Monday already when it is Sunday morning in London.
        let island = WorkingTime::new("Pacific/Kiritimati", &[1], time(0, 0), time(23, 0));
        assert_eq!(island.between(at("2026-11-22T10:00:00Z"), at("2026-11-22T12:00:00Z")), hours(2));
        assert_eq!(WorkingTime::new("Nowhere/At all", &[], time(9, 0), time(17, 0)).zone, Tz::UTC);
    }

    #[test]
    fn a_day_may_end_at_midnight() {
        let always = WorkingTime::new("Europe/Berlin", &[1, 2, 3, 4, 5, 6, 7], time(0, 0), time(0, 0));
        assert_eq!(always.between(at("2026-11-20T00:00:00Z"), at("2026-11-24T06:00:00Z")), hours(102));
        let evening = WorkingTime::new("UTC", &[5], time(20, 0), time(0, 0));
        assert_eq!(evening.between(at("2026-11-20T22:30:00Z"), at("2026-11-21T12:00:00Z")), hours(3) / 2);
    }

    #[test]
    fn clocks_that_change_make_days_shorter_and_longer() {
        let night = WorkingTime::new("Europe/Berlin", &[7], time(1, 0), time(4, 0));
        // At 2:00 on the last Sunday of March the clocks go to 3:00; at 3:00 on that of October, back to 2:00.
        assert_eq!(night.between(at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z")), hours(2));
        assert_eq!(night.between(at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z")), hours(4));
        // Who begins at half past two begins when there is such a time.
        let late = WorkingTime::new("Europe/Berlin", &[7], time(2, 30), time(4, 0));
        assert_eq!(late.between(at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z")), hours(1));
        // Samoa had no 30 December in 2011.
        let samoa = WorkingTime::new("Pacific/Apia", &[5], time(9, 0), time(17, 0));
        assert_eq!(samoa.between(at("2011-12-29T00:00:00Z"), at("2012-01-01T00:00:00Z")), hours(0));
    }

    #[test]
    fn a_long_time_costs_no_more_than_its_last_days() {
        let always = WorkingTime::new("UTC", &[1, 2, 3, 4, 5, 6, 7], time(0, 0), time(12, 0));
        let forever = always.between(at("0001-01-01T00:00:00Z"), at("9999-01-01T00:00:00Z"));
        assert_eq!(forever, hours(12 * MOST_DAYS.unsigned_abs()));
    }

    proptest! {
        #[test]
        fn time_is_neither_lost_nor_made(
            zone in prop::sample::select(vec!["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]),
            days in prop::collection::vec(1..=7_i16, 0..7),
            (from, until) in (0..1_439_u32, 1..1_440_u32),
            begin in 1_700_000_000..1_800_000_000_i64,
            steps in (0..2_000_000_i64, 0..2_000_000_i64),
        ) {
            prop_assume!(from < until);
            let work = WorkingTime::new(zone, &days, time(from / 60, from % 60), time(until / 60, until % 60));
            let moment = |seconds: i64| DateTime::from_timestamp(seconds, 0).unwrap();
            let [one, two, three] = [begin, begin + steps.0, begin + steps.0 + steps.1].map(moment);
            let whole = work.between(one, three);
            prop_assert_eq!(whole, work.between(one, two) + work.between(two, three));
            prop_assert!(whole.as_secs() <= (steps.0 + steps.1).unsigned_abs());
            // Looked at minute by minute it is about the same.
            let end = begin + steps.0;
            let is_work = |second: &i64| {
                let there = moment(*second).with_timezone(&work.zone);
                let is_day = work.days[there.weekday().num_days_from_monday() as usize];
                is_day && (work.from..work.until).contains(&there.time())
            };
            let minutes = (begin..end).step_by(60).filter(is_work).count() as u64;
            let counted = work.between(one, two).as_secs();
            // A time that comes twice may be counted between both, for hours that begin or end in it.
            let blur = 60 * 2 * (steps.0.unsigned_abs() / 86_400 + 2) + 2 * 3600;
            prop_assert!(counted.abs_diff(minutes * 60) <= blur, "{} seconds, {} minutes", counted, minutes);
        }
    }
}
