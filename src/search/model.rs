//! Reads the listings to be indexed from the database, each with its category and that category's ancestors.

use chrono::{DateTime, Utc};
use diesel::{prelude::*, sql_types::Text};

use crate::content::{Offer, OfferedColumns, offered};
use crate::schema::{categories, listings, synonyms};

/// The most bytes of descriptions loaded at once.
const PORTION: usize = 1 << 20;

/// The searchable data of a listing.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = listings, check_for_backend(diesel::pg::Pg))]
pub struct Listing {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub business_id: i64,
    /// What they are called.
    pub business_name: String,
    /// The leaf category, behind all its ancestors.
    #[diesel(select_expression = categories::line)]
    pub category_ids: Vec<i64>,
    #[diesel(select_expression = categories::path)]
    /// The leaf's name after those above it.
    pub category_path: String,
    #[diesel(select_expression = offered(), select_expression_type = OfferedColumns)]
    /// What it says in a word or a line.
    pub offer: Offer,
    /// Sanitised HTML.
    pub description_html: String,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// The business's own number for it.
    pub sku: Option<String>,
    /// The number under its bars.
    pub barcode: Option<String>,
}

/// The listings with these ids that still exist.
pub fn with_ids(ids: &[i64], conn: &mut PgConnection) -> QueryResult<Vec<Listing>> {
    listings::table
        .inner_join(categories::table)
        .filter(listings::id.eq_any(ids))
        .select(Listing::as_select())
        .load(conn)
}

#[declare_sql_function]
extern "SQL" {
    fn octet_length(text: Text) -> Integer;
}

/// A listing's id and the size of its description in bytes.
pub type Size = (i64, i32);

/// The sizes of the next `limit` listings by id.
pub fn sizes_after(id: i64, limit: i64, conn: &mut PgConnection) -> QueryResult<Vec<Size>> {
    let columns = (listings::id, octet_length(listings::description_html));
    listings::table.filter(listings::id.gt(id)).order(listings::id).limit(limit).select(columns).load(conn)
}

/// The sizes of the listings with these ids that still exist.
pub fn sizes_of(ids: &[i64], conn: &mut PgConnection) -> QueryResult<Vec<Size>> {
    let columns = (listings::id, octet_length(listings::description_html));
    listings::table.filter(listings::id.eq_any(ids)).order(listings::id).select(columns).load(conn)
}

/// The sizes of the next `limit` listings in a category or its descendants.
pub fn sizes_in_category(category: i64, after: i64, limit: i64, conn: &mut PgConnection) -> QueryResult<Vec<Size>> {
    let columns = (listings::id, octet_length(listings::description_html));
    let leaves =
        categories::table.filter(categories::line.contains(vec![category])).select(categories::id).load::<i64>(conn)?;
    let below = listings::table.filter(listings::category_id.eq_any(leaves));
    below.filter(listings::id.gt(after)).order(listings::id).limit(limit).select(columns).load(conn)
}

/// The groups of words that mean the same.
///
/// # Errors
/// The database's.
pub fn synonyms(conn: &mut PgConnection) -> QueryResult<Vec<Vec<String>>> {
    synonyms::table.order(synonyms::id).select(synonyms::words).load(conn)
}

/// Splits a list so that the descriptions of each part take at most 1 MiB, unless a single one is larger. One part is
/// in memory at a time.
pub fn portions(sizes: &[Size]) -> Vec<Vec<i64>> {
    let (mut portions, mut bytes) = (Vec::new(), 0);
    for (id, size) in sizes {
        let size = usize::try_from(*size).unwrap_or(0);
        match portions.last_mut() {
            Some(portion) if bytes + size <= PORTION => Vec::push(portion, *id),
            _ => {
                portions.push(vec![*id]);
                bytes = 0;
            }
        }
        bytes += size;
    }
    portions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listings_are_loaded_by_what_they_take_and_not_by_their_number() {
        let small: Vec<Size> = (0..250).map(|id| (id, 600)).collect();
        assert_eq!(portions(&small).len(), 1);
        let large: Vec<Size> = (0..27).map(|id| (id, 256 * 1024)).collect();
        assert!(portions(&large).iter().all(|portion| portion.len() == 4 || portion == &[24, 25, 26]));
        assert_eq!(portions(&[(1, 5 << 20), (2, 10), (3, 5 << 20)]), [vec![1], vec![2], vec![3]]);
        assert_eq!(portions(&[]), Vec::<Vec<i64>>::new());
    }
}
