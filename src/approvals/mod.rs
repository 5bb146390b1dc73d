//! The review queue and the decisions. Customers' ratings are called reviews and live elsewhere; here colleagues
//! look at a submission beside what is public now, and approve it, send it back or refuse it.

pub mod decisions;
pub mod diff;
pub mod handlers;

use actix_web::web::post;

use crate::identity::Permission;
use crate::locales::Text;
use crate::products::queue;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The queue's entry in the workspace, with how many submissions wait.
pub static ENTRY: Entry = Entry::new(Text::workspace_approvals(), |actor| actor.path("/approvals"))
    .needs(Permission::ApproveProducts)
    .counting(queue::length);

/// `/manage/{business}/approvals…`.
pub fn routes(routes: &mut Routes<'_>) {
    let submission = "/manage/{business}/approvals/{revision}";
    routes
        .at("/manage/{business}/approvals", |at| at.route(get().to(handlers::index)))
        .at(submission, |at| at.route(get().to(handlers::show)))
        .at(&format!("{submission}/approval"), |at| {
            at.route(get().to(handlers::back)).route(post().to(decisions::approve))
        })
        .at(&format!("{submission}/change-request"), |at| {
            at.route(get().to(handlers::back)).route(post().to(decisions::request_changes))
        })
        .at(&format!("{submission}/rejection"), |at| {
            at.route(get().to(handlers::back)).route(post().to(decisions::reject))
        });
}
