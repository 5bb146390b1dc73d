//! Listings beside each other, as a table: each cell is what one of them says, word for word, or that it says nothing.

use serde::{Deserialize, Serialize};

use crate::assistant::models::Sentence;
use crate::assistant::models::spans::{Span, Whose};
use crate::locales::Locale;

/// What stands where a listing says nothing.
pub const NOTHING: &str = "–";

/// Listings beside each other, a column each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What each is called.
    pub names: Vec<Span>,
    /// What they say, by what it is about.
    pub rows: Vec<Row>,
}

/// What listings say of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What the fact is called in the first listing that states it; our own word where it is what they cost.
    pub label: Span,
    /// What each says, in the order of the names.
    pub cells: Vec<Option<Span>>,
}

impl Row {
    /// Whether it is what they cost.
    #[must_use]
    pub fn is_price(&self) -> bool {
        self.label.of == Whose::Own
    }
}

impl Table {
    /// Everything that stands in it.
    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        let rows = self.rows.iter().flat_map(|row| std::iter::once(&row.label).chain(row.cells.iter().flatten()));
        self.names.iter().chain(rows)
    }

    /// The same in one line, for whoever reads it as text.
    #[must_use]
    pub fn text(&self) -> String {
        let joined = |cells: &mut dyn Iterator<Item = &str>| cells.collect::<Vec<_>>().join(" | ");
        let names = joined(&mut self.names.iter().map(|name| name.text.as_str()));
        let row = |row: &Row| {
            let mut cells = row.cells.iter().map(|cell| cell.as_ref().map_or(NOTHING, |cell| cell.text.as_str()));
            format!("{}: {}", row.label.text, joined(&mut cells))
        };
        std::iter::once(names).chain(self.rows.iter().map(row)).collect::<Vec<_>>().join("; ")
    }

    /// The language in which it was made, as its own words tell.
    #[must_use]
    pub fn language(&self) -> Option<Locale> {
        let price = self.rows.iter().find(|row| row.is_price())?;
        Locale::ALL.into_iter().find(|t| t.assistant_subject_price() == price.label.text)
    }
}

impl From<Table> for Sentence {
    fn from(table: Table) -> Self {
        Self { text: table.text(), table: Some(table), ..Self::default() }
    }
}
