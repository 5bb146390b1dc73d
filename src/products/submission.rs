//! A product's submission: handing it to the approvers, taking it back.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use super::checks::{Subject, look};
use super::telling::{submit, withdraw};
use crate::categories::Categories;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Member, SubmitProducts};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::search::Index;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /manage/{business}/products/{product}/submission` — hands the open revision to the approvers.
///
/// # Errors
/// [`crate::error::Error::Conflict`] when there is nothing to hand in.
pub async fn create(
    editor: Member<SubmitProducts>,
    path: Path<(String, ProductId)>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let tree = categories.tree().await?;
    let (subject, seen) = editor.read(move |conn, actor| Subject::find(id, actor, conn)).await?;
    let checked = look(&editor, &tree, &index, subject).await?.checked(Some(seen));
    let handed = editor.write(move |conn, actor| submit(id, &tree, &checked, actor, now, conn)).await?;
    Ok(see_other(&handed.path(&editor.actor)).with_notice(&Notice::success(handed.done())))
}

/// `POST /manage/{business}/products/{product}/submission/delete` — takes it back.
///
/// # Errors
/// [`crate::error::Error::Conflict`] when it is not with the approvers.
pub async fn delete(
    editor: Member<SubmitProducts>,
    path: Path<(String, ProductId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let product = editor.write(move |conn, actor| withdraw(id, actor, now, conn)).await?;
    Ok(see_other(&product.path(&editor.actor)).with_notice(&Notice::success(Text::products_done_withdrawn())))
}
