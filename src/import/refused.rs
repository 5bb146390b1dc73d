//! The rows that were refused, as a table that can be put right and brought again: their columns, and why.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use super::batch::Refused;
use super::cell::guarded;
use crate::locales::{Locale, Text};

/// A byte order mark: spreadsheet programs read the table as UTF-8 then.
pub const MARK: &str = "\u{feff}";

/// Where refused rows go.
pub struct RefusedRows {
    table: csv::Writer<BufWriter<File>>,
    columns: usize,
    locale: Locale,
}

impl RefusedRows {
    /// Begins or goes on at the end of a file.
    pub fn new(mut file: File, names: &[String], locale: Locale) -> io::Result<Self> {
        let is_new = file.metadata()?.len() == 0;
        if is_new {
            file.write_all(MARK.as_bytes())?;
        }
        let mut table = csv::WriterBuilder::new().flexible(true).from_writer(BufWriter::new(file));
        if is_new {
            let why = locale.say(Text::import_refused_column());
            let line = locale.say(Text::import_refused_line());
            let names = names.iter().map(|name| guarded(name).into_owned());
            table.write_record(names.chain([format!("Souk: {line}"), format!("Souk: {why}")]))?;
        }
        Ok(Self { table, columns: names.len(), locale })
    }

    /// Adds a row.
    pub fn add(&mut self, row: &Refused) -> io::Result<()> {
        let reasons: Vec<_> = row.mistakes.iter().map(|mistake| mistake.told(self.locale)).collect();
        let line = row.mistakes.first().map_or(0, |mistake| mistake.line);
        let cells = (0..self.columns).map(|place| row.cells.get(place).map_or("", String::as_str));
        let cells = cells.map(|cell| guarded(cell).into_owned());
        self.table.write_record(cells.chain([line.to_string(), reasons.join(" ")])).map_err(io::Error::other)
    }

    /// Writes what is left.
    pub fn flush(&mut self) -> io::Result<()> {
        self.table.flush()
    }
}
