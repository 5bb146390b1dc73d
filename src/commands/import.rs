//! `souk import`: reads products from a table.

use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, ValueEnum};

use super::start::Database;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::import::{
    Encoding, Mapping, Mode, Ranges, Report, Shop, Stopped, Summary, Turn, category_typed, import, rows_of, words_of,
};
use crate::migrations;

/// The most unknown categories that the summary lists.
const MOST_UNKNOWN: usize = 30;

/// Read products from a table into a business
///
/// The file is CSV with any separator (comma, semicolon, tab, | or #) in any common encoding, or an Excel workbook
/// (.xlsx). The first line names the columns, or one of the next ten below a title; without such a line, columns go by
/// their number (#1). What each is for is found by its name (name or title, description, price, category, brand, sku,
/// barcode, tags, and what Shopify, `WooCommerce` and others call them) and by what stands in it; every other column of
/// short texts becomes a fact of the product, or the field of its category with that name. --column says it otherwise,
/// and --columns shows what was found without reading any further.
///
/// A row updates the product with the same sku or, if the row has no sku, the product of the business with exactly the
/// same name. Rows that change nothing are skipped. A change goes into the open draft, or starts a new draft based on
/// what was published. Everything is done in the name of the business's first admin. A draft may lack everything but
/// its name: where the price is missing or the category is unknown, that stays open.
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
    /// Submit every created or changed product that is complete for approval
    #[arg(long)]
    submit: bool,
    /// Report what would happen, without writing anything
    #[arg(long)]
    dry_run: bool,
    /// Show what each column is for, and stop
    #[arg(long)]
    columns: bool,
    /// What a column is for: name, description, price, category, brand, sku, barcode, tags, group, facts, fact:NAME, or
    /// nothing to leave it out. The column goes by its heading or its number (#1). Can be given several times
    #[arg(long = "column", value_name = "HEADING=TARGET")]
    targets: Vec<String>,
    /// The encoding, such as utf-8, windows-1252 or utf-16le; found out where it is not given
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What separates cells, one character or "tab"; found out where it is not given
    #[arg(long, value_name = "MARK")]
    separator: Option<String>,
    /// The sheet of a workbook; the first with rows where it is not given
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What separates decimals in prices, where the columns do not say
    #[arg(long, value_name = "MARK", value_parser = ["point", "comma"])]
    decimal: Option<String>,
    /// What to do with prices such as "10 - 20" and "from 10"
    #[arg(long, value_enum, default_value_t = RangeChoice::Refuse)]
    ranges: RangeChoice,
    /// A CSV file with two columns: the category in the file, and the category here
    #[arg(long, value_name = "FILE")]
    category_map: Option<PathBuf>,
    /// The category for rows whose category is unknown, by name or path
    #[arg(long, value_name = "LEAF")]
    category: Option<String>,
    /// Also write the mistakes to this file: line, column, value, reason
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The file
    file: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum RangeChoice {
    /// Refuse the row
    Refuse,
    /// Take the lowest price
    Lowest,
    /// Leave the price open
    OnRequest,
}

impl Import {
    /// Runs the import and returns the exit code.
    pub fn run(&self, config: &Config) -> Result<i32> {
        let started = Instant::now();
        match self.import(config) {
            Ok(None) => Ok(0),
            Ok(Some(summary)) => {
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

    fn import(&self, config: &Config) -> std::result::Result<Option<Summary>, Stopped> {
        // Check the file before starting the database, so that a mistyped name is reported at once.
        if let Err(error) = std::fs::metadata(&self.file) {
            return Err(Stopped::Unusable(format!("{}: {error}", self.file.display())));
        }
        let mut mapping = self.mapping()?;
        let found = mapping.choose(&self.file, &self.targets)?;
        if self.columns {
            for line in &found {
                say!("{line}");
            }
            return Ok(None);
        }
        let mut report = match &self.report {
            None => Report::default(),
            Some(path) => Report::with_table(path)
                .map_err(|error| Stopped::Unusable(format!("--report {}: {error}", path.display())))?,
        };
        let database = Database::open(config)?;
        let mut conn = migrations::connect(&database.url)?;
        let shop = Shop::find(&self.business, &mut conn)?;
        let _turn = if self.dry_run { None } else { Some(Turn::take(&database.url, &self.business)?) };
        if let Some(leaf) = &self.category {
            let slug = category_typed(&shop.tree, leaf);
            mapping.category = Some(slug.map_err(|sentence| Stopped::Unusable(format!("--category: {sentence}")))?);
        }
        if let Some(path) = &self.category_map {
            let unusable = |sentence| Stopped::Unusable(format!("--category-map {}: {sentence}", path.display()));
            let rows = rows_of(path).map_err(unusable)?;
            mapping.categories = words_of(&shop.tree, rows).map_err(unusable)?;
        }
        let mode = Mode { submits: self.submit, is_rehearsal: self.dry_run };
        import(&self.file, &shop, &mapping, mode, &mut report, &Clock::default(), &mut conn).map(Some)
    }

    fn mapping(&self) -> std::result::Result<Mapping, Stopped> {
        let unusable = |sentence: String| Err(Stopped::Unusable(sentence));
        if let Some(name) = self.encoding.as_ref().filter(|name| Encoding::named(name).is_none()) {
            let known: Vec<_> = Encoding::all().map(Encoding::name).collect();
            return unusable(format!("--encoding: \u{201c}{name}\u{201d} is none of {}", known.join(", ")));
        }
        let separator = match self.separator.as_deref() {
            None => None,
            Some("tab" | "\\t") => Some('\t'),
            Some(mark) if mark.len() == 1 && mark.is_ascii() => mark.chars().next(),
            Some(mark) => return unusable(format!("--separator: \u{201c}{mark}\u{201d} is not one character")),
        };
        Ok(Mapping {
            encoding: self.encoding.clone(),
            separator,
            sheet: self.sheet.clone(),
            decimal: self.decimal.as_deref().map(|mark| if mark == "point" { '.' } else { ',' }),
            ranges: match self.ranges {
                RangeChoice::Refuse => Ranges::Refuse,
                RangeChoice::Lowest => Ranges::Lowest,
                RangeChoice::OnRequest => Ranges::OnRequest,
            },
            ..Mapping::default()
        })
    }

    fn tell(&self, summary: &Summary) {
        for (note, noted) in summary.notes.each() {
            let lines: Vec<_> = noted.lines.iter().map(u64::to_string).collect();
            let text = note.text();
            eprintln!("{:>8}  {} (line {} …)", noted.rows, text.in_english(), lines.join(", "));
        }
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
