//! Finding listings: the index says which and how many, one query reads them. Whatever the index holds, nothing is
//! shown that is not listed at this moment.

use diesel::PgConnection;

use super::choices::model::{Called, called};
use super::choices::{Choices, how_many};
use super::model::{Card, cards_with_ids, newest_cards, newest_within, summaries};
use crate::categories::Tree;
use crate::db::Reader;
use crate::error::{Error, Result};
use crate::ids::{BusinessId, CategoryId};
use crate::locales::Text;
use crate::search::{Correction, Explored, Facets, Group, Hits, Index, Marked, Query, Sort, Wish};
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
    /// The first words of each, with what was found in them, where they are shown.
    excerpts: Vec<Marked>,
    offset: usize,
    looked: Looked,
}

/// A card as a list shows it.
pub struct Entry<'a> {
    /// Its place on the page.
    pub at: usize,
    /// The card.
    pub card: &'a Card,
    /// What it is called, with what was found in it.
    pub name: &'a Marked,
    /// Its first words, with what was found in them.
    pub excerpt: Option<&'a Marked>,
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
        let corrections = hits.corrections;
        Self { cards, total, full, corrections, names, excerpts: Vec::new(), offset, looked: Looked::InIndex }
    }

    /// Whether no listing has all the words, so that these have only some.
    #[must_use]
    pub const fn is_relaxed(&self) -> bool {
        self.full == 0 && self.total > 0
    }

    /// The cards of this page that come first, those with all the words, if there are any.
    pub fn first(&self) -> impl Iterator<Item = Entry<'_>> {
        self.shown().take(self.split())
    }

    /// Each with its name and first words.
    fn shown(&self) -> impl Iterator<Item = Entry<'_>> {
        let shown = self.cards.iter().zip(&self.names).enumerate();
        shown.map(|(at, (card, name))| Entry { at, card, name, excerpt: self.excerpts.get(at) })
    }

    /// Whether there are such cards.
    #[must_use]
    pub fn has_first(&self) -> bool {
        self.split() > 0
    }

    /// The cards of this page that have most of the words, where others have all.
    pub fn following(&self) -> impl Iterator<Item = Entry<'_>> {
        self.shown().skip(self.split())
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

    /// How many there are: of those with all the words, if there are any.
    #[must_use]
    pub const fn count(&self) -> usize {
        if self.is_relaxed() { self.total } else { self.full }
    }

    /// The same in words.
    #[must_use]
    pub fn how_many(&self) -> Text {
        how_many(self.total)
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

/// What else is known of a list.
#[derive(Default)]
pub struct Around {
    /// What there is of each kind, where that is known.
    pub facets: Option<Facets>,
    /// How many there would be without one of the filters, where there is nothing.
    pub without: Vec<(Group, usize)>,
    /// What may have been meant.
    pub spellings: Vec<String>,
    /// What the businesses are called that can be chosen.
    pub called: Vec<Called>,
}

/// Looks up a page of cards and what is around it. What takes the index is looked for before a connection is taken.
/// With `excerpts` come the first words of each listing.
pub async fn explore(
    query: Query,
    wish: Wish,
    excerpts: bool,
    index: &Index,
    reader: &Reader,
) -> Result<(Found, Around)> {
    if !index.is_ready() {
        return Ok((reader.read(move |conn| while_warming_up(&query, conn)).await?, Around::default()));
    }
    // The newest of all come straight from their own database index.
    let page = if is_everything(&query) { Query { offset: 0, limit: 0, ..query.clone() } } else { query.clone() };
    let explored = if let Some(explored) = index.counted_before(&page, &wish) {
        explored
    } else {
        let searched = index.clone();
        let explored = thinking(move || searched.explore(&page, &wish));
        explored.await?.map_err(|error| Error::Search(error.to_string()))?
    };
    let Explored { hits, facets, without, spellings } = explored;
    let (ids, businesses) = (hits.ids.clone(), Choices::businesses_in(facets.as_ref()));
    let offset = query.offset;
    let (cards, called, summaries) = reader
        .read(move |conn| {
            let cards = if is_everything(&query) {
                newest_cards(as_i64(query.offset), as_i64(query.limit), conn)?
            } else {
                cards_with_ids(&ids, conn)?
            };
            let called = called(&businesses, conn)?;
            let summaries = if excerpts { summaries(&cards, conn)? } else { Vec::new() };
            Ok((cards, called, summaries))
        })
        .await?;
    let marks = hits.marks.clone();
    let mut found = Found::of(cards, hits, offset, index);
    if excerpts {
        let index = index.clone();
        found.excerpts = thinking(move || index.marked(summaries.iter().map(String::as_str), &marks)).await?;
    }
    Ok((found, Around { facets, without, spellings, called }))
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

fn is_everything(query: &Query) -> bool {
    query.words.is_empty()
        && query.category.is_none()
        && query.businesses.is_empty()
        && query.brands.is_empty()
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
        || query.businesses.len() > 1
        || !query.brands.is_empty()
        || !query.said.is_empty();
    if needs_index {
        return Ok(Found { looked: Looked::Nowhere, ..Found::default() });
    }
    let leaves = match query.category {
        Some(category) => Some(Tree::load(conn)?.within(CategoryId::new(category))),
        None => None,
    };
    let business = query.businesses.first().copied().map(BusinessId::new);
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
