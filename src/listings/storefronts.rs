//! Businesses as the public sees them.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;

use super::catalogue::{Found, look_up};
use super::filter::PAGES;
use super::model::businesses_by_name;
use super::shows;
use crate::businesses::model::{Business, by_slug};
use crate::error::Result;
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::{Name, Text};
use crate::search::{Index, Query as Search, Sort};
use crate::web::html;
use crate::web::page_cache::Showing;
use crate::web::pagination::{Pages, Pagination, Paging, Step};

const BUSINESSES: Pages = Pages::of(48, 400);

#[derive(Template)]
#[template(path = "listings/businesses.html")]
struct Businesses {
    page: Page,
    list: Vec<Business>,
    pagination: Pagination,
}

/// `GET /businesses` — those that offer something.
pub async fn index(visitor: Public, paging: Query<Paging>) -> Result<HttpResponse> {
    let window = BUSINESSES.window(paging.page);
    let (offset, limit) = window.ahead();
    let mut list = visitor.read(move |conn| businesses_by_name(offset, limit, conn)).await?;
    let pagination = window.around(&mut list, "/businesses", "");
    Ok(html(&Businesses { page: visitor.page(Text::listings_businesses()), list, pagination })?
        .showing(shows::any_listing()))
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
    let window = PAGES.window(paging.page);
    let (business, found) = visitor
        .read(move |conn| {
            let business = by_slug(&slug, conn)?;
            let query = Search {
                business: Some(business.id.get()),
                sort: Sort::Newest,
                offset: window.offset(),
                limit: window.limit(),
                ..Search::default()
            };
            let found = look_up(&query, &index, conn)?;
            Ok((business, found))
        })
        .await?;
    let pagination = window.among(found.total, &business.path(), "");
    let page = visitor.page(Name::Theirs(business.name.clone())).described(&business.tagline);
    let shown = shows::found(Some(business.id));
    Ok(html(&Storefront { page, business, found, pagination })?.showing(shown))
}
