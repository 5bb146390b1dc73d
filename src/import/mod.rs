//! Products from a table that somebody has already: a file of any size, read row by row. Good rows become drafts of the
//! business, or submissions; every mistake of a bad row is told with its line, column, value and reason. The parsers are
//! those of the product's form, so a rule is never different here.
//!
//! A table is looked at from its first row to its last before anything is written ([`survey`]): what its columns are for
//! is found by their names and by what stands in them, and a [`Mapping`] says what a person wants otherwise.
//!
//! A product is found again by its number in a table that was exported here, else by its sku, else by its exact name
//! within the business. A run that was broken off is simply run again: what is in already is unchanged.

mod batch;
mod category;
mod cell;
mod choosing;
mod columns;
mod draft;
mod export;
mod facts;
mod file;
mod header;
mod headings;
mod known;
mod mapping;
mod meaning;
mod mending;
mod model;
mod notes;
mod one;
mod pass;
mod price;
mod progress;
mod refusal;
mod refused;
mod report;
mod row;
mod stopped;
mod summary;
mod survey;
mod turn;

use std::path::Path;

use diesel::PgConnection;

pub use batch::{Mode, Outcome, Refused, Writer, finish};
pub use category::{alike, by_count, meant, typed as category_typed, words_of};
pub use cell::{guarded, unguarded};
pub use choosing::rows_of;
pub use columns::suggestion::fact_name;
pub use columns::{Profile, Suggestion, Sureness, Target};
pub use export::Columns;
pub use file::{Encoding, Kind, SEPARATORS};
pub use header::Header;
pub use mapping::{MOST_WORDS, Mapping, fingerprint};
pub use model::{Line, Shop, lines, used};
pub use notes::{Note, Noted, Notes};
pub use pass::{Batch, Pass, first_mistakes};
pub use price::Ranges;
use progress::Progress;
pub use refusal::Refusal;
pub use refused::{MARK, RefusedRows};
pub use report::{Mistake, Report, shortened};
pub use stopped::Stopped;
pub use summary::Summary;
pub use survey::{Survey, survey};
pub use turn::{Turn, take_turn};

use crate::clock::Clock;
use crate::db::{Scope, in_scope};
use crate::error::Error;

/// Imports a file from the command line.
///
/// # Errors
/// [`Stopped`] when the file cannot be used or the database fails; bad rows go to the report.
pub fn import(
    path: &Path,
    shop: &Shop,
    mapping: &Mapping,
    mode: Mode,
    report: &mut Report,
    clock: &Clock,
    conn: &mut PgConnection,
) -> Result<Summary, Stopped> {
    let unusable = |refusal: Refusal| match refusal {
        Refusal::Told(text) => Stopped::Unusable(format!("{}: {}", path.display(), text.in_english())),
        Refusal::Failed(error) => Stopped::Unusable(format!("{}: {error}", path.display())),
    };
    let survey = survey(path, &mapping.reading()).map_err(unusable)?;
    let header = Header::of(&survey, mapping).map_err(|text| unusable(Refusal::Told(text)))?;
    let mut pass = Pass::new(path, &header, mapping, shop.currency, &shop.tree).map_err(unusable)?;
    let scope = Scope::Business(shop.actor.business.get());
    let writer = in_scope(conn, &scope, |conn| Writer::new(&shop.actor, &shop.tree, mode, conn));
    let writer = writer.map_err(|error| at(error, 1))?;
    let mut progress = Progress::start(pass.progress().1);
    let mut summary = Summary::default();
    while let Some(batch) = pass.next()? {
        let now = clock.now();
        let looked = in_scope(conn, &scope, |conn| writer.look(&batch.drafts, conn));
        let meant = writer.meant(&batch.drafts, &looked.map_err(|error| at(error, pass.line()))?);
        let outcome = in_scope(conn, &scope, |conn| writer.write(&batch.drafts, &meant, now, conn));
        let outcome = outcome.map_err(|error| at(error, pass.line()))?;
        summary.and(&batch.summary);
        outcome.count(&mut summary);
        for mistake in first_mistakes(&batch.refused).into_iter().chain(first_mistakes(&outcome.refused)) {
            progress.aside(|| report.tell(mistake))?;
        }
        progress.at(pass.progress().0, &summary);
    }
    summary.know_not(pass.into_unknown_categories());
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let now = clock.now();
    in_scope(conn, &scope, |conn| writer.finish(&name, &summary, now, conn))?;
    report.finish()?;
    progress.finish();
    Ok(summary)
}

fn at(error: Error, line: u64) -> Stopped {
    match error {
        Error::Forbidden(sentence) => Stopped::Unusable(sentence.in_english().into_owned()),
        error => Stopped::Failed(Error::Internal(format!(
            "stopped before line {line}: {error}. What was written so far stays; run it again to go on"
        ))),
    }
}
