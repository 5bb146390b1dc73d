//! A table looked at from its first row to its last, before anything is written: what it is, what its columns seem to be
//! for, and what stands in them.

use std::path::Path;

use super::columns::{Profile, Suggestion, known_columns, suggestions};
use super::file::{Broken, Kind, Reading, Rows, Table, Unusable, open};
use crate::locales::Text;

/// The most columns that are looked at.
const MOST_COLUMNS: usize = 300;

/// What a table turned out to be.
#[derive(Debug)]
pub struct Survey {
    /// The file.
    pub kind: Kind,
    /// What its columns are called.
    pub names: Vec<String>,
    /// What stands in them.
    pub profiles: Vec<Profile>,
    /// What they seem to be for.
    pub suggestions: Vec<Suggestion>,
    /// How many rows there are without the first.
    pub rows: u64,
}

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

/// A table that is open at its first row of products.
pub struct Opened {
    /// Its rows after the first.
    pub rows: Rows<std::fs::File>,
    /// What its columns are called.
    pub names: Vec<String>,
    /// How many bytes its rows take.
    pub bytes: u64,
    kind: Kind,
}

/// Opens a file and reads the names of its columns.
///
/// # Errors
/// [`Refusal`].
pub fn opened(path: &Path, said: &Reading) -> Result<Opened, Refusal> {
    let Table { kind, mut rows, bytes } = open(path, said, known_columns)?;
    let first = rows.next()?.ok_or_else(|| Refusal::Told(Text::import_file_empty()))?;
    let cells = first.cells.map_err(|broken| Refusal::Told(explained(broken)))?;
    let mut names: Vec<String> = cells.iter().map(|name| name.trim().to_owned()).collect();
    while names.len() > 1 && names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    Ok(Opened { rows, names, bytes, kind })
}

/// Looks at all of a file.
///
/// # Errors
/// [`Refusal`].
pub fn survey(path: &Path, said: &Reading) -> Result<Survey, Refusal> {
    let Opened { mut rows, names, kind, .. } = opened(path, said)?;
    let mut profiles = vec![Profile::new(); names.len()];
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        if let Ok(cells) = row.cells {
            for (place, profile) in profiles.iter_mut().enumerate().take(MOST_COLUMNS) {
                profile.see(cells.get(place));
            }
        }
    }
    let suggestions = suggestions(&names, &profiles);
    Ok(Survey { kind, names, profiles, suggestions, rows: count })
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
