//! Listings that are like one: of its category and other businesses, with words of its name in common.

use std::sync::Arc;

use super::model::{Card, Listing, cards_with_ids};
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::search::{Index, Model};
use crate::web::thinking;

/// How many are shown.
pub const SHOWN: usize = 4;
/// Some that the index names may be gone already.
const LOOKED_AT: usize = SHOWN * 2;

/// The most alike first; none while the index is being made, and none where it cannot be read or too many search at
/// once: the page does without.
pub async fn similar(listing: &Listing, index: &Index, reader: &Reader) -> Result<Vec<Card>> {
    let ids = match index.remembered(listing.card.id.get()) {
        Some(ids) => ids,
        None if index.is_ready() => looked_up(listing, index).await,
        None => return Ok(Vec::new()),
    };
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut cards = reader.read(move |conn| cards_with_ids(&ids, conn)).await?;
    cards.truncate(SHOWN);
    Ok(cards)
}

async fn looked_up(listing: &Listing, index: &Index) -> Arc<[i64]> {
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
