//! The review queue and the decisions. Customers' ratings are called reviews and live elsewhere; here colleagues
//! look at a submission beside what is public now, and approve it, send it back or refuse it.

pub mod decisions;
pub mod diff;
pub mod handlers;

use actix_web::web::{ServiceConfig, post, resource};

use crate::web::get;

/// `/manage/{business}/approvals…`.
pub fn routes(config: &mut ServiceConfig) {
    let submission = "/manage/{business}/approvals/{revision}";
    config
        .service(resource("/manage/{business}/approvals").route(get().to(handlers::index)))
        .service(resource(submission).route(get().to(handlers::show)))
        .service(
            resource(format!("{submission}/approval"))
                .route(get().to(handlers::back))
                .route(post().to(decisions::approve)),
        )
        .service(
            resource(format!("{submission}/change-request"))
                .route(get().to(handlers::back))
                .route(post().to(decisions::request_changes)),
        )
        .service(
            resource(format!("{submission}/rejection"))
                .route(get().to(handlers::back))
                .route(post().to(decisions::reject)),
        );
}
