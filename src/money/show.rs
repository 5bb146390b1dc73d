//! Money as people and machines read it.

use std::fmt;

use super::amount::Money;

/// The minus sign of typography. A hyphen is half as wide, and lines break after it.
pub(super) const MINUS: char = '\u{2212}';

impl Money {
    /// The bare number, as form fields and files hold it: `1250.00`, `-0.50`.
    #[must_use]
    pub fn amount(self) -> String {
        let hyphen = if self.minor() < 0 { "-" } else { "" };
        format!("{hyphen}{}", self.magnitude())
    }

    /// The number without its sign.
    fn magnitude(self) -> String {
        let decimals = self.currency().decimals();
        let digits = format!("{:0least$}", self.minor().unsigned_abs(), least = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        if decimals == 0 { digits } else { format!("{whole}.{fraction}") }
    }
}

/// For people: `€1,250.00`, `−€0.50`, `−CHF 45.00`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.minor() < 0 {
            write!(f, "{MINUS}")?;
        }
        match self.currency().sign() {
            Some(sign) => write!(f, "{sign}")?,
            None => write!(f, "{} ", self.currency())?,
        }
        f.write_str(&grouped(&self.magnitude()))
    }
}

/// A number without a sign, its thousands set apart: `1,250.00`.
#[must_use]
pub fn grouped(number: &str) -> String {
    let (whole, rest) = number.find('.').map_or((number, ""), |dot| number.split_at(dot));
    let mut text = String::with_capacity(number.len() + 4);
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
    use crate::money::Currency;

    #[test]
    fn an_amount_is_shown_with_its_decimals_and_thousands() {
        for (minor, currency, shown, amount) in [
            (123_456_789, Currency::Eur, "€1,234,567.89", "1234567.89"),
            (5, Currency::Gbp, "£0.05", "0.05"),
            (1200, Currency::Jpy, "¥1,200", "1200"),
            (4500, Currency::Chf, "CHF 45.00", "45.00"),
            (1_250_500, Currency::Kwd, "KWD 1,250.500", "1250.500"),
            (0, Currency::Eur, "€0.00", "0.00"),
            (-50, Currency::Eur, "−€0.50", "-0.50"),
            (-125_000, Currency::Chf, "−CHF 1,250.00", "-1250.00"),
            (-7, Currency::Kwd, "−KWD 0.007", "-0.007"),
            (i64::MIN, Currency::Jpy, "−¥9,223,372,036,854,775,808", "-9223372036854775808"),
        ] {
            let money = Money::of(minor, currency);
            assert_eq!((money.to_string().as_str(), money.amount().as_str()), (shown, amount));
        }
    }
}
