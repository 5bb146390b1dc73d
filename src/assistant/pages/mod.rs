//! The pages of the assistant: the form, answers as they come, and earlier conversations.

pub mod answering;
pub mod conversations;
pub mod forms;
pub mod handlers;
pub mod page;
pub mod transport;
pub mod views;

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
        });
}
