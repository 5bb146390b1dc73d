//! Which backups are kept: the newest of each of the last days, weeks and months that have one.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::shelf::Kept;
use crate::config::Keep;

/// The day, week or month of a backup: of those of one period one is kept.
type Period = fn(&Kept) -> (i32, u32);

/// Those that are kept no longer. The newest always is, and so is what the rule keeps, however old it is: where no new
/// backup comes, none of the old ones goes.
#[must_use]
pub fn surplus<'a>(all: &'a [Kept], keep: &Keep) -> Vec<&'a Kept> {
    let mut newest_first: Vec<&Kept> = all.iter().collect();
    newest_first.sort_by(|one, other| (other.made_at, &other.name).cmp(&(one.made_at, &one.name)));
    let mut kept: BTreeSet<&str> = newest_first.first().map(|newest| newest.name.as_str()).into_iter().collect();
    let periods: [(usize, Period); 3] = [
        (keep.daily, |kept| (kept.made_at.year(), kept.made_at.ordinal())),
        (keep.weekly, |kept| (kept.made_at.iso_week().year(), kept.made_at.iso_week().week())),
        (keep.monthly, |kept| (kept.made_at.year(), kept.made_at.month())),
    ];
    for (most, period) in periods {
        let mut seen = BTreeSet::new();
        for backup in &newest_first {
            if seen.len() < most && seen.insert(period(backup)) {
                kept.insert(&backup.name);
            }
        }
    }
    newest_first.into_iter().filter(|backup| !kept.contains(backup.name.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{Days, TimeZone, Utc};

    use super::*;

    fn nightly(nights: u64) -> Vec<Kept> {
        let last = Utc.with_ymd_and_hms(2026, 11, 22, 2, 30, 0).unwrap();
        let night = |days: u64| {
            let made_at = last - Days::new(days);
            Kept { name: made_at.format("%Y-%m-%d").to_string(), made_at, bytes: 1 }
        };
        (0..nights).map(night).collect()
    }

    fn kept(all: &[Kept], daily: usize, weekly: usize, monthly: usize) -> Vec<String> {
        let gone = surplus(all, &Keep { daily, weekly, monthly });
        all.iter().filter(|one| !gone.contains(one)).map(|one| one.name.clone()).collect()
    }

    #[test]
    fn the_newest_of_each_day_week_and_month_stay() {
        let all = nightly(400);
        let left = kept(&all, 7, 4, 12);
        for stays in ["2026-11-22", "2026-11-16", "2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2025-12-31"]
        {
            assert!(left.contains(&stays.to_owned()), "{stays}: {left:?}");
        }
        // 7 days, 3 weeks and 11 months that the days do not cover; the first of November is the last of its week.
        assert_eq!(left.len(), 7 + 3 + 11);
        assert_eq!(kept(&all, 1, 0, 0), ["2026-11-22"]);
        assert_eq!(kept(&all[..1], 0, 0, 0), ["2026-11-22"]);
        assert_eq!(kept(&[], 7, 4, 12), Vec::<String>::new());
    }

    #[test]
    fn of_two_on_one_day_the_newer_stays_and_where_none_came_for_long_the_old_ones_stay() {
        let mut all = nightly(2);
        let mut second = all[0].clone();
        second.name = "second".to_owned();
        second.made_at += chrono::TimeDelta::hours(3);
        all.push(second);
        assert_eq!(kept(&all, 7, 4, 12), ["2026-11-21", "second"]);
        let old: Vec<Kept> = nightly(400).into_iter().filter(|one| one.name.starts_with("2025-11")).collect();
        assert_eq!(kept(&old, 7, 4, 12).len(), 7 + 3);
    }
}
