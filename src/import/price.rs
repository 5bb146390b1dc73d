//! Prices as people write them in tables. What a column's numbers mean is decided by all of them; a price that still has
//! two readings is refused, and one that is not there is none.

use super::columns::amounts::{Mark, Vote, numbers, plain, vote};
use crate::locales::Text;
use crate::money::{Currency, Money};

/// What to do with `10 - 20` and `from 10`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ranges {
    /// The row is refused.
    #[default]
    Refuse,
    /// The lowest price counts.
    Lowest,
    /// There is no price: it is on request.
    OnRequest,
}

/// How the prices of a table are read.
#[derive(Clone, Copy, Debug)]
pub struct Prices {
    /// What they are in.
    pub currency: Currency,
    /// What sets decimals apart, as the column says.
    pub mark: Option<Mark>,
    /// What to do with a range.
    pub ranges: Ranges,
}

/// Words that say that there is no price.
const NONE: [&str; 22] = [
    "-",
    "–",
    "—",
    "n/a",
    "na",
    "nan",
    "null",
    "none",
    "nil",
    "tbd",
    "tba",
    "?",
    "on request",
    "price on request",
    "poa",
    "call",
    "call for price",
    "auf anfrage",
    "preis auf anfrage",
    "a. a.",
    "عند الطلب",
    "السعر عند الطلب",
];
/// Words in front of a price that is the lowest of several.
const FROM: [&str; 8] = ["from", "ab", "starting at", "starting from", "as low as", "min", "min.", "من"];
/// Words beside a price that say nothing more.
const PLAIN: [&str; 15] = [
    "price",
    "preis",
    "only",
    "nur",
    "now",
    "jetzt",
    "each",
    "per piece",
    "stück",
    "/stück",
    "incl. vat",
    "inkl. mwst.",
    "inkl. mwst",
    "approx.",
    "ca.",
];

impl Prices {
    /// Reads a price; none where there is none.
    ///
    /// # Errors
    /// The sentence for whoever wrote the table.
    pub fn read(&self, cell: &str) -> Result<Option<Money>, Text> {
        let cell = european(cell);
        let cell = cell.trim();
        let lower = cell.to_lowercase();
        if cell.is_empty() || NONE.contains(&lower.trim_matches(['.', '!', ' '])) {
            return Ok(None);
        }
        let found = numbers(cell);
        let is_from =
            FROM.iter().any(|word| lower.starts_with(word) && !lower[word.len()..].starts_with(char::is_alphabetic));
        if found.is_empty() {
            return Err(Text::import_price_unreadable());
        }
        self.check_words(cell, &found)?;
        match (found.as_slice(), is_from) {
            ([one], false) => self.amount(cell, one).map(Some),
            ([_], true) | ([_, _], _) if self.ranges == Ranges::Refuse => Err(Text::import_price_range()),
            ([_], true) | ([_, _], _) if self.ranges == Ranges::OnRequest => Ok(None),
            ([one], true) => self.amount(cell, one).map(Some),
            ([one, other], _) => {
                let (one, other) = (self.amount(cell, one)?, self.amount(cell, other)?);
                Ok(Some(if one.minor() <= other.minor() { one } else { other }))
            }
            _ => Err(Text::import_price_unreadable()),
        }
    }

    fn amount(&self, cell: &str, number: &str) -> Result<Money, Text> {
        // A minus stands right in front of the number or of its currency; between two numbers it is a dash.
        if cell.starts_with(['-', '−']) || cell.starts_with('(') && cell.ends_with(')') {
            return Err(Text::money_negative());
        }
        let decimals = self.currency.decimals();
        let mark = match (vote(number), self.mark) {
            (Vote::None, _) => Mark::Point,
            (Vote::For(mark), _) | (Vote::Either, Some(mark)) => mark,
            // Only a currency without decimals leaves one reading.
            (Vote::Either, None) if decimals == 0 => {
                if number.contains(',') {
                    Mark::Point
                } else {
                    Mark::Comma
                }
            }
            (Vote::Either, None) => return Err(Text::import_price_ambiguous()),
        };
        let plain = plain(number, mark).ok_or_else(Text::import_price_unreadable)?;
        let fraction = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        if fraction > decimals {
            return Err(Text::import_price_decimals(decimals));
        }
        // With all its decimals there is one reading only.
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        let full = if decimals == 0 { whole.to_owned() } else { format!("{whole}.{fraction:0<decimals$}") };
        let locale = Some(crate::locales::Locale::English);
        Ok(Money::price(&full, self.currency, locale)?)
    }

    /// Everything beside the numbers has to be this currency, or to mean nothing.
    fn check_words(&self, cell: &str, found: &[&str]) -> Result<(), Text> {
        let mut rest = cell.to_lowercase();
        for number in found {
            rest = rest.replacen(number, " ", 1);
        }
        for word in FROM.iter().chain(&PLAIN) {
            if let Some(at) = rest.find(word) {
                let is_whole = !rest[..at].ends_with(char::is_alphabetic)
                    && !rest[at + word.len()..].starts_with(char::is_alphabetic);
                if is_whole {
                    rest.replace_range(at..at + word.len(), " ");
                }
            }
        }
        let is_between = |char: char| {
            char.is_whitespace()
                || matches!(char, '-' | '–' | '—' | '−' | '~' | '/' | '*' | ',' | '(' | ')' | ':' | '+' | '=')
        };
        for word in rest.split(is_between).filter(|word| !word.is_empty()) {
            let word = word.trim_end_matches('.');
            if matches!(word, "" | "to" | "bis" | "till" | "إلى") {
                continue;
            }
            match is_named(word, self.currency) {
                Some(true) => {}
                Some(false) => return Err(Text::import_price_other_currency(self.currency.as_str())),
                None => return Err(Text::import_price_unreadable()),
            }
        }
        Ok(())
    }
}

/// The same with European digits and marks where there are Arabic or Persian ones, and without what only tells
/// directions apart.
fn european(cell: &str) -> String {
    let digit = |c: char, zero: u32| char::from_digit(u32::from(c) - zero, 10);
    cell.chars()
        .filter_map(|c| match c {
            '\u{660}'..='\u{669}' => digit(c, 0x660),
            '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
            '\u{66b}' => Some('.'),
            '\u{66c}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => None,
            c => Some(c),
        })
        .collect()
}

/// Whether a sign or a code, in small letters, may stand for this currency; none where it stands for none.
fn is_named(word: &str, currency: Currency) -> Option<bool> {
    let known: &[&str] = match word {
        "$" => &["USD", "CAD", "AUD", "NZD"],
        "us$" | "usd$" | "$usd" | "dollar" | "dollars" => &["USD"],
        "ca$" | "c$" | "can$" => &["CAD"],
        "a$" | "au$" => &["AUD"],
        "nz$" => &["NZD"],
        "€" | "euro" | "euros" => &["EUR"],
        "£" => &["GBP"],
        "¥" | "円" | "yen" => &["JPY"],
        "fr" | "sfr" | "franken" => &["CHF"],
        "kr" => &["SEK", "NOK", "DKK", "ISK"],
        "kč" | "kc" => &["CZK"],
        "zł" | "zl" => &["PLN"],
        "ft" => &["HUF"],
        "lei" => &["RON"],
        "kd" | "د.ك" => &["KWD"],
        "₹" | "rs" | "₽" | "₺" | "r$" | "₩" | "₪" | "฿" | "₫" | "₱" | "₴" | "₦" => &[],
        // Three letters beside a number are some currency.
        code if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_lowercase()) => {
            return Some(code.eq_ignore_ascii_case(currency.as_str()));
        }
        _ => return None,
    };
    Some(known.contains(&currency.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, currency: Currency, mark: Option<Mark>) -> Result<Option<i64>, String> {
        let prices = Prices { currency, mark, ranges: Ranges::Refuse };
        prices.read(cell).map(|price| price.map(Money::minor)).map_err(|text| text.in_english().into_owned())
    }

    #[test]
    fn prices_are_read_as_people_write_them() {
        for (cell, minor) in [
            ("$12.99", 1299),
            ("1,299.00", 129_900),
            ("1.299,00", 129_900),
            ("12.99 USD", 1299),
            (".99", 99),
            ("12,5", 1250),
            ("USD 5", 500),
            ("US$ 5", 500),
            ("$1,299.5", 129_950),
            ("12,-", 1200),
            ("Price: $ 7.00", 700),
            ("0", 0),
            ("007.10", 710),
            ("12.9900", 1299),
            ("1 299,00", 129_900),
            ("1'299.00", 129_900),
            ("only $3", 300),
            ("\u{200f}١٬٢٩٩٫٥٠ $", 129_950),
            ("۱۲", 1200),
        ] {
            assert_eq!(read(cell, Currency::Usd, None), Ok(Some(minor)), "{cell}");
        }
        for nothing in ["", " ", "-", "N/A", "on request", "Auf Anfrage", "NaN"] {
            assert_eq!(read(nothing, Currency::Usd, None), Ok(None), "{nothing}");
        }
        assert_eq!(read("1.299,00 €", Currency::Eur, None), Ok(Some(129_900)));
        assert_eq!(read("EUR 5", Currency::Eur, None), Ok(Some(500)));
        assert_eq!(read("1,299", Currency::Jpy, None), Ok(Some(1299)));
        assert_eq!(read("1.250", Currency::Kwd, Some(Mark::Point)), Ok(Some(1250)));
        assert_eq!(read("1,299", Currency::Kwd, Some(Mark::Point)), Ok(Some(1_299_000)));
    }

    #[test]
    fn the_column_decides_and_what_stays_open_is_refused() {
        assert_eq!(read("1,299", Currency::Eur, Some(Mark::Point)), Ok(Some(129_900)));
        assert_eq!(read("1.299", Currency::Eur, Some(Mark::Comma)), Ok(Some(129_900)));
        for cell in [
            "1,299",
            "1,299 €",
            "£5",
            "5 INR",
            "Rs. 999",
            "cheap",
            "12.999,1,2",
            "-5",
            "12.345678",
            "2 for 5 and 7",
            "£10.99 - £20.00",
            "ab 5",
            "5 apples",
        ] {
            assert!(read(cell, Currency::Eur, None).is_err(), "{cell}");
        }
        assert_eq!(
            read("1,299", Currency::Eur, Some(Mark::Comma)).unwrap_err(),
            Text::import_price_decimals(2_usize).in_english()
        );
    }

    #[test]
    fn a_word_is_no_currency_where_no_number_stands_beside_it() {
        assert_eq!(read("abc", Currency::Eur, None).unwrap_err(), Text::import_price_unreadable().in_english());
        assert_eq!(
            read("99999999999999999999", Currency::Eur, None).unwrap_err(),
            read("2000000000", Currency::Eur, None).unwrap_err()
        );
    }

    #[test]
    fn a_range_is_what_the_person_says() {
        let range = |ranges| {
            Prices { currency: Currency::Gbp, mark: None, ranges }
                .read("£10.99 - £20.00")
                .map(|price| price.map(Money::minor))
        };
        assert_eq!(range(Ranges::Lowest), Ok(Some(1099)));
        assert_eq!(range(Ranges::OnRequest), Ok(None));
        assert_eq!(range(Ranges::Refuse), Err(Text::import_price_range()));
    }
}
