//! The review queue and the decisions. Customers' ratings are called reviews and live elsewhere; here colleagues
//! look at a submission beside what is public now, and approve it, send it back or refuse it.

pub mod automatic;
pub mod bulk;
pub mod decisions;
pub mod desk;
pub mod diff;
pub mod figures;
pub mod numbers;
mod parts;
mod pictures;
pub mod queue;
mod rolling_back;
mod said;
mod shortcuts;
mod words;

use actix_web::web::post;

use crate::identity::Permission;
use crate::locales::Text;
use crate::products::queue::length;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The queue's entry in the workspace, with how many submissions wait.
pub static ENTRY: Entry = Entry::new(Text::workspace_approvals(), |actor| actor.path("/approvals"))
    .needs(Permission::ApproveProducts)
    .counting(length);

/// The numbers' entry, for those who see nothing else of approvals.
pub static NUMBERS: Entry = Entry::new(Text::approvals_numbers_title(), |actor| actor.path("/approvals/numbers"))
    .needs(Permission::ViewInsights)
    .unless(Permission::ApproveProducts);

/// `/manage/{business}/approvals…`, and the page of the keys that work there.
pub fn routes(routes: &mut Routes<'_>) {
    let approvals = "/manage/{business}/approvals";
    let submission = "/manage/{business}/approvals/{revision}";
    let undo = "/manage/{business}/approvals/decisions/{decision}/undo";
    routes
        .at("/account/shortcuts", |at| at.route(get().to(shortcuts::edit)).route(post().to(shortcuts::update)))
        .at(approvals, |at| at.route(get().to(queue::handlers::index)))
        .at(undo, |at| at.route(get().to(decisions::undo::back)).route(post().to(decisions::undo::create)))
        .at("/manage/{business}/products/{product}/roll-back", |at| {
            at.route(get().to(rolling_back::new)).route(post().to(rolling_back::create))
        })
        .at("/manage/{business}/approvals/bulk", |at| {
            at.route(get().to(bulk::pages::new)).route(post().to(bulk::pages::create))
        })
        .at("/manage/{business}/approvals/bulk/{bulk}", |at| at.route(get().to(bulk::pages::show)))
        .at("/manage/{business}/approvals/bulk/{bulk}/undo", |at| {
            at.route(get().to(bulk::pages::back)).route(post().to(bulk::pages::undo))
        })
        .at("/manage/{business}/approvals/automatic", |at| {
            at.route(get().to(automatic::index)).route(post().to(automatic::update))
        })
        .at("/manage/{business}/approvals/automatic/{decision}", |at| {
            at.route(get().to(automatic::back)).route(post().to(automatic::update_one))
        })
        .at("/manage/{business}/approvals/numbers", |at| at.route(get().to(numbers::show)))
        .at("/manage/{business}/approvals/numbers/file", |at| at.route(get().to(numbers::file)))
        .at(submission, |at| at.route(get().to(desk::handlers::show)))
        .at(&format!("{submission}/hold"), |at| {
            at.route(get().to(desk::handlers::back)).route(post().to(desk::holding::create))
        })
        .at(&format!("{submission}/hold/delete"), |at| {
            at.route(get().to(desk::handlers::back)).route(post().to(desk::holding::delete))
        })
        .at(&format!("{submission}/approval"), |at| {
            at.route(get().to(desk::handlers::back)).route(post().to(decisions::handlers::approve))
        })
        .at(&format!("{submission}/part"), |at| {
            at.route(get().to(desk::handlers::back)).route(post().to(decisions::handlers::approve_in_part))
        })
        .at(&format!("{submission}/change-request"), |at| {
            at.route(get().to(desk::handlers::back)).route(post().to(decisions::handlers::request_changes))
        })
        .at(&format!("{submission}/rejection"), |at| {
            at.route(get().to(desk::handlers::back)).route(post().to(decisions::handlers::reject))
        });
}
