//! Listings that are like one: of its category and other businesses, with words of its name in common.

use super::model::{Card, Listing, cards_with_ids};
use crate::db::Reader;
use crate::error::Result;
use crate::search::{Index, Model, SearchError};
use crate::web::thinking;

/// How many are shown.
pub const SHOWN: usize = 4;
/// Some that the index names may be gone already.
const LOOKED_AT: usize = SHOWN * 2;

/// The most alike first; none while the index is being made, and none where it cannot be read: the page does without.
pub async fn similar(listing: &Listing, index: &Index, reader: &Reader) -> Result<Vec<Card>> {
    let model = Model {
        id: listing.card.id.get(),
        business: listing.business_id.get(),
        category: listing.offer.category().get(),
        name: listing.card.name.clone(),
    };
    let index = index.clone();
    let ids = match thinking(move || index.alike(&model, LOOKED_AT)).await? {
        Ok(ids) if !ids.is_empty() => ids,
        Ok(_) | Err(SearchError::NotReady) => return Ok(Vec::new()),
        Err(error) => {
            tracing::warn!(%error, "similar listings cannot be looked up");
            return Ok(Vec::new());
        }
    };
    let mut cards = reader.read(move |conn| cards_with_ids(&ids, conn)).await?;
    cards.truncate(SHOWN);
    Ok(cards)
}
