//! The operator's list of reports.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{Filed, PER_PAGE, page, settle};
use crate::clock::{Clock, exact};
use crate::error::{Error, Result};
use crate::identity::{GiveSupport, Operator};
use crate::layout::Page;
use crate::locales::{At, Html, Text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

const HOME: &str = "/operator/reports";
const CLOSED: &str = "/operator/reports?state=closed";

/// `?state=closed&before=123`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    before: String,
}

#[derive(Template)]
#[template(path = "reports/index.html")]
struct Index {
    page: Page,
    is_open: bool,
    /// Whether newer ones stand on another page.
    is_later: bool,
    reports: Vec<Filed>,
    /// Before which number the next page begins.
    older: Option<i64>,
}

impl Index {
    fn path(&self, is_open: bool) -> &'static str {
        if is_open { HOME } else { CLOSED }
    }

    fn here(&self) -> &'static str {
        self.path(self.is_open)
    }

    fn older_path(&self, before: &i64) -> String {
        if self.is_open { format!("{HOME}?before={before}") } else { format!("{CLOSED}&before={before}") }
    }

    fn when(&self, report: &Filed) -> Html {
        Html::time(&exact(&report.reported_at), &self.page.t.say(At(report.reported_at)))
    }
}

/// `GET /operator/reports`.
pub async fn index(operator: Operator<GiveSupport>, asked: Query<Asked>) -> Result<HttpResponse> {
    let (is_open, before) = (asked.state != "closed", asked.before.parse::<i64>().ok());
    let mut reports = operator.read(move |conn| page(is_open, before, conn)).await?;
    let has_more = reports.len() > PER_PAGE;
    reports.truncate(PER_PAGE);
    let older = reports.last().filter(|_| has_more).map(|report| report.id);
    let page = operator.page(Text::reports_title());
    html(&Index { page, is_open, is_later: before.is_some(), reports, older })
}

/// `POST /operator/reports/{report}/closing`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such report.
pub async fn closed(operator: Operator<GiveSupport>, id: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    let (id, by, now) = (*id, operator.id(), clock.now());
    operator.write(move |conn| settle(id, true, by, now, conn)).await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::reports_closed_now())))
}

/// `POST /operator/reports/{report}/closing/delete` — opens it again.
///
/// # Errors
/// As [`closed`].
pub async fn reopened(operator: Operator<GiveSupport>, id: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    let (id, by, now) = (*id, operator.id(), clock.now());
    operator.write(move |conn| settle(id, false, by, now, conn)).await?;
    Ok(see_other(CLOSED).with_notice(&Notice::success(Text::reports_reopened())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<GiveSupport>, _: Path<i64>) -> Result<HttpResponse> {
    Ok::<_, Error>(see_other(HOME))
}
