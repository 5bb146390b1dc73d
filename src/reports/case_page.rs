//! The operator's page of a case: what was reported, the listing then and now, and the form to decide in.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;

use super::appeals::Appeal;
use super::cases::{Track, path_of};
use super::deciding_form::{DecisionForm, LONGEST, LONGEST_CLAUSE};
use super::decisions::Decision;
use super::looking::Looked;
use super::outcomes::{Ground, Outcome};
use crate::clock::{Moment, exact};
use crate::error::Result;
use crate::identity::people::called;
use crate::identity::{GiveSupport, Operator};
use crate::layout::Page;
use crate::locales::{At, Html, Name};
use crate::web::forms::Errors;
use crate::web::{html_with, see_other};

#[derive(Template)]
#[template(path = "reports/case.html")]
struct Show {
    page: Page,
    looked: Looked,
    shortcuts: bool,
    form: DecisionForm,
    errors: Errors,
}

impl Show {
    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn action(&self) -> String {
        format!("{}/decision", self.looked.case.path())
    }

    fn path(&self, case: &i64) -> String {
        path_of(*case)
    }

    fn business(&self) -> Html {
        let case = &self.looked.case;
        Html::link(&format!("/operator/businesses/{}", case.business), &case.business_name)
    }

    /// Which version the decision is about; nothing where none is public.
    fn seen(&self) -> String {
        self.looked.public.map(|revision| revision.to_string()).unwrap_or_default()
    }

    /// How often what ended how, as one sentence.
    fn track(&self, track: &Track) -> String {
        self.page.t.reports_track(track.withdrawn, track.no_breach, track.misuse)
    }

    fn decided(&self, decision: &Decision) -> Html {
        let by = self.page.t.say(called(self.looked.name_of(&decision.decided_by)));
        self.page.t.reports_decided_by(Html::name(&by), self.when(&decision.decided_at))
    }

    fn appeal(&self, appeal: &Appeal) -> String {
        format!("/operator/reports/appeals/{}", appeal.id)
    }
}

/// `GET /operator/reports/{case}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn show(operator: Operator<GiveSupport>, case: Path<i64>) -> Result<HttpResponse> {
    again(&operator, *case, DecisionForm::default(), Errors::default(), StatusCode::OK).await
}

/// The page with what was typed.
pub async fn again(
    operator: &Operator<GiveSupport>,
    case: i64,
    form: DecisionForm,
    errors: Errors,
    status: StatusCode,
) -> Result<HttpResponse> {
    let by = operator.id();
    let looked = operator.read(move |conn| Looked::at(case, by, conn)).await?;
    let page = operator.page(Name::Theirs(looked.case.listing_name.clone()));
    html_with(status, &Show { page, shortcuts: looked.shortcuts, looked, form, errors })
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<GiveSupport>, case: Path<i64>) -> Result<HttpResponse> {
    Ok(see_other(&path_of(*case)))
}
