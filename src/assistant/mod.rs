//! The assistant: it answers questions from what is listed, and from nothing else. A question is understood
//! ([`understanding`]), listings are found for it ([`retrieval`]), a model says sentences about them ([`answer`],
//! [`extractive`]), and those become fragments of a page while they come ([`answering`], [`transport`]). Whoever asked
//! finds their conversations again.

pub mod admission;
pub mod answer;
pub mod answering;
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
pub mod prices;
pub mod questions;
pub mod retrieval;
pub mod scope;
pub mod topics;
pub mod transport;
pub mod understanding;
pub mod views;
pub mod words;

use actix_web::web::{Data, ServiceConfig, post, resource};

pub use means::Assistant;
pub use model::Asker;
pub use questions::{Put, answer_now};

use crate::web::get;

/// `/assistant…`. Each worker gets an assistant of its own; an application that is given another uses that one.
pub fn routes(config: &mut ServiceConfig) {
    config
        .app_data(Data::new(Assistant::default()))
        .service(resource("/assistant").route(get().to(handlers::show)).route(post().to(handlers::create)))
        .service(resource("/assistant/conversations").route(get().to(conversations::index)))
        .service(
            resource("/assistant/conversations/{conversation}")
                .route(get().to(conversations::show))
                .route(post().to(handlers::update)),
        )
        .service(
            resource("/assistant/conversations/{conversation}/delete")
                .route(get().to(conversations::back))
                .route(post().to(conversations::delete)),
        );
}
