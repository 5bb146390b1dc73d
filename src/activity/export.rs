//! The record as a file for a spreadsheet.

use crate::activity::model::Line;
use crate::clock::exact;
use crate::error::{Error, Result};
use crate::locales::Locale;
use crate::web::plain_text::{harmless, to_text};
use crate::workspace::Desk;

/// The most entries in one file.
pub const MOST_LINES: i64 = 10_000;

/// The lines as CSV, with a mark at the beginning by which spreadsheets know the encoding: work for
/// [`crate::web::thinking()`].
pub fn file(lines: &[Line], desk: &Desk, t: Locale) -> Result<Vec<u8>> {
    let mut sheet = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let failed = |error: &dyn std::fmt::Display| Error::Internal(format!("a file cannot be written: {error}"));
    sheet
        .write_record(["time", "person", "action", "subject", "entry", "changes", "reason"])
        .map_err(|error| failed(&error))?;
    for line in lines {
        let changes = line.changes(t).into_iter();
        let changes = changes.map(|change| format!("{}: {} → {}", t.say(&change.label), change.from, change.to));
        let cells = [
            exact(&line.at),
            line.actor().map(|name| t.say(name).into_owned()).unwrap_or_default(),
            line.action.clone(),
            line.subject_name.clone(),
            to_text(line.sentence(t, desk).as_str()),
            changes.collect::<Vec<_>>().join("\n"),
            line.reason().unwrap_or_default().to_owned(),
        ];
        sheet.write_record(cells.map(|cell| harmless(&cell))).map_err(|error| failed(&error))?;
    }
    sheet.into_inner().map_err(|error| failed(&error))
}
