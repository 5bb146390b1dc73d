//! What a line of the queue says.

use std::time::Duration;

use crate::approvals::queue::model::Waiting;
use crate::clock::Moment;
use crate::content::FIELDS;
use crate::content::fields::PRICE;
use crate::locales::{Locale, Text};
use crate::products::working_time::WorkingTime;

impl Waiting {
    /// What it changes: "Price +8 %, Description".
    #[must_use]
    pub fn what(&self, t: Locale) -> String {
        if !self.is_change {
            return t.approvals_new().to_owned();
        }
        let said = FIELDS.into_iter().filter(|field| self.changed.iter().any(|key| key == field.key)).map(|field| {
            let price = self.price_percent.filter(|_| field == PRICE);
            match price {
                Some(percent) => t.say(changed_price(percent)),
                None => t.say(&field.label),
            }
        });
        let said: Vec<_> = said.collect();
        if said.is_empty() { t.approvals_change().to_owned() } else { said.join(between(t)) }
    }

    /// How long it has waited, in working time and through all rounds.
    #[must_use]
    pub fn age(&self, work: &WorkingTime, now: Moment) -> Text {
        let before = Duration::from_secs(u64::try_from(self.waited_before).unwrap_or_default());
        age(work.between(self.counted_from.unwrap_or(self.submitted_at), now) + before)
    }
}

/// How a price changed that did by so many percent; by less than one where it is none.
#[must_use]
pub fn changed_price(percent: i32) -> Text {
    match percent {
        0 => Text::approvals_price_slightly(),
        1.. => Text::approvals_price_up(percent),
        _ => Text::approvals_price_down(percent.unsigned_abs()),
    }
}

/// What stands between the things of a list.
#[must_use]
pub const fn between(t: Locale) -> &'static str {
    if matches!(t, Locale::Arabic) { "، " } else { ", " }
}

/// A time as people say it.
#[must_use]
pub fn age(time: Duration) -> Text {
    match time.as_secs() / 60 {
        minutes @ ..60 => Text::approvals_age_minutes(i64::try_from(minutes).unwrap_or(0)),
        minutes => Text::approvals_age_hours(i64::try_from(minutes / 60).unwrap_or(i64::MAX)),
    }
}
