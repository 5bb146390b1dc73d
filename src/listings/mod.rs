//! The public catalogue: what was approved, and nothing else. A visitor's request reads no other table of products.

pub mod accents;
mod browse;
pub mod catalogue;
pub mod categories;
pub mod choices;
pub mod closing;
pub mod collections;
pub mod facets;
pub mod feeds;
pub mod filter;
mod fronts;
mod gone;
pub mod home;
pub mod mapped;
pub mod model;
pub mod page;
pub mod previews;
pub mod quotable;
mod recent;
pub mod shows;
mod similar;
pub mod sitemaps;
pub mod storefront;
pub mod storefronts;
mod suggestions;
pub mod watch;

use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The storefront's entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(crate::locales::Text::workspace_storefront(), |actor| format!("/businesses/{}", actor.slug));

/// `/accents/…`, and what is for robots.
pub fn files(routes: &mut Routes<'_>) {
    routes
        .at("/accents/{colour}.css", |at| at.route(get().to(accents::show)))
        .at("/robots.txt", |at| at.route(get().to(sitemaps::robots)))
        .at("/sitemap.xml", |at| at.route(get().to(sitemaps::index)))
        .at("/sitemaps/{name}.xml", |at| at.route(get().to(sitemaps::show)));
}

/// `/`, `/suggestions`, `/listings…`, `/categories…`, `/businesses…`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/", |at| at.route(get().to(home::show)))
        .at("/suggestions", |at| at.route(get().to(suggestions::index)))
        .at("/listings", |at| at.route(get().to(browse::index)))
        // Before the addresses of listings: what stands there is one too.
        .at("/listings/cards", |at| at.route(get().to(recent::index)))
        .at("/listings/{address}", |at| at.route(get().to(page::show)))
        .at("/categories", |at| at.route(get().to(categories::index)))
        .at("/categories/{category}", |at| at.route(get().to(categories::show)))
        .at("/categories/{category}/feed.atom", |at| at.route(get().to(feeds::category)))
        .at("/businesses/{business}/feed.atom", |at| at.route(get().to(feeds::business)))
        .at("/feed.atom", |at| at.route(get().to(feeds::market)))
        .at("/businesses", |at| at.route(get().to(storefronts::index)))
        .at("/businesses/{business}/collections/{collection}", |at| at.route(get().to(collections::show)))
        .at("/businesses/{business}", |at| at.route(get().to(storefront::show)));
}
