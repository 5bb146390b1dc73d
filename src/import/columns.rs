//! Which columns of a table hold what an import knows.

use crate::content::FIELDS;
use crate::content::fields::ATTRIBUTES;

/// The column of the business's own numbers.
pub const SKU: &str = "sku";

/// How many of the columns that an import knows are among these.
pub fn known_columns(names: impl Iterator<Item = String>) -> usize {
    let names: Vec<_> = names.map(|name| folded(&name)).collect();
    columns(&names).into_iter().flatten().count() + usize::from(names.iter().any(|name| name == SKU))
}

/// Where each field stands: in the column of its name, else in one that other tables call it by.
pub fn columns(folded: &[String]) -> [Option<usize>; FIELDS.len()] {
    let place = |wanted: &str| folded.iter().position(|name| name == wanted);
    FIELDS.map(|field| {
        let names = [field.key].into_iter().chain(field.columns.iter().copied());
        names.filter(|_| field != ATTRIBUTES).find_map(place)
    })
}

/// A column's name as it is compared.
pub fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
