//! Finding what a question is answered from, through the same door as the catalogue: the index says which, the rows
//! say what. Nothing that is not listed at this moment, and nothing outside the prices asked for, comes through.

pub mod given;
pub mod link;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use diesel::PgConnection;

use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::link::link;
use crate::assistant::scope::Scope;
use crate::categories::Tree;
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::listings::model::{Quotable, quotable};
use crate::money::{Currency, Money};
use crate::search::{Hits, Index, Query, Sort};
use crate::understanding::question::{Asked, Back};
use crate::understanding::words::{each_stem, stems};
use crate::web::thinking;

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
#[derive(Clone)]
pub struct Shelves {
    /// The search index.
    pub index: Index,
    /// The tree of categories.
    pub tree: Arc<Tree>,
    /// What the conversation was about last.
    pub before: Vec<i64>,
}

/// Finds what a question is answered from. A connection is held only while rows are read.
///
/// # Errors
/// The database's or the index's; [`Error::Busy`] while the index is made.
pub async fn find(mut search: Search, reader: &Reader) -> Result<Found> {
    let mut rows = Vec::new();
    loop {
        let (returned, step) = thinking(move || {
            let step = search.go_on(rows);
            (search, step)
        })
        .await?;
        match step? {
            Step::Read(ids) => rows = reader.read(move |conn| quotable(&ids, conn)).await?,
            Step::Found(found) => return Ok(*found),
        }
        search = returned;
    }
}

/// The same on one thread with one connection, for commands.
///
/// # Errors
/// As [`find`].
pub fn find_now(mut search: Search, conn: &mut PgConnection) -> Result<Found> {
    let mut rows = Vec::new();
    loop {
        match search.go_on(rows)? {
            Step::Read(ids) => rows = quotable(&ids, conn)?,
            Step::Found(found) => return Ok(*found),
        }
    }
}

type Rows = Vec<(Quotable, Option<String>)>;

/// What a search does next.
enum Step {
    /// Reads what is listed of these and goes on with that.
    Read(Vec<i64>),
    /// Nothing more.
    Found(Box<Found>),
}

/// A search for what a question is answered from, in steps that need a processor and no database, between which rows
/// are read.
pub struct Search {
    question: String,
    asked: Asked,
    scope: Scope,
    shelves: Shelves,
    currency: Option<Currency>,
    /// The ways still to go, the strictest first. The first that leads to something ends the search, and so does the
    /// last wherever it leads.
    ways: VecDeque<Way>,
    waits_for: Option<Wanted>,
    /// The stems of the question that listings say, by number: one may be met on several ways.
    said: HashMap<i64, HashSet<String>>,
}

/// A way to search.
#[derive(Default)]
struct Way {
    category: Option<i64>,
    words: Vec<String>,
    /// Whether only listings count that have every one of the words, in some form.
    is_strict: bool,
    is_close: bool,
    /// Whether it leads to what the conversation was about last.
    is_back: bool,
}

/// For which rows a search waits.
enum Wanted {
    /// Those of the one listing that it is about.
    Only,
    /// Those whose prices tell the currency.
    Prices,
    /// Those that a way led to, of how many in all and of how many numbers.
    Hits { way: Way, total: usize, ids: usize },
}

impl Search {
    /// A search for what this question is answered from.
    #[must_use]
    pub fn new(question: &str, scope: Scope, shelves: Shelves) -> Self {
        Self {
            question: question.to_owned(),
            asked: Asked::default(),
            scope,
            shelves,
            currency: None,
            ways: VecDeque::new(),
            waits_for: None,
            said: HashMap::new(),
        }
    }

    /// Goes on with the rows that were asked for; none at the beginning.
    fn go_on(&mut self, rows: Rows) -> Result<Step> {
        match self.waits_for.take() {
            None => {
                self.asked = Asked::of(&self.question, self.shelves.tree.iter());
                self.currency = self.asked.prices.currency;
                if let Scope::Listing(listing) = &self.scope {
                    self.waits_for = Some(Wanted::Only);
                    return Ok(Step::Read(vec![listing.id.get()]));
                }
                self.ways = self.ways();
                if let Some(ids) = self.prices()? {
                    self.waits_for = Some(Wanted::Prices);
                    return Ok(Step::Read(ids));
                }
            }
            Some(Wanted::Only) => {
                let given: Vec<Given> = rows.into_iter().map(Given::from).collect();
                let (asked, total) = (std::mem::take(&mut self.asked), given.len());
                return Ok(Step::Found(Box::new(Found { asked, given, total, is_single: true, ..Found::default() })));
            }
            Some(Wanted::Prices) => self.currency = currency_of_most(&rows),
            Some(Wanted::Hits { way, total, ids }) => {
                let found = self.judge(&way, total, ids, rows);
                if !found.given.is_empty() || self.ways.is_empty() {
                    let search = link(&self.asked, &self.scope, &self.shelves.tree, self.currency);
                    let asked = std::mem::take(&mut self.asked);
                    return Ok(Step::Found(Box::new(Found { asked, search, ..found })));
                }
            }
        }
        let way = self.ways.pop_front().unwrap_or_default();
        let (ids, total) = if way.is_back {
            (self.shelves.before.clone(), self.shelves.before.len())
        } else {
            let hits = self.search(&way)?;
            (hits.ids, hits.total)
        };
        self.waits_for = Some(Wanted::Hits { way, total, ids: ids.len() });
        Ok(Step::Read(ids))
    }

    fn ways(&self) -> VecDeque<Way> {
        let asked = &self.asked;
        let has_before = !self.shelves.before.is_empty();
        let back = || Way { is_back: true, ..Way::default() };
        let category = asked.category.map(crate::ids::CategoryId::get);
        let (things, other_things) = (asked.things(&asked.words), asked.things(&asked.others));
        let names_nothing = things.is_empty() && category.is_none() && asked.prices.is_open();
        if has_before && (asked.back == Back::Yes || names_nothing && asked.sort == Sort::Best) {
            return [back()].into();
        }
        let strict = |category, words| Way { category, words, is_strict: true, ..Way::default() };
        let mut ways = VecDeque::new();
        if category.is_some() {
            ways.push_back(strict(category, asked.others.clone()));
        }
        ways.push_back(strict(None, asked.words.clone()));
        let is_alone = other_things.len() < 2;
        if category.is_some() {
            ways.push_back(strict(category, other_things));
        }
        if !things.is_empty() {
            ways.push_back(strict(None, things));
        }
        if asked.back == Back::Maybe && has_before {
            ways.push_back(back());
            return ways;
        }
        if category.is_some() && is_alone {
            // "Teapots & Jugs" holds both; who names one does not mean the other.
            let named = asked.words.iter().filter(|word| !asked.others.contains(word)).cloned().collect();
            ways.push_back(Way { is_close: true, ..strict(category, named) });
            ways.push_back(Way { category, is_close: true, ..Way::default() });
        }
        ways.push_back(Way { words: asked.words.clone(), is_close: true, ..Way::default() });
        ways
    }

    fn search(&self, way: &Way) -> Result<Hits> {
        let asked = &self.asked;
        let (price_min, price_max) = asked.prices.minor(self.currency.unwrap_or(Currency::Eur));
        self.hits(&Query {
            words: way.words.join(" "),
            category: way.category,
            businesses: self.scope.business_id().into_iter().collect(),
            price_min,
            price_max,
            currency: self.currency.map(|currency| currency.to_string()),
            sort: if asked.is_open() { Sort::Newest } else { asked.sort },
            is_strict: way.is_strict,
            limit: MOST,
            ..Query::default()
        })
    }

    fn hits(&self, query: &Query) -> Result<Hits> {
        if !self.shelves.index.is_ready() {
            // "Nothing is listed" would not be true.
            return Err(Error::Busy);
        }
        self.shelves.index.search(query).map_err(|error| Error::Search(error.to_string()))
    }

    /// What a way led to, as it is listed now. The rows decide: one that was withdrawn or costs something else by now
    /// is left out.
    fn judge(&mut self, way: &Way, total: usize, ids: usize, rows: Rows) -> Found {
        let gone = ids.saturating_sub(rows.len());
        let mut given: Vec<Given> = rows.into_iter().map(Given::from).collect();
        let listed = given.len();
        given.retain(|given| self.asked.prices.allow(given.price.money()));
        if way.is_back {
            match self.asked.sort {
                Sort::PriceLow => given.sort_by_key(|given| given.price.money().map_or(i64::MAX, Money::minor)),
                Sort::PriceHigh => given.sort_by_key(|given| std::cmp::Reverse(given.price.money().map(Money::minor))),
                Sort::Best | Sort::Newest => {}
            }
            return Found { total: given.len(), given, is_again: true, ..Found::default() };
        }
        let mut total = total.saturating_sub(gone + (listed - given.len()));
        if way.is_strict {
            let wanted = stems(&way.words.join(" "));
            let before = given.len();
            given.retain(|given| {
                let said = self.said.entry(given.id.get()).or_insert_with(|| said_by(given, &self.asked));
                wanted.iter().all(|stem| said.contains(stem))
            });
            // Whatever the index let through besides was misspelt or had only some of the words.
            if given.len() < before {
                total = given.len();
            }
        }
        Found { given, total, is_close: way.is_close, ..Found::default() }
    }

    /// Prices of different currencies are never set against each other. Where none was named it is the one in which
    /// most of what fits otherwise is priced, if something in it is.
    fn prices(&self) -> Result<Option<Vec<i64>>> {
        let compares = !self.asked.prices.is_open() || matches!(self.asked.sort, Sort::PriceLow | Sort::PriceHigh);
        if self.currency.is_some() || !compares {
            return Ok(None);
        }
        let (words, businesses) = (self.asked.words.join(" "), self.scope.business_id().into_iter().collect());
        Ok(Some(self.hits(&Query { words, businesses, limit: MOST, ..Query::default() })?.ids))
    }
}

/// The stems of a question's words that a listing says.
fn said_by(given: &Given, asked: &Asked) -> HashSet<String> {
    let wanted: HashSet<String> = asked.words.iter().chain(&asked.others).flat_map(|word| stems(word)).collect();
    let mut said = HashSet::new();
    for text in given.texts() {
        each_stem(text, |stem| {
            if wanted.contains(stem) && !said.contains(stem) {
                said.insert(stem.to_owned());
            }
        });
    }
    said
}

fn currency_of_most(rows: &Rows) -> Option<Currency> {
    let named: Vec<_> =
        rows.iter().filter_map(|(listing, _)| listing.card.price().money()).map(Money::currency).collect();
    let count = |currency: Currency| named.iter().filter(|other| **other == currency).count();
    let mut most = None;
    for currency in named.iter().copied() {
        if most.is_none_or(|most| count(currency) > count(most)) {
            most = Some(currency);
        }
    }
    most
}
