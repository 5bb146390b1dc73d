//! What people tell the operator about listings that should not be there. The operator reads the reports and closes them.

pub mod desk;
pub mod forms;
pub mod handlers;
pub mod model;

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/listings/{listing}/report` and `/operator/reports…`.
pub fn routes(routes: &mut Routes<'_>) {
    let closing = "/operator/reports/{report}/closing";
    routes
        .at("/listings/{listing}/report", |at| at.route(get().to(handlers::new)).route(post().to(handlers::create)))
        .at("/operator/reports", |at| at.route(get().to(desk::index)))
        .at(closing, |at| at.route(get().to(desk::back)).route(post().to(desk::closed)))
        .at(&format!("{closing}/delete"), |at| at.route(get().to(desk::back)).route(post().to(desk::reopened)));
}
