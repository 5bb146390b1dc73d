//! The blocks of the home page with what they show.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use diesel::PgConnection;

use crate::businesses::model::Business;
use crate::categories::{PagePart, Tree};
use crate::error::Result;
use crate::layout::Page;
use crate::listings::home::ahead::{Ahead, Ask};
use crate::listings::home::blocks::{Content, MOST_OF_BLOCK, Said};
use crate::listings::model::{Card, cards_with_ids, newest_businesses, newest_cards, newest_within};
use crate::locales::{Html, Locale, Text};
use crate::web::weaving::Shown;

/// A text in the language that was found for the reader.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// The text.
    pub text: String,
    /// Its language.
    pub language: Locale,
}

/// One block with what it shows.
pub enum Part {
    /// The title, the sentence and the search box.
    Hero(Option<Spoken>, Option<Spoken>),
    /// The newest listings.
    Newest(Vec<Card>),
    /// A title, listings, and where there are more.
    Collection(Spoken, Vec<Card>, Option<String>),
    /// The categories.
    Categories,
    /// Businesses.
    Businesses(Vec<Business>),
    /// Sanitised HTML, and its language.
    Text(String, Locale),
    /// A line, and where it leads.
    Banner(Spoken, String),
}

/// A part, and what the operator should know of it.
pub struct Placed {
    /// The part.
    pub part: Part,
    /// Why visitors don't see it.
    pub note: Option<Text>,
}

/// What stands on the home page, from top to bottom.
pub struct Parts {
    /// The parts.
    pub placed: Vec<Placed>,
    /// How many listings there are, where that is known.
    total: Option<usize>,
    /// The listings of the market that were published last, for what the hero asks.
    newest: Vec<Card>,
    tree: Arc<Tree>,
}

/// The categories on it.
#[derive(Template)]
#[template(path = "listings/_tiles.html")]
struct Tiles<'a> {
    t: Locale,
    tree: &'a Tree,
}

impl Parts {
    /// Whether there is a title for the whole page.
    #[must_use]
    pub fn has_hero(&self) -> bool {
        self.placed.iter().any(|placed| matches!(placed.part, Part::Hero(..)))
    }

    /// The categories.
    #[must_use]
    pub fn tiles(&self, t: Locale) -> Shown {
        let tiles = Tiles { t, tree: &self.tree };
        Shown(self.tree.page_part(t, PagePart::Tiles, || tiles.render().unwrap_or_default()))
    }

    /// The title of a page that nobody gave one.
    #[must_use]
    pub fn usual_heading(&self, t: Locale) -> Html {
        t.listings_home_heading(Html::emphasis(t.listings_home_heading_stressed()))
    }

    /// The sentence below it.
    #[must_use]
    pub fn usual_sentence(&self, t: Locale) -> String {
        match self.total {
            None | Some(0) => t.listings_home_lead().to_owned(),
            Some(total) => t.listings_home_lead_counted(total),
        }
    }

    /// Questions to begin with, each with the slug of the business that it asks about. They are answered from listings, so
    /// they are in the language of those.
    #[must_use]
    pub fn questions(&self, market: Locale) -> Vec<(String, String)> {
        let mut businesses: Vec<(&str, &str)> = Vec::new();
        for card in &self.newest {
            let business = (card.business_slug.as_str(), card.business_name.as_str());
            if !businesses.contains(&business) && businesses.len() < 2 {
                businesses.push(business);
            }
        }
        let question = |(slug, name): (&str, &str)| (slug.to_owned(), market.listings_question_business(name));
        businesses.into_iter().map(question).collect()
    }

    /// The listings that it shows.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.placed.iter().flat_map(|placed| match &placed.part {
            Part::Newest(cards) | Part::Collection(_, cards, _) => cards.as_slice(),
            _ => &[],
        })
    }

    /// Fills blocks with what they show. However many there are, it takes one query for the newest listings, one for
    /// chosen ones and one for businesses, each only where a block shows some.
    pub fn of(
        mut blocks: Vec<(Content, Option<Text>)>,
        page: &Page,
        tree: Arc<Tree>,
        ahead: Ahead,
        conn: &mut PgConnection,
    ) -> Result<Self> {
        // Of several heroes the first: one for a season stands above the one for the rest of the year.
        let mut heroes = 0;
        blocks.retain(|(content, _)| {
            let is_hero = matches!(content, Content::Hero { .. });
            heroes += usize::from(is_hero);
            !is_hero || heroes == 1
        });
        let contents = || blocks.iter().map(|(content, _)| content);
        let most = |count: fn(&Content) -> usize| contents().map(count).max().unwrap_or(0).min(MOST_OF_BLOCK);
        let newest = most(|content| if let Content::Newest { count } = content { *count } else { 0 });
        let newest = if newest > 0 { newest_cards(0, as_i64(newest), conn)? } else { Vec::new() };
        let joined = most(|content| if let Content::Businesses { count } = content { *count } else { 0 });
        let joined = if joined > 0 { newest_businesses(as_i64(joined), conn)? } else { Vec::new() };
        let total = ahead.total();
        let asks: Vec<Ask> = contents().filter_map(|content| ask(content, &tree)).collect();
        let found = ahead.newest(&asks)?;
        let chosen =
            contents().map(|content| chosen(content, &tree, found.as_ref(), conn)).collect::<Result<Vec<_>>>()?;
        let ids: Vec<i64> = chosen.iter().flatten().copied().collect();
        let cards = if ids.is_empty() { Vec::new() } else { cards_with_ids(&ids, conn)? };
        let cards: HashMap<i64, Card> = cards.into_iter().map(|card| (card.id.get(), card)).collect();
        let mut placed: Vec<Placed> = Vec::new();
        for ((content, note), ids) in blocks.into_iter().zip(chosen) {
            let said = |said: &Said| {
                said.read_in(page.t, page.market).map(|(language, text)| Spoken { text: text.to_owned(), language })
            };
            let part = match content {
                Content::Hero { title, sentence } => Some(Part::Hero(said(&title), said(&sentence))),
                Content::Newest { count } => Some(Part::Newest(newest.iter().take(count).cloned().collect())),
                Content::Collection { title, category, .. } => {
                    let cards: Vec<_> = ids.iter().filter_map(|id| cards.get(id)).cloned().collect();
                    let more = tree.by_slug(&category).map(crate::categories::Category::page_path);
                    said(&title).filter(|_| !cards.is_empty()).map(|title| Part::Collection(title, cards, more))
                }
                Content::Categories => Some(Part::Categories),
                Content::Businesses { count } => {
                    let few: Vec<_> = joined.iter().take(count).cloned().collect();
                    (!few.is_empty()).then_some(Part::Businesses(few))
                }
                Content::Text { html, .. } => said(&html).map(|said| Part::Text(said.text, said.language)),
                Content::Banner { text, link } => said(&text).map(|text| Part::Banner(text, link)),
            };
            placed.extend(part.map(|part| Placed { part, note }));
        }
        Ok(Self { placed, total, newest, tree })
    }
}

/// What the index is asked for a block: the newest listings of its category.
fn ask(content: &Content, tree: &Tree) -> Option<Ask> {
    let Content::Collection { category, count, .. } = content else { return None };
    Some((tree.by_slug(category)?.id, (*count).min(MOST_OF_BLOCK)))
}

/// The numbers of the listings that a block chooses: those that were picked, or the newest of its category, which the
/// database says while the index is not ready.
fn chosen(
    content: &Content,
    tree: &Tree,
    found: Option<&HashMap<Ask, Vec<i64>>>,
    conn: &mut PgConnection,
) -> Result<Vec<i64>> {
    let Content::Collection { picked, category, .. } = content else { return Ok(Vec::new()) };
    if category.is_empty() {
        return Ok(picked.iter().copied().take(MOST_OF_BLOCK).collect());
    }
    let Some(ask) = ask(content, tree) else { return Ok(Vec::new()) };
    if let Some(found) = found {
        return Ok(found.get(&ask).cloned().unwrap_or_default());
    }
    let cards = newest_within(None, Some(tree.within(ask.0)), 0, as_i64(ask.1), conn)?;
    Ok(cards.iter().map(|card| card.id.get()).collect())
}

fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
