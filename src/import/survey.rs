//! A table looked at from its first row to its last, before anything is written: what it is, what its columns seem to be
//! for, and what stands in them.

use std::path::Path;

use super::columns::{Profile, Suggestion, known_columns, suggestions};
use super::file::{Kind, Reading, Rows, Table, open};
use super::headings::headings;
use super::refusal::Refusal;

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

impl Survey {
    /// What a column is called; one without a name by its number.
    #[must_use]
    pub fn name_of(&self, place: usize) -> String {
        match self.names.get(place) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => format!("#{}", place + 1),
        }
    }

    /// What all columns are called.
    #[must_use]
    pub fn all_names(&self) -> String {
        (0..self.names.len()).map(|place| self.name_of(place)).collect::<Vec<_>>().join(", ")
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

/// Opens a file and reads the names of its columns; each is empty where the file names none.
///
/// # Errors
/// [`Refusal`].
pub fn opened(path: &Path, said: &Reading) -> Result<Opened, Refusal> {
    let Table { kind, mut rows, bytes } = open(path, said, known_columns)?;
    let names = headings(&mut rows)?;
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
