//! A product's place in the archive: putting it away, taking it out again.

use actix_web::HttpResponse;
use actix_web::web::Path;
use diesel::PgConnection;

use super::telling::{archive, restore};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Actor, DeleteProducts, Member};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST /manage/{business}/products/{product}/archive` — puts it away; visitors no longer see it.
///
/// # Errors
/// [`crate::error::Error::Conflict`] when it was put away already.
pub async fn create(
    editor: Member<DeleteProducts>,
    path: Path<(String, ProductId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let product = editor.write(move |conn, actor| archive(id, actor, now, conn)).await?;
    let notice = Notice::success(match product.published_revision_id {
        Some(_) => Text::products_done_archived_listed(),
        None => Text::products_done_archived(),
    });
    Ok(see_other(&product.path(&editor.actor)).with_notice(&notice))
}

/// `POST /manage/{business}/products/{product}/archive/delete` — takes it out; what was approved is listed again.
///
/// # Errors
/// [`crate::error::Error::Conflict`] when it is not archived, [`crate::error::Error::Unverified`] where that would
/// publish something for somebody whose address is not confirmed.
pub async fn delete(
    editor: Member<DeleteProducts>,
    path: Path<(String, ProductId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let verified = editor.require_verified();
    let restored = move |conn: &mut PgConnection, actor: &Actor| {
        let product = restore(id, actor, now, conn)?;
        if product.published_revision_id.is_some() { verified.map(|()| product) } else { Ok(product) }
    };
    let product = editor.write(restored).await?;
    let notice = Notice::success(match product.published_revision_id {
        Some(_) => Text::products_done_restored_listed(),
        None => Text::products_done_restored(),
    });
    Ok(see_other(&product.path(&editor.actor)).with_notice(&notice))
}
