//! How good the search is, in numbers: 150 searches over the demo's products and a stock of electronics and household
//! goods, each with the products that a shopper would want and how much (3 is just that, 1 is better than nothing). And
//! how good the built-in answers are ([`judge_answers`]).

mod answers;
mod measure;
mod stock;

use std::fmt::Write as _;

use crate::error::{Error, Result};
use crate::listings::filter::Filter;
use crate::locales::Locale;
use crate::search::{Index, Query};

pub use answers::{judge_answers, report_answers};
pub use measure::{Figures, Judged};

/// Measures how the search answers the judged searches.
///
/// # Errors
/// When the index cannot be made in memory.
pub fn judge() -> Result<Vec<Judged>> {
    let stock = stock::stock();
    let failed = |error: crate::search::SearchError| Error::Search(error.to_string());
    let index = Index::of(&stock, Locale::English).map_err(failed)?;
    let name = |id: i64| stock.iter().find(|listing| listing.id == id).map(|listing| listing.offer.name.as_str());
    let mut judged = Vec::new();
    for asked in stock::queries() {
        let line = serde_urlencoded::to_string([("q", asked.typed)]).unwrap_or_default();
        let filter: Filter = serde_urlencoded::from_str(&line).unwrap_or_default();
        let query = filter.query(&crate::categories::Tree::default(), &[]);
        let hits = index.search(&Query { limit: 10, ..query }).map_err(failed)?;
        let found: Vec<&str> = hits.ids.iter().filter_map(|id| name(*id)).collect();
        judged.push(measure::judge(&asked, &found));
    }
    Ok(judged)
}

/// A table of the figures, by kind; with each search that misses, if that is wanted.
#[must_use]
pub fn report(judged: &[Judged], is_long: bool) -> String {
    let mut table =
        format!("{:<10}{:>9}{:>10}{:>16}{:>12}\n", "kind", "searches", "NDCG@10", "in first three", "no result");
    let mut kinds: Vec<&str> = judged.iter().map(|judged| judged.kind).collect();
    kinds.dedup();
    for kind in kinds.into_iter().chain(["all"]) {
        let figures = Figures::of(judged.iter().filter(|judged| kind == "all" || judged.kind == kind));
        let Figures { searches, gain, in_three, nothing } = figures;
        let _ = writeln!(table, "{kind:<10}{searches:>9}{gain:>10.3}{in_three:>15.1}%{nothing:>11.1}%");
    }
    if is_long {
        for judged in judged.iter().filter(|judged| judged.gain < 0.9 || !judged.is_in_three) {
            let _ = writeln!(table, "\n{} {:.2}: {}", judged.kind, judged.gain, judged.typed);
            for found in &judged.found {
                let _ = writeln!(table, "    {found}");
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn searches_find_what_is_wanted() {
        let judged = judge().expect("an index in memory");
        let of = |kind: &str| Figures::of(judged.iter().filter(|judged| kind == "all" || judged.kind == kind));
        let long = report(&judged, true);
        assert!(of("all").gain >= 0.95 && of("all").in_three >= 97.0, "{long}");
        assert!(of("code").in_three >= 97.0 && of("misspelt").in_three >= 95.0, "{long}");
        assert!(of("all").nothing <= 1.0, "{long}");
    }
}
