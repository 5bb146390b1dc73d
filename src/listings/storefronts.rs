//! Businesses as the public sees them.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use diesel::PgConnection;

use super::catalogue::{Found, look_up};
use super::filter::PAGES;
use super::model::{Card, businesses_by_name};
use super::{previews, shows};
use crate::businesses::addresses::present;
use crate::businesses::model::Business;
use crate::businesses::profile::Profile;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::layout::Page;
use crate::locales::{Name, Text};
use crate::search::{Index, Query as Search, Sort};
use crate::visits::{Noting, Visit};
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
                businesses: vec![profile.business.id.get()],
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
    let t = visitor.locale();
    let said = Some(business.tagline.clone()).filter(|said| !said.is_empty());
    let said = said.unwrap_or_else(|| t.listings_business_description(&business.name));
    let page = visitor.page(pagination.numbered(Name::Theirs(business.name.clone()))).described(said);
    let is_empty = found.cards.is_empty() && !found.is_warming_up();
    let page = page.at(pagination.here()).found().previewed(|page, preview| {
        preview.is_hidden = is_empty && !pagination.is_first();
        let pictures = [&profile.picture, &business.logo].into_iter().flatten();
        let shown = pictures.into_iter().find(|path| !previews::is_drawing(path));
        preview.picture = shown.map(|path| (page.absolute(path), business.name.clone()));
        preview.feed = Some((page.absolute(&format!("{}/feed.atom", business.path())), business.name.clone()));
        preview.say(previews::business(&profile, page));
        let all = (page.t.listings_businesses().to_owned(), "/businesses".to_owned());
        preview.say(previews::way(&[all, (business.name.clone(), business.path())], page));
    });
    let shown = shows::found(Some(business.id));
    let visit = Visit::to_list(found.cards.iter().map(Card::place).collect());
    Ok(html(&Storefront { page, profile, found, pagination })?.showing(shown).noting(visit))
}

/// Where the storefront is that was at this address, or that there is none.
fn elsewhere(slug: &str, now: Moment, conn: &mut PgConnection) -> Result<Error> {
    let present = present(slug, now, conn)?;
    Ok(present.map_or(Error::NotFound, |present| Error::Moved(format!("/businesses/{present}"))))
}
