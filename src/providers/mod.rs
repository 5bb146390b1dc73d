//! Signing in with an account elsewhere, by OpenID Connect: any provider that the settings name. An account there opens
//! one here once it is linked: by its owner, who showed that they are it, or by opening a new one.

mod account;
mod callback;
mod client;
mod logins;
mod offer;
mod start;
mod unlinking;

pub use client::Providers;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/sign-in/with/{provider}` and what is below it, and the links of an account.
pub fn routes(routes: &mut Routes<'_>) {
    let with = "/sign-in/with/{provider}";
    routes
        .at(with, |at| at.route(get().to(start::sign_in)))
        .at(&format!("{with}/callback"), |at| at.route(get().to(callback::show)))
        .at(&format!("{with}/account"), |at| at.route(get().to(account::show)).route(post().to(account::create)))
        .at("/account/security/providers/{provider}", |at| at.route(get().to(start::link)))
        .at("/account/security/providers/{login}/delete", |at| {
            at.route(get().to(unlinking::remove)).route(post().to(unlinking::delete))
        });
}
