//! What people can do with everything that is kept about them: see what they agreed to, get a copy, delete their account.
//! The [`registry`] says for every table what is personal in it and what becomes of that.

mod copies;
mod deletion;
pub mod entry;
mod handlers;
mod leaving;
pub mod nobodys;
pub mod registry;
mod writing;

use actix_web::web::post;

use crate::config::Config;
use crate::jobs::{Every, Kinds};
use crate::mail::Office;
use crate::web::get;
use crate::web::routes::Routes;

/// `/account/data…`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/account/data", |at| at.route(get().to(handlers::index)))
        .at("/account/data/exports", |at| at.route(get().to(handlers::back)).route(post().to(handlers::create)))
        .at("/account/data/exports/{copy}", |at| at.route(get().to(handlers::show)))
        .at("/account/data/deletion", |at| at.route(get().to(leaving::new)).route(post().to(leaving::create)));
}

/// The jobs that write copies and remove them.
#[must_use]
pub fn jobs(kinds: Kinds, config: &Config, office: &Office) -> Kinds {
    let (folder, office) = (writing::Folder::below(&config.data_dir), office.clone());
    let cleared = folder.clone();
    kinds
        .on(move |job: &copies::WriteCopy, work| writing::write(job, &folder, &office, work))
        .on(move |_: &writing::RemoveCopies, work| writing::clear(&cleared, work))
        .every(Every::minutes(60), "remove copies of data", &writing::RemoveCopies {})
}
