//! Looking at a submission: colleagues see who does. The page says so itself while it is open.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use askama::Template;

use crate::approvals::queue::filter::{Filter, QueueForm};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::{RevisionId, UserId};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::products::holding::{Holder, hold, release};
use crate::products::revisions::find;
use crate::web::{html, see_other};

/// Who looks at it: a part of the desk.
#[derive(Template)]
#[template(path = "approvals/_hold.html")]
struct Hold {
    page: Page,
    path: String,
    queue: String,
    holder: Option<Holder>,
    user: UserId,
    is_waiting: bool,
}

/// `POST …/approvals/{revision}/hold` — notes that somebody looks at it, unless a colleague does.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn create(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Form<QueueForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let holder = approver
        .write(move |conn, actor| {
            find(id, actor, conn)?;
            hold(id, actor, now, conn)
        })
        .await?;
    answer(&approver, id, &form.queue, holder)
}

/// `POST …/approvals/{revision}/hold/delete` — lets go of it, and leads back to the queue.
///
/// # Errors
/// As [`create`].
pub async fn delete(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    form: Form<QueueForm>,
) -> Result<HttpResponse> {
    let id = path.1;
    approver
        .write(move |conn, actor| {
            find(id, actor, conn)?;
            release(id, actor, conn)
        })
        .await?;
    Ok(see_other(&Filter::carried(&form.queue).below(&approver.path("/approvals"))))
}

fn answer(
    approver: &Member<ApproveProducts>,
    id: RevisionId,
    queue: &str,
    holder: Option<Holder>,
) -> Result<HttpResponse> {
    let (path, filter) = (approver.path(&format!("/approvals/{id}")), Filter::carried(queue));
    if !approver.htmx.wants("hold") {
        return Ok(see_other(&filter.along(&path)));
    }
    let page = approver.page(Text::approvals_title());
    let user = approver.actor.user;
    html(&Hold { page, path, queue: filter.query(), is_waiting: true, holder, user })
}
