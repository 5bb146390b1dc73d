//! Splits an amount into parts in whole minor units that add up to exactly the whole.

use super::amount::{ArithmeticError, Money};

impl Money {
    /// Splits into equal parts; where that is not exact, the first parts are larger by one minor unit: €1.00 in three
    /// is 0.34, 0.33, 0.33.
    ///
    /// # Errors
    /// [`ArithmeticError::NoShares`] for zero parts.
    pub fn split(self, parts: usize) -> Result<Vec<Self>, ArithmeticError> {
        self.allocate(&vec![1; parts])
    }

    /// Splits in proportion to weights by largest remainder (Hamilton's method): each part is its exact share rounded
    /// towards zero, and the leftover minor units go one by one to the parts with the largest remainders, the earlier
    /// one first on a tie. A weight of zero gets nothing. A negative amount is split like its opposite.
    ///
    /// # Errors
    /// [`ArithmeticError::NoShares`] if no weight is above zero.
    pub fn allocate(self, weights: &[u64]) -> Result<Vec<Self>, ArithmeticError> {
        let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
        if total == 0 {
            return Err(ArithmeticError::NoShares);
        }
        // At most 2^63 times 2^64, which fits into 128 bits.
        let whole = u128::from(self.minor().unsigned_abs());
        let exact = |weight: &u64| whole * u128::from(*weight);
        let mut parts: Vec<u128> = weights.iter().map(|weight| exact(weight) / total).collect();

        let mut losers: Vec<usize> = (0..weights.len()).collect();
        losers.sort_by_key(|index| std::cmp::Reverse(exact(&weights[*index]) % total));
        let left_over = whole - parts.iter().sum::<u128>();
        for index in losers.into_iter().take(usize::try_from(left_over).unwrap_or(usize::MAX)) {
            parts[index] += 1;
        }

        let is_negative = self.minor() < 0;
        let signed = |part: u128| {
            let part = i128::try_from(part).map_err(|_| ArithmeticError::Overflow)?;
            self.with(if is_negative { -part } else { part })
        };
        parts.into_iter().map(signed).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn shared(minor: i64, weights: &[u64]) -> Vec<i64> {
        let parts = Money::of(minor, Currency::Eur).allocate(weights).unwrap();
        parts.into_iter().map(Money::minor).collect()
    }

    #[test]
    fn nothing_is_lost_and_nothing_made() {
        let thirds = |minor| Money::of(minor, Currency::Eur).split(3).unwrap().into_iter().map(Money::minor);
        assert_eq!(thirds(100).collect::<Vec<_>>(), [34, 33, 33]);
        assert_eq!(thirds(-100).collect::<Vec<_>>(), [-34, -33, -33]);
        assert_eq!(thirds(2).collect::<Vec<_>>(), [1, 1, 0]);
        // The exact shares are 1.4, 2.1 and 3.5, so the leftover cent goes to the last part.
        assert_eq!(shared(7, &[2, 3, 5]), [1, 2, 4]);
        assert_eq!(shared(5, &[0, 1, 0, 1]), [0, 3, 0, 2]);
        assert_eq!(shared(i64::MIN, &[u64::MAX, 0]), [i64::MIN, 0]);
    }

    #[test]
    fn sharing_with_nobody_is_an_error() {
        let amount = Money::of(100, Currency::Eur);
        assert_eq!(amount.split(0), Err(ArithmeticError::NoShares));
        assert_eq!(amount.allocate(&[0, 0]), Err(ArithmeticError::NoShares));
    }
}
