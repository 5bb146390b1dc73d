//! Businesses as the public sees them.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::catalogue::{Found, look_up};
use super::filter::PER_PAGE;
use super::model::businesses_by_name;
use super::shows;
use crate::businesses::model::{Business, by_slug};
use crate::error::Result;
use crate::identity::Public;
use crate::layout::Page;
use crate::search::{Index, Query as Search, Sort};
use crate::web::html;
use crate::web::page_cache::Showing;
use crate::web::pagination::{self, Pagination, Step};

const BUSINESSES_PER_PAGE: usize = 48;

/// `?page=2`.
#[derive(Deserialize)]
pub struct Paging {
    #[serde(default, deserialize_with = "pagination::number")]
    page: Option<usize>,
}

impl Paging {
    fn current(&self) -> usize {
        self.page.unwrap_or(1).clamp(1, 400)
    }
}

#[derive(Template)]
#[template(path = "listings/businesses.html")]
struct Businesses {
    page: Page,
    list: Vec<Business>,
    pagination: Pagination,
}

/// `GET /businesses` — those that offer something.
///
/// # Errors
/// The database's.
pub async fn index(visitor: Public, paging: Query<Paging>) -> Result<HttpResponse> {
    let offset = (paging.current() - 1) * BUSINESSES_PER_PAGE;
    let mut list = visitor.read(move |conn| businesses_by_name(offset, BUSINESSES_PER_PAGE + 1, conn)).await?;
    let total = offset + list.len();
    list.truncate(BUSINESSES_PER_PAGE);
    let pagination = Pagination::new(paging.current(), total, BUSINESSES_PER_PAGE, "/businesses", "");
    Ok(html(&Businesses { page: visitor.page("Businesses"), list, pagination })?.showing(shows::any_listing()))
}

#[derive(Template)]
#[template(path = "listings/storefront.html")]
struct Storefront {
    page: Page,
    business: Business,
    found: Found,
    pagination: Pagination,
}

/// `GET /businesses/{slug}` — what one business offers.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such business.
pub async fn show(
    visitor: Public,
    slug: Path<String>,
    paging: Query<Paging>,
    index: Data<Index>,
) -> Result<HttpResponse> {
    let current = paging.current();
    let (business, found) = visitor
        .read(move |conn| {
            let business = by_slug(&slug, conn)?;
            let query = Search {
                business: Some(business.id.get()),
                sort: Sort::Newest,
                offset: (current - 1) * PER_PAGE,
                limit: PER_PAGE,
                ..Search::default()
            };
            let found = look_up(&query, &index, conn)?;
            Ok((business, found))
        })
        .await?;
    let pagination = Pagination::new(current, found.total, PER_PAGE, &business.path(), "");
    let page = visitor.page(&business.name).described(&business.tagline);
    let shown = shows::found(Some(business.id));
    Ok(html(&Storefront { page, business, found, pagination })?.showing(shown))
}
