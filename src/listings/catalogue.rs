//! Finding listings: the index says which and how many, one query reads them. Whatever the index holds, nothing is
//! shown that is not listed at this moment.

use diesel::PgConnection;

use super::facets::Facet;
use super::model::{Card, cards_with_ids, newest_cards, newest_within};
use crate::categories::Tree;
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::ids::{BusinessId, CategoryId};
use crate::search::{Correction, Hits, Index, Marked, Query, Sort};
use crate::web::thinking;

/// A page of cards.
#[derive(Default)]
pub struct Found {
    /// The cards of this page, in order.
    pub cards: Vec<Card>,
    /// How many there are in all.
    pub total: usize,
    /// How many of all have every word that was searched for; they come first.
    pub full: usize,
    /// The words that were taken for others.
    pub corrections: Vec<Correction>,
    /// The names on the cards, with what was found in them.
    names: Vec<Marked>,
    offset: usize,
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
    /// What the index found, and the rows of this page. Names are short, so marking a page of them takes no time to
    /// speak of.
    fn of(cards: Vec<Card>, hits: Hits, offset: usize, index: &Index) -> Self {
        let names = index.marked(cards.iter().map(|card| card.name.as_str()), &hits.marks);
        let (total, full) = (hits.total, hits.full);
        Self { cards, total, full, corrections: hits.corrections, names, offset, looked: Looked::InIndex }
    }

    /// Whether no listing has all the words, so that these have only some.
    #[must_use]
    pub const fn is_relaxed(&self) -> bool {
        self.full == 0 && self.total > 0
    }

    /// The cards of this page that come first, each with its name: those with all the words, if there are any.
    pub fn first(&self) -> impl Iterator<Item = (&Card, &Marked)> {
        self.cards.iter().zip(&self.names).take(self.split())
    }

    /// Whether there are such cards.
    #[must_use]
    pub fn has_first(&self) -> bool {
        self.split() > 0
    }

    /// The cards of this page that have most of the words, where others have all.
    pub fn following(&self) -> impl Iterator<Item = (&Card, &Marked)> {
        self.cards.iter().zip(&self.names).skip(self.split())
    }

    /// Whether there are such cards.
    #[must_use]
    pub fn has_following(&self) -> bool {
        self.split() < self.cards.len()
    }

    fn split(&self) -> usize {
        if self.full == 0 { self.cards.len() } else { self.full.saturating_sub(self.offset).min(self.cards.len()) }
    }

    /// What was typed, with each misspelt word as it was taken; none where no word was.
    #[must_use]
    pub fn corrected(&self, typed: &str) -> Option<String> {
        if self.corrections.is_empty() {
            return None;
        }
        let meant = |word: &str| {
            let bare: String =
                word.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            self.corrections
                .iter()
                .find(|correction| correction.typed == bare)
                .map(|correction| correction.meant.as_str())
        };
        let words: Vec<_> = typed.split_whitespace().map(|word| meant(word).unwrap_or(word)).collect();
        let corrected = words.join(" ");
        // A word with accents or marks in it is not found again: then what was meant is said alone.
        let alone =
            || self.corrections.iter().map(|correction| correction.meant.as_str()).collect::<Vec<_>>().join(" ");
        Some(if corrected == typed.split_whitespace().collect::<Vec<_>>().join(" ") { alone() } else { corrected })
    }

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
    let (index, offset) = (index.clone(), query.offset);
    if query.words.trim().is_empty() || !index.is_ready() {
        return reader.read(move |conn| look_up(&query, &index, conn)).await;
    }
    let searched = index.clone();
    let hits = thinking(move || searched.search(&query)).await?.map_err(|error| Error::Search(error.to_string()))?;
    let ids = hits.ids.clone();
    let cards = reader.read(move |conn| cards_with_ids(&ids, conn)).await?;
    Ok(Found::of(cards, hits, offset, &index))
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
    Ok(Found::of(cards, hits, query.offset, index))
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
        Some(category) => Some(Tree::load(conn)?.within(CategoryId::new(category))),
        None => None,
    };
    let business = query.business.map(BusinessId::new);
    // One more than is shown tells whether there is a next page.
    let mut cards = newest_within(business, leaves, as_i64(query.offset), as_i64(query.limit) + 1, conn)?;
    let total = query.offset + cards.len();
    cards.truncate(query.limit);
    let names = cards.iter().map(|card| vec![(false, card.name.clone())]).collect();
    Ok(Found { cards, names, total, full: total, looked: Looked::InDatabase, ..Found::default() })
}

fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
