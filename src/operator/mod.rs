//! The pages of whoever runs the marketplace.

pub mod handlers;
pub mod model;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator`.
pub fn routes(routes: &mut Routes<'_>) {
    routes.at("/operator", |at| at.route(get().to(handlers::show)));
}
