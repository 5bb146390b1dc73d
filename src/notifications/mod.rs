//! What people are told: on a page of theirs, by the bell, and by mail as they chose. Whoever changes something that
//! others should know of calls [`tell`] in the same transaction.

pub mod choices;
mod choosing;
mod handlers;
pub mod hub;
mod kind;
mod letters;
pub mod list;
pub mod model;
mod sentences;
mod stream;
mod unsubscribing;

pub use hub::Hub;
pub use kind::Kind;
pub use model::{Told, tell};

use actix_web::web::post;

use crate::jobs::{Every, Kinds};
use crate::mail::Office;
use crate::web::get;
use crate::web::routes::Routes;

/// `/notifications…`, `/account/notifications`, and `/unsubscribe/…`, where links in mail lead.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/notifications", |at| at.route(get().to(handlers::index)))
        .at("/notifications/read", |at| at.route(get().to(handlers::back)).route(post().to(handlers::read)))
        .at("/notifications/stream", |at| at.route(get().to(stream::show)))
        .at("/notifications/{notification}", |at| at.route(get().to(handlers::show)))
        .at("/account/notifications", |at| at.route(get().to(choosing::edit)).route(post().to(choosing::update)))
        .at("/unsubscribe/{mailing}", |at| {
            at.route(get().to(unsubscribing::new)).route(post().to(unsubscribing::create))
        });
}

/// `/hooks/unsubscribe/…`, which mail programs call (RFC 8058).
pub fn hooks(routes: &mut Routes<'_>) {
    routes.at("/hooks/unsubscribe/{mailing}", |at| {
        at.route(get().to(unsubscribing::lead)).route(post().to(unsubscribing::one_click))
    });
}

/// The job that sends notifications by mail.
#[must_use]
pub fn jobs(kinds: Kinds, office: &Office) -> Kinds {
    let office = office.clone();
    kinds.on(move |_: &letters::NotifyByMail, work| letters::send(&office, work)).every(
        Every::minutes(1),
        "notify by mail",
        &letters::NotifyByMail {},
    )
}
