//! What a category asks of its products: the operator's fields, each of a kind. A category below asks it too.

use diesel::prelude::*;

use crate::ids::CategoryId;
use crate::schema::fields;

text_enum! {
    /// What can be said in a field.
    FieldKind {
        /// A line of text.
        Text = "text",
        /// A number, in the unit of the field.
        Number = "number",
        /// One of its choices.
        Choice = "choice",
        /// Any of its choices.
        Choices = "choices",
        /// Yes or no.
        YesNo = "yes_no",
        /// A day.
        Date = "date",
    }
}

/// One field of a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryField {
    /// Its number.
    pub id: i64,
    /// The category that asks it, and with it all below.
    pub category_id: CategoryId,
    /// What values are found by; stays when the label changes.
    pub key: String,
    /// What it is called, in the operator's words.
    pub label: String,
    /// What can be said in it.
    pub kind: FieldKind,
    /// What a number is measured in; empty where nothing is.
    pub unit: String,
    /// What can be chosen.
    pub choices: Vec<String>,
    /// Whether a product without it cannot be handed in.
    pub is_required: bool,
    /// Whether visitors can narrow a list by it.
    pub is_filterable: bool,
}

type Row = (i64, CategoryId, String, String, FieldKind, String, serde_json::Value, bool, bool);

/// Every field of every category, in order.
pub(super) fn load(conn: &mut PgConnection) -> QueryResult<Vec<CategoryField>> {
    let rows = fields::table
        .order((fields::category_id, fields::position, fields::id))
        .select((
            fields::id,
            fields::category_id,
            fields::key,
            fields::label,
            fields::kind,
            fields::unit,
            fields::choices,
            fields::is_required,
            fields::is_filterable,
        ))
        .load::<Row>(conn)?;
    let field = |(id, category_id, key, label, kind, unit, choices, is_required, is_filterable): Row| {
        let choices = serde_json::from_value(choices).unwrap_or_default();
        CategoryField { id, category_id, key, label, kind, unit, choices, is_required, is_filterable }
    };
    Ok(rows.into_iter().map(field).collect())
}
