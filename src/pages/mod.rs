//! Pages that the operator writes: about, terms, privacy, imprint, shipping. Visitors read what was published, in their
//! language where it is written in that. Links to them stand in every footer, from memory.

pub mod around;
pub mod content;
pub mod model;
pub mod preview;
pub mod redirects;
pub mod show;

use crate::web::get;
use crate::web::routes::Routes;

/// `/pages/…`.
pub fn routes(routes: &mut Routes<'_>) {
    routes.at("/pages/{written}", |at| at.route(get().to(show::show)));
}

/// `/pages/preview/…`, which is kept for nobody.
pub fn previews(routes: &mut Routes<'_>) {
    routes.at("/pages/preview/{preview}", |at| at.route(get().to(preview::show)));
}
