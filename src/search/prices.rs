//! What listings cost, counted between round amounts, and the few bands that divide them best.

/// The first figures of round amounts.
const ROUND: [i64; 8] = [10, 15, 20, 25, 30, 40, 50, 75];
/// How many times the amounts are ten times as large.
const DECADES: usize = 12;
const EDGES: usize = ROUND.len() * DECADES;
/// So many bands are made of enough listings.
const BANDS: usize = 5;

/// Round amounts in minor units, the lowest first.
static ROUND_AMOUNTS: [i64; EDGES] = round_amounts();

const fn round_amounts() -> [i64; EDGES] {
    let mut amounts = [0; EDGES];
    let (mut at, mut times) = (0, 1);
    while at < EDGES {
        amounts[at] = ROUND[at % ROUND.len()] * times;
        at += 1;
        if at % ROUND.len() == 0 {
            times *= 10;
        }
    }
    amounts
}

/// How many prices lie below the first round amount, between each and the next, and above the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prices([u32; EDGES + 1]);

impl Default for Prices {
    fn default() -> Self {
        Self([0; EDGES + 1])
    }
}

/// Prices from one amount to below another, in minor units, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lowest price; none for the first band.
    pub from: Option<i64>,
    /// Higher than all prices; none for the last band.
    pub below: Option<i64>,
    /// How many prices there are.
    pub count: usize,
}

impl Prices {
    /// Counts a price.
    pub(super) fn add(&mut self, price: i64) {
        self.0[ROUND_AMOUNTS.partition_point(|amount| *amount <= price)] += 1;
    }

    /// Counts others too.
    pub(super) fn extend(&mut self, others: &Self) {
        self.0.iter_mut().zip(&others.0).for_each(|(count, other)| *count += other);
    }

    /// Up to five bands with about as many prices in each; none where they would tell nothing apart.
    #[must_use]
    pub fn bands(&self) -> Vec<Band> {
        let count = |count: &u32| usize::try_from(*count).unwrap_or(usize::MAX);
        // How many prices lie below each round amount.
        let mut below = [0; EDGES];
        let mut sum = 0;
        for (below, here) in below.iter_mut().zip(&self.0) {
            sum += count(here);
            *below = sum;
        }
        let total = sum + count(&self.0[EDGES]);
        let mut edges: Vec<usize> = Vec::new();
        for band in 1..BANDS {
            let wanted = total * band / BANDS;
            let nearest = (0..EDGES).min_by_key(|at| below[*at].abs_diff(wanted)).unwrap_or_default();
            let last = edges.last().map_or(0, |last| below[*last]);
            if below[nearest] > last && below[nearest] < total {
                edges.push(nearest);
            }
        }
        if edges.is_empty() {
            return Vec::new();
        }
        let ends = edges.iter().map(|at| (Some(ROUND_AMOUNTS[*at]), below[*at])).chain([(None, total)]);
        let mut from = (None, 0);
        let band = |(below, until): (Option<i64>, usize)| {
            let band = Band { from: from.0, below, count: until - from.1 };
            from = (below, until);
            band
        };
        ends.map(band).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands(prices: impl IntoIterator<Item = i64>) -> Vec<(Option<i64>, Option<i64>, usize)> {
        let mut counts = Prices::default();
        prices.into_iter().for_each(|price| counts.add(price));
        counts.bands().into_iter().map(|band| (band.from, band.below, band.count)).collect()
    }

    #[test]
    fn bands_are_round_and_hold_every_price_once() {
        let found = bands((0..1_000).map(|price| price * 10));
        assert_eq!(found.len(), BANDS);
        assert_eq!(found.iter().map(|band| band.2).sum::<usize>(), 1_000);
        assert_eq!((found[0].0, found[BANDS - 1].1), (None, None));
        assert_eq!(found[0], (None, Some(2_000), 200));
        assert!(found.windows(2).all(|pair| pair[0].1 == pair[1].0));
        assert!(ROUND_AMOUNTS.is_sorted());
    }

    #[test]
    fn prices_that_are_alike_need_no_bands() {
        assert_eq!(bands([]), []);
        assert_eq!(bands([1_250; 40]), []);
        assert_eq!(bands([500, 1_500, 1_000, 2_000]).iter().map(|band| band.2).sum::<usize>(), 4);
        assert_eq!(bands([i64::MIN, 0, i64::MAX]).len(), 2);
    }
}
