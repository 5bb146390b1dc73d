//! How it stands with the work that no request waits for, and what to do about what failed.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::acts::Acts;
use super::model::{Backups, backups};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{GiveSupport, Operator};
use crate::jobs::overview::{Overview, overview, remove, try_again};
use crate::layout::Page;
use crate::locales::{At, Text};
use crate::web::{html, see_other};

const HOME: &str = "/operator/jobs";
const ACTS: Acts = Acts { home: HOME, gone: Text::operator_not_failed() };

#[derive(Template)]
#[template(path = "operator/jobs.html")]
struct Index {
    page: Page,
    jobs: Overview,
    backups: Backups,
}

/// `GET /operator/jobs` — what waits, what runs and what failed.
pub async fn index(operator: Operator<GiveSupport>) -> Result<HttpResponse> {
    let (jobs, backups) = operator.read(|conn| Ok((overview(conn)?, backups(conn)?))).await?;
    html(&Index { page: operator.page(Text::operator_jobs()), jobs, backups })
}

/// `POST /operator/jobs/{job}/retry` — lets what failed begin anew.
pub async fn retry(operator: Operator<GiveSupport>, job: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    ACTS.change(&operator, *job, &clock, ("job.retried", Text::operator_retried()), try_again).await
}

/// `POST /operator/jobs/{job}/delete` — takes what failed away for good.
pub async fn delete(operator: Operator<GiveSupport>, job: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    ACTS.change(&operator, *job, &clock, ("job.removed", Text::operator_removed()), remove).await
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<GiveSupport>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
