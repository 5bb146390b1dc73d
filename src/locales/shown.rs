//! What is written differently in every language, and the arguments of messages.

use std::borrow::Cow;
use std::sync::Arc;

use super::html::Html;
use super::locale::Locale;

/// What is written differently in every language, and knows how: a date, an amount, a message.
pub trait Shown: Send + Sync {
    /// As it is written in this language.
    fn shown(&self, locale: Locale) -> Cow<'static, str>;
}

impl<T: Shown + ?Sized> Shown for &T {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        (*self).shown(locale)
    }
}

impl Locale {
    /// What is written in this language for it: what a message says, a date, an amount, a name.
    #[must_use]
    pub fn say(self, what: impl Shown) -> Cow<'static, str> {
        what.shown(self)
    }
}

/// One argument of a message.
#[derive(Clone)]
pub(super) enum Value {
    Text(String),
    Number(i64),
    Shown(Arc<dyn Shown>),
    Html(Html),
}

/// A message with its arguments.
pub(super) struct Spoken {
    /// The number among the messages that have arguments.
    pub number: u16,
    pub arguments: Vec<(&'static str, Value)>,
}
