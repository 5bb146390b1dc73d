//! What a list of the catalogue can be narrowed by, with how many listings there would be: the column of filters.
//! Where there are very many of a kind, the most frequent are offered, and whatever is chosen.

pub mod model;

use std::borrow::Cow;
use std::collections::HashMap;

use super::facets::Facet;
use super::filter::Filter;
use crate::categories::{Category, Tree};
use crate::ids::CategoryId;
use crate::locales::{Locale, Name, Shown, Text};
use crate::money::Money;
use crate::search::{Facets, Group, brand_key};
use model::Called;

/// The most businesses or brands that are offered besides those that are chosen.
const MOST_OFFERED: usize = 8;
/// The most categories of one level.
const MOST_CATEGORIES: usize = 16;
/// More are not counted one by one, but said to be more.
const MANY: usize = 10_000;

/// One thing to choose.
pub struct Choice {
    /// As in the address.
    pub value: String,
    /// What it is called.
    pub label: Name,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// How many listings there would be with it, where that is known.
    pub count: Option<usize>,
    /// How far below the top it stands.
    pub depth: usize,
}

/// Prices to choose.
pub struct Band {
    /// From where to where.
    pub label: Text,
    /// The address of the list with them.
    pub path: String,
    /// Whether they are chosen.
    pub is_chosen: bool,
    /// How many listings there would be.
    pub count: usize,
}

/// What a list can be narrowed by.
#[derive(Default)]
pub struct Choices {
    /// The way down to the chosen category, those beside it and those below it.
    pub categories: Vec<Choice>,
    /// Businesses.
    pub businesses: Vec<Choice>,
    /// Brands.
    pub brands: Vec<Choice>,
    /// Prices.
    pub bands: Vec<Band>,
    /// Fields of the category.
    pub fields: Vec<Facet>,
}

impl Choices {
    /// What there is to choose. `chosen` are the businesses that are chosen, `called` those that may be.
    #[must_use]
    pub fn of(filter: &Filter, tree: &Tree, facets: Option<&Facets>, chosen: &[Called], called: &[Called]) -> Self {
        let fields = filter.facets(tree).into_iter().map(|facet| {
            let counts = facets.and_then(|facets| facets.said(&facet.field.key));
            facet.counted(counts)
        });
        Self {
            categories: categories(filter.category_in(tree), tree, facets),
            businesses: businesses(facets, chosen, called),
            brands: brands(&filter.brands, facets),
            bands: facets.map(|facets| bands(filter, facets)).unwrap_or_default(),
            fields: fields.collect(),
        }
    }

    /// The numbers of the businesses that may be chosen.
    #[must_use]
    pub fn businesses_in(facets: Option<&Facets>) -> Vec<i64> {
        let counts = facets.map(|facets| &facets.of(&Group::Business).businesses);
        counts.into_iter().flatten().take(MOST_OFFERED).map(|(id, _)| *id).collect()
    }
}

/// The way down, then what is beside the chosen category, with what is below that.
fn categories(chosen: Option<CategoryId>, tree: &Tree, facets: Option<&Facets>) -> Vec<Choice> {
    let beside = facets.map(|facets| sums(&facets.of(&Group::Category).categories, tree));
    let below = chosen.and(facets).map(|facets| sums(&facets.here().categories, tree));
    let choice = |category: &Category, depth: usize, counts: Option<&HashMap<CategoryId, usize>>| Choice {
        value: category.slug.clone(),
        label: category.title().clone(),
        is_chosen: chosen == Some(category.id),
        count: counts.map(|counts| counts.get(&category.id).copied().unwrap_or_default()),
        depth,
    };
    let mut found = vec![Choice {
        value: String::new(),
        label: Text::listings_all_categories().into(),
        is_chosen: chosen.is_none(),
        count: None,
        depth: 0,
    }];
    let line = chosen.map(|chosen| tree.line_of(&chosen)).unwrap_or_default();
    let above = line.len().saturating_sub(1);
    found.extend(line.iter().take(above).enumerate().map(|(depth, category)| choice(category, depth, None)));
    for category in offered(tree.below(line.last().and_then(|chosen| chosen.parent_id)), chosen, beside.as_ref()) {
        found.push(choice(category, above, beside.as_ref()));
        if chosen == Some(category.id) {
            let below_it = offered(tree.below(chosen), None, below.as_ref());
            found.extend(below_it.into_iter().map(|category| choice(category, above + 1, below.as_ref())));
        }
    }
    found
}

/// Of the categories of one level those in which there is something, at most so many, in their order.
fn offered<'a>(
    level: Vec<&'a Category>,
    chosen: Option<CategoryId>,
    counts: Option<&HashMap<CategoryId, usize>>,
) -> Vec<&'a Category> {
    let count = |category: &Category| counts.map_or(1, |counts| counts.get(&category.id).copied().unwrap_or_default());
    let is_chosen = |category: &Category| chosen == Some(category.id);
    let mut sorted: Vec<usize> = level.iter().map(|category| count(category)).collect();
    sorted.sort_unstable_by(|one, other| other.cmp(one));
    let least = sorted.get(MOST_CATEGORIES).map_or(1, |next| (*next).max(1));
    let mut offered: Vec<_> =
        level.into_iter().filter(|category| is_chosen(category) || count(category) >= least).collect();
    if offered.len() > MOST_CATEGORIES {
        let kept = offered.iter().position(|category| is_chosen(category)).filter(|at| *at >= MOST_CATEGORIES);
        let kept = kept.map(|at| offered[at]);
        offered.truncate(MOST_CATEGORIES);
        offered.extend(kept);
    }
    offered
}

/// How many listings each category has with all that are below it.
fn sums(leaves: &[(i64, usize)], tree: &Tree) -> HashMap<CategoryId, usize> {
    let mut sums = HashMap::new();
    for (leaf, count) in leaves {
        for category in tree.line_of(&CategoryId::new(*leaf)) {
            *sums.entry(category.id).or_default() += count;
        }
    }
    sums
}

fn businesses(facets: Option<&Facets>, chosen: &[Called], called: &[Called]) -> Vec<Choice> {
    let count_of =
        |counts: &[(i64, usize)], id: i64| counts.iter().find(|(known, _)| *known == id).map(|(_, count)| *count);
    let choice = |(_, slug, name): &Called, is_chosen, count| Choice {
        value: slug.clone(),
        label: Name::Theirs(name.clone()),
        is_chosen,
        count,
        depth: 0,
    };
    let mut found: Vec<Choice> = chosen
        .iter()
        .map(|one| {
            let count = facets.map(|facets| count_of(&facets.here().businesses, one.0.get()).unwrap_or_default());
            choice(one, true, count)
        })
        .collect();
    let Some(facets) = facets else { return found };
    let others = facets.of(&Group::Business).businesses.iter().take(MOST_OFFERED);
    let others = others.filter(|(id, _)| chosen.iter().all(|one| one.0.get() != *id));
    found
        .extend(others.filter_map(|(id, count)| {
            Some(choice(called.iter().find(|one| one.0.get() == *id)?, false, Some(*count)))
        }));
    // One alone tells nothing apart.
    found.retain(|one| one.is_chosen || facets.of(&Group::Business).businesses.len() > 1);
    found
}

fn brands(chosen: &[String], facets: Option<&Facets>) -> Vec<Choice> {
    let choice = |written: &str, is_chosen, count| Choice {
        value: written.to_owned(),
        label: Name::Theirs(written.to_owned()),
        is_chosen,
        count,
        depth: 0,
    };
    let chosen: Vec<_> = chosen.iter().map(|brand| (brand, brand_key(brand))).collect();
    let mut found: Vec<Choice> = chosen
        .iter()
        .map(|(brand, key)| {
            let here = facets.map(|facets| &facets.here().brands);
            let count =
                here.map(|here| here.iter().find(|(known, _)| brand_key(known) == *key).map_or(0, |found| found.1));
            choice(brand, true, count)
        })
        .collect();
    let others = facets.into_iter().flat_map(|facets| &facets.of(&Group::Brand).brands).take(MOST_OFFERED);
    let others = others.filter(|(written, _)| chosen.iter().all(|(_, key)| *key != brand_key(written)));
    found.extend(others.map(|(written, count)| choice(written, false, Some(*count))));
    found
}

fn bands(filter: &Filter, facets: &Facets) -> Vec<Band> {
    let amount = |minor: i64| Money::of(minor, filter.currency());
    let bands = facets.of(&Group::Price).prices.bands().into_iter();
    bands
        .map(|band| Band {
            label: match (band.from, band.below) {
                (None, Some(below)) => Text::listings_price_under(&amount(below)),
                (Some(from), Some(below)) => Text::listings_price_between(&amount(from), &amount(below)),
                (from, None) => Text::listings_price_over(&amount(from.unwrap_or_default())),
            },
            path: filter.priced(band.from, band.below),
            is_chosen: filter.is_priced(band.from, band.below),
            count: band.count,
        })
        .collect()
}

/// How many listings there are, exactly up to ten thousand.
#[derive(Clone, Copy)]
pub struct Number(pub usize);

impl Number {
    /// The number that is said, and whether there are more.
    #[must_use]
    pub const fn parts(self) -> (usize, bool) {
        if self.0 > MANY { (MANY, true) } else { (self.0, false) }
    }
}

impl Shown for Number {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        let (number, is_more) = self.parts();
        let number = locale.number(i64::try_from(number).unwrap_or(i64::MAX));
        Cow::Owned(if is_more { number + "+" } else { number })
    }
}

/// So many listings.
#[must_use]
pub fn how_many(total: usize) -> Text {
    match Number(total).parts() {
        (many, true) => Text::listings_count_many(many),
        (total, false) => Text::listings_count(total),
    }
}
