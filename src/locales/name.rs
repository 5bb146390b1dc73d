//! What something is called: by us, in every language, or by somebody, in one.

use std::borrow::Cow;

use super::locale::Locale;
use super::shown::Shown;
use super::text::Text;

/// A name or a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// As we call it.
    Ours(Text),
    /// As somebody called it.
    Theirs(String),
}

impl From<Text> for Name {
    fn from(text: Text) -> Self {
        Self::Ours(text)
    }
}

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self::Theirs(name)
    }
}

impl Shown for Name {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        match self {
            Self::Ours(text) => locale.say(text),
            Self::Theirs(name) => Cow::Owned(name.clone()),
        }
    }
}
