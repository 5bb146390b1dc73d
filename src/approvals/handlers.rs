//! The queue, and one submission on the desk.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;

use super::diff::{Field, between};
use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::RevisionId;
use crate::layout::Page;
use crate::locales::{At, Html, Text};
use crate::products::model::View;
use crate::products::queue::{self, Waiting};
use crate::products::revisions::{Revision, find, may_see};
use crate::products::status::{Action, Standing, Status, next};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::{Pages, Pagination, Paging, Step};
use crate::web::{html, html_with, see_other, thinking};
use crate::workspace::{Desk, at_desk};

const PAGES: Pages = Pages::of(50, 1_000);

#[derive(Template)]
#[template(path = "approvals/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    waiting: Vec<Waiting>,
    pagination: Pagination,
}

/// `GET /manage/{business}/approvals` — what waits, the longest first.
pub async fn index(
    approver: Member<ApproveProducts>,
    paging: Query<Paging>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let window = PAGES.window(paging.page);
    let (desk, mut waiting) = at_desk(&approver, move |conn, actor| {
        let (offset, limit) = window.ahead();
        queue::page(actor.business, offset, limit, conn)
    })
    .await?;
    let pagination = window.around(&mut waiting, &desk.path("/approvals"), "");
    html(&Index { page: approver.page(Text::approvals_title()), desk, tree, waiting, pagination })
}

/// One submission beside what is public now.
#[derive(Template)]
#[template(path = "approvals/show.html")]
pub(super) struct Show {
    page: Page,
    desk: Desk,
    revision: Revision,
    view: View,
    fields: Vec<Field>,
    four_eyes: bool,
    /// Why a decision was not taken.
    errors: Errors,
    /// The reason as typed, and for which decision.
    pub typed: Typed,
}

/// A decision that was not taken, so that nothing typed is lost.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    /// `change-request` or `rejection`.
    pub decision: &'static str,
    /// The reason.
    pub reason: String,
}

impl Show {
    fn can(&self, action: Action) -> bool {
        let actor = &self.desk.actor;
        let is_writer = self.revision.is_written_by(actor.user);
        self.view.product.archived_at.is_none()
            && next(self.revision.status, action, Standing { actor, is_writer, four_eyes: self.four_eyes }).is_ok()
    }

    /// Whether whoever decides wrote on it.
    fn is_own(&self) -> bool {
        self.revision.is_written_by(self.desk.actor.user)
    }

    fn reason_for(&self, decision: &str) -> &str {
        if self.typed.decision == decision { &self.typed.reason } else { "" }
    }

    /// Which version it is, by whom, and when it was submitted.
    fn version(&self) -> Html {
        let (t, number) = (self.page.t, self.revision.number);
        let author = Html::name(&t.say(self.view.name_of(&self.revision.author_id)));
        match self.revision.submitted_at {
            Some(submitted_at) => t.approvals_version_submitted(number, author, &At(submitted_at)),
            None => t.approvals_version(number, author),
        }
    }

    /// What is wrong with the reason of this decision.
    fn mistake_in(&self, decision: &str) -> Option<&Text> {
        if self.typed.decision == decision { self.errors.on("reason") } else { None }
    }
}

/// `GET /manage/{business}/approvals/{revision}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn show(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let page = desk_of(&approver, path.1, &categories, Errors::default(), Typed::default()).await?;
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

/// The submission as it is now, with why a decision was not taken.
pub(super) async fn again(
    approver: &Member<ApproveProducts>,
    id: RevisionId,
    categories: &Categories,
    (status, errors, typed): (StatusCode, Errors, Typed),
) -> Result<HttpResponse> {
    html_with(status, &desk_of(approver, id, categories, errors, typed).await?)
}

async fn desk_of(
    approver: &Member<ApproveProducts>,
    id: RevisionId,
    categories: &Categories,
    errors: Errors,
    typed: Typed,
) -> Result<Show> {
    let tree = categories.tree().await?;
    let (desk, (revision, view, four_eyes)) = at_desk(approver, move |conn, actor| {
        let revision = find(id, actor, conn)?;
        let view = View::find(revision.product_id, actor, conn)?;
        Ok((revision, view, Settings::of(actor.business, conn)?.four_eyes))
    })
    .await?;
    let locale = approver.locale();
    let (revision, view, fields) = thinking(move || {
        let published = view.published().filter(|published| published.id != revision.id);
        let fields = between(published, &revision, &tree, locale);
        (revision, view, fields)
    })
    .await?;
    let page = approver.page(Text::approvals_review_title(revision.name()));
    Ok(Show { page, desk, revision, view, fields, four_eyes, errors, typed })
}
