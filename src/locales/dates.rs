//! Dates as a language writes them, by the Unicode CLDR. All are in UTC, and those with a time say so.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, Datelike, Timelike, Utc};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{T, YMD, YMDT};
use icu_datetime::input::{Date, DateTime as Input, Time};
use icu_datetime::options::TimePrecision;

use super::locale::Locale;
use super::shown::Shown;

/// A day, for tables: `21 Nov 2026`, `21.11.2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub DateTime<Utc>);

/// A moment: `21 November 2026 at 14:05 UTC`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At(pub DateTime<Utc>);

/// A time of day: `14:05 UTC`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour(pub DateTime<Utc>);

struct Formatters {
    hour: Formatter<(), T>,
    day: Formatter<Gregorian, YMD>,
    at: Formatter<Gregorian, YMDT>,
}

static FORMATTERS: LazyLock<[Option<Formatters>; 3]> = LazyLock::new(|| Locale::ALL.map(formatters));

/// The data is part of the program, so there are some for each language.
fn formatters(locale: Locale) -> Option<Formatters> {
    let tag = || locale.data().into();
    let at = YMDT::long().with_time_precision(TimePrecision::Minute);
    let hour = Formatter::try_new(tag(), T::medium().with_time_precision(TimePrecision::Minute)).ok()?;
    let day = Formatter::try_new(tag(), YMD::medium()).ok()?;
    Some(Formatters { hour, day, at: Formatter::try_new(tag(), at).ok()? })
}

fn input(moment: &DateTime<Utc>) -> Option<Input<Gregorian>> {
    let part = |number: u32| u8::try_from(number).ok();
    let date = Date::try_new_gregorian(moment.year(), part(moment.month())?, part(moment.day())?).ok()?;
    let time = Time::try_new(part(moment.hour())?, part(moment.minute())?, 0, 0).ok()?;
    Some(Input { date, time })
}

impl Shown for Day {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        let day = FORMATTERS[locale as usize]
            .as_ref()
            .zip(input(&self.0))
            .map(|(formatters, input)| formatters.day.format(&input.date).to_string());
        Cow::Owned(day.unwrap_or_else(|| self.0.format("%F").to_string()))
    }
}

impl Shown for At {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        let at = FORMATTERS[locale as usize]
            .as_ref()
            .zip(input(&self.0))
            .map(|(formatters, input)| formatters.at.format(&input).to_string());
        Cow::Owned(at.unwrap_or_else(|| self.0.format("%F %H:%M").to_string()) + "\u{a0}UTC")
    }
}

impl Shown for Hour {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        let hour = FORMATTERS[locale as usize]
            .as_ref()
            .zip(input(&self.0))
            .map(|(formatters, input)| formatters.hour.format(&input.time).to_string());
        Cow::Owned(hour.unwrap_or_else(|| self.0.format("%H:%M").to_string()) + "\u{a0}UTC")
    }
}
