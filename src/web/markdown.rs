//! Markdown as people write it, turned into HTML that cannot do harm, within limits: what a short text can swell to, or
//! how deep it can nest, is the author's mistake and not everybody's wait.

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use ammonia::Builder;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;
use comrak::{Arena, Options};

use super::plain_text::to_text;
use super::sentences::sentences;
use crate::effort::spend;
use crate::locales::Text;

/// How deep quotes, lists and emphasis may nest. What sanitises takes time by the square of it.
const DEEPEST: usize = 24;
/// How many elements a text may have: paragraphs, list items, table cells, links.
const MOST_ELEMENTS: usize = 8_000;
/// The largest HTML, in bytes: 20,000 characters of any script with room for their formatting.
const LARGEST: usize = 256 * 1024;
/// Steps that parsing may take, in the parser's own count. A text of 20,000 characters takes 110,000 at most, unless it
/// nests deeply or has a table whose rows are much wider than they are written.
const MOST_STEPS: u64 = 160_000;
/// The parser asks whether to go on after so many steps.
const STEPS_AT_ONCE: u64 = 256;
/// How much of a text a card and a preview show, in characters.
const SUMMARY: usize = 220;

/// Headings start below the page's own; no pictures, no styles, no scripts; links do not vouch for their target.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .tags(HashSet::from([
            "p",
            "br",
            "strong",
            "em",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h3",
            "h4",
            "h5",
            "a",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        ]))
        .generic_attributes(HashSet::new())
        .link_rel(Some("nofollow ugc noopener"))
        .url_schemes(HashSet::from(["http", "https", "mailto"]));
    builder
});

/// A text as pages and the assistant need it, made once when it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// Sanitised HTML.
    pub html: String,
    /// Its first words.
    pub summary: String,
    /// Its sentences, word for word, one a line.
    pub sentences: String,
}

impl Rendered {
    /// Renders what somebody has just written.
    ///
    /// # Errors
    /// The sentence that the form shows when it nests too deeply or has too much formatting.
    pub fn parse(source: &str) -> Result<Self, Text> {
        Ok(Self::of_html(within_limits(source)?))
    }

    /// Renders a text that is kept already. One that is past the limits loses its formatting.
    #[must_use]
    pub fn of(source: &str) -> Self {
        Self::of_html(to_html(source))
    }

    fn of_html(html: String) -> Self {
        Self { summary: to_summary(&html, SUMMARY), sentences: sentences(&html).join("\n"), html }
    }
}

/// Sanitised HTML of `source`. A text that is past the limits loses its formatting.
#[must_use]
pub fn to_html(source: &str) -> String {
    within_limits(source).unwrap_or_else(|_| without_formatting(source))
}

fn within_limits(source: &str) -> Result<String, Text> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    let too_much = Text::web_too_much_formatting;

    let arena = Arena::new();
    let steps = Cell::new(0);
    let is_over = || {
        steps.set(steps.get() + STEPS_AT_ONCE);
        steps.get() > MOST_STEPS
    };
    spend(source.len());
    let parsed = comrak::try_parse_document(&arena, source, &options, &is_over);
    spend(usize::try_from(steps.get()).unwrap_or(usize::MAX));
    let root = parsed.map_err(|_| too_much())?;

    let (mut depth, mut elements) = (0, 0);
    for edge in root.traverse() {
        let NodeEdge::Start(node) = edge else {
            depth -= 1;
            continue;
        };
        depth += 1;
        if depth > DEEPEST {
            return Err(Text::web_too_deep());
        }
        if !matches!(node.data().value, NodeValue::Text(_) | NodeValue::SoftBreak) {
            elements += 1;
            spend(depth);
        }
    }
    if elements > MOST_ELEMENTS {
        return Err(too_much());
    }

    let mut html = String::new();
    comrak::format_html(root, &options, &mut html).map_err(|_| too_much())?;
    let html = SANITISER.clean(&lower_headings(&html)).to_string();
    spend(html.len());
    if html.len() > LARGEST { Err(too_much()) } else { Ok(html) }
}

/// Its paragraphs as they were typed.
fn without_formatting(source: &str) -> String {
    spend(source.len());
    let paragraphs = source.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    paragraphs.map(|paragraph| format!("<p>{}</p>\n", escaped(paragraph))).collect::<Vec<_>>().concat()
}

/// The words alone, at most `most` characters, cut at a word.
#[must_use]
pub fn to_summary(html: &str, most: usize) -> String {
    let text = to_text(html);
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', '.', ' ']))
}

/// Headings from the third level to the fifth, none deeper than one below the heading before it: the page's own are the
/// first and the second.
fn lower_headings(html: &str) -> String {
    let (mut lowered, mut level) = (String::with_capacity(html.len()), 2);
    for (index, piece) in html.split('<').enumerate() {
        if index > 0 {
            lowered.push('<');
        }
        let is_end = piece.starts_with('/');
        let heading = piece.trim_start_matches('/').strip_prefix('h').and_then(|rest| rest.split_once('>'));
        match heading.and_then(|(written, rest)| Some((written.parse::<u8>().ok()?, rest))) {
            Some((written, rest)) => {
                if !is_end {
                    level = (written + 2).min(level + 1).min(5);
                }
                let slash = if is_end { "/" } else { "" };
                let _ = write!(lowered, "{slash}h{level}>{rest}");
            }
            None => lowered.push_str(piece),
        }
    }
    lowered
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
