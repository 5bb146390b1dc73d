//! One pass over the rows of a table, some hundreds at a time.

use std::path::Path;

use super::batch::Refused;
use super::category::Categories;
use super::draft::Draft;
use super::header::Header;
use super::mapping::Mapping;
use super::refusal::Refusal;
use super::report::Mistake;
use super::row::{Read, Reading};
use super::summary::Summary;
use super::survey::{Opened, opened};
use crate::categories::Tree;
use crate::money::Currency;

/// How many rows share a transaction.
const MOST_ROWS: u64 = 500;
/// And how many bytes: rows may be long, and a batch stays in memory.
const MOST_BYTES: usize = 4 << 20;

/// A pass over the rows of a table.
pub struct Pass<'a> {
    table: Opened,
    reading: Reading<'a>,
    is_over: bool,
}

/// Some rows, read.
#[derive(Default)]
pub struct Batch {
    /// The good ones.
    pub drafts: Vec<Draft>,
    /// The others.
    pub refused: Vec<Refused>,
    /// How many there were, and which of them are no products of their own.
    pub summary: Summary,
}

impl<'a> Pass<'a> {
    /// Begins at the first row.
    ///
    /// # Errors
    /// [`Refusal`] when the file cannot be opened.
    pub fn new(
        path: &Path,
        header: &'a Header,
        mapping: &Mapping,
        currency: Currency,
        tree: &'a Tree,
    ) -> Result<Self, Refusal> {
        let table = opened(path, &mapping.reading())?;
        let reading = Reading::new(header, currency, mapping.ranges, Categories::new(tree, mapping));
        Ok(Self { table, reading, is_over: false })
    }

    /// The next rows; none at the end.
    ///
    /// # Errors
    /// When the file cannot be read.
    #[expect(clippy::should_implement_trait, reason = "reading can fail, which ends it")]
    pub fn next(&mut self) -> std::io::Result<Option<Batch>> {
        if self.is_over {
            return Ok(None);
        }
        let (mut batch, mut bytes) = (Batch::default(), 0);
        while batch.summary.rows < MOST_ROWS && bytes < MOST_BYTES {
            let Some(row) = self.table.rows.next()? else {
                self.is_over = true;
                break;
            };
            batch.summary.rows += 1;
            bytes += row.bytes();
            match self.reading.read(&row) {
                Read::Draft(draft) => {
                    // A short text may have much HTML.
                    bytes += row.bytes() + 2 * draft.written.rendered.html.len();
                    batch.drafts.push(*draft);
                }
                Read::Left(note) => {
                    batch.summary.left += 1;
                    batch.summary.notes.add(note, row.line);
                }
                Read::Refused(mistakes) => {
                    let cells = row.cells.map(|cells| cells.iter().map(str::to_owned).collect()).unwrap_or_default();
                    batch.refused.push(Refused { mistakes, cells });
                }
            }
        }
        batch.summary.refused = batch.refused.len() as u64;
        Ok((batch.summary.rows > 0).then_some(batch))
    }

    /// How far the file is read, and how long it is, in bytes.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        (self.table.rows.position(), self.table.bytes)
    }

    /// The line that is read next.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.table.rows.line()
    }

    /// The categories that nobody knew, with how many rows named them, the most frequent first.
    #[must_use]
    pub fn into_unknown_categories(self) -> Vec<(String, u64)> {
        self.reading.into_unknown_categories()
    }
}

/// The first mistake of each of some rows, with the row's line.
#[must_use]
pub fn first_mistakes(refused: &[Refused]) -> Vec<&Mistake> {
    refused.iter().flat_map(|row| &row.mistakes).collect()
}
