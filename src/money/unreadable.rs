//! Why a text is not an amount, and what to write instead.

use std::borrow::Cow;
use std::fmt;

use super::amount::Money;
use super::currency::Currency;
use crate::locales::{Locale, Shown, Text};

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no number, or has more decimals than the currency.
    Malformed(Currency),
    /// Another currency stands beside the number.
    OtherCurrency(Currency),
    /// `1,250` is a thousand for some and one and a quarter for others. Holds the larger amount, in minor units.
    Ambiguous(i64, Currency),
    /// It is more than this, in minor units.
    TooLarge(i64, Currency),
    /// A price was to be read, and it is below zero.
    Negative,
}

impl Unreadable {
    /// The sentence that a form shows.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Malformed(currency) => how_to_write(currency),
            Self::OtherCurrency(currency) => Text::money_other_currency(currency),
            Self::Ambiguous(thousands, currency) => which_is_meant(thousands, currency),
            Self::TooLarge(most, currency) => Text::money_too_large(&Money::of(most, currency)),
            Self::Negative => Text::money_negative(),
        }
    }
}

impl From<Unreadable> for Text {
    fn from(reason: Unreadable) -> Self {
        reason.text()
    }
}

/// In English, for the command line and logs.
impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text().in_english())
    }
}

impl std::error::Error for Unreadable {}

/// An amount as it is to be typed into a form: `1250.00`, `1250,00`.
#[derive(Clone, Copy)]
struct Typed(Money);

impl Shown for Typed {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        Cow::Owned(self.0.typed(Some(locale)))
    }
}

fn how_to_write(currency: Currency) -> Text {
    match currency.decimals() {
        0 => Text::money_malformed_whole(&Typed(Money::of(1200, currency))),
        2 => Text::money_malformed(&Typed(Money::of(1250, currency))),
        _ => Text::money_malformed(&Typed(Money::of(12_500, currency))),
    }
}

fn which_is_meant(thousands: i64, currency: Currency) -> Text {
    let more = Money::of(thousands, currency);
    if thousands % 1000 == 0 {
        let less = Money::of(thousands / 1000, currency);
        return Text::money_ambiguous(&more, &less, &Typed(more), &Typed(less));
    }
    // As decimals they would be too many for this currency.
    match currency.decimals() {
        0 => Text::money_thousands_whole(&more, &Typed(more)),
        decimals => Text::money_thousands(&more, &Typed(more), decimals),
    }
}
