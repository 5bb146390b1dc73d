//! Why a table cannot be used, or a row of it not be read.

use super::file::{Broken, Unusable};
use crate::locales::Text;

/// Why a table cannot be used.
#[derive(Debug)]
pub enum Refusal {
    /// The sentence for whoever sent it.
    Told(Text),
    /// The disk failed.
    Failed(std::io::Error),
}

impl From<Unusable> for Refusal {
    fn from(unusable: Unusable) -> Self {
        use super::file::Unreadable;
        Self::Told(match unusable {
            Unusable::Failed(error) => return Self::Failed(error),
            Unusable::Empty => Text::import_file_empty(),
            Unusable::NoFile => Text::import_file_none(),
            Unusable::NoTable => Text::import_file_no_table(),
            Unusable::Workbook(Unreadable::Broken) => Text::import_file_workbook_broken(),
            Unusable::Workbook(Unreadable::TooLarge) => Text::import_file_workbook_large(),
            Unusable::Workbook(Unreadable::Empty) => Text::import_file_empty(),
            Unusable::Workbook(Unreadable::NoSuchSheet) => Text::import_file_no_sheet(),
        })
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error)
    }
}

/// Why the cells of a row cannot be told apart.
#[must_use]
pub fn explained(broken: Broken) -> Text {
    match broken {
        Broken::TooLong => Text::import_row_too_long(),
        Broken::Endless => Text::import_row_endless(),
        Broken::Unclosed => Text::import_row_unclosed(),
        Broken::TooManyCells => Text::import_row_too_many_cells(),
        Broken::Changed => Text::import_row_changed(),
    }
}
