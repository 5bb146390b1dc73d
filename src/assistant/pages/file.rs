//! Conversations as a file that a person takes along: as text in Markdown, or for programs as JSON.

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
use crate::locales::Locale;

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

/// The file. Takes time by the length of what was said.
#[must_use]
pub fn written(everything: Everything, format: Format, t: Locale) -> String {
    let is_cut = everything.is_cut;
    let all = everything.by_conversation();
    match format {
        Format::Markdown => {
            let all = all.iter().map(in_markdown).collect::<Vec<_>>().join("\n");
            if is_cut { format!("{}\n\n{all}", escaped(t.assistant_file_cut())) } else { all }
        }
        Format::Json => {
            let all: Vec<_> = all.iter().map(in_json).collect();
            serde_json::to_string_pretty(&json!({ "complete": !is_cut, "conversations": all })).unwrap_or_default()
        }
    }
}

/// What was said. What was understood of the question stands above an answer and is no part of it.
fn said(message: &Message) -> Vec<Sentence> {
    message.sentences().into_iter().filter(|sentence| !sentence.is_understanding()).collect()
}

fn in_markdown((conversation, messages): &(Conversation, Vec<Message>)) -> String {
    let mut text = format!("# {}\n", escaped(&conversation.title));
    for message in messages {
        let _ = writeln!(text, "\n## {}\n\n{}", escaped(&message.question), exact(&message.created_at));
        for sentence in said(message) {
            let said = sentence.table.as_ref().map_or_else(|| escaped(&sentence.text), table);
            let _ = writeln!(text, "\n{said}");
        }
    }
    text
}

/// A table as GitHub's Markdown has it. A cell holds neither `|` nor the end of a line that is not escaped.
fn table(table: &Table) -> String {
    let line = |cells: &mut dyn Iterator<Item = String>| format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    let names = table.names.iter().map(|name| escaped(&name.text));
    let row = |row: &Row| {
        let said = row.cells.iter().map(|cell| cell.as_ref().map_or(NOTHING.to_owned(), |cell| escaped(&cell.text)));
        line(&mut iter::once(escaped(&row.label.text)).chain(said))
    };
    let head = [
        line(&mut iter::once(String::new()).chain(names)),
        line(&mut iter::repeat_n("---".to_owned(), table.names.len() + 1)),
    ];
    head.into_iter().chain(table.rows.iter().map(row)).collect::<Vec<_>>().join("\n")
}

/// A text that people wrote, so that it is no more than text in Markdown: on one line, with every mark escaped
/// (`CommonMark` 2.4: any ASCII punctuation may be).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for char in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if char.is_ascii_punctuation() && !matches!(char, '?' | ',' | ';' | ':' | '\'' | '"' | '/' | '%') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

fn in_json((conversation, messages): &(Conversation, Vec<Message>)) -> serde_json::Value {
    let source = |sentence: &Sentence| match &sentence.source {
        Some(Source::Listing(id, field) | Source::Claim(id, field)) => {
            json!({ "listing": id.get(), "field": field.as_str() })
        }
        Some(Source::Catalogue(search)) => json!({ "search": search }),
        None => json!(null),
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
        assert_eq!(escaped("# <b>*a*</b>\n[x](y) `z`?"), "\\# \\<b\\>\\*a\\*\\</b\\> \\[x\\]\\(y\\) \\`z\\`?");
    }
}
