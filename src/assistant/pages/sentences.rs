//! Sentences and tables of an answer as a page shows them, each part by whose words it is.

use std::collections::HashMap;

use crate::assistant::models::extractive::quoted;
use crate::assistant::models::spans::{Span, Whose};
use crate::assistant::models::table::{Row, Table};
use crate::assistant::models::{Field, Sentence, Source};
use crate::listings::model::Card;
use crate::locales::{Locale, Text};

/// Whose words a sentence is, which says how a page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// The listing's, to be shown in marks of quotation.
    Quoted,
    /// The listing's: one of its facts.
    Stated,
    /// The assistant's own, in the reader's language.
    Own,
    /// The assistant's own as well, said when they read another language; which, if that is known.
    Earlier(Option<Locale>),
}

/// A sentence with the link to where it comes from.
#[derive(Clone, Debug)]
pub struct SentenceView {
    /// What it says, without marks of quotation.
    pub text: String,
    /// Whose words these are.
    pub words: Words,
    /// The address of its source.
    pub href: Option<String>,
    /// What the link says.
    pub label: Option<Text>,
    /// The same in parts, by whose words they are; none where the text is of one alone.
    pub spans: Vec<SpanView>,
    /// Whether it is only what was understood of the question.
    pub is_understanding: bool,
    /// The table that is shown in its place.
    pub table: Option<TableView>,
}

/// A part of a sentence, as a page shows it.
#[derive(Clone, Debug)]
pub struct SpanView {
    /// Whose words these are.
    pub of: Whose,
    /// The words.
    pub text: String,
    /// Where a click leads.
    pub href: Option<String>,
}

impl SpanView {
    /// Whether these are the assistant's own words, or a price as it writes it.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.of, Whose::Own | Whose::Price)
    }

    /// Whether these are words of somebody else that stand in marks of quotation.
    #[must_use]
    pub const fn is_quoted(&self) -> bool {
        matches!(self.of, Whose::Quote | Whose::Terms | Whose::Asked)
    }

    /// Where a click leads; nowhere is the top of the page.
    #[must_use]
    pub fn link(&self) -> &str {
        self.href.as_deref().unwrap_or("#")
    }
}

impl SentenceView {
    /// The sentence with the link to its source, if its listing is among these.
    #[must_use]
    pub fn of(sentence: &Sentence, cards: &HashMap<i64, Card>, own: Words) -> Self {
        let (href, label) = match &sentence.source {
            Some(Source::Listing(id, field) | Source::Claim(id, field)) => {
                let path = cards.get(&id.get()).map(|card| format!("{}#{}", card.path(), field.as_str()));
                (path, Some(field.label()))
            }
            Some(Source::Catalogue(search)) if search.is_empty() => {
                (Some("/listings".to_owned()), Some(Text::assistant_source_all()))
            }
            Some(Source::Catalogue(search)) => {
                (Some(format!("/listings?{search}")), Some(Text::assistant_source_search()))
            }
            None => (None, None),
        };
        let (text, words) = match (&sentence.source, quoted(&sentence.text)) {
            (Some(Source::Listing(_, Field::Description)), Some(quoted)) => (quoted, Words::Quoted),
            (Some(Source::Listing(_, Field::Facts)), _) => (sentence.text.as_str(), Words::Stated),
            _ => (sentence.text.as_str(), own),
        };
        let path = |span: &Span| match (span.of, span.listing) {
            (Whose::Name, Some(id)) => cards.get(&id.get()).map(Card::path),
            _ => span.href.clone(),
        };
        let view = |span: &Span| SpanView { of: span.of, text: span.text.clone(), href: path(span) };
        let spans: Vec<SpanView> = sentence.spans.iter().map(view).collect();
        // One span alone is shown as its text always was.
        let is_plain = words == Words::Quoted || words == Words::Stated;
        let spans = if is_plain { Vec::new() } else { spans };
        let table = sentence.table.as_ref().map(|table| TableView::of(table, cards));
        Self { text: text.to_owned(), words, href, label, spans, is_understanding: sentence.is_understanding(), table }
    }
}

/// Listings beside each other.
#[derive(Clone, Debug)]
pub struct TableView {
    /// What each is called.
    pub names: Vec<SpanView>,
    /// What they say, by what it is about.
    pub rows: Vec<RowView>,
}

/// What listings say of one thing.
#[derive(Clone, Debug)]
pub struct RowView {
    /// What the fact is called; none where it is what they cost.
    pub fact: Option<String>,
    /// What each says; none where it says nothing.
    pub cells: Vec<Option<SpanView>>,
}

impl TableView {
    fn of(table: &Table, cards: &HashMap<i64, Card>) -> Self {
        let view = |span: &Span| {
            let path = span.listing.and_then(|id| cards.get(&id.get())).map(Card::path);
            let href = match span.of {
                Whose::Name => path,
                Whose::Fact => path.map(|path| format!("{path}#{}", Field::Facts.as_str())),
                _ => None,
            };
            SpanView { of: span.of, text: span.text.clone(), href }
        };
        let row = |row: &Row| RowView {
            fact: (!row.is_price()).then(|| row.label.text.clone()),
            cells: row.cells.iter().map(|cell| cell.as_ref().map(view)).collect(),
        };
        Self { names: table.names.iter().map(view).collect(), rows: table.rows.iter().map(row).collect() }
    }
}
