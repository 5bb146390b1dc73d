//! The categories that a form offers: all of them by branch, or those that some words find.

use crate::categories::{Category, Tree};
use crate::locales::Locale;

/// More than these are not offered at once: one looks for them by words.
const MOST: usize = 400;
/// The most that words find.
const MOST_FOUND: usize = 60;

/// What can be chosen.
#[derive(Debug, Default)]
pub struct Choice {
    /// Categories by what stands above them.
    pub groups: Vec<(String, Vec<Leaf>)>,
    /// How many match; all of them where nothing is looked for.
    pub count: usize,
    /// Whether more match than are offered.
    pub is_cut: bool,
    /// Whether words are looked for.
    pub is_search: bool,
}

/// One that can be chosen.
#[derive(Debug)]
pub struct Leaf {
    /// As in addresses.
    pub slug: String,
    /// As people read it.
    pub title: String,
}

impl Choice {
    /// Those that these words find; the one that is chosen is always offered.
    #[must_use]
    pub fn of(tree: &Tree, locale: Locale, words: &str, chosen: &str) -> Self {
        let words: Vec<String> = words.split_whitespace().take(8).map(str::to_lowercase).collect();
        let mut choice = Self { is_search: !words.is_empty(), ..Self::default() };
        let leaves = leaves(tree);
        let most = if choice.is_search { MOST_FOUND } else { MOST };
        let is_many = !choice.is_search && leaves.len() > MOST;
        let mut offered = 0;
        for leaf in leaves {
            let above = locale.say(tree.path_of(&leaf.parent_id.unwrap_or(leaf.id))).into_owned();
            let title = locale.say(leaf.title()).into_owned();
            let is_found = || {
                let known = format!("{} {title} {above} {}", leaf.path, leaf.slug).to_lowercase();
                words.iter().all(|word| known.contains(word))
            };
            let is_chosen = leaf.slug == chosen;
            let is_match = !choice.is_search || is_found();
            choice.count += usize::from(is_match);
            if !(is_chosen || is_match && !is_many && offered < most) {
                continue;
            }
            offered += usize::from(!is_chosen);
            let leaf = Leaf { slug: leaf.slug.clone(), title };
            match choice.groups.last_mut() {
                Some((group, leaves)) if *group == above => leaves.push(leaf),
                _ => choice.groups.push((above, vec![leaf])),
            }
        }
        choice.is_cut = is_many || choice.count > offered + 1;
        choice
    }

    /// How many lines of the list are seen at once.
    #[must_use]
    pub fn lines(&self) -> usize {
        let lines: usize = self.groups.iter().map(|(_, leaves)| leaves.len() + 1).sum();
        (lines + 1).clamp(3, 8)
    }
}

/// The leaves of the tree as they stand in it, from the top.
fn leaves(tree: &Tree) -> Vec<&Category> {
    let mut found = Vec::new();
    let mut ahead: Vec<(&Category, usize)> = tree.below(None).into_iter().rev().map(|top| (top, 0)).collect();
    while let Some((category, depth)) = ahead.pop() {
        if tree.is_leaf(category.id) {
            found.push(category);
        } else if depth < 20 {
            ahead.extend(tree.below(Some(category.id)).into_iter().rev().map(|child| (child, depth + 1)));
        }
    }
    found
}
