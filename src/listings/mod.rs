//! The public catalogue: what was approved, and nothing else. A visitor's request reads no other table of products.

pub mod catalogue;
pub mod filter;
pub mod handlers;
pub mod model;
pub mod storefronts;
pub mod watch;

use actix_web::web::{ServiceConfig, resource};

use crate::web::get;

/// `/`, `/listings…`, `/businesses…`.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/").route(get().to(handlers::home)))
        .service(resource("/listings").route(get().to(handlers::index)))
        .service(resource("/listings/{address}").route(get().to(handlers::show)))
        .service(resource("/businesses").route(get().to(storefronts::index)))
        .service(resource("/businesses/{business}").route(get().to(storefronts::show)));
}
