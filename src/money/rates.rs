//! Exchange rates, and converting amounts with them.

use rust_decimal::Decimal;

use super::amount::{ArithmeticError, Money};
use super::currency::Currency;
use super::rounding::{Rounding, divided};

/// The value of one major unit of a currency in another. It knows both currencies, so it cannot be applied the wrong
/// way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExchangeRate {
    from: Currency,
    to: Currency,
    rate: Decimal,
}

impl ExchangeRate {
    /// A rate as banks quote it: one `from` is `rate` `to`, such as 1 EUR is 161.83 JPY.
    ///
    /// # Errors
    /// [`ArithmeticError::Rate`] for a rate that is not positive, or has more than 18 digits.
    pub fn new(from: Currency, to: Currency, rate: Decimal) -> Result<Self, ArithmeticError> {
        let rate = rate.normalize();
        let is_exact = i64::try_from(rate.mantissa()).is_ok();
        if rate <= Decimal::ZERO || !is_exact {
            return Err(ArithmeticError::Rate);
        }
        Ok(Self { from, to, rate })
    }
}

impl Money {
    /// The amount in the rate's other currency, rounded once from the exact product.
    ///
    /// # Errors
    /// [`ArithmeticError::Currencies`] when the rate is for another currency, [`ArithmeticError::Overflow`].
    pub fn converted(self, rate: &ExchangeRate, rounding: Rounding) -> Result<Self, ArithmeticError> {
        if self.currency() != rate.from {
            return Err(ArithmeticError::Currencies(self.currency(), rate.from));
        }
        let product = i128::from(self.minor()).checked_mul(rate.rate.mantissa());
        let exact = product.and_then(|product| product.checked_mul(power_of_ten(rate.to.decimals())?));
        let scale = rate.from.decimals() + usize::try_from(rate.rate.scale()).unwrap_or(usize::MAX);
        let (exact, scale) = exact.zip(power_of_ten(scale)).ok_or(ArithmeticError::Overflow)?;
        Self::of(0, rate.to).with(divided(exact, scale, rounding))
    }
}

fn power_of_ten(exponent: usize) -> Option<i128> {
    10_i128.checked_pow(u32::try_from(exponent).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(from: Currency, to: Currency, text: &str) -> ExchangeRate {
        ExchangeRate::new(from, to, text.parse().unwrap()).unwrap()
    }

    #[test]
    fn an_amount_keeps_its_worth_across_minor_units() {
        let convert = |minor, rate: &ExchangeRate| Money::of(minor, rate.from).converted(rate, Rounding::HalfUp);
        let (to_yen, to_dinar) =
            (rate(Currency::Eur, Currency::Jpy, "161.83"), rate(Currency::Eur, Currency::Kwd, "0.3541"));
        assert_eq!(convert(1250, &to_yen), Ok(Money::of(2023, Currency::Jpy)));
        assert_eq!(convert(-1250, &to_yen), Ok(Money::of(-2023, Currency::Jpy)));
        assert_eq!(convert(1250, &to_dinar), Ok(Money::of(4426, Currency::Kwd)));
        assert_eq!(convert(2023, &rate(Currency::Jpy, Currency::Eur, "0.00618")), Ok(Money::of(1250, Currency::Eur)));
    }

    #[test]
    fn a_rate_serves_one_direction_and_is_above_zero() {
        let to_yen = rate(Currency::Eur, Currency::Jpy, "161.83");
        assert_eq!(
            Money::of(1, Currency::Jpy).converted(&to_yen, Rounding::HalfUp),
            Err(ArithmeticError::Currencies(Currency::Jpy, Currency::Eur))
        );
        assert_eq!(
            Money::of(i64::MAX, Currency::Eur).converted(&to_yen, Rounding::HalfUp),
            Err(ArithmeticError::Overflow)
        );
        for wrong in [Decimal::ZERO, Decimal::NEGATIVE_ONE, Decimal::MAX] {
            assert_eq!(ExchangeRate::new(Currency::Eur, Currency::Jpy, wrong), Err(ArithmeticError::Rate));
        }
    }
}
