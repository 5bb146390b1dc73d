//! Reading amounts, as people and files write them and as we show them. What can mean two amounts is refused.

use super::amount::Money;
use super::currency::Currency;
use super::show::MINUS;

/// The largest price taken, in minor units: enough for a house, small enough for sums.
pub const MOST_PRICE_MINOR: i64 = 100_000_000_000;

/// Why a text is not an amount. Each is the sentence that a form shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no number, or has more decimals than the currency.
    #[error("{}", how_to_write(*.0))]
    Malformed(Currency),
    /// Another currency stands beside the number.
    #[error("Prices here are in {0}. Leave out any other currency.")]
    OtherCurrency(Currency),
    /// `1,250` is a thousand for some and one and a quarter for others. Holds the larger amount, in minor units.
    #[error("{}", which_is_meant(Money::of(*.0, *.1)))]
    Ambiguous(i64, Currency),
    /// It is more than this, in minor units.
    #[error("Keep it to {} at most.", Money::of(*.0, *.1))]
    TooLarge(i64, Currency),
    /// A price was to be read, and it is below zero.
    #[error("A price cannot be below zero.")]
    Negative,
}

impl Money {
    /// Parses an amount: `12`, `12.5`, `12,50`, `€1,250.00`, `1.250,00 EUR`, `1'250.00`, `−€0.50`. Thousands may be set
    /// apart by a comma, a point, a space or an apostrophe. The currency may stand before or after the number.
    ///
    /// # Errors
    /// [`Unreadable`]; a single comma or point before exactly three digits is [`Unreadable::Ambiguous`] unless it
    /// stands as we show it: `1,200` yen, `1.250` dinars.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, Unreadable> {
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
        let magnitude = magnitude(&text[first..=last], currency)?;
        let minor = i64::try_from(if is_negative { -magnitude } else { magnitude });
        minor.map(|minor| Self::of(minor, currency)).map_err(|_| Unreadable::TooLarge(i64::MAX, currency))
    }

    /// Parses a price: an amount from zero to [`MOST_PRICE_MINOR`].
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn price(text: &str, currency: Currency) -> Result<Self, Unreadable> {
        let price = Self::parse(text, currency)?;
        if price.minor() < 0 {
            return Err(Unreadable::Negative);
        }
        let is_possible = price.minor() <= MOST_PRICE_MINOR;
        is_possible.then_some(price).ok_or(Unreadable::TooLarge(MOST_PRICE_MINOR, currency))
    }
}

fn without_minus(text: &str) -> (bool, &str) {
    text.strip_prefix(['-', MINUS]).map_or((false, text), |rest| (true, rest.trim_start()))
}

/// Whether what stands around a number is nothing, or this currency.
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
fn magnitude(number: &str, currency: Currency) -> Result<i128, Unreadable> {
    let (malformed, decimals) = (Unreadable::Malformed(currency), currency.decimals());
    let (whole, fraction) = match decimal_mark(number, currency)? {
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
fn decimal_mark(number: &str, currency: Currency) -> Result<Option<usize>, Unreadable> {
    let Some(last) = number.rfind(['.', ',']) else { return Ok(None) };
    let mark = &number[last..=last];
    if number.matches(mark).count() > 1 {
        // Both kinds, and the last of them twice, is for [`ungrouped`] to refuse.
        return Ok(None);
    }
    let (whole, fraction) = (&number[..last], &number[last + 1..]);
    let has_group = matches!(whole.len(), 1..=3) && !whole.starts_with('0') && fraction.len() == 3;
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !has_group || !is_plain(whole) || !is_plain(fraction) {
        return Ok(Some(last));
    }
    match (mark, currency.decimals()) {
        (",", 0) => Ok(None),
        (".", 3) => Ok(Some(last)),
        (_, decimals) => {
            let thousands = format!("{whole}{fraction}{:0<decimals$}", "").parse();
            Err(thousands.map_or(Unreadable::Malformed(currency), |minor| Unreadable::Ambiguous(minor, currency)))
        }
    }
}

/// The digits of a whole number, whose thousands may be set apart by one kind of mark.
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

fn how_to_write(currency: Currency) -> String {
    match currency.decimals() {
        0 => format!("Write the price in whole {}, like 1200.", currency.name()),
        decimals => format!("Write the price like 12.{:0<decimals$}.", 5),
    }
}

fn which_is_meant(thousands: Money) -> String {
    let otherwise = match thousands.currency().decimals() {
        0 => String::new(),
        2 => " Otherwise use at most two decimals.".to_owned(),
        _ => " Otherwise write the decimals after a point.".to_owned(),
    };
    format!("This could mean two amounts. If it is thousands, write {}.{otherwise}", thousands.amount())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(text: &str, currency: Currency) -> Result<i64, Unreadable> {
        Money::parse(text, currency).map(Money::minor)
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
        // The sign is the United States' alone, as we show it.
        assert_eq!(minor("$12", Currency::Cad), Err(Unreadable::OtherCurrency(Currency::Cad)));
        let huge = "9".repeat(400);
        for text in [huge.as_str(), "92233720368547758.08"] {
            assert_eq!(minor(text, Currency::Eur), Err(Unreadable::TooLarge(i64::MAX, Currency::Eur)), "{text}");
        }
    }

    #[test]
    fn what_can_mean_two_amounts_is_asked_back() {
        let sentence = |text, currency| Money::parse(text, currency).map_err(|error| error.to_string());
        for text in ["1,250", "1.250", "€1.250", "-1,250"] {
            let said =
                "This could mean two amounts. If it is thousands, write 1250.00. Otherwise use at most two decimals.";
            assert_eq!(sentence(text, Currency::Eur), Err(said.to_owned()), "{text}");
        }
        let said = "This could mean two amounts. If it is thousands, write 1250.000. Otherwise write the decimals after a point.";
        assert_eq!(sentence("1,250", Currency::Kwd), Err(said.to_owned()));
        let said = "This could mean two amounts. If it is thousands, write 1200.";
        assert_eq!(sentence("1.200", Currency::Jpy), Err(said.to_owned()));
    }

    #[test]
    fn a_price_is_from_zero_to_a_house() {
        let sentence = |text| Money::price(text, Currency::Eur).map_err(|error| error.to_string());
        assert_eq!(sentence("1,000,000,000.00"), Ok(Money::of(MOST_PRICE_MINOR, Currency::Eur)));
        assert_eq!(sentence("1,000,000,000.01"), Err("Keep it to €1,000,000,000.00 at most.".to_owned()));
        assert_eq!(sentence("-1"), Err("A price cannot be below zero.".to_owned()));
        assert_eq!(sentence("cheap"), Err("Write the price like 12.50.".to_owned()));
        assert_eq!(sentence("$5"), Err("Prices here are in EUR. Leave out any other currency.".to_owned()));
    }
}
