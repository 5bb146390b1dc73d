//! Businesses as the public sees them.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use diesel::PgConnection;

use super::catalogue::{Found, look_up};
use super::filter::PAGES;
use super::model::businesses_by_name;
use super::shows;
use crate::businesses::addresses::present;
use crate::businesses::model::Business;
use crate::businesses::profile::Profile;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
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
    profile: Profile,
    found: Found,
    pagination: Pagination,
}

/// `GET /businesses/{slug}` — what one business offers; an address that it had before leads to the present one.
///
/// # Errors
/// [`Error::NotFound`] when there is no such business, or it is closed.
pub async fn show(
    visitor: Public,
    slug: Path<String>,
    paging: Query<Paging>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (window, now) = (PAGES.window(paging.page), clock.now());
    let (profile, found) = visitor
        .read(move |conn| {
            let profile = match Profile::at(&slug, conn) {
                Err(Error::NotFound) => return Err(elsewhere(&slug, now, conn)?),
                profile => profile?,
            };
            let query = Search {
                business: Some(profile.business.id.get()),
                sort: Sort::Newest,
                offset: window.offset(),
                limit: window.limit(),
                ..Search::default()
            };
            let found = look_up(&query, &index, conn)?;
            Ok((profile, found))
        })
        .await?;
    let business = &profile.business;
    let pagination = window.among(found.total, &business.path(), "");
    let page = visitor.page(Name::Theirs(business.name.clone())).described(&business.tagline);
    let shown = shows::found(Some(business.id));
    Ok(html(&Storefront { page, profile, found, pagination })?.showing(shown))
}

/// Where the storefront is that was at this address, or that there is none.
fn elsewhere(slug: &str, now: Moment, conn: &mut PgConnection) -> Result<Error> {
    let present = present(slug, now, conn)?;
    Ok(present.map_or(Error::NotFound, |present| Error::Moved(format!("/businesses/{present}"))))
}
