//! Opening a submission.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};

use crate::approvals::desk::noticed::Catalogue;
use crate::approvals::desk::page::{Asked, desk_of};
use crate::approvals::said::Typed;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::RevisionId;
use crate::locales::Text;
use crate::products::revisions::may_see;
use crate::products::status::Status;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

/// `GET /manage/{business}/approvals/{revision}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn show(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    asked: Query<Asked>,
    catalogue: Catalogue,
    clock: Clock,
) -> Result<HttpResponse> {
    let nothing_typed = (StatusCode::OK, Errors::default(), Typed::default());
    let page = desk_of(&approver, path.1, &asked, &catalogue, &clock, nothing_typed).await?;
    let is_archived = page.view.product.archived_at.is_some();
    if is_archived || page.revision.status != Status::Pending {
        let text = if is_archived { Text::approvals_archived() } else { Text::approvals_not_waiting() };
        let notice = Notice { kind: "info", text };
        let product = page.desk.path(&format!("/products/{}", page.revision.product_id));
        return Ok(see_other(&product).with_notice(&notice));
    }
    html(&page)
}

/// `GET` on a decision's address: somebody reloads the answer to a decision that was not taken.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the business has no such revision.
pub async fn back(approver: Member<ApproveProducts>, path: Path<(String, RevisionId)>) -> Result<HttpResponse> {
    let id = path.1;
    let may_see = approver.read(move |conn, actor| may_see(id, actor, conn)).await?;
    // What became of it may not be for this approver to see; the queue always is.
    Ok(see_other(&approver.path(&if may_see { format!("/approvals/{id}") } else { "/approvals".to_owned() })))
}
