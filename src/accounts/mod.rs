//! People: how they register, sign in and sign out, and how a request knows who they are.

pub mod attempts;
pub mod current;
pub mod devices;
pub mod forms;
pub mod model;
pub mod passwords;
pub mod registration;
pub mod sessions;
pub mod sign_in;

use actix_web::web::{ServiceConfig, post, resource};

use crate::web::get;

/// `/register`, `/sign-in`, `/sign-out`.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/register").route(get().to(registration::new)).route(post().to(registration::create)))
        .service(resource("/sign-in").route(get().to(sign_in::new)).route(post().to(sign_in::create)))
        .service(resource("/sign-out").route(post().to(sign_in::delete)));
}
