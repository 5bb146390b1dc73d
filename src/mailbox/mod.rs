//! The mail of a marketplace without a mail server, as its recipients would read it: for whoever tries Souk out, on this
//! machine only. Links stand in it that open accounts.

mod handlers;

use crate::web::get;
use crate::web::routes::Routes;

/// `/mailbox`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/mailbox", |at| at.route(get().to(handlers::index)))
        .at("/mailbox/{mail}", |at| at.route(get().to(handlers::show)))
        .at("/mailbox/{mail}/source", |at| at.route(get().to(handlers::source)));
}
