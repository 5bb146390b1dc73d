//! Collections as visitors see them: the first of each on the storefront, all of one on a page of its own. Only what is
//! listed at this moment is in them.

pub mod model;

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use diesel::PgConnection;

use self::model::{Collection, at, listed, shown};
use super::catalogue::look_up;
use super::filter::PAGES;
use super::fronts::front;
use super::model::{Card, cards_with_ids};
use super::{previews, shows};
use crate::businesses::profile::Profile;
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::Public;
use crate::ids::BusinessId;
use crate::layout::Page;
use crate::locales::{Name, Text};
use crate::search::{Index, Query as Search, Sort};
use crate::visits::{Noting, Visit};
use crate::web::html;
use crate::web::page_cache::Showing;
use crate::web::pagination::{Pagination, Paging, Step, Window};

/// So many collections are on a storefront with their first listings.
const MOST_SECTIONS: usize = 8;
/// So many listings of each.
const FIRST: usize = 4;

/// The beginning of a collection.
pub struct Section {
    /// The collection.
    pub collection: Collection,
    /// Its first listings.
    pub cards: Vec<Card>,
}

/// The collections of a storefront that have anything in them, and those for which there is no room.
pub fn sections(
    business: BusinessId,
    tree: &Tree,
    index: &Index,
    conn: &mut PgConnection,
) -> Result<(Vec<Section>, Vec<Collection>)> {
    let mut collections = shown(business, conn)?;
    let others = collections.split_off(collections.len().min(MOST_SECTIONS));
    let picked: Vec<i64> =
        collections.iter().filter(|one| one.is_picked()).flat_map(|one| &one.picked).copied().collect();
    let listed: HashSet<i64> = listed(business, &picked, conn)?.into_iter().collect();
    let first = |collection: &Collection| -> Vec<i64> {
        let here = collection.picked.iter().filter(|id| collection.is_picked() && listed.contains(id));
        here.take(FIRST).copied().collect()
    };
    let ids: Vec<i64> = collections.iter().flat_map(first).collect();
    let known = if ids.is_empty() { Vec::new() } else { cards_with_ids(&ids, conn)? };
    let mut sections = Vec::new();
    for collection in collections {
        let cards: Vec<Card> = if collection.is_picked() {
            let ids = first(&collection);
            ids.iter().filter_map(|id| known.iter().find(|card| card.id.get() == *id)).cloned().collect()
        } else {
            within(business, &collection, (0, FIRST), tree, index, conn)?.0
        };
        if !cards.is_empty() {
            sections.push(Section { collection, cards });
        }
    }
    Ok((sections, others))
}

/// The listings of a collection in a window, and how many there are in all.
pub fn contents(
    business: BusinessId,
    collection: &Collection,
    window: Window,
    tree: &Tree,
    index: &Index,
    conn: &mut PgConnection,
) -> Result<(Vec<Card>, usize)> {
    if !collection.is_picked() {
        return within(business, collection, (window.offset(), window.limit()), tree, index, conn);
    }
    let ids = listed(business, &collection.picked, conn)?;
    let page: Vec<i64> = ids.iter().copied().skip(window.offset()).take(window.limit()).collect();
    Ok((cards_with_ids(&page, conn)?, ids.len()))
}

/// The newest of the category that a collection shows. Of one that is gone there is nothing.
fn within(
    business: BusinessId,
    collection: &Collection,
    (offset, limit): (usize, usize),
    tree: &Tree,
    index: &Index,
    conn: &mut PgConnection,
) -> Result<(Vec<Card>, usize)> {
    let Some(category) = tree.by_slug(&collection.category) else { return Ok((Vec::new(), 0)) };
    let (businesses, category) = (vec![business.get()], Some(category.id.get()));
    let query = Search { businesses, category, sort: Sort::Newest, offset, limit, ..Search::default() };
    let found = look_up(&query, index, conn)?;
    Ok((found.cards, found.total))
}

#[derive(Template)]
#[template(path = "listings/collection.html")]
struct Show {
    page: Page,
    profile: Profile,
    collection: Collection,
    cards: Vec<Card>,
    total: usize,
    pagination: Pagination,
}

/// `GET /businesses/{business}/collections/{collection}` — all of one collection.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none that visitors see.
pub async fn show(
    visitor: Public,
    path: Path<(String, String)>,
    paging: Query<Paging>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (tree, now, window) = (categories.tree().await?, clock.now(), PAGES.window(paging.page));
    let (business, slug) = path.into_inner();
    let read = visitor.read(move |conn| {
        let profile = front(&business, &format!("/collections/{slug}"), now, conn)?;
        let collection = at(profile.business.id, &slug, conn)?;
        let contents = contents(profile.business.id, &collection, window, &tree, &index, conn)?;
        Ok((profile, collection, contents))
    });
    let (profile, collection, (cards, total)) = read.await?;
    let business = &profile.business;
    let pagination = window.among(total, &collection.public_path(&business.slug), "");
    let title = Name::Ours(Text::listings_collection_title(&collection.name, &business.name));
    let said = Some(collection.about.replace('\n', " ")).filter(|said| !said.is_empty());
    let said =
        said.unwrap_or_else(|| visitor.locale().listings_collection_description(&business.name, &collection.name));
    let page = visitor.page(pagination.numbered(title)).described(said).at(pagination.here());
    let page = page.found().previewed(|page, preview| {
        preview.is_hidden = cards.is_empty();
        let pictures = cards.iter().filter_map(|card| Some((card, card.picture()?)));
        let shown = pictures.filter_map(|(card, picture)| Some((previews::picture(picture, page)?, card.name.clone())));
        preview.picture = shown.into_iter().next();
        let all = (page.t.listings_businesses().to_owned(), "/businesses".to_owned());
        let here = (collection.name.clone(), collection.public_path(&business.slug));
        preview.say(previews::way(&[all, (business.name.clone(), business.path()), here], page));
    });
    let shown = shows::found(Some(business.id));
    let visit = Visit::to_list(cards.iter().map(Card::place).collect());
    Ok(html(&Show { page, profile, collection, cards, total, pagination })?.showing(shown).noting(visit))
}
