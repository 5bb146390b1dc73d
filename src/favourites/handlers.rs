//! Saving a listing, and the page with what was saved.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{Favourite, PER_PAGE, page, remove, save};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::SignedIn;
use crate::ids::ProductId;
use crate::layout::Page;
use crate::listings::model::{Card, cards_with_ids, find};
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

const HOME: &str = "/account/favourites";

/// `?before=123`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    before: String,
}

#[derive(Template)]
#[template(path = "favourites/index.html")]
struct Index {
    page: Page,
    /// Each with its card, while it is listed.
    favourites: Vec<(Favourite, Option<Card>)>,
    /// Whether newer ones stand on another page.
    is_later: bool,
    /// Before which number the next page begins.
    older: Option<i64>,
}

/// `GET /account/favourites`.
pub async fn index(person: SignedIn, asked: Query<Asked>) -> Result<HttpResponse> {
    let (user, before) = (person.person.id, asked.before.parse::<i64>().ok());
    let (mut saved, cards) = person
        .own()
        .read(move |conn| {
            let saved = page(user, before, conn)?;
            let ids: Vec<_> = saved.iter().map(|favourite| favourite.listing_id.get()).collect();
            Ok((saved, cards_with_ids(&ids, conn)?))
        })
        .await?;
    let has_more = saved.len() > PER_PAGE;
    saved.truncate(PER_PAGE);
    let older = saved.last().filter(|_| has_more).map(|favourite| favourite.id);
    let card_of = |id: ProductId| cards.iter().find(|card| card.id == id).cloned();
    let favourites = saved.into_iter().map(|favourite| (favourite.clone(), card_of(favourite.listing_id))).collect();
    let page = person.page(Text::favourites_title());
    html(&Index { page, favourites, is_later: before.is_some(), older })
}

/// `POST /listings/{listing}/favourite`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when it is not listed.
pub async fn create(person: SignedIn, listing: Path<ProductId>, clock: Clock) -> Result<HttpResponse> {
    let (listing, user, now) = (*listing, person.person.id, clock.now());
    let card = person
        .own()
        .write(move |conn| {
            let card = find(listing, conn)?.card;
            save(&card, user, now, conn)?;
            Ok(card)
        })
        .await?;
    Ok(see_other(&card.path()).with_notice(&Notice::success(Text::favourites_saved(&card.name))))
}

/// `POST /listings/{listing}/favourite/delete`.
///
/// # Errors
/// The database's.
pub async fn delete(person: SignedIn, listing: Path<ProductId>) -> Result<HttpResponse> {
    let (listing, user) = (*listing, person.person.id);
    person.own().write(move |conn| remove(listing, user, conn)).await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::favourites_removed())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: SignedIn, _: Path<ProductId>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
