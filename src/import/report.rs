//! What is wrong with rows: told to people on standard error, and to machines in a file.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::cell::guarded;
use crate::locales::{Locale, Text};

/// How much of a value is repeated, in characters.
const SHOWN: usize = 60;

/// One thing that is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line in which the row begins.
    pub line: u64,
    /// The column as the file calls it; empty when it is the whole row.
    pub column: String,
    /// What stands there, shortened.
    pub value: String,
    /// What to do about it.
    pub reason: Text,
}

impl Mistake {
    /// Something wrong with one cell.
    #[must_use]
    pub fn new(line: u64, column: String, value: &str, reason: Text) -> Self {
        Self { line, column, value: shortened(value, SHOWN), reason }
    }

    /// Something wrong with a whole row.
    #[must_use]
    pub fn of_row(line: u64, reason: Text) -> Self {
        Self::new(line, String::new(), "", reason)
    }

    /// What is wrong with which column, as a person reads it who has the row before them.
    #[must_use]
    pub fn told(&self, locale: Locale) -> String {
        let reason = locale.say(&self.reason);
        if self.column.is_empty() { reason.into_owned() } else { format!("{}: {reason}", self.column) }
    }

    fn sentence(&self) -> String {
        let Self { line, column, value, reason } = self;
        let reason = reason.in_english();
        match (column.is_empty(), value.is_empty()) {
            (true, _) => format!("line {line}: {reason}"),
            (false, true) => format!("line {line}, {column}, empty: {reason}"),
            (false, false) => format!("line {line}, {column} \u{201c}{value}\u{201d}: {reason}"),
        }
    }
}

/// Text in one line, at most so many characters, without anything that a terminal would obey.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut short: String = text.trim().chars().take(most).map(plain).collect();
    if text.trim().chars().nth(most).is_some() {
        short.push('\u{2026}');
    }
    short
}

/// Where mistakes go.
#[derive(Default)]
pub struct Report {
    table: Option<csv::Writer<BufWriter<File>>>,
}

impl Report {
    /// A report that goes into a file too: `line,column,value,reason`, a line a mistake.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn with_table(path: &Path) -> io::Result<Self> {
        let mut table = csv::Writer::from_writer(BufWriter::new(File::create(path)?));
        table.write_record(["line", "column", "value", "reason"])?;
        Ok(Self { table: Some(table) })
    }

    /// Tells of a mistake.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn tell(&mut self, mistake: &Mistake) -> io::Result<()> {
        // Nobody reads any more: that is no reason to stop.
        let _ = writeln!(io::stderr().lock(), "{}", mistake.sentence());
        if let Some(table) = &mut self.table {
            let Mistake { line, column, value, reason } = mistake;
            table.write_record([
                line.to_string(),
                guarded(column).into_owned(),
                guarded(value).into_owned(),
                reason.in_english().into_owned(),
            ])?;
        }
        Ok(())
    }

    /// Writes what is left of the file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(&mut self) -> io::Result<()> {
        self.table.as_mut().map_or(Ok(()), csv::Writer::flush)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_says_where_what_and_why() {
        let mistake = Mistake::new(7, "Price".to_owned(), " cheap ", Text::import_price_unreadable());
        assert_eq!(mistake.sentence(), "line 7, Price \u{201c}cheap\u{201d}: This isn’t a price.");
        let mistake = Mistake::new(8, "name".to_owned(), "", Text::content_name_missing());
        assert_eq!(mistake.sentence(), "line 8, name, empty: Enter a name.");
        assert_eq!(
            Mistake::of_row(9, Text::forms_one_line()).sentence(),
            format!("line 9: {}", Text::forms_one_line().in_english())
        );
    }

    #[test]
    fn a_value_is_shortened_and_cannot_move_the_cursor() {
        assert_eq!(shortened(&"\u{e9}".repeat(70), 60), "\u{e9}".repeat(60) + "\u{2026}");
        assert_eq!(shortened("a\u{1b}[2Jb\nc", 60), "a\u{fffd}[2Jb\u{fffd}c");
    }
}
