//! How people register, sign in and sign out.

pub mod arrivals;
pub mod attempts;
pub mod devices;
pub mod forms;
pub mod passwords;
pub mod registration;
pub mod sign_in;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/register`, `/sign-in`, `/sign-out`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/register", |at| at.route(get().to(registration::new)).route(post().to(registration::create)))
        .at("/sign-in", |at| at.route(get().to(sign_in::new)).route(post().to(sign_in::create)))
        .at("/sign-out", |at| at.route(get().to(sign_in::back)).route(post().to(sign_in::delete)));
}
