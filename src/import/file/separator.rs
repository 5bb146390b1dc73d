//! What sets the cells of a file apart, found by trying each mark on its first rows.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// The marks that tables are written with; of equals the first wins.
pub const SEPARATORS: [u8; 5] = [b',', b';', b'\t', b'|', b'#'];
/// How many rows are looked at.
const ROWS: usize = 50;
/// So many rows may stand above the headings: a title, a date.
pub const MOST_ABOVE: usize = 10;
/// The most cells of a row.
const MOST_CELLS: usize = 1000;

/// What sets the cells of a file apart, and where its first row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// One of [`SEPARATORS`], or what a line `sep=` names.
    pub separator: u8,
    /// The first byte of the first row, after a byte order mark and a line `sep=`.
    pub start: u64,
    /// What ends a line: old Macs write a carriage return alone.
    pub line_end: u8,
    /// The number of the first line.
    pub line: u64,
}

impl Dialect {
    /// A table with commas from the first byte on.
    #[cfg(test)]
    pub const COMMAS: Self = Self { separator: b',', start: 0, line_end: b'\n', line: 1 };

    /// The dialect of a file that begins like this, without its byte order mark. `known` counts the headings of a row
    /// that an import knows; a separator that is given is not looked for.
    pub fn of(beginning: &[u8], given: Option<u8>, known: impl Fn(&[String]) -> usize) -> Self {
        let has_lines = beginning.contains(&b'\n') || !beginning.contains(&b'\r');
        let line_end = if has_lines { b'\n' } else { b'\r' };
        let (named, start) = named(beginning);
        let rest = &beginning[start..];
        let separator = given.or(named).unwrap_or_else(|| {
            let scores = SEPARATORS.map(|separator| score(rest, separator, &known));
            let best = scores.iter().max().copied().unwrap_or_default();
            let place = scores.iter().position(|score| *score == best).unwrap_or_default();
            SEPARATORS[place]
        });
        Self { separator, start: start as u64, line_end, line: if start > 0 { 2 } else { 1 } }
    }
}

/// How many line ends there are.
pub fn line_ends(bytes: &[u8], line_end: u8) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == line_end)).sum()
}

/// The separator that a line such as `sep=;` names, and where the next line begins.
fn named(beginning: &[u8]) -> (Option<u8>, usize) {
    let end = beginning.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(beginning.len());
    let line = beginning[..end].strip_prefix(b"\"").unwrap_or(&beginning[..end]);
    let line = line.strip_suffix(b"\"").unwrap_or(line);
    let is_separator =
        |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !matches!(byte, b'"' | b'\r' | b'\n');
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator] if is_separator(*separator) => {
            let after = beginning[end..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            (Some(*separator), end + after)
        }
        _ => (None, 0),
    }
}

/// How well a separator fits: the headings that are known, then how many rows are as wide as theirs, then how wide.
fn score(beginning: &[u8], separator: u8, known: impl Fn(&[String]) -> usize) -> (usize, usize, usize) {
    let mut core = ReaderBuilder::new().delimiter(separator).build();
    let (mut cells, mut ends) = (vec![0; beginning.len() + 1], vec![0; MOST_CELLS]);
    let (mut input, mut widths, mut names) = (beginning, Vec::new(), Vec::new());
    while widths.len() < ROWS {
        let (result, read, _, count) = core.read_record(input, &mut cells, &mut ends);
        input = &input[read..];
        let width = match result {
            ReadRecordResult::Record => count,
            // The first row may be all there is, or longer than what is looked at.
            ReadRecordResult::InputEmpty if widths.is_empty() => count + 1,
            _ => break,
        };
        if widths.len() <= MOST_ABOVE {
            names.push(known(&texts(&cells, &ends[..count])));
        }
        widths.push(width);
        if result == ReadRecordResult::InputEmpty {
            break;
        }
    }
    let best = names.iter().max().copied().unwrap_or_default();
    // A title may stand above the headings.
    let head = names.iter().position(|known| *known == best).unwrap_or_default();
    let width = widths.get(head).copied().unwrap_or_default();
    if width < 2 {
        return (0, 0, 0);
    }
    let alike = widths[head..].iter().filter(|other| **other == width).count();
    (best, 10 * alike / (widths.len() - head), width)
}

fn texts(cells: &[u8], ends: &[usize]) -> Vec<String> {
    let mut from = 0;
    let cut = |end: &usize| {
        let cell = String::from_utf8_lossy(&cells[from..*end]).into_owned();
        from = *end;
        cell
    };
    ends.iter().map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(names: &[String]) -> usize {
        names.iter().filter(|name| ["name", "price", "category"].contains(&name.to_lowercase().trim())).count()
    }

    fn separator(text: &str) -> char {
        char::from(Dialect::of(text.as_bytes(), None, known).separator)
    }

    #[test]
    fn the_separator_is_the_one_that_finds_the_columns() {
        assert_eq!(separator("name,description,price,category\n"), ',');
        assert_eq!(separator("Name;Description, long;Price;Category\n"), ';');
        assert_eq!(separator("name\tdescription\tprice\tcategory\ta,b,c,d,e,f\n"), '\t');
        assert_eq!(separator("\"name;x\",\"price\ny\""), ',');
        assert_eq!(separator("code|what, where|how, much\n1|a, b|2\n2|c|3\n"), '|');
        assert_eq!(separator("code#what#cost\n1#a, b, c#2\n2#c, d, e#3\n"), '#');
        assert_eq!(separator("code;what\n1;\"a,b,c\nd,e,f\"\n2;c\n"), ';');
        assert_eq!(separator("just words\n"), ',');
        assert_eq!(separator("Our list, as of May\nname;price\na, b;1\nc, d;2\n"), ';');
    }

    #[test]
    fn a_line_may_name_the_separator() {
        let dialect = Dialect::of(b"sep=;\r\nname,x;price\r\n", None, known);
        assert_eq!(dialect, Dialect { separator: b';', start: 7, line_end: b'\n', line: 2 });
        assert_eq!(Dialect::of(b"sep=xyz\n", None, known).start, 0);
        assert_eq!(Dialect::of(b"a\rb\r", None, known).line_end, b'\r');
        assert_eq!(Dialect::of(b"name,price\n", Some(b'|'), known).separator, b'|');
    }
}
