//! What an import came to.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::notes::Notes;
use crate::money::grouped;

/// The most unknown categories that are kept.
const MOST_UNKNOWN: usize = 200;

/// Rows by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// All of them, without the first and without empty lines.
    pub rows: u64,
    /// New products.
    pub created: u64,
    /// Products that say something else now.
    pub changed: u64,
    /// Products that said this already.
    pub unchanged: u64,
    /// Of those created or changed, how many went to the approvers.
    pub submitted: u64,
    /// Of those submitted, how many a rule approved at once.
    pub at_once: u64,
    /// Rows that were not taken.
    pub refused: u64,
    /// Rows that are no product of their own: variants, and the same once more.
    pub left: u64,
    /// What was done to rows.
    pub notes: Notes,
    /// Categories that nobody knows, with how many rows name them, the most frequent first.
    pub unknown_categories: Vec<(String, u64)>,
}

impl Summary {
    /// Adds other rows.
    pub fn and(&mut self, other: &Self) {
        self.rows += other.rows;
        self.created += other.created;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.submitted += other.submitted;
        self.at_once += other.at_once;
        self.refused += other.refused;
        self.left += other.left;
        self.notes.and(&other.notes);
    }

    /// Notes the categories that nobody knew.
    pub fn know_not(&mut self, mut unknown: Vec<(String, u64)>) {
        unknown.truncate(MOST_UNKNOWN);
        self.unknown_categories = unknown;
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, created, changed, unchanged, submitted, at_once, refused, left, .. } = self;
        let counts = [
            (rows, "rows"),
            (created, "created"),
            (changed, "changed"),
            (unchanged, "unchanged"),
            (submitted, "submitted"),
            (at_once, "approved at once"),
            (left, "left out"),
            (refused, "refused"),
        ];
        let shown =
            counts.iter().filter(|(count, what)| !["left out", "approved at once"].contains(what) || **count > 0);
        let counts: Vec<_> = shown.map(|(count, what)| format!("{} {what}", grouped(&count.to_string()))).collect();
        f.write_str(&counts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_as_a_line() {
        let summary = Summary { rows: 1_234_567, created: 999, refused: 1000, ..Summary::default() };
        let line = "1,234,567 rows, 999 created, 0 changed, 0 unchanged, 0 submitted, 1,000 refused";
        assert_eq!(summary.to_string(), line);
        assert!(Summary { left: 3, ..summary }.to_string().contains("3 left out"));
    }
}
