//! The storefront of one business: what it says of itself, what it arranged, and what it offers, which visitors can
//! search and go through by category without leaving it.

mod looking;
pub mod model;
mod offered;

use std::collections::HashSet;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;

use self::looking::Looking;
use self::offered::{Choice, Offered};
use super::catalogue::{Found, search};
use super::collections::model::Collection;
use super::collections::{Section, sections};
use super::filter::Filter;
use super::fronts::front;
use super::model::Card;
use super::{previews, shows};
use crate::businesses::profile::Profile;
use crate::categories::{Categories, Category, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::{Html, Name, Text};
use crate::search::{Index, Query as Search};
use crate::visits::{Noting, Visit};
use crate::web::page_cache::Showing;
use crate::web::pagination::{Pagination, Step};
use crate::web::{html, thinking};

#[derive(Template)]
#[template(path = "listings/storefront.html")]
struct Storefront {
    page: Page,
    tree: Arc<Tree>,
    profile: Profile,
    looking: Looking,
    choices: Vec<Choice>,
    sections: Vec<Section>,
    /// Collections for which there is no room.
    others: Vec<Collection>,
    found: Found,
    pagination: Pagination,
}

impl Storefront {
    /// What the list shows: results, a category, or how much there is in all.
    fn heading(&self) -> Name {
        let wanted = heading(&self.looking, &self.tree, &self.profile.business.name);
        let title = || if self.found.is_warming_up() { Text::listings_title() } else { self.count() };
        wanted.unwrap_or_else(|| Name::Ours(title()))
    }

    /// How many there are, where that is known: of those with all the words, if there are any.
    fn count(&self) -> Text {
        if self.found.is_unanswered() {
            Text::listings_starting()
        } else if self.found.is_warming_up() {
            Text::listings_starting_browse()
        } else {
            self.looking.count(if self.found.is_relaxed() { self.found.total } else { self.found.full })
        }
    }

    /// What the search was taken for, and the way to the search as it was typed, where words were misspelt.
    fn corrected(&self) -> Option<Html> {
        let typed = self.looking.words();
        let meant = self.found.corrected(typed)?;
        Some(self.page.t.listings_corrected(Html::strong(&meant), Html::link(&self.looking.exactly(), typed)))
    }

    /// The categories from the branch down to the chosen one, each with the address of its list.
    fn line(&self) -> Vec<(&Category, String)> {
        let line = self.looking.category(&self.tree).map(|category| self.tree.line_of(&category.id));
        let step = |category: &&Category| self.looking.in_category(&category.slug);
        line.unwrap_or_default().into_iter().map(|category| (category, step(&category))).collect()
    }

    /// The words to go on with elsewhere, or the name of the category.
    fn wanted(&self) -> Name {
        let category = self.looking.category(&self.tree);
        match self.looking.typed() {
            "" => category.map_or_else(|| Name::Theirs(String::new()), |category| category.title().clone()),
            words => Name::Theirs(words.to_owned()),
        }
    }
}

/// What is looked for at a business, where anything is.
fn heading(looking: &Looking, tree: &Tree, business: &str) -> Option<Name> {
    let category = looking.category(tree).map(Category::title);
    Some(Name::Ours(match (looking.typed(), category) {
        ("", None) => return None,
        ("", Some(category)) => Text::listings_storefront_category(category, business),
        (words, None) => Text::listings_storefront_results(words, business),
        (words, Some(category)) => Text::listings_storefront_results_in(words, category, business),
    }))
}

/// `GET /businesses/{slug}` — what one business offers; an address that it had before leads to the present one.
///
/// # Errors
/// [`Error::NotFound`] when there is no such business or category, or the business is closed.
pub async fn show(
    visitor: Public,
    slug: Path<String>,
    filter: Query<Filter>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (tree, now) = (categories.tree().await?, clock.now());
    let looking = Looking::of(filter.into_inner(), visitor.locale(), format!("/businesses/{slug}"));
    if !looking.slug().is_empty() {
        if let Some(category) = tree.had_slug(looking.slug()) {
            return Err(Error::Moved(looking.in_category(&category.slug)));
        }
        looking.category(&tree).ok_or(Error::NotFound)?;
    }
    // What the business put together stands before everything that it has, and not between somebody and what they look
    // for.
    let is_front = looking.is_plain() && looking.window().offset() == 0;
    let (known, ready) = (tree.clone(), index.clone());
    let (profile, offered, (sections, others)) = visitor
        .read(move |conn| {
            let profile = front(&slug, "", now, conn)?;
            let offered = Offered::of(model::counts(profile.business.id, conn)?);
            let business = profile.business.id;
            let arranged = if is_front { sections(business, &known, &ready, conn)? } else { Default::default() };
            Ok((profile, offered, arranged))
        })
        .await?;
    let looking = looking.priced_in(offered.currency());
    let query = looking.query(&tree, profile.business.id);
    let found = search(query.clone(), &index, visitor.reader()).await?;
    let choices = counted(offered.choices(&tree, &looking), &looking, &found, query, &index).await?;
    let business = &profile.business;
    let pagination = looking.window().among(found.total, &business.path(), &looking.query_string());
    let name = heading(&looking, &tree, &business.name).unwrap_or_else(|| Name::Theirs(business.name.clone()));
    let said = Some(business.tagline.clone()).filter(|said| !said.is_empty());
    let said = said.unwrap_or_else(|| visitor.locale().listings_business_description(&business.name));
    let page = visitor.page(pagination.numbered(name)).described(said);
    let is_empty = found.cards.is_empty() && !found.is_warming_up();
    let page = page.at(pagination.here()).found().previewed(|page, preview| {
        // What somebody looked for is no page of its own.
        preview.is_hidden = !looking.is_plain() || is_empty && !pagination.is_first();
        let pictures = [&profile.picture, &business.logo].into_iter().flatten();
        let shown = pictures.into_iter().find(|path| !previews::is_drawing(path));
        preview.picture = shown.map(|path| (page.absolute(path), business.name.clone()));
        preview.feed = Some((page.absolute(&format!("{}/feed.atom", business.path())), business.name.clone()));
        preview.say(previews::business(&profile, page));
        let all = (page.t.listings_businesses().to_owned(), "/businesses".to_owned());
        preview.say(previews::way(&[all, (business.name.clone(), business.path())], page));
    });
    let shown = shows::found(Some(business.id));
    // Shown twice is shown once.
    let mut cards: Vec<_> =
        sections.iter().flat_map(|section| &section.cards).chain(&found.cards).map(Card::place).collect();
    let mut known = HashSet::new();
    cards.retain(|(_, listing)| known.insert(*listing));
    let visit = Visit::to_list(cards);
    let storefront = Storefront { page, tree, profile, looking, choices, sections, others, found, pagination };
    Ok(html(&storefront)?.showing(shown).noting(visit))
}

/// The categories with how many of those found are in each; without words the database has counted them already. Those
/// that have only some of the words are not counted.
async fn counted(
    choices: Vec<Choice>,
    looking: &Looking,
    found: &Found,
    query: Search,
    index: &Index,
) -> Result<Vec<Choice>> {
    if looking.words().is_empty() && query.currency.is_none() {
        return Ok(choices);
    }
    if found.is_relaxed() || found.is_unanswered() || choices.is_empty() || !index.is_ready() {
        return Ok(Vec::new());
    }
    let index = index.clone();
    thinking(move || {
        let mut left = Vec::new();
        for choice in choices {
            let category = Some(choice.category.id.get());
            let query = Search { category, is_strict: true, offset: 0, limit: 0, ..query.clone() };
            let hits = index.search(&query).map_err(|error| Error::Search(error.to_string()))?;
            if hits.full > 0 {
                left.push(Choice { count: i64::try_from(hits.full).unwrap_or(i64::MAX), ..choice });
            }
        }
        left.sort_by_key(|choice| -choice.count);
        Ok(left)
    })
    .await?
}
