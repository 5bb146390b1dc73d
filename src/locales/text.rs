//! What is to be said, before it is known in which language.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::html::Html;
use super::locale::Locale;
use super::shown::{Shown, Spoken, Value};
use super::spoken;
use super::tables::{PLAIN, PLAIN_KEYS};

/// A message with its arguments. It cannot be printed by itself, so that no page says it in a language that is not its
/// own: [`Locale::say`] does.
#[derive(Clone)]
pub struct Text(Said);

#[derive(Clone)]
enum Said {
    /// The message with this number, which has no arguments.
    Plain(u16),
    Spoken(Arc<Spoken>),
}

impl Text {
    pub(super) const fn plain(number: u16) -> Self {
        Self(Said::Plain(number))
    }

    pub(super) fn spoken(number: u16, arguments: Vec<(&'static str, Value)>) -> Self {
        Self(Said::Spoken(Arc::new(Spoken { number, arguments })))
    }

    /// The message without arguments that has this key, for keys made of data, such as a category's address.
    #[must_use]
    pub fn keyed(key: &str) -> Option<Self> {
        let number = PLAIN_KEYS.binary_search(&key).ok()?;
        u16::try_from(number).ok().map(Self::plain)
    }

    /// What it says in English, for logs and the command line.
    #[must_use]
    pub fn in_english(&self) -> Cow<'static, str> {
        self.shown(Locale::English)
    }
}

impl Shown for Text {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        match &self.0 {
            Said::Plain(number) => Cow::Borrowed(PLAIN[locale as usize][usize::from(*number)]),
            Said::Spoken(spoken) => Cow::Owned(spoken::formatted(locale, spoken)),
        }
    }
}

impl Locale {
    /// A message as a part of a page.
    pub(super) fn html(self, text: &Text) -> Html {
        match &text.0 {
            Said::Plain(_) => Html::escaped(&text.shown(self)),
            Said::Spoken(spoken) => spoken::page_part(self, spoken),
        }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.in_english())
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Said::Plain(one), Said::Plain(another)) => one == another,
            (Said::Spoken(_), Said::Spoken(_)) => self.in_english() == other.in_english(),
            _ => false,
        }
    }
}

impl Eq for Text {}
