//! The append-only record of who did what. The audit log, activity pages and notifications all read it; nobody can
//! change a line of it, because the table has no policy that would let them
//! and a trigger that refuses.

pub mod handlers;
pub mod model;

use actix_web::web::{ServiceConfig, resource};

use crate::web::get;

pub use model::{Event, record};

/// `/manage/{business}/activity`.
pub fn routes(config: &mut ServiceConfig) {
    config.service(resource("/manage/{business}/activity").route(get().to(handlers::index)));
}
