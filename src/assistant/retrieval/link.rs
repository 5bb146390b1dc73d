//! From an answer into the catalogue: the search there that shows the same.

use crate::assistant::scope::Scope;
use crate::categories::Tree;
use crate::money::Currency;
use crate::search::Sort;
use crate::understanding::prices::Bound;
use crate::understanding::question::Asked;

/// The query string with which the catalogue shows the same, of this business where the question names one.
#[must_use]
pub fn link(asked: &Asked, scope: &Scope, seller: Option<&str>, tree: &Tree) -> String {
    let currency = asked.prices.currency;
    let price = |bound: &Option<Bound>| bound.as_ref().map(|bound| bound.amount.clone()).unwrap_or_default();
    let words = if asked.category.is_some() { asked.things(&asked.others) } else { asked.things(&asked.words) };
    let sort = match asked.sort {
        Sort::PriceLow => "price",
        Sort::PriceHigh => "-price",
        Sort::Newest => "newest",
        Sort::Best => "",
    };
    let unwanted = asked.unwanted.iter().flat_map(|unwanted| &unwanted.words).map(|word| format!("-{word}"));
    let words: Vec<String> = words.into_iter().chain(unwanted).collect();
    let fields = [
        ("q", words.join(" ")),
        (
            "category",
            asked.category.and_then(|id| tree.get(id)).map(|category| category.slug.clone()).unwrap_or_default(),
        ),
        ("business", scope.business_slug().or(seller).unwrap_or_default().to_owned()),
        ("min", price(&asked.prices.least)),
        ("max", price(&asked.prices.most)),
        ("currency", currency.map_or("", Currency::as_str).to_owned()),
        ("sort", sort.to_owned()),
    ];
    let kept: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    serde_urlencoded::to_string(kept).unwrap_or_default()
}
