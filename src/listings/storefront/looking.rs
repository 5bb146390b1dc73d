//! What somebody looks for within one business, as it stands in the address of its storefront:
//! `/businesses/blue-door?q=mug&category=mugs-cups&sort=price&page=2`.

use crate::categories::{Category, Tree};
use crate::ids::BusinessId;
use crate::listings::facets::Asked;
use crate::listings::filter::{Filter, LONGEST_WORDS};
use crate::locales::{Locale, Text};
use crate::money::Currency;
use crate::search::Query;
use crate::web::pagination::Window;

/// What is looked for, and where.
#[derive(Clone, Debug)]
pub struct Looking {
    filter: Filter,
    home: String,
}

impl Looking {
    /// What an address asks for of the storefront at `home`: words, a category and an order. Everything else is for the
    /// catalogue.
    #[must_use]
    pub fn of(filter: Filter, locale: Locale, home: String) -> Self {
        let mut filter = filter.typed_in(locale);
        for other in [&mut filter.min, &mut filter.max, &mut filter.currency] {
            other.clear();
        }
        filter.businesses.clear();
        filter.brands.clear();
        filter.asked = Asked::default();
        filter.q = filter.q.trim().chars().take(LONGEST_WORDS).collect();
        Self { filter, home }
    }

    /// The same with prices compared in this currency, where none is named.
    #[must_use]
    pub fn priced_in(mut self, currency: Option<Currency>) -> Self {
        self.filter.currency = currency.map(|currency| currency.to_string()).unwrap_or_default();
        self
    }

    /// The words as they were typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.filter.q
    }

    /// The words that are searched for, without a price among them.
    #[must_use]
    pub fn words(&self) -> &str {
        self.filter.words()
    }

    /// Whether words count only as they are typed.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.filter.is_exact()
    }

    /// The chosen category.
    #[must_use]
    pub fn category<'a>(&self, tree: &'a Tree) -> Option<&'a Category> {
        tree.by_slug(&self.filter.category)
    }

    /// The slug of the chosen category, as it stands in the address.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.filter.category
    }

    /// Whether anything is looked for.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        !self.typed().is_empty() || !self.slug().is_empty()
    }

    /// Whether it is the storefront as it is, in its usual order.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        !self.is_narrow() && self.filter.sort.is_empty()
    }

    /// The page that is looked at.
    #[must_use]
    pub fn window(&self) -> Window {
        self.filter.window()
    }

    /// What the index is asked for.
    #[must_use]
    pub fn query(&self, tree: &Tree, business: BusinessId) -> Query {
        self.filter.query(tree, &[business])
    }

    /// How many there are, in words: where prices are compared, of one currency only.
    #[must_use]
    pub fn count(&self, total: usize) -> Text {
        if self.filter.compares_prices() {
            Text::listings_count_priced(total, self.filter.currency())
        } else {
            Text::listings_count(total)
        }
    }

    /// The ways to sort, each with whether it is the one.
    #[must_use]
    pub fn sorts(&self, t: Locale) -> Vec<(&'static str, &'static str, bool)> {
        let mut sorts = vec![
            ("newest", t.listings_sort_newest()),
            ("price", t.listings_sort_price_low()),
            ("-price", t.listings_sort_price_high()),
        ];
        if self.words().is_empty() {
            sorts[0].0 = "";
        } else {
            sorts.insert(0, ("", t.listings_sort_best()));
        }
        sorts.into_iter().map(|(value, label)| (value, label, value == self.filter.sort)).collect()
    }

    /// The query string without the page.
    #[must_use]
    pub fn query_string(&self) -> String {
        let exact = if self.is_exact() { "1" } else { "" };
        self.string(self.typed(), exact, self.slug())
    }

    /// The address of the list in a category; of all where it is empty.
    #[must_use]
    pub fn in_category(&self, slug: &str) -> String {
        let exact = if self.is_exact() { "1" } else { "" };
        self.at(&self.string(self.typed(), exact, slug))
    }

    /// The same with words only as they are typed.
    #[must_use]
    pub fn exactly(&self) -> String {
        self.at(&self.string(self.typed(), "1", self.slug()))
    }

    /// The catalogue with these words and this category: of one business, or of all where none is given.
    #[must_use]
    pub fn in_catalogue(&self, business: &str) -> String {
        let parts = [("q", self.typed()), ("category", self.slug()), ("business", business)];
        let query = pairs(&parts);
        if query.is_empty() { "/listings".to_owned() } else { format!("/listings?{query}") }
    }

    fn string(&self, words: &str, exact: &str, category: &str) -> String {
        pairs(&[("q", words), ("exact", exact), ("category", category), ("sort", &self.filter.sort)])
    }

    fn at(&self, query: &str) -> String {
        if query.is_empty() { self.home.clone() } else { format!("{}?{query}", self.home) }
    }
}

fn pairs(parts: &[(&str, &str)]) -> String {
    let said: Vec<_> = parts.iter().filter(|(_, value)| !value.is_empty()).collect();
    serde_urlencoded::to_string(said).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looking(query: &str) -> Looking {
        let filter = serde_urlencoded::from_str(query).expect("a query string");
        Looking::of(filter, Locale::English, "/businesses/oak".to_owned())
    }

    #[test]
    fn an_address_says_what_is_looked_for_and_nothing_else() {
        let all = looking("q=oak+mug&category=mugs&sort=price&business=other&min=3&f.size=1&page=7&exact=");
        assert_eq!(all.query_string(), "q=oak+mug&category=mugs&sort=price");
        assert_eq!(all.in_category(""), "/businesses/oak?q=oak+mug&sort=price");
        assert_eq!(all.exactly(), "/businesses/oak?q=oak+mug&exact=1&category=mugs&sort=price");
        assert_eq!(all.in_catalogue("oak"), "/listings?q=oak+mug&category=mugs&business=oak");
        let none = looking("q=+&page=x");
        assert!(none.is_plain() && none.query_string().is_empty());
        assert_eq!(none.in_category(""), "/businesses/oak");
        assert_eq!(none.in_catalogue(""), "/listings");
    }
}
