//! A page of what is found, with how many there are of each kind. What is chosen in a group of filters does not narrow
//! that group's own counts. Where nothing is found: which filter took it away, and what may have been meant.

use std::sync::Arc;

use tantivy::Searcher;

use super::{
    SearchError,
    counting::{Counted, Counts},
    fields::Fields,
    figures::OfVersion,
    query::{Hits, Query, Search, Speech, planned},
    spelling::bearable,
};
use crate::understanding::Sort;

/// The most fields with a choice that are counted one by one.
const MOST_FIELDS: usize = 8;
/// The most filters that are tried without.
const MOST_WITHOUT: usize = 6;
/// The most words of a search that are tried in other spellings, how many of each, and how many are offered in all.
const MOST_WORDS: usize = 3;
const MOST_SPELLINGS: usize = 3;
const MOST_OFFERED: usize = 3;

/// Filters of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// What is searched for.
    Words,
    /// The category.
    Category,
    /// The businesses.
    Business,
    /// The brands.
    Brand,
    /// The lowest and the highest price.
    Price,
    /// The field of the category with this key.
    Field(String),
}

/// What is to be known besides the listings.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// The category above the one that is chosen, if there is any.
    pub above: Option<i64>,
    /// The keys of the fields that this one asks too.
    pub shared: Vec<String>,
    /// The currency of prices.
    pub currency: String,
    /// The fields of the category that have choices: their keys, and the terms of these.
    pub fields: Vec<(String, Vec<String>)>,
}

/// What was found, and what there is of each kind.
#[derive(Clone, Debug, Default)]
pub struct Explored {
    /// The listings.
    pub hits: Hits,
    /// What there is of each kind; not counted where no listing has all the words and some have a few.
    pub facets: Option<Facets>,
    /// Where no listing has all that is asked: how many there would be without one of the filters.
    pub without: Vec<(Group, usize)>,
    /// And what may have been meant by the words.
    pub spellings: Vec<String>,
}

/// How many listings there are of each kind.
#[derive(Clone, Debug)]
pub struct Facets {
    /// Of those that are found.
    here: Arc<Counts>,
    /// Of those that would be found with nothing chosen in a group.
    own: Vec<(Group, Arc<Counts>)>,
    /// The fields with how many terms each has.
    fields: Vec<(String, usize)>,
}

impl Facets {
    /// The counts of those that are found.
    #[must_use]
    pub fn here(&self) -> &Counts {
        &self.here
    }

    /// The counts to choose from in a group: nothing that is chosen there narrows them. Those of categories are of the
    /// one above.
    #[must_use]
    pub fn of(&self, group: &Group) -> &Counts {
        self.own.iter().find(|(own, _)| own == group).map_or(&self.here, |(_, counts)| counts)
    }

    /// How many listings say each of the terms of a field.
    #[must_use]
    pub fn said(&self, key: &str) -> Option<&[usize]> {
        let own = self.own.iter().find(|(group, _)| matches!(group, Group::Field(own) if own == key));
        if let Some((_, counts)) = own {
            return Some(&counts.said);
        }
        let at = self.fields.iter().position(|(field, _)| field == key)?;
        let before = self.fields[..at].iter().map(|(_, terms)| terms).sum::<usize>();
        self.here.said.get(before..before + self.fields[at].1)
    }
}

impl Query {
    /// The groups in which something is chosen.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        let mut groups = Vec::new();
        let mut add = |is_chosen: bool, group| {
            if is_chosen {
                groups.push(group);
            }
        };
        add(!self.brands.is_empty(), Group::Brand);
        add(!self.businesses.is_empty(), Group::Business);
        add(self.price_min.is_some() || self.price_max.is_some(), Group::Price);
        for said in &self.said {
            add(true, Group::Field(said.key.clone()));
        }
        add(self.category.is_some(), Group::Category);
        add(!self.words.trim().is_empty(), Group::Words);
        groups
    }

    /// The same with nothing chosen in a group.
    #[must_use]
    pub fn without(&self, group: &Group) -> Self {
        let mut query = self.clone();
        match group {
            Group::Words => query.words.clear(),
            // What is asked of the fields belongs to the category.
            Group::Category => (query.category, query.said) = (None, Vec::new()),
            Group::Business => query.businesses.clear(),
            Group::Brand => query.brands.clear(),
            Group::Price => {
                (query.price_min, query.price_max) = (None, None);
                // Sorted by price they are still those of one currency.
                query.currency = query.currency.filter(|_| matches!(self.sort, Sort::PriceLow | Sort::PriceHigh));
            }
            Group::Field(key) => query.said.retain(|said| said.key != *key),
        }
        query
    }
}

/// Searches, and counts what there is of each kind.
pub fn explore(
    query: &Query,
    wish: &Wish,
    figures: &OfVersion<'_>,
    searcher: &Searcher,
    fields: &Fields,
    speech: &Speech,
) -> Result<Explored, SearchError> {
    let mut explored = planned(query, searcher, fields, speech, |search| explore_planned(search, wish, figures))?;
    if explored.hits.full > 0 || query.words.trim().is_empty() {
        return Ok(explored);
    }
    for spelling in std::mem::take(&mut explored.spellings) {
        let meant = Query { words: spelling, is_literal: true, is_strict: true, limit: 0, ..query.clone() };
        let finds = planned(&meant, searcher, fields, speech, |search| search.count(&meant, &Counted::default()))?;
        if finds.total > 0 && explored.spellings.len() < MOST_OFFERED {
            explored.spellings.push(meant.words);
        }
    }
    Ok(explored)
}

/// What [`explore`] says of a list that shows no listing and in which nothing is chosen, if that was counted before.
pub fn counted_before(query: &Query, wish: &Wish, figures: &OfVersion<'_>) -> Option<Explored> {
    if query.limit > 0 || !query.groups().is_empty() {
        return None;
    }
    let here = figures.get(query, &wish.counted())?;
    let hits = Hits { total: here.total, full: here.total, ..Hits::default() };
    let facets = Some(Facets { here, own: Vec::new(), fields: wish.sizes() });
    Some(Explored { hits, facets, ..Explored::default() })
}

impl Wish {
    fn counted(&self) -> Counted {
        Counted {
            categories: true,
            businesses: true,
            brands: true,
            prices: Some(self.currency.clone()),
            said: self.fields.iter().flat_map(|(_, terms)| terms.clone()).collect(),
        }
    }

    fn sizes(&self) -> Vec<(String, usize)> {
        self.fields.iter().map(|(key, terms)| (key.clone(), terms.len())).collect()
    }
}

fn explore_planned(search: &Search<'_>, wish: &Wish, figures: &OfVersion<'_>) -> Result<Explored, SearchError> {
    let query = search.query;
    let counted = wish.counted();
    let (hits, here) = if let Some(here) = figures.get(query, &counted) {
        (search.hits(&Counted::default())?.0, here)
    } else {
        let (hits, counts) = search.hits(&counted)?;
        (hits, figures.keep(query, counted, counts))
    };
    let mut explored = Explored { hits, ..Explored::default() };
    if explored.hits.full == 0 {
        explored.without = without(search)?;
        explored.spellings = spellings(search)?;
    }
    if !explored.hits.is_relaxed() {
        let own = own(search, wish, figures)?;
        explored.facets = Some(Facets { here, own, fields: wish.sizes() });
    }
    Ok(explored)
}

/// Counts each group in which something is chosen as if nothing was.
fn own(search: &Search<'_>, wish: &Wish, figures: &OfVersion<'_>) -> Result<Vec<(Group, Arc<Counts>)>, SearchError> {
    let (query, nothing) = (search.query, Counted::default());
    let mut own = Vec::new();
    let groups = query.groups().into_iter().filter_map(|group| {
        let counted = match &group {
            Group::Words => return None,
            Group::Category => Counted { categories: true, ..nothing.clone() },
            Group::Business => Counted { businesses: true, ..nothing.clone() },
            Group::Brand => Counted { brands: true, ..nothing.clone() },
            Group::Price => Counted { prices: Some(wish.currency.clone()), ..nothing.clone() },
            Group::Field(key) => {
                let terms = wish.fields.iter().find(|(field, _)| field == key)?.1.clone();
                Counted { said: terms, ..nothing.clone() }
            }
        };
        Some((group, counted))
    });
    for (group, counted) in groups.take(4 + MOST_FIELDS) {
        let query = match &group {
            // Beside a category stand those that are in the same one, and have the fields of that.
            Group::Category => {
                let shared = query.said.iter().filter(|said| wish.shared.contains(&said.key)).cloned();
                Query { category: wish.above, said: shared.collect(), ..query.without(&group) }
            }
            _ => query.without(&group),
        };
        let counts = if let Some(counts) = figures.get(&query, &counted) {
            counts
        } else {
            let counts = search.count(&query, &counted)?;
            figures.keep(&query, counted, counts)
        };
        own.push((group, counts));
    }
    Ok(own)
}

/// How many listings there would be without each of the filters, where there would be any.
fn without(search: &Search<'_>) -> Result<Vec<(Group, usize)>, SearchError> {
    let groups = search.query.groups();
    if groups.len() < 2 {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for group in groups.into_iter().rev().take(MOST_WITHOUT) {
        let query = search.query.without(&group);
        let total = match group {
            Group::Words => search.wordless().count(&query, &Counted::default())?.total,
            _ => search.count(&query, &Counted::default())?.total,
        };
        if total > 0 {
            found.push((group, total));
        }
    }
    Ok(found)
}

/// The words of a search with one of them as it may have been meant, whether or not that finds anything.
fn spellings(search: &Search<'_>) -> Result<Vec<String>, SearchError> {
    let Some(plan) = search.plan else { return Ok(Vec::new()) };
    let typed: Vec<&str> = search.query.words.split_whitespace().collect();
    let bare =
        |word: &str| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let mut found = Vec::new();
    for at in search.asked.needed().take(MOST_WORDS) {
        let word = &search.asked.words[at].plain;
        let is_corrected = plan.corrections.iter().any(|correction| correction.typed == *word);
        if is_corrected || word.chars().all(char::is_numeric) {
            continue;
        }
        let like = plan.ways.dictionary.meant(search.fields.all_words, word, bearable(word.chars().count(), false))?;
        for meant in like.into_iter().take(MOST_SPELLINGS) {
            let words: Vec<&str> =
                typed.iter().map(|typed| if bare(typed) == *word { meant.word.as_str() } else { *typed }).collect();
            if words != typed {
                found.push(words.join(" "));
            }
        }
    }
    Ok(found)
}
