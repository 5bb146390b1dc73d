//! The decisions on a submission, each at an address of its own.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};

use crate::approvals::decisions::taking::{Decision, Verb};
use crate::approvals::desk::noticed::Catalogue;
use crate::approvals::said::Typed;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::RevisionId;

type Sent = Form<HashMap<String, String>>;

/// `POST …/approvals/{revision}/approval` — publishes it.
///
/// # Errors
/// [`crate::error::Error::Forbidden`] under four eyes, [`crate::error::Error::Unverified`] before an address is
/// confirmed; a change meanwhile is answered with the submission as it is now.
pub async fn approve(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Sent,
    catalogue: Catalogue,
    clock: Clock,
) -> Result<HttpResponse> {
    approver.require_verified()?;
    Decision { verb: Verb::Approve, revision: path.1, typed: Typed::of(form.into_inner()) }
        .take(&approver, &catalogue, &clock)
        .await
}

/// `POST …/approvals/{revision}/change-request` — sends it back with reasons.
///
/// # Errors
/// As [`approve`].
pub async fn request_changes(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Sent,
    catalogue: Catalogue,
    clock: Clock,
) -> Result<HttpResponse> {
    Decision { verb: Verb::RequestChanges, revision: path.1, typed: Typed::of(form.into_inner()) }
        .take(&approver, &catalogue, &clock)
        .await
}

/// `POST …/approvals/{revision}/rejection` — refuses it with reasons.
///
/// # Errors
/// As [`approve`].
pub async fn reject(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Sent,
    catalogue: Catalogue,
    clock: Clock,
) -> Result<HttpResponse> {
    Decision { verb: Verb::Reject, revision: path.1, typed: Typed::of(form.into_inner()) }
        .take(&approver, &catalogue, &clock)
        .await
}

/// `POST …/approvals/{revision}/part` — publishes the fields that were accepted and sends the rest back with reasons.
///
/// # Errors
/// As [`approve`].
pub async fn approve_in_part(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Sent,
    catalogue: Catalogue,
    clock: Clock,
) -> Result<HttpResponse> {
    approver.require_verified()?;
    Decision { verb: Verb::Part, revision: path.1, typed: Typed::of(form.into_inner()) }
        .take(&approver, &catalogue, &clock)
        .await
}
