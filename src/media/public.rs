//! Photos of products, for everybody: those that a listing shows, and no other.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::model::is_public;
use super::names::FileName;
use super::serving::{Audience, answer};
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::storage::Storage;

/// `GET /pictures/{file}` — one size of a photo.
///
/// # Errors
/// [`Error::NotFound`] when no listing shows it.
pub async fn show(
    visitor: Public,
    name: Path<String>,
    request: HttpRequest,
    storage: Data<Storage>,
) -> Result<HttpResponse> {
    let file = FileName::parse(&name).filter(FileName::is_of_photo).ok_or(Error::NotFound)?;
    let hash = file.hash().to_owned();
    if !visitor.read(move |conn| is_public(&hash, conn)).await? {
        return Err(Error::NotFound);
    }
    answer(&request, &file, &storage, Audience::Everybody).await
}
