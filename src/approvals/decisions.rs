//! The three decisions on a submission.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::handlers::{Typed, again};
use crate::categories::Categories;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{ApproveProducts, Member};
use crate::ids::RevisionId;
use crate::locales::Text;
use crate::products::revisions::Seen;
use crate::products::status::Action;
use crate::products::telling::decide;
use crate::web::forms::{Errors, text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// The version that was looked at, and why not.
#[derive(Deserialize)]
pub struct DecisionForm {
    version: i32,
    #[serde(default)]
    reason: String,
}

/// `POST …/approvals/{revision}/approval` — publishes it.
///
/// # Errors
/// [`Error::Forbidden`] under four eyes, [`Error::Unverified`] before an address is confirmed; a change meanwhile is answered with the submission as it is now.
pub async fn approve(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Form<DecisionForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    approver.require_verified()?;
    let decision = Decision { action: Action::Approve, done: Text::approvals_approved(), typed: Typed::default() };
    decision.take(&approver, Seen { revision: path.1, version: form.version }, &categories, &clock).await
}

/// `POST …/approvals/{revision}/change-request` — sends it back with a reason.
///
/// # Errors
/// As [`approve`].
pub async fn request_changes(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Form<DecisionForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let typed = Typed { decision: "change-request", reason: form.reason.clone() };
    let decision = Decision { action: Action::RequestChanges, done: Text::approvals_sent_back(), typed };
    decision.take(&approver, Seen { revision: path.1, version: form.version }, &categories, &clock).await
}

/// `POST …/approvals/{revision}/rejection` — refuses it with a reason.
///
/// # Errors
/// As [`approve`].
pub async fn reject(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Form<DecisionForm>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let typed = Typed { decision: "rejection", reason: form.reason.clone() };
    let decision = Decision { action: Action::Reject, done: Text::approvals_rejected(), typed };
    decision.take(&approver, Seen { revision: path.1, version: form.version }, &categories, &clock).await
}

/// The longest reason, in characters.
const LONGEST_REASON: usize = 2000;

struct Decision {
    action: Action,
    done: Text,
    typed: Typed,
}

impl Decision {
    async fn take(
        self,
        approver: &Member<ApproveProducts>,
        seen: Seen,
        categories: &Categories,
        clock: &Clock,
    ) -> Result<HttpResponse> {
        let Self { action, done, typed } = self;
        let mut errors = Errors::default();
        let reason = if action == Action::Approve {
            None
        } else {
            errors.take("reason", text(&typed.reason, LONGEST_REASON, Text::approvals_reason_missing()))
        };
        if !errors.is_empty() {
            return again(approver, seen.revision, categories, (StatusCode::UNPROCESSABLE_ENTITY, errors, typed)).await;
        }
        let now = clock.now();
        let decided =
            approver.write(move |conn, actor| decide(seen, action, reason.as_deref(), actor, now, conn)).await;
        match decided {
            Ok(_) => Ok(see_other(&approver.path("/approvals")).with_notice(&Notice::success(done))),
            Err(Error::Conflict(sentence)) => {
                errors.add("version", sentence.clone());
                match again(approver, seen.revision, categories, (StatusCode::CONFLICT, errors, typed)).await {
                    // What became of it is not for this approver to see.
                    Err(Error::NotFound) => Err(Error::Conflict(sentence)),
                    answer => answer,
                }
            }
            Err(error) => Err(error),
        }
    }
}
