//! The pages of the assistant: the form, answers as they come, and earlier conversations.

pub mod answering;
pub mod conversations;
pub mod file;
pub mod forms;
pub mod handlers;
pub mod history;
pub mod messages;
pub mod page;
pub mod sentences;
pub mod transport;
pub mod views;
pub mod workspace;

use actix_web::web::post;

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
        })
        .at("/assistant/conversations/{conversation}/title", |at| {
            at.route(get().to(conversations::back)).route(post().to(history::update))
        })
        .at("/assistant/conversations/{conversation}/file", |at| at.route(get().to(history::one)))
        .at("/manage/{business}/assistant", |at| at.route(get().to(workspace::show)))
        .at("/account/conversations", |at| at.route(get().to(history::index)))
        .at("/account/conversations/file", |at| at.route(get().to(history::file)))
        .at("/account/conversations/delete", |at| at.route(get().to(history::back)).route(post().to(history::delete)))
        .at("/assistant/conversations/{conversation}/messages/{message}/reading", |at| {
            at.route(get().to(messages::back)).route(post().to(messages::reading))
        })
        .at("/assistant/conversations/{conversation}/messages/{message}/stop", |at| {
            at.route(get().to(messages::back)).route(post().to(messages::stop))
        })
        .at("/assistant/conversations/{conversation}/messages/{message}/rating", |at| {
            at.route(get().to(messages::back)).route(post().to(messages::rate))
        });
}
