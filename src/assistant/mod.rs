//! The assistant.
pub mod model;

use actix_web::web::ServiceConfig;

/// None yet.
pub fn routes(_: &mut ServiceConfig) {}
