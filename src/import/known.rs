//! Which product a row is about.

use std::collections::HashMap;

use super::draft::Draft;
use super::model::Existing;
use super::report::Mistake;
use crate::locales::Text;

/// The products that a batch may be about.
#[expect(clippy::struct_field_names, reason = "by what they are found")]
pub struct Known<'a> {
    by_number: HashMap<i64, &'a Existing>,
    by_sku: HashMap<&'a str, &'a Existing>,
    by_name: HashMap<&'a str, Vec<&'a Existing>>,
}

impl<'a> Known<'a> {
    /// By number, by sku and by name.
    pub fn of(existing: &'a [Existing]) -> Self {
        let by_number = existing.iter().map(|known| (known.product.id.get(), known)).collect();
        let by_sku = existing.iter().filter_map(|known| Some((known.product.sku.as_deref()?, known))).collect();
        let mut by_name: HashMap<_, Vec<_>> = HashMap::new();
        for known in existing {
            if let Some(revision) = &known.revision {
                by_name.entry(revision.name()).or_default().push(known);
            }
        }
        Self { by_number, by_sku, by_name }
    }

    /// The product that a row is about; none where it is a new one.
    ///
    /// # Errors
    /// The mistake where that cannot be known.
    pub fn find(&self, draft: &Draft) -> std::result::Result<Option<&'a Existing>, Mistake> {
        if let Some(number) = draft.product {
            let found = self.by_number.get(&number.get()).copied();
            return found.map(Some).ok_or_else(|| Mistake::of_row(draft.line, Text::import_product_unknown()));
        }
        if let Some(sku) = &draft.sku {
            return Ok(self.by_sku.get(sku.as_str()).copied());
        }
        match self.by_name.get(draft.written.name()).map(Vec::as_slice) {
            None => Ok(None),
            Some([one]) => Ok(Some(*one)),
            Some(_) => Err(Mistake::of_row(draft.line, Text::import_name_of_several())),
        }
    }
}
