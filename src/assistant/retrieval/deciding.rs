//! What a question needs next, and what is made of the rows that come: one listing, those that were shown before, one
//! that is called by its name, two beside each other, or all of a kind.

use std::collections::HashSet;

use crate::assistant::retrieval::found::{Found, Kind, Terms};
use crate::assistant::retrieval::given::{Given, clean};
use crate::assistant::retrieval::kinds::is_called;
use crate::assistant::retrieval::link::link;
use crate::assistant::retrieval::narrowing::Test;
use crate::assistant::retrieval::ordering::{currency_of_most, order, settled};
use crate::assistant::retrieval::subject::{Scan, passes};
use crate::assistant::retrieval::understood::Understood;
use crate::assistant::retrieval::{MOST, Search, Step, Wanted};
use crate::assistant::scope::Scope;
use crate::businesses::profile::Profile;
use crate::error::Result;
use crate::ids::BusinessId;
use crate::search::{Query, Sort};
use crate::understanding::prices::Bound;
use crate::understanding::question::wishes::{Ordinal, Rank, Ranked, Talk};
use crate::understanding::question::{Asked, Back};
use crate::understanding::words::{stem, stems};

/// So many listings are looked at for one that is called by its name.
const MOST_NAMED: usize = 12;
/// So many of them are told of.
const MOST_TOLD: usize = 4;

/// For which rows a search waits.
pub(super) enum Stage {
    /// For none.
    Begin,
    /// The one listing that it is about.
    Single,
    /// What was shown before.
    Before,
    /// What was shown before, for what it costs.
    Cheaper,
    /// Listings that may be called what the question says.
    Named,
    /// Listings that may be the things to be compared.
    Compared,
    /// Listings to choose from.
    Scanned(Scan),
    /// Those that were chosen, with all that they say.
    Chosen(Box<Found>, Vec<Test>),
    /// What businesses say of delivery and returns.
    Terms(Box<Found>),
}

impl Search {
    pub(super) fn decide(&mut self, listings: Vec<Given>, profiles: &[Profile]) -> Result<Step> {
        match std::mem::replace(&mut self.stage, Stage::Begin) {
            Stage::Begin => self.begin(),
            Stage::Single => {
                let total = listings.len();
                let found = Found { kind: Kind::About, given: listings, total, is_single: true, ..self.found() };
                Ok(self.with_terms(found))
            }
            Stage::Before => Ok(self.about_before(listings)),
            Stage::Cheaper => {
                self.cheaper_than(&listings);
                self.subject()
            }
            Stage::Named => self.named(listings),
            Stage::Compared => Ok(self.compared(&listings)),
            Stage::Scanned(scan) => self.scanned(&scan, listings),
            Stage::Chosen(found, tests) => Ok(self.chosen(*found, &tests, listings)),
            Stage::Terms(mut found) => {
                found.terms = profiles.iter().map(terms).filter(|terms| !terms.lines.is_empty()).collect();
                Ok(Step::Found(found))
            }
        }
    }

    fn begin(&mut self) -> Result<Step> {
        self.understand();
        let has_before = !self.shelves.before.is_empty();
        if let Some(talk) = self.asked.talk
            && !matches!(self.scope, Scope::Listing(_))
            && !(has_before && self.asked.back == Back::Yes)
        {
            let found = Found { kind: Kind::Talk(talk), ..self.found() };
            if let (Talk::Delivery | Talk::Returns, Some(business)) = (talk, self.scope.business()) {
                self.stage = Stage::Terms(Box::new(found));
                return Ok(Step::Read(Wanted::Businesses(vec![business])));
            }
            return Ok(Step::Found(Box::new(found)));
        }
        if let Scope::Listing(listing) = &self.scope {
            let id = listing.id.get();
            return Ok(self.read(Stage::Single, Wanted::Whole(vec![id])));
        }
        if !has_before && is_about_nothing(&self.asked) {
            let found = Found { kind: Kind::Talk(Talk::Which), ..self.found() };
            return Ok(Step::Found(Box::new(found)));
        }
        if self.asked.compared.len() > 1 {
            let mut ids = Vec::new();
            for part in self.asked.compared.clone() {
                ids.extend(self.hits(&self.query(&part.join(" "), true, MOST_NAMED))?.ids);
            }
            let mut seen = HashSet::new();
            ids.extend(self.shelves.before.iter().copied());
            ids.retain(|id| seen.insert(*id));
            return Ok(self.read(Stage::Compared, Wanted::Whole(ids)));
        }
        let before = self.shelves.before.clone();
        if has_before && self.asked.is_cheaper {
            return Ok(self.read(Stage::Cheaper, Wanted::Beginnings(before)));
        }
        if has_before && speaks_of_before(&self.asked) {
            return Ok(self.read(Stage::Before, Wanted::Whole(before)));
        }
        let asks_set = !self.asked.bounds.is_empty() || !self.asked.unwanted.is_empty();
        let is_narrowed = !self.asked.prices.is_open() || asks_set && !self.asked.asks_whether;
        let asks_about = (self.asked.is_definite || self.asked.asks_about) && !is_narrowed;
        if asks_about && self.asked.rank.is_none() && !self.asked.counts {
            let things = self.asked.things(&self.asked.words);
            if !things.is_empty() {
                let query = Query { is_literal: false, ..self.query(&things.join(" "), false, MOST_NAMED) };
                let ids = self.hits(&query)?.ids;
                return Ok(self.read(Stage::Named, Wanted::Whole(ids)));
            }
        }
        self.subject()
    }

    pub(super) fn read(&mut self, stage: Stage, wanted: Wanted) -> Step {
        self.stage = stage;
        Step::Read(wanted)
    }

    /// A query within the scope.
    pub(super) fn query(&self, words: &str, is_strict: bool, limit: usize) -> Query {
        let businesses =
            self.scope.business_id().or(self.seller.as_ref().map(|seller| seller.id)).into_iter().collect();
        Query { words: words.to_owned(), businesses, is_strict, limit, ..Query::default() }
    }

    /// What is known of any answer to this question.
    pub(super) fn found(&self) -> Found {
        let seller = self.seller.as_ref();
        let search = link(&self.asked, &self.scope, seller.map(|seller| seller.slug.as_str()), &self.shelves.tree);
        let understood = Understood::of(&self.asked);
        let seller = seller.map(|seller| seller.name.clone());
        Found { asked: self.asked.clone(), search, understood, seller, ..Found::default() }
    }

    fn about_before(&mut self, mut given: Vec<Given>) -> Step {
        let at = match self.asked.ordinal {
            None => None,
            Some(Ordinal::Nth(at)) => Some(at),
            Some(Ordinal::Last) => given.len().checked_sub(1),
            Some(Ordinal::Cheaper | Ordinal::Dearer) => {
                let is_most = self.asked.ordinal == Some(Ordinal::Dearer);
                let rank = Rank { by: Ranked::Price, is_most };
                order(&mut given, &rank);
                Some(0)
            }
        };
        let found = self.found();
        if let Some(at) = at {
            let total = given.len();
            let given: Vec<Given> = given.into_iter().nth(at).into_iter().collect();
            let found = Found { kind: Kind::About, is_again: true, total, given, ..found };
            return self.with_terms(found);
        }
        let prices = self.asked.prices.clone();
        given.retain(|given| prices.is_open() || prices.allow(given.price.money()));
        if let Some(rank) = self.asked.rank.clone() {
            let rank = settled(rank, &given);
            let (stated, elsewhere, currency) = order(&mut given, &rank);
            // Where none says it, that is said of all of them.
            let kind = if stated > 0 { Kind::Most(stated) } else { Kind::List };
            let (total, asked) = (given.len(), Asked { rank: Some(rank), ..found.asked.clone() });
            return Step::Found(Box::new(Found {
                asked,
                kind,
                elsewhere,
                currency,
                total,
                is_again: true,
                given,
                ..found
            }));
        }
        given.truncate(MOST);
        let found = Found { kind: Kind::About, total: given.len(), given, is_again: true, ..found };
        self.with_terms(found)
    }

    /// "Cheaper": less than the cheapest of those that were shown.
    fn cheaper_than(&mut self, shown: &[Given]) {
        let currency = currency_of_most(shown);
        let prices = shown.iter().filter_map(|given| given.price.money());
        let Some(least) = prices.filter(|price| Some(price.currency()) == currency).min_by_key(|price| price.minor())
        else {
            return;
        };
        self.asked.prices.currency = Some(least.currency());
        self.asked.prices.least = None;
        self.asked.prices.most = Some(Bound { amount: least.amount(), is_inclusive: false });
    }

    /// Listings that are called what the question says; all of a kind where none is.
    fn named(&mut self, mut given: Vec<Given>) -> Result<Step> {
        let things = self.asked.things(&self.asked.words);
        let besides = |word: &str| self.shelves.index.besides(word);
        let covered = |given: &Given| things.iter().filter(|thing| is_called(given, thing, &besides)).count();
        let most = given.iter().map(covered).max().unwrap_or(0);
        let best = |given: &Given| covered(given) == most;
        let head = self.asked.head.clone().filter(|head| {
            // "How many gears does the city bicycle have": what stands first may be what is asked of it.
            things.contains(head) && given.iter().any(|given| best(given) && is_called(given, head, &besides))
        });
        given.retain(|given| {
            covered(given) == most && head.as_ref().is_none_or(|head| is_called(given, head, &besides))
        });
        // "The apple" is what is called just that, and no phone of that brand.
        let wanted: Vec<String> = things.iter().map(|thing| stem(thing)).collect();
        let is_just_that = |given: &Given| stems(&given.name) == wanted;
        if given.iter().any(is_just_that) {
            given.retain(is_just_that);
        }
        let is_whole = most == things.len();
        let is_enough = is_whole || if self.asked.is_definite { 2 * most >= things.len() } else { most > 1 };
        if most == 0 || given.is_empty() || !is_enough {
            return self.subject();
        }
        let total = given.len();
        given.sort_by_key(|given| stems(&given.name).len());
        // "The Moon Vase" is the one of that name, and "the mug" any.
        given.truncate(if total > MOST_TOLD { MOST } else { MOST_TOLD });
        let found = Found { kind: Kind::About, total, given, ..self.found() };
        Ok(self.with_terms(found))
    }

    fn compared(&self, listings: &[Given]) -> Step {
        let (mut given, mut unknown) = (Vec::<Given>::new(), Vec::new());
        let before = self.shelves.before.clone();
        for part in &self.asked.compared {
            let nth = ["first erste ersten", "second zweite zweiten", "third dritte dritten"];
            let nth = nth.iter().position(|words| part.iter().all(|word| words.split(' ').any(|known| known == word)));
            let found = if let Some(nth) = nth {
                before.get(nth).and_then(|id| listings.iter().find(|given| given.id.get() == *id))
            } else {
                let wanted: Vec<String> = part.iter().map(|word| stem(word)).collect();
                let covers = |given: &&Given| {
                    let said = stems(&given.name);
                    wanted.iter().all(|stem| said.contains(stem))
                };
                listings.iter().filter(covers).min_by_key(|given| given.name.len())
            };
            match found {
                Some(found) if !given.iter().any(|known| known.id == found.id) => given.push(found.clone()),
                Some(_) => {}
                None => unknown.push(part.join(" ")),
            }
        }
        let kind = if given.len() > 1 { Kind::Comparison } else { Kind::About };
        Step::Found(Box::new(Found { kind, total: given.len(), given, unknown, ..self.found() }))
    }

    /// Those that were chosen, as they are listed now with all that they say.
    fn chosen(&self, mut found: Found, tests: &[Test], mut given: Vec<Given>) -> Step {
        let chosen = found.given.len();
        let asked = &self.asked;
        if !found.is_close {
            given.retain(|given| tests.iter().all(|test| passes(test, given, asked)));
        }
        found.total = found.total.saturating_sub(chosen - given.len());
        found.given = given;
        Step::Found(Box::new(found))
    }

    /// With what the businesses say of delivery and returns, where that is asked.
    fn with_terms(&mut self, found: Found) -> Step {
        let asks = |word: &str| self.asked.topics.iter().any(|topic| topic.is_asked_by(&stem(word)));
        let talks = matches!(self.asked.talk, Some(Talk::Delivery | Talk::Returns));
        if !talks && !asks("delivery") && !asks("return") || found.given.len() > MOST_TOLD {
            return Step::Found(Box::new(found));
        }
        let mut ids: Vec<BusinessId> = Vec::new();
        for card in found.given.iter().filter_map(|given| given.card.as_ref()) {
            if !ids.contains(&card.business_id) {
                ids.push(card.business_id);
            }
        }
        if ids.is_empty() {
            return Step::Found(Box::new(found));
        }
        self.stage = Stage::Terms(Box::new(found));
        Step::Read(Wanted::Businesses(ids))
    }
}

fn terms(profile: &Profile) -> Terms {
    let lines = profile.delivery.lines().chain(profile.returns.lines()).map(clean).filter(|line| !line.is_empty());
    Terms { business: clean(&profile.business.name), lines: lines.collect() }
}

/// Whether a question says nothing by which anything could be found.
fn names_nothing(asked: &Asked) -> bool {
    !asked.names_something()
        && asked.prices.is_open()
        && asked.unwanted.is_empty()
        && asked.bounds.is_empty()
        && asked.rank.is_none()
        && asked.sort == Sort::Best
        && !asked.counts
}

/// Whether a question is about something and does not say what: "and how tall is it?"
fn is_about_nothing(asked: &Asked) -> bool {
    let asks = asked.back == Back::Yes || asked.asks_price || !asked.topics.is_empty();
    names_nothing(asked) && asked.compared.is_empty() && asks
}

/// Whether a question is about what was shown before.
fn speaks_of_before(asked: &Asked) -> bool {
    asked.ordinal.is_some()
        || asked.back == Back::Yes
        || asked.category.is_none() && asked.back == Back::Maybe && !asked.is_definite
        || names_nothing(asked)
        || names_size(asked)
}

/// Whether all that a question names is a number of something: "what about size 42?"
fn names_size(asked: &Asked) -> bool {
    let is_number = |word: &String| word.chars().all(|char| char.is_ascii_digit());
    let words = asked.things(&asked.words);
    !asked.topics.is_empty() && asked.rank.is_none() && !words.is_empty() && words.iter().all(is_number)
}
