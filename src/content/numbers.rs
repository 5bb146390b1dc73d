//! Reads a number with its unit as people write it: `1.5`, `1,5 l`, `1 500 ml`, `59″`, `١٫٥`.

use rust_decimal::Decimal;

use super::units::converted;
use crate::locales::Locale;

/// The most that is kept on either side of zero.
const MOST: i64 = 1_000_000_000_000;
/// The most decimals that are kept.
const DECIMALS: u32 = 9;

/// Why a text is no number for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no number.
    Malformed,
    /// Its unit does not measure what the field asks for.
    OtherUnit,
    /// It is larger than anything.
    TooLarge,
}

/// A number in this unit. A text without a unit is in it; one in another unit of the same kind is converted. One comma
/// or point before exactly three digits is read as the language that it was typed in writes numbers; in a file, a comma
/// there is refused.
pub fn number(text: &str, unit: &str, locale: Option<Locale>) -> Result<Decimal, Unread> {
    let text = european(text);
    let text = text.trim();
    let (is_negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = text.rfind(|char: char| char.is_ascii_digit()).ok_or(Unread::Malformed)? + 1;
    // `m2` is a unit: the number ends where the first letter stands.
    let end = text[..end].find(|char: char| !is_of_number(char)).unwrap_or(end);
    let (digits, own) = (text[..end].trim_end(), text[end..].trim());
    if digits.len() > 40 {
        return Err(Unread::TooLarge);
    }
    let plain = plain(digits, locale).ok_or(Unread::Malformed)?;
    let mut number: Decimal = plain.parse().map_err(|_| Unread::Malformed)?;
    number.set_sign_negative(is_negative && !number.is_zero());
    let number = if own.is_empty() { Some(number) } else { converted(number, own, unit) }.ok_or(Unread::OtherUnit)?;
    if number.abs() > Decimal::from(MOST) {
        return Err(Unread::TooLarge);
    }
    Ok(number.round_dp(DECIMALS).normalize())
}

/// A number as it is typed in this language; without one, as files hold it.
#[must_use]
pub fn typed(number: Decimal, locale: Option<Locale>) -> String {
    let plain = number.normalize().to_string();
    if locale == Some(Locale::German) { plain.replace('.', ",") } else { plain }
}

const fn is_of_number(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The same with European digits and marks, and without what only tells directions apart.
fn european(text: &str) -> String {
    let of = |char: char| match char {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(char) - 0x660, 10).unwrap_or(char),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(char) - 0x6f0, 10).unwrap_or(char),
        '\u{66b}' => '.',
        '\u{66c}' => '\'',
        _ => char,
    };
    let is_direction = |char: &char| matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|char| !is_direction(char)).map(of).collect()
}

/// The digits as programs write them.
fn plain(digits: &str, locale: Option<Locale>) -> Option<String> {
    let marks: Vec<_> = digits.char_indices().filter(|(_, char)| matches!(char, '.' | ',')).collect();
    let decimals_at = match marks.as_slice() {
        [] => None,
        [(at, mark)] => {
            let (whole, rest) = (&digits[..*at], &digits[at + 1..]);
            let is_group = matches!(whole.len(), 1..=3) && !whole.starts_with('0') && rest.len() == 3;
            let of_thousands = if locale == Some(Locale::German) { '.' } else { ',' };
            match locale {
                _ if !is_group || *mark != of_thousands => Some(*at),
                Some(_) => None,
                None => return None,
            }
        }
        [first @ .., (at, mark)] => {
            // Several of one kind set thousands apart; before another mark they do, and that begins the decimals.
            let same = first.iter().filter(|(_, other)| other == mark).count();
            if same == first.len() {
                None
            } else if same == 0 {
                Some(*at)
            } else {
                return None;
            }
        }
    };
    let (whole, decimals) = decimals_at.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain(decimals) {
        return None;
    }
    let mut groups = whole.split(|char: char| !char.is_ascii_digit());
    let first = groups.next().unwrap_or_default().to_owned();
    let is_grouped = whole.chars().any(|char| !char.is_ascii_digit());
    let rest: Vec<_> = groups.collect();
    if is_grouped && (first.is_empty() || first.len() > 3 || rest.iter().any(|group| group.len() != 3)) {
        return None;
    }
    let whole = first + &rest.concat();
    // `.5` is a half, and `5.` is nothing.
    let is_cut = decimals_at.is_some() && decimals.is_empty();
    if is_cut || (whole.is_empty() && decimals.is_empty()) {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { &whole };
    Some(if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, unit: &str, locale: Option<Locale>) -> Result<String, Unread> {
        number(text, unit, locale).map(|number| number.to_string())
    }

    #[test]
    fn a_number_is_read_as_its_language_writes_it() {
        let (english, german, arabic) = (Some(Locale::English), Some(Locale::German), Some(Locale::Arabic));
        for (text, unit, locale, expected) in [
            ("1.5", "l", english, "1.5"),
            ("1,5", "l", german, "1.5"),
            ("1,5", "l", english, "1.5"),
            ("1.5", "l", german, "1.5"),
            ("1,250", "g", english, "1250"),
            ("1.250", "g", english, "1.25"),
            ("1.250", "g", german, "1250"),
            ("1,250", "g", german, "1.25"),
            ("1,250,000.5", "g", english, "1250000.5"),
            ("1.250.000,5", "g", german, "1250000.5"),
            ("1 250,5", "g", german, "1250.5"),
            ("1’250.5", "g", english, "1250.5"),
            ("١٬٢٥٠٫٥", "g", arabic, "1250.5"),
            ("\u{2212}4", "°C", english, "-4"),
            ("-0", "°C", english, "0"),
            (".5", "l", english, "0.5"),
            ("1.250", "g", None, "1.25"),
            ("0007.50", "g", english, "7.5"),
        ] {
            assert_eq!(read(text, unit, locale).as_deref(), Ok(expected), "{text} in {locale:?}");
        }
        assert_eq!(read("1,250", "g", None), Err(Unread::Malformed));
        for text in ["", "-", "five", "1.2.3,4", "1,,5", "5.", "12,34,5", "1 2", "--5", "5-7", "1e9", "½"] {
            assert!(read(text, "g", english).is_err(), "{text}");
        }
    }

    #[test]
    fn another_unit_of_the_same_kind_is_converted() {
        let english = Some(Locale::English);
        for (text, unit, expected) in [
            ("1.5 l", "l", "1.5"),
            ("1500ml", "l", "1.5"),
            ("1,500 ml", "l", "1.5"),
            ("59 in", "cm", "149.86"),
            ("59\"", "cm", "149.86"),
            ("12 m2", "m²", "12"),
            ("350 °F", "°C", "176.666666667"),
            ("1.5 Liter", "ml", "1500"),
            ("4 Pieces", "pieces", "4"),
        ] {
            assert_eq!(read(text, unit, english).as_deref(), Ok(expected), "{text}");
        }
        assert_eq!(read("5 kg", "cm", english), Err(Unread::OtherUnit));
        assert_eq!(read("5 kg", "", english), Err(Unread::OtherUnit));
        assert_eq!(read("1 and more", "cm", english), Err(Unread::OtherUnit));
        assert_eq!(read("9999999999999", "cm", english), Err(Unread::TooLarge));
        assert_eq!(read(&"9".repeat(20_000), "cm", english), Err(Unread::TooLarge));
    }

    #[test]
    fn what_a_form_shows_is_read_as_the_same() {
        for text in ["0.125", "1.5", "1250", "1234.5", "-7.001", "0.000000001"] {
            let decimal: Decimal = text.parse().unwrap();
            for locale in [None, Some(Locale::English), Some(Locale::German), Some(Locale::Arabic)] {
                assert_eq!(number(&typed(decimal, locale), "g", locale), Ok(decimal), "{text} in {locale:?}");
            }
        }
    }
}
