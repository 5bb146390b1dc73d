//! The categories in which a business has something, level by level.

use std::collections::BTreeMap;

use crate::categories::{Category, Tree};
use crate::ids::CategoryId;
use crate::listings::storefront::looking::Looking;
use crate::money::Currency;

/// The most categories of one level that a storefront offers.
pub const MOST: usize = 16;

/// What a business has, by category and currency.
#[derive(Clone, Debug, Default)]
pub struct Offered(Vec<(CategoryId, Currency, i64)>);

/// A category to go on to.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The category.
    pub category: Category,
    /// How many listings there are in it.
    pub count: i64,
    /// The address of the list.
    pub path: String,
}

impl Offered {
    /// Of these counts.
    #[must_use]
    pub const fn of(counts: Vec<(CategoryId, Currency, i64)>) -> Self {
        Self(counts)
    }

    /// The currency of most prices.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        let mut by_currency: BTreeMap<String, (i64, Currency)> = BTreeMap::new();
        for (_, currency, count) in &self.0 {
            by_currency.entry(currency.to_string()).or_insert((0, *currency)).0 += count;
        }
        by_currency.into_values().max_by_key(|(count, _)| *count).map(|(_, currency)| currency)
    }

    /// The categories to go on to from what is chosen, those with most first. One that has all is no choice: what is
    /// below it is offered instead.
    #[must_use]
    pub fn choices(&self, tree: &Tree, looking: &Looking) -> Vec<Choice> {
        let mut above = looking.category(tree).map(|category| category.id);
        let mut below = self.below(tree, above);
        while let [(only, count)] = below[..]
            && count == self.total(tree, above)
        {
            above = Some(only);
            below = self.below(tree, above);
        }
        // Of a branch with one category that has all the way leads there.
        let choice = |(mut id, count): (CategoryId, i64)| {
            while let [(only, all)] = self.below(tree, Some(id))[..]
                && all == count
            {
                id = only;
            }
            let category = tree.get(id)?.clone();
            let path = looking.in_category(&category.slug);
            Some(Choice { category, count, path })
        };
        let mut choices: Vec<_> = below.into_iter().filter_map(choice).collect();
        choices.sort_by_key(|choice| -choice.count);
        choices.truncate(MOST);
        choices
    }

    /// How many there are in a category, or in all.
    fn total(&self, tree: &Tree, parent: Option<CategoryId>) -> i64 {
        let is_within = |leaf: &CategoryId| {
            parent.is_none_or(|parent| tree.line_of(leaf).iter().any(|category| category.id == parent))
        };
        self.0.iter().filter(|(leaf, ..)| is_within(leaf)).map(|(_, _, count)| count).sum()
    }

    /// The categories right below one in which there is anything, in the order of the tree.
    fn below(&self, tree: &Tree, parent: Option<CategoryId>) -> Vec<(CategoryId, i64)> {
        let mut counts: BTreeMap<CategoryId, i64> = BTreeMap::new();
        for (leaf, _, count) in &self.0 {
            let line = tree.line_of(leaf);
            let at = match parent {
                None => Some(0),
                Some(parent) => line.iter().position(|category| category.id == parent).map(|place| place + 1),
            };
            if let Some(child) = at.and_then(|at| line.get(at)) {
                *counts.entry(child.id).or_default() += count;
            }
        }
        let known = tree.below(parent).into_iter();
        known.filter_map(|category| Some((category.id, *counts.get(&category.id)?))).collect()
    }
}
