//! Finding listings: the index says which and how many, one query reads them. Whatever the index holds, nothing is
//! shown that is not listed at this moment.

use diesel::PgConnection;

use super::facets::Facet;
use super::model::{Card, cards_with_ids, newest_cards, newest_within};
use crate::categories::Tree;
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::ids::{BusinessId, CategoryId};
use crate::search::{Index, Query, Sort};
use crate::web::thinking;

/// A page of cards.
#[derive(Default)]
pub struct Found {
    /// The cards of this page, in order.
    pub cards: Vec<Card>,
    /// How many there are in all.
    pub total: usize,
    /// Whether no listing had all the words, so that these have only some.
    pub is_relaxed: bool,
    /// Whether some are spelt a little differently.
    pub is_misspelt: bool,
    looked: Looked,
}

/// Where it was looked up.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Looked {
    #[default]
    InIndex,
    InDatabase,
    Nowhere,
}

impl Found {
    /// Whether the index is still being made. The total is then not known.
    #[must_use]
    pub fn is_warming_up(&self) -> bool {
        self.looked != Looked::InIndex
    }

    /// Whether what was asked for takes the index, so that nothing was looked for yet.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.looked == Looked::Nowhere
    }
}

/// Looks up a page of cards. Words are searched for before a connection is taken.
pub async fn search(query: Query, index: &Index, reader: &Reader) -> Result<Found> {
    let index = index.clone();
    if query.words.is_empty() || !index.is_ready() {
        return reader.read(move |conn| look_up(&query, &index, conn)).await;
    }
    let hits = thinking(move || index.search(&query)).await?.map_err(|error| Error::Search(error.to_string()))?;
    let ids = hits.ids;
    let cards = reader.read(move |conn| cards_with_ids(&ids, conn)).await?;
    Ok(Found { cards, total: hits.total, is_relaxed: hits.relaxed, is_misspelt: hits.misspelt, ..Found::default() })
}

/// Looks up a page of cards with a connection at hand, for what is not searched by words.
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
    Ok(Found { cards, total: hits.total, is_relaxed: hits.relaxed, is_misspelt: hits.misspelt, ..Found::default() })
}

/// The most fields that are counted one by one.
const MOST_COUNTED: usize = 8;

/// Says of each choice how many listings there would be with it. Of one field listings say one or another, so what is
/// chosen of it does not narrow its own counts.
pub async fn count(mut facets: Vec<Facet>, query: Query, index: &Index) -> Result<Vec<Facet>> {
    if facets.iter().all(|facet| facet.choices.is_empty()) || !index.is_ready() {
        return Ok(facets);
    }
    let index = index.clone();
    thinking(move || {
        let (narrow, free): (Vec<_>, Vec<_>) =
            facets.iter_mut().filter(|facet| !facet.choices.is_empty()).partition(|facet| facet.narrowing().is_some());
        let count = |facets: Vec<&mut Facet>, query: &Query| {
            let terms: Vec<_> = facets.iter().flat_map(|facet| facet.terms()).collect();
            let counts = index.count(query, &terms).map_err(|error| Error::Search(error.to_string()))?;
            let choices = facets.into_iter().flat_map(|facet| &mut facet.choices);
            choices.zip(counts).for_each(|(choice, count)| choice.count = Some(count));
            Ok::<_, Error>(())
        };
        count(free, &query)?;
        for facet in narrow.into_iter().take(MOST_COUNTED) {
            let said = query.said.iter().filter(|said| said.key != facet.field.key).cloned().collect();
            count(vec![facet], &Query { said, ..query.clone() })?;
        }
        Ok(facets)
    })
    .await?
}

fn is_everything(query: &Query) -> bool {
    query.words.is_empty()
        && query.category.is_none()
        && query.business.is_none()
        && query.currency.is_none()
        && query.price_min.is_none()
        && query.price_max.is_none()
        && query.said.is_empty()
        && query.sort == Sort::Newest
}

/// While the index is made, businesses and categories are looked up in the database, the newest first. It has no index
/// for words and prices: rather nothing than what they should have kept out. The page says so.
fn while_warming_up(query: &Query, conn: &mut PgConnection) -> Result<Found> {
    let needs_index = !query.words.trim().is_empty()
        || query.currency.is_some()
        || query.price_min.is_some()
        || query.price_max.is_some()
        || !query.said.is_empty();
    if needs_index {
        return Ok(Found { looked: Looked::Nowhere, ..Found::default() });
    }
    let leaves = match query.category {
        Some(category) => Some(Tree::load(conn)?.leaves_of(CategoryId::new(category))),
        None => None,
    };
    let business = query.business.map(BusinessId::new);
    // One more than is shown tells whether there is a next page.
    let mut cards = newest_within(business, leaves, as_i64(query.offset), as_i64(query.limit) + 1, conn)?;
    let total = query.offset + cards.len();
    cards.truncate(query.limit);
    Ok(Found { cards, total, looked: Looked::InDatabase, ..Found::default() })
}

fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
