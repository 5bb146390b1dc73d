//! Who runs the marketplace: operators with what each of them may do. Only one who may do everything comes here, and
//! one of those always stays. Whoever it concerns, and every other who may do everything, hears of a change by mail.

mod acts;
mod page;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator/team…`.
pub fn routes(routes: &mut Routes<'_>) {
    let person = "/operator/team/{person}";
    routes
        .at("/operator/team", |at| at.route(get().to(page::index)).route(post().to(acts::create)))
        .at(person, |at| at.route(get().to(acts::back)).route(post().to(acts::update)))
        .at(&format!("{person}/delete"), |at| at.route(get().to(acts::back)).route(post().to(acts::delete)));
}
