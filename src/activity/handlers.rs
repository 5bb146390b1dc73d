//! A business's activity, for whoever may see it.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Query;
use askama::Template;

use super::export::{MOST_LINES, file};
use super::filter::{About, Filter};
use super::model::{Line, lines, people};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Member, ViewActivity};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::{At, Text};
use crate::web::pagination::{Pages, Pagination, Step};
use crate::web::{html, thinking};
use crate::workspace::{Desk, at_desk};

const PAGES: Pages = Pages::of(50, 1_000);

#[derive(Template)]
#[template(path = "activity/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    filter: Filter,
    people: Vec<(UserId, String)>,
    lines: Vec<Line>,
    pagination: Pagination,
}

impl Index {
    /// The address of what is shown as a file.
    fn file(&self) -> String {
        let (path, query) = (self.desk.path("/activity/export"), self.filter.query());
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }

    fn is_chosen(&self, person: UserId) -> bool {
        self.filter.actor() == Some(person)
    }
}

/// `GET /manage/{business}/activity`.
pub async fn index(member: Member<ViewActivity>, filter: Query<Filter>) -> Result<HttpResponse> {
    let filter = filter.into_inner();
    let window = PAGES.window(filter.page());
    let asked = filter.clone();
    let (desk, (mut lines, people)) = at_desk(&member, move |conn, actor| {
        let (offset, limit) = window.ahead();
        Ok((lines(&asked, actor, offset, limit, conn)?, people(actor.business, conn)?))
    })
    .await?;
    let pagination = window.around(&mut lines, &desk.path("/activity"), &filter.query());
    html(&Index { page: member.page(Text::activity_title()), desk, filter, people, lines, pagination })
}

/// `GET /manage/{business}/activity/export` — the same entries as a file, the newest 10,000.
pub async fn export(member: Member<ViewActivity>, filter: Query<Filter>, clock: Clock) -> Result<HttpResponse> {
    let filter = filter.into_inner();
    let (desk, lines) = at_desk(&member, move |conn, actor| lines(&filter, actor, 0, MOST_LINES, conn)).await?;
    let (locale, slug) = (member.locale(), member.actor.slug.clone());
    let file = thinking(move || file(&lines, &desk, locale)).await??;
    let name = format!("{slug}-activity-{}.csv", clock.now().format("%Y-%m-%d"));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(file))
}
