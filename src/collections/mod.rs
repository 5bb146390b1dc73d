//! Collections as a business keeps them: put together, described, ordered and shown, without approval, since every
//! listing in them was approved. So whoever may approve or manage the business may do it.

mod editing;
mod handlers;
mod model;
mod picking;

use actix_web::web::post;

use crate::identity::Permission;
use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

/// The collections' entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(Text::collections_title(), |actor| actor.path("/collections")).needs(Permission::ApproveProducts);
/// The same for whoever manages the business and approves nothing.
pub static FOR_MANAGERS: Entry = Entry::new(Text::collections_title(), |actor| actor.path("/collections"))
    .needs(Permission::ManageBusiness)
    .unless(Permission::ApproveProducts);

/// `/manage/{business}/collections…`.
pub fn routes(routes: &mut Routes<'_>) {
    let list = "/manage/{business}/collections";
    let one = "/manage/{business}/collections/{collection}";
    routes
        .at(list, |at| at.route(get().to(handlers::index)).route(post().to(handlers::create)))
        .at(one, |at| at.route(get().to(editing::show)).route(post().to(editing::update)))
        .at(&format!("{one}/position"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::shift)))
        .at(&format!("{one}/visibility"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::show)))
        .at(&format!("{one}/delete"), |at| at.route(get().to(handlers::back)).route(post().to(handlers::delete)))
        .at(&format!("{one}/items"), |at| at.route(get().to(picking::back)).route(post().to(picking::create)));
}
