//! Where somebody is signed in: their sessions as devices, each of which they can end.

mod handlers;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/account/sessions…`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/account/sessions", |at| at.route(get().to(handlers::index)))
        .at("/account/sessions/others/delete", |at| {
            at.route(get().to(handlers::back)).route(post().to(handlers::delete_others))
        })
        .at("/account/sessions/{session}/delete", |at| {
            at.route(get().to(handlers::back)).route(post().to(handlers::delete))
        });
}
