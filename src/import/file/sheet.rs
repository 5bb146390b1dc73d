//! A workbook of a spreadsheet program, one sheet of it written out as a table that is then read as any other. What a
//! small file can swell to is known before anything of it is kept.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError, open_workbook_from_rs};
use zip::ZipArchive;

/// What the parts that are kept in memory may come to, in bytes: texts that several cells share, styles, names.
const MOST_IN_MEMORY: u64 = 48 << 20;
/// What all parts may come to, in bytes.
const MOST_IN_ALL: u64 = 1 << 30;
/// How much of a sheet may stand between two of its cells, in bytes.
const MOST_AT_ONCE: usize = 8 << 20;
/// The most parts of a workbook.
const MOST_PARTS: usize = 2_000;
/// The most rows and columns that a sheet has in a spreadsheet program.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1_000;
/// What a sheet may come to as a table, in bytes.
const MOST_WRITTEN: u64 = 1 << 30;
/// So many empty rows end a sheet: a format may be set for a million of them.
const MOST_EMPTY: u32 = 10_000;

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is broken, locked with a password, or something else.
    Broken,
    /// Its content is larger than is read.
    TooLarge,
    /// No sheet has any row.
    Empty,
    /// There is no sheet of this name.
    NoSuchSheet,
}

/// A sheet that was written out.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// All sheets of the workbook.
    pub names: Vec<String>,
    /// The table: UTF-8, commas, a line a row. It has no name in the file system and is gone with its handle.
    pub table: File,
}

/// Writes out the sheet of this name, or the first that has rows.
pub fn write_out(file: &File, wanted: Option<&str>) -> io::Result<Result<Sheet, Unusable>> {
    if let Err(unusable) = weigh(file)? {
        return Ok(Err(unusable));
    }
    let mut file = file.try_clone()?;
    file.seek(SeekFrom::Start(0))?;
    let Ok(mut workbook) = open_workbook_from_rs::<Xlsx<_>, _>(BufReader::new(file)) else {
        return Ok(Err(Unusable::Broken));
    };
    let names = workbook.sheet_names();
    if wanted.is_some_and(|wanted| !names.iter().any(|name| name == wanted)) {
        return Ok(Err(Unusable::NoSuchSheet));
    }
    for name in names.iter().filter(|name| wanted.is_none_or(|wanted| wanted == *name)) {
        let mut table = tempfile::tempfile()?;
        match copy(&mut workbook, name, &mut table)? {
            Ok(0) if wanted.is_none() => {}
            Ok(_) => {
                table.seek(SeekFrom::Start(0))?;
                return Ok(Ok(Sheet { name: name.clone(), names, table }));
            }
            // A chart is a sheet too.
            Err(Unusable::Broken) if wanted.is_none() && names.len() > 1 => {}
            Err(unusable) => return Ok(Err(unusable)),
        }
    }
    Ok(Err(Unusable::Empty))
}

/// Unpacks everything once without keeping it: what the directory says of sizes may be a lie.
fn weigh(file: &File) -> io::Result<Result<(), Unusable>> {
    let mut file = file.try_clone()?;
    file.seek(SeekFrom::Start(0))?;
    let Ok(mut archive) = ZipArchive::new(BufReader::new(file)) else { return Ok(Err(Unusable::Broken)) };
    if archive.len() > MOST_PARTS {
        return Ok(Err(Unusable::TooLarge));
    }
    let (mut kept, mut all) = (0, 0);
    for place in 0..archive.len() {
        let Ok(part) = archive.by_index(place) else { return Ok(Err(Unusable::Broken)) };
        let Ok(name) = part.name().map(|name| name.to_lowercase()) else { return Ok(Err(Unusable::Broken)) };
        if ![".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end)) {
            continue;
        }
        let is_sheet = name.strip_prefix("xl/worksheets/sheet").is_some_and(|rest| !rest.contains('/'));
        let mut scale = Scale { is_sheet, ..Scale::default() };
        // One byte more than allowed is enough to know.
        let most = if is_sheet { MOST_IN_ALL - all } else { MOST_IN_MEMORY - kept };
        let Ok(size) = io::copy(&mut part.take(most + 1), &mut scale) else { return Ok(Err(Unusable::Broken)) };
        all += size;
        if !is_sheet {
            kept += size;
        }
        if scale.is_endless || size > most || all > MOST_IN_ALL || kept > MOST_IN_MEMORY {
            return Ok(Err(Unusable::TooLarge));
        }
    }
    Ok(Ok(()))
}

/// Writes the rows of a sheet, and returns how many have anything in them.
fn copy(workbook: &mut Xlsx<BufReader<File>>, name: &str, into: &mut File) -> io::Result<Result<u64, Unusable>> {
    let Ok(mut cells) = workbook.worksheet_cells_reader(name) else { return Ok(Err(Unusable::Broken)) };
    let mut table = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Bounded { into: BufWriter::new(into), left: MOST_WRITTEN });
    let (mut row, mut written, mut line) = (Vec::<String>::new(), 0, 0_u32);
    let outcome = loop {
        let cell = match cells.next_cell() {
            Ok(cell) => cell,
            Err(XlsxError::Io(error)) => return Err(error),
            Err(_) => break Err(Unusable::Broken),
        };
        let place = cell.as_ref().map(calamine::Cell::get_position);
        let value = cell.as_ref().map(|cell| shown(cell.get_value())).unwrap_or_default();
        if cell.is_some() && value.is_empty() {
            continue;
        }
        if place.is_none_or(|(at, _)| at != line) && !row.is_empty() {
            written += 1;
            if table.write_record(&row).is_err() {
                break Err(Unusable::TooLarge);
            }
            row.clear();
        }
        let Some((at, column)) = place else { break Ok(written) };
        if at < line || at > MOST_ROWS || column >= MOST_COLUMNS {
            break Err(Unusable::TooLarge);
        }
        if at - line > MOST_EMPTY && written > 0 {
            break Ok(written);
        }
        // Lines of the table are those of the sheet, so that a mistake is told where the author sees it.
        for _ in line + 1..at {
            if table.write_record([""]).is_err() {
                break;
            }
        }
        line = at;
        let column = column as usize;
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        row[column] = value;
    };
    let flushed = table.flush().is_ok();
    Ok(if flushed { outcome } else { Err(Unusable::TooLarge) })
}

/// A cell as a person sees it, in the form that every language reads the same.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_shown(*number),
        DataRef::Bool(is_true) => if *is_true { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(moment) => moment_shown(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    }
}

/// With the 15 digits that spreadsheets show: `0.1 + 0.2` is `0.3`.
fn number_shown(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

fn moment_shown(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return number_shown(moment.as_f64());
    }
    let (year, month, day, hours, minutes, seconds, _) = moment.to_ymd_hms_milli();
    match (moment.as_f64() < 1.0, (hours, minutes, seconds)) {
        (false, (0, 0, 0)) => format!("{year:04}-{month:02}-{day:02}"),
        (true, _) => format!("{hours:02}:{minutes:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hours:02}:{minutes:02}"),
    }
}

/// Counts how much of a sheet stands between two of its cells, all of which is kept at once.
#[derive(Default)]
struct Scale {
    is_sheet: bool,
    since: usize,
    /// The beginning of the tag that is being read.
    tag: [u8; 4],
    length: usize,
    is_endless: bool,
}

impl Write for Scale {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes.iter().filter(|_| self.is_sheet) {
            self.since += 1;
            match (byte, self.length) {
                (b'<', _) => self.length = 1,
                (_, 0) => continue,
                (byte, length) => {
                    self.tag[length - 1] = *byte;
                    self.length = (length + 1) % 5;
                    match self.tag[..length] {
                        [b'/', b'c', b'>'] | [b'r', b'o', b'w'] | [b'/', b'r', b'o', b'w'] => self.since = 0,
                        // Text that may hold tags itself, and definitions: no program writes these into a sheet.
                        [b'!', ..] => self.is_endless = true,
                        _ => {}
                    }
                }
            }
            self.is_endless |= self.since > MOST_AT_ONCE;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Stops what would fill the disk.
struct Bounded<W> {
    into: W,
    left: u64,
}

impl<W: Write> Write for Bounded<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = bytes.len() as u64;
        self.left = self.left.checked_sub(length).ok_or_else(|| io::Error::other("the sheet is too large"))?;
        self.into.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
