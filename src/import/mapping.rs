//! How a table is read: what a person chose, and what is remembered for the next table with the same headings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::columns::amounts::Mark;
use super::columns::{Suggestion, Target, folded};
use super::file::{Encoding, Reading};
use super::price::Ranges;

/// The most words of categories that are mapped.
pub const MOST_WORDS: usize = 500;

/// How a table is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// The name of its encoding; none where that is found out.
    pub encoding: Option<String>,
    /// What sets its cells apart; none where that is found out.
    pub separator: Option<char>,
    /// The sheet of a workbook; none for the first with rows.
    pub sheet: Option<String>,
    /// What each column is for, as [`Target`] is written; none where that is suggested.
    pub columns: Option<Vec<String>>,
    /// `.` or `,` where the person says what sets decimals apart.
    pub decimal: Option<char>,
    /// What becomes of prices from here to there.
    pub ranges: Ranges,
    /// The slugs of the leaves that the words of the category column mean.
    pub categories: BTreeMap<String, String>,
    /// The slug of the leaf for what has none.
    pub category: Option<String>,
    /// Whether everything that is created or changed goes to the approvers.
    pub submits: bool,
}

impl Mapping {
    /// How the file is opened.
    #[must_use]
    pub fn reading(&self) -> Reading {
        Reading {
            encoding: self.encoding.as_deref().and_then(Encoding::named),
            separator: self.separator.and_then(|separator| u8::try_from(separator).ok()).filter(u8::is_ascii),
            sheet: self.sheet.clone(),
        }
    }

    /// What each column is for: as it was chosen, else as it is suggested.
    #[must_use]
    pub fn targets(&self, suggested: &[Suggestion]) -> Vec<Target> {
        let chosen = self.columns.as_ref().filter(|columns| columns.len() == suggested.len());
        let suggestion = |place: usize| suggested[place].target.clone();
        match chosen {
            Some(chosen) => chosen
                .iter()
                .enumerate()
                .map(|(place, text)| Target::parse(text).unwrap_or_else(|| suggestion(place)))
                .collect(),
            None => (0..suggested.len()).map(suggestion).collect(),
        }
    }

    /// What the person says sets decimals apart.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        match self.decimal {
            Some('.') => Some(Mark::Point),
            Some(',') => Some(Mark::Comma),
            _ => None,
        }
    }

    /// The same for another file: what is only of this one is left out.
    #[must_use]
    pub fn remembered(&self) -> Self {
        Self { encoding: None, separator: None, sheet: None, ..self.clone() }
    }
}

/// What tables with the same headings have in common.
#[must_use]
pub fn fingerprint(headings: &[String]) -> String {
    let mut digest = Sha256::new();
    for heading in headings {
        digest.update(folded(heading));
        digest.update([0]);
    }
    hex::encode(digest.finalize())
}
