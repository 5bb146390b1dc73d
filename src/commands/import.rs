//! `souk import`.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::start::Database;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::import::{Mode, Report, Stopped, Summary, Target, Turn, Wishes, import};
use crate::migrations;

/// How many unknown categories the end of an import names.
const MOST_UNKNOWN: usize = 30;

/// Read products from a CSV file into a business
///
/// The first line names the columns: name, description, price and category are required, sku and brand are known, every
/// other column becomes a fact of the product (an empty cell none). UTF-8, with commas, semicolons or tabs.
///
/// A product is found again by its sku where the row has one, else by its exact name within the business. Rows that say
/// what is in already are left alone; a change goes into the open draft, or begins a new draft on top of what was
/// published. Everything is done in the name of the business's first admin.
///
/// One import into a business runs at a time; a second one is refused.
///
/// Mistakes go to standard error, the summary to standard output. Ends with 0 when every row was taken, 1 when some
/// were refused (the others are in), 2 when the file or the command cannot be used (nothing is in).
#[derive(Args)]
pub struct Import {
    /// The business, as in its address
    #[arg(long, value_name = "SLUG")]
    business: String,
    /// Hand everything that is created or changed to the approvers
    #[arg(long)]
    submit: bool,
    /// Write nothing, report the same
    #[arg(long)]
    dry_run: bool,
    /// A file of two columns, their category and ours
    #[arg(long, value_name = "FILE")]
    category_map: Option<PathBuf>,
    /// The category for whatever is not known otherwise, by its name or path
    #[arg(long, value_name = "LEAF")]
    category: Option<String>,
    /// Write the mistakes into this file too: line, column, value, reason
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The table
    file: PathBuf,
}

impl Import {
    /// Imports and answers the exit code.
    ///
    /// # Errors
    /// When the database fails in the middle.
    pub fn run(&self, config: &Config) -> Result<i32> {
        let started = Instant::now();
        match self.import(config) {
            Ok(summary) => {
                self.tell(&summary);
                say!("{summary}, {:.1} s", started.elapsed().as_secs_f64());
                Ok(i32::from(summary.refused > 0))
            }
            Err(Stopped::Unusable(sentence)) => {
                eprintln!("souk import: {sentence}");
                Ok(2)
            }
            Err(Stopped::Failed(error)) => Err(error),
        }
    }

    fn import(&self, config: &Config) -> std::result::Result<Summary, Stopped> {
        // Before the database is started: a name that is mistyped should not take seconds to say so.
        if let Err(error) = std::fs::metadata(&self.file) {
            return Err(Stopped::Unusable(format!("{}: {error}", self.file.display())));
        }
        let mut report = match &self.report {
            None => Report::default(),
            Some(path) => Report::with_table(path)
                .map_err(|error| Stopped::Unusable(format!("--report {}: {error}", path.display())))?,
        };
        let database = Database::open(config)?;
        let mut conn = migrations::connect(&database.url)?;
        let target = Target::find(&self.business, &mut conn)?;
        let _turn = if self.dry_run { None } else { Some(Turn::take(&database.url, &self.business)?) };
        let wishes = Wishes { map: self.category_map.clone(), fallback: self.category.clone() };
        let mode = Mode { submits: self.submit, is_rehearsal: self.dry_run };
        import(&self.file, &target, &wishes, mode, &mut report, &Clock::default(), &mut conn)
    }

    fn tell(&self, summary: &Summary) {
        if !summary.unknown_categories.is_empty() {
            eprintln!("\nCategories that are not known here, with how many rows name them:");
            for (name, count) in summary.unknown_categories.iter().take(MOST_UNKNOWN) {
                eprintln!("  {count:>8}  {name}");
            }
            let more = summary.unknown_categories.len().saturating_sub(MOST_UNKNOWN);
            if more > 0 {
                eprintln!("  and {more} more");
            }
            eprintln!(
                "Say what they mean with --category-map FILE (two columns: theirs, ours), or put them all under one \
                 with --category LEAF.\n"
            );
        }
        if self.dry_run {
            say!("Nothing was written. With what is there now it would be:");
        }
    }
}
