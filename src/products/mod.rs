//! Authoring. A product is identity; what it says is in its revisions, of which at most one is open. Nothing in here
//! is public: approving a revision copies it into the listings.

pub mod archive;
pub mod archiving;
pub mod aside;
pub mod automatic;
pub mod barcode;
mod barred;
pub mod batches;
pub mod begun;
mod category_choice;
pub mod changes;
pub mod checks;
pub mod closing;
pub mod conversation;
pub mod copying;
pub mod decisions;
pub mod differences;
pub mod drafts;
mod form_page;
mod form_words;
pub mod forms;
pub mod handlers;
pub mod history;
pub mod holding;
pub mod identity;
pub mod in_part;
pub mod list;
pub mod marks;
pub mod meanwhile;
pub mod merging;
pub mod model;
pub mod my_work;
mod pictured;
mod pictures;
pub mod preview;
pub mod queue;
pub mod reasons;
pub mod reopening;
pub mod revisions;
pub mod rolling_back;
pub mod rule;
pub mod rules;
mod second_thoughts;
pub mod shelf;
pub mod specifics;
pub mod status;
pub mod submission;
pub mod submissions;
pub mod telling;
pub mod timeline;
pub mod undoing;
pub mod unsaved;
pub mod withdrawing;
pub mod working_time;
pub mod writing;

use actix_web::web::post;

use crate::identity::Permission;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The products' entry in the workspace.
pub static ENTRY: Entry = Entry::new(crate::locales::Text::workspace_products(), |actor| actor.path("/products"))
    .needs(Permission::ViewProducts);

/// `/manage/{business}/products…`.
pub fn routes(routes: &mut Routes<'_>) {
    let product = "/manage/{business}/products/{product}";
    routes
        .at("/manage/{business}/products", |at| at.route(get().to(my_work::index)).route(post().to(writing::create)))
        .at("/manage/{business}/products/new", |at| at.route(get().to(writing::new)))
        .at("/manage/{business}/pictures/{file}", |at| at.route(get().to(pictures::show)))
        .at("/manage/{business}/products/pictures", |at| {
            at.route(get().to(pictures::begin)).route(post().to(pictures::create))
        })
        .at(&format!("{product}/pictures"), |at| at.route(get().to(pictures::back)).route(post().to(pictures::update)))
        .at("/manage/{business}/products/preview", |at| {
            at.route(get().to(aside::back)).route(post().to(aside::preview))
        })
        .at("/manage/{business}/products/check", |at| at.route(get().to(aside::back)).route(post().to(aside::check)))
        .at("/manage/{business}/products/fields", |at| at.route(get().to(aside::back)).route(post().to(aside::fields)))
        .at("/manage/{business}/products/unsaved", |at| at.route(get().to(aside::back)).route(post().to(aside::keep)))
        .at("/manage/{business}/products/unsaved/delete", |at| {
            at.route(get().to(aside::back)).route(post().to(aside::discard))
        })
        .at("/manage/{business}/products/batches", |at| {
            at.route(get().to(batches::pages::list)).route(post().to(batches::pages::create))
        })
        .at("/manage/{business}/products/batches/{batch}", |at| {
            at.route(get().to(batches::pages::show)).route(post().to(batches::pages::update))
        })
        .at("/manage/{business}/products/batches/{batch}/start", |at| {
            at.route(get().to(batches::pages::back)).route(post().to(batches::pages::start))
        })
        .at("/manage/{business}/products/batches/{batch}/undo", |at| {
            at.route(get().to(batches::pages::back)).route(post().to(batches::pages::undo))
        })
        .at("/manage/{business}/products/batches/{batch}/delete", |at| {
            at.route(get().to(batches::pages::back)).route(post().to(batches::pages::delete))
        })
        .at(product, |at| at.route(get().to(handlers::show)).route(post().to(writing::update)))
        .at(&format!("{product}/edit"), |at| at.route(get().to(writing::edit)))
        .at(&format!("{product}/preview"), |at| at.route(get().to(preview::show)))
        .at(&format!("{product}/copy"), |at| at.route(get().to(handlers::back)).route(post().to(copying::create)))
        .at(&format!("{product}/submission"), |at| {
            at.route(get().to(handlers::back)).route(post().to(submission::create))
        })
        .at(&format!("{product}/submission/delete"), |at| {
            at.route(get().to(handlers::back)).route(post().to(submission::delete))
        })
        .at(&format!("{product}/archive"), |at| at.route(get().to(handlers::back)).route(post().to(archive::create)))
        .at(&format!("{product}/archive/delete"), |at| {
            at.route(get().to(handlers::back)).route(post().to(archive::delete))
        });
}
