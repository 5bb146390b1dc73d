//! `souk export`: writes the products of a business as a table.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;

use super::start::Database;
use crate::businesses::model::Settings;
use crate::config::Config;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::import::{Columns, Shop, Stopped, lines, used};
use crate::migrations;
use crate::products::shelf::Shelf;

/// How many products are read at once.
const BATCH: i64 = 500;

/// Write the products of a business as a CSV file
///
/// The newest version of every product that is not archived, in the columns that `souk import` reads: importing the
/// file again changes nothing. UTF-8, separated by commas. A cell that a spreadsheet would run as a formula begins with
/// a quote, which an import takes away again.
#[derive(Args)]
pub struct Export {
    /// The slug of the business
    #[arg(long, value_name = "SLUG")]
    business: String,
    /// Only products at this status: draft, pending, `changes_requested`, rejected, approved, or archived
    #[arg(long, value_name = "STATUS", default_value = "")]
    status: String,
    /// Where to write it; to standard output where it is not given
    file: Option<PathBuf>,
}

impl Export {
    /// Writes the file and returns the exit code.
    pub fn run(&self, config: &Config) -> Result<i32> {
        let shelf = Shelf::parse(&self.status);
        if shelf.as_str() != self.status {
            eprintln!("souk export: there is no status \u{201c}{}\u{201d}", self.status);
            return Ok(2);
        }
        let database = Database::open(config)?;
        let mut conn = migrations::connect(&database.url)?;
        let shop = match Shop::find(&self.business, &mut conn) {
            Ok(shop) => shop,
            Err(Stopped::Unusable(sentence)) => {
                eprintln!("souk export: {sentence}");
                return Ok(2);
            }
            Err(Stopped::Failed(error)) => return Err(error),
        };
        let mut out: Box<dyn Write> = match &self.file {
            Some(path) => Box::new(BufWriter::new(File::create(path)?)),
            None => Box::new(BufWriter::new(io::stdout())),
        };
        let scope = Scope::Business(shop.actor.business.get());
        let columns = in_scope(&mut conn, &scope, |conn| {
            let (categories, said) = used(shop.actor.business, conn)?;
            let currency = Settings::of(shop.actor.business, conn)?.currency;
            Ok::<_, Error>(Columns::of(&shop.tree, &categories, currency, &said))
        })?;
        out.write_all(&columns.head()?)?;
        let mut after = None;
        loop {
            let (found, last) = in_scope(&mut conn, &scope, |conn| lines(shelf, after, BATCH, &shop.actor, conn))?;
            out.write_all(&columns.lines(&found, &shop.tree)?)?;
            after = last;
            if after.is_none() {
                break;
            }
        }
        out.flush()?;
        Ok(0)
    }
}
