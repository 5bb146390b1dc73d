//! `souk search-quality`.

use clap::Args;

use crate::error::Result;
use crate::judged::{judge, report};

/// Measure how well the built-in set of judged searches is answered
///
/// It needs no database: the products are indexed in memory.
#[derive(Args)]
pub struct SearchQuality {
    /// Show what was found for each search that misses
    #[arg(long)]
    misses: bool,
}

impl SearchQuality {
    /// Prints the figures.
    pub fn run(self) -> Result<i32> {
        say!("{}", report(&judge()?, self.misses).trim_end());
        Ok(0)
    }
}
