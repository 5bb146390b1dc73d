//! Finding listings: the index says which and how many, one query reads them. Whatever the index holds, nothing is
//! shown that is not listed at this moment.

use diesel::PgConnection;

use super::model::{Card, cards_with_ids, newest_cards};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::search::{Index, Query, Sort};
use crate::web::thinking;

/// A page of cards.
pub struct Found {
    /// In order.
    pub cards: Vec<Card>,
    /// How many there are in all.
    pub total: usize,
    /// Whether no listing had all the words, so that these have only some.
    pub is_relaxed: bool,
    /// Whether some are spelt a little differently.
    pub is_misspelt: bool,
    /// Whether the index is still being made, so that words were not looked at.
    pub is_warming_up: bool,
}

/// Looks up a page of cards. Words are searched for before a connection is taken.
///
/// # Errors
/// The database's or the index's.
pub async fn search(query: Query, index: &Index, db: &Db) -> Result<Found> {
    let index = index.clone();
    if query.words.is_empty() || !index.is_ready() {
        return db.public(move |conn| look_up(&query, &index, conn)).await;
    }
    let hits = thinking(move || index.search(&query)).await?.map_err(|error| Error::Search(error.to_string()))?;
    let ids = hits.ids;
    let cards = db.public(move |conn| cards_with_ids(&ids, conn)).await?;
    Ok(Found { cards, total: hits.total, is_relaxed: hits.relaxed, is_misspelt: hits.misspelt, is_warming_up: false })
}

/// Looks up a page of cards with a connection at hand, for what is not searched by words.
///
/// # Errors
/// The database's or the index's.
pub fn look_up(query: &Query, index: &Index, conn: &mut PgConnection) -> Result<Found> {
    if !index.is_ready() {
        return while_warming_up(query, conn);
    }
    let search = |query: &Query| index.search(query).map_err(|error| Error::Search(error.to_string()));
    let (hits, cards) = if is_everything(query) {
        // The newest of all come straight from their own database index; only the count is asked of the other.
        let hits = search(&Query { offset: 0, limit: 0, ..query.clone() })?;
        (hits, newest_cards(as_i64(query.offset), as_i64(query.limit), conn)?)
    } else {
        let hits = search(query)?;
        let cards = cards_with_ids(&hits.ids, conn)?;
        (hits, cards)
    };
    Ok(Found { cards, total: hits.total, is_relaxed: hits.relaxed, is_misspelt: hits.misspelt, is_warming_up: false })
}

fn is_everything(query: &Query) -> bool {
    query.words.is_empty()
        && query.category.is_none()
        && query.business.is_none()
        && query.currency.is_none()
        && query.price_min.is_none()
        && query.price_max.is_none()
        && query.sort == Sort::Newest
}

/// While the index is made for the first time, the newest listings are better than none; the page says so.
fn while_warming_up(query: &Query, conn: &mut PgConnection) -> Result<Found> {
    let cards = newest_cards(as_i64(query.offset), as_i64(query.limit), conn)?;
    let total = query.offset + cards.len();
    Ok(Found { cards, total, is_relaxed: false, is_misspelt: false, is_warming_up: true })
}

fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
