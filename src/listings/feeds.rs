//! The newest listings as Atom feeds: of the whole marketplace, of a category, of a business. Only what is listed at this
//! moment is in them, as on the pages, and they are kept and dropped as those are.

use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Data, Path};
use askama::Template;

use super::catalogue::look_up;
use super::mapped::{Entry, entries_with_ids, newest_entries};
use super::shows;
use crate::businesses::model::by_slug;
use crate::categories::Categories;
use crate::clock::exact;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::Text;
use crate::search::{Index, Query as Search, Sort};
use crate::web::moved;
use crate::web::page_cache::{Showing, Shows};

/// The most entries of a feed.
const MOST: i64 = 50;
/// When a feed was changed that never had anything.
const NEVER: &str = "1970-01-01T00:00:00Z";

#[derive(Template)]
#[template(path = "listings/feed.xml")]
struct Feed {
    page: Page,
    /// The page that shows the same.
    alternate: String,
    /// Its own address.
    address: String,
    entries: Vec<Entry>,
}

impl Feed {
    fn changed(&self) -> String {
        self.entries.iter().map(|entry| entry.updated_at).max().map_or_else(|| NEVER.to_owned(), |at| exact(&at))
    }

    fn summary(&self, entry: &Entry) -> String {
        let price = self.page.t.say(entry.card.price());
        // XML has no place for what cannot be seen.
        format!("{price} · {}", entry.summary).chars().filter(|char| !char.is_control()).collect()
    }

    fn answer(&self, shown: Shows) -> Result<HttpResponse> {
        let text = self.render().map_err(Error::Template)?;
        let mut answer = HttpResponse::Ok();
        answer.insert_header((CONTENT_TYPE, "application/atom+xml; charset=utf-8"));
        Ok(answer.body(text).showing(shown))
    }
}

/// `GET /feed.atom` — the newest of all.
pub async fn market(visitor: Public) -> Result<HttpResponse> {
    let entries = visitor.read(|conn| newest_entries(None, MOST, conn)).await?;
    let page = visitor.page(Text::listings_newest());
    let (alternate, address) = (page.absolute("/listings"), page.absolute("/feed.atom"));
    Feed { page, alternate, address, entries }.answer(shows::any_listing())
}

/// `GET /businesses/{business}/feed.atom` — the newest of one business.
///
/// # Errors
/// [`Error::NotFound`] when there is no such business.
pub async fn business(visitor: Public, slug: Path<String>) -> Result<HttpResponse> {
    let (business, entries) = visitor
        .read(move |conn| {
            let business = by_slug(&slug, conn)?;
            let entries = newest_entries(Some(business.id), MOST, conn)?;
            Ok((business, entries))
        })
        .await?;
    let page = visitor.page(crate::locales::Name::Theirs(business.name.clone()));
    let (alternate, address) =
        (page.absolute(&business.path()), page.absolute(&format!("{}/feed.atom", business.path())));
    Feed { page, alternate, address, entries }.answer(shows::found(Some(business.id)))
}

/// `GET /categories/{category}/feed.atom` — the newest of a category, and of those below it.
///
/// # Errors
/// [`Error::NotFound`] when there is no such category.
pub async fn category(
    visitor: Public,
    slug: Path<String>,
    categories: Data<Categories>,
    index: Data<Index>,
) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    if let Some(category) = tree.had_slug(&slug) {
        return Ok(moved(&format!("{}/feed.atom", category.page_path())));
    }
    let category = tree.by_slug(&slug).ok_or(Error::NotFound)?.clone();
    let id = category.id.get();
    let entries = visitor
        .read(move |conn| {
            let limit = usize::try_from(MOST).unwrap_or_default();
            let query = Search { category: Some(id), sort: Sort::Newest, limit, ..Search::default() };
            let found = look_up(&query, &index, conn)?;
            entries_with_ids(found.cards.iter().map(|card| card.id).collect(), conn)
        })
        .await?;
    let page = visitor.page(category.title().clone());
    let path = category.page_path();
    let (alternate, address) = (page.absolute(&path), page.absolute(&format!("{path}/feed.atom")));
    Feed { page, alternate, address, entries }.answer(shows::found(None))
}
