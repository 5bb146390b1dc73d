//! Cells that no spreadsheet runs as a formula (OWASP, CSV injection). A quote is put in front of them, as spreadsheets
//! do themselves, and taken away again when the table comes back: what is written and read is the same.

use std::borrow::Cow;

fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

/// The cell as it is written.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The cell as it was meant.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["=1+1", "+49", "-5", "@x", "'=1", "''-", "'quoted'", "plain", "", "\tx", "\u{ff1d}1"] {
            let cell = guarded(text);
            assert_eq!(unguarded(&cell), text);
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
        }
    }
}
