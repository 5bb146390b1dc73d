//! What people ask the assistant and what it could not tell them: for a business about its own listings, for the operator
//! about the whole marketplace. It is counted by day and without who asked (`assistant::conversation::tally`).

mod business;
mod desk;
pub mod model;
mod operator;

use crate::identity::Permission;
use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(Text::insights_title(), |actor| actor.path("/insights/assistant")).needs(Permission::ViewInsights);

/// `/manage/{business}/insights/assistant`, `/operator/assistant`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/manage/{business}/insights/assistant", |at| at.route(get().to(business::index)))
        .at("/manage/{business}/approvals/{revision}/questions", |at| at.route(get().to(desk::show)))
        .at("/operator/assistant", |at| at.route(get().to(operator::index)));
}
