//! What stands below the search box while somebody types: searches in which others found something, categories,
//! listings and businesses. A plain search needs none of it.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{Card, businesses_called, cards_with_ids};
use super::shows;
use crate::businesses::model::Business;
use crate::categories::{Categories, Category, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::locales::{Locale, Name};
use crate::search::{Index, Query as Search};
use crate::visits::model::searches_like;
use crate::visits::words_of;
use crate::web::page_cache::Showing;
use crate::web::{html, thinking};

/// So few letters say nothing yet.
const SHORTEST: usize = 2;
/// How many of each kind are shown.
const LISTINGS: usize = 5;
const CATEGORIES: usize = 3;
const BUSINESSES: i64 = 2;
const SEARCHES: i64 = 3;

/// `?q=te`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    q: String,
}

#[derive(Template)]
#[template(path = "listings/_suggestions.html")]
struct Suggestions {
    t: Locale,
    market: Locale,
    tree: Arc<Tree>,
    /// What others searched for.
    searches: Vec<String>,
    categories: Vec<Category>,
    cards: Vec<Card>,
    businesses: Vec<Business>,
}

impl Suggestions {
    fn is_empty(&self) -> bool {
        self.searches.is_empty() && self.categories.is_empty() && self.cards.is_empty() && self.businesses.is_empty()
    }

    fn search_path(&self, words: &str) -> String {
        format!("/listings?{}", serde_urlencoded::to_string([("q", words)]).unwrap_or_default())
    }

    fn lang(&self) -> Option<&'static str> {
        (self.market != self.t).then(|| self.market.code())
    }
}

/// `GET /suggestions?q=…` — a fragment.
pub async fn index(
    visitor: Public,
    typed: Query<Typed>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (t, tree) = (visitor.locale(), categories.tree().await?);
    let page = visitor.page(Name::Theirs(String::new()));
    let mut found = Suggestions {
        t,
        market: page.market,
        tree: tree.clone(),
        searches: Vec::new(),
        categories: Vec::new(),
        cards: Vec::new(),
        businesses: Vec::new(),
    };
    let Some(words) = words_of(&typed.q).filter(|words| words.chars().count() >= SHORTEST) else {
        return Ok(html(&found)?.showing(shows::found(None)));
    };
    let ids = if index.is_ready() { called(&words, &index).await? } else { Vec::new() };
    found.categories = alike(&tree, &words, t);
    let (slug, now) = (slug::slugify(&words), clock.now());
    let asked = words.clone();
    (found.cards, found.businesses, found.searches) = visitor
        .read(move |conn| {
            let cards = if ids.is_empty() { Vec::new() } else { cards_with_ids(&ids, conn)? };
            Ok((cards, businesses_called(&slug, BUSINESSES, conn)?, searches_like(&asked, SEARCHES, now, conn)?))
        })
        .await?;
    found.searches.retain(|search| *search != words);
    Ok(html(&found)?.showing(shows::found(None)))
}

/// The listings that are called so; where there are none, those that say it elsewhere.
async fn called(words: &str, index: &Index) -> Result<Vec<i64>> {
    let query = Search { words: words.to_owned(), limit: LISTINGS, is_strict: true, ..Search::default() };
    let index = index.clone();
    let hits = thinking(move || {
        let hits = index.search(&Search { in_names: true, is_hasty: true, ..query.clone() })?;
        // Few say it elsewhere if none is called so, which is quickly looked through. A word that only descriptions
        // have is not misspelt.
        let is_elsewhere = hits.ids.is_empty() || !hits.corrections.is_empty();
        if is_elsewhere { index.search(&query) } else { Ok(hits) }
    });
    Ok(hits.await?.map_err(|error| Error::Search(error.to_string()))?.ids)
}

/// The categories of which a word begins like what was typed, those whose name does first.
fn alike(tree: &Tree, words: &str, t: Locale) -> Vec<Category> {
    let mut found: Vec<(bool, usize, &Category)> = Vec::new();
    for category in tree.iter() {
        let name = t.say(category.title()).to_lowercase();
        let place = name
            .match_indices(words)
            .find(|(place, _)| name[..*place].chars().next_back().is_none_or(|before| !before.is_alphanumeric()));
        if let Some((place, _)) = place {
            found.push((place > 0, name.len(), category));
        }
    }
    found.sort_by_key(|(is_inside, length, _)| (*is_inside, *length));
    found.into_iter().take(CATEGORIES).map(|(_, _, category)| category.clone()).collect()
}
