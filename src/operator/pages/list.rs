//! The list of pages.

use actix_web::HttpResponse;
use askama::Template;

use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::{Day, Text};
use crate::operator::pages::HOME;
use crate::operator::pages::model::{Entry, Status, Version, all};
use crate::operator::pages::suggested::{ALL, Suggested};
use crate::web::html;

#[derive(Template)]
#[template(path = "operator/pages/index.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    suggested: Vec<Suggested>,
}

/// A page of the list.
struct Line {
    entry: Entry,
    title: String,
    /// How far the version is that is worked on.
    open: Option<Text>,
}

impl Status {
    /// How far a version is.
    pub(super) fn label(self) -> Text {
        match self {
            Self::Draft => Text::pages_is_draft(),
            Self::Waiting => Text::pages_is_waiting(),
            Self::Published => Text::pages_is_published(),
        }
    }
}

impl Line {
    fn of(entry: Entry, newest: &Version, page: &Page) -> Self {
        let title = newest.content().name(page.market).to_owned();
        Self { entry, title, open: newest.is_open().then(|| newest.status.label()) }
    }
}

impl Index {
    fn since(&self, line: &Line) -> String {
        line.entry.published_at.map(|at| self.page.t.say(Day(at)).into_owned()).unwrap_or_default()
    }
}

/// `GET /operator/pages`.
pub async fn index(operator: Operator<KeepContent>) -> Result<HttpResponse> {
    let known = operator.read(all).await?;
    let page = operator.page(Text::pages_title());
    let suggested = ALL.into_iter().filter(|page| !known.iter().any(|(entry, _)| entry.slug == page.slug)).collect();
    let lines = known.into_iter().map(|(entry, newest)| Line::of(entry, &newest, &page)).collect();
    html(&Index { page, lines, suggested })
}
