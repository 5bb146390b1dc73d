//! The public catalogue: what was approved, and nothing else. A visitor's request reads no other table of products.

pub mod accents;
pub mod catalogue;
pub mod closing;
pub mod facets;
pub mod filter;
pub mod handlers;
pub mod model;
pub mod shows;
pub mod storefronts;
pub mod watch;

use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The storefront's entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(crate::locales::Text::workspace_storefront(), |actor| format!("/businesses/{}", actor.slug));

/// `/accents/…`.
pub fn files(routes: &mut Routes<'_>) {
    routes.at("/accents/{colour}.css", |at| at.route(get().to(accents::show)));
}

/// `/`, `/listings…`, `/businesses…`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/", |at| at.route(get().to(handlers::home)))
        .at("/listings", |at| at.route(get().to(handlers::index)))
        .at("/listings/{address}", |at| at.route(get().to(handlers::show)))
        .at("/businesses", |at| at.route(get().to(storefronts::index)))
        .at("/businesses/{business}", |at| at.route(get().to(storefronts::show)));
}
