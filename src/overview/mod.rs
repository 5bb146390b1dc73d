//! The start page of a business: what waits for whoever looks at it, what came back to them, what they are working on,
//! and the first steps of a new business.

pub mod handlers;
pub mod model;

use actix_web::web::post;

use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The start page's entry in the workspace.
pub static ENTRY: Entry = Entry::new(Text::overview_title(), |actor| actor.path("")).alone();

/// `/manage/{business}`, `/manage/{business}/set-up`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/manage/{business}", |at| at.route(get().to(handlers::show)))
        .at("/manage/{business}/set-up", |at| at.route(get().to(handlers::back)).route(post().to(handlers::create)));
}
