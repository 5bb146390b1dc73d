//! Files of products, brought by a browser: looked at, matched, rehearsed, imported in the background, and the way back.
//! How tables are read stands in [`crate::import`].

mod export;
mod files;
mod form;
mod found;
mod handlers;
mod job;
mod model;
mod page;
mod upload;

use actix_web::web::post;

pub use job::jobs;

use crate::web::get;
use crate::web::routes::Routes;

/// `/manage/{business}/import…`, `/manage/{business}/export…`.
pub fn routes(routes: &mut Routes<'_>) {
    let import = "/manage/{business}/import/{import}";
    routes
        .at("/manage/{business}/import", |at| at.route(get().to(handlers::index)).route(post().to(handlers::create)))
        .at(import, |at| at.route(get().to(handlers::show)).route(post().to(handlers::update)))
        .at(&format!("{import}/stop"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::stop)))
        .at(&format!("{import}/refused"), |at| at.route(get().to(handlers::refused)))
        .at("/manage/{business}/export.csv", |at| at.route(get().to(export::show)))
        .at("/manage/{business}/export/template.csv", |at| at.route(get().to(export::template)));
}
