//! What was found in a file, as it is kept beside what a person chose: enough to show the page without reading the file.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::categories::Tree;
use crate::import::{
    Kind, MOST_WORDS, Mapping, Mistake, Refused, Summary, Sureness, Survey, Target, alike, by_count, fact_name, meant,
};
use crate::locales::Locale;

/// The most mistakes that are kept with what was counted.
const MOST_MISTAKES: usize = 25;

/// What was chosen for a file, and what was found in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Prepared {
    /// How it is to be read.
    pub chosen: Mapping,
    /// What stands in it; none until it was looked at.
    pub found: Option<Found>,
}

/// What was found in a file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Found {
    /// The encoding of a text.
    pub encoding: Option<String>,
    /// What sets the cells of a text apart.
    pub separator: Option<char>,
    /// How many characters of a text nobody can read.
    pub unreadable: u64,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// All sheets of a workbook.
    pub sheets: Vec<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// What stands in the columns for categories.
    pub words: Vec<Word>,
    /// Whether there are more words than those.
    pub has_more_words: bool,
    /// How many rows there are without the first.
    pub rows: u64,
}

/// A column.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// What it seems to be for.
    pub target: String,
    /// `certain`, `likely` or `guess`.
    pub sureness: String,
    /// Some of what stands in it.
    pub samples: Vec<String>,
    /// In how many rows something stands.
    pub filled: u64,
    /// What it would be called as a fact.
    pub fact: Option<String>,
}

/// A word for a category.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Word {
    /// The word.
    pub text: String,
    /// In how many rows it stands.
    pub rows: u64,
    /// The slug of the leaf that it means.
    pub slug: Option<String>,
    /// Whether that is sure.
    pub is_sure: bool,
}

impl Found {
    /// What a table was found to be.
    #[must_use]
    pub fn of(survey: &Survey, mapping: &Mapping, tree: &Tree) -> Self {
        let mut found = Self { rows: survey.rows, ..Self::default() };
        match &survey.kind {
            Kind::Text { encoding, separator, unreadable } => {
                found.encoding = Some(encoding.name().to_owned());
                found.separator = Some(char::from(*separator));
                found.unreadable = *unreadable;
            }
            Kind::Sheets { sheet, all } => {
                found.sheet = Some(sheet.clone());
                found.sheets.clone_from(all);
            }
        }
        let columns = survey.names.iter().zip(&survey.profiles).zip(&survey.suggestions);
        found.columns = columns
            .map(|((name, profile), suggestion)| Column {
                name: name.clone(),
                target: suggestion.target.to_string(),
                sureness: match suggestion.sureness {
                    Sureness::Certain => "certain",
                    Sureness::Likely => "likely",
                    Sureness::Guess => "guess",
                }
                .to_owned(),
                samples: profile.samples.iter().take(3).cloned().collect(),
                filled: profile.filled,
                fact: fact_name(name),
            })
            .collect();
        let targets = mapping.targets(&survey.suggestions);
        let category = Target::Field("category");
        for (profile, _) in survey.profiles.iter().zip(&targets).filter(|(_, target)| **target == category) {
            match &profile.words {
                None => found.has_more_words = true,
                Some(words) => {
                    let words = by_count(words.clone());
                    found.has_more_words |= words.len() > MOST_WORDS;
                    found
                        .words
                        .extend(words.into_iter().take(MOST_WORDS).map(|(text, rows)| Word::of(text, rows, tree)));
                }
            }
        }
        // What is sure needs no look.
        found.words.sort_by_key(|word| (word.is_sure, std::cmp::Reverse(word.rows)));
        found
    }
}

impl Word {
    fn of(text: String, rows: u64, tree: &Tree) -> Self {
        let sure = meant(tree, &text).map(|leaf| leaf.slug.clone());
        let is_sure = sure.is_some();
        let slug = sure.or_else(|| match alike(tree, &text).as_slice() {
            [one] => Some(one.slug.clone()),
            _ => None,
        });
        Self { text, rows, slug, is_sure }
    }
}

/// What a run came to, or a rehearsal.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Outcome {
    /// Rows by what became of them.
    pub summary: Summary,
    /// The first mistakes.
    pub mistakes: Vec<Told>,
    /// How long the table of refused rows is, in bytes.
    pub refused_bytes: u64,
}

/// A mistake, in the language of whoever imported.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// The line in the file.
    pub line: u64,
    /// The column, if it is one.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What is wrong.
    pub reason: String,
}

impl Outcome {
    /// The same as a notification says it.
    #[must_use]
    pub fn told_of(&self, file: &str, business: &str) -> serde_json::Value {
        let Summary { created, changed, refused, .. } = &self.summary;
        json!({ "business": business, "file": file, "created": created, "changed": changed, "refused": refused })
    }

    /// Keeps the first mistakes of some rows.
    pub fn tell(&mut self, refused: &[Refused], locale: Locale) {
        let left = MOST_MISTAKES.saturating_sub(self.mistakes.len());
        let told = |mistake: &Mistake| Told {
            line: mistake.line,
            column: mistake.column.clone(),
            value: mistake.value.clone(),
            reason: locale.say(&mistake.reason).into_owned(),
        };
        self.mistakes.extend(refused.iter().flat_map(|row| &row.mistakes).take(left).map(told));
    }
}
