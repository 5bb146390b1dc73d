//! Their categories and ours. A file names a leaf by its path or its own name; for a shop's own words there is a map
//! from theirs to ours, and a leaf for whatever is left.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use similar::get_close_matches;

use super::rows::Rows;
use super::stopped::Stopped;
use super::{report, source};
use crate::categories::Tree;

/// How many names are remembered; a file with more different ones asks the tree each time.
const MOST_KEPT: usize = 10_000;
/// How alike two names have to be for one to be offered for the other.
const LIKENESS: f32 = 0.75;
/// Words too short to say that two categories are about the same thing.
const SHORTEST_WORD: usize = 3;
/// A word of so many letters counts as the end of a longer one too: phone, smartphone.
const SHORTEST_ENDING: usize = 5;

/// What the person who imports said about categories.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// A file of two columns, theirs and ours.
    pub map: Option<PathBuf>,
    /// The leaf for categories that nobody knows.
    pub fallback: Option<String>,
}

/// Finds the leaf that a file means.
pub struct Categories<'a> {
    tree: &'a Tree,
    map: HashMap<String, String>,
    fallback: Option<String>,
    kept: HashMap<String, Result<String, String>>,
    unknown: HashMap<String, u64>,
}

impl<'a> Categories<'a> {
    /// Reads the map and checks that everything in it exists.
    ///
    /// # Errors
    /// [`Stopped::Unusable`] when it does not.
    pub fn new(tree: &'a Tree, wishes: &Wishes) -> Result<Self, Stopped> {
        let mut categories =
            Self { tree, map: HashMap::new(), fallback: None, kept: HashMap::new(), unknown: HashMap::new() };
        if let Some(leaf) = &wishes.fallback {
            let wrong = |sentence| Stopped::Unusable(format!("--category: {sentence}"));
            categories.fallback = Some(categories.find(leaf).map_err(wrong)?);
        }
        if let Some(file) = &wishes.map {
            categories.map = categories
                .read(file)
                .map_err(|sentence| Stopped::Unusable(format!("--category-map {}: {sentence}", file.display())))?;
        }
        Ok(categories)
    }

    /// The tree in which they are looked for.
    #[must_use]
    pub fn tree(&self) -> &'a Tree {
        self.tree
    }

    /// The slug of the leaf that a file means by this.
    ///
    /// # Errors
    /// The sentence for whoever wrote the file.
    pub fn leaf(&mut self, text: &str) -> Result<String, String> {
        let text = text.trim();
        let kept = self.kept.get(text).cloned();
        let is_new = kept.is_none();
        let found = kept.unwrap_or_else(|| self.look_up(text));
        if is_new && self.kept.len() < MOST_KEPT {
            self.kept.insert(text.to_owned(), found.clone());
        }
        if found.is_err() {
            self.count(text);
        }
        found
    }

    /// The categories that nobody knew, with how many rows named them, the most frequent first.
    #[must_use]
    pub fn into_unknown(self) -> Vec<(String, u64)> {
        let mut unknown: Vec<_> = self.unknown.into_iter().collect();
        unknown.sort_by(|(name, count), (other, others)| (Reverse(count), name).cmp(&(Reverse(others), other)));
        unknown
    }

    fn count(&mut self, text: &str) {
        if !text.is_empty() && (self.unknown.len() < MOST_KEPT || self.unknown.contains_key(text)) {
            *self.unknown.entry(text.to_owned()).or_default() += 1;
        }
    }

    fn look_up(&self, text: &str) -> Result<String, String> {
        if let Some(ours) = self.map.get(&text.to_lowercase()) {
            return Ok(ours.clone());
        }
        self.find(text).or_else(|sentence| self.fallback.clone().ok_or(sentence))
    }

    fn find(&self, text: &str) -> Result<String, String> {
        if text.is_empty() {
            return Err("Give a category: a leaf's name or its path.".to_owned());
        }
        if let Some(leaf) = self.tree.leaf_called(text) {
            return Ok(leaf.slug.clone());
        }
        Err(self.hint(text))
    }

    fn hint(&self, text: &str) -> String {
        let shown = report::shortened(text, 60);
        let last = text.rsplit('>').next().unwrap_or(text).trim().to_lowercase();
        let quoted =
            |names: &[&str]| names.iter().map(|name| format!("\u{201c}{name}\u{201d}")).collect::<Vec<_>>().join(", ");
        if let Some(branch) = self.tree.iter().find(|branch| branch.name.to_lowercase() == last) {
            let below: Vec<_> = self.tree.below(Some(branch.id)).into_iter().map(|leaf| leaf.name.as_str()).collect();
            if !below.is_empty() {
                return format!("A product hangs on a leaf, not on a branch. Choose one of {}.", quoted(&below));
            }
            return format!(
                "Two categories are called \u{201c}{shown}\u{201d}. Give the whole path, such as \u{201c}{}\u{201d}.",
                branch.path
            );
        }
        let leaves: Vec<_> = self.tree.iter().filter(|category| self.tree.is_leaf(category.id)).collect();
        let names: Vec<_> = leaves.iter().map(|leaf| leaf.name.as_str()).collect();
        match closest(&last, &names).as_slice() {
            [] => format!("There is no category \u{201c}{shown}\u{201d}."),
            close => format!("There is no category \u{201c}{shown}\u{201d}. Did you mean {}?", quoted(close)),
        }
    }

    fn read(&self, path: &Path) -> Result<HashMap<String, String>, String> {
        let mut file = File::open(path).map_err(|error| error.to_string())?;
        let dialect = source::look_over(&mut file)?;
        let mut rows = Rows::new(file, dialect).map_err(|error| error.to_string())?;
        let mut map = HashMap::new();
        while let Some(row) = rows.next().map_err(|error| error.to_string())? {
            let line = row.line;
            let cells = row.cells.map_err(|reason| format!("line {line}: {reason}"))?;
            let (theirs, ours) = (cells.get(0).trim().to_lowercase(), cells.get(1).trim());
            if line == 1 && ours.eq_ignore_ascii_case("ours") {
                continue;
            }
            if cells.count() < 2 || theirs.is_empty() {
                return Err(format!("line {line}: write two columns, theirs and ours"));
            }
            let slug = self.find(ours).map_err(|sentence| format!("line {line}: {sentence}"))?;
            if map.insert(theirs, slug).is_some() {
                return Err(format!(
                    "line {line}: \u{201c}{}\u{201d} stands there twice",
                    report::shortened(cells.get(0), 60)
                ));
            }
        }
        Ok(map)
    }
}

/// The names that come closest: those that share a word, else those that are spelled alike; at most three.
fn closest<'a>(wanted: &str, names: &[&'a str]) -> Vec<&'a str> {
    let words = |text: &str| -> Vec<String> {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() >= SHORTEST_WORD && *word != "and");
        words.map(|word| word.trim_end_matches('s').to_owned()).collect()
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
        let names = ["Shirts & Blouses", "Mugs & Cups", "Table & Floor Lamps", "Coffee"];
        assert_eq!(closest("mens-shirts", &names), ["Shirts & Blouses"]);
        assert_eq!(closest("mugs and cups", &names), ["Mugs & Cups"]);
        assert_eq!(closest("cofee", &names), ["Coffee"]);
        assert_eq!(closest("lamp", &names), ["Table & Floor Lamps"]);
        assert!(closest("beauty", &names).is_empty());
    }
}
