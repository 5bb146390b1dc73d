//! The picture of a category's page.

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use pictures::Frame;

use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::locales::Text;
use crate::media::Store;
use crate::media::uploads::keep;
use crate::operator::categories::changes::set_picture;
use crate::operator::categories::editing::FormPage;
use crate::operator::categories::model::HOME;
use crate::operator::categories::model::{Change, find};
use crate::storage::Storage;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{refused, see_other};

static FRAME: [Frame; 1] = [Frame { width: 1600, height: 1200 }];

/// `POST /operator/categories/{category}/picture`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category; a file that is no picture is answered with the form.
pub async fn create(
    operator: Operator<KeepContent>,
    slug: Path<String>,
    form: Multipart,
    config: Data<Config>,
    storage: Data<Storage>,
    clock: Clock,
) -> Result<HttpResponse> {
    let wanted = slug.clone();
    operator.read(move |conn| find(&wanted, conn).map(drop)).await?;
    let kept = keep(form, "picture", &FRAME, &Store::of(storage.get_ref().clone()), &config.data_dir).await?;
    match kept {
        Ok(path) => set(&operator, slug.into_inner(), Some(path), clock).await,
        Err(sentence) => {
            let mut page = FormPage::of(&operator, slug.into_inner()).await?;
            page.errors = Errors::of("picture", sentence);
            refused(operator.htmx().wants("picture_form"), &page, &page.as_picture_form())
        }
    }
}

/// `POST /operator/categories/{category}/picture/delete`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such category.
pub async fn delete(operator: Operator<KeepContent>, slug: Path<String>, clock: Clock) -> Result<HttpResponse> {
    set(&operator, slug.into_inner(), None, clock).await
}

async fn set(
    operator: &Operator<KeepContent>,
    slug: String,
    picture: Option<String>,
    clock: Clock,
) -> Result<HttpResponse> {
    let change = Change { by: operator.id(), at: clock.now() };
    let text = if picture.is_some() { Text::tree_picture_saved() } else { Text::tree_picture_removed() };
    let home = format!("{HOME}/{slug}");
    // The feed tells every node; the tree in memory holds no picture.
    operator.write(move |conn| set_picture(&slug, picture.as_deref(), change, conn)).await?;
    Ok(see_other(&home).with_notice(&Notice::success(text)))
}

/// `GET` on what only takes a file: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<KeepContent>, slug: Path<String>) -> Result<HttpResponse> {
    Ok(see_other(&format!("{HOME}/{slug}")))
}
