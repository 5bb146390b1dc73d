//! What visitors ask a business about a listing, by a form: it goes to its members by mail, who answer by mail, and
//! stands in a list of the workspace until somebody marks it as answered.

pub mod desk;
pub mod forms;
pub mod handlers;
pub mod letters;
pub mod model;

use actix_web::web::post;

use crate::identity::Permission;
use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The list's entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(Text::questions_title(), |actor| actor.path("/questions")).needs(Permission::EditProducts);

/// `/listings/{listing}/ask` and `/manage/{business}/questions…`.
pub fn routes(routes: &mut Routes<'_>) {
    let answer = "/manage/{business}/questions/{question}/answer";
    routes
        .at("/listings/{listing}/ask", |at| at.route(get().to(handlers::new)).route(post().to(handlers::create)))
        .at("/manage/{business}/questions", |at| at.route(get().to(desk::index)))
        .at(answer, |at| at.route(get().to(desk::back)).route(post().to(desk::answered)))
        .at(&format!("{answer}/delete"), |at| at.route(get().to(desk::back)).route(post().to(desk::reopened)));
}
