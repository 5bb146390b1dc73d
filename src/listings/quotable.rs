//! What the assistant may know of listings, as rows.

use std::collections::HashMap;

use diesel::dsl::{case_when, sql};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::model::Card;
use crate::content::{Offer, OfferedColumns, offered};
use crate::error::Result;
use crate::schema::{categories, listings};

/// What may be quoted of a listing.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = listings, check_for_backend(Pg))]
pub struct Quotable {
    /// What its card shows.
    #[diesel(embed)]
    pub card: Card,
    /// The leaf's name after those above it.
    #[diesel(select_expression = categories::path)]
    pub category_path: String,
    /// What it says in a word or a line.
    #[diesel(select_expression = offered(), select_expression_type = OfferedColumns)]
    pub offer: Offer,
    /// The sentences of its description, one a line, unless it was approved before they were kept.
    pub sentences: Option<String>,
}

/// What may be quoted of the listings with these numbers, in this order; those that are gone are left out. With each
/// comes its HTML where there are no sentences.
pub fn quotable(ids: &[i64], conn: &mut PgConnection) -> Result<Vec<(Quotable, Option<String>)>> {
    let html = case_when(listings::sentences.is_null(), listings::description_html);
    let columns = (Quotable::as_select(), html);
    let mut found: Vec<(Quotable, Option<String>)> =
        listings::table.inner_join(categories::table).filter(listings::id.eq_any(ids)).select(columns).load(conn)?;
    found.sort_by_key(|(listing, _)| ids.iter().position(|id| *id == listing.card.id.get()));
    Ok(found)
}

/// So many characters of a description are read to choose from many listings.
pub const MOST_SCANNED: usize = 3_000;

/// The same of many listings, with the beginning of what each says, [`MOST_SCANNED`] characters: to choose from them.
pub fn scannable(ids: &[i64], conn: &mut PgConnection) -> Result<Vec<(Quotable, Option<String>)>> {
    let sentences = sql::<Text>(&format!("left(coalesce(listings.sentences, listings.summary), {MOST_SCANNED})"));
    let columns = (Card::as_select(), categories::path, offered(), sentences);
    let rows: Vec<(Card, String, Offer, String)> =
        listings::table.inner_join(categories::table).filter(listings::id.eq_any(ids)).select(columns).load(conn)?;
    let place: HashMap<i64, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let quotable = |(card, category_path, offer, sentences)| {
        (Quotable { card, category_path, offer, sentences: Some(sentences) }, None)
    };
    let mut found: Vec<(Quotable, Option<String>)> = rows.into_iter().map(quotable).collect();
    found.sort_by_key(|(listing, _)| place.get(&listing.card.id.get()).copied());
    Ok(found)
}
