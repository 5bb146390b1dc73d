//! Conversations as a file that a person takes along: as text in Markdown, or for programs as JSON.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::iter;

use serde_json::json;

use crate::assistant::conversation::history::Everything;
use crate::assistant::conversation::messages::Message;
use crate::assistant::conversation::model::Conversation;
use crate::assistant::models::spans::Span;
use crate::assistant::models::table::{NOTHING, Row, Table};
use crate::assistant::models::{Sentence, Source};
use crate::clock::exact;
use crate::ids::ProductId;
use crate::locales::{Locale, Text};

/// What a file is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// To be read.
    Markdown,
    /// For programs.
    Json,
}

impl Format {
    /// The format of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "md" => Some(Self::Markdown),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// How the name of such a file ends.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// What it is to a browser.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// The file, with links to this marketplace's address. Takes time by the length of what was said.
#[must_use]
pub fn written(everything: Everything, format: Format, t: Locale, base_url: &str) -> String {
    let is_cut = everything.is_cut;
    let all = everything.by_conversation();
    let file = File { t, base_url };
    match format {
        Format::Markdown => {
            let all = all.iter().map(|one| file.in_markdown(one)).collect::<Vec<_>>().join("\n");
            if is_cut { format!("{}\n\n{all}", escaped(t.assistant_file_cut())) } else { all }
        }
        Format::Json => {
            let all: Vec<_> = all.iter().map(|one| file.in_json(one)).collect();
            serde_json::to_string_pretty(&json!({ "complete": !is_cut, "conversations": all })).unwrap_or_default()
        }
    }
}

/// What all parts of a file have in common.
struct File<'a> {
    t: Locale,
    base_url: &'a str,
}

/// What was said. What was understood of the question stands above an answer and is no part of it.
fn said(message: &Message) -> Vec<Sentence> {
    message.sentences().into_iter().filter(|sentence| !sentence.is_understanding()).collect()
}

impl File<'_> {
    /// Where a sentence comes from: the address, and what a link to it says. An address without a listing's name leads to
    /// the one with it.
    fn origin(&self, source: &Source) -> (String, Cow<'static, str>) {
        let (path, label) = match source {
            Source::Listing(id, field) | Source::Claim(id, field) => {
                (format!("/listings/{id}#{}", field.as_str()), field.label())
            }
            Source::Catalogue(search) if search.is_empty() => ("/listings".to_owned(), Text::assistant_source_all()),
            Source::Catalogue(search) => (format!("/listings?{search}"), Text::assistant_source_search()),
        };
        (format!("{}{path}", self.base_url), self.t.say(&label))
    }

    fn in_markdown(&self, (conversation, messages): &(Conversation, Vec<Message>)) -> String {
        let mut text = format!("# {}\n", escaped(&conversation.title));
        for message in messages {
            let _ = writeln!(text, "\n## {}\n\n{}", escaped(&message.question), exact(&message.created_at));
            for sentence in said(message) {
                let said = sentence.table.as_ref().map_or_else(|| escaped(&sentence.text), |said| self.table(said));
                let _ = write!(text, "\n{said}");
                if let Some((url, label)) = sentence.source.as_ref().map(|source| self.origin(source)) {
                    let _ = write!(text, " ([{}](<{url}>))", escaped(&label));
                }
                text.push('\n');
            }
        }
        text
    }

    /// A table as GitHub's Markdown has it. Names lead to their listings; a cell holds neither `|` nor the end of a line that is not escaped.
    fn table(&self, table: &Table) -> String {
        let line = |cells: &mut dyn Iterator<Item = String>| format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
        let names = table.names.iter().map(|name| match name.listing {
            Some(id) => format!("[{}](<{}/listings/{id}>)", escaped(&name.text), self.base_url),
            None => escaped(&name.text),
        });
        let row = |row: &Row| {
            let said =
                row.cells.iter().map(|cell| cell.as_ref().map_or(NOTHING.to_owned(), |cell| escaped(&cell.text)));
            line(&mut iter::once(escaped(&row.label.text)).chain(said))
        };
        let head = [
            line(&mut iter::once(String::new()).chain(names)),
            line(&mut iter::repeat_n("---".to_owned(), table.names.len() + 1)),
        ];
        head.into_iter().chain(table.rows.iter().map(row)).collect::<Vec<_>>().join("\n")
    }

    fn in_json(&self, (conversation, messages): &(Conversation, Vec<Message>)) -> serde_json::Value {
        let source = |sentence: &Sentence| {
            sentence.source.as_ref().map(|source| {
                let (url, _) = self.origin(source);
                match source {
                    Source::Listing(id, field) | Source::Claim(id, field) => {
                        json!({ "listing": id.get(), "field": field.as_str(), "url": url })
                    }
                    Source::Catalogue(search) => json!({ "search": search, "url": url }),
                }
            })
        };
        let sentence = |said: &Sentence| {
            let mut json = json!({ "text": said.text, "source": source(said) });
            if let Some(table) = &said.table {
                json["table"] = table_in_json(table);
            }
            json
        };
        let messages: Vec<_> = messages
            .iter()
            .map(|message| {
                let said = said(message);
                let said: Vec<_> = said.iter().map(sentence).collect();
                json!({
                    "asked": exact(&message.created_at), "question": message.question, "answer": said,
                    "listings": message.listing_ids, "model": message.model, "helped": message.thumb,
                    "reason": message.thumb_reason,
                })
            })
            .collect();
        json!({ "title": conversation.title, "updated": exact(&conversation.updated_at), "messages": messages })
    }
}

/// A text that people wrote, so that it is no more than text in Markdown: on one line, with those marks escaped that
/// mean something within a line (`CommonMark` 6, tables, struck out) or at its beginning (lists, headings, rules).
fn escaped(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(text.len() + 16);
    let mut is_number = true;
    for (place, char) in text.char_indices() {
        let begins_list =
            (place == 0 && matches!(char, '+' | '-' | '=')) || (is_number && place > 0 && matches!(char, '.' | ')'));
        if begins_list
            || matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' | '$')
        {
            escaped.push('\\');
        }
        escaped.push(char);
        is_number &= char.is_ascii_digit();
    }
    escaped
}

fn table_in_json(table: &Table) -> serde_json::Value {
    let name = |name: &Span| json!({ "listing": name.listing.map(ProductId::get), "name": name.text });
    let said = |cell: &Option<Span>| cell.as_ref().map(|cell| cell.text.clone());
    let row = |row: &Row| json!({ "label": row.label.text, "said": row.cells.iter().map(said).collect::<Vec<_>>() });
    json!({
        "listings": table.names.iter().map(name).collect::<Vec<_>>(),
        "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_text_in_markdown() {
        assert_eq!(escaped("# <b>*a*</b>\n[x](y) `z`?"), "\\# \\<b\\>\\*a\\*\\</b\\> \\[x\\](y) \\`z\\`?");
        assert_eq!(escaped("1. It’s 2.5 kg (5.5 lb)."), "1\\. It’s 2.5 kg (5.5 lb).");
        assert_eq!(escaped("- no list"), "\\- no list");
    }
}
