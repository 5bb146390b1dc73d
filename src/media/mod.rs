//! Pictures: taken off the wire, drawn anew, kept in the storage under a name derived from their content and served under
//! the same name.

pub mod easel;
pub mod model;
pub mod names;
pub mod photos;
mod public;
pub mod receiving;
pub mod serving;
mod store;
pub mod unused;
pub mod uploads;
pub mod used;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use self::names::FileName;
use self::serving::{Audience, answer};
pub use self::store::Store;
use crate::error::{Error, Result};
use crate::storage::Storage;
use crate::web::get;
use crate::web::routes::Routes;

/// `/media/{name}` and `/pictures/{file}`.
pub fn routes(routes: &mut Routes<'_>) {
    routes
        .at("/media/{name}", |at| at.route(get().to(show)))
        .at("/pictures/{file}", |at| at.route(get().to(public::show)));
}

/// How the addresses of pictures begin that everybody may see.
const FOLDER: &str = "/media/";

/// `GET /media/{name}` — a picture. It may be cached for ever, because its name changes with its content.
///
/// # Errors
/// [`Error::NotFound`] when no picture has this name.
pub async fn show(request: HttpRequest, name: Path<String>, storage: Data<Storage>) -> Result<HttpResponse> {
    let file = FileName::parse(&name).filter(|file| !file.is_of_photo()).ok_or(Error::NotFound)?;
    answer(&request, &file, &storage, Audience::Everybody).await
}
