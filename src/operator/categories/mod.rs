//! The tree of categories as the operator keeps it: added, renamed, moved, merged and deleted; with a text and a picture
//! for the page of each; brought from a table and taken as one. Every change holds the tree, so that of two at once one
//! is made after the other, and says which version of a category it was made of.

mod changes;
mod editing;
mod export;
mod forms;
mod importing;
mod levels;
mod list;
pub mod merging;
mod merging_pages;
mod model;
mod moving;
mod picture;
mod plan;
mod removal;
mod stored;

use actix_web::web::post;

use crate::jobs::Kinds;
use crate::web::get;
use crate::web::routes::Routes;

/// `/operator/categories`.
pub fn routes(routes: &mut Routes<'_>) {
    let category = "/operator/categories/{category}";
    routes
        .at("/operator/categories", |at| at.route(get().to(levels::index)).route(post().to(editing::create)))
        .at("/operator/categories/new", |at| at.route(get().to(editing::new)))
        .at("/operator/categories/sort", |at| at.route(get().to(levels::home)).route(post().to(levels::sort)))
        .at("/operator/categories/export.csv", |at| at.route(get().to(export::show)))
        .at("/operator/categories/import", |at| at.route(get().to(importing::new)).route(post().to(importing::create)))
        .at("/operator/categories/import/{list}", |at| {
            at.route(get().to(importing::show)).route(post().to(importing::update))
        })
        .at(category, |at| at.route(get().to(editing::show)).route(post().to(editing::update)))
        .at(&format!("{category}/picture"), |at| at.route(get().to(picture::back)).route(post().to(picture::create)))
        .at(&format!("{category}/picture/delete"), |at| {
            at.route(get().to(picture::back)).route(post().to(picture::delete))
        })
        .at(&format!("{category}/shift"), |at| at.route(get().to(levels::back)).route(post().to(levels::shift)))
        .at(&format!("{category}/move"), |at| at.route(get().to(moving::show)).route(post().to(moving::update)))
        .at(&format!("{category}/merge"), |at| {
            at.route(get().to(merging_pages::show)).route(post().to(merging_pages::create))
        })
        .at(&format!("{category}/delete"), |at| at.route(get().to(removal::show)).route(post().to(removal::delete)));
}

/// The jobs of this room.
#[must_use]
pub fn jobs(kinds: Kinds) -> Kinds {
    kinds.on(merging::run)
}
