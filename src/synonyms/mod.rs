//! Groups of words that mean the same in this marketplace, which the operator keeps: who searches for one finds the
//! others too. Searches ask for them, so the index need not be made anew.

pub mod forms;
pub mod handlers;
pub mod model;
pub mod planting;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator/synonyms`.
pub fn routes(routes: &mut Routes<'_>) {
    let group = "/operator/synonyms/{group}";
    routes
        .at("/operator/synonyms", |at| at.route(get().to(handlers::index)).route(post().to(handlers::create)))
        .at("/operator/synonyms/new", |at| at.route(get().to(handlers::new)))
        .at(group, |at| at.route(get().to(handlers::edit)).route(post().to(handlers::update)))
        .at(&format!("{group}/delete"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::delete)));
}
