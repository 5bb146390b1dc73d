//! The list of what a business was asked.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{PER_PAGE, Question, page, settle};
use crate::clock::{Clock, exact};
use crate::error::Result;
use crate::identity::{EditProducts, Member};
use crate::layout::Page;
use crate::locales::{At, Html, Text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};
use crate::workspace::{Desk, at_desk};

/// `?state=answered&before=123`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    before: String,
}

impl Asked {
    fn is_open(&self) -> bool {
        self.state != "answered"
    }

    /// The number before which the page begins. What is none means the beginning.
    fn before(&self) -> Option<i64> {
        self.before.parse().ok()
    }
}

#[derive(Template)]
#[template(path = "questions/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    is_open: bool,
    /// Whether newer ones stand on another page.
    is_later: bool,
    questions: Vec<Question>,
    /// Before which number the next page begins.
    older: Option<i64>,
}

impl Index {
    fn path(&self, is_open: bool) -> String {
        self.desk.path(if is_open { "/questions" } else { "/questions?state=answered" })
    }

    fn here(&self) -> String {
        self.path(self.is_open)
    }

    fn older_path(&self, before: &i64) -> String {
        let state = if self.is_open { "" } else { "state=answered&" };
        self.desk.path(&format!("/questions?{state}before={before}"))
    }

    /// A mail to whoever asked, with a subject (RFC 6068: spaces are `%20`).
    fn mail(&self, question: &Question) -> String {
        let subject = self.page.t.questions_mail_subject(&question.listing_name);
        let subject = serde_urlencoded::to_string([("subject", subject)]).unwrap_or_default();
        format!("mailto:{}?{}", question.email, subject.replace('+', "%20"))
    }

    fn when(&self, question: &Question) -> Html {
        Html::time(&exact(&question.asked_at), &self.page.t.say(At(question.asked_at)))
    }
}

/// `GET /manage/{business}/questions` — those that wait for an answer, or those that were answered.
pub async fn index(member: Member<EditProducts>, asked: Query<Asked>) -> Result<HttpResponse> {
    let (is_open, before) = (asked.is_open(), asked.before());
    let (desk, mut questions) = at_desk(&member, move |conn, actor| page(is_open, before, actor, conn)).await?;
    let has_more = questions.len() > PER_PAGE;
    questions.truncate(PER_PAGE);
    let older = questions.last().filter(|_| has_more).map(|question| question.id);
    let page = member.page(Text::questions_title());
    html(&Index { page, desk, is_open, is_later: before.is_some(), questions, older })
}

/// `POST /manage/{business}/questions/{question}/answer` — marks it as answered.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such question.
pub async fn answered(member: Member<EditProducts>, path: Path<(String, i64)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    member.write(move |conn, actor| settle(id, true, actor, now, conn)).await?;
    Ok(see_other(&member.path("/questions")).with_notice(&Notice::success(Text::questions_marked())))
}

/// `POST /manage/{business}/questions/{question}/answer/delete` — opens it again.
///
/// # Errors
/// As [`answered`].
pub async fn reopened(member: Member<EditProducts>, path: Path<(String, i64)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    member.write(move |conn, actor| settle(id, false, actor, now, conn)).await?;
    let list = member.path("/questions?state=answered");
    Ok(see_other(&list).with_notice(&Notice::success(Text::questions_reopened())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(member: Member<EditProducts>, _: Path<(String, i64)>) -> Result<HttpResponse> {
    Ok(see_other(&member.path("/questions")))
}
