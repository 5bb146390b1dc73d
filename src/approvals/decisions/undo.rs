//! Undoing one's last decision, within half a minute.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};

use crate::approvals::queue::filter::{Filter, QueueForm};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{ApproveProducts, Member};
use crate::ids::DecisionId;
use crate::locales::Text;
use crate::products::undoing::{ROLLED_BACK, WITHIN, undo, undone_before};
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// `POST …/approvals/decisions/{decision}/undo` — puts back what a decision did, and leads to what waits again.
///
/// # Errors
/// [`Error::Conflict`] when the time is over or something happened since.
pub async fn create(
    approver: Member<ApproveProducts>,
    path: Path<(String, DecisionId)>,
    form: Form<QueueForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    approver.require_verified()?;
    let (id, now) = (path.1, clock.now());
    let (undone, notice) = approver
        .write(move |conn, actor| match undo(id, WITHIN, actor, now, conn) {
            Ok(undone) if undone.kind == ROLLED_BACK => {
                Ok((undone, Notice::success(Text::approvals_roll_back_undone())))
            }
            Ok(undone) => Ok((undone, Notice::success(Text::approvals_undone()))),
            Err(Error::Conflict(sentence)) => match undone_before(id, actor, conn)? {
                Some(undone) => Ok((undone, Notice { kind: "info", text: sentence })),
                None => Err(Error::Conflict(sentence)),
            },
            Err(error) => Err(error),
        })
        .await?;
    let path = if undone.kind == ROLLED_BACK {
        approver.path(&format!("/products/{}", undone.product))
    } else {
        Filter::carried(&form.queue).along(&approver.path(&format!("/approvals/{}", undone.revision)))
    };
    Ok(see_other(&path).with_notice(&notice))
}

/// `GET` on it: somebody reloads the answer.
///
/// # Errors
/// None.
pub async fn back(approver: Member<ApproveProducts>, _path: Path<(String, DecisionId)>) -> HttpResponse {
    see_other(&approver.path("/approvals"))
}
