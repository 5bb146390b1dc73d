//! What keeps an account safe besides its password: an authenticator app, recovery codes, passkeys; and the page where
//! its owner sees everything that opens it. Signing in with them is the room of `accounts`.

mod authenticators;
mod ceremonies;
mod changes;
mod demands;
mod forgetting;
mod kept;
mod news;
mod passkey_pages;
mod passkeys;
mod recovery;
mod recovery_pages;
mod removal;
mod security;
mod setup;
pub mod standing;
pub mod steps;
mod totp;

pub use ceremonies::{Answer, Party};
pub use forgetting::forget_all;
pub use news::News;
pub use removal::Removal;
pub use standing::{PATH, Standing, settle};

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/account/security` and what is below it.
pub fn routes(routes: &mut Routes<'_>) {
    let app = "/account/security/authenticator";
    let codes = "/account/security/recovery-codes";
    let keys = "/account/security/passkeys";
    let key = "/account/security/passkeys/{passkey}";
    routes
        .at("/account/security", |at| at.route(get().to(security::show)))
        .at(app, |at| at.route(get().to(setup::new)).route(post().to(setup::create)))
        .at(&format!("{app}/delete"), |at| at.route(get().to(setup::remove)).route(post().to(setup::delete)))
        .at(codes, |at| at.route(get().to(recovery_pages::show)).route(post().to(recovery_pages::create)))
        .at(&format!("{codes}/text"), |at| at.route(get().to(recovery_pages::text)))
        .at(&format!("{codes}/saved"), |at| {
            at.route(get().to(recovery_pages::back)).route(post().to(recovery_pages::saved))
        })
        .at(keys, |at| at.route(get().to(passkey_pages::new)).route(post().to(passkey_pages::create)))
        .at(&format!("{keys}/challenge"), |at| {
            at.route(get().to(passkey_pages::back)).route(post().to(passkey_pages::challenge))
        })
        .at(key, |at| at.route(get().to(passkey_pages::edit)).route(post().to(passkey_pages::update)))
        .at(&format!("{key}/delete"), |at| {
            at.route(get().to(passkey_pages::remove)).route(post().to(passkey_pages::delete))
        });
}
