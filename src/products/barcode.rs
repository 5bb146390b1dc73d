//! The number under the bars: a GTIN of 8, 12, 13 or 14 digits, of which UPC, EAN and ISBN-13 are kinds. Its last digit
//! is computed from the others (GS1 General Specifications, 7.9).

use crate::locales::Text;
use crate::web::letters::visible;

/// How many digits there can be.
const LENGTHS: [usize; 4] = [8, 12, 13, 14];

/// Reads one that was typed, with spaces and hyphens or without; none where nothing was.
///
/// # Errors
/// The sentence that the form shows.
pub fn parse(text: &str) -> Result<Option<String>, Text> {
    let text = visible(text);
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.');
    let signs: Vec<char> = text.chars().filter(|c| !is_between(*c)).collect();
    if signs.is_empty() {
        return Ok(None);
    }
    let is_isbn_10 = signs.len() == 10 && signs[..9].iter().all(char::is_ascii_digit);
    if is_isbn_10 && (signs[9].is_ascii_digit() || signs[9].eq_ignore_ascii_case(&'x')) {
        return Err(Text::products_barcode_isbn_10());
    }
    let digits: Option<Vec<u32>> = signs.iter().map(|sign| digit(*sign)).collect();
    let Some(digits) = digits else { return Err(Text::products_barcode_digits()) };
    if !LENGTHS.contains(&digits.len()) {
        return Err(Text::products_barcode_length(digits.len()));
    }
    let (last, others) = digits.split_last().ok_or_else(Text::products_barcode_digits)?;
    let expected = check_digit(others);
    if *last != expected {
        return Err(Text::products_barcode_check(expected));
    }
    Ok(Some(digits.into_iter().filter_map(|digit| char::from_digit(digit, 10)).collect()))
}

/// The same number with as many zeros before it as its other kinds have: a UPC is an EAN that begins with zero.
#[must_use]
pub fn kinds_of(barcode: &str) -> Vec<String> {
    let number = barcode.trim_start_matches('0');
    LENGTHS.into_iter().filter(|length| number.len() <= *length).map(|length| format!("{number:0>length$}")).collect()
}

/// The digit that belongs behind these.
fn check_digit(digits: &[u32]) -> u32 {
    let sum: u32 = digits.iter().rev().zip([3, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    (10 - sum % 10) % 10
}

/// A digit as Latin, Arabic, Persian and full-width scripts write it.
fn digit(sign: char) -> Option<u32> {
    let zero =
        ['0', '\u{660}', '\u{6f0}', '\u{ff10}'].into_iter().find(|zero| (*zero..).take(10).any(|c| c == sign))?;
    Some(u32::from(sign) - u32::from(zero))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn barcodes_are_read_as_people_copy_them() {
        for (typed, read) in [
            ("4006381333931", "4006381333931"),
            (" 978-3-16-148410-0 ", "9783161484100"),
            ("0 36000 29145 2", "036000291452"),
            ("9638 5074", "96385074"),
            ("1 0614141 00001 9", "10614141000019"),
            ("1 0614141 00001 8", ""),
            ("10614141000415", "10614141000415"),
            ("٤٠٠٦٣٨١٣٣٣٩٣١", "4006381333931"),
        ] {
            assert_eq!(parse(typed).ok().flatten().unwrap_or_default(), read, "{typed}");
        }
        assert_eq!(parse(" \u{200b} "), Ok(None));
    }

    #[test]
    fn a_sentence_says_what_is_wrong() {
        assert_eq!(parse("4006381333932"), Err(Text::products_barcode_check(1_u32)));
        assert_eq!(parse("400638133393"), Err(Text::products_barcode_check(0_u32)));
        assert_eq!(parse("12345"), Err(Text::products_barcode_length(5_usize)));
        assert_eq!(parse("4006381a33931"), Err(Text::products_barcode_digits()));
        assert_eq!(parse("3-16-148410-X"), Err(Text::products_barcode_isbn_10()));
        assert!(parse(&"7".repeat(20_000)).is_err());
    }

    #[test]
    fn one_number_has_several_kinds() {
        assert_eq!(kinds_of("036000291452"), ["036000291452", "0036000291452", "00036000291452"]);
        assert_eq!(kinds_of("96385074")[0], "96385074");
    }
}
