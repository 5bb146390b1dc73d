//! A product's submission: handing it to the approvers, taking it back.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::telling::{submit, withdraw};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Member, SubmitProducts};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /manage/{business}/products/{product}/submission` — hands the open revision to the approvers.
///
/// # Errors
/// [`crate::error::Error::Conflict`] when there is nothing to hand in.
pub async fn create(
    editor: Member<SubmitProducts>,
    path: Path<(String, ProductId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let product = editor.write(move |conn, actor| submit(id, actor, now, conn)).await?;
    let notice = Notice::success(Text::products_done_submitted());
    Ok(see_other(&product.path(&editor.actor)).with_notice(&notice))
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
