//! Authoring. A product is identity; what it says is in its revisions, of which at most one is open. Nothing in here
//! is public: approving a revision copies it into the listings.

pub mod archive;
pub mod archiving;
pub mod changes;
pub mod content;
pub mod forms;
pub mod handlers;
pub mod meanwhile;
pub mod model;
pub mod queue;
pub mod revisions;
pub mod shelf;
pub mod status;
pub mod submission;
pub mod writing;

use actix_web::web::{ServiceConfig, post, resource};

use crate::web::get;

/// `/manage/{business}/products…`.
pub fn routes(config: &mut ServiceConfig) {
    let product = "/manage/{business}/products/{product}";
    config
        .service(
            resource("/manage/{business}/products").route(get().to(handlers::index)).route(post().to(writing::create)),
        )
        .service(resource("/manage/{business}/products/new").route(get().to(writing::new)))
        .service(resource(product).route(get().to(handlers::show)).route(post().to(writing::update)))
        .service(resource(format!("{product}/edit")).route(get().to(writing::edit)))
        .service(
            resource(format!("{product}/submission"))
                .route(get().to(handlers::back))
                .route(post().to(submission::create)),
        )
        .service(
            resource(format!("{product}/submission/delete"))
                .route(get().to(handlers::back))
                .route(post().to(submission::delete)),
        )
        .service(
            resource(format!("{product}/archive")).route(get().to(handlers::back)).route(post().to(archive::create)),
        )
        .service(
            resource(format!("{product}/archive/delete"))
                .route(get().to(handlers::back))
                .route(post().to(archive::delete)),
        );
}
