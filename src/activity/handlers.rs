//! A business's activity, for whoever may see it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use super::model::{Line, of_business};
use crate::error::Result;
use crate::identity::{Member, ViewActivity};
use crate::layout::Page;
use crate::locales::{At, Text};
use crate::products::revisions::written_by;
use crate::web::html;
use crate::web::pagination::{Pages, Pagination, Paging, Step};
use crate::workspace::{Desk, at_desk};

const PAGES: Pages = Pages::of(50, 1_000);

#[derive(Template)]
#[template(path = "activity/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    lines: Vec<Line>,
    pagination: Pagination,
}

/// `GET /manage/{business}/activity`.
pub async fn index(member: Member<ViewActivity>, paging: Query<Paging>) -> Result<HttpResponse> {
    let window = PAGES.window(paging.page);
    let (desk, mut lines) = at_desk(&member, move |conn, member| {
        let (offset, limit) = window.ahead();
        let mut lines = of_business(member.business, offset, limit, conn)?;
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
    let pagination = window.around(&mut lines, &desk.path("/activity"), "");
    html(&Index { page: member.page(Text::activity_title()), desk, lines, pagination })
}
