//! Lists as somebody looks at them again and again: a name for what stands in the address. Each person has their own.
//! A page with such a list loads its [`Views`] and includes `saved_views/_views.html`, which expects `views`, `desk`
//! and `page`.

mod handlers;
pub mod model;

pub use self::model::{List, Views};

use actix_web::web::post;

use crate::web::get;
use crate::web::routes::Routes;

/// `/manage/{business}/views…`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/manage/{business}/views", |at| at.route(get().to(handlers::new)).route(post().to(handlers::create)))
        .at("/manage/{business}/views/{view}/delete", |at| {
            at.route(get().to(handlers::back)).route(post().to(handlers::delete))
        });
}
