//! What the public pages show, and which of it a change concerns. A page depends on no more than these: a listing, what
//! a business has (its name and all its listings), any listing at all, and what the search knew when the page was made.

use crate::ids::BusinessId;
use crate::visits::Place;
use crate::web::page_cache::{Shows, Tag};

/// What the search knows: it catches up with a change a moment later.
pub const SEARCH: Tag = Tag("search", 0);
const HOME: Tag = Tag("home", 0);
const ANY_LISTING: Tag = Tag("any listing", 0);

const fn of_listing(id: i64) -> Tag {
    Tag("listing", id)
}

const fn of_business(id: i64) -> Tag {
    Tag("business", id)
}

/// A listing's page, with others of its business beside it, and similar ones that the search has found. Where there is
/// room for more of those, it goes with whatever the search learns.
#[must_use]
pub fn listing((business, id): Place, similar: impl Iterator<Item = Place>, has_room: bool) -> Shows {
    let own = [of_listing(id.get()), of_business(business.get())];
    let search = has_room.then_some(SEARCH);
    Shows::only(own.into_iter().chain(search).chain(similar.flat_map(card)))
}

/// Cards of listings that were asked for by number, whether they are there or not.
#[must_use]
pub fn cards(asked: &[i64], found: impl Iterator<Item = Place>) -> Shows {
    let asked = asked.iter().copied().map(of_listing);
    Shows::only(asked.chain(found.map(|(business, _)| of_business(business.get()))))
}

const fn card((business, id): Place) -> [Tag; 2] {
    [of_listing(id.get()), of_business(business.get())]
}

/// A list of the whole marketplace, or of businesses that have something in it.
#[must_use]
pub fn any_listing() -> Shows {
    Shows::only([ANY_LISTING])
}

/// The tree of categories and nothing else: a change of it drops every page.
#[must_use]
pub fn tree() -> Shows {
    Shows::only([])
}

/// A list that the search has made, of one business or of all.
#[must_use]
pub fn found(business: Option<BusinessId>) -> Shows {
    let whose = business.map_or(ANY_LISTING, |business| of_business(business.get()));
    Shows::only([SEARCH, whose])
}

/// The home page, with what the operator arranged on it and how much there is.
#[must_use]
pub fn home() -> Shows {
    Shows::only([HOME, SEARCH, ANY_LISTING])
}

/// What pages show that is not what it was when what stands on the home page was arranged anew.
#[must_use]
pub const fn home_changed() -> [Tag; 1] {
    [HOME]
}

/// What pages show that is not what it was when a business put something else together.
#[must_use]
pub const fn collection_changed(business: i64) -> [Tag; 1] {
    [of_business(business)]
}

/// What pages show that is not what it was when a listing of a business was published, changed or withdrawn.
#[must_use]
pub fn listing_changed(id: i64, business: i64) -> [Tag; 3] {
    [of_listing(id), of_business(business), ANY_LISTING]
}

/// The same when a business is called otherwise: its name is on every card of what it has.
#[must_use]
pub fn business_changed(id: i64) -> [Tag; 2] {
    [of_business(id), ANY_LISTING]
}
