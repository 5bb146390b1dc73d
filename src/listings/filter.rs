//! What a visitor looks for, as it stands in the address: `/listings?q=lamp&category=lighting&max=80&sort=price`.

mod links;

use serde::Deserialize;

use super::facets::{Asked, Facet};
use crate::categories::Tree;
use crate::ids::{BusinessId, CategoryId};
use crate::locales::Locale;
use crate::money::{Currency, Money, Unreadable};
use crate::search::{Query, Sort, Wish, brand_key};
use crate::understanding::typed::Typed;
use crate::web::pagination::{PageRange, Pages, Window};

/// Listings in pages. Nobody looks further than the last of these, and no search has to.
pub const PAGES: Pages = Pages::of(24, 400);
/// The longest search, in characters.
pub const LONGEST_WORDS: usize = 200;
/// The most that is shown of anything in the address, in characters.
const LONGEST_TYPED: usize = 1000;
/// The longest brand or address of a business, in characters, and the most that are chosen of either.
const LONGEST_CHOICE: usize = 60;
const MOST_CHOSEN: usize = 20;

/// The query string of the catalogue. What cannot be understood is left out of the search and still shown as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct Filter {
    /// What is searched for, as it is typed.
    pub q: String,
    /// `1`, or these very words, where they count only as they are typed: a form that is filled in anew has others.
    pub exact: String,
    /// A category's slug.
    pub category: String,
    /// The slugs of businesses, any of which will do.
    pub businesses: Vec<String>,
    /// Brands, any of which will do.
    pub brands: Vec<String>,
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
    /// `list` for rows instead of cards.
    pub view: String,
    page: PageRange,
    /// Whether the address has parts that say nothing, as one that a browser makes of a form.
    is_untidy: bool,
    /// The language in which prices are typed.
    locale: Locale,
    /// What is searched for, with its price understood.
    typed: Typed,
}

impl From<Vec<(String, String)>> for Filter {
    fn from(parts: Vec<(String, String)>) -> Self {
        let mut filter = Self::default();
        for (name, mut text) in parts {
            // Pages repeat it several times.
            if let Some((end, _)) = text.char_indices().nth(LONGEST_TYPED) {
                text.truncate(end);
            }
            filter.is_untidy |= text.trim().is_empty() && name != "page";
            match name.as_str() {
                "q" => filter.q = text,
                "exact" => filter.exact = text,
                "category" => filter.category = text,
                "business" => add(&mut filter.businesses, &text),
                "brand" => add(&mut filter.brands, &text),
                "min" => filter.min = text,
                "max" => filter.max = text,
                "currency" => filter.currency = text,
                "sort" => filter.sort = text,
                "view" => filter.view = text,
                "page" => filter.page = PageRange::parse(&text),
                other => _ = filter.asked.take(other, &text),
            }
        }
        filter.typed = Typed::of(&filter.searched());
        filter
    }
}

/// Adds one of several that are chosen, each once.
fn add(chosen: &mut Vec<String>, text: &str) {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_CHOICE).collect();
    if !text.is_empty() && chosen.len() < MOST_CHOSEN && !chosen.contains(&text) {
        chosen.push(text);
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

    /// The category that is chosen.
    #[must_use]
    pub fn category_in(&self, tree: &Tree) -> Option<CategoryId> {
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
        PAGES.windows(self.page)
    }

    /// What is searched for, cut to what a search takes.
    fn searched(&self) -> String {
        self.q.trim().chars().take(LONGEST_WORDS).collect()
    }

    /// The words that are searched for, without the price among them.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.typed.rest
    }

    /// Whether words count only as they are typed.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.exact == "1" || !self.exact.is_empty() && self.exact == self.q
    }

    /// The lowest price: that of its own field, else what is said among the words.
    fn least(&self) -> Option<Money> {
        self.price(&self.min).or_else(|| self.said().0)
    }

    /// The highest price.
    fn most(&self) -> Option<Money> {
        self.price(&self.max).or_else(|| self.said().1)
    }

    /// The price among the words below which everything has to be: "under 50 euros".
    fn below(&self) -> Option<Money> {
        let said =
            self.typed.prices.most.as_ref().filter(|bound| !bound.is_inclusive && self.price(&self.max).is_none());
        Money::price(&said?.amount, self.currency(), None).ok()
    }

    /// The lowest and the highest price that are said among the words.
    fn said(&self) -> (Option<Money>, Option<Money>) {
        let currency = self.currency();
        let (least, most) = self.typed.prices.minor(currency);
        (least.map(|minor| Money::of(minor, currency)), most.map(|minor| Money::of(minor, currency)))
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
    /// The one that is named among the words, else the chosen one, else the first of the list.
    #[must_use]
    pub fn currency(&self) -> Currency {
        let named = self.typed.prices.currency;
        named.or_else(|| Currency::parse(&self.currency)).unwrap_or(Currency::ALL[0])
    }

    /// Whether prices are compared, so that only one currency can be shown.
    #[must_use]
    pub fn compares_prices(&self) -> bool {
        self.least().is_some() || self.most().is_some() || matches!(self.sort(), Sort::PriceLow | Sort::PriceHigh)
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
        let texts = [&self.q, &self.category, &self.min, &self.max];
        let is_chosen = !self.asked.is_empty() || !self.businesses.is_empty() || !self.brands.is_empty();
        is_chosen || texts.iter().any(|text| !text.trim().is_empty())
    }

    /// Whether the address is one that a browser makes of a form, with everything in it that is left as it was.
    #[must_use]
    pub const fn is_untidy(&self) -> bool {
        self.is_untidy
    }

    /// Whether listings are shown as rows and not as cards.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.view == "list"
    }

    /// Whether words are all that it asks for.
    #[must_use]
    pub fn is_of_words_alone(&self) -> bool {
        !self.q.trim().is_empty() && !Self { q: String::new(), ..self.clone() }.is_narrow()
    }

    /// Whether nothing narrows the list but its category.
    #[must_use]
    pub fn is_of_category_alone(&self) -> bool {
        let others = [&self.q, &self.min, &self.max];
        let is_chosen = !self.asked.is_empty() || !self.businesses.is_empty() || !self.brands.is_empty();
        !self.is_sorted() && !is_chosen && others.iter().all(|text| text.trim().is_empty())
    }

    /// Whether somebody chose an order that is another one than that of the list.
    #[must_use]
    pub fn is_sorted(&self) -> bool {
        self.sort() != Self { sort: String::new(), ..self.clone() }.sort()
    }

    /// What the index is asked for.
    #[must_use]
    pub fn query(&self, tree: &Tree, businesses: &[BusinessId]) -> Query {
        Query {
            words: self.words().to_owned(),
            is_literal: self.is_exact(),
            category: self.category_in(tree).map(CategoryId::get),
            said: self.facets(tree).iter().filter_map(Facet::narrowing).collect(),
            businesses: businesses.iter().map(|business| business.get()).collect(),
            brands: self.brands.iter().map(|brand| brand_key(brand)).collect(),
            price_min: self.least().map(Money::minor),
            price_max: self.most().map(Money::minor),
            currency: self.compares_prices().then(|| self.currency().to_string()),
            sort: self.sort(),
            offset: self.window().offset(),
            limit: self.window().limit(),
            ..Query::default()
        }
    }

    /// What is to be known of what there is to choose from.
    #[must_use]
    pub fn wish(&self, tree: &Tree) -> Wish {
        let above = self.category_in(tree).and_then(|chosen| tree.get(chosen)?.parent_id);
        let with_choices = self.facets(tree).into_iter().filter(|facet| !facet.choices.is_empty());
        Wish {
            above: above.map(CategoryId::get),
            shared: above
                .map(|above| tree.fields_of(above).into_iter().map(|field| field.key.clone()).collect())
                .unwrap_or_default(),
            currency: self.currency().to_string(),
            fields: with_choices.map(|facet| (facet.field.key.clone(), facet.terms())).collect(),
        }
    }

    fn price(&self, text: &str) -> Option<Money> {
        self.read(text).ok()
    }

    fn read(&self, text: &str) -> Result<Money, Unreadable> {
        Money::price(text, self.currency(), Some(self.locale))
    }
}
