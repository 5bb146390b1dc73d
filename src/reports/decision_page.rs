//! A decision against a business as its members read it: the statement of reasons, and the way to complain.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use askama::Template;

use super::appeals::{Appeal, file, of_business};
use super::deciding_form::{AppealForm, LONGEST};
use super::decisions::{Decision, Statement, against};
use super::outcomes::{Outcome, Verdict};
use crate::clock::{Clock, Moment, exact};
use crate::error::{Error, Result};
use crate::identity::{ManageBusiness, Member, Permission, ViewProducts};
use crate::layout::Page;
use crate::locales::{At, Day, Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html_with, see_other};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "reports/decision.html")]
struct Show {
    page: Page,
    desk: Desk,
    decision: Decision,
    statement: Statement,
    appeal: Option<Appeal>,
    now: Moment,
    form: AppealForm,
    errors: Errors,
}

impl Show {
    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn until(&self) -> Day {
        Day(self.decision.appealed_until())
    }

    fn product(&self) -> String {
        self.desk.path(&format!("/products/{}", self.decision.listing_id))
    }

    fn action(&self) -> String {
        format!("{}/appeal", self.decision.path(&self.desk.actor.slug))
    }

    /// Whether somebody of the business can complain now.
    fn is_open(&self) -> bool {
        self.appeal.is_none() && self.decision.reversed_at.is_none() && self.decision.appealed_until() >= self.now
    }
}

async fn page<P>(
    member: &Member<P>,
    decision: i64,
    now: Moment,
    form: AppealForm,
    errors: Errors,
    status: StatusCode,
) -> Result<HttpResponse> {
    let (desk, (decision, appeal)) =
        at_desk(member, move |conn, actor| Ok((against(decision, actor, conn)?, of_business(decision, actor, conn)?)))
            .await?;
    let page = member.page(Text::reports_decision_title(&decision.listing_name));
    let statement = decision.statement();
    html_with(status, &Show { page, desk, decision, statement, appeal, now, form, errors })
}

/// `GET /manage/{business}/decisions/{statement}`.
///
/// # Errors
/// [`Error::NotFound`] when there is none against this business.
pub async fn show(member: Member<ViewProducts>, path: Path<(String, i64)>, clock: Clock) -> Result<HttpResponse> {
    page(&member, path.1, clock.now(), AppealForm::default(), Errors::default(), StatusCode::OK).await
}

/// `POST /manage/{business}/decisions/{statement}/appeal` — once.
///
/// # Errors
/// As [`show`]; mistakes, and what is too late, are answered with the decision and what was typed.
pub async fn create(
    member: Member<ManageBusiness>,
    path: Path<(String, i64)>,
    form: Form<AppealForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, now) = (path.1, form.into_inner(), clock.now());
    let said = match form.parse() {
        Ok(said) => said,
        Err(errors) => return page(&member, id, now, form, errors, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    match member.write(move |conn, actor| file(id, &said, actor, now, conn)).await {
        Ok(_) => {
            let here = member.path(&format!("/decisions/{id}"));
            Ok(see_other(&here).with_notice(&Notice::success(Text::reports_appeal_sent())))
        }
        Err(Error::Conflict(sentence)) => {
            page(&member, id, now, form, Errors::of("text", sentence), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(member: Member<ViewProducts>, path: Path<(String, i64)>) -> Result<HttpResponse> {
    Ok(see_other(&member.path(&format!("/decisions/{}", path.1))))
}
