//! Files with a table in them, read row by row whatever they are: text with any separator in any encoding, or a
//! workbook. What is not UTF-8 is written out once as UTF-8, into a file without a name that is gone when it is closed.

mod cells;
mod encoding;
mod rows;
mod separator;
mod sheet;

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

pub use cells::{Broken, Cells, Row};
pub use encoding::Encoding;
pub use rows::Rows;
pub use separator::{Dialect, MOST_ABOVE, SEPARATORS};
pub use sheet::Unusable as Unreadable;

/// How much of the beginning tells the separator.
const BEGINNING: u64 = 64 * 1024;

/// What a person said of a file; the rest is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// How its characters are written down.
    pub encoding: Option<Encoding>,
    /// What sets its cells apart.
    pub separator: Option<u8>,
    /// Which sheet of a workbook.
    pub sheet: Option<String>,
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text {
        /// How its characters are written down.
        encoding: Encoding,
        /// What sets its cells apart.
        separator: u8,
        /// How many of its characters nobody can read.
        unreadable: u64,
    },
    /// A workbook.
    Sheets {
        /// The sheet that is read.
        sheet: String,
        /// All of them.
        all: Vec<String>,
    },
}

/// Why a file cannot be used at all.
#[derive(Debug)]
pub enum Unusable {
    /// There is nothing in it.
    Empty,
    /// It is a folder, a device or a pipe.
    NoFile,
    /// A workbook of another kind than `.xlsx`, or another binary file.
    NoTable,
    /// It is a workbook that cannot be read.
    Workbook(Unreadable),
    /// The disk says so.
    Failed(io::Error),
}

impl From<io::Error> for Unusable {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// A file that is open, at its first row.
pub struct Table {
    /// What it is.
    pub kind: Kind,
    /// Its rows.
    pub rows: Rows<File>,
    /// How many bytes they take, to show how far a reader is.
    pub bytes: u64,
}

/// Opens a file and finds out what was not said of it. `known` counts the headings of a row that an import knows.
///
/// # Errors
/// [`Unusable`].
pub fn open(path: &Path, said: &Reading, known: impl Fn(&[String]) -> usize) -> Result<Table, Unusable> {
    // Looked at before it is opened: opening a pipe would wait for whoever writes into it.
    if !std::fs::metadata(path)?.is_file() {
        return Err(Unusable::NoFile);
    }
    let mut file = File::open(path)?;
    let mut beginning = Vec::new();
    (&mut file).take(1024).read_to_end(&mut beginning)?;
    file.seek(SeekFrom::Start(0))?;
    match beginning.as_slice() {
        [] => Err(Unusable::Empty),
        [b'P', b'K', 3, 4, ..] => open_sheet(&file, said),
        // Old workbooks, PDF, pictures.
        [0xD0, 0xCF, 0x11, 0xE0, ..]
        | [b'%', b'P', b'D', b'F', ..]
        | [0x89, b'P', b'N', b'G', ..]
        | [0x1F, 0x8B, ..]
        | [0xFF, 0xD8, 0xFF, ..] => Err(Unusable::NoTable),
        _ => open_text(file, said, known),
    }
}

fn open_sheet(file: &File, said: &Reading) -> Result<Table, Unusable> {
    let sheet = sheet::write_out(file, said.sheet.as_deref())?.map_err(Unusable::Workbook)?;
    let bytes = sheet.table.metadata()?.len();
    let dialect = Dialect { separator: b',', start: 0, line_end: b'\n', line: 1 };
    let rows = Rows::new(sheet.table, dialect)?;
    Ok(Table { kind: Kind::Sheets { sheet: sheet.name, all: sheet.names }, rows, bytes })
}

fn open_text(mut file: File, said: &Reading, known: impl Fn(&[String]) -> usize) -> Result<Table, Unusable> {
    let guess = encoding::guess(&mut file, said.encoding)?;
    let mut mark = guess.mark;
    let mut unreadable = 0;
    file.seek(SeekFrom::Start(mark))?;
    if !guess.is_plain_utf8 {
        let mut text = BufWriter::new(tempfile::tempfile()?);
        unreadable = encoding::decode(&mut file, guess.encoding, &mut text)?;
        text.flush()?;
        file = text.into_inner().map_err(io::IntoInnerError::into_error)?;
        mark = 0;
    }
    let bytes = file.metadata()?.len();
    file.seek(SeekFrom::Start(mark))?;
    let mut beginning = Vec::new();
    (&mut file).take(BEGINNING).read_to_end(&mut beginning)?;
    if beginning.iter().all(u8::is_ascii_whitespace) && bytes <= BEGINNING {
        return Err(Unusable::Empty);
    }
    if beginning.contains(&0) {
        return Err(Unusable::NoTable);
    }
    let mut dialect = Dialect::of(&beginning, said.separator, known);
    dialect.start += mark;
    let kind = Kind::Text { encoding: guess.encoding, separator: dialect.separator, unreadable };
    Ok(Table { kind, rows: Rows::new(file, dialect)?, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], said: &Reading) -> Result<(Kind, Vec<Vec<String>>), Unusable> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("products.csv");
        std::fs::write(&path, bytes).unwrap();
        let Table { kind, mut rows, .. } = open(&path, said, |_| 0)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            all.push(row.cells.unwrap().iter().map(str::to_owned).collect());
        }
        Ok((kind, all))
    }

    #[test]
    fn a_table_is_the_same_in_every_encoding_and_with_every_separator() {
        let text = "sep=;\r\nname;price\r\nKrüge, groß;1,50 €\r\n";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let western = b"name;price\rKr\xFCge, gro\xDF;1,50 \x80\r".to_vec();
        for bytes in [text.as_bytes().to_vec(), [b"\xEF\xBB\xBF", text.as_bytes()].concat(), wide, western] {
            let (kind, rows) = read(&bytes, &Reading::default()).unwrap();
            assert_eq!(rows, [["name", "price"], ["Krüge, groß", "1,50 €"]], "{kind:?}");
            assert!(matches!(kind, Kind::Text { separator: b';', unreadable: 0, .. }), "{kind:?}");
        }
    }

    #[test]
    fn what_a_person_says_is_taken() {
        let said = Reading { encoding: Encoding::named("windows-1251"), separator: Some(b'|'), sheet: None };
        let (kind, rows) = read(b"a,b|c\n\xE0,1|2\n", &said).unwrap();
        assert_eq!(rows, [["a,b", "c"], ["а,1", "2"]]);
        assert!(matches!(kind, Kind::Text { separator: b'|', .. }));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert!(matches!(read(b"", &Reading::default()), Err(Unusable::Empty)));
        assert!(matches!(read(b" \n\n", &Reading::default()), Err(Unusable::Empty)));
        assert!(matches!(read(b"\x89PNG\r\n", &Reading::default()), Err(Unusable::NoTable)));
        assert!(matches!(read(b"PK\x03\x04zip", &Reading::default()), Err(Unusable::Workbook(Unreadable::Broken))));
        assert!(matches!(open(Path::new("/tmp"), &Reading::default(), |_| 0), Err(Unusable::NoFile)));
    }
}
