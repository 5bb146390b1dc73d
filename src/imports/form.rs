//! The form in which a person says how a file is read.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::found::Found;
use crate::categories::{Category, Tree};
use crate::import::{Mapping, Ranges, Target};
use crate::locales::{Locale, Text};
use crate::web::forms::Errors;

/// What was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct Choices {
    fields: BTreeMap<String, String>,
}

impl From<Vec<(String, String)>> for Choices {
    fn from(sent: Vec<(String, String)>) -> Self {
        Self { fields: sent.into_iter().collect() }
    }
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Look at the file again, read in another way.
    Look,
    /// Rehearse.
    Check,
    /// Import.
    Start,
}

impl Choices {
    fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |text| text.trim())
    }

    /// What is to be done next.
    #[must_use]
    pub fn then(&self) -> Then {
        match self.get("then") {
            "start" => Then::Start,
            "check" => Then::Check,
            _ => Then::Look,
        }
    }

    /// How the file is read, with every mistake in that.
    pub fn mapping(&self, found: &Found, before: &Mapping, tree: &Tree, locale: Locale) -> (Mapping, Errors) {
        let mut errors = Errors::default();
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let separator = match self.get("separator") {
            "tab" => Some('\t'),
            mark => mark.chars().next(),
        };
        let columns: Vec<String> = found
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let sent = self.fields.get(&format!("column-{place}"));
                let target = sent.and_then(|sent| Target::parse(sent)).map(|target| target.to_string());
                target.unwrap_or_else(|| column.target.clone())
            })
            .collect();
        let mut leaf = |name: String, typed: &str| {
            let found = leaf_typed(typed, tree, locale).map(|leaf| leaf.slug.clone());
            if found.is_none() && !typed.is_empty() {
                errors.add(name, Text::imports_no_category());
            }
            found
        };
        let category = leaf("category".to_owned(), self.get("category"));
        let mut categories = BTreeMap::new();
        for (place, word) in found.words.iter().enumerate() {
            let name = format!("word-{place}");
            match self.fields.get(&name) {
                // Words that the page does not show stay as they were.
                None => {
                    if let Some(slug) = before.categories.get(&word.text) {
                        categories.insert(word.text.clone(), slug.clone());
                    }
                }
                Some(typed) => {
                    if let Some(slug) = leaf(name, typed.trim()) {
                        categories.insert(word.text.clone(), slug);
                    }
                }
            }
        }
        let mapping = Mapping {
            encoding: some(self.get("encoding")),
            separator,
            sheet: some(self.get("sheet")),
            columns: Some(columns),
            decimal: self.get("decimal").chars().next().filter(|mark| matches!(mark, '.' | ',')),
            ranges: match self.get("ranges") {
                "lowest" => Ranges::Lowest,
                "on_request" => Ranges::OnRequest,
                _ => Ranges::Refuse,
            },
            categories,
            category,
            submits: self.get("submits") == "yes",
        };
        if !mapping.columns.iter().flatten().any(|target| target == "name") {
            errors.add("columns", Text::import_name_missing());
        }
        for (place, target) in mapping.columns.iter().flatten().enumerate() {
            let is_single = Target::parse(target).is_some_and(|target| !target.takes_several());
            let is_double = mapping.columns.iter().flatten().take(place).any(|other| other == target);
            if is_single && is_double {
                errors.add(format!("column-{place}"), Text::import_column_double(&found.columns[place].name));
            }
        }
        (mapping, errors)
    }
}

/// The leaf that was typed: by its path in the reader's language, or as tables name it.
fn leaf_typed<'a>(typed: &str, tree: &'a Tree, locale: Locale) -> Option<&'a Category> {
    if typed.is_empty() {
        return None;
    }
    let typed = typed.to_lowercase();
    let mut leaves = tree.iter().filter(|leaf| tree.is_leaf(leaf.id));
    leaves.find(|leaf| locale.say(tree.path_of(&leaf.id)).to_lowercase() == typed).or_else(|| tree.leaf_called(&typed))
}
