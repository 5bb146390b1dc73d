//! A filter as a condition of the database, for one person at one moment. Everything in its text is a number, a time or
//! a word of ours.

use std::time::Duration;

use chrono::{SecondsFormat, TimeDelta};

use crate::approvals::queue::filter::{Filter, Held, Kind, Place, Warned};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::identity::Actor;
use crate::products::working_time::WorkingTime;

/// Waiting time of earlier rounds counts in so many steps at most.
const STEPS: u32 = 8;
/// Longer targets are looked at in one step, since each has to look back further.
const LONG: Duration = Duration::from_secs(100 * 3600);

/// What of the table `s` of submissions is looked at.
#[derive(Clone, Debug)]
pub struct Lens {
    /// What belongs to the queue and matches.
    pub matches: String,
    /// Whether a row waits for longer than the business wants.
    pub is_over: String,
    /// Who looks at a row, as a number of a person or null.
    pub holder: String,
}

impl Lens {
    /// The whole queue of a business, seen through a filter.
    #[must_use]
    pub fn of(filter: &Filter, tree: &Tree, work: &WorkingTime, actor: &Actor, now: Moment) -> Self {
        let holder = format!("(CASE WHEN s.held_until > {} THEN s.held_by END)", moment(now));
        let is_over = over(work, now);
        let mut matches =
            format!("s.business_id = {} AND s.ended_at IS NULL AND NOT s.is_shelved", actor.business.get());
        let mut and = |condition: &str| {
            matches.push_str(" AND ");
            matches.push_str(condition);
        };
        match filter.kind() {
            Some(Kind::New) => and("NOT s.is_change"),
            Some(Kind::Change) => and("s.is_change"),
            None => {}
        }
        if let Some(category) = tree.by_slug(&filter.category) {
            let mut leaves: Vec<i64> = tree.within(category.id).into_iter().map(crate::ids::CategoryId::get).collect();
            leaves.push(category.id.get());
            let leaves: Vec<String> = leaves.iter().map(i64::to_string).collect();
            and(&format!("s.category_id IN ({})", leaves.join(",")));
        }
        if let Some(author) = filter.author() {
            and(&format!("s.author_id = {author}"));
        }
        match filter.warned() {
            Some(Warned::Any) => and("s.warnings <> '{}'"),
            Some(Warned::None) => and("s.warnings = '{}'"),
            None => {}
        }
        if let Some(kind) = filter.warning() {
            and(&format!("s.warnings @> ARRAY['{kind}']"));
        }
        if filter.is_over() {
            and(&is_over);
        }
        match filter.held() {
            Some(Held::Me) => and(&format!("{holder} = {}", actor.user)),
            Some(Held::Others) => and(&format!("{holder} <> {}", actor.user)),
            Some(Held::Nobody) => and(&format!("{holder} IS NULL")),
            None => {}
        }
        Self { matches, is_over, holder }
    }

    /// What comes behind a place, or before it.
    #[must_use]
    pub fn beyond(place: Place, is_behind: bool) -> String {
        let sign = if is_behind { '>' } else { '<' };
        format!("(s.submitted_at, s.id) {sign} ({}, {})", at(place), place.id)
    }
}

/// The moment of a place, as the database reads it.
#[must_use]
pub fn at(place: Place) -> String {
    let known = Moment::from_timestamp_micros(place.micros).filter(|moment| (1970..9999).contains(&year(*moment)));
    moment(known.unwrap_or_default())
}

fn year(moment: Moment) -> i32 {
    chrono::Datelike::year(&moment)
}

/// A moment, as the database reads it.
#[must_use]
pub fn moment(moment: Moment) -> String {
    format!("'{}'::timestamptz", moment.to_rfc3339_opts(SecondsFormat::Micros, true))
}

/// Whether a row was handed in before the moment from which on it has waited for too long: that moment is looked up by
/// what it had waited in earlier rounds.
fn over(work: &WorkingTime, now: Moment) -> String {
    let target = work.target();
    let steps = if target > LONG { 1 } else { STEPS };
    let step = (target / steps).max(Duration::from_secs(60));
    let since: Vec<String> =
        (0..=steps).map(|waited| moment(since(work, now, target.saturating_sub(step * waited)))).collect();
    format!(
        "coalesce(s.counted_from, s.submitted_at) < (ARRAY[{}])[least(s.waited_before / {}, {steps}) + 1]",
        since.join(","),
        step.as_secs().max(1)
    )
}

/// The last moment since which so much working time has passed.
fn since(work: &WorkingTime, now: Moment, wanted: Duration) -> Moment {
    if wanted.is_zero() {
        return now;
    }
    let mut back = TimeDelta::days(1);
    while work.between(now - back, now) < wanted {
        back = back * 2;
        if back > TimeDelta::days(3000) {
            return Moment::default();
        }
    }
    let (mut early, mut late) = (now - back, now);
    while late - early > TimeDelta::seconds(30) {
        let middle = early + (late - early) / 2;
        if work.between(middle, now) < wanted { late = middle } else { early = middle }
    }
    early
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_long_is_counted_in_working_hours() {
        let time = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let work = WorkingTime::new("UTC", &[1, 2, 3, 4, 5], time(9), time(17)).within(8);
        // On a Monday at noon, eight hours ago was Friday at noon.
        let now: Moment = "2026-11-23T12:00:00Z".parse().unwrap();
        let since = since(&work, now, work.target());
        assert!((since - "2026-11-20T12:00:00Z".parse::<Moment>().unwrap()).abs() <= TimeDelta::minutes(1), "{since}");
        let never = WorkingTime::new("UTC", &[], time(9), time(17)).within(8);
        assert_eq!(super::since(&never, now, never.target()), Moment::default());
    }
}
