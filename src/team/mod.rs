//! The people of a business: who they are, what each may do, who is asked to join, and whose the business is.

pub mod changes;
pub mod door;
pub mod forms;
pub mod handlers;
pub mod home;
pub mod invitation_pages;
pub mod invitations;
pub mod letters;
pub mod links;
pub mod member_pages;
pub mod model;
pub mod permissions;
pub mod role_pages;
pub mod roles;
pub mod waiting;
pub mod welcome;

use actix_web::web::post;

use crate::identity::Permission;
use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// `/manage`, `/manage/{business}/team/…` and `/invitations/…`.
pub fn routes(routes: &mut Routes<'_>) {
    let team = "/manage/{business}/team";
    let member = "/manage/{business}/team/members/{member}";
    let invitation = "/manage/{business}/team/invitations/{invitation}";
    let role = "/manage/{business}/team/roles/{role}";
    let welcome = "/invitations/{business}/{key}";
    routes
        .at("/manage", |at| at.route(get().to(home::index)))
        .at(team, |at| at.route(get().to(handlers::index)))
        .at(&format!("{team}/leave"), |at| {
            at.route(get().to(member_pages::leaving)).route(post().to(member_pages::leave))
        })
        .at(member, |at| at.route(get().to(member_pages::show)).route(post().to(member_pages::update)))
        .at(&format!("{member}/removal"), |at| {
            at.route(get().to(member_pages::removing)).route(post().to(member_pages::remove))
        })
        .at(&format!("{member}/ownership"), |at| {
            at.route(get().to(member_pages::handing_over)).route(post().to(member_pages::hand_over))
        })
        .at(&format!("{team}/invitations"), |at| {
            at.route(get().to(invitation_pages::index)).route(post().to(invitation_pages::create))
        })
        .at(&format!("{invitation}/renewal"), |at| {
            at.route(get().to(invitation_pages::back)).route(post().to(invitation_pages::renew))
        })
        .at(&format!("{invitation}/delete"), |at| {
            at.route(get().to(invitation_pages::back)).route(post().to(invitation_pages::delete))
        })
        .at(&format!("{team}/roles"), |at| at.route(get().to(role_pages::index)).route(post().to(role_pages::update)))
        .at(&format!("{team}/roles/new"), |at| at.route(get().to(role_pages::new)).route(post().to(role_pages::create)))
        .at(role, |at| at.route(get().to(role_pages::show)).route(post().to(role_pages::rename)))
        .at(&format!("{role}/delete"), |at| at.route(get().to(role_pages::back)).route(post().to(role_pages::delete)))
        .at("/manage/{business}/team/roles/{built_in}/reset", |at| {
            at.route(get().to(role_pages::back)).route(post().to(role_pages::reset))
        })
        .at(welcome, |at| at.route(get().to(welcome::show)))
        .at(&format!("{welcome}/acceptance"), |at| at.route(get().to(welcome::back)).route(post().to(welcome::accept)))
        .at(&format!("{welcome}/refusal"), |at| at.route(get().to(welcome::back)).route(post().to(welcome::decline)));
}

/// The team's entry in the workspace.
pub static ENTRY: Entry = Entry::new(Text::team_title(), |actor| actor.path("/team")).needs(Permission::ViewProducts);
