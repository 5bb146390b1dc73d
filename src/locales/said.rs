//! Something that somebody said in several languages, of which a reader gets the best.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::html::Html;
use super::locale::Locale;

/// Something said in some of the languages, by their tags.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Said(BTreeMap<String, String>);

impl Said {
    /// The same said in a language too; nothing where it is empty.
    #[must_use]
    pub fn with(mut self, locale: Locale, text: String) -> Self {
        if !text.is_empty() {
            self.0.insert(locale.code().to_owned(), text);
        }
        self
    }

    /// As it was written in a language.
    #[must_use]
    pub fn in_language(&self, locale: Locale) -> &str {
        self.0.get(locale.code()).map_or("", String::as_str)
    }

    /// What a reader of this language reads: in it, else in that of the market, else in any; with the language.
    #[must_use]
    pub fn read_in(&self, locale: Locale, market: Locale) -> Option<(Locale, &str)> {
        let order = [locale, market].into_iter().chain(Locale::ALL);
        order.map(|locale| (locale, self.in_language(locale))).find(|(_, text)| !text.is_empty())
    }

    /// The same as a part of a page, which says in which language it is where that is not the reader's.
    #[must_use]
    pub fn shown(&self, t: Locale, market: Locale) -> Html {
        match self.read_in(t, market) {
            None => Html::default(),
            Some((locale, text)) if locale == t => Html::name(text),
            Some((locale, text)) => Html::of(format!("<bdi lang=\"{}\">{}</bdi>", locale.code(), Html::escaped(text))),
        }
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_get_their_language_or_the_markets_or_any() {
        let said = Said::default().with(Locale::German, "Hallo".to_owned()).with(Locale::Arabic, String::new());
        assert_eq!(said.read_in(Locale::German, Locale::English), Some((Locale::German, "Hallo")));
        assert_eq!(said.read_in(Locale::Arabic, Locale::English), Some((Locale::German, "Hallo")));
        let both = said.with(Locale::English, "Hello".to_owned());
        assert_eq!(both.read_in(Locale::Arabic, Locale::English), Some((Locale::English, "Hello")));
        assert_eq!(Said::default().read_in(Locale::Arabic, Locale::English), None);
    }
}
