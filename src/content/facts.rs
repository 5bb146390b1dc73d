//! Everything that an offer states in a word or a line.

use std::borrow::Cow;

use chrono::NaiveTime;

use super::attributes::Attribute;
use super::fields::{Field, plain};
use super::offer::Offer;
use super::specifics::{Specific, Specifics, Value};
use crate::locales::{Day, Locale, Shown, Text};

impl Offer {
    /// What it says in its plain fields, where it says something.
    pub fn stated(&self) -> impl Iterator<Item = (&'static Field, &str)> {
        plain().map(|field| (field, field.of(self))).filter(|(_, text)| !text.is_empty())
    }

    /// Everything that is stated of it in a word or a line: its plain fields, called as this language calls them, then
    /// what it says in the fields of its category, then the facts that its author named.
    #[must_use]
    pub fn facts(&self, locale: Locale) -> Vec<Attribute> {
        let stated = self.stated().map(|(field, text)| (locale.say(&field.label).into_owned(), text.to_owned()));
        // Whoever quotes them splits them into words at plain spaces.
        let plain = |said: &Specific| locale.say(said).replace('\u{a0}', " ");
        let specifics = self.specifics.each().map(|said| (said.label.clone(), plain(said)));
        let named = stated.chain(specifics).map(|(name, value)| Attribute { name, value });
        named.chain(self.attributes.each().cloned()).collect()
    }
}

impl Shown for Specific {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        match &self.value {
            Value::Text(text) | Value::Choice(text) => Cow::Owned(text.clone()),
            Value::Choices(chosen) => Cow::Owned(chosen.join(if locale == Locale::Arabic { "، " } else { ", " })),
            Value::Number(number) if self.unit.is_empty() => Cow::Owned(locale.decimal(&number.to_string())),
            Value::Number(number) => Cow::Owned(format!("{}\u{a0}{}", locale.decimal(&number.to_string()), self.unit)),
            Value::YesNo(true) => locale.say(Text::content_yes()),
            Value::YesNo(false) => locale.say(Text::content_no()),
            Value::Date(day) => locale.say(Day(day.and_time(NaiveTime::MIN).and_utc())),
        }
    }
}

impl Specifics {
    /// One a line, as people read them: `Capacity: 1.5 l`.
    #[must_use]
    pub fn sentences(&self, locale: Locale) -> String {
        let line = |said: &Specific| format!("{}: {}", said.label, locale.say(said));
        self.each().map(line).collect::<Vec<_>>().join("\n")
    }
}
