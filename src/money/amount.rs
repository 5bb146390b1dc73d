//! Amounts of money, and arithmetic with them.

use super::currency::Currency;

/// An amount in one currency. It may be negative, as for refunds, fees and debts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// Why an arithmetic operation on amounts failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArithmeticError {
    /// Two currencies were mixed without an exchange rate.
    #[error("amounts in {0} and {1} cannot be counted together")]
    Currencies(Currency, Currency),
    /// The result does not fit into 64 bits of minor units.
    #[error("the amount is too large to be kept")]
    Overflow,
    /// There are no parts to share the amount between, or all weights are zero.
    #[error("there is nobody to share the amount with")]
    NoShares,
    /// The rate is zero, negative, or has too many digits for exact multiplication.
    #[error("this cannot be an exchange rate")]
    Rate,
}

impl Money {
    /// An amount of this many minor units.
    #[must_use]
    pub const fn of(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The amount in minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency of the amount.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// [`ArithmeticError::Currencies`] and [`ArithmeticError::Overflow`].
    pub fn plus(self, other: Self) -> Result<Self, ArithmeticError> {
        self.same_currency(other)?;
        self.with(i128::from(self.minor) + i128::from(other.minor))
    }

    /// The difference of two amounts.
    ///
    /// # Errors
    /// [`ArithmeticError::Currencies`] and [`ArithmeticError::Overflow`].
    pub fn minus(self, other: Self) -> Result<Self, ArithmeticError> {
        self.same_currency(other)?;
        self.with(i128::from(self.minor) - i128::from(other.minor))
    }

    /// The amount with the opposite sign.
    ///
    /// # Errors
    /// [`ArithmeticError::Overflow`] for the one amount that has no opposite, `i64::MIN`.
    pub fn negated(self) -> Result<Self, ArithmeticError> {
        self.with(-i128::from(self.minor))
    }

    /// The amount multiplied by a whole number, such as the quantity of an order line.
    ///
    /// # Errors
    /// [`ArithmeticError::Overflow`].
    pub fn times(self, count: i64) -> Result<Self, ArithmeticError> {
        self.with(i128::from(self.minor) * i128::from(count))
    }

    /// The sum of the amounts; zero in this currency if there are none. Only the final sum has to fit, intermediate
    /// sums may be larger.
    ///
    /// # Errors
    /// [`ArithmeticError::Currencies`] and [`ArithmeticError::Overflow`].
    pub fn sum(amounts: impl IntoIterator<Item = Self>, currency: Currency) -> Result<Self, ArithmeticError> {
        let zero = Self::of(0, currency);
        let mut sum = 0_i128;
        for amount in amounts {
            zero.same_currency(amount)?;
            sum = sum.checked_add(i128::from(amount.minor)).ok_or(ArithmeticError::Overflow)?;
        }
        zero.with(sum)
    }

    /// This many minor units of the same currency, if they fit.
    pub(super) fn with(self, minor: i128) -> Result<Self, ArithmeticError> {
        let minor = i64::try_from(minor).map_err(|_| ArithmeticError::Overflow)?;
        Ok(Self { minor, ..self })
    }

    fn same_currency(self, other: Self) -> Result<(), ArithmeticError> {
        let same = self.currency == other.currency;
        same.then_some(()).ok_or(ArithmeticError::Currencies(self.currency, other.currency))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn euro(minor: i64) -> Money {
        Money::of(minor, Currency::Eur)
    }

    #[test]
    fn amounts_of_two_currencies_never_meet() {
        let (euro, pound) = (euro(100), Money::of(100, Currency::Gbp));
        let refused = ArithmeticError::Currencies(Currency::Eur, Currency::Gbp);
        assert_eq!(euro.plus(pound), Err(refused));
        assert_eq!(euro.minus(pound), Err(refused));
        assert_eq!(Money::sum([euro, pound], Currency::Eur), Err(refused));
        assert_eq!(refused.to_string(), "amounts in EUR and GBP cannot be counted together");
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        let most = euro(i64::MAX);
        assert_eq!(most.plus(euro(1)), Err(ArithmeticError::Overflow));
        assert_eq!(euro(i64::MIN).minus(euro(1)), Err(ArithmeticError::Overflow));
        assert_eq!(euro(i64::MIN).negated(), Err(ArithmeticError::Overflow));
        assert_eq!(most.times(2), Err(ArithmeticError::Overflow));
        assert_eq!(most.times(-1), Ok(euro(-i64::MAX)));
    }

    #[test]
    fn a_sum_may_be_large_on_its_way() {
        assert_eq!(Money::sum([i64::MAX, i64::MAX, -i64::MAX, -5].map(euro), Currency::Eur), Ok(euro(i64::MAX - 5)));
        assert_eq!(Money::sum([i64::MAX, 1].map(euro), Currency::Eur), Err(ArithmeticError::Overflow));
        assert_eq!(Money::sum([], Currency::Jpy), Ok(Money::of(0, Currency::Jpy)));
    }
}
