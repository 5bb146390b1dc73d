//! Listings that are like one: of its category and other businesses, with words of its name in common.

use std::sync::Arc;

use diesel::PgConnection;

use super::model::{Card, Listing, cards_with_ids};
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::search::{Index, Model};
use crate::web::thinking;

/// How many are shown.
pub const SHOWN: usize = 4;
/// Some that the index names may be gone already.
const LOOKED_AT: usize = SHOWN * 2;

/// Those of these listings that are still there, as many as are shown.
pub fn those_left(ids: &[i64], conn: &mut PgConnection) -> Result<Vec<Card>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut cards = cards_with_ids(ids, conn)?;
    cards.truncate(SHOWN);
    Ok(cards)
}

/// The most alike first, as the index says now; none while it is being made, and none where it cannot be read or too
/// many search at once: the page does without.
pub async fn looked_up(listing: &Listing, index: &Index, reader: &Reader) -> Result<Vec<Card>> {
    let ids = if index.is_ready() { alike(listing, index).await } else { Arc::default() };
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    reader.read(move |conn| those_left(&ids, conn)).await
}

async fn alike(listing: &Listing, index: &Index) -> Arc<[i64]> {
    let model = Model {
        id: listing.card.id.get(),
        business: listing.business_id.get(),
        category: listing.offer.category().get(),
        name: listing.card.name.clone(),
    };
    let index = index.clone();
    let found = thinking(move || index.alike(&model, LOOKED_AT)).await;
    let found = found.and_then(|ids| ids.map_err(|error| Error::Search(error.to_string())));
    found.unwrap_or_else(|error| {
        if !matches!(error, Error::Busy | Error::Crowding) {
            tracing::warn!(%error, "similar listings cannot be looked up");
        }
        Arc::default()
    })
}
