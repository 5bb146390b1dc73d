//! The home page as the operator arranges it: blocks from top to bottom, each hidden until it is shown, and then at the
//! times that it is for.

mod acts;
mod editing;
mod forms;
mod handlers;
mod model;
mod preview;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/operator/home`.
pub fn routes(routes: &mut Routes<'_>) {
    let block = "/operator/home/{block}";
    routes
        .at("/operator/home", |at| at.route(get().to(handlers::index)).route(post().to(editing::create)))
        .at("/operator/home/new", |at| at.route(get().to(editing::new)))
        .at("/operator/home/preview", |at| at.route(get().to(preview::show)))
        .at("/operator/home/usual", |at| at.route(get().to(acts::home)).route(post().to(acts::usual)))
        .at(block, |at| at.route(get().to(editing::edit)).route(post().to(editing::update)))
        .at(&format!("{block}/position"), |at| at.route(get().to(acts::back)).route(post().to(acts::shift)))
        .at(&format!("{block}/visibility"), |at| at.route(get().to(acts::back)).route(post().to(acts::show)))
        .at(&format!("{block}/delete"), |at| at.route(get().to(acts::back)).route(post().to(acts::delete)));
}
