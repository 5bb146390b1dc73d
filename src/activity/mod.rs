//! What happened in a business, read from the record, for whoever may see it.

pub mod export;
pub mod filter;
pub mod handlers;
pub mod model;
pub mod sentences;

use crate::identity::Permission;
use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// `/manage/{business}/activity`, `/manage/{business}/activity/export`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/manage/{business}/activity", |at| at.route(get().to(handlers::index)))
        .at("/manage/{business}/activity/export", |at| at.route(get().to(handlers::export)));
}

/// The activity's entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(Text::workspace_activity(), |actor| actor.path("/activity")).needs(Permission::ViewActivity);
