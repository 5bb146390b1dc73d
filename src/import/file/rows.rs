//! The rows of a file, one at a time in a space of fixed size. A quote that is never closed costs the row in which it
//! was opened and not the rest of the file.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::cells::{Broken, Cells, Row};
use super::separator::{Dialect, line_ends};

/// The longest row, in bytes: the longest description four bytes a character, with room for forty facts.
const LONGEST_ROW: usize = 256 * 1024;
/// The most cells of a row.
const MOST_CELLS: usize = 1000;
/// How far the end of a longer row is looked for, in bytes.
const LONGEST_SEARCH: u64 = 32 << 20;
/// After so many rows that never end, the file is not what it claims to be; each costs such a search.
const MOST_ENDLESS: usize = 100;

/// A file's rows.
pub struct Rows<R: Read + Seek> {
    input: BufReader<R>,
    core: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    line: u64,
    line_end: u8,
    position: u64,
    /// How many cells the first row has.
    columns: Option<usize>,
    endless: usize,
    begin: Dialect,
}

/// How a row ended.
enum End {
    /// With so many bytes and cells.
    Whole { written: usize, cells: usize },
    /// Where it should, but it is too long to be kept.
    TooLong,
    /// Nowhere near.
    Never(Broken),
}

impl<R: Read + Seek> Rows<R> {
    /// The rows of a file that was looked over.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new(mut file: R, dialect: Dialect) -> io::Result<Self> {
        file.seek(SeekFrom::Start(dialect.start))?;
        Ok(Self {
            input: BufReader::with_capacity(64 * 1024, file),
            core: ReaderBuilder::new().delimiter(dialect.separator).build(),
            cells: vec![0; LONGEST_ROW],
            ends: vec![0; MOST_CELLS],
            line: dialect.line,
            line_end: dialect.line_end,
            position: dialect.start,
            columns: None,
            endless: 0,
            begin: dialect,
        })
    }

    /// Goes back to the first row.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn rewind(&mut self) -> io::Result<()> {
        self.input.seek(SeekFrom::Start(self.begin.start))?;
        self.core.reset();
        (self.line, self.position, self.columns) = (self.begin.line, self.begin.start, None);
        Ok(())
    }

    /// Whatever stood above, rows have so many cells.
    pub fn expect(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    /// The line that is read next.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How far the file is read, in bytes.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// The next row in which anything stands; none at the end. Spreadsheets keep rows of empty cells.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Row<'_>>> {
        let (line, whole) = loop {
            if self.skip_line_ends()? {
                return Ok(None);
            }
            let (line, position) = (self.line, self.position);
            match self.read()? {
                End::Whole { written, .. } if self.cells[..written].iter().all(u8::is_ascii_whitespace) => {}
                End::Whole { written, cells } => break (line, Ok((written, cells))),
                End::TooLong => break (line, Err(Broken::TooLong)),
                End::Never(reason) => {
                    self.resume_after(line, position)?;
                    break (line, Err(reason));
                }
            }
        };
        let cells = match whole {
            Ok((written, cells)) => {
                self.columns.get_or_insert(cells);
                std::str::from_utf8(&self.cells[..written])
                    .map(|text| Cells::new(text, &self.ends[..cells]))
                    .map_err(|_| Broken::Changed)
            }
            Err(broken) => Err(broken),
        };
        Ok(Some(Row { line, cells }))
    }

    fn read(&mut self) -> io::Result<End> {
        let start = self.position;
        let (mut written, mut cells, mut is_too_long) = (0, 0, false);
        loop {
            let input = self.input.fill_buf()?;
            let is_over = input.is_empty();
            // At the end of the file one more line end tells a last row without one from an open quote.
            let input: &[u8] = if is_over { b"\n" } else { input };
            let (result, read, bytes, ends) =
                self.core.read_record(input, &mut self.cells[written..], &mut self.ends[cells..]);
            written += bytes;
            cells += ends;
            if !is_over {
                self.line += line_ends(&input[..read], self.line_end);
                self.position += read as u64;
                self.input.consume(read);
            }
            match result {
                // A row as wide as the first has its quotes in order, however long it is.
                ReadRecordResult::Record if is_too_long && self.columns != Some(cells) => {
                    return Ok(End::Never(Broken::Endless));
                }
                ReadRecordResult::Record if is_too_long => return Ok(End::TooLong),
                ReadRecordResult::Record => return Ok(End::Whole { written, cells }),
                ReadRecordResult::OutputFull => (written, is_too_long) = (0, true),
                ReadRecordResult::OutputEndsFull => return Ok(End::Never(Broken::TooManyCells)),
                ReadRecordResult::InputEmpty | ReadRecordResult::End if is_over => {
                    return Ok(End::Never(Broken::Unclosed));
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            }
            if is_too_long && self.position - start > LONGEST_SEARCH {
                return Ok(End::Never(Broken::Endless));
            }
        }
    }

    /// Goes on with the line after the one in which a broken row begins.
    fn resume_after(&mut self, line: u64, position: u64) -> io::Result<()> {
        self.endless += 1;
        if self.endless > MOST_ENDLESS {
            return Err(io::Error::other("more than 100 rows never end; this does not look like CSV"));
        }
        self.core.reset();
        self.input.seek(SeekFrom::Start(position))?;
        (self.line, self.position) = (line, position);
        loop {
            let input = self.input.fill_buf()?;
            let end = input.iter().position(|byte| *byte == self.line_end);
            let read = end.map_or(input.len(), |end| end + 1);
            self.position += read as u64;
            self.input.consume(read);
            if end.is_some() || read == 0 {
                self.line += u64::from(end.is_some());
                return Ok(());
            }
        }
    }

    /// Whether the file is over.
    fn skip_line_ends(&mut self) -> io::Result<bool> {
        loop {
            let input = self.input.fill_buf()?;
            if input.is_empty() {
                return Ok(true);
            }
            let blank = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            if blank == 0 {
                return Ok(false);
            }
            self.line += line_ends(&input[..blank], self.line_end);
            self.position += blank as u64;
            self.input.consume(blank);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn told(text: &str) -> Vec<(u64, Result<Vec<String>, Broken>)> {
        let line_end = if text.contains('\n') { b'\n' } else { b'\r' };
        let mut rows = Rows::new(Cursor::new(text), Dialect { line_end, ..Dialect::COMMAS }).unwrap();
        let mut told = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            told.push((row.line, row.cells.map(|cells| cells.iter().map(str::to_owned).collect())));
        }
        told
    }

    fn words(cells: &[&str]) -> Vec<String> {
        cells.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn rows_of_empty_cells_are_none() {
        let told = told(",,\n\"\"\nname,price\n,\n , \nA,5\n,,,\n");
        assert_eq!(told, [(3, Ok(words(&["name", "price"]))), (6, Ok(words(&["A", "5"])))]);
    }

    #[test]
    fn a_row_is_named_by_the_line_in_which_it_begins() {
        let told = told("a,b\r\n\"1\r\n2\",\"say \"\"hi\"\"\"\r\n\r\nc,d");
        assert_eq!(
            told,
            [(1, Ok(words(&["a", "b"]))), (2, Ok(words(&["1\r\n2", "say \"hi\""]))), (5, Ok(words(&["c", "d"])))]
        );
    }

    #[test]
    fn old_macs_end_lines_with_a_carriage_return() {
        let told = told("a,b\r1,2\r\"3\r4\",5\r6,\"7\r8,9");
        assert_eq!(told[1..3], [(2, Ok(words(&["1", "2"]))), (3, Ok(words(&["3\r4", "5"])))]);
        assert_eq!(told[3..], [(5, Err(Broken::Unclosed)), (6, Ok(words(&["8", "9"])))]);
    }

    #[test]
    fn a_quote_inside_of_a_cell_is_a_quote() {
        let told = told("a,b\n24\" screen,5\n\"27\" screen\",6\n");
        assert_eq!(told[1].1, Ok(words(&["24\" screen", "5"])));
        assert_eq!(told[2].1, Ok(words(&["27 screen\"", "6"])));
    }

    #[test]
    fn an_open_quote_costs_one_row() {
        let told = told("a,b\nc,\"d\ne,f\ng,h\n");
        assert_eq!(told.len(), 4, "{told:?}");
        assert_eq!(told[1], (2, Err(Broken::Unclosed)));
        assert_eq!(told[2], (3, Ok(words(&["e", "f"]))));
    }

    #[test]
    fn an_endless_cell_takes_no_more_memory_than_any_row() {
        let long = "x".repeat(10 << 20);
        let long = long.replace("xxxxxxxx", "xxx\nxxxx");
        let told = told(&format!("a,b\nc,\"{long}\"\nd,e\n"));
        assert_eq!(told.len(), 3);
        assert_eq!(told[1], (2, Err(Broken::TooLong)));
        assert_eq!(told[2].1, Ok(words(&["d", "e"])));
    }

    #[test]
    fn an_empty_file_has_no_rows() {
        assert_eq!(told(""), []);
        assert_eq!(told("\r\n\n"), []);
    }
}
