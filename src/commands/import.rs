//! `souk import`: reads products from a CSV file.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::start::Database;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::import::{Mode, Report, Stopped, Summary, Target, Turn, Wishes, import};
use crate::migrations;

/// The most unknown categories that the summary lists.
const MOST_UNKNOWN: usize = 30;

/// Read products from a CSV file into a business
///
/// The first line names the columns: name, description, price and category are required, sku and brand are optional,
/// and every other column becomes an attribute of the product (unless the cell is empty). UTF-8, separated by commas,
/// semicolons or tabs.
///
/// A row updates the product with the same sku or, if the row has no sku, the product of the business with exactly the
/// same name. Rows that change nothing are skipped. A change goes into the open draft, or starts a new draft based on
/// what was published. Everything is done in the name of the business's first admin.
///
/// Only one import into a business can run at a time; a second one is refused.
///
/// Mistakes go to standard error, the summary to standard output. The exit code is 0 when every row was accepted, 1
/// when some were refused (the others are imported), 2 when the file or the command cannot be used (nothing is
/// imported).
#[derive(Args)]
pub struct Import {
    /// The slug of the business
    #[arg(long, value_name = "SLUG")]
    business: String,
    /// Submit every created or changed product for approval
    #[arg(long)]
    submit: bool,
    /// Report what would happen, without writing anything
    #[arg(long)]
    dry_run: bool,
    /// A CSV file with two columns: the category in the file, and the category here
    #[arg(long, value_name = "FILE")]
    category_map: Option<PathBuf>,
    /// The category for rows whose category is unknown, by name or path
    #[arg(long, value_name = "LEAF")]
    category: Option<String>,
    /// Also write the mistakes to this file: line, column, value, reason
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The CSV file
    file: PathBuf,
}

impl Import {
    /// Runs the import and returns the exit code.
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
        // Check the file before starting the database, so that a mistyped name is reported at once.
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
