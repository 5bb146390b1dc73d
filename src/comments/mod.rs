//! The conversation about a product: saying something, answering, mentioning colleagues, taking one's own words back.
//! What was said and who may see it is [`crate::products::conversation`], since a product's page shows it.

pub mod handlers;
pub mod mentions;
pub mod model;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/manage/{business}/products/{product}/comments…`.
pub fn routes(routes: &mut Routes<'_>) {
    let comments = "/manage/{business}/products/{product}/comments";
    let comment = "/manage/{business}/products/{product}/comments/{comment}";
    routes
        .at(comments, |at| at.route(get().to(handlers::index)).route(post().to(handlers::create)))
        .at(&format!("{comment}/delete"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::delete)));
}
