//! Pages as the operator writes them: a draft in several languages waits for a colleague, is published, and can be taken
//! back. Every version that was public once stays.

mod acts;
mod compared;
mod deciding;
mod editing;
mod forms;
mod list;
mod model;
mod page;
mod suggested;
mod versions;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// Where the list is.
const HOME: &str = "/operator/pages";

/// `/operator/pages…`.
pub fn routes(routes: &mut Routes<'_>) {
    let page = "/operator/pages/{page}";
    let version = "/operator/pages/{page}/versions/{version}";
    routes
        .at("/operator/pages", |at| at.route(get().to(list::index)).route(post().to(editing::create)))
        .at("/operator/pages/new", |at| at.route(get().to(editing::new)))
        .at(page, |at| at.route(get().to(page::show)))
        .at(&format!("{page}/draft"), |at| at.route(get().to(editing::edit)).route(post().to(editing::update)))
        .at(&format!("{page}/draft/delete"), |at| at.route(get().to(acts::back)).route(post().to(acts::discard)))
        .at(&format!("{page}/submission"), |at| at.route(get().to(acts::back)).route(post().to(acts::submit)))
        .at(&format!("{page}/submission/delete"), |at| at.route(get().to(acts::back)).route(post().to(acts::send_back)))
        .at(&format!("{page}/publication"), |at| at.route(get().to(acts::back)).route(post().to(acts::publish)))
        .at(&format!("{page}/publication/delete"), |at| at.route(get().to(acts::back)).route(post().to(acts::withdraw)))
        .at(&format!("{page}/address"), |at| at.route(get().to(acts::back)).route(post().to(page::move_to)))
        .at(&format!("{page}/delete"), |at| at.route(get().to(acts::back)).route(post().to(acts::delete)))
        .at(version, |at| at.route(get().to(versions::show)).route(post().to(versions::restore)));
}
