//! What a mail says, before it is known in which language. The text and the HTML are made of the same parts.

use askama::Template;

use super::plain::wrapped;
use crate::error::Result;
use crate::locales::{Locale, Shown, Text};

/// How much of what a person wrote a mail quotes, in characters; the rest stands on the page that it leads to.
const LONGEST_QUOTE: usize = 2000;
/// And in lines.
const MOST_LINES: usize = 60;
/// How much of a mail programs show beside its subject, in characters.
const LONGEST_PREVIEW: usize = 160;

/// One part of a letter, from top to bottom.
#[derive(Clone, Debug)]
enum Part {
    /// A paragraph of ours.
    Says(Text),
    /// Something that a person wrote, set apart.
    Quotes(String),
    /// Something to read off and type, such as a code.
    Shows(String),
    /// A button, and where it leads on this marketplace.
    Leads(Text, String),
    /// Small print at the end.
    Adds(Text),
    /// A quiet link in it, and where it leads on this marketplace.
    Links(Text, String),
}

/// A mail to be posted.
#[derive(Clone, Debug)]
pub struct Letter {
    pub(super) kind: &'static str,
    pub(super) subject: Text,
    parts: Vec<Part>,
    pub(super) unsubscribe: Option<String>,
    pub(super) reply_to: Option<String>,
}

impl Letter {
    /// A letter of this kind; its name is for the operator's list of mail (`mail-kind-…`).
    #[must_use]
    pub const fn new(kind: &'static str, subject: Text) -> Self {
        Self { kind, subject, parts: Vec::new(), unsubscribe: None, reply_to: None }
    }

    /// A paragraph.
    #[must_use]
    pub fn says(self, text: Text) -> Self {
        self.with(Part::Says(text))
    }

    /// What a person wrote: 2,000 characters of it at most.
    #[must_use]
    pub fn quotes(self, text: impl AsRef<str>) -> Self {
        self.with(Part::Quotes(quoted(text.as_ref())))
    }

    /// Something to type, such as a code.
    #[must_use]
    pub fn shows(self, code: impl Into<String>) -> Self {
        self.with(Part::Shows(code.into()))
    }

    /// A button to a page of the marketplace, by its path.
    #[must_use]
    pub fn leads(self, label: Text, path: impl Into<String>) -> Self {
        self.with(Part::Leads(label, path.into()))
    }

    /// Small print.
    #[must_use]
    pub fn adds(self, text: Text) -> Self {
        self.with(Part::Adds(text))
    }

    /// A quiet link in the small print, by its path.
    #[must_use]
    pub fn links(self, label: Text, path: impl Into<String>) -> Self {
        self.with(Part::Links(label, path.into()))
    }

    /// Lets its reader have no more of these, by one request to this path (RFC 8058).
    #[must_use]
    pub fn unsubscribed_at(mut self, path: impl Into<String>) -> Self {
        self.unsubscribe = Some(path.into());
        self
    }

    /// Whoever answers it writes to this address.
    #[must_use]
    pub fn answered_to(mut self, address: impl Into<String>) -> Self {
        self.reply_to = Some(address.into());
        self
    }

    fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// The text and the HTML in a language.
    pub(super) fn written(&self, t: Locale, base_url: &str) -> Result<(String, String)> {
        let subject = t.say(&self.subject).into_owned();
        let page = Html { t, subject: &subject, base_url, parts: &self.parts };
        let plain = Plain { t, base_url, parts: &self.parts };
        Ok((plain.render()?.trim_start().to_owned(), page.render()?))
    }
}

/// The beginning of a text, without what cannot be seen and without gaps of many lines.
fn quoted(text: &str) -> String {
    let is_shown = |char: &char| !char.is_control() || matches!(char, '\n' | '\t');
    let mut lines: Vec<String> = Vec::new();
    let mut left = LONGEST_QUOTE;
    let mut is_cut = false;
    for line in text.trim().lines() {
        let is_gap = line.trim().is_empty();
        if is_gap && lines.last().is_some_and(String::is_empty) {
            continue;
        }
        if left == 0 || lines.len() == MOST_LINES {
            is_cut = true;
            break;
        }
        let shown: String = line.trim_end().chars().filter(is_shown).take(left).collect();
        is_cut = shown.chars().count() < line.trim_end().chars().filter(is_shown).take(left + 1).count();
        left -= shown.chars().count();
        lines.push(shown);
        if is_cut {
            break;
        }
    }
    lines.join("\n") + if is_cut { "…" } else { "" }
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    t: Locale,
    subject: &'a str,
    base_url: &'a str,
    parts: &'a [Part],
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Plain<'a> {
    t: Locale,
    base_url: &'a str,
    parts: &'a [Part],
}

impl Html<'_> {
    fn say(&self, text: &Text) -> String {
        text.shown(self.t).into_owned()
    }

    /// What programs show beside the subject before the mail is opened.
    fn preview(&self) -> String {
        let says = self.parts.iter().filter_map(|part| if let Part::Says(text) = part { Some(text) } else { None });
        let words = says.map(|text| self.say(text)).collect::<Vec<_>>().join(" ");
        words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_PREVIEW).collect()
    }
}

impl Plain<'_> {
    fn say(&self, text: &Text) -> String {
        wrapped(&text.shown(self.t), "")
    }
}

/// A quote, with a mark before each line.
fn marked(text: &str) -> String {
    wrapped(text, "> ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_has_an_end() {
        assert_eq!(quoted("  One.\r\n\r\n\r\n\r\nTwo.\u{7} "), "One.\n\nTwo.");
        let long = quoted(&"ä".repeat(20_000));
        assert_eq!((long.chars().count(), long.ends_with("ä…")), (2001, true));
        assert_eq!(quoted(&"a\n".repeat(20_000)).lines().count(), 60);
        assert_eq!(quoted(&"a".repeat(2000)), "a".repeat(2000), "what fits is whole");
        assert_eq!(quoted(&format!("{}\nb", "a".repeat(2000))), format!("{}…", "a".repeat(2000)));
        assert_eq!(quoted(" \n "), "");
    }
}
