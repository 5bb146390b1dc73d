//! A change of many prices: to an amount, by a share or by an amount, rounded to an ending such as .99.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::locales::{Locale, Text};
use crate::money::{BasisPoints, Currency, MOST_PRICE_MINOR, Money, Rounding};
use crate::web::forms::Errors;

text_enum! {
    /// How a price is changed.
    How {
        /// To this amount.
        Set = "set",
        /// By so many percent more.
        PercentUp = "percent_up",
        /// By so many percent less.
        PercentDown = "percent_down",
        /// By so much more.
        AmountUp = "amount_up",
        /// By so much less.
        AmountDown = "amount_down",
    }
}

impl How {
    /// As the form shows it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Set => Text::products_reprice_set(),
            Self::PercentUp => Text::products_reprice_percent_up(),
            Self::PercentDown => Text::products_reprice_percent_down(),
            Self::AmountUp => Text::products_reprice_amount_up(),
            Self::AmountDown => Text::products_reprice_amount_down(),
        }
    }
}

/// The largest change in hundredths of a percent: ten times as much again.
const MOST_POINTS: i32 = 100_000;

/// What is done with each price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repricing {
    how: How,
    /// Minor units, or hundredths of a percent.
    value: i64,
    currency: Currency,
    /// The last digits of a price: 99 hundredths and the like.
    ending: Option<i64>,
}

impl Repricing {
    /// Reads a form.
    pub fn parse(how: &str, value: &str, ending: &str, currency: Currency, locale: Locale) -> Result<Self, Errors> {
        let mut errors = Errors::default();
        let how = How::parse(how).unwrap_or(How::Set);
        let value = match how {
            How::PercentUp | How::PercentDown => errors.take("value", points(value, how)),
            _ => errors.take("value", Money::price(value, currency, Some(locale)).map(Money::minor)),
        };
        let ending = ["99", "95", "90", "00"].into_iter().find(|known| *known == ending);
        let ending = ending.and_then(|ending| ending.parse().ok());
        let value = value.ok_or(errors)?;
        Ok(Self { how, value, currency, ending })
    }

    /// What a price becomes.
    ///
    /// # Errors
    /// The sentence that says why it cannot be changed so.
    pub fn of(&self, price: Option<Money>) -> Result<Money, Text> {
        let too_far = || Text::products_reprice_out_of_range();
        let changed = match (self.how, price) {
            (How::Set, _) => Money::of(self.value, self.currency),
            (_, None) => return Err(Text::products_reprice_no_price()),
            (How::PercentUp, Some(price)) => self.share(price, 1).ok_or_else(too_far)?,
            (How::PercentDown, Some(price)) => self.share(price, -1).ok_or_else(too_far)?,
            (_, Some(price)) if price.currency() != self.currency => return Err(Text::products_reprice_currency()),
            (How::AmountUp, Some(price)) => price.plus(self.amount()).map_err(|_| too_far())?,
            (How::AmountDown, Some(price)) => price.minus(self.amount()).map_err(|_| too_far())?,
        };
        if price.is_some_and(|price| price.currency() != changed.currency()) {
            return Err(Text::products_reprice_currency());
        }
        let rounded = self.rounded(changed);
        if !(1..=MOST_PRICE_MINOR).contains(&rounded.minor()) {
            return Err(too_far());
        }
        if Some(rounded) == price {
            return Err(Text::products_reprice_same());
        }
        Ok(rounded)
    }

    fn amount(&self) -> Money {
        Money::of(self.value, self.currency)
    }

    fn share(&self, price: Money, sign: i32) -> Option<Money> {
        let points = BasisPoints(sign * i32::try_from(self.value).ok()?);
        price.plus(price.percent(points, Rounding::HalfUp).ok()?).ok()
    }

    /// The nearest price with the ending, and never none at all; in a currency without small change as it is.
    fn rounded(&self, price: Money) -> Money {
        let decimals = u32::try_from(price.currency().decimals()).unwrap_or(0);
        let Some(ending) = self.ending.filter(|_| decimals >= 2) else { return price };
        let unit = 10_i64.pow(decimals);
        let ending = ending * 10_i64.pow(decimals - 2);
        let whole = price.minor().div_euclid(unit);
        let near = [whole - 1, whole, whole + 1].map(|whole| whole * unit + ending);
        let near = near.into_iter().filter(|minor| *minor > 0);
        // Of two that are as near, the higher one.
        let nearest = near.min_by_key(|minor| ((minor - price.minor()).abs(), -minor));
        Money::of(nearest.unwrap_or(price.minor()), price.currency())
    }
}

/// Hundredths of a percent, typed as a number with either mark.
fn points(typed: &str, how: How) -> Result<i64, Text> {
    let typed = typed.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let percent: Decimal = typed.parse().map_err(|_| Text::products_reprice_percent_malformed())?;
    let points = percent.checked_mul(Decimal::ONE_HUNDRED).and_then(|points| points.round().to_i32());
    let most = if how == How::PercentDown { 9_999 } else { MOST_POINTS };
    points
        .filter(|points| (1..=most).contains(points))
        .map(i64::from)
        .ok_or_else(Text::products_reprice_percent_malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(how: &str, value: &str, ending: &str, price: i64) -> Result<i64, String> {
        let change = Repricing::parse(how, value, ending, Currency::Eur, Locale::English);
        let change = change.map_err(|errors| errors.iter().map(|(field, _)| field.to_owned()).collect::<String>())?;
        change
            .of(Some(Money::of(price, Currency::Eur)))
            .map(Money::minor)
            .map_err(|text| text.in_english().into_owned())
    }

    #[test]
    fn prices_are_changed_and_rounded() {
        assert_eq!(change("percent_up", "10", "", 1000), Ok(1100));
        assert_eq!(change("percent_up", "8,5 %", "99", 1000), Ok(1099));
        assert_eq!(change("percent_down", "12.5", "95", 2000), Ok(1795));
        assert_eq!(change("amount_down", "3.00", "00", 1050), Ok(800));
        assert_eq!(change("amount_up", "0.50", "", 1050), Ok(1100));
        assert_eq!(change("set", "19.99", "", 1050), Ok(1999));
        assert_eq!(change("percent_down", "90", "99", 50), Ok(99));
    }

    #[test]
    fn what_makes_no_price_is_refused() {
        assert!(change("amount_down", "20", "", 1050).is_err() && change("set", "10.50", "", 1050).is_err());
        for (how, value) in
            [("percent_down", "100"), ("percent_up", "-5"), ("percent_up", "1e9"), ("set", "cheap"), ("percent_up", "")]
        {
            assert_eq!(change(how, value, "", 1000), Err("value".to_owned()), "{how} {value}");
        }
        let dollars = Repricing::parse("amount_up", "1", "", Currency::Usd, Locale::English).expect("it can be read");
        assert!(dollars.of(Some(Money::of(100, Currency::Eur))).is_err() && dollars.of(None).is_err());
    }
}
