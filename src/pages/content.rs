//! What a page says in each language, and the headings that lead through a long one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::locales::{Locale, Said, Text};
use crate::web::markdown::Rendered;
use crate::web::plain_text::to_text;

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 120;
/// The longest description for search engines, in characters.
pub const LONGEST_DESCRIPTION: usize = 300;
/// The longest text, in characters.
pub const LONGEST_BODY: usize = 20_000;
/// A text with as many headings has a table of contents.
const FEWEST_HEADINGS: usize = 4;

/// A heading of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Whether it stands below the heading before it that does not.
    pub is_below: bool,
    /// What links to it name.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// What a page says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// The title.
    pub title: String,
    /// What search engines show of it; may be empty.
    pub description: String,
    /// The text in Markdown.
    pub body: String,
    /// The same as sanitised HTML, whose headings begin with the second level.
    pub body_html: String,
    /// Its headings, but for the smallest.
    pub headings: Vec<Heading>,
}

impl Words {
    /// What somebody has just written.
    ///
    /// # Errors
    /// The sentence that the form shows beside the text.
    pub fn parse(title: String, description: String, body: String) -> Result<Self, Text> {
        let (body_html, headings) = with_anchors(&Rendered::parse(&body)?.html);
        Ok(Self { title, description, body, body_html, headings })
    }

    /// What leads through a long text; nothing where it is short.
    #[must_use]
    pub fn contents(&self) -> &[Heading] {
        if self.headings.len() < FEWEST_HEADINGS { &[] } else { &self.headings }
    }
}

/// What a page says, by the tags of languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Content(BTreeMap<String, Words>);

impl Content {
    /// The same with words in a language too.
    #[must_use]
    pub fn with(mut self, locale: Locale, words: Words) -> Self {
        self.0.insert(locale.code().to_owned(), words);
        self
    }

    /// What it says in a language.
    #[must_use]
    pub fn in_language(&self, locale: Locale) -> Option<&Words> {
        self.0.get(locale.code())
    }

    /// What a reader of this language reads: in it, else in that of the market, else in any.
    #[must_use]
    pub fn read_in(&self, locale: Locale, market: Locale) -> Option<(Locale, &Words)> {
        let order = [locale, market].into_iter().chain(Locale::ALL);
        order.into_iter().find_map(|locale| Some((locale, self.in_language(locale)?)))
    }

    /// The languages in which it says something.
    #[must_use]
    pub fn languages(&self) -> Vec<Locale> {
        Locale::ALL.into_iter().filter(|locale| self.in_language(*locale).is_some()).collect()
    }

    /// Its titles.
    #[must_use]
    pub fn titles(&self) -> Said {
        let title = |said: Said, locale| match self.in_language(locale) {
            Some(words) => said.with(locale, words.title.clone()),
            None => said,
        };
        Locale::ALL.into_iter().fold(Said::default(), title)
    }

    /// What it is called where there is room for one line.
    #[must_use]
    pub fn name(&self, market: Locale) -> &str {
        self.read_in(market, market).map_or("", |(_, words)| &words.title)
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Sanitised HTML with its headings one level higher, since the title alone stands above them, and with a name each, so
/// that links lead to them.
fn with_anchors(html: &str) -> (String, Vec<Heading>) {
    let (mut anchored, mut headings) = (String::with_capacity(html.len() + 512), Vec::new());
    let mut rest = html;
    while let Some((at, level)) = next_heading(rest) {
        let (open, close) = (format!("<h{level}>"), format!("</h{level}>"));
        let inner = &rest[at + open.len()..];
        let Some(end) = inner.find(&close) else { break };
        let id = format!("section-{}", headings.len() + 1);
        anchored.push_str(&rest[..at]);
        let _ = write!(anchored, "<h{0} id=\"{id}\">{1}</h{0}>", level - 1, &inner[..end]);
        headings.push(Heading { is_below: level > 3, id, text: to_text(&inner[..end]) });
        rest = &inner[end + close.len()..];
    }
    anchored.push_str(rest);
    (anchored, headings)
}

/// Where the next heading begins, and its level, which is from 3 to 5 in what was sanitised.
fn next_heading(html: &str) -> Option<(usize, u8)> {
    html.match_indices("<h").find_map(|(at, _)| match html.as_bytes().get(at + 2..at + 4) {
        Some([level @ b'3'..=b'5', b'>']) => Some((at, level - b'0')),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(body: &str) -> Words {
        Words::parse("Title".to_owned(), String::new(), body.to_owned()).unwrap()
    }

    #[test]
    fn headings_have_names_and_stand_right_below_the_title() {
        let said = words("# One *big*\n\ntext <h3>x</h3>\n\n## Two\n\n---\n\n# Three\n\n# `<b>`");
        assert!(said.body_html.contains("<h2 id=\"section-1\">One <em>big</em></h2>"), "{}", said.body_html);
        assert!(
            said.body_html.contains("<h3 id=\"section-2\">Two</h3>") && said.body_html.contains("<hr>"),
            "{}",
            said.body_html
        );
        let texts: Vec<_> = said.contents().iter().map(|heading| (heading.text.as_str(), heading.is_below)).collect();
        assert_eq!(texts, [("One big", false), ("Two", true), ("Three", false), ("<b>", false)]);
        assert!(words("# One\n\n# Two").contents().is_empty(), "short");
    }

    #[test]
    fn nothing_that_does_harm_is_rendered() {
        let said = words("<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>");
        assert!(
            !["<script", "javascript:", "<img", "onerror="].iter().any(|bad| said.body_html.contains(bad)),
            "{said:?}"
        );
    }

    #[test]
    fn readers_get_their_language_or_the_markets_or_any() {
        let content = Content::default().with(Locale::German, words("Hallo"));
        assert_eq!(content.read_in(Locale::Arabic, Locale::English).unwrap().0, Locale::German);
        let content = content.with(Locale::English, words("Hello"));
        assert_eq!(content.read_in(Locale::Arabic, Locale::English).unwrap().0, Locale::English);
        assert_eq!(content.languages(), [Locale::English, Locale::German]);
    }
}
