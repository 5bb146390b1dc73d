//! Addresses that are no more, as the operator lets them lead on: one by one, or from a file.

mod forms;
mod handlers;
mod importing;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// Where the list is.
const HOME: &str = "/operator/redirects";

/// `/operator/redirects…`.
pub fn routes(routes: &mut Routes<'_>) {
    let redirect = "/operator/redirects/{redirect}";
    routes
        .at("/operator/redirects", |at| at.route(get().to(handlers::index)).route(post().to(handlers::create)))
        .at("/operator/redirects/new", |at| at.route(get().to(handlers::new)))
        .at("/operator/redirects/import", |at| at.route(get().to(importing::new)).route(post().to(importing::create)))
        .at(redirect, |at| at.route(get().to(handlers::edit)).route(post().to(handlers::update)))
        .at(&format!("{redirect}/delete"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::delete)));
}
