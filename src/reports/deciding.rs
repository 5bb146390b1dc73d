//! Deciding on a case: first the statement of reasons is shown as it will be sent, then it is sent.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use askama::Template;

use super::case_page::again;
use super::cases::Case;
use super::deciding_form::DecisionForm;
use super::decisions::{Statement, appealed_until, decide};
use super::outcomes::Outcome;
use super::telling::decided;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::identity::{GiveSupport, Operator};
use crate::layout::Page;
use crate::locales::{Day, Text};
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "reports/preview.html")]
struct Preview {
    page: Page,
    case: Case,
    statement: Statement,
    form: DecisionForm,
    /// Until when one could complain about it.
    until: Moment,
}

impl Preview {
    fn action(&self) -> String {
        format!("{}/decision", self.case.path())
    }

    fn until(&self) -> Day {
        Day(self.until)
    }
}

/// `POST /operator/reports/{case}/decision`.
///
/// # Errors
/// [`Error::NotFound`] when there is no such case; mistakes, and what somebody else did meanwhile, are answered with the
/// case and what was typed.
pub async fn create(
    operator: Operator<GiveSupport>,
    case: Path<i64>,
    form: Form<DecisionForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (case, form, now) = (*case, form.into_inner(), clock.now());
    if form.step == "edit" {
        return again(&operator, case, form, Errors::default(), StatusCode::OK).await;
    }
    let (statement, seen) = match form.parse() {
        Ok(parsed) => parsed,
        Err(errors) => return again(&operator, case, form, errors, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    if form.step != "send" {
        let case = operator.read(move |conn| Case::find(case, conn)).await?;
        let page = operator.page(Text::reports_preview());
        return html(&Preview { page, case, statement, form, until: appealed_until(now) });
    }
    let (by, office) = (operator.id(), office.as_ref().clone());
    let done = operator
        .write(move |conn| {
            let done = decide(case, &statement, seen, by, now, conn)?;
            decided(&done, &office, now, conn)?;
            Ok(done.decision.outcome)
        })
        .await;
    let outcome = match done {
        Ok(outcome) => outcome,
        Err(Error::Conflict(sentence)) => {
            return again(&operator, case, form, Errors::of("outcome", sentence), StatusCode::CONFLICT).await;
        }
        Err(error) => return Err(error),
    };
    let notice = match outcome {
        Outcome::Withdrawn => Text::reports_now_withdrawn(),
        Outcome::NoBreach | Outcome::Misuse => Text::reports_now_closed(),
    };
    Ok(see_other("/operator/reports").with_notice(&Notice::success(notice)))
}
