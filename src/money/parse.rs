//! Parses amounts as people and files write them, and as Souk shows them. Ambiguous text is refused.

use super::amount::Money;
use super::currency::Currency;
use super::show::{MINUS, decimal_mark};
use super::unreadable::Unreadable;
use crate::locales::Locale;

/// The highest accepted price in minor units: enough for a house, small enough for sums.
pub const MOST_PRICE_MINOR: i64 = 100_000_000_000;

impl Money {
    /// Parses an amount: `12`, `12.5`, `12,50`, `€1,250.00`, `1.250,00 EUR`, `1'250.00`, `−€0.50`. Thousands may be set
    /// apart by a comma, a point, a space or an apostrophe. The currency may stand before or after the number. In Arabic
    /// the digits may be Arabic too: `١٬٢٥٠٫٥٠`.
    ///
    /// One comma or point before exactly three digits is read as the language that it was typed in writes numbers:
    ///
    /// | typed in | currency | `1,250` | `1.250` |
    /// | --- | --- | --- | --- |
    /// | English, Arabic | EUR, JPY | a thousand | asked back |
    /// | English, Arabic | KWD | asked back | one and a quarter |
    /// | German | EUR, JPY | asked back | a thousand |
    /// | German | KWD | one and a quarter | asked back |
    /// | no language | EUR | asked back | asked back |
    /// | no language | JPY | a thousand | asked back |
    /// | no language | KWD | asked back | one and a quarter |
    ///
    /// Forms show amounts of a currency with three decimals like this, so the language's decimal mark is one. Its
    /// thousands mark is asked back there: read either way it is a possible price, and a wrong guess is wrong by a
    /// factor of a thousand. So what a form shows in one language is never read as another amount in another language:
    /// it is the same amount or it is asked back.
    ///
    /// # Errors
    /// [`Unreadable`]; what is asked back is [`Unreadable::Ambiguous`].
    pub fn parse(text: &str, currency: Currency, locale: Option<Locale>) -> Result<Self, Unreadable> {
        let text = &plain(text, locale);
        let malformed = Unreadable::Malformed(currency);
        let (is_negative, text) = without_minus(text.trim());
        let first = text.find(|char: char| char.is_ascii_digit()).ok_or(malformed)?;
        let last = text.rfind(|char: char| char.is_ascii_digit()).ok_or(malformed)?;
        let (before, after) = (text[..first].trim(), text[last + 1..].trim());
        let (before, is_negative) = match before.strip_suffix(['-', MINUS]) {
            Some(before) if !is_negative => (before.trim_end(), true),
            _ => (before, is_negative),
        };
        is_of(before, after, currency)?;
        let magnitude = magnitude(&text[first..=last], currency, locale)?;
        let minor = i64::try_from(if is_negative { -magnitude } else { magnitude });
        minor.map(|minor| Self::of(minor, currency)).map_err(|_| Unreadable::TooLarge(i64::MAX, currency))
    }

    /// Parses a price: an amount from zero to [`MOST_PRICE_MINOR`].
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn price(text: &str, currency: Currency, locale: Option<Locale>) -> Result<Self, Unreadable> {
        let too_large = Unreadable::TooLarge(MOST_PRICE_MINOR, currency);
        let price = Self::parse(text, currency, locale).map_err(|error| match error {
            Unreadable::TooLarge(..) => too_large,
            other => other,
        })?;
        if price.minor() < 0 {
            return Err(Unreadable::Negative);
        }
        let is_possible = price.minor() <= MOST_PRICE_MINOR;
        is_possible.then_some(price).ok_or(too_large)
    }
}

/// The same with European digits and marks where the language has others, and without what only tells directions apart.
fn plain(text: &str, locale: Option<Locale>) -> String {
    let is_arabic = locale == Some(Locale::Arabic);
    let european = |char: char| match char {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(char) - 0x660, 10).unwrap_or(char),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(char) - 0x6f0, 10).unwrap_or(char),
        '\u{66b}' => '.',
        '\u{66c}' => ',',
        _ => char,
    };
    let seen = text.chars().filter(|char| !is_direction(*char));
    seen.map(|char| if is_arabic { european(char) } else { char }).collect()
}

/// The marks, embeddings and isolates of UAX #9: our own amounts begin with one in Arabic.
const fn is_direction(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn without_minus(text: &str) -> (bool, &str) {
    text.strip_prefix(['-', MINUS]).map_or((false, text), |rest| (true, rest.trim_start()))
}

/// Checks that the text around a number is empty or names this currency.
fn is_of(before: &str, after: &str, currency: Currency) -> Result<(), Unreadable> {
    let named = match (before, after) {
        ("", "") => return Ok(()),
        (name, "") | ("", name) => name,
        _ => return Err(Unreadable::Malformed(currency)),
    };
    let is_named =
        |currency: &Currency| named.eq_ignore_ascii_case(currency.as_str()) || currency.sign() == Some(named);
    match Currency::ALL.iter().find(|currency| is_named(currency)) {
        Some(known) if *known == currency => Ok(()),
        Some(_) => Err(Unreadable::OtherCurrency(currency)),
        None => Err(Unreadable::Malformed(currency)),
    }
}

/// The minor units of a number that begins and ends with a digit.
fn magnitude(number: &str, currency: Currency, locale: Option<Locale>) -> Result<i128, Unreadable> {
    let (malformed, decimals) = (Unreadable::Malformed(currency), currency.decimals());
    let (whole, fraction) = match decimals_at(number, currency, locale)? {
        Some(mark) => (&number[..mark], &number[mark + 1..]),
        None => (number, ""),
    };
    let whole = ungrouped(whole).ok_or(malformed)?;
    if fraction.len() > decimals || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(malformed);
    }
    let digits = format!("{whole}{fraction:0<decimals$}");
    digits.parse().map_err(|_| Unreadable::TooLarge(i64::MAX, currency))
}

/// Where the decimals of a number begin.
fn decimals_at(number: &str, currency: Currency, locale: Option<Locale>) -> Result<Option<usize>, Unreadable> {
    let Some(last) = number.rfind(['.', ',']) else { return Ok(None) };
    let mark = &number[last..=last];
    if number.matches(mark).count() > 1 {
        // Several such marks separate thousands; [`ungrouped`] refuses a mix of two kinds.
        return Ok(None);
    }
    let (whole, fraction) = (&number[..last], &number[last + 1..]);
    let has_group = matches!(whole.len(), 1..=3) && !whole.starts_with('0') && fraction.len() == 3;
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !has_group || !is_plain(whole) || !is_plain(fraction) {
        return Ok(Some(last));
    }
    let decimals = currency.decimals();
    let is_of_decimals = mark.starts_with(decimal_mark(locale));
    if is_of_decimals && decimals >= 3 {
        return Ok(Some(last));
    }
    // Without a language only a currency that has no decimals leaves one reading.
    if !is_of_decimals && decimals < if locale.is_some() { 3 } else { 1 } {
        return Ok(None);
    }
    let thousands = format!("{whole}{fraction}{:0<decimals$}", "").parse();
    Err(thousands.map_or(Unreadable::Malformed(currency), |minor| Unreadable::Ambiguous(minor, currency)))
}

/// The digits of a whole number, whose thousands may be separated by one kind of mark.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(mark) = whole.chars().find(|char| !char.is_ascii_digit()) else { return Some(whole.to_owned()) };
    if !matches!(mark, '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}') {
        return None;
    }
    let groups: Vec<_> = whole.split(mark).collect();
    let (first, others) = groups.split_first()?;
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && is_digits(first)
        && others.iter().all(|group| group.len() == 3 && is_digits(group));
    is_grouped.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(text: &str, currency: Currency) -> Result<i64, Unreadable> {
        Money::parse(text, currency, None).map(Money::minor)
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (text, expected) in [
            ("12", 1200),
            ("12.50", 1250),
            (" 12,5 ", 1250),
            ("0", 0),
            ("€1,250.00", 125_000),
            ("1.250,00", 125_000),
            ("1.250,00 €", 125_000),
            ("EUR 1250", 125_000),
            ("1250 eur", 125_000),
            ("1 250,00", 125_000),
            ("1\u{202f}250,00\u{a0}€", 125_000),
            ("1'250.5", 125_050),
            ("1,234,567", 123_456_700),
            ("1.234.567,89", 123_456_789),
            ("−€0.50", -50),
            ("-0.50", -50),
            ("€-0.50", -50),
            ("- 12 EUR", -1200),
        ] {
            assert_eq!(minor(text, Currency::Eur), Ok(expected), "{text}");
        }
        assert_eq!(minor("¥1,200", Currency::Jpy), Ok(1200));
        assert_eq!(minor("KWD 1.250", Currency::Kwd), Ok(1250));
        assert_eq!(minor("1,250.500", Currency::Kwd), Ok(1_250_500));
        assert_eq!(minor("CHF 45.00", Currency::Chf), Ok(4500));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            ".",
            "-",
            "€",
            "12.",
            ".5",
            "--1",
            "-€-1",
            "+1",
            "1e3",
            "٣",
            "cheap",
            "12 50",
            "1,2,3",
            "12,34.50",
            "1.2.3,4",
            "1,234.567",
            "0.125",
            "1234,567",
            "0,500,000",
            "1 250 00",
            "12 mugs",
            "€12€",
            "1,250.00.00",
            "12_50",
            "1'250 000",
        ] {
            assert_eq!(minor(text, Currency::Eur), Err(Unreadable::Malformed(Currency::Eur)), "{text}");
        }
        assert_eq!(minor("12.5", Currency::Jpy), Err(Unreadable::Malformed(Currency::Jpy)));
        for text in ["$12", "12 £", "CHF 12", "12 usd"] {
            assert_eq!(minor(text, Currency::Eur), Err(Unreadable::OtherCurrency(Currency::Eur)), "{text}");
        }
        // The bare dollar sign means US dollars only, as when Souk shows amounts.
        assert_eq!(minor("$12", Currency::Cad), Err(Unreadable::OtherCurrency(Currency::Cad)));
        let huge = "9".repeat(400);
        for text in [huge.as_str(), "92233720368547758.08"] {
            assert_eq!(minor(text, Currency::Eur), Err(Unreadable::TooLarge(i64::MAX, Currency::Eur)), "{text}");
        }
    }

    #[test]
    fn what_can_mean_two_amounts_is_asked_back() {
        let sentence = |text, currency| Money::parse(text, currency, None).map_err(|error| error.to_string());
        for text in ["1,250", "1.250", "€1.250", "-1,250"] {
            let said = "Do you mean €1,250.00 or €1.25? Write 1250.00 or 1.25.";
            assert_eq!(sentence(text, Currency::Eur), Err(said.to_owned()), "{text}");
        }
        let said = "If you mean €1,255.00, write 1255.00. If not, use at most 2 decimals.";
        assert_eq!(sentence("1.255", Currency::Eur), Err(said.to_owned()));
        let said = "Do you mean KWD 1,250.000 or KWD 1.250? Write 1250.000 or 1.250.";
        assert_eq!(sentence("1,250", Currency::Kwd), Err(said.to_owned()));
        let said = "If you mean ¥1,200, write 1200. This currency has no decimals.";
        assert_eq!(sentence("1.200", Currency::Jpy), Err(said.to_owned()));
        let german = |text, currency| {
            Money::parse(text, currency, Some(Locale::German))
                .map_err(|error| Locale::German.say(error.text()).into_owned())
        };
        let said = "Meinen Sie 1.250,00\u{a0}€ oder 1,25\u{a0}€? Schreiben Sie 1250,00 oder 1,25.";
        assert_eq!(german("1,250", Currency::Eur), Err(said.to_owned()));
    }

    #[test]
    fn a_mark_before_three_digits_is_read_in_the_way_of_the_language() {
        let (asked, languages) = (None, [Some(Locale::English), Some(Locale::Arabic), Some(Locale::German), None]);
        for (text, currency, amounts) in [
            ("1,250", Currency::Eur, [Some(125_000), Some(125_000), asked, asked]),
            ("1.250", Currency::Eur, [asked, asked, Some(125_000), asked]),
            ("1,200", Currency::Jpy, [Some(1200), Some(1200), asked, Some(1200)]),
            ("1.200", Currency::Jpy, [asked, asked, Some(1200), asked]),
            ("1,250", Currency::Kwd, [asked, asked, Some(1250), asked]),
            ("1.250", Currency::Kwd, [Some(1250), Some(1250), asked, Some(1250)]),
            ("1.250,00", Currency::Eur, [Some(125_000); 4]),
            ("1,250.00", Currency::Eur, [Some(125_000); 4]),
            ("1250,5", Currency::Eur, [Some(125_050); 4]),
            ("0,250", Currency::Kwd, [Some(250); 4]),
            ("1.250.000", Currency::Eur, [Some(125_000_000); 4]),
        ] {
            for (locale, expected) in languages.into_iter().zip(amounts) {
                let read = Money::parse(text, currency, locale).map(Money::minor);
                match expected {
                    Some(minor) => assert_eq!(read, Ok(minor), "{text} {currency} {locale:?}"),
                    None => {
                        assert!(
                            matches!(read, Err(Unreadable::Ambiguous(..))),
                            "{text} {currency} {locale:?}: {read:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn arabic_digits_are_read_in_arabic() {
        let arabic = |text, currency| Money::parse(text, currency, Some(Locale::Arabic)).map(Money::minor);
        for (text, minor) in
            [("١٢٫٥٠", 1250), ("١٬٢٥٠", 125_000), ("۱٬۲۵۰٫۵۰ €", 125_050), ("\u{200f}1,250.00\u{a0}€", 125_000)]
        {
            assert_eq!(arabic(text, Currency::Eur), Ok(minor), "{text}");
        }
        assert_eq!(arabic("١٫٢٥٠", Currency::Kwd), Ok(1250));
        assert!(Money::parse("١٢", Currency::Eur, Some(Locale::German)).is_err());
    }

    #[test]
    fn a_price_is_from_zero_to_a_house() {
        let sentence = |text| Money::price(text, Currency::Eur, None).map_err(|error| error.to_string());
        assert_eq!(sentence("1,000,000,000.00"), Ok(Money::of(MOST_PRICE_MINOR, Currency::Eur)));
        assert_eq!(sentence("1,000,000,000.01"), Err("The price can be at most €1,000,000,000.00.".to_owned()));
        assert_eq!(sentence("-1"), Err("A price can’t be below zero.".to_owned()));
        assert_eq!(sentence("cheap"), Err("Write the price like 12.50.".to_owned()));
        assert_eq!(sentence("$5"), Err("Prices here are in EUR. Leave out any other currency.".to_owned()));
    }
}
