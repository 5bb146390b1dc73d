//! The list of businesses as the public sees it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use super::model::businesses_by_name;
use super::shows;
use crate::businesses::model::Business;
use crate::error::Result;
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::{Name, Text};
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
    let page = visitor.page(pagination.numbered(Name::Ours(Text::listings_businesses())));
    let page = page.described(visitor.locale().listings_businesses_description()).at(pagination.here()).found();
    Ok(html(&Businesses { page, list, pagination })?.showing(shows::any_listing()))
}
