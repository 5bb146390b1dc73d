//! The page on which whoever reported a listing sees what became of it, and complains about what was decided.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use askama::Template;

use super::appeals::file_by;
use super::deciding_form::{AppealForm, LONGEST};
use super::following::{Followed, Heard, follow};
use super::outcomes::Outcome;
use super::token::Token;
use crate::clock::{Clock, Moment, exact};
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::layout::Page;
use crate::locales::{At, Day, Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html_with, see_other};

#[derive(Template)]
#[template(path = "reports/report.html")]
struct Show {
    page: Page,
    token: Token,
    report: Followed,
    now: Moment,
    form: AppealForm,
    errors: Errors,
}

impl Show {
    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn action(&self) -> String {
        format!("{}/appeal", self.token.path())
    }

    fn until(&self, decision: &Heard) -> Day {
        Day(decision.appealed_until())
    }

    fn told(&self, decision: &Heard) -> Text {
        let listing = &self.report.listing_name;
        match decision.outcome {
            Outcome::Withdrawn => Text::reports_told_withdrawn(listing),
            Outcome::NoBreach => Text::reports_told_no_breach(listing),
            Outcome::Misuse => Text::reports_told_misuse(listing),
        }
    }
}

async fn page(
    visitor: &Visitor,
    token: Token,
    now: Moment,
    form: AppealForm,
    errors: Errors,
    status: StatusCode,
) -> Result<HttpResponse> {
    let asked = token.clone();
    let report = visitor.own().read(move |conn| follow(&asked, conn)).await?;
    let page = visitor.page(Text::reports_yours());
    html_with(status, &Show { page, token, report, now, form, errors })
}

/// `GET /reports/{report}`.
///
/// # Errors
/// [`Error::NotFound`] where the link leads nowhere.
pub async fn show(visitor: Visitor, token: Path<String>, clock: Clock) -> Result<HttpResponse> {
    let token = Token::of(&token);
    page(&visitor, token, clock.now(), AppealForm::default(), Errors::default(), StatusCode::OK).await
}

/// `POST /reports/{report}/appeal` — once for each decision.
///
/// # Errors
/// As [`show`]; mistakes, and what is too late, are answered with the report and what was typed.
pub async fn create(
    visitor: Visitor,
    token: Path<String>,
    form: Form<AppealForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (token, form, now) = (Token::of(&token), form.into_inner(), clock.now());
    let said = match form.parse() {
        Ok(said) => said,
        Err(errors) => {
            return page(&visitor, token, now, form, errors, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let (of, decision) = (token.clone(), form.decision.parse::<i64>().unwrap_or_default());
    let is_taken = visitor
        .own()
        .write(move |conn| {
            let known = follow(&of, conn)?;
            let known = known.decisions.into_iter().find(|known| known.id == decision).ok_or(Error::NotFound)?;
            // Whoever sends the form twice has complained once.
            Ok(file_by(&of, decision, &said, now, conn)? || known.appeal.is_some())
        })
        .await?;
    if !is_taken {
        let errors = Errors::of("text", Text::reports_appeal_late());
        return page(&visitor, token, now, form, errors, StatusCode::CONFLICT).await;
    }
    Ok(see_other(&token.path()).with_notice(&Notice::success(Text::reports_appeal_sent())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Visitor, token: Path<String>) -> Result<HttpResponse> {
    Ok::<_, Error>(see_other(&Token::of(&token).path()))
}
