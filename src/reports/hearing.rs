//! Handling a complaint about a decision: by somebody else than who decided, or outside the marketplace where nobody else
//! runs it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use askama::Template;

use super::appeals::{Appeal, find, hand_on, handle};
use super::cases::{Case, path_of};
use super::deciding_form::{HandingForm, HandlingForm, LONGEST, LONGEST_NAME};
use super::decisions::{Decision, Statement};
use super::outcomes::{Outcome, Verdict};
use super::telling;
use crate::businesses::model::Business;
use crate::clock::{Clock, Moment, exact};
use crate::error::{Error, Result};
use crate::identity::duties::Part;
use crate::identity::operators::is_alone;
use crate::identity::{GiveSupport, Operator};
use crate::layout::Page;
use crate::locales::{At, Html, Text};
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html_with, see_other};

#[derive(Template)]
#[template(path = "reports/appeal.html")]
struct Show {
    page: Page,
    appeal: Appeal,
    decision: Decision,
    case: Case,
    statement: Statement,
    /// Whether whoever looks took the decision.
    is_own: bool,
    /// Whether nobody else runs the marketplace.
    is_alone: bool,
    form: HandlingForm,
    handing: HandingForm,
    errors: Errors,
}

impl Show {
    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn path(&self, rest: &str) -> String {
        format!("/operator/reports/appeals/{}/{rest}", self.appeal.id)
    }
}

async fn page(
    operator: &Operator<GiveSupport>,
    appeal: i64,
    forms: (HandlingForm, HandingForm),
    errors: Errors,
    status: StatusCode,
) -> Result<HttpResponse> {
    let by = operator.id();
    let ((appeal, decision, case), is_alone) =
        operator.read(move |conn| Ok((find(appeal, conn)?, is_alone(by, Part::Support, conn)?))).await?;
    let (form, handing) = forms;
    let page = operator.page(Text::reports_appeal_title(&decision.listing_name));
    let (statement, is_own) = (decision.statement(), decision.decided_by == by);
    html_with(status, &Show { page, appeal, decision, case, statement, is_own, is_alone, form, handing, errors })
}

/// `GET /operator/reports/appeals/{appeal}`.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub async fn show(operator: Operator<GiveSupport>, appeal: Path<i64>) -> Result<HttpResponse> {
    page(&operator, *appeal, (HandlingForm::default(), HandingForm::default()), Errors::default(), StatusCode::OK).await
}

/// `POST /operator/reports/appeals/{appeal}/handling`.
///
/// # Errors
/// [`Error::Forbidden`] for who decided; mistakes, and what somebody else did meanwhile, are answered with the complaint.
pub async fn create(
    operator: Operator<GiveSupport>,
    appeal: Path<i64>,
    form: Form<HandlingForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, now) = (*appeal, form.into_inner(), clock.now());
    let (verdict, reasons) = match form.parse() {
        Ok(parsed) => parsed,
        Err(errors) => {
            let forms = (form, HandingForm::default());
            return page(&operator, id, forms, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let (by, office) = (operator.id(), office.as_ref().clone());
    let done = operator
        .write(move |conn| {
            let handled = handle(id, (verdict, &reasons), by, now, conn)?;
            telling::handled(&handled, &office, now, conn)?;
            Ok(handled.reopened)
        })
        .await;
    match done {
        // What was wrongly left alone is decided on anew by whoever found that.
        Ok(Some(case)) => Ok(see_other(&path_of(case)).with_notice(&Notice::success(Text::reports_decide_anew()))),
        Ok(None) => {
            let home = "/operator/reports?state=appeals";
            Ok(see_other(home).with_notice(&Notice::success(Text::reports_appeal_handled())))
        }
        Err(Error::Conflict(sentence)) => {
            let forms = (form, HandingForm::default());
            page(&operator, id, forms, Errors::of("result", sentence), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

/// `POST /operator/reports/appeals/{appeal}/handing-on`.
///
/// # Errors
/// [`Error::Conflict`] when it was handled meanwhile; mistakes are answered with the complaint.
pub async fn pass_on(
    operator: Operator<GiveSupport>,
    appeal: Path<i64>,
    form: Form<HandingForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, now) = (*appeal, form.into_inner(), clock.now());
    let to = match form.parse() {
        Ok(to) => to,
        Err(errors) => {
            let forms = (HandlingForm::default(), form);
            return page(&operator, id, forms, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let (by, office) = (operator.id(), office.as_ref().clone());
    operator
        .write(move |conn| {
            let (appeal, decision, case) = hand_on(id, &to, by, now, conn)?;
            let business = match Business::find(appeal.business_id, conn) {
                Err(Error::NotFound) => None,
                business => Some(business?),
            };
            telling::handed_on((&appeal, &decision, case.id), business.as_ref(), &office, now, conn)
        })
        .await?;
    let path = format!("/operator/reports/appeals/{id}");
    Ok(see_other(&path).with_notice(&Notice::success(Text::reports_handed_on())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<GiveSupport>, appeal: Path<i64>) -> Result<HttpResponse> {
    Ok(see_other(&format!("/operator/reports/appeals/{}", *appeal)))
}
