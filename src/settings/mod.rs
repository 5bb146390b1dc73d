//! What a business says of itself and how it works: its profile with logo and picture, its rules, the address of its
//! pages, and its end.

pub mod address;
pub mod closing;
pub mod closure;
pub mod fields;
pub mod forms;
pub mod model;
pub mod moving;
pub mod pictures;
pub mod profile;
pub mod purging;
pub mod reasons;
pub mod review;
pub mod review_page;
pub mod rules;
pub mod tabs;
pub mod work;

use actix_web::web::post;

use crate::identity::Permission;
use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The settings' entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(Text::settings_title(), |actor| actor.path("/settings")).needs(Permission::ManageBusiness);

/// `/manage/{business}/settings…`.
pub fn routes(routes: &mut Routes<'_>) {
    let settings = "/manage/{business}/settings";
    let reasons_list = "/manage/{business}/approvals/reasons";
    let reason = "/manage/{business}/approvals/reasons/{reason}";
    routes
        .at(settings, |at| at.route(get().to(profile::show)).route(post().to(profile::update)))
        .at(&format!("{settings}/pictures"), |at| at.route(get().to(pictures::show)))
        .at(&format!("{settings}/logo"), |at| at.route(get().to(pictures::back)).route(post().to(pictures::logo)))
        .at(&format!("{settings}/logo/delete"), |at| {
            at.route(get().to(pictures::back)).route(post().to(pictures::delete_logo))
        })
        .at(&format!("{settings}/picture"), |at| at.route(get().to(pictures::back)).route(post().to(pictures::picture)))
        .at(&format!("{settings}/picture/delete"), |at| {
            at.route(get().to(pictures::back)).route(post().to(pictures::delete_picture))
        })
        .at(&format!("{settings}/work"), |at| at.route(get().to(work::show)).route(post().to(work::update)))
        .at(&format!("{settings}/review"), |at| {
            at.route(get().to(review_page::show)).route(post().to(review_page::update))
        })
        .at(reasons_list, |at| at.route(get().to(reasons::index)).route(post().to(reasons::create)))
        .at(&format!("{reasons_list}/starting"), |at| {
            at.route(get().to(reasons::back)).route(post().to(reasons::starting))
        })
        .at(reason, |at| at.route(get().to(reasons::edit)).route(post().to(reasons::update)))
        .at(&format!("{reason}/archive"), |at| at.route(get().to(reasons::back)).route(post().to(reasons::archive)))
        .at(&format!("{reason}/position"), |at| at.route(get().to(reasons::back)).route(post().to(reasons::shift)))
        .at(&format!("{reason}/check"), |at| at.route(get().to(reasons::back)).route(post().to(reasons::check)))
        .at(&format!("{reason}/check/delete"), |at| {
            at.route(get().to(reasons::back)).route(post().to(reasons::end_check))
        })
        .at(&format!("{settings}/address"), |at| at.route(get().to(address::show)).route(post().to(address::update)))
        .at(&format!("{settings}/closing"), |at| at.route(get().to(closing::show)).route(post().to(closing::create)))
        .at(&format!("{settings}/closing/delete"), |at| {
            at.route(get().to(closing::back)).route(post().to(closing::delete))
        });
}
