//! Search queries, and the ids of the listings that match.

use std::ops::Bound;

use tantivy::{
    DocAddress, Order, Score, Searcher, SegmentReader, Term,
    collector::{Collector, Count, TopDocs, sort_key::SortByStaticFastValue},
    query::{AllQuery, BooleanQuery, ConstScoreQuery, EmptyQuery, Occur, Query as TantivyQuery, RangeQuery, TermQuery},
    schema::IndexRecordOption,
};

use super::{
    SearchError,
    asked::Asked,
    counting::{Counted, Counting, Counts},
    fields::{Fields, ID, PRICE, PUBLISHED, brand_key},
    freshness::Freshness,
    marking::Marks,
    plan::{Correction, Means, Plan, Wanted},
    said::Narrowing,
    scoring::{FirstOf, Preferring},
    synonyms::Synonyms,
    text::Analysis,
};
use crate::locales::Locale;
use crate::understanding::Sort;

/// The most characters of a search that are read.
const MAX_LETTERS: usize = 200;
/// Fewer listings with all the words are followed by those that have most of them.
const FEW: usize = 10;
/// So many of the words are enough in any case.
const ENOUGH: usize = 4;
/// The most listings that follow.
const MOST_FOLLOWING: usize = 96;
/// So many listings of each part of the index are looked at for a suggestion.
const MOST_SUGGESTED_OF: u32 = 1_500;
/// The highest offset; beyond it a search returns its total and no ids.
pub const MAX_OFFSET: usize = 10_000;
/// The most ids that one search returns.
pub const MAX_LIMIT: usize = 200;

/// A search. All conditions must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text as typed: words, `"words together"`, `-unwanted`. Empty text matches everything. The last word may be
    /// incomplete.
    pub words: String,
    /// Whether words count only as they are typed: none is taken for a misspelt or incomplete one.
    pub is_literal: bool,
    /// Whether only listings with all the words are found.
    pub is_strict: bool,
    /// Whether a word counts only where it says what a thing is, and not in its description.
    pub in_names: bool,
    /// Whether of very many listings only some are looked at: quicker, for suggestions.
    pub is_hasty: bool,
    /// Only listings in this category or its descendants.
    pub category: Option<i64>,
    /// Only listings of one of these businesses; of any where there are none.
    pub businesses: Vec<i64>,
    /// Only listings of one of these brands, see [`super::brand_key`].
    pub brands: Vec<String>,
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

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The ids of listings, in order. They may be gone or changed by now: read them from `listings`.
    pub ids: Vec<i64>,
    /// The number of hits on all pages.
    pub total: usize,
    /// How many of them have all the words. They come before the others in every order.
    pub full: usize,
    /// The words that were taken for others.
    pub corrections: Vec<Correction>,
    /// What to mark in the hits.
    pub marks: Marks,
}

impl Hits {
    /// Whether no listing has all the words; these have some of them.
    #[must_use]
    pub const fn is_relaxed(&self) -> bool {
        self.full == 0 && self.total > 0
    }
}

/// What searches need besides the index itself.
pub struct Speech {
    /// Another one whenever something was learnt.
    pub number: u64,
    /// The language of listings.
    pub language: Locale,
    pub synonyms: Synonyms,
}

/// Returns listings with all the words; behind few of them those with most; if there are none, those with some.
pub fn search(query: &Query, searcher: &Searcher, fields: &Fields, speech: &Speech) -> Result<Hits, SearchError> {
    planned(query, searcher, fields, speech, |search| Ok(search.hits(&Counted::default())?.0))
}

/// Understands a search, for whatever is done with it.
pub(super) fn planned<T>(
    query: &Query,
    searcher: &Searcher,
    fields: &Fields,
    speech: &Speech,
    then: impl FnOnce(&Search<'_>) -> Result<T, SearchError>,
) -> Result<T, SearchError> {
    let typed: String = query.words.chars().take(MAX_LETTERS).collect();
    let analysis = Analysis::of(speech.language);
    let asked = Asked::of(&typed, speech.language, &analysis);
    let in_names = query.in_names;
    let means = Means { searcher, fields, analysis: &analysis, synonyms: &speech.synonyms, in_names };
    let plan = if asked.is_empty() { None } else { Some(Plan::of(&asked, query.is_literal, &means)?) };
    then(&Search { searcher, fields, query, plan: plan.as_ref(), is_noise: asked.is_noise, asked: &asked })
}

/// How many of so many words are enough where not all are there: half of them, and of a long name a few. The same thing
/// has a short name in another shop.
fn enough(words: usize) -> usize {
    words.div_ceil(2).min(ENOUGH)
}

/// A search that was understood.
pub(super) struct Search<'a> {
    pub searcher: &'a Searcher,
    pub fields: &'a Fields,
    pub query: &'a Query,
    /// How it is answered; none where nothing is asked in words.
    pub plan: Option<&'a Plan<'a>>,
    pub asked: &'a Asked,
    /// Whether something was typed that is no word.
    is_noise: bool,
}

impl Search<'_> {
    /// One page of what is found. Those that have all the words are counted.
    pub fn hits(&self, counted: &Counted) -> Result<(Hits, Counts), SearchError> {
        let (query, asked) = (self.query, self.asked);
        let (full, counts) = self.page(self.all(), query.offset, query.limit, counted)?;
        let Some(plan) = self.plan else { return Ok((full, counts)) };
        let (needed, known) = plan.counts();
        let hits = if query.is_strict || full.total >= FEW || known == 0 {
            full
        } else if full.total == 0 && (needed > 1 || !asked.phrases.is_empty()) {
            let some = self.page(plan.most(1)?, query.offset, query.limit, &Counted::default())?.0;
            Hits { full: 0, ..some }
        } else if full.total > 0 && needed > 2 {
            self.with_following(plan, full, enough(needed))?
        } else {
            full
        };
        let (corrections, marks) = (plan.corrections.clone(), plan.marks.clone());
        Ok((Hits { corrections, marks, ..hits }, counts))
    }

    /// Counts those that have all the words and pass the filters of another query.
    pub fn count(&self, query: &Query, counted: &Counted) -> Result<Counts, SearchError> {
        let mut clauses = self.all().clauses;
        let filtered = Search { query, ..*self };
        clauses.extend(filtered.filters().into_iter().map(|filter| (Occur::Must, filter)));
        Ok(self.searcher.search(&BooleanQuery::new(clauses), &Counting(counted))?)
    }

    /// The same without any words.
    pub const fn wordless(&self) -> Self {
        Search { plan: None, is_noise: false, ..*self }
    }

    /// Those that have all the words.
    fn all(&self) -> Wanted {
        if let Some(plan) = self.plan {
            return plan.all();
        }
        // Punctuation and emoji alone should not match everything.
        let all: Box<dyn TantivyQuery> = if self.is_noise { Box::new(EmptyQuery) } else { Box::new(AllQuery) };
        Wanted { clauses: vec![(Occur::Must, all)], wishes: Vec::new() }
    }

    /// Appends listings with most of the words to the few that have all.
    fn with_following(&self, plan: &Plan, full: Hits, least: usize) -> Result<Hits, SearchError> {
        let offset = self.query.offset.saturating_sub(full.total);
        let wanted = self.query.limit.min(MAX_LIMIT) - full.ids.len();
        let wanted = wanted.min(MOST_FOLLOWING.saturating_sub(offset));
        let more = self.page(plan.following(least)?, offset, wanted, &Counted::default())?.0;
        Ok(Hits {
            ids: full.ids.into_iter().chain(more.ids).collect(),
            total: full.total + more.total.min(MOST_FOLLOWING),
            ..full
        })
    }

    /// One page of the listings that are wanted and pass the filters; all of them are counted on the way.
    fn page(
        &self,
        wanted: Wanted,
        offset: usize,
        limit: usize,
        counted: &Counted,
    ) -> Result<(Hits, Counts), SearchError> {
        let mut clauses = wanted.clauses;
        // A constant score of zero, so that filters do not change the ranking.
        clauses.extend(self.filters().into_iter().map(|filter| -> (Occur, Box<dyn TantivyQuery>) {
            (Occur::Must, Box::new(ConstScoreQuery::new(filter, 0.0)))
        }));
        let matching = BooleanQuery::new(clauses);
        let matching = if self.query.is_hasty {
            Preferring::new(FirstOf::new(matching, MOST_SUGGESTED_OF), wanted.wishes)
        } else {
            Preferring::new(matching, wanted.wishes)
        };
        let limit = limit.min(MAX_LIMIT);
        if limit == 0 || offset > MAX_OFFSET {
            let counts = if *counted == Counted::default() {
                Counts { total: self.searcher.search(&matching, &Count)?, ..Counts::default() }
            } else {
                self.searcher.search(&matching, &Counting(counted))?
            };
            return Ok((Hits { total: counts.total, full: counts.total, ..Hits::default() }, counts));
        }
        let top = TopDocs::with_limit(limit).and_offset(offset);
        let by = |column: &str, order| (SortByStaticFastValue::<i64>::for_field(column), order);
        let id = by(ID, Order::Desc);
        match self.query.sort {
            Sort::Best if self.is_ranked() => {
                let fresh = Freshness::of(self.searcher)?;
                let top = top.tweak_score(move |segment: &SegmentReader| fresh.clone().ranking(segment));
                self.best(&matching, top, counted)
            }
            Sort::Best | Sort::Newest => {
                self.collect(&matching, top.order_by((by(PUBLISHED, Order::Desc), id)), counted)
            }
            Sort::PriceLow => self.collect(&matching, top.order_by((by(PRICE, Order::Asc), id)), counted),
            Sort::PriceHigh => self.collect(&matching, top.order_by((by(PRICE, Order::Desc), id)), counted),
        }
    }

    /// Whether there are words to rank by.
    const fn is_ranked(&self) -> bool {
        !self.asked.words.is_empty()
    }

    /// The id is part of the sort key, so no document has to be read.
    fn collect<K>(
        &self,
        matching: &Preferring,
        top: impl Collector<Fruit = Vec<((K, Option<i64>), DocAddress)>>,
        counted: &Counted,
    ) -> Result<(Hits, Counts), SearchError> {
        let (top, counts) = self.searcher.search(matching, &(top, Counting(counted)))?;
        let ids = top.into_iter().filter_map(|((_, id), _)| id).collect();
        Ok((Hits { ids, total: counts.total, full: counts.total, ..Hits::default() }, counts))
    }

    fn best(
        &self,
        matching: &Preferring,
        top: impl Collector<Fruit = Vec<((Score, i64), DocAddress)>>,
        counted: &Counted,
    ) -> Result<(Hits, Counts), SearchError> {
        let (top, counts) = self.searcher.search(matching, &(top, Counting(counted)))?;
        let ids = top.into_iter().map(|((_, id), _)| id).collect();
        Ok((Hits { ids, total: counts.total, full: counts.total, ..Hits::default() }, counts))
    }

    fn filters(&self) -> Vec<Box<dyn TantivyQuery>> {
        let (query, fields) = (self.query, self.fields);
        let numbers = [(fields.category, query.category), (fields.id, query.listing)];
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
        let businesses = query.businesses.iter().map(|id| Term::from_field_i64(fields.business, *id));
        let brands = query.brands.iter().map(|brand| Term::from_field_text(fields.brand, &brand_key(brand)));
        filters.extend(any_of(businesses.collect()));
        filters.extend(any_of(brands.collect()));
        filters.extend(query.said.iter().map(|said| said.query(fields.said)));
        filters
    }
}

/// What has one of these terms; none where there are no terms.
fn any_of(mut terms: Vec<Term>) -> Option<Box<dyn TantivyQuery>> {
    let has = |term| -> Box<dyn TantivyQuery> { Box::new(TermQuery::new(term, IndexRecordOption::Basic)) };
    match terms.len() {
        0 => None,
        1 => terms.pop().map(has),
        _ => Some(Box::new(BooleanQuery::union(terms.into_iter().map(has).collect()))),
    }
}
