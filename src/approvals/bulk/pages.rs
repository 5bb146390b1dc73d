//! The summary before an act on many, its progress, and its undo.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;

use crate::approvals::bulk::ask::{Act, Selection, act};
use crate::approvals::bulk::job::DecideOnMany;
use crate::approvals::bulk::model::{Batch, Begun, Details, Summary, begin, begin_undo, rehearsed, summary};
use crate::approvals::pictures::address;
use crate::approvals::queue::model::Waiting;
use crate::approvals::said::{self, LONGEST};
use crate::categories::Categories;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::identity::{ApproveProducts, Member};
use crate::ids::BatchId;
use crate::jobs::{NewJob, enqueue};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, html_with, see_other};
use crate::workspace::{Desk, at_desk};

type Fields = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "approvals/bulk.html")]
struct Rehearsal {
    page: Page,
    desk: Desk,
    act: Act,
    selection: Selection,
    summary: Summary,
    /// The first of those that it would be done to.
    named: Vec<Waiting>,
    queue: String,
    key: String,
    reason: String,
    errors: Errors,
    /// The act that the same form made before, with another reason.
    before: Option<(BatchId, String)>,
}

/// Why the summary is answered again.
#[derive(Default)]
struct Again {
    errors: Errors,
    before: Option<(BatchId, String)>,
}

impl Rehearsal {
    fn picture(&self, item: &Waiting) -> Option<String> {
        item.picture().map(|picture| address(&picture, &self.desk.actor.slug, 160))
    }

    fn what(&self, item: &Waiting) -> String {
        item.what(self.page.t)
    }

    /// How many it would be done to besides those that are named.
    fn more(&self) -> i64 {
        self.summary.possible - i64::try_from(self.named.len()).unwrap_or(0)
    }
}

/// `GET /manage/{business}/approvals/bulk?act=approve&pick=1…` — what would happen.
///
/// # Errors
/// The database's.
pub async fn new(
    approver: Member<ApproveProducts>,
    fields: Query<Fields>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let fields = fields.into_inner();
    let Some(act) = act(&fields) else { return Ok(see_other(&approver.path("/approvals"))) };
    let selection = Selection::of(&fields);
    if selection.is_empty() {
        let notice = Notice { kind: "info", text: Text::approvals_bulk_nothing() };
        return Ok(see_other(&approver.path("/approvals")).with_notice(&notice));
    }
    rehearsal(&approver, &fields, (act, selection), &categories, &clock, Again::default()).await
}

async fn rehearsal(
    approver: &Member<ApproveProducts>,
    fields: &Fields,
    (act, selection): (Act, Selection),
    categories: &Categories,
    clock: &Clock,
    again: Again,
) -> Result<HttpResponse> {
    let Again { errors, before } = again;
    let get = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let (tree, now, meant) = (categories.tree().await?, clock.now(), selection.clone());
    let (desk, (summary, named)) =
        at_desk(approver, move |conn, actor| rehearsed(act, &meant, &tree, actor, now, conn)).await?;
    let status = match (&before, errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = approver.page(act.title());
    let key = get("key").unwrap_or_else(|| hex::encode(rand::random::<[u8; 16]>()));
    let (queue, reason) = (get("queue").unwrap_or_default(), get("reason").unwrap_or_default());
    html_with(status, &Rehearsal { page, desk, act, selection, summary, named, queue, key, reason, errors, before })
}

/// `POST /manage/{business}/approvals/bulk` — begins it.
///
/// # Errors
/// The database's; mistakes are answered with the summary.
pub async fn create(
    approver: Member<ApproveProducts>,
    form: Form<Fields>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    approver.require_verified()?;
    let (fields, now) = (form.into_inner(), clock.now());
    let (Some(act), selection) = (act(&fields), Selection::of(&fields)) else {
        return Ok(see_other(&approver.path("/approvals")));
    };
    let get = |name: &str| fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let reason = match act {
        Act::Approve => String::new(),
        _ => match said::reason(get("reason")) {
            Ok(reason) => reason,
            Err(sentence) => {
                let again = Again { errors: Errors::of("reason", sentence), before: None };
                return rehearsal(&approver, &fields, (act, selection), &categories, &clock, again).await;
            }
        },
    };
    if selection.is_empty() {
        return Ok(see_other(&approver.path("/approvals")));
    }
    let key: String = get("key").chars().filter(char::is_ascii_hexdigit).take(64).collect();
    let key = if key.is_empty() { hex::encode(rand::random::<[u8; 16]>()) } else { key };
    let tree = categories.tree().await?;
    let meant = selection.clone();
    let begun = approver
        .write(move |conn, actor| {
            let total = summary(act, &meant, &tree, actor, now, conn)?.total;
            let details = Details { selection: meant, reason };
            let begun = begin(act, &details, total, &key, actor, now, conn)?;
            if let Begun::New(id) = begun {
                enqueue(conn, &NewJob::new(&job(id, actor, false)).of(actor.business))?;
            }
            Ok(begun)
        })
        .await?;
    match begun {
        Begun::New(id) | Begun::Before(id) => Ok(see_other(&approver.path(&format!("/approvals/bulk/{id}")))),
        Begun::Otherwise(id, reason) => {
            // Under a new key what was typed can be sent for whatever is left.
            let fields = fields.into_iter().filter(|(name, _)| name != "key").collect();
            let before = Some((id, reason));
            rehearsal(&approver, &fields, (act, selection), &categories, &clock, Again { before, ..Again::default() })
                .await
        }
    }
}

fn job(batch: BatchId, actor: &crate::identity::Actor, undo: bool) -> DecideOnMany {
    DecideOnMany { batch, user: actor.user, slug: actor.slug.clone(), business: actor.business_name.clone(), undo }
}

#[derive(Template)]
#[template(path = "approvals/batch.html")]
struct Progress {
    page: Page,
    desk: Desk,
    batch: Batch,
    act: Act,
    now: Moment,
}

impl Progress {
    fn can_undo(&self) -> bool {
        self.batch.can_undo(self.desk.actor.user, self.now)
    }
}

/// `GET /manage/{business}/approvals/bulk/{batch}` — how far it is.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(
    approver: Member<ApproveProducts>,
    path: Path<(String, BatchId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    let (desk, batch) = at_desk(&approver, move |conn, actor| Batch::find(id, actor, conn)).await?;
    let act = batch.act().ok_or(Error::NotFound)?;
    html(&Progress { page: approver.page(act.title()), desk, batch, act, now })
}

/// `POST /manage/{business}/approvals/bulk/{batch}/undo` — puts back all of it that nothing has followed from.
///
/// # Errors
/// [`Error::Conflict`] when it is not over, or over for too long.
pub async fn undo(
    approver: Member<ApproveProducts>,
    path: Path<(String, BatchId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    approver.require_verified()?;
    let (id, now) = (path.1, clock.now());
    let is_new = approver
        .write(move |conn, actor| {
            let is_new = begin_undo(id, actor, now, conn)?;
            if is_new {
                enqueue(conn, &NewJob::new(&job(id, actor, true)).of(actor.business))?;
            }
            Ok(is_new)
        })
        .await?;
    let answer = see_other(&approver.path(&format!("/approvals/bulk/{id}")));
    let notice = Notice { kind: "info", text: Text::products_undone_before() };
    Ok(if is_new { answer } else { answer.with_notice(&notice) })
}

/// `GET` on it: somebody reloads the answer.
pub async fn back(approver: Member<ApproveProducts>, path: Path<(String, BatchId)>) -> HttpResponse {
    see_other(&approver.path(&format!("/approvals/bulk/{}", path.1)))
}
