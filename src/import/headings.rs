//! The row that names the columns: the first, or one below a title; a table may have none at all.

use std::fs::File;

use super::columns::known_columns;
use super::file::{MOST_ABOVE, Rows};
use super::refusal::{Refusal, explained};
use crate::locales::Text;

/// So many known headings make a row the one that names the columns, below others.
const ENOUGH: usize = 2;
/// No heading is as long as this.
const LONGEST: usize = 120;

/// What the columns are called, none of them anything where the table begins with its first product. The rows are
/// those after that.
pub fn headings(rows: &mut Rows<File>) -> Result<Vec<String>, Refusal> {
    let first = next(rows)?.ok_or_else(|| Refusal::Told(Text::import_file_empty()))?;
    if known_columns(&first) > 0 {
        return Ok(first);
    }
    for _ in 0..MOST_ABOVE {
        // What is wrong with a row further down is said when it is imported.
        let Ok(Some(below)) = next(rows) else { break };
        if known_columns(&below) >= ENOUGH && filled(&below) > filled(&first) {
            rows.expect(below.len());
            return Ok(below);
        }
    }
    rows.rewind()?;
    if first.iter().any(|cell| is_said_of_a_product(cell)) {
        return Ok(vec![String::new(); first.len()]);
    }
    rows.next()?;
    Ok(first)
}

fn next(rows: &mut Rows<File>) -> Result<Option<Vec<String>>, Refusal> {
    let Some(row) = rows.next()? else { return Ok(None) };
    let cells = row.cells.map_err(|broken| Refusal::Told(explained(broken)))?;
    let mut cells: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
    while cells.len() > 1 && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    Ok(Some(cells))
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// A price, a number, a link or a long text: no heading says that.
fn is_said_of_a_product(cell: &str) -> bool {
    let is_number = cell.chars().any(|char| char.is_ascii_digit()) && !cell.chars().any(char::is_alphabetic);
    is_number || cell.contains("://") || cell.chars().count() > LONGEST
}
