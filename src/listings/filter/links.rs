//! The addresses of lists: with what narrows them, and without one thing of it.

use crate::categories::Tree;
use crate::listings::facets::{Asked, Chip};
use crate::listings::filter::Filter;
use crate::locales::{Name, Text};
use crate::money::{Currency, Money};
use crate::search::Group;

impl Filter {
    /// The address of the list in which words count only as they are typed.
    #[must_use]
    pub fn exactly(&self) -> String {
        listings_at(&Self { exact: "1".to_owned(), ..self.clone() }.without_page())
    }

    /// The same list, with the price that stands among the words as a filter of its own.
    fn spelled_out(&self) -> Self {
        let (min, max) = (self.least(), self.most());
        let amount = |typed: &String, price: Option<Money>| price.map_or_else(|| typed.clone(), in_link);
        let names_price = !self.typed.prices.is_open();
        Self {
            q: self.typed.rest.clone(),
            min: amount(&self.min, min),
            max: amount(&self.max, max),
            currency: if names_price { self.currency().to_string() } else { self.currency.clone() },
            ..self.clone()
        }
    }

    /// The query string without the page, for links to other pages. Prices are in it as programs write them, so that
    /// they mean the same in every language.
    #[must_use]
    pub fn without_page(&self) -> String {
        self.query_string("")
    }

    /// The address of the first page of this list, with nothing in it that says nothing.
    #[must_use]
    pub fn tidy(&self) -> String {
        listings_at(&self.without_page())
    }

    /// The same of the business with this address, which had that one.
    #[must_use]
    pub fn of_business(&self, slug: &str, before: &str) -> String {
        let present = |known: &String| if known == before { slug.to_owned() } else { known.clone() };
        Self { businesses: self.businesses.iter().map(present).collect(), ..self.clone() }.tidy()
    }

    /// The same as cards, or as rows.
    #[must_use]
    pub fn viewed(&self, view: &str) -> String {
        Self { view: view.to_owned(), ..self.clone() }.tidy()
    }

    /// The same with these words instead; the price among them stays.
    #[must_use]
    pub fn reading(&self, words: &str) -> String {
        Self { q: words.to_owned(), exact: String::new(), ..self.spelled_out() }.tidy()
    }

    /// The same at these prices alone, in minor units: from one to below another.
    #[must_use]
    pub fn priced(&self, from: Option<i64>, below: Option<i64>) -> String {
        let amount =
            |minor: Option<i64>| minor.map_or_else(String::new, |minor| in_link(Money::of(minor, self.currency())));
        let (min, max) = (amount(from), amount(below.map(|below| below - 1)));
        Self { min, max, currency: self.currency().to_string(), ..self.spelled_out() }.tidy()
    }

    /// Whether these are the prices that are chosen.
    #[must_use]
    pub fn is_priced(&self, from: Option<i64>, below: Option<i64>) -> bool {
        let chosen = (self.least().map(Money::minor), self.most().map(Money::minor));
        chosen == (from, below.map(|below| below - 1))
    }

    /// The same with nothing chosen in a group of filters.
    #[must_use]
    pub fn without(&self, group: &Group) -> String {
        let mut list = self.spelled_out();
        match group {
            Group::Words => (list.q, list.exact) = (String::new(), String::new()),
            Group::Category => (list.category, list.asked) = (String::new(), Asked::default()),
            Group::Business => list.businesses.clear(),
            Group::Brand => list.brands.clear(),
            Group::Price => (list.min, list.max) = (String::new(), String::new()),
            Group::Field(key) => list.asked = list.asked.without(key),
        }
        list.tidy()
    }

    /// What is chosen in a group of filters. `businesses` are their names.
    #[must_use]
    pub fn said_of(&self, group: &Group, tree: &Tree, businesses: &[String]) -> Name {
        let several = |names: &[String]| Name::Theirs(names.join(", "));
        match group {
            Group::Words => Name::Theirs(self.words().to_owned()),
            Group::Category => self
                .category_in(tree)
                .map_or_else(|| Name::Theirs(self.category.clone()), |chosen| tree.name_of(&chosen)),
            Group::Business => several(businesses),
            Group::Brand => several(&self.brands),
            Group::Price => match (self.least(), self.most()) {
                (Some(least), Some(most)) => Text::listings_price_between(&least, &most).into(),
                (Some(least), None) => Text::listings_chip_from(&least).into(),
                (None, most) => {
                    most.map_or_else(|| Name::Theirs(String::new()), |most| Text::listings_chip_to(&most).into())
                }
            },
            Group::Field(key) => {
                let facet = self.facets(tree).into_iter().find(|facet| facet.field.key == *key);
                Name::Theirs(facet.map(|facet| facet.field.label).unwrap_or_default())
            }
        }
    }

    /// The same of the category with this address.
    #[must_use]
    pub fn of_category(&self, slug: &str) -> String {
        Self { category: slug.to_owned(), ..self.clone() }.tidy()
    }

    /// What narrows the list, each with the way out of it. `businesses` are the names of the businesses, in order.
    #[must_use]
    pub fn chips(&self, tree: &Tree, businesses: &[String]) -> Vec<Chip> {
        let mut chips = Vec::new();
        let list = self.spelled_out();
        let mut chip = |label: Name, name: &str| chips.push(Chip { label, without: list.link_without(name) });
        if !self.words().is_empty() {
            chip(Text::listings_chip_words(self.words()).into(), "q");
        }
        if let Some(category) = tree.by_slug(&self.category) {
            chip(category.title().clone(), "category");
        }
        for (at, name) in businesses.iter().enumerate().take(self.businesses.len()) {
            let mut others = list.clone();
            others.businesses.remove(at);
            chips.push(Chip { label: Name::Theirs(name.clone()), without: others.tidy() });
        }
        for (at, brand) in self.brands.iter().enumerate() {
            let mut others = list.clone();
            others.brands.remove(at);
            chips.push(Chip { label: Text::listings_chip_brand(brand).into(), without: others.tidy() });
        }
        let mut chip = |label: Name, name: &str| chips.push(Chip { label, without: list.link_without(name) });
        if let Some(price) = self.least() {
            chip(Text::listings_chip_from(&price).into(), "min");
        }
        if let Some(price) = self.most() {
            let below = self.below().map(|limit| Text::listings_price_under(&limit));
            chip(below.unwrap_or_else(|| Text::listings_chip_to(&price)).into(), "max");
        }
        let without = |name: &str, which: &str| listings_at(&self.link("", Some((name, which))));
        chips.extend(self.facets(tree).iter().flat_map(|facet| facet.chips(without)));
        chips
    }

    fn link_without(&self, name: &str) -> String {
        listings_at(&self.query_string(name))
    }

    fn query_string(&self, without: &str) -> String {
        self.link(without, None)
    }

    fn link(&self, without: &str, without_asked: Option<(&str, &str)>) -> String {
        let price = |text: &String| self.price(text).map_or_else(|| text.clone(), in_link);
        // Without words there is nothing to take exactly.
        let exact = if self.is_exact() && without != "q" { "1".to_owned() } else { String::new() };
        let (min, max) = (price(&self.min), price(&self.max));
        // What is so anyway need not be said.
        let is_usual = self.currency == Currency::ALL[0].as_str();
        let currency = if is_usual { "" } else { self.currency.as_str() };
        let sort = if self.is_sorted() { self.sort.as_str() } else { "" };
        let view = if self.is_list() { "list" } else { "" };
        let fields = [("q", self.q.as_str()), ("exact", &exact), ("category", &self.category)]
            .into_iter()
            .chain(self.businesses.iter().map(|business| ("business", business.as_str())))
            .chain(self.brands.iter().map(|brand| ("brand", brand.as_str())))
            .chain([("min", min.as_str()), ("max", &max), ("currency", currency), ("sort", sort), ("view", view)]);
        let kept = fields.filter(|(name, value)| *name != without && !value.trim().is_empty());
        let mut parts: Vec<_> = kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        // What is asked belongs to its category.
        if without != "category" {
            parts.extend(self.asked.in_link(self.locale, without_asked));
        }
        serde_urlencoded::to_string(parts).unwrap_or_default()
    }
}

fn listings_at(query: &str) -> String {
    if query.is_empty() { "/listings".to_owned() } else { format!("/listings?{query}") }
}

/// An amount that every language reads alike. `1.250` dinars would be a thousand for some, but no thousand begins with a
/// zero.
fn in_link(price: Money) -> String {
    let amount = price.amount();
    let is_like_a_thousand =
        amount.split_once('.').is_some_and(|(whole, decimals)| whole.len() <= 3 && decimals.len() == 3);
    if is_like_a_thousand { format!("0{amount}") } else { amount }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Locale;

    fn filter(query: &str, locale: Locale) -> Filter {
        serde_urlencoded::from_str::<Filter>(query).unwrap().typed_in(locale)
    }

    #[test]
    fn a_link_means_the_same_amount_in_every_language() {
        for currency in Currency::ALL {
            for minor in [0, 7, 1_250, 125_000, 1_250_500] {
                let price = Money::of(minor, *currency);
                for locale in Locale::ALL {
                    let link = format!("min={}&currency={currency}", in_link(price));
                    assert_eq!(filter(&link, locale).price(&in_link(price)), Some(price), "{link} in {locale}");
                }
            }
        }
    }

    #[test]
    fn links_have_prices_as_programs_write_them() {
        let typed = filter("q=lamp&min=1.250,00&max=cheap&page=3", Locale::German);
        assert_eq!(typed.without_page(), "q=lamp&min=1250.00&max=cheap");
        let again = filter(&typed.without_page(), Locale::Arabic);
        assert_eq!(again.price(&again.min), Some(Money::of(125_000, Currency::Eur)));
    }

    #[test]
    fn what_narrows_the_list_is_said_in_the_readers_language() {
        let filter = filter("q=lamp&min=5&max=1250&business=oak", Locale::English);
        let chips = filter.chips(&Tree::default(), &["Oak".to_owned()]);
        let said = |locale: Locale| chips.iter().map(|chip| locale.say(&chip.label)).collect::<Vec<_>>();
        assert_eq!(said(Locale::English), ["“lamp”", "Oak", "From €5.00", "Up to €1,250.00"]);
        assert_eq!(said(Locale::German), ["„lamp“", "Oak", "Ab 5,00\u{a0}€", "Bis 1.250,00\u{a0}€"]);
        assert_eq!(said(Locale::Arabic)[2], "من \u{2068}\u{200f}5.00\u{a0}€\u{2069}");
    }
}
