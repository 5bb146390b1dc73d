//! The pages of whoever runs the marketplace.

pub mod handlers;
pub mod model;

use actix_web::web::{ServiceConfig, resource};

use crate::web::get;

/// `/operator`.
pub fn routes(config: &mut ServiceConfig) {
    config.service(resource("/operator").route(get().to(handlers::show)));
}
