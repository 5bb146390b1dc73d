//! Checking a backup: it is restored aside, and what came back is compared with what was backed up.

use std::collections::HashSet;

use diesel::PgConnection;

use super::Market;
use super::contents::{Head, Table};
use super::scratch::Scratch;
use super::snapshot::{begin, sequences, tables};
use super::taking::{Taken, take};
use crate::clock::Moment;
use crate::error::Result;
use crate::media::used::{Hash, Walk};
use crate::migrations;
use crate::storage::Reader;

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// The moment that the backup is of.
    pub made_at: Moment,
    /// Tables that were compared.
    pub tables: usize,
    /// Rows in them.
    pub rows: i64,
    /// Files that were compared.
    pub files: u64,
    /// What differs, one by one.
    pub differences: Vec<String>,
}

/// Restores a backup aside and compares every table and every file, then migrates it as a restore would.
///
/// # Errors
/// [`crate::error::Error::Refused`] where it cannot be opened, is damaged or of a newer version; otherwise what failed.
pub fn check(market: &Market, archive: Reader) -> Result<Checked> {
    let scratch = Scratch::make(market)?;
    let aside = Market { config: market.config, url: &scratch.url, tools: market.tools };
    let Taken { head, loading, files, pictures, .. } = take(&aside, archive, None, |_| Ok(()))?;
    loading.commit(&[])?;
    let mut conn = migrations::connect(&scratch.url)?;
    begin(&mut conn)?;
    let mut differences = compared(&head, &tables(&mut conn)?);
    differences.extend(sequences_behind(&head, &mut conn)?);
    drop(conn);
    migrations::prepare(&scratch.url)?;
    let mut conn = migrations::connect(&scratch.url)?;
    begin(&mut conn)?;
    differences.extend(pictures_missing(&pictures, &mut conn)?);
    Ok(Checked { made_at: head.made_at, tables: head.tables.len(), rows: head.rows(), files, differences })
}

fn compared(head: &Head, found: &[Table]) -> Vec<String> {
    let lost = head.tables.iter().filter_map(|table| match found.iter().find(|one| one.name == table.name) {
        None => Some(format!("the table {} is missing", table.name)),
        Some(one) if one.rows != table.rows => {
            Some(format!("the table {} has {} rows, and had {}", table.name, one.rows, table.rows))
        }
        Some(one) if one.checksum != table.checksum => {
            Some(format!("rows of the table {} are not what they were", table.name))
        }
        Some(_) => None,
    });
    let new = found.iter().filter(|one| head.tables.iter().all(|table| table.name != one.name));
    lost.chain(new.map(|table| format!("there is a table {} that there was not", table.name))).collect()
}

/// Sequences that would give numbers again which were given already.
fn sequences_behind(head: &Head, conn: &mut PgConnection) -> Result<Vec<String>> {
    let found = sequences(conn)?;
    let is_behind = |name: &str, last: i64| found.iter().all(|one| one.name != name || one.last < last);
    let behind = head.sequences.iter().filter(|one| is_behind(&one.name, one.last));
    Ok(behind.map(|one| format!("the sequence {} would give numbers before {} again", one.name, one.last)).collect())
}

fn pictures_missing(there: &HashSet<Hash>, conn: &mut PgConnection) -> Result<Option<String>> {
    let (mut missing, mut walk) = (HashSet::new(), Walk::default());
    while let Some(named) = walk.next(conn)? {
        missing.extend(named.into_iter().filter(|hash| !there.contains(hash)));
    }
    Ok((!missing.is_empty()).then(|| {
        format!(
            "{} pictures that the database names are not in the backup: the storage did not have them",
            missing.len()
        )
    }))
}
