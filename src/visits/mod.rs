//! What visitors look at and search for, counted by day. Nothing is kept that says who they are: no cookie is set, and
//! what tells one visitor from another within a day is a number made with a salt that exists in memory only. Programs
//! that say that they are programs are not counted.
//!
//! A page says what it shows ([`Visit`]), whether it is made or kept; [`counting::counted`] counts it in memory, and
//! [`Keeper`] adds the counts to the tables every few seconds.

mod business;
pub mod counter;
pub mod counting;
mod keeper;
pub mod model;
mod operator;
mod people;
mod visit;

use crate::identity::Permission;
use crate::locales::Text;
use crate::web::get;
use crate::web::routes::Routes;
use crate::workspace::Entry;

pub use counter::Counter;
pub use keeper::Keeper;
pub use operator::{PERIODS, Wanted};
pub use visit::{Noting, Place, Visit, is_somebodys, words_of};

/// The numbers' entry in the workspace.
pub static ENTRY: Entry =
    Entry::new(Text::visits_title(), |actor| actor.path("/visits")).needs(Permission::ViewInsights);

/// `/manage/{business}/visits`, `/operator/searches`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/manage/{business}/visits", |at| at.route(get().to(business::index)))
        .at("/operator/searches", |at| at.route(get().to(operator::index)));
}
