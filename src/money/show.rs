//! Formats money for people and for machines.

use std::borrow::Cow;
use std::fmt;

use super::amount::Money;
use crate::locales::{Locale, Shown};

/// The typographic minus sign. A hyphen is half as wide, and browsers break lines after it.
pub(super) const MINUS: char = '\u{2212}';

impl Money {
    /// The plain number for form fields and files: `1250.00`, `-0.50`.
    #[must_use]
    pub fn amount(self) -> String {
        let hyphen = if self.minor() < 0 { "-" } else { "" };
        format!("{hyphen}{}", self.magnitude())
    }

    /// The bare number as people type it into a form, without groups: `1250.00`, in German `1250,00`. None is as files
    /// hold it.
    #[must_use]
    pub fn typed(self, locale: Option<Locale>) -> String {
        match decimal_mark(locale) {
            '.' => self.amount(),
            mark => self.amount().replace('.', &mark.to_string()),
        }
    }

    /// The number without its sign.
    fn magnitude(self) -> String {
        let decimals = self.currency().decimals();
        let digits = format!("{:0least$}", self.minor().unsigned_abs(), least = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        if decimals == 0 { digits } else { format!("{whole}.{fraction}") }
    }

    /// The number without its sign, with the marks of a language. Lists show many prices, so it takes no detours.
    fn push_magnitude(self, locale: Locale, out: &mut String) {
        let decimals = self.currency().decimals();
        let digits = format!("{:0least$}", self.minor().unsigned_abs(), least = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let point = decimal_mark(Some(locale));
        push_grouped(whole, if point == '.' { ',' } else { '.' }, out);
        if decimals > 0 {
            out.push(point);
            out.push_str(fraction);
        }
    }

    /// As English has it.
    fn in_english(self) -> String {
        let mut text = String::with_capacity(24);
        if self.minor() < 0 {
            text.push(MINUS);
        }
        if let Some(sign) = self.currency().sign() {
            text.push_str(sign);
        } else {
            text.push_str(self.currency().as_str());
            text.push(' ');
        }
        self.push_magnitude(Locale::English, &mut text);
        text
    }
}

/// What sets the decimals of a number apart; the thousands are set apart by the other of the point and the comma.
pub(super) const fn decimal_mark(locale: Option<Locale>) -> char {
    match locale {
        Some(Locale::German) => ',',
        Some(Locale::English | Locale::Arabic) | None => '.',
    }
}

/// For people, as the Unicode CLDR has it: `€1,250.00`, `1.250,00 €`, and in Arabic the sign after the number too.
impl Shown for Money {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        if locale == Locale::English {
            return Cow::Owned(self.in_english());
        }
        let mut text = String::with_capacity(24);
        if locale == Locale::Arabic {
            // A right-to-left mark, because a number has no direction of its own.
            text.push('\u{200f}');
        }
        if self.minor() < 0 {
            if locale == Locale::Arabic {
                // A left-to-right mark keeps the sign before the digits.
                text.push('\u{200e}');
            }
            text.push(MINUS);
        }
        self.push_magnitude(locale, &mut text);
        // A no-break space keeps the number and the symbol on one line.
        text.push('\u{a0}');
        text.push_str(self.currency().sign().unwrap_or(self.currency().as_str()));
        Cow::Owned(text)
    }
}

/// In English: `€1,250.00`, `−€0.50`, `−CHF 45.00`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_english())
    }
}

/// Separates the thousands of an unsigned whole number: `1,250`.
#[must_use]
pub fn grouped(number: &str) -> String {
    let mut text = String::with_capacity(number.len() + 4);
    push_grouped(number, ',', &mut text);
    text
}

fn push_grouped(whole: &str, mark: char, out: &mut String) {
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn the_marks_are_those_of_the_unicode_cldr() {
        for currency in Currency::ALL {
            for minor in [0, 7, 100, 123_456, 99_999_999_999] {
                let money = Money::of(minor, *currency);
                for locale in Locale::ALL {
                    let number = locale.decimal(&money.magnitude());
                    assert!(locale.say(money).contains(&number), "{number} is not in {}", locale.say(money));
                }
            }
        }
    }

    #[test]
    fn an_amount_is_typed_with_the_marks_of_the_language() {
        let price = Money::of(-125_000, Currency::Eur);
        let typed = [None, Some(Locale::English), Some(Locale::German), Some(Locale::Arabic)];
        let typed = typed.map(|locale| price.typed(locale));
        assert_eq!(typed, ["-1250.00", "-1250.00", "-1250,00", "-1250.00"]);
        for locale in Locale::ALL {
            assert_eq!(locale.decimal("0.5"), format!("0{}5", decimal_mark(Some(locale))));
        }
    }

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

    #[test]
    fn an_amount_is_shown_as_the_language_writes_it() {
        for (minor, currency, german, arabic) in [
            (125_000, Currency::Eur, "1.250,00\u{a0}€", "\u{200f}1,250.00\u{a0}€"),
            (-50, Currency::Eur, "−0,50\u{a0}€", "\u{200f}\u{200e}−0.50\u{a0}€"),
            (1200, Currency::Jpy, "1.200\u{a0}¥", "\u{200f}1,200\u{a0}¥"),
            (1_250_500, Currency::Kwd, "1.250,500\u{a0}KWD", "\u{200f}1,250.500\u{a0}KWD"),
        ] {
            let money = Money::of(minor, currency);
            assert_eq!([Locale::German, Locale::Arabic].map(|locale| locale.say(money)), [german, arabic]);
        }
    }
}
