//! Search queries, and the ids of the listings that match.

use std::ops::Bound;

use tantivy::{
    DocAddress, Order, Searcher, Term,
    collector::{
        Collector, Count, TopDocs,
        sort_key::{SortBySimilarityScore, SortByStaticFastValue},
    },
    query::{AllQuery, BooleanQuery, ConstScoreQuery, EmptyQuery, Occur, Query as TantivyQuery, RangeQuery, TermQuery},
    schema::IndexRecordOption,
};

use super::{
    SearchError,
    fields::{Fields, ID, PRICE, PUBLISHED, SAID},
    matching::{exact, far, forgive, may_be_misspelt, near},
    said::{Counting, Narrowing},
    text::{Word, words},
};

/// The most characters of a search that are read.
const MAX_LETTERS: usize = 200;
/// The most words of a search that are read.
const MAX_WORDS: usize = 12;
/// With fewer exact hits than this, misspelt words are matched too. Not always, because "lamp" should not find every
/// "lamb".
const FEW: usize = 3;
/// The highest offset; beyond it a search returns its total and no ids.
pub const MAX_OFFSET: usize = 10_000;
/// The most ids that one search returns.
pub const MAX_LIMIT: usize = 200;

/// A search. All conditions must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text as typed; no character has a special meaning. Empty text matches everything. The last word may be
    /// incomplete.
    pub words: String,
    /// Only listings in this category or its descendants.
    pub category: Option<i64>,
    /// Only listings of this business.
    pub business: Option<i64>,
    /// Only this listing.
    pub listing: Option<i64>,
    /// The lowest price in minor units, inclusive.
    pub price_min: Option<i64>,
    /// The highest price in minor units, inclusive.
    pub price_max: Option<i64>,
    /// Only prices in this currency, by ISO code. Without it, prices in different currencies are compared as plain
    /// numbers.
    pub currency: Option<String>,
    /// Only listings that say all this in the fields of their category.
    pub said: Vec<Narrowing>,
    /// The order. Ties are broken by id, higher ids first.
    pub sort: Sort,
    /// How many hits to skip, at most [`MAX_OFFSET`].
    pub offset: usize,
    /// How many ids to return, at most [`MAX_LIMIT`]; 0 returns only the count.
    pub limit: usize,
}

/// The order of hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first; without words, newest first.
    #[default]
    Best,
    /// Latest publication first.
    Newest,
    /// Lowest price first.
    PriceLow,
    /// Highest price first.
    PriceHigh,
}

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The ids of listings, in order. They may be gone or changed by now: read them from `listings`.
    pub ids: Vec<i64>,
    /// The number of hits on all pages.
    pub total: usize,
    /// Some hits match a word only with a different spelling. They come last in every order.
    pub misspelt: bool,
    /// No listing has all the words; these have some of them.
    pub relaxed: bool,
}

/// Returns exact hits; if they are few, misspelt ones after them; if there are none, listings with some of the words.
pub fn search(query: &Query, searcher: &Searcher, fields: &Fields) -> Result<Hits, SearchError> {
    let typed: String = query.words.chars().take(MAX_LETTERS).collect();
    let mut words = words(&typed, MAX_WORDS);
    forgive(&mut words);
    let search = Search { searcher, fields, query, ranked: !words.is_empty() };
    if words.is_empty() {
        // Punctuation and emoji alone should not match everything.
        let all: Box<dyn TantivyQuery> =
            if typed.trim().is_empty() { Box::new(AllQuery) } else { Box::new(EmptyQuery) };
        return search.page(vec![(Occur::Must, all)], query.offset, query.limit);
    }
    let exactly = search.page(each(&words, exact, Occur::Must, fields), query.offset, query.limit)?;
    let misspelt = words.iter().any(may_be_misspelt);
    match exactly.total {
        FEW.. => return Ok(exactly),
        1.. if misspelt => return search.with_misspelt(&words, exactly),
        1.. => return Ok(exactly),
        0 => {}
    }
    if misspelt {
        let hits = search.page(each(&words, far, Occur::Must, fields), query.offset, query.limit)?;
        if hits.total > 0 {
            return Ok(Hits { misspelt, ..hits });
        }
    }
    if words.len() == 1 {
        return Ok(Hits::default());
    }
    let some = BooleanQuery::new(each(&words, far, Occur::Should, fields));
    let hits = search.page(vec![(Occur::Must, Box::new(some))], query.offset, query.limit)?;
    Ok(Hits { relaxed: hits.total > 0, ..hits })
}

/// How many of the listings that have all the words, spelt like this, say each of these terms.
pub fn count(query: &Query, terms: &[String], searcher: &Searcher, fields: &Fields) -> Result<Vec<usize>, SearchError> {
    let typed: String = query.words.chars().take(MAX_LETTERS).collect();
    let words = words(&typed, MAX_WORDS);
    let search = Search { searcher, fields, query, ranked: false };
    let mut clauses = each(&words, exact, Occur::Must, fields);
    clauses.push((Occur::Must, Box::new(AllQuery)));
    clauses.extend(search.filters().into_iter().map(|filter| (Occur::Must, filter)));
    Ok(searcher.search(&BooleanQuery::new(clauses), &Counting { column: SAID, terms })?)
}

type Clauses = Vec<(Occur, Box<dyn TantivyQuery>)>;

fn each(words: &[Word], way: fn(&Word, &Fields) -> Box<dyn TantivyQuery>, occur: Occur, fields: &Fields) -> Clauses {
    words.iter().map(|word| (occur, way(word, fields))).collect()
}

struct Search<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
    query: &'a Query,
    /// Whether there are words to rank by.
    ranked: bool,
}

impl Search<'_> {
    /// Appends misspelt hits to the few exact ones.
    fn with_misspelt(&self, words: &[Word], exactly: Hits) -> Result<Hits, SearchError> {
        let mut clauses = each(words, near, Occur::Must, self.fields);
        clauses.push((Occur::MustNot, Box::new(BooleanQuery::new(each(words, exact, Occur::Must, self.fields)))));
        let offset = self.query.offset.saturating_sub(exactly.total);
        let rest = self.query.limit.min(MAX_LIMIT) - exactly.ids.len();
        let more = self.page(clauses, offset, rest)?;
        Ok(Hits {
            ids: exactly.ids.into_iter().chain(more.ids).collect(),
            total: exactly.total + more.total,
            misspelt: more.total > 0,
            relaxed: false,
        })
    }

    /// One page of the listings that match these clauses and the filters.
    fn page(&self, mut clauses: Clauses, offset: usize, limit: usize) -> Result<Hits, SearchError> {
        // A constant score of zero, so that filters do not change the ranking.
        clauses.extend(
            self.filters()
                .into_iter()
                .map(|filter| (Occur::Must, Box::new(ConstScoreQuery::new(filter, 0.0)) as Box<dyn TantivyQuery>)),
        );
        let matching = BooleanQuery::new(clauses);
        let limit = limit.min(MAX_LIMIT);
        if limit == 0 || offset > MAX_OFFSET {
            let total = self.searcher.search(&matching, &Count)?;
            return Ok(Hits { total, ..Hits::default() });
        }
        let top = TopDocs::with_limit(limit).and_offset(offset);
        let by = |column: &str, order| (SortByStaticFastValue::<i64>::for_field(column), order);
        let id = by(ID, Order::Desc);
        match self.query.sort {
            Sort::Best if self.ranked => self.collect(&matching, top.order_by((SortBySimilarityScore, id))),
            Sort::Best | Sort::Newest => self.collect(&matching, top.order_by((by(PUBLISHED, Order::Desc), id))),
            Sort::PriceLow => self.collect(&matching, top.order_by((by(PRICE, Order::Asc), id))),
            Sort::PriceHigh => self.collect(&matching, top.order_by((by(PRICE, Order::Desc), id))),
        }
    }

    /// The id is part of the sort key, so no document has to be read.
    fn collect<K>(
        &self,
        matching: &BooleanQuery,
        top: impl Collector<Fruit = Vec<((K, Option<i64>), DocAddress)>>,
    ) -> Result<Hits, SearchError> {
        let (top, total) = self.searcher.search(matching, &(top, Count))?;
        let ids = top.into_iter().filter_map(|((_, id), _)| id).collect();
        Ok(Hits { ids, total, ..Hits::default() })
    }

    fn filters(&self) -> Vec<Box<dyn TantivyQuery>> {
        let (query, fields) = (self.query, self.fields);
        let numbers =
            [(fields.category, query.category), (fields.business, query.business), (fields.id, query.listing)];
        let mut terms: Vec<Term> =
            numbers.into_iter().filter_map(|(field, id)| Some(Term::from_field_i64(field, id?))).collect();
        terms.extend(query.currency.as_deref().map(|code| Term::from_field_text(fields.currency, code)));
        let mut filters: Vec<Box<dyn TantivyQuery>> = terms
            .into_iter()
            .map(|term| Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn TantivyQuery>)
            .collect();
        let price = |price: Option<i64>| {
            price.map_or(Bound::Unbounded, |price| Bound::Included(Term::from_field_i64(fields.price, price)))
        };
        match (query.price_min, query.price_max) {
            (None, None) => {}
            (Some(min), Some(max)) if min > max => filters.push(Box::new(EmptyQuery)),
            (min, max) => filters.push(Box::new(RangeQuery::new(price(min), price(max)))),
        }
        filters.extend(query.said.iter().map(|said| said.query(fields.said)));
        filters
    }
}
