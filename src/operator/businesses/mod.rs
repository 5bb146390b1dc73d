//! The businesses of the marketplace, as the operator looks at them and stops one that deceives people. Every look at
//! one is written into its record, where its members see it.

mod limits;
mod list;
mod model;
mod page;
mod standing;
mod verification;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator/businesses…`.
pub fn routes(routes: &mut Routes<'_>) {
    let suspension = "/operator/businesses/{number}/suspension";
    routes
        .at("/operator/businesses", |at| at.route(get().to(list::index)))
        .at("/operator/businesses/{number}", |at| at.route(get().to(page::show)))
        .at("/operator/limits", |at| at.route(get().to(limits::show_market)).route(post().to(limits::update_market)))
        .at("/operator/businesses/{number}/limits", |at| {
            at.route(get().to(standing::back)).route(post().to(limits::update))
        })
        .at("/operator/businesses/{number}/verification", |at| {
            at.route(get().to(standing::back)).route(post().to(verification::create))
        })
        .at("/operator/businesses/{number}/verification/delete", |at| {
            at.route(get().to(standing::back)).route(post().to(verification::delete))
        })
        .at(suspension, |at| at.route(get().to(standing::back)).route(post().to(standing::create)))
        .at(&format!("{suspension}/delete"), |at| {
            at.route(get().to(standing::back)).route(post().to(standing::delete))
        });
}
