//! Finding what a question is answered from, through the same door as the catalogue: the index says which, the rows
//! say what. Nothing that is not listed at this moment, and nothing outside the prices asked for, comes through.

use std::collections::HashSet;

use diesel::PgConnection;

use super::given::Given;
use super::scope::Scope;
use super::understanding::{Asked, Back};
use super::words::stems;
use crate::categories::Tree;
use crate::error::{Error, Result};
use crate::listings::model::with_ids;
use crate::search::{Index, Query, Sort};

/// So many listings a model is given at most.
pub const MOST: usize = 8;

/// What was found for a question.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The question, understood.
    pub asked: Asked,
    /// The listings, best first.
    pub given: Vec<Given>,
    /// How many there are in all, as far as the index knows.
    pub total: usize,
    /// Whether these have all that was asked for, or only come close.
    pub is_close: bool,
    /// Whether these are what the answer before was about, and not searched for.
    pub is_again: bool,
    /// Whether the question is about one listing only.
    pub is_single: bool,
    /// The query string of the catalogue that shows the same.
    pub search: String,
}

/// What retrieval reads from.
#[derive(Clone, Copy)]
pub struct Shelves<'a> {
    /// The search index.
    pub index: &'a Index,
    /// The tree of categories.
    pub tree: &'a Tree,
    /// What the conversation was about last.
    pub before: &'a [i64],
}

/// Finds what a question in this scope is answered from.
///
/// # Errors
/// The database's or the index's.
pub fn find(question: &str, scope: &Scope, shelves: Shelves<'_>, conn: &mut PgConnection) -> Result<Found> {
    let asked = Asked::of(question, shelves.tree.iter());
    if let Scope::Listing(listing) = scope {
        let given: Vec<Given> = with_ids(&[listing.id.get()], conn)?.into_iter().map(Given::from).collect();
        let total = given.len();
        return Ok(Found { asked, given, total, is_single: true, ..Found::default() });
    }
    let mut search = Search { asked: &asked, scope, shelves, currency: asked.prices.currency, conn };
    search.choose_currency()?;
    let outcome = search.run()?;
    let link = link(&asked, scope, shelves.tree, search.currency);
    Ok(Found { search: link, is_single: false, asked, ..outcome })
}

struct Search<'a> {
    asked: &'a Asked,
    scope: &'a Scope,
    shelves: Shelves<'a>,
    currency: Option<&'static str>,
    conn: &'a mut PgConnection,
}

impl Search<'_> {
    /// The ways to search, the strictest first.
    fn run(&mut self) -> Result<Found> {
        let asked = self.asked;
        if asked.back == Back::Yes && !self.shelves.before.is_empty() {
            return self.look_back();
        }
        let category = asked.category.map(crate::ids::CategoryId::get);
        let (things, other_things) = (asked.things(&asked.words), asked.things(&asked.others));
        let names_nothing = things.is_empty() && category.is_none() && asked.prices.is_open();
        if names_nothing && !self.shelves.before.is_empty() && asked.sort == Sort::Best {
            return self.look_back();
        }
        let mut ways = Vec::new();
        if category.is_some() {
            ways.push((category, asked.others.clone()));
        }
        ways.push((None, asked.words.clone()));
        if category.is_some() {
            ways.push((category, other_things.clone()));
        }
        if !things.is_empty() {
            ways.push((None, things));
        }
        for (category, words) in &ways {
            let found = self.strictly(*category, words)?;
            if !found.given.is_empty() {
                return Ok(found);
            }
        }
        if asked.back == Back::Maybe && !self.shelves.before.is_empty() {
            return self.look_back();
        }
        let named: Vec<String> = asked.words.iter().filter(|word| !asked.others.contains(word)).cloned().collect();
        let mut close = Found::default();
        if category.is_some() && other_things.len() < 2 {
            // "Teapots & Jugs" holds both; who names one does not mean the other.
            close = self.strictly(category, &named)?;
            if close.given.is_empty() {
                close = self.query(category, &[])?;
            }
        }
        if close.given.is_empty() {
            close = self.query(None, &asked.words)?;
        }
        Ok(Found { is_close: true, ..close })
    }

    /// Only listings that have every one of these words, in some form.
    fn strictly(&mut self, category: Option<i64>, words: &[String]) -> Result<Found> {
        let mut found = self.query(category, words)?;
        let wanted = stems(&words.join(" "));
        let before = found.given.len();
        found.given.retain(|given| {
            let said: HashSet<String> = stems(&given.text()).into_iter().collect();
            wanted.iter().all(|stem| said.contains(stem))
        });
        // Whatever the index let through besides was misspelt or had only some of the words.
        if found.given.len() < before {
            found.total = found.given.len();
        }
        Ok(found)
    }

    fn query(&mut self, category: Option<i64>, words: &[String]) -> Result<Found> {
        let asked = self.asked;
        let (price_min, price_max) = asked.prices.minor(self.currency.unwrap_or("EUR"));
        let query = Query {
            words: words.join(" "),
            category,
            business: self.scope.business_id(),
            price_min,
            price_max,
            currency: self.currency.map(str::to_owned),
            sort: if asked.is_open() { Sort::Newest } else { asked.sort },
            limit: MOST,
            ..Query::default()
        };
        if !self.shelves.index.is_ready() {
            // "Nothing is listed" would not be true.
            return Err(Error::Busy);
        }
        let hits = self.shelves.index.search(&query).map_err(|error| Error::Search(error.to_string()))?;
        let listed = self.listed(&hits.ids)?;
        let gone = hits.ids.len() - listed.len();
        Ok(Found { given: listed, total: hits.total.saturating_sub(gone), ..Found::default() })
    }

    /// The rows decide: one that was withdrawn or costs something else by now is left out.
    fn listed(&mut self, ids: &[i64]) -> Result<Vec<Given>> {
        let asked = self.asked;
        let mut given: Vec<Given> = with_ids(ids, self.conn)?.into_iter().map(Given::from).collect();
        given.retain(|given| asked.prices.allow(given.price));
        Ok(given)
    }

    /// What the conversation was about last.
    fn look_back(&mut self) -> Result<Found> {
        let before = self.shelves.before;
        let mut given = self.listed(before)?;
        match self.asked.sort {
            Sort::PriceLow => given.sort_by_key(|given| given.price.minor()),
            Sort::PriceHigh => given.sort_by_key(|given| std::cmp::Reverse(given.price.minor())),
            Sort::Best | Sort::Newest => {}
        }
        Ok(Found { total: given.len(), given, is_again: true, ..Found::default() })
    }

    /// Prices of different currencies are never set against each other. Where none was named it is the one in which
    /// most of what fits otherwise is priced, if something in it is.
    fn choose_currency(&mut self) -> Result<()> {
        let compares = !self.asked.prices.is_open() || matches!(self.asked.sort, Sort::PriceLow | Sort::PriceHigh);
        if self.currency.is_some() || !compares || !self.shelves.index.is_ready() {
            return Ok(());
        }
        let query = Query {
            words: self.asked.words.join(" "),
            business: self.scope.business_id(),
            limit: MOST,
            ..Query::default()
        };
        let hits = self.shelves.index.search(&query).map_err(|error| Error::Search(error.to_string()))?;
        let codes: Vec<_> = with_ids(&hits.ids, self.conn)?.iter().map(|listing| listing.card.price().code()).collect();
        let count = |code: &str| codes.iter().filter(|other| **other == code).count();
        let mut most = None;
        for code in &codes {
            if most.is_none_or(|most| count(code) > count(most)) {
                most = Some(*code);
            }
        }
        self.currency = most;
        Ok(())
    }
}

/// The query string with which the catalogue shows the same.
fn link(asked: &Asked, scope: &Scope, tree: &Tree, currency: Option<&str>) -> String {
    let price =
        |bound: &Option<super::prices::Bound>| bound.as_ref().map(|bound| bound.amount.clone()).unwrap_or_default();
    let words = if asked.category.is_some() { asked.things(&asked.others) } else { asked.things(&asked.words) };
    let sort = match asked.sort {
        Sort::PriceLow => "price",
        Sort::PriceHigh => "-price",
        Sort::Newest => "newest",
        Sort::Best => "",
    };
    let fields = [
        ("q", words.join(" ")),
        (
            "category",
            asked.category.and_then(|id| tree.get(id)).map(|category| category.slug.clone()).unwrap_or_default(),
        ),
        ("business", scope.business_slug().unwrap_or_default().to_owned()),
        ("min", price(&asked.prices.least)),
        ("max", price(&asked.prices.most)),
        ("currency", currency.unwrap_or_default().to_owned()),
        ("sort", sort.to_owned()),
    ];
    let kept: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    serde_urlencoded::to_string(kept).unwrap_or_default()
}
