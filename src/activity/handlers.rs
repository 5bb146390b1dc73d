//! A business's activity, for whoever may see it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::error::Result;
use crate::events::model::{Line, of_business};
use crate::identity::{Member, ViewActivity};
use crate::layout::Page;
use crate::products::revisions::written_by;
use crate::web::html;
use crate::web::pagination::{self, Pagination, Step};
use crate::workspace::{Desk, at_desk};

const PER_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "activity/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    lines: Vec<Line>,
    pagination: Pagination,
}

/// `?page=2`.
#[derive(Deserialize)]
pub struct Paging {
    #[serde(default, deserialize_with = "pagination::number")]
    page: Option<usize>,
}

/// `GET /manage/{business}/activity`.
///
/// # Errors
/// The database's.
pub async fn index(member: Member<ViewActivity>, query: Query<Paging>) -> Result<HttpResponse> {
    let current = query.page.unwrap_or(1).clamp(1, 10_000);
    let offset = (current - 1) * PER_PAGE;
    let (desk, mut lines) = at_desk(&member, move |conn, member| {
        let offset = i64::try_from(offset).unwrap_or(0);
        // One more than is shown tells whether there is a next page: a record of years is not counted for it.
        let mut lines = of_business(member.business, offset, 51, conn)?;
        if !member.is_admin() {
            // A reason is for those who may see the version that was refused.
            let refused: Vec<_> = lines.iter().filter_map(Line::refused_revision).collect();
            let own = written_by(member, &refused, conn)?;
            for line in &mut lines {
                line.keep_reason_between(member.user, &own);
            }
        }
        Ok(lines)
    })
    .await?;
    let total = offset + lines.len();
    lines.truncate(PER_PAGE);
    let path = desk.path("/activity");
    let pagination = Pagination::new(current, total, PER_PAGE, &path, "");
    html(&Index { page: member.page("Activity"), desk, lines, pagination })
}
