//! Accounts: how people register, sign in and out, get back in, and change who they are here.

pub mod again;
pub mod arrivals;
pub mod attempts;
pub mod browsers;
pub mod changes;
pub mod confirmation;
pub mod consents;
pub mod cookies;
pub mod devices;
pub mod email;
pub mod entrance;
pub mod first_step;
pub mod forgotten;
pub mod forms;
pub mod letters;
pub mod links;
pub mod opening;
pub mod other_ways;
pub mod passkeys;
pub mod password;
pub mod passwords;
pub mod pending;
pub mod profile;
pub mod reasons;
pub mod registration;
pub mod second_step;
pub mod second_trial;
pub mod sign_in;
pub mod sign_ins;
pub mod tokens;
pub mod trial;
pub mod undo;
pub mod verification;
pub mod welcome;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/join`, `/register`, `/sign-in`, `/account` and what belongs to them.
pub fn routes(routes: &mut Routes<'_>) {
    doors(routes);
    second_doors(routes);
    links_in_mail(routes);
    routes
        .at("/account", |at| at.route(get().to(profile::edit)).route(post().to(profile::update)))
        .at("/account/security/password", |at| at.route(get().to(password::edit)).route(post().to(password::update)))
        .at("/account/security/email", |at| at.route(get().to(email::edit)).route(post().to(email::update)))
        .at("/account/verify", |at| at.route(get().to(verification::edit)).route(post().to(verification::update)))
        .at("/confirm", |at| at.route(get().to(confirmation::new)).route(post().to(confirmation::create)));
}

/// Where people come in and go out.
fn doors(routes: &mut Routes<'_>) {
    routes
        .at("/join", |at| at.route(get().to(registration::join)).route(post().to(registration::create_account)))
        .at("/register", |at| at.route(get().to(registration::new)).route(post().to(registration::create)))
        .at("/check-email", |at| at.route(get().to(links::check_email)))
        .at("/terms", |at| at.route(get().to(links::terms)))
        .at("/sign-in", |at| at.route(get().to(sign_in::new)).route(post().to(sign_in::create)))
        .at("/sign-in/again", |at| at.route(get().to(again::back)).route(post().to(again::create)))
        .at("/sign-out", |at| at.route(get().to(sign_in::back)).route(post().to(sign_in::delete)))
        .at("/forgot-password", |at| at.route(get().to(forgotten::new)).route(post().to(forgotten::create)));
}

/// What else than a password people show.
fn second_doors(routes: &mut Routes<'_>) {
    routes
        .at("/sign-in/second-step", |at| at.route(get().to(second_step::new)).route(post().to(second_step::create)))
        .at("/sign-in/second-step/challenge", |at| {
            at.route(get().to(second_step::back)).route(post().to(second_step::challenge))
        })
        .at("/sign-in/passkey", |at| at.route(get().to(passkeys::back)).route(post().to(passkeys::create)))
        .at("/sign-in/passkey/challenge", |at| at.route(get().to(passkeys::back)).route(post().to(passkeys::challenge)))
        .at("/confirm/passkey", |at| at.route(get().to(passkeys::back_to_security)).route(post().to(passkeys::prove)))
        .at("/confirm/passkey/challenge", |at| {
            at.route(get().to(passkeys::back_to_security)).route(post().to(passkeys::proof_challenge))
        });
}

/// What mail leads to. Each name of a link stands in `letters::path_of`.
fn links_in_mail(routes: &mut Routes<'_>) {
    routes
        .at("/welcome/{registration}", |at| at.route(get().to(welcome::new)).route(post().to(welcome::create)))
        .at("/reset-password/{reset}", |at| at.route(get().to(forgotten::edit)).route(post().to(forgotten::update)))
        .at("/verify-email/{verification}", |at| {
            at.route(get().to(verification::new)).route(post().to(verification::create))
        })
        .at("/confirm-email/{change}", |at| at.route(get().to(email::new)).route(post().to(email::create)))
        .at("/undo-email/{undo}", |at| at.route(get().to(undo::new)).route(post().to(undo::create)));
}
