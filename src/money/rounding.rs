//! Rounding to whole minor units, and percentages.

use std::cmp::Ordering;

use super::amount::{ArithmeticError, Money};

/// How to round an amount that lies exactly between two minor units. All others go to the nearest minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Half away from zero: 0.5 to 1, −0.5 to −1. For tax, commission and conversion from and to the euro (Regulation
    /// (EC) 1103/97, article 5); a refund mirrors its sale to the cent.
    HalfUp,
    /// Half to even: 0.5 to 0, 1.5 to 2. For many small conversions that are summed, where rounding half up would make
    /// the sum too large on average.
    HalfEven,
}

/// Hundredths of a percent: 1900 is 19 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BasisPoints(pub i32);

impl Money {
    /// A percentage of the amount: 19 % of €10.00 is €1.90. Rounded once, from the exact product.
    ///
    /// # Errors
    /// [`ArithmeticError::Overflow`], for shares above 100 %.
    pub fn percent(self, share: BasisPoints, rounding: Rounding) -> Result<Self, ArithmeticError> {
        self.with(divided(i128::from(self.minor()) * i128::from(share.0), 10_000, rounding))
    }
}

/// The quotient of two integers, rounded to an integer. The divisor is positive.
pub(super) fn divided(dividend: i128, divisor: i128, rounding: Rounding) -> i128 {
    let (whole, rest) = (dividend / divisor, dividend % divisor);
    let is_away = match (rest.unsigned_abs() * 2).cmp(&divisor.unsigned_abs()) {
        Ordering::Less => false,
        Ordering::Greater => true,
        Ordering::Equal => rounding == Rounding::HalfUp || whole % 2 != 0,
    };
    if is_away { whole + dividend.signum() } else { whole }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn the_middle_goes_where_the_caller_says() {
        let halves = [5, 15, 25, -5, -15, -25];
        let rounded = |rounding| halves.map(|tenths| divided(tenths, 10, rounding));
        assert_eq!(rounded(Rounding::HalfUp), [1, 2, 3, -1, -2, -3]);
        assert_eq!(rounded(Rounding::HalfEven), [0, 2, 2, 0, -2, -2]);
        assert_eq!([4, 6, -4, -6].map(|tenths| divided(tenths, 10, Rounding::HalfEven)), [0, 1, 0, -1]);
    }

    #[test]
    fn tax_is_rounded_once() {
        let tax = |minor, points| {
            Money::of(minor, Currency::Eur).percent(BasisPoints(points), Rounding::HalfUp).map(Money::minor)
        };
        assert_eq!(tax(1000, 1900), Ok(190));
        // Exactly 9.5 cents, then about 82.4 cents.
        assert_eq!((tax(50, 1900), tax(-50, 1900)), (Ok(10), Ok(-10)));
        assert_eq!((tax(999, 825), tax(999, 0), tax(999, 10_000)), (Ok(82), Ok(0), Ok(999)));
        assert_eq!(tax(i64::MAX, 10_001), Err(ArithmeticError::Overflow));
    }
}
