//! What a product has to say before it is handed in. A draft may lack anything but its name.

use super::fields::{CATEGORY, DESCRIPTION, NAME, PRICE, SPECIFICS};
use super::specifics::specific_key;
use super::written::Content;
use crate::categories::Tree;
use crate::locales::Text;
use crate::web::forms::Errors;

/// What a business lets products leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Demands {
    /// Whether there may be no price: it is then on request.
    pub price_optional: bool,
    /// Whether there may be no description.
    pub description_optional: bool,
}

/// Everything that is missing, by the keys of fields; of a category's own fields by `field-` and their key.
#[must_use]
pub fn lacking(content: &Content, demands: Demands, tree: &Tree) -> Errors {
    let offer = &content.offer;
    let mut errors = Errors::default();
    let category = offer.category_id.filter(|category| tree.is_leaf(*category));
    for (field, is_said) in [
        (NAME, !offer.name.is_empty()),
        (PRICE, demands.price_optional || offer.price_minor.is_some()),
        (CATEGORY, category.is_some()),
        (DESCRIPTION, demands.description_optional || !content.description.is_empty()),
    ] {
        if !is_said {
            errors.add(field.key, field.missing());
        }
    }
    for field in category.map(|category| tree.fields_of(category)).unwrap_or_default() {
        if field.is_required && offer.specifics.get(&field.key).is_none() {
            errors.add(specific_key(&field.key), Text::content_specific_missing(&field.label));
        }
    }
    errors
}

/// Where a mistake in any of them stands that is in none of them alone.
pub const SPECIFICS_KEY: &str = SPECIFICS.key;
