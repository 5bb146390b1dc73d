//! What the operator asks of the products of a category: its fields, each of a kind, in their order. Categories below
//! ask it too.

pub mod forms;
pub mod handlers;
pub mod model;
pub mod removal;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator/categories`.
pub fn routes(routes: &mut Routes<'_>) {
    let fields = "/operator/categories/{category}/fields";
    let field = "/operator/categories/{category}/fields/{field}";
    routes
        .at(fields, |at| at.route(get().to(handlers::index)).route(post().to(handlers::create)))
        .at(&format!("{fields}/new"), |at| at.route(get().to(handlers::new)))
        .at(field, |at| at.route(get().to(handlers::edit)).route(post().to(handlers::update)))
        .at(&format!("{field}/move"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::shift)))
        .at(&format!("{field}/delete"), |at| at.route(get().to(removal::show)).route(post().to(removal::delete)));
}
