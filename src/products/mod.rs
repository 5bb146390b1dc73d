//! Authoring. A product is identity; what it says is in its revisions, of which at most one is open. Nothing in here
//! is public: approving a revision copies it into the listings.

pub mod archive;
pub mod archiving;
pub mod changes;
pub mod closing;
pub mod drafts;
mod form_page;
pub mod forms;
pub mod handlers;
pub mod marks;
pub mod meanwhile;
pub mod model;
pub mod queue;
pub mod revisions;
pub mod shelf;
pub mod status;
pub mod submission;
pub mod telling;
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
        .at("/manage/{business}/products", |at| at.route(get().to(handlers::index)).route(post().to(writing::create)))
        .at("/manage/{business}/products/new", |at| at.route(get().to(writing::new)))
        .at(product, |at| at.route(get().to(handlers::show)).route(post().to(writing::update)))
        .at(&format!("{product}/edit"), |at| at.route(get().to(writing::edit)))
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
