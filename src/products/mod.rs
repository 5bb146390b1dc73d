//! Authoring. A product is identity; what it says is in its revisions, of which at most one is open. Nothing in here
//! is public: approving a revision copies it into the listings.

pub mod archive;
pub mod archiving;
pub mod changes;
pub mod content;
pub mod forms;
pub mod handlers;
pub mod model;
pub mod queue;
pub mod revisions;
pub mod status;
pub mod submission;

use actix_web::web::{ServiceConfig, post, resource};

use crate::web::get;

/// `/manage/{business}/products…`.
pub fn routes(config: &mut ServiceConfig) {
    let product = "/manage/{business}/products/{product}";
    config
        .service(
            resource("/manage/{business}/products").route(get().to(handlers::index)).route(post().to(handlers::create)),
        )
        .service(resource("/manage/{business}/products/new").route(get().to(handlers::new)))
        .service(resource(product).route(get().to(handlers::show)).route(post().to(handlers::update)))
        .service(resource(format!("{product}/edit")).route(get().to(handlers::edit)))
        .service(resource(format!("{product}/submission")).route(post().to(submission::create)))
        .service(resource(format!("{product}/submission/delete")).route(post().to(submission::delete)))
        .service(resource(format!("{product}/archive")).route(post().to(archive::create)))
        .service(resource(format!("{product}/archive/delete")).route(post().to(archive::delete)));
}
