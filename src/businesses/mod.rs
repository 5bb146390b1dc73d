//! Tenants: a business, its roles and its members.

pub mod handlers;
pub mod model;

use crate::web::get;
use crate::web::routes::Routes;

/// `/manage`, `/manage/{business}`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/manage", |at| at.route(get().to(handlers::index)))
        .at("/manage/{business}", |at| at.route(get().to(handlers::show)));
}
