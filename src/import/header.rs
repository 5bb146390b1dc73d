//! The first row: which column holds what.

use std::io::{Read, Seek};

use super::cells::Cells;
use super::columns::{SKU, columns, folded};
use super::rows::Rows;
use super::stopped::Stopped;
use crate::content::attributes::LONGEST_NAME;
use crate::content::{FIELDS, Field};

/// What each column holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Header {
    names: Vec<String>,
    /// The column of each of [`FIELDS`]; none of the facts, which have one each.
    fields: [Option<usize>; FIELDS.len()],
    /// The business's own number for it.
    pub sku: Option<usize>,
    /// Everything else that has a name: facts.
    pub facts: Vec<usize>,
    /// Columns without a name, which have to be empty.
    pub nameless: Vec<usize>,
}

impl Header {
    /// Reads it from the first row.
    ///
    /// # Errors
    /// [`Stopped::Unusable`] when columns are missing, double or cannot be told.
    pub fn read<R: Read + Seek>(rows: &mut Rows<R>) -> Result<Self, Stopped> {
        let row = rows.next()?.ok_or_else(|| Stopped::Unusable("the file has no rows".to_owned()))?;
        let cells = row.cells.map_err(|reason| Stopped::Unusable(format!("line {}: {reason}", row.line)))?;
        Self::of(cells).map_err(|sentence| Stopped::Unusable(format!("line {}: {sentence}", row.line)))
    }

    fn of(cells: Cells<'_>) -> Result<Self, String> {
        let names: Vec<String> = cells.iter().map(|name| name.trim().to_owned()).collect();
        let folded: Vec<String> = names.iter().map(|name| folded(name)).collect();
        let fields = columns(&folded);
        let required: Vec<_> = FIELDS.into_iter().filter(|field| field.is_required()).collect();
        let missing: Vec<_> =
            FIELDS.iter().zip(fields).filter(|(field, at)| field.is_required() && at.is_none()).collect();
        if !missing.is_empty() {
            return Err(format!(
                "no column is called {}. The first line has to name the columns {}, set apart by commas, semicolons or \
                 tabs; it has: {}",
                missing.iter().map(|(field, _)| field.key).collect::<Vec<_>>().join(", "),
                listed(&required),
                shortened(&names.join(", "))
            ));
        }
        for (index, name) in folded.iter().enumerate() {
            if !name.is_empty() && folded[..index].contains(name) {
                return Err(format!("two columns are called \u{201c}{}\u{201d}", names[index]));
            }
            if name.contains(':') || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
                return Err(format!(
                    "a column becomes a fact of this name, which takes no colon and at most {LONGEST_NAME} characters \
                     in one line: \u{201c}{}\u{201d}",
                    shortened(&names[index])
                ));
            }
        }
        let sku = folded.iter().position(|name| name == SKU);
        let others = (0..names.len()).filter(|index| !fields.contains(&Some(*index)) && sku != Some(*index));
        let (nameless, facts) = others.partition(|index| names[*index].is_empty());
        Ok(Self { names, fields, sku, facts, nameless })
    }

    /// The column of a field.
    pub fn column(&self, field: &Field) -> Option<usize> {
        FIELDS.iter().position(|known| *known == field).and_then(|place| self.fields[place])
    }

    /// The fields that may be left out and have no column: what a product says there already is no business of this
    /// table.
    pub fn absent(&self) -> impl Iterator<Item = &'static Field> {
        FIELDS.into_iter().filter(|field| !field.is_required() && self.column(field).is_none())
    }

    /// How many columns there are.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// What a column is called in the file; one without a name by its number.
    pub fn name_of(&self, index: usize) -> String {
        match self.names.get(index) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => format!("column {}", index + 1),
        }
    }
}

fn listed(fields: &[&Field]) -> String {
    let names: Vec<_> = fields.iter().map(|field| field.key).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => names.concat(),
    }
}

fn shortened(text: &str) -> String {
    super::report::shortened(text, 200)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::content::fields::{ATTRIBUTES, CATEGORY, DESCRIPTION, NAME, PRICE};
    use crate::import::source::Dialect;

    fn header(line: &str) -> Result<Header, String> {
        let dialect = Dialect { separator: b',', start: 0 };
        Header::read(&mut Rows::new(Cursor::new(line), dialect).unwrap()).map_err(|error| error.to_string())
    }

    #[test]
    fn names_may_have_any_case_and_order() {
        let header = header("Colour, PRICE ,Category,description,Name,Sku,,\n").unwrap();
        assert_eq!(
            [NAME, PRICE, CATEGORY, DESCRIPTION, ATTRIBUTES].map(|field| header.column(field)),
            [Some(4), Some(1), Some(2), Some(3), None]
        );
        assert_eq!((header.sku, header.facts.as_slice(), header.nameless.as_slice()), (Some(5), &[0][..], &[6, 7][..]));
        assert_eq!((header.name_of(1).as_str(), header.name_of(7).as_str()), ("PRICE", "column 8"));
    }

    #[test]
    fn what_cannot_be_told_is_one_error() {
        assert!(header("name,cost\n").unwrap_err().contains("no column is called price, category, description"));
        assert!(header("name,description,price,category,Name\n").unwrap_err().contains("two columns are called"));
        assert!(header("name,description,price,category,a:b\n").unwrap_err().contains("no colon"));
        assert_eq!(header("").unwrap_err(), "the file has no rows");
    }
}
