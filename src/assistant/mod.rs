//! The assistant: it answers questions from what is listed, and from nothing else. A question is understood
//! ([`understanding`]), listings are found for it ([`retrieval`]), a model says sentences about them ([`answer`],
//! [`extractive`]), and those become fragments of a page while they come ([`answering`], [`transport`]). Whoever asked
//! finds their conversations again.

pub mod admission;
pub mod answer;
pub mod answering;
pub mod asker;
pub mod conversations;
pub mod extractive;
pub mod forms;
pub mod given;
pub mod handlers;
pub mod link;
pub mod means;
pub mod messages;
pub mod model;
pub mod page;
pub mod questions;
pub mod retrieval;
pub mod scope;
pub mod topics;
pub mod transport;
pub mod understanding;
pub mod views;
pub mod voice;

use actix_web::web::post;

pub use asker::Asker;
pub use means::Assistant;
pub use questions::{Put, answer_now};

use crate::web::get;
use crate::web::routes::Routes;

/// `/assistant…`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/assistant", |at| at.route(get().to(handlers::show)).route(post().to(handlers::create)))
        .at("/assistant/conversations", |at| at.route(get().to(conversations::index)))
        .at("/assistant/conversations/{conversation}", |at| {
            at.route(get().to(conversations::show)).route(post().to(handlers::update))
        })
        .at("/assistant/conversations/{conversation}/delete", |at| {
            at.route(get().to(conversations::back)).route(post().to(conversations::delete))
        });
}
