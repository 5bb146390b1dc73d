//! What was done to rows that were taken, so that nobody finds out later: mended, shortened, left out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::mending::Found;
use crate::locales::Text;

/// How many lines are named for each.
const EXAMPLES: usize = 3;

/// Something that was done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Letters in the wrong encoding were put right.
    Mojibake,
    /// Entities were decoded.
    Entities,
    /// HTML became Markdown.
    Html,
    /// Characters that nobody sees were left out.
    Controls,
    /// Characters are missing, and nobody knows which.
    Lost,
    /// The row has fewer cells than there are columns.
    Short,
    /// A name was too long.
    LongName,
    /// A number is no barcode.
    Barcode,
    /// Some tags were left out.
    Tags,
    /// A field of the category does not take this value, which is a fact now.
    Specific,
    /// Facts in one cell cannot be read.
    Facts,
    /// Nobody knows the category.
    Category,
    /// There is no price.
    NoPrice,
    /// The price is zero.
    ZeroPrice,
    /// It says too little to be handed in.
    Unfinished,
    /// A further row of a product: a variant or a picture.
    Variant,
    /// The same row once more.
    Twice,
}

impl Note {
    /// What was done, as a person reads it.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Mojibake => Text::import_note_mojibake(),
            Self::Entities => Text::import_note_entities(),
            Self::Html => Text::import_note_html(),
            Self::Controls => Text::import_note_controls(),
            Self::Lost => Text::import_note_lost(),
            Self::Short => Text::import_note_short(),
            Self::LongName => Text::import_note_long_name(),
            Self::Barcode => Text::import_note_barcode(),
            Self::Tags => Text::import_note_tags(),
            Self::Specific => Text::import_note_specific(),
            Self::Facts => Text::import_note_facts(),
            Self::Category => Text::import_note_category(),
            Self::NoPrice => Text::import_note_no_price(),
            Self::ZeroPrice => Text::import_note_zero_price(),
            Self::Unfinished => Text::import_note_unfinished(),
            Self::Variant => Text::import_note_variant(),
            Self::Twice => Text::import_note_twice(),
        }
    }
}

/// In how many rows it was done, and the first of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// How many rows.
    pub rows: u64,
    /// Their lines in the file.
    pub lines: Vec<u64>,
}

/// Everything that was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Notes(BTreeMap<Note, Noted>);

impl Notes {
    /// Adds what was done to a row.
    pub fn add(&mut self, note: Note, line: u64) {
        let noted = self.0.entry(note).or_default();
        noted.rows += 1;
        if noted.lines.len() < EXAMPLES {
            noted.lines.push(line);
        }
    }

    /// Adds what was done to other rows.
    pub fn and(&mut self, other: &Self) {
        for (note, noted) in other.each() {
            let all = self.0.entry(note).or_default();
            all.rows += noted.rows;
            all.lines.extend(noted.lines.iter().take(EXAMPLES.saturating_sub(all.lines.len())).collect::<Vec<_>>());
        }
    }

    /// Each with its rows, in order.
    pub fn each(&self) -> impl Iterator<Item = (Note, &Noted)> {
        self.0.iter().map(|(note, noted)| (*note, noted))
    }
}

/// What was found in the texts of a row, as notes.
pub fn of_texts(found: Found) -> impl Iterator<Item = Note> {
    let all = [
        (found.mojibake, Note::Mojibake),
        (found.entities, Note::Entities),
        (found.html, Note::Html),
        (found.controls, Note::Controls),
        (found.lost, Note::Lost),
    ];
    all.into_iter().filter(|(is_found, _)| *is_found).map(|(_, note)| note)
}
