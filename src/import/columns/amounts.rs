//! Numbers as people write prices, taken apart: which mark sets the decimals apart is a question to the whole column.

/// What sets decimals apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `12.50`
    Point,
    /// `12,50`
    Comma,
}

/// What a number says of the mark of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// It has none.
    None,
    /// It can only be read with this one.
    For(Mark),
    /// `1,299` or `1.299`: with either.
    Either,
}

/// The votes of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    point: u64,
    comma: u64,
}

impl Votes {
    /// Counts the numbers of a cell.
    pub fn count(&mut self, cell: &str) {
        for number in numbers(cell) {
            match vote(number) {
                Vote::For(Mark::Point) => self.point += 1,
                Vote::For(Mark::Comma) => self.comma += 1,
                Vote::None | Vote::Either => {}
            }
        }
    }

    /// What the column uses; none where nothing tells, or where it uses both.
    #[must_use]
    pub fn mark(self) -> Option<Mark> {
        match (self.point, self.comma) {
            (0, 0) => None,
            (_, 0) => Some(Mark::Point),
            (0, _) => Some(Mark::Comma),
            _ => None,
        }
    }
}

/// The numbers in a text: digits with the marks between them, and a mark before the first.
pub fn numbers(text: &str) -> Vec<&str> {
    let is_part = |char: char| char.is_ascii_digit() || matches!(char, '.' | ',' | '\'' | '’');
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|char: char| char.is_ascii_digit()) {
        // A point that begins a number: `.99`.
        let start =
            if start > 0 && rest.as_bytes()[start - 1] == b'.' && !rest[..start - 1].ends_with(char::is_alphabetic) {
                start - 1
            } else {
                start
            };
        let mut end = start;
        loop {
            end += rest[end..].find(|char| !is_part(char)).unwrap_or(rest.len() - end);
            // A space between groups of three digits: `1 299,00`.
            let after = rest[end..].trim_start_matches([' ', '\u{a0}', '\u{2009}', '\u{202f}']);
            let group = after.bytes().take_while(u8::is_ascii_digit).count();
            let is_space =
                !after.is_empty() && rest.len() - after.len() - end > 0 && rest.len() - after.len() - end <= 3;
            let begins = rest[start..end].rsplit([' ', '\u{a0}', '\u{2009}', '\u{202f}']).next().unwrap_or_default();
            if is_space && group == 3 && begins.bytes().all(|byte| byte.is_ascii_digit()) && begins.len() <= 3 {
                end = rest.len() - after.len();
            } else {
                break;
            }
        }
        let number = rest[start..end].trim_end_matches(|char: char| !char.is_ascii_digit());
        found.push(number);
        rest = &rest[start + number.len().max(1)..];
    }
    found
}

/// What a number says of its mark.
#[must_use]
pub fn vote(number: &str) -> Vote {
    let count = |mark: char| number.matches(mark).count();
    let (points, commas) = (count('.'), count(','));
    let last = number.rfind(['.', ',']);
    let mark = |at: usize| if number.as_bytes()[at] == b'.' { Mark::Point } else { Mark::Comma };
    let other = |mark: Mark| if mark == Mark::Point { Mark::Comma } else { Mark::Point };
    let Some(at) = last else { return Vote::None };
    let after = number.len() - at - 1;
    match (points, commas) {
        (0, 1) | (1, 0) => {
            let before = number[..at].bytes().filter(u8::is_ascii_digit).count();
            let has_group = (1..=3).contains(&before) && !number.starts_with('0') && after == 3;
            let is_grouped_otherwise = number.contains(['\'', '’', ' ', '\u{a0}', '\u{2009}', '\u{202f}']);
            if has_group && !is_grouped_otherwise { Vote::Either } else { Vote::For(mark(at)) }
        }
        (0, _) | (_, 0) => Vote::For(other(mark(at))),
        _ => Vote::For(mark(at)),
    }
}

/// The number with a point for its decimals and nothing else but digits; none where it cannot be read with this mark.
#[must_use]
pub fn plain(number: &str, decimal: Mark) -> Option<String> {
    let (decimal, thousands) = if decimal == Mark::Point { ('.', ',') } else { (',', '.') };
    let (whole, fraction) = match number.rsplit_once(decimal) {
        Some((whole, fraction)) => (whole, fraction),
        None => (number, ""),
    };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let marks = |char: char| char == thousands || matches!(char, '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let groups: Vec<_> = whole.split(marks).collect();
    let is_digits = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = groups.len() == 1
        || (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3)
        // `1,23,456.00`, as in India.
        || groups.len() > 2 && groups[0].len() <= 2 && !groups[0].is_empty() && groups[1..groups.len() - 1].iter().all(|group| group.len() == 2) && groups[groups.len() - 1].len() == 3;
    if !groups.iter().all(is_digits) || !is_grouped {
        return None;
    }
    let whole = groups.concat();
    let whole = if whole.is_empty() { "0" } else { &whole };
    let fraction = fraction.trim_end_matches('0');
    Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_what_people_write() {
        assert_eq!(numbers("$1,299.00"), ["1,299.00"]);
        assert_eq!(numbers("£10.99 - £20.00"), ["10.99", "20.00"]);
        assert_eq!(numbers("1 299,00 kr"), ["1 299,00"]);
        assert_eq!(numbers("Rs. 999"), ["999"]);
        assert_eq!(numbers(".99"), [".99"]);
        assert_eq!(numbers("12,-"), ["12"]);
        assert_eq!(numbers("CHF 1'250.50."), ["1'250.50"]);
        assert_eq!(numbers("2 for 100"), ["2", "100"]);
        assert!(numbers("call us").is_empty());
    }

    #[test]
    fn a_column_says_what_its_numbers_mean() {
        let mark = |cells: &[&str]| {
            let mut votes = Votes::default();
            for cell in cells {
                votes.count(cell);
            }
            votes.mark()
        };
        assert_eq!(mark(&["1,299", "12.50"]), Some(Mark::Point));
        assert_eq!(mark(&["1.299", "12,5 €"]), Some(Mark::Comma));
        assert_eq!(mark(&["1.299.000"]), Some(Mark::Comma));
        assert_eq!(mark(&["1,299", "2,500", "12"]), None);
        assert_eq!(mark(&["12,50", "12.50"]), None);
        assert_eq!(
            [".99", "0.125", "1.299", "1.299,5", "1,23,456"].map(vote),
            [
                Vote::For(Mark::Point),
                Vote::For(Mark::Point),
                Vote::Either,
                Vote::For(Mark::Comma),
                Vote::For(Mark::Point)
            ]
        );
    }

    #[test]
    fn a_number_becomes_plain() {
        let point = |number: &str| plain(number, Mark::Point);
        for (written, read) in [
            ("1,299.00", "1299"),
            (".99", "0.99"),
            ("1'250.50", "1250.5"),
            ("1,23,456.75", "123456.75"),
            ("007", "007"),
            ("1 299", "1299"),
        ] {
            assert_eq!(point(written).as_deref(), Some(read));
        }
        assert_eq!(plain("1.299,00", Mark::Comma).as_deref(), Some("1299"));
        assert_eq!([point("1,2"), point("1.299,00"), point("12,34,5"), point("1..2")], [const { None }; 4]);
    }
}
