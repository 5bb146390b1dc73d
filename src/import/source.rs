//! What kind of file this is: its encoding and what sets its cells apart.

use std::io::{self, Read, Seek, SeekFrom};

use super::columns::known_columns;

/// How much is read at once, and how much of the beginning tells the separator.
const PIECE: usize = 64 * 1024;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// What sets the cells of a file apart, and where its first row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// A comma, a semicolon or a tab.
    pub separator: u8,
    /// The first byte after a byte order mark.
    pub start: u64,
}

/// Reads the whole file once, a piece at a time, to be sure that all of it is UTF-8.
///
/// # Errors
/// The sentence that says what is wrong with the file.
pub fn look_over(file: &mut (impl Read + Seek)) -> Result<Dialect, String> {
    let mut piece = vec![0; PIECE];
    let mut dialect = None;
    let (mut kept, mut line) = (0, 1);
    loop {
        let read = fill(file, &mut piece[kept..]).map_err(|error| error.to_string())?;
        let bytes = &piece[..kept + read];
        if dialect.is_none() {
            refuse_other_formats(bytes)?;
            let start = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
            dialect = Some(Dialect { separator: separator(&bytes[start..]), start: start as u64 });
        }
        let good = checked(bytes, read == 0, line)?;
        line += line_ends(&bytes[..good]);
        let rest = good..bytes.len();
        kept = rest.len();
        if read == 0 {
            break;
        }
        piece.copy_within(rest, 0);
    }
    file.seek(SeekFrom::Start(0)).map_err(|error| error.to_string())?;
    dialect.ok_or_else(|| "the file is empty".to_owned())
}

/// How many line ends there are.
pub fn line_ends(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

fn fill(file: &mut impl Read, piece: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < piece.len() {
        match file.read(&mut piece[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// How many bytes are whole characters; the rest may go on in the next piece.
fn checked(bytes: &[u8], is_last: bool, line: u64) -> Result<usize, String> {
    let Err(wrong) = std::str::from_utf8(bytes) else { return Ok(bytes.len()) };
    let good = wrong.valid_up_to();
    if wrong.error_len().is_none() && !is_last {
        return Ok(good);
    }
    let line = line + line_ends(&bytes[..good]);
    let byte = bytes.get(good).copied().unwrap_or_default();
    Err(format!(
        "line {line} is not UTF-8 (byte 0x{byte:02X}). Save the file as \u{201c}CSV UTF-8\u{201d}; nothing was imported"
    ))
}

fn refuse_other_formats(bytes: &[u8]) -> Result<(), String> {
    if bytes.is_empty() {
        return Err("the file is empty".to_owned());
    }
    let beginning = &bytes[..bytes.len().min(1024)];
    let nuls: usize = beginning.iter().map(|byte| usize::from(*byte == 0)).sum();
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || nuls > beginning.len() / 4 {
        return Err(
            "this is UTF-16 or not text. Save the file as \u{201c}CSV UTF-8\u{201d}; nothing was imported".to_owned()
        );
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err("this is a spreadsheet or an archive. Save the table as \u{201c}CSV UTF-8\u{201d}".to_owned());
    }
    Ok(())
}

/// The one with which the first row has the most of the columns that an import knows, then the most columns.
fn separator(beginning: &[u8]) -> u8 {
    let score = |separator: u8| {
        let mut core = csv_core::ReaderBuilder::new().delimiter(separator).build();
        let (mut cells, mut ends) = (vec![0; PIECE], vec![0; 1000]);
        let (_, _, _, count) = core.read_record(beginning, &mut cells, &mut ends);
        let mut from = 0;
        let names = ends[..count].iter().map(|end| {
            let cell = String::from_utf8_lossy(&cells[from..*end]).into_owned();
            from = *end;
            cell
        });
        (known_columns(names), count)
    };
    // Of equals the last wins, and a comma is the likeliest.
    [b'\t', b';', b','].into_iter().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn look(bytes: &[u8]) -> Result<Dialect, String> {
        look_over(&mut Cursor::new(bytes))
    }

    #[test]
    fn the_separator_is_the_one_that_finds_the_columns() {
        assert_eq!(look(b"name,description,price,category\n").unwrap().separator, b',');
        assert_eq!(look(b"Name;Description, long;Price;Category\n").unwrap().separator, b';');
        assert_eq!(look(b"name\tdescription\tprice\tcategory\ta,b,c,d,e,f\n").unwrap().separator, b'\t');
        assert_eq!(look(b"\"name;x\",\"price\ny\"").unwrap().separator, b',');
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_first_name() {
        assert_eq!(look(b"\xEF\xBB\xBFname;price\n"), Ok(Dialect { separator: b';', start: 3 }));
    }

    #[test]
    fn other_encodings_are_refused_with_the_line() {
        assert!(look(b"name,price\ncaf\xE9,3\n").unwrap_err().starts_with("line 2 is not UTF-8 (byte 0xE9)"));
        assert!(look(b"\xFF\xFEn\0a\0").unwrap_err().contains("UTF-16"));
        assert!(look(b"n\0a\0m\0e\0").unwrap_err().contains("UTF-16"));
        assert!(look(b"PK\x03\x04zip").unwrap_err().contains("spreadsheet"));
        assert_eq!(look(b""), Err("the file is empty".to_owned()));
        assert!(look(b"name\ncut \xE2\x82").unwrap_err().contains("line 2"));
    }

    #[test]
    fn a_character_may_lie_across_two_pieces() {
        let text = "x".repeat(PIECE - 1) + "\u{20ac}\u{20ac}\n" + &"\u{e9}".repeat(PIECE);
        assert!(look(text.as_bytes()).is_ok());
    }
}
