//! Money: whole minor units (cents, yen) of an ISO 4217 currency, never a float.

use std::fmt;

use iso_currency::Currency;

/// The largest amount taken, in minor units: enough for a house, small enough for sums.
pub const MOST_MINOR: i64 = 100_000_000_000;

/// An amount of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// So many minor units, of the currency with this ISO code; an unknown code is shown as euro.
    #[must_use]
    pub fn of(minor: i64, code: &str) -> Self {
        Self { minor, currency: currency(code).unwrap_or(Currency::EUR) }
    }

    /// Parses what a person writes: `12`, `12.50` or `12,50`; at most as many decimals as the currency has.
    #[must_use]
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        let text = text.trim().replace(',', ".");
        let decimals = decimals(currency);
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) || fraction.len() > decimals {
            return None;
        }
        if text.contains('.') && fraction.is_empty() {
            return None;
        }
        let minor = format!("{whole}{fraction:0<decimals$}").parse::<i64>().ok()?;
        (minor <= MOST_MINOR).then_some(Self { minor, currency })
    }

    /// The amount in minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The ISO code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.currency.code()
    }

    /// The bare number, as a form field holds it: `12.50`.
    #[must_use]
    pub fn amount(self) -> String {
        let decimals = decimals(self.currency);
        if decimals == 0 {
            return self.minor.to_string();
        }
        let unit = 10_i64.pow(u32::try_from(decimals).unwrap_or(2));
        format!("{}.{:0decimals$}", self.minor / unit, self.minor % unit)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let symbol = match self.currency {
            Currency::EUR => "€",
            Currency::GBP => "£",
            Currency::USD => "$",
            Currency::JPY => "¥",
            // A sign that several countries share, or that few fonts have, would mislead.
            other => return write!(f, "{} {}", other.code(), grouped(&self.amount())),
        };
        write!(f, "{symbol}{}", grouped(&self.amount()))
    }
}

/// The currency with this ISO code.
#[must_use]
pub fn currency(code: &str) -> Option<Currency> {
    Currency::from_code(code)
}

/// How many decimals the currency is written with.
#[must_use]
pub fn decimals(currency: Currency) -> usize {
    currency.exponent().map_or(0, usize::from)
}

/// Thousands set apart: `1,250.00`.
#[must_use]
pub fn grouped(amount: &str) -> String {
    let (whole, rest) = amount.find('.').map_or((amount, ""), |dot| amount.split_at(dot));
    let mut text = String::with_capacity(amount.len() + 4);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_read_as_people_write_it() {
        let minor = |text| Money::parse(text, Currency::EUR).map(Money::minor);
        assert_eq!(minor("12.50"), Some(1250));
        assert_eq!(minor(" 12,5 "), Some(1250));
        assert_eq!(minor("0"), Some(0));
        for wrong in ["", ".", "12.", ".5", "-1", "1.234", "1,234.50", "1e3", "٣", "99999999999999999999"] {
            assert_eq!(minor(wrong), None, "{wrong}");
        }
        assert_eq!(Money::parse("1200", Currency::JPY).map(Money::minor), Some(1200));
        assert_eq!(Money::parse("12.5", Currency::JPY), None);
    }

    #[test]
    fn a_price_is_shown_with_its_decimals_and_thousands() {
        assert_eq!(Money::of(123_456_789, "EUR").to_string(), "€1,234,567.89");
        assert_eq!(Money::of(5, "GBP").to_string(), "£0.05");
        assert_eq!(Money::of(1200, "JPY").to_string(), "¥1,200");
        assert_eq!(Money::of(4500, "CHF").to_string(), "CHF 45.00");
    }
}
