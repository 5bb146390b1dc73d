//! What an import came to.

use std::fmt;

use crate::money::grouped;

/// Rows by what became of them.
#[derive(Clone, Debug, Default)]
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
    /// Rows that were not taken.
    pub refused: u64,
    /// Categories that nobody knows, with how many rows name them, the most frequent first.
    pub unknown_categories: Vec<(String, u64)>,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, created, changed, unchanged, submitted, refused, .. } = self;
        let counts = [
            (rows, "rows"),
            (created, "created"),
            (changed, "changed"),
            (unchanged, "unchanged"),
            (submitted, "submitted"),
            (refused, "refused"),
        ];
        let counts: Vec<_> =
            counts.iter().map(|(count, what)| format!("{} {what}", grouped(&count.to_string()))).collect();
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
    }
}
