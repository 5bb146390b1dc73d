//! `souk answers`.

use clap::Args;

use crate::error::Result;
use crate::judged::{judge_answers, report_answers};

/// Measure how well the built-in set of judged questions is answered
///
/// It needs no database: the products are indexed in memory.
#[derive(Args)]
pub struct Answers {
    /// Show the answer to each question that misses
    #[arg(long)]
    misses: bool,
    /// Ask the questions that were written after the assistant
    #[arg(long)]
    held_out: bool,
}

impl Answers {
    /// Prints the figures.
    pub fn run(self) -> Result<i32> {
        say!("{}", report_answers(&judge_answers(self.held_out)?, self.misses).trim_end());
        Ok(0)
    }
}
