//! Listings that somebody with an account keeps to find them again. The page of a listing is the same for everybody, so
//! its button always says "Save"; saving twice is saving once.

pub mod handlers;
pub mod model;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/listings/{listing}/favourite…` and `/account/favourites`.
pub fn routes(routes: &mut Routes<'_>) {
    let favourite = "/listings/{listing}/favourite";
    routes
        .at(favourite, |at| at.route(get().to(handlers::back)).route(post().to(handlers::create)))
        .at(&format!("{favourite}/delete"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::delete)))
        .at("/account/favourites", |at| at.route(get().to(handlers::index)));
}
