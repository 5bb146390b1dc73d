//! Which of the listings of a kind have everything that was asked for, and what the others lack or do not say.

use crate::assistant::retrieval::Search;
use crate::assistant::retrieval::found::Found;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::narrowing::{Fit, Test};
use crate::assistant::retrieval::ordering::currency_of_most;
use crate::assistant::retrieval::subject::{Scan, passes};
use crate::listings::quotable::MOST_SCANNED;
use crate::money::Money;
use crate::understanding::question::wishes::Ranked;

/// Everything that was asked, and how each listing stands to it.
pub(super) struct Choice {
    /// What was asked.
    pub tests: Vec<Test>,
    /// For each listing, how it stands to each test.
    pub fits: Vec<Vec<Fit>>,
}

impl Choice {
    /// Whether a listing passes all tests but one.
    fn passes_all_but(&self, row: &[Fit], but: usize) -> bool {
        let is_fine = |fit: Fit, test: &Test| fit == Fit::Fits || fit == Fit::Unsaid && test.is_lenient;
        row.iter().zip(&self.tests).enumerate().all(|(at, (fit, test))| at == but || is_fine(*fit, test))
    }

    /// Those that pass all tests.
    pub fn chosen(&self, listings: &[Given]) -> Vec<Given> {
        let rows = listings.iter().zip(&self.fits);
        rows.filter(|(_, row)| self.passes_all_but(row, usize::MAX)).map(|(given, _)| given.clone()).collect()
    }

    /// Counts what is not said, and what keeps listings out.
    fn tell(&self, found: &mut Found) {
        for (at, test) in self.tests.iter().enumerate() {
            let rows = || self.fits.iter().filter(|row| self.passes_all_but(row, at));
            let unsaid = rows().filter(|row| row[at] == Fit::Unsaid).count();
            if unsaid > 0 && !test.is_price() {
                found.unsaid.push((test.constraint.clone(), unsaid));
            }
            let without = rows().count();
            if without > 0 {
                found.emptied_by.push((test.constraint.clone(), without));
            }
        }
    }
}

impl Search {
    /// Tries each listing of the kind in everything that was asked, or others of its category where none of these has
    /// it all.
    pub(super) fn choice(
        &self,
        scan: &Scan,
        of_kind: &mut Vec<Given>,
        rest: &mut Vec<Given>,
        found: &mut Found,
        besides: &dyn Fn(&str) -> Vec<String>,
    ) -> Choice {
        let asked = &self.asked;
        let by_price =
            !asked.prices.is_open() || asked.rank.as_ref().is_some_and(|rank| matches!(rank.by, Ranked::Price));
        let usual = scan.currency.or_else(|| by_price.then(|| currency_of_most(of_kind)).flatten());
        let bound_currency = if asked.prices.is_open() { None } else { usual };
        let mut tests = Test::all(asked, &scan.thing, bound_currency, besides);
        let is_priced_in = |given: &Given| given.price.money().map(Money::currency) == asked.prices.currency;
        if asked.prices.currency.is_some() && !scan.is_partial && !of_kind.iter().any(is_priced_in) {
            // Prices in another currency cannot be compared, so they are shown and it is said that they are.
            found.is_priced_otherwise = currency_of_most(of_kind).is_some();
            tests.retain(|test| !test.is_price() || !found.is_priced_otherwise);
        }
        for test in &mut tests {
            test.learn_brands(of_kind);
        }
        let is_none =
            |listings: &[Given]| !listings.iter().any(|given| tests.iter().all(|test| passes(test, given, asked)));
        // Where laptops of another brand are asked for, the monitors of "Computers & Laptops" do not do instead.
        let is_stated = |given: &Given| tests.iter().all(|test| test.is_stated(given, asked));
        if is_none(of_kind) && rest.iter().any(|given| scan.within.is_none() || is_stated(given)) && !is_none(rest) {
            *of_kind = std::mem::take(rest);
        }
        let fits = of_kind.iter().map(|given| tests.iter().map(|test| test.of(given, asked)).collect()).collect();
        if let Some(own) = bound_currency.filter(|_| asked.prices.currency.is_none()) {
            found.currency = Some(own);
            let prices = of_kind.iter().filter_map(|given| given.price.money());
            found.elsewhere = prices.filter(|price| price.currency() != own).count().max(scan.elsewhere);
        }
        let choice = Choice { tests, fits };
        choice.tell(found);
        // What only the end of a long text says was not read.
        let is_cut = |given: &Given| given.lines.len() >= MOST_SCANNED && given.lines.chars().count() >= MOST_SCANNED;
        let mut rows = of_kind.iter().zip(&choice.fits);
        found.is_partial |= rows.any(|(given, row)| row.contains(&Fit::Unsaid) && is_cut(given));
        choice
    }
}
