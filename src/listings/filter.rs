//! What a visitor looks for, as it stands in the address: `/listings?q=lamp&category=lighting&max=80&sort=price`.

use serde::Deserialize;

use super::facets::{Asked, Chip, Facet};
use crate::categories::Tree;
use crate::ids::{BusinessId, CategoryId};
use crate::locales::{Locale, Name, Text};
use crate::money::{Currency, Money, Unreadable};
use crate::search::{Query, Sort};
use crate::web::pagination::{PageNumber, Pages, Window};

/// Listings in pages. Nobody looks further than the last of these, and no search has to.
pub const PAGES: Pages = Pages::of(24, 400);
/// The longest search, in characters.
const LONGEST_WORDS: usize = 200;

/// The query string of the catalogue. What cannot be understood is left out of the search and still shown as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct Filter {
    /// The words that are searched for.
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
    /// What is asked of the fields of the category.
    pub asked: Asked,
    page: PageNumber,
    /// The language in which prices are typed.
    locale: Locale,
}

impl From<Vec<(String, String)>> for Filter {
    fn from(parts: Vec<(String, String)>) -> Self {
        let mut filter = Self::default();
        for (name, text) in parts {
            match name.as_str() {
                "q" => filter.q = text,
                "category" => filter.category = text,
                "business" => filter.business = text,
                "min" => filter.min = text,
                "max" => filter.max = text,
                "currency" => filter.currency = text,
                "sort" => filter.sort = text,
                "page" => filter.page = PageNumber::parse(&text),
                other => _ = filter.asked.take(other, &text),
            }
        }
        filter
    }
}

impl Filter {
    /// The same, with prices understood as people who read this language write them.
    #[must_use]
    pub fn typed_in(self, locale: Locale) -> Self {
        Self { locale, ..self }
    }

    /// The same, with only what the chosen category can be narrowed by.
    #[must_use]
    pub fn of_tree(self, tree: &Tree) -> Self {
        let category = self.category_in(tree);
        Self { asked: self.asked.of_category(tree, category), ..self }
    }

    fn category_in(&self, tree: &Tree) -> Option<CategoryId> {
        tree.by_slug(&self.category).map(|category| category.id)
    }

    /// The fields that the chosen category can be narrowed by.
    #[must_use]
    pub fn facets(&self, tree: &Tree) -> Vec<Facet> {
        self.asked.facets(tree, self.category_in(tree), self.locale)
    }

    /// The page that is looked at.
    #[must_use]
    pub fn window(&self) -> Window {
        PAGES.window(self.page)
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
        typed.map(String::as_str).find_map(|text| Some((text, self.read(text).err()?)))
    }

    /// Whether anything narrows the list.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        let texts = [&self.q, &self.category, &self.business, &self.min, &self.max];
        !self.asked.is_empty() || texts.iter().any(|text| !text.trim().is_empty())
    }

    /// What the index is asked for.
    #[must_use]
    pub fn query(&self, tree: &Tree, business: Option<BusinessId>) -> Query {
        Query {
            words: self.words(),
            category: self.category_in(tree).map(CategoryId::get),
            said: self.facets(tree).iter().filter_map(Facet::narrowing).collect(),
            business: business.map(BusinessId::get),
            price_min: self.price(&self.min).map(Money::minor),
            price_max: self.price(&self.max).map(Money::minor),
            currency: self.compares_prices().then(|| self.currency().to_string()),
            sort: self.sort(),
            offset: self.window().offset(),
            limit: self.window().limit(),
            ..Query::default()
        }
    }

    /// The query string without the page, for links to other pages. Prices are in it as programs write them, so that
    /// they mean the same in every language.
    #[must_use]
    pub fn without_page(&self) -> String {
        self.query_string("")
    }

    /// The address of the first page of the same list, of the business with this address.
    #[must_use]
    pub fn of_business(&self, slug: &str) -> String {
        format!("/listings?{}", Self { business: slug.to_owned(), ..self.clone() }.without_page())
    }

    /// What narrows the list, each with the way out of it. `business` is the business's name.
    #[must_use]
    pub fn chips(&self, tree: &Tree, business: Option<&str>) -> Vec<Chip> {
        let mut chips = Vec::new();
        let mut chip = |label: Name, name: &str| chips.push(Chip { label, without: self.link_without(name) });
        if !self.words().is_empty() {
            chip(Text::listings_chip_words(self.words()).into(), "q");
        }
        if let Some(category) = tree.by_slug(&self.category) {
            chip(category.title().clone(), "category");
        }
        if let Some(name) = business {
            chip(Name::Theirs(name.to_owned()), "business");
        }
        if let Some(price) = self.price(&self.min) {
            chip(Text::listings_chip_from(&price).into(), "min");
        }
        if let Some(price) = self.price(&self.max) {
            chip(Text::listings_chip_to(&price).into(), "max");
        }
        let without = |name: &str, which: &str| listings_at(&self.link("", Some((name, which))));
        chips.extend(self.facets(tree).iter().flat_map(|facet| facet.chips(without)));
        chips
    }

    fn price(&self, text: &str) -> Option<Money> {
        self.read(text).ok()
    }

    fn read(&self, text: &str) -> Result<Money, Unreadable> {
        Money::price(text, self.currency(), Some(self.locale))
    }

    fn link_without(&self, name: &str) -> String {
        listings_at(&self.query_string(name))
    }

    fn query_string(&self, without: &str) -> String {
        self.link(without, None)
    }

    fn link(&self, without: &str, without_asked: Option<(&str, &str)>) -> String {
        let price = |text: &String| self.price(text).map_or_else(|| text.clone(), in_link);
        let fields = [
            ("q", &self.q),
            ("category", &self.category),
            ("business", &self.business),
            ("min", &price(&self.min)),
            ("max", &price(&self.max)),
            ("currency", &self.currency),
            ("sort", &self.sort),
        ];
        let kept = fields.into_iter().filter(|(name, value)| *name != without && !value.trim().is_empty());
        let mut parts: Vec<_> = kept.map(|(name, value)| (name.to_owned(), value.clone())).collect();
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
        let filter = filter("q=lamp&min=5&max=1250", Locale::English);
        let chips = filter.chips(&Tree::default(), Some("Oak"));
        let said = |locale: Locale| chips.iter().map(|chip| locale.say(&chip.label)).collect::<Vec<_>>();
        assert_eq!(said(Locale::English), ["“lamp”", "Oak", "From €5.00", "Up to €1,250.00"]);
        assert_eq!(said(Locale::German), ["„lamp“", "Oak", "Ab 5,00\u{a0}€", "Bis 1.250,00\u{a0}€"]);
        assert_eq!(said(Locale::Arabic)[2], "من \u{2068}\u{200f}5.00\u{a0}€\u{2069}");
    }
}
