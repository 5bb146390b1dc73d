//! All listings of the kind that a question names: they are looked at, as many as there is time for, and those that have
//! everything that was asked for are chosen. What is said of the most, the least or how many is said of all of them.

use crate::assistant::retrieval::deciding::Stage;
use crate::assistant::retrieval::found::{Found, Kind};
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::kinds::is_called;
use crate::assistant::retrieval::narrowing::{Fit, Test};
use crate::assistant::retrieval::ordering::{MOST_CLOSE, closest, order, settled};
use crate::assistant::retrieval::seller::Seller;
use crate::assistant::retrieval::{MOST, Search, Step, Wanted};
use crate::categories::Category;
use crate::error::Result;
use crate::money::Currency;
use crate::search::{Hits, Query, Sort};
use crate::understanding::question::Asked;
use crate::understanding::question::wishes::{Rank, Ranked};
use crate::understanding::words::{stem, stems};

/// So many listings are looked at.
const LOOKED_AT: usize = 300;
/// So many things are looked for beside each other.
const MOST_ALTERNATIVES: usize = 3;
/// So many are asked of the index at once.
const PORTION: usize = 200;

/// Listings that are about to be looked at.
pub(super) struct Scan {
    /// Whether there are more.
    pub is_partial: bool,
    /// Whether anything is listed under these words.
    is_listed: bool,
    /// The words for the thing.
    pub thing: Vec<String>,
    /// Whether the category alone says what they are.
    pub by_category: bool,
    /// The category that they are in, where it holds other things as well.
    pub within: Option<String>,
    /// The currency in which the index compared prices.
    pub currency: Option<Currency>,
    /// How many are priced in others.
    pub elsewhere: usize,
}

impl Search {
    /// Looks for all listings of the kind that is asked for.
    pub(super) fn subject(&mut self) -> Result<Step> {
        let category = self.asked.category.and_then(|id| self.shelves.tree.get(id)).cloned();
        // "Food & Drink" holds more than the drinks that were asked for.
        let is_wider = |category: &Category| {
            let parts = stems(&category.name).iter().filter(|stem| *stem != "and").count();
            category.name.contains(['&', ',']) && parts > self.asked.category_words.len()
        };
        let within = category.as_ref().filter(|category| is_wider(category)).map(|category| category.name.clone());
        let by_category = category.as_ref().is_some_and(|category| within.is_none() || category.parent_id.is_none());
        let asks_list = self.asked.things(&self.asked.others);
        let thing: Vec<String> = match (&category, &self.asked.head) {
            (Some(_), _) => self.asked.category_words.clone(),
            (None, Some(head)) if self.asked.words.contains(head) => self.asked.alternatives_of(head),
            _ => Vec::new(),
        };
        let words = match (&category, thing.is_empty()) {
            (Some(_), _) => String::new(),
            (None, false) => thing.join(" "),
            (None, true) => asks_list.join(" "),
        };
        let id = category.as_ref().map(|category| category.id.get());
        let sort = match &self.asked.rank {
            Some(Rank { by: Ranked::Newest, .. }) => Sort::Newest,
            _ if self.asked.is_open() => Sort::Newest,
            _ => self.asked.sort,
        };
        let query = Query { category: id, sort, ..self.query(&words, true, PORTION) };
        let (mut query, mut hits) = if thing.len() > 1 && category.is_none() {
            // "Juice or water": each on its own.
            self.hits_of_any(&query, &thing)?
        } else {
            let hits = self.hits(&query)?;
            (query, hits)
        };
        if hits.total == 0 && category.is_some() {
            // The category is empty; what it is called may be sold in another.
            self.asked.category = None;
            self.asked.head = thing.last().cloned();
            return self.subject();
        }
        let mut scan = Scan {
            is_partial: false,
            is_listed: hits.total > 0,
            thing,
            by_category,
            within,
            currency: self.asked.prices.currency,
            elsewhere: 0,
        };
        if hits.total > LOOKED_AT && query.limit > 0 {
            let narrowed = self.narrowed(&query, &asks_list, &mut scan)?;
            // Where the index finds none that has it all, those that come close are among the first.
            if narrowed.1.total > 0 {
                (query, hits) = narrowed;
            } else {
                scan.is_partial = true;
            }
        }
        let mut ids = hits.ids.clone();
        if hits.total > ids.len() && ids.len() == PORTION && query.limit > 0 {
            let next = Query { offset: PORTION, limit: LOOKED_AT - PORTION, ..query };
            ids.extend(self.hits(&next)?.ids);
        }
        scan.is_partial |= hits.total > ids.len();
        Ok(self.read(Stage::Scanned(scan), Wanted::Beginnings(ids)))
    }

    /// What is found for any of these words. The query that comes back finds no more.
    fn hits_of_any(&self, query: &Query, words: &[String]) -> Result<(Query, Hits)> {
        let mut all = Hits::default();
        for word in words.iter().take(MOST_ALTERNATIVES) {
            let hits = self.hits(&Query { words: word.clone(), ..query.clone() })?;
            let new: Vec<i64> = hits.ids.iter().filter(|id| !all.ids.contains(id)).copied().collect();
            // Those beyond the portion may be known already; then it only counts as more than could be looked at.
            all.total += new.len() + hits.total.saturating_sub(hits.ids.len());
            all.ids.extend(new);
        }
        all.ids.truncate(LOOKED_AT);
        Ok((Query { limit: 0, ..query.clone() }, all))
    }

    /// The same with everything that the index knows of, for what is too much to look at one by one.
    fn narrowed(&self, query: &Query, asks_list: &[String], scan: &mut Scan) -> Result<(Query, Hits)> {
        let mut query = query.clone();
        if query.category.is_some() {
            let noun = if scan.by_category { Vec::new() } else { scan.thing.clone() };
            let others = asks_list.iter().filter(|word| !scan.thing.contains(word)).cloned();
            query.words = noun.into_iter().chain(others).collect::<Vec<_>>().join(" ");
        } else {
            query.words = self.asked.things(&self.asked.words).join(" ");
            // What a text only mentions is not of that kind, and would crowd out what is.
            query.in_names = self.asked.rank.is_some();
        }
        if self.asked.prices.is_open() && !matches!(query.sort, Sort::PriceLow | Sort::PriceHigh) {
            return Ok((query.clone(), self.hits(&query)?));
        }
        let priced = self.priced(&query)?;
        if scan.currency.is_none() {
            scan.currency = priced.iter().max_by_key(|(_, total)| *total).map(|(currency, _)| *currency);
        }
        let others = priced.iter().filter(|(currency, _)| Some(*currency) != scan.currency);
        scan.elsewhere = others.map(|(_, total)| total).sum();
        query.currency = scan.currency.map(|currency| currency.to_string());
        (query.price_min, query.price_max) = self.asked.prices.minor(scan.currency.unwrap_or(Currency::Eur));
        Ok((query.clone(), self.hits(&query)?))
    }

    /// How many of those that a query finds are priced in which currency.
    fn priced(&self, query: &Query) -> Result<Vec<(Currency, usize)>> {
        let mut priced = Vec::new();
        for currency in Currency::ALL {
            let named = Query { currency: Some(currency.to_string()), limit: 0, sort: Sort::Best, ..query.clone() };
            let total = self.hits(&named)?.total;
            if total > 0 {
                priced.push((*currency, total));
            }
        }
        Ok(priced)
    }

    /// Chooses from what was looked at.
    pub(super) fn scanned(&mut self, scan: &Scan, listings: Vec<Given>) -> Result<Step> {
        let index = self.shelves.index.clone();
        let besides = move |word: &str| index.besides(word);
        let mut found = self.found();
        found.is_partial = scan.is_partial;
        let seller = self.seller_named(&listings);
        let (mut of_kind, mut rest, is_mentioned) = self.of_kind(listings, scan, &besides);
        found.is_mentioned = is_mentioned;
        let is_all = |name: &str| {
            let name = stems(name);
            self.asked.things(&self.asked.words).iter().all(|word| name.contains(&stem(word)))
        };
        let is_meant = |seller: &Seller| of_kind.is_empty() || is_mentioned || is_all(&seller.name);
        if let Some(seller) = seller.clone().filter(is_meant) {
            self.narrow_to(seller);
            return self.subject();
        }
        if of_kind.is_empty() {
            if !scan.is_partial || !scan.is_listed {
                found.unknown.clone_from(&scan.thing);
            }
            return Ok(Step::Found(Box::new(found)));
        }
        let choice = self.choice(scan, &mut of_kind, &mut rest, &mut found, &besides);
        let mut chosen = choice.chosen(&of_kind);
        let (fits, tests) = (&choice.fits, &choice.tests);
        let is_another = |given: &Given| !scan.thing.iter().any(|word| is_called(given, word, &besides));
        found.within = scan.within.clone().filter(|_| of_kind.iter().any(is_another));
        if chosen.is_empty()
            && let Some(seller) = seller
        {
            self.narrow_to(seller);
            return self.subject();
        }
        if chosen.is_empty()
            && self.asked.category.is_some()
            && (scan.within.is_some() || tests.iter().any(Test::may_lack))
        {
            // "LED bulbs" are not among those that are planted.
            self.asked.category = None;
            self.asked.head = scan.thing.last().cloned();
            return self.subject();
        }
        if chosen.is_empty() && is_mentioned {
            found.unknown.clone_from(&scan.thing);
            return Ok(Step::Found(Box::new(found)));
        }
        if chosen.is_empty() {
            found.is_close = true;
            found.unsaid.clear();
            chosen = closest(&of_kind, fits, tests, &mut found.lacking);
            if chosen.is_empty() || self.asked.rank.is_some() || self.asked.counts {
                found.is_close = false;
                found.lacking.clear();
                found.total = 0;
                return Ok(Step::Found(Box::new(found)));
            }
        } else {
            found.emptied_by.clear();
            // Those that say that they have it come before those that say nothing, unless another order was asked for.
            let says = |given: &Given| tests.iter().filter(|test| test.of(given, &self.asked) == Fit::Fits).count();
            if self.asked.sort == Sort::Best {
                chosen.sort_by_cached_key(|given| std::cmp::Reverse(says(given)));
            }
        }
        of_kind.clear();
        found.total = chosen.len();
        if let Some(rank) = self.asked.rank.clone().filter(|rank| !matches!(rank.by, Ranked::Newest)) {
            let rank = settled(rank, &chosen);
            let (stated, elsewhere, currency) = order(&mut chosen, &rank);
            found.elsewhere = found.elsewhere.max(elsewhere).max(scan.elsewhere);
            found.currency = currency.or(found.currency);
            if stated > 0 {
                found.kind = Kind::Most(stated);
            }
            found.asked.rank = Some(rank);
        } else if self.asked.counts {
            found.kind = Kind::Count;
        }
        chosen.truncate(if found.is_close { MOST_CLOSE } else { MOST });
        let ids = chosen.iter().map(|given| given.id.get()).collect();
        found.given = chosen;
        Ok(self.read(Stage::Chosen(Box::new(found), choice.tests), Wanted::Whole(ids)))
    }
}

/// Whether a listing that was chosen from the beginning of what it says still passes when all of it is known.
pub(super) fn passes(test: &Test, given: &Given, asked: &Asked) -> bool {
    match test.of(given, asked) {
        Fit::Fits => true,
        Fit::Unsaid => test.is_lenient,
        Fit::Not => false,
    }
}

impl Found {
    /// Whether what was found is a list whose number is known.
    #[must_use]
    pub const fn is_counted(&self) -> bool {
        !self.is_partial && !self.is_close
    }
}
