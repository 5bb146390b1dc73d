//! Their categories and ours. A table names a leaf by its path or its own name; for a shop's own words there is a map
//! from theirs to ours, and a leaf for whatever is left.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use similar::get_close_matches;

use super::mapping::Mapping;
use crate::categories::{Category, Tree};

/// How many names are remembered; a file with more different ones asks the tree each time.
const MOST_KEPT: usize = 10_000;
/// How alike two names have to be for one to be offered for the other.
const LIKENESS: f32 = 0.75;
/// Words too short to say that two categories are about the same thing.
const SHORTEST_WORD: usize = 3;
/// A word of so many letters counts as the end of a longer one too: phone, smartphone.
const SHORTEST_ENDING: usize = 5;
/// What stands between the steps of a path.
const STEPS: [char; 6] = ['>', '\u{203a}', '\u{bb}', '/', '|', '\\'];
/// What stands around a list of a program.
const AROUND: [char; 7] = ['[', ']', '{', '}', '"', '\'', ' '];

/// Finds the leaf that a table means.
pub struct Categories<'a> {
    tree: &'a Tree,
    map: HashMap<String, String>,
    fallback: Option<String>,
    kept: HashMap<String, Option<String>>,
    unknown: HashMap<String, u64>,
}

impl<'a> Categories<'a> {
    /// Those of this tree, with the words that a person mapped. Leaves that are gone meanwhile are left out.
    #[must_use]
    pub fn new(tree: &'a Tree, mapping: &Mapping) -> Self {
        let leaf =
            |slug: &String| tree.by_slug(slug).filter(|leaf| tree.is_leaf(leaf.id)).map(|leaf| leaf.slug.clone());
        let words = &mapping.categories;
        let map = words.iter().filter_map(|(word, slug)| Some((word.trim().to_lowercase(), leaf(slug)?))).collect();
        let fallback = mapping.category.as_ref().and_then(leaf);
        Self { tree, map, fallback, kept: HashMap::new(), unknown: HashMap::new() }
    }

    /// The tree in which they are looked for.
    #[must_use]
    pub fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// The slug of the leaf that a table means by this; none where nobody knows.
    pub fn leaf(&mut self, text: &str) -> Option<String> {
        let text = text.trim();
        let found = if let Some(kept) = self.kept.get(text) {
            kept.clone()
        } else {
            let mapped = self.map.get(&text.to_lowercase()).cloned();
            let found = mapped.or_else(|| meant(self.tree, text).map(|leaf| leaf.slug.clone()));
            if self.kept.len() < MOST_KEPT {
                self.kept.insert(text.to_owned(), found.clone());
            }
            found
        };
        if found.is_none() && self.fallback.is_none() && !text.is_empty() {
            if let Some(count) = self.unknown.get_mut(text) {
                *count += 1;
            } else if self.unknown.len() < MOST_KEPT {
                self.unknown.insert(text.to_owned(), 1);
            }
        }
        found.or_else(|| self.fallback.clone())
    }

    /// The categories that nobody knew, with how many rows named them, the most frequent first.
    #[must_use]
    pub fn into_unknown(self) -> Vec<(String, u64)> {
        by_count(self.unknown)
    }
}

/// Words with how often they stand there, the most frequent first.
#[must_use]
pub fn by_count(words: impl IntoIterator<Item = (String, u64)>) -> Vec<(String, u64)> {
    let mut words: Vec<_> = words.into_iter().collect();
    words.sort_by(|(name, count), (other, others)| (Reverse(count), name).cmp(&(Reverse(others), other)));
    words
}

/// The leaf that a text means for sure: by its path, its name, or the end of one of the paths in it.
#[must_use]
pub fn meant<'a>(tree: &'a Tree, text: &str) -> Option<&'a Category> {
    if text.is_empty() {
        return None;
    }
    if let Some(leaf) = tree.leaf_called(text) {
        return Some(leaf);
    }
    let plain = text.trim_matches(AROUND).replace("&amp;", "&");
    let whole = steps(&plain);
    if let Some(leaf) = tree.leaf_called(&whole.join(" > ")) {
        return Some(leaf);
    }
    // Several paths, set apart by commas: the first whose end is a leaf.
    let paths = plain.split([',', ';']).map(steps).chain([whole]);
    paths.filter_map(|path| path.last().cloned()).find_map(|last| tree.leaf_called(&last))
}

fn steps(path: &str) -> Vec<String> {
    let steps = path.split(STEPS).map(|step| step.trim_matches(AROUND).to_owned());
    steps.filter(|step| !step.is_empty()).collect()
}

/// The leaf with this name or path, for whoever types one.
///
/// # Errors
/// The sentence that says what there is instead, in English.
pub fn typed(tree: &Tree, text: &str) -> Result<String, String> {
    if let Some(leaf) = tree.leaf_called(text) {
        return Ok(leaf.slug.clone());
    }
    let shown = super::report::shortened(text, 60);
    let last = text.rsplit('>').next().unwrap_or(text).trim().to_lowercase();
    if let Some(branch) = tree.iter().find(|branch| branch.name.to_lowercase() == last) {
        let below: Vec<_> = tree.below(Some(branch.id)).into_iter().map(|leaf| leaf.name.as_str()).collect();
        if !below.is_empty() {
            return Err(format!("A product hangs on a leaf, not on a branch. Choose one of {}.", quoted(&below)));
        }
        return Err(format!(
            "Two categories are called \u{201c}{shown}\u{201d}. Give the whole path, such as \u{201c}{}\u{201d}.",
            branch.path
        ));
    }
    let names: Vec<_> = alike(tree, text).into_iter().map(|leaf| leaf.name.as_str()).collect();
    Err(match names.as_slice() {
        [] => format!("There is no category \u{201c}{shown}\u{201d}."),
        close => format!("There is no category \u{201c}{shown}\u{201d}. Did you mean {}?", quoted(close)),
    })
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("\u{201c}{name}\u{201d}")).collect::<Vec<_>>().join(", ")
}

/// The leaves that come closest to what a table says, at most three.
#[must_use]
pub fn alike<'a>(tree: &'a Tree, text: &str) -> Vec<&'a Category> {
    let last = steps(text.trim_matches(AROUND)).pop().unwrap_or_default().to_lowercase();
    let leaves: Vec<_> = tree.iter().filter(|category| tree.is_leaf(category.id)).collect();
    let names: Vec<_> = leaves.iter().map(|leaf| leaf.name.as_str()).collect();
    let close = closest(&last, &names);
    close.iter().filter_map(|name| leaves.iter().find(|leaf| leaf.name == *name).copied()).collect()
}

/// The words of a table of two columns, theirs and ours, as slugs of leaves.
///
/// # Errors
/// The sentence for whoever wrote the table, in English.
pub fn words_of(
    tree: &Tree,
    rows: impl IntoIterator<Item = (u64, String, String)>,
) -> Result<BTreeMap<String, String>, String> {
    let mut words = BTreeMap::new();
    for (line, theirs, ours) in rows {
        let (theirs, ours) = (theirs.trim().to_lowercase(), ours.trim());
        if theirs.is_empty() || ours.is_empty() {
            return Err(format!("line {line}: write two columns, theirs and ours"));
        }
        let slug = typed(tree, ours).map_err(|sentence| format!("line {line}: {sentence}"))?;
        let shown = super::report::shortened(&theirs, 60);
        if words.insert(theirs, slug).is_some() {
            return Err(format!("line {line}: \u{201c}{shown}\u{201d} stands there twice"));
        }
    }
    Ok(words)
}

/// Words that say nothing of what a thing is, as they are compared: without the last s.
const EMPTY_WORDS: [&str; 10] =
    ["and", "accessorie", "accessory", "zubehör", "supplie", "product", "item", "part", "other", "misc"];

/// The names that come closest: those that share a word, else those that are spelled alike; at most three.
fn closest<'a>(wanted: &str, names: &[&'a str]) -> Vec<&'a str> {
    let words = |text: &str| -> Vec<String> {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() >= SHORTEST_WORD)
            .map(|word| word.trim_end_matches('s').to_owned());
        words.filter(|word| !EMPTY_WORDS.contains(&word.as_str())).collect()
    };
    let folded: Vec<_> = names.iter().map(|name| name.to_lowercase()).collect();
    let wanted_words = words(wanted);
    let mut close: Vec<&str> = Vec::new();
    for (name, folded) in names.iter().zip(&folded) {
        let shares = |word: &String| {
            wanted_words
                .iter()
                .any(|wanted| wanted == word || word.len() >= SHORTEST_ENDING && wanted.ends_with(word.as_str()))
        };
        if words(folded).iter().any(shares) {
            close.push(name);
        }
    }
    let spelled: Vec<_> = folded.iter().map(String::as_str).collect();
    if !close.is_empty() {
        close.truncate(3);
        return close;
    }
    for alike in get_close_matches(wanted, &spelled, 3, LIKENESS) {
        let name = spelled.iter().position(|name| *name == alike).and_then(|index| names.get(index));
        close.extend(name);
    }
    close
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_common_or_a_slip_of_the_pen_is_close() {
        let names = ["Brushes & Accessories", "Shirts & Blouses", "Mugs & Cups", "Table & Floor Lamps", "Coffee"];
        assert_eq!(closest("mens-shirts", &names), ["Shirts & Blouses"]);
        assert_eq!(closest("mugs and cups", &names), ["Mugs & Cups"]);
        assert_eq!(closest("cofee", &names), ["Coffee"]);
        assert_eq!(closest("lamp", &names), ["Table & Floor Lamps"]);
        assert!(closest("beauty", &names).is_empty());
        assert!(closest("mobile-accessories", &names).is_empty());
    }
}
