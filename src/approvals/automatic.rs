//! What rules decided by themselves, for a later look.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::DecisionId;
use crate::layout::Page;
use crate::locales::Text;
use crate::products::automatic::{Decided, look_at, to_look_at};
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::{Pages, Pagination, Paging, Step};
use crate::web::{html, see_other};
use crate::workspace::{Desk, at_desk};

const PAGES: Pages = Pages::of(50, 200);
const LIST: &str = "/approvals/automatic";

#[derive(Template)]
#[template(path = "approvals/automatic.html")]
struct Index {
    page: Page,
    desk: Desk,
    decided: Vec<Decided>,
    pagination: Pagination,
}

/// `GET /manage/{business}/approvals/automatic` — what rules decided and nobody looked at, oldest first.
pub async fn index(approver: Member<ApproveProducts>, paging: Query<Paging>) -> Result<HttpResponse> {
    let window = PAGES.window(paging.page);
    let (desk, mut decided) = at_desk(&approver, move |conn, actor| {
        let (offset, limit) = window.ahead();
        to_look_at(actor.business, offset, limit, conn)
    })
    .await?;
    let pagination = window.around(&mut decided, &desk.path(LIST), "");
    html(&Index { page: approver.page(Text::approvals_automatic_title()), desk, decided, pagination })
}

/// The numbers of decisions, one `decision` each.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct Looked(Vec<i64>);

impl From<Vec<(String, String)>> for Looked {
    fn from(sent: Vec<(String, String)>) -> Self {
        let numbers = sent.into_iter().filter(|(name, _)| name == "decision");
        Self(numbers.filter_map(|(_, number)| number.parse().ok()).take(100).collect())
    }
}

/// `POST /manage/{business}/approvals/automatic` — somebody looked at these.
pub async fn update(approver: Member<ApproveProducts>, form: Form<Looked>, clock: Clock) -> Result<HttpResponse> {
    looked(&approver, form.into_inner().0, &clock).await
}

/// `POST /manage/{business}/approvals/automatic/{decision}` — somebody looked at this one.
pub async fn update_one(
    approver: Member<ApproveProducts>,
    path: Path<(String, DecisionId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    looked(&approver, vec![path.1.get()], &clock).await
}

/// `GET` on what only takes a change.
pub async fn back(approver: Member<ApproveProducts>) -> Result<HttpResponse> {
    Ok(see_other(&approver.path(LIST)))
}

async fn looked(approver: &Member<ApproveProducts>, ids: Vec<i64>, clock: &Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let count = approver.write(move |conn, actor| look_at(&ids, actor, now, conn)).await?;
    Ok(see_other(&approver.path(LIST)).with_notice(&Notice::success(Text::approvals_automatic_looked(count))))
}
