//! The people of the marketplace, as the operator finds and helps them: one who lost a phone, one whose account somebody
//! else is in, one who has to be kept out. Whatever is done is in the person's own record, and mailed to them.

mod acts;
mod block;
mod list;
mod model;
mod page;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator/people…`.
pub fn routes(routes: &mut Routes<'_>) {
    let person = "/operator/people/{person}";
    routes
        .at("/operator/people", |at| at.route(get().to(list::index)))
        .at(person, |at| at.route(get().to(page::show)))
        .at(&format!("{person}/sessions/delete"), |at| {
            at.route(get().to(acts::back)).route(post().to(acts::end_sessions))
        })
        .at(&format!("{person}/second-factor/delete"), |at| {
            at.route(get().to(acts::back)).route(post().to(acts::reset_second_factor))
        })
        .at(&format!("{person}/block"), |at| at.route(get().to(acts::back)).route(post().to(block::create)))
        .at(&format!("{person}/block/delete"), |at| at.route(get().to(acts::back)).route(post().to(block::delete)));
}
