//! Tenants: a business, its members with their roles, and the proof that somebody may act for it.

pub mod handlers;
pub mod member;
pub mod model;
pub mod permissions;

use actix_web::web::{ServiceConfig, resource};

use crate::web::get;

/// `/manage`, `/manage/{business}`.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/manage").route(get().to(handlers::index)))
        .service(resource("/manage/{business}").route(get().to(handlers::show)));
}
