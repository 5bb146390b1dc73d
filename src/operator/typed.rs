//! Fields that several forms of the operator's have: a line in several languages, a path of ours, a time.

use chrono::NaiveDateTime;

use crate::clock::Moment;
use crate::locales::{Locale, Said, Text};
use crate::web::forms::{Errors, line};
use crate::web::is_own_path;
use crate::web::letters::visible;

/// As browsers write a time.
const TIME: &str = "%Y-%m-%dT%H:%M";

/// A line in some of the languages, each with the name of its field.
pub fn lines(typed: &[(Locale, &'static str, &str)], most: usize, is_needed: bool, errors: &mut Errors) -> Said {
    let mut said = Said::default();
    let mut has_mistake = false;
    for (locale, name, text) in typed {
        if visible(text).trim().is_empty() {
            continue;
        }
        match errors.take(*name, line(text, most, Text::operator_home_nothing_said())) {
            Some(text) => said = said.with(*locale, text),
            None => has_mistake = true,
        }
    }
    if said.is_empty() && is_needed && !has_mistake {
        errors.add(typed[0].1, Text::operator_home_nothing_said());
    }
    said
}

/// A path of the marketplace.
///
/// # Errors
/// The sentence that the form shows.
pub fn link(typed: &str) -> Result<String, Text> {
    let path = typed.trim();
    let is_short = path.len() <= 300 && !path.contains(char::is_whitespace);
    if is_own_path(path) && is_short { Ok(path.to_owned()) } else { Err(Text::operator_home_link_mistaken()) }
}

/// A time as browsers write it, if there is one.
///
/// # Errors
/// The sentence that the form shows.
pub fn time(typed: &str) -> Result<Option<Moment>, Text> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let time = NaiveDateTime::parse_from_str(typed.get(..16).unwrap_or(typed), TIME);
    let time = time.map(|time| time.and_utc()).ok();
    let is_sane = |time: &Moment| (2000..2200).contains(&chrono::Datelike::year(time));
    time.filter(is_sane).map(Some).ok_or_else(Text::operator_home_time_mistaken)
}

/// The same as a form holds it.
#[must_use]
pub fn written(time: Moment) -> String {
    time.format(TIME).to_string()
}
