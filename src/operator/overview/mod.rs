//! The operator's first page: what needs a hand, and what happened in the marketplace in the last hour, day and month.

mod links;
mod measures;
mod model;
mod page;
mod urgent;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator`.
pub fn routes(routes: &mut Routes<'_>) {
    routes.at("/operator", |at| at.route(get().to(page::show)));
}
