//! Products from a table that somebody has already: a CSV file of any size, read row by row. Good rows become drafts
//! of the business, or submissions; every mistake of a bad row is told with its line, column, value and reason. The
//! parsers are those of the product's form, so a rule is never different here.
//!
//! A product is found again by its sku where the row has one, else by its exact name within the business. A run that
//! was broken off is simply run again: what is in already is unchanged.

mod batch;
mod category;
mod cells;
mod columns;
mod header;
mod model;
mod progress;
mod report;
mod row;
mod rows;
mod source;
mod stopped;
mod summary;
mod turn;

use std::fs::File;
use std::path::Path;

use diesel::PgConnection;

pub use batch::Mode;
use batch::{Batch, Run};
pub use category::{Categories, Wishes};
use header::Header;
pub use model::Target;
use progress::Progress;
pub use report::{Mistake, Report};
use row::Reading;
use rows::Rows;
pub use stopped::Stopped;
pub use summary::Summary;
pub use turn::Turn;

use crate::clock::Clock;
use crate::error::Error;

/// Imports a file.
///
/// # Errors
/// [`Stopped`] when the file cannot be used or the database fails; bad rows go to the report.
pub fn import(
    path: &Path,
    target: &Target,
    wishes: &Wishes,
    mode: Mode,
    report: &mut Report,
    clock: &Clock,
    conn: &mut PgConnection,
) -> Result<Summary, Stopped> {
    let (mut rows, bytes) = open(path)?;
    let header = Header::read(&mut rows)?;
    let mut reading = Reading::new(&header, target.currency, Categories::new(&target.tree, wishes)?);
    let mut run = Run::new(&target.actor, mode, clock, conn)?;
    let mut progress = Progress::start(bytes);
    let mut summary = Summary::default();
    let mut batch = Batch::default();
    loop {
        let row = rows.next()?;
        let is_over = row.is_none();
        if let Some(row) = row {
            summary.rows += 1;
            match reading.read(&row) {
                Ok(draft) => batch.push(draft, row.bytes()),
                Err(mistakes) => refuse(&mistakes, &mut summary, report, &progress)?,
            }
        }
        if is_over || batch.is_full() {
            let refused = run.write(&batch, &mut summary).map_err(|error| at(error, rows.line()))?;
            batch = Batch::default();
            for mistake in refused {
                refuse(&[mistake], &mut summary, report, &progress)?;
            }
        }
        progress.at(rows.position(), &summary);
        if is_over {
            break;
        }
    }
    summary.unknown_categories = reading.into_unknown_categories();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    run.finish(&name, &summary)?;
    report.finish()?;
    progress.finish();
    Ok(summary)
}

fn refuse(
    mistakes: &[Mistake],
    summary: &mut Summary,
    report: &mut Report,
    progress: &Progress,
) -> Result<(), Stopped> {
    summary.refused += 1;
    progress.aside(|| mistakes.iter().try_for_each(|mistake| report.tell(mistake)))?;
    Ok(())
}

/// Looks the whole file over first, so that one in another encoding is refused before anything is written.
fn open(path: &Path) -> Result<(Rows<File>, u64), Stopped> {
    let unusable = |what: &str| Stopped::Unusable(format!("{}: {what}", path.display()));
    // Looked at before it is opened: opening a pipe would wait for whoever writes into it.
    let kind = std::fs::metadata(path).map_err(|error| unusable(&error.to_string()))?;
    if !kind.is_file() {
        return Err(unusable("this is not a file"));
    }
    let mut file = File::open(path).map_err(|error| unusable(&error.to_string()))?;
    let dialect = source::look_over(&mut file).map_err(|sentence| unusable(&sentence))?;
    let rows = Rows::new(file, dialect).map_err(|error| unusable(&error.to_string()))?;
    Ok((rows, kind.len()))
}

fn at(error: Error, line: u64) -> Stopped {
    match error {
        Error::Forbidden(sentence) => Stopped::Unusable(sentence.in_english().into_owned()),
        error => Stopped::Failed(Error::Internal(format!(
            "stopped before line {line}: {error}. What was written so far stays; run it again to go on"
        ))),
    }
}
