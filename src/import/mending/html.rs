//! HTML of other shops as Markdown, and as plain words. Read by the tokeniser of browsers, in one pass: structure that
//! Markdown has stays, everything else is taken away and its words stay.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// What says that a text is HTML and no Markdown.
const TAGS: [&str; 24] = [
    "p", "br", "div", "span", "ul", "ol", "li", "b", "strong", "i", "em", "u", "h1", "h2", "h3", "h4", "h5", "table",
    "tr", "td", "a", "img", "font", "html",
];
/// How deep lists are kept apart.
const DEEPEST: usize = 4;

/// Whether there is a tag in it.
#[must_use]
pub fn is_html(text: &str) -> bool {
    text.split('<').skip(1).any(|piece| {
        let name = piece.trim_start_matches('/');
        let end = name.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(name.len());
        let closes = name[end..].starts_with(['>', '/', ' ', '\n', '\r', '\t']) && piece.contains('>');
        closes && TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(&name[..end]))
    })
}

/// The same as Markdown.
#[must_use]
pub fn to_markdown(html: &str) -> String {
    converted(html, true)
}

/// Its words in one line.
#[must_use]
pub fn to_plain(html: &str) -> String {
    converted(html, false).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn converted(html: &str, is_markdown: bool) -> String {
    let tokenizer =
        Tokenizer::new(Writer(RefCell::new(State { is_markdown, ..State::default() })), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

struct Writer(RefCell<State>);

impl TokenSink for Writer {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => state.text(&text),
            Token::TagToken(tag) => state.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct State {
    is_markdown: bool,
    written: String,
    /// What is to stand between the last words and the next.
    gap: Gap,
    /// The numbers of the lists that are open; none for bullets.
    lists: Vec<Option<u32>>,
    /// What begins the next line: a bullet, a heading.
    prefix: String,
    /// Marks of emphasis that are open and have words in them.
    marks: Vec<(&'static str, bool)>,
    link: Option<String>,
    /// Elements whose words nobody sees.
    hidden: usize,
    cells: usize,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

impl State {
    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            if !bare.is_empty() {
                self.before_words();
                self.word(bare);
            }
            if bare.len() < word.len() {
                self.gap = self.gap.max(Gap::Space);
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let opens = tag.kind == TagKind::StartTag;
        match &*tag.name {
            "script" | "style" | "head" | "title" | "noscript" | "iframe" | "object" | "svg" | "template" => {
                self.hidden = if opens && !tag.self_closing { self.hidden + 1 } else { self.hidden.saturating_sub(1) };
            }
            "br" => self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line },
            "p" | "div" | "section" | "article" | "blockquote" | "table" | "dl" | "hr" | "pre" => {
                self.gap(Gap::Paragraph);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.gap(Gap::Paragraph);
                self.prefix = if opens && self.is_markdown { "## ".to_owned() } else { String::new() };
            }
            "ul" | "ol" => {
                self.gap(if self.lists.is_empty() { Gap::Paragraph } else { Gap::Line });
                if opens {
                    self.lists.push((&*tag.name == "ol").then_some(0));
                } else {
                    self.lists.pop();
                    self.prefix.clear();
                }
            }
            "li" => self.item(opens),
            "tr" | "dt" => {
                self.gap(Gap::Line);
                self.cells = 0;
            }
            "td" | "th" | "dd" if opens => {
                self.cells += 1;
                if self.cells == 2 && self.gap < Gap::Line && self.written.ends_with(char::is_alphanumeric) {
                    self.written.push(':');
                }
                self.gap = self.gap.max(Gap::Space);
            }
            "b" | "strong" => self.mark("**", opens),
            "i" | "em" => self.mark("*", opens),
            "a" if self.is_markdown => self.link(opens.then(|| address(tag)).flatten()),
            _ => {}
        }
    }

    fn item(&mut self, opens: bool) {
        self.gap(Gap::Line);
        self.prefix.clear();
        if !opens || !self.is_markdown {
            return;
        }
        let depth = self.lists.len().clamp(1, DEEPEST) - 1;
        let bullet = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}. ")
            }
            _ => "- ".to_owned(),
        };
        self.prefix = format!("{}{bullet}", "   ".repeat(depth));
    }

    fn gap(&mut self, gap: Gap) {
        self.end_marks();
        self.gap = self.gap.max(gap);
    }

    /// Emphasis begins with the first word in it and ends with the last, as Markdown wants it.
    fn mark(&mut self, mark: &'static str, opens: bool) {
        if !self.is_markdown || self.hidden > 0 {
            return;
        }
        let is_open = self.marks.iter().any(|(open, _)| *open == mark);
        match (opens, is_open) {
            (true, false) => self.marks.push((mark, false)),
            (false, true) => {
                while let Some((open, has_words)) = self.marks.pop() {
                    if has_words {
                        self.written.push_str(open);
                    }
                    if open == mark {
                        break;
                    }
                }
            }
            _ => {}
        }
    }

    fn end_marks(&mut self) {
        while let Some((mark, has_words)) = self.marks.pop() {
            if has_words {
                self.written.push_str(mark);
            }
        }
        self.link(None);
    }

    fn link(&mut self, address: Option<String>) {
        if let Some(open) = self.link.take()
            && let Some(start) = self.written.rfind('\u{1}')
        {
            self.written.replace_range(start..=start, "[");
            self.written.push_str("](");
            self.written.push_str(&open);
            self.written.push(')');
        }
        if let Some(address) = address {
            self.before_words();
            self.written.push('\u{1}');
            self.link = Some(address);
        }
    }

    fn before_words(&mut self) {
        if !self.written.is_empty() {
            self.written.push_str(match self.gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line if self.is_markdown && self.prefix.is_empty() && self.lists.is_empty() => "\\\n",
                Gap::Line => "\n",
                Gap::Paragraph => "\n\n",
            });
        }
        self.gap = Gap::None;
        let prefix = std::mem::take(&mut self.prefix);
        self.written.push_str(&prefix);
        for (mark, has_words) in &mut self.marks {
            if !*has_words {
                self.written.push_str(mark);
                *has_words = true;
            }
        }
    }

    /// A word, with what Markdown would take for its own marked as plain.
    fn word(&mut self, word: &str) {
        if !self.is_markdown {
            self.written.push_str(word);
            return;
        }
        let begins = self.written.is_empty() || self.written.ends_with('\n') || self.written.ends_with("- ");
        let is_block = begins
            && (word.starts_with(['#', '+', '-', '>', '=', '~'])
                && word.bytes().all(|byte| byte.is_ascii_punctuation())
                || word.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit())
                    && word.ends_with(['.', ')']));
        for (at, char) in word.char_indices() {
            let ends_number = is_block && matches!(char, '.' | ')') && at > 0;
            if matches!(char, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&') && !is_lonely(word, char)
                || ends_number
                || is_block && at == 0 && char.is_ascii_punctuation()
            {
                self.written.push('\\');
            }
            if char != '\u{1}' {
                self.written.push(char);
            }
        }
    }

    fn finish(mut self) -> String {
        self.end_marks();
        self.written.replace('\u{1}', "").trim().to_owned()
    }
}

/// Whether a sign stands alone, where it means nothing to Markdown.
fn is_lonely(word: &str, char: char) -> bool {
    matches!(char, '&' | '<' | '>' | '_') && word.chars().count() == 1 || char == '&' && !word.contains(';')
}

fn address(tag: &Tag) -> Option<String> {
    let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == "href")?;
    let address = found.value.trim();
    let is_plain = !address.contains(|char: char| {
        char.is_whitespace() || char.is_control() || matches!(char, '(' | ')' | '<' | '>' | '\\')
    });
    (is_plain && ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme)))
        .then(|| address.to_owned())
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
