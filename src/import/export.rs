//! The products of a business as a table that can be imported again: that changes nothing.

use std::collections::BTreeSet;

use super::cell::guarded;
use super::model::Line;
use super::refused::MARK;
use crate::categories::Tree;
use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::money::Currency;

/// The columns of every table, before the fields of categories and after them.
const BEFORE: [&str; 9] =
    ["Souk product", "sku", "barcode", "name", "brand", "price", "category", "description", "tags"];
const AFTER: [&str; 2] = ["facts", "Souk status"];

/// The columns of a table of products.
#[derive(Clone, Debug)]
pub struct Columns {
    /// The names of fields of categories, as the table calls them.
    fields: Vec<String>,
    currency: Currency,
}

impl Columns {
    /// Those for products of these categories, with prices in this currency.
    #[must_use]
    pub fn of(tree: &Tree, categories: &[CategoryId], currency: Currency, said: &BTreeSet<String>) -> Self {
        let mut fields: Vec<String> = Vec::new();
        let asked = categories.iter().flat_map(|category| tree.fields_of(*category)).map(|field| field.label.clone());
        for label in asked.chain(said.iter().cloned()) {
            if !fields.contains(&label) && !BEFORE.contains(&label.as_str()) && !AFTER.contains(&label.as_str()) {
                fields.push(label);
            }
        }
        Self { fields, currency }
    }

    /// The first line, with the mark by which spreadsheets know the encoding.
    ///
    /// # Errors
    /// [`Error::Internal`] never, since it is written into memory.
    pub fn head(&self) -> Result<Vec<u8>> {
        let mut bytes = MARK.as_bytes().to_vec();
        let fields = self.fields.iter().map(String::as_str);
        bytes.extend(written([BEFORE.into_iter().chain(fields).chain(AFTER).map(str::to_owned).collect()])?);
        Ok(bytes)
    }

    /// These products, a line each: work for [`crate::web::thinking()`].
    ///
    /// # Errors
    /// [`Error::Internal`] never, since it is written into memory.
    pub fn lines(&self, lines: &[Line], tree: &Tree) -> Result<Vec<u8>> {
        written(lines.iter().map(|line| self.cells(line, tree)))
    }

    /// An empty table for products of one category, with that category in its only line; or of any.
    ///
    /// # Errors
    /// [`Error::Internal`] never, since it is written into memory.
    pub fn template(tree: &Tree, category: Option<CategoryId>) -> Result<Vec<u8>> {
        let fields = category.map(|category| tree.fields_of(category)).unwrap_or_default();
        let names = ["sku", "barcode", "name", "brand", "price", "category", "description", "tags"];
        let head = names.into_iter().map(str::to_owned).chain(fields.iter().map(|field| field.label.clone()));
        let path = category.and_then(|category| tree.get(category)).map(|leaf| leaf.path.clone()).unwrap_or_default();
        let row = names.into_iter().map(|name| if name == "category" { path.clone() } else { String::new() });
        let row = row.chain(fields.iter().map(|_| String::new()));
        let mut bytes = MARK.as_bytes().to_vec();
        bytes.extend(written([head.collect(), row.collect()])?);
        Ok(bytes)
    }

    fn cells(&self, line: &Line, tree: &Tree) -> Vec<String> {
        let (content, offer) = (&line.revision.content, line.revision.offer());
        let price = offer.price().money().map(|price| {
            let is_own = price.currency() == self.currency;
            if is_own { price.amount() } else { format!("{} {}", price.amount(), price.currency()) }
        });
        let category = tree.get(offer.category()).map(|leaf| leaf.path.clone());
        let before = [
            line.id.to_string(),
            line.sku.clone().unwrap_or_default(),
            line.barcode.clone().unwrap_or_default(),
            offer.name.clone(),
            offer.brand.clone(),
            price.unwrap_or_default(),
            category.unwrap_or_default(),
            content.description.clone(),
            offer.tags.join(", "),
        ];
        let said = |label: &String| offer.specifics.each().find(|said| said.label == *label || said.key == *label);
        let by_field = |label: &String| {
            let asked = tree.fields_of(offer.category());
            let field = asked.iter().find(|field| field.label == *label);
            let said = field.and_then(|field| offer.specifics.get(&field.key)).or_else(|| said(label));
            said.map(|said| said.typed(None)).unwrap_or_default()
        };
        let after = [offer.attributes.lines(), line.revision.status.as_str().to_owned()];
        before.into_iter().chain(self.fields.iter().map(by_field)).chain(after).collect()
    }
}

fn written(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let failed = |error: String| Error::Internal(format!("a table cannot be written: {error}"));
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in rows {
        table
            .write_record(row.iter().map(|cell| guarded(cell).into_owned()))
            .map_err(|error| failed(error.to_string()))?;
    }
    table.into_inner().map_err(|error| failed(error.to_string()))
}
