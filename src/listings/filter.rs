//! What a visitor looks for, as it stands in the address: `/listings?q=lamp&category=lighting&max=80&sort=price`.

use serde::Deserialize;

use crate::categories::Tree;
use crate::ids::BusinessId;
use crate::money::{Currency, Money, Unreadable};
use crate::search::{Query, Sort};

/// Listings on a page.
pub const PER_PAGE: usize = 24;
/// The last page that is shown: nobody looks further, and no search has to.
const LAST_PAGE: usize = 400;
/// The longest search, in characters.
const LONGEST_WORDS: usize = 200;

/// The query string of the catalogue. What cannot be understood is left out of the search and still shown as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words.
    pub q: String,
    /// A category's slug.
    pub category: String,
    /// A business's slug.
    pub business: String,
    /// The lowest price, as people write it.
    pub min: String,
    /// The highest price, as people write it.
    pub max: String,
    /// The currency of both, and of sorting by price.
    pub currency: String,
    /// `newest`, `price`, `-price` or, with words, the best first.
    pub sort: String,
    page: String,
}

/// One thing that narrows the list, and the address of the list without it.
pub struct Chip {
    /// What it is.
    pub label: String,
    /// Where it is not.
    pub without: String,
}

impl Filter {
    /// The page's number, from 1.
    #[must_use]
    pub fn page(&self) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, LAST_PAGE)
    }

    /// The words, cut to what a search takes.
    #[must_use]
    pub fn words(&self) -> String {
        self.q.trim().chars().take(LONGEST_WORDS).collect()
    }

    /// How the list is sorted: as asked, else the best first with words and the newest first without.
    #[must_use]
    pub fn sort(&self) -> Sort {
        match self.sort.as_str() {
            "newest" => Sort::Newest,
            "price" => Sort::PriceLow,
            "-price" => Sort::PriceHigh,
            _ if self.words().is_empty() => Sort::Newest,
            _ => Sort::Best,
        }
    }

    /// The currency in which prices are compared: amounts of different currencies are never set against each other.
    /// The first of the list until one is chosen.
    #[must_use]
    pub fn currency(&self) -> Currency {
        Currency::parse(&self.currency).unwrap_or(Currency::ALL[0])
    }

    /// Whether prices are compared, so that only one currency can be shown.
    #[must_use]
    pub fn compares_prices(&self) -> bool {
        self.price(&self.min).is_some()
            || self.price(&self.max).is_some()
            || matches!(self.sort(), Sort::PriceLow | Sort::PriceHigh)
    }

    /// A price that was typed but cannot be one, and what to write instead.
    #[must_use]
    pub fn mistaken_price(&self) -> Option<(&str, Unreadable)> {
        let typed = [&self.min, &self.max].into_iter().filter(|text| !text.trim().is_empty());
        typed.map(String::as_str).find_map(|text| Some((text, Money::price(text, self.currency()).err()?)))
    }

    /// Whether anything narrows the list.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        [&self.q, &self.category, &self.business, &self.min, &self.max].iter().any(|text| !text.trim().is_empty())
    }

    /// What the index is asked for.
    #[must_use]
    pub fn query(&self, tree: &Tree, business: Option<BusinessId>) -> Query {
        Query {
            words: self.words(),
            category: tree.by_slug(&self.category).map(|category| category.id.get()),
            business: business.map(BusinessId::get),
            price_min: self.price(&self.min).map(Money::minor),
            price_max: self.price(&self.max).map(Money::minor),
            currency: self.compares_prices().then(|| self.currency().to_string()),
            sort: self.sort(),
            offset: (self.page() - 1) * PER_PAGE,
            limit: PER_PAGE,
            ..Query::default()
        }
    }

    /// The query string without the page, for links to other pages.
    #[must_use]
    pub fn without_page(&self) -> String {
        self.query_string("")
    }

    /// What narrows the list, each with the way out of it. `business` is the business's name.
    #[must_use]
    pub fn chips(&self, tree: &Tree, business: Option<&str>) -> Vec<Chip> {
        let mut chips = Vec::new();
        let mut chip = |label: String, name: &str| chips.push(Chip { label, without: self.link_without(name) });
        if !self.words().is_empty() {
            chip(format!("\u{201c}{}\u{201d}", self.words()), "q");
        }
        if let Some(category) = tree.by_slug(&self.category) {
            chip(category.name.clone(), "category");
        }
        if let Some(name) = business {
            chip(name.to_owned(), "business");
        }
        if let Some(price) = self.price(&self.min) {
            chip(format!("From {price}"), "min");
        }
        if let Some(price) = self.price(&self.max) {
            chip(format!("Up to {price}"), "max");
        }
        chips
    }

    fn price(&self, text: &str) -> Option<Money> {
        Money::price(text, self.currency()).ok()
    }

    fn link_without(&self, name: &str) -> String {
        let query = self.query_string(name);
        if query.is_empty() { "/listings".to_owned() } else { format!("/listings?{query}") }
    }

    fn query_string(&self, without: &str) -> String {
        let fields = [
            ("q", &self.q),
            ("category", &self.category),
            ("business", &self.business),
            ("min", &self.min),
            ("max", &self.max),
            ("currency", &self.currency),
            ("sort", &self.sort),
        ];
        let kept: Vec<_> =
            fields.into_iter().filter(|(name, value)| *name != without && !value.trim().is_empty()).collect();
        serde_urlencoded::to_string(kept).unwrap_or_default()
    }
}
