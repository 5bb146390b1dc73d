//! Mail that was not sent, and what to do about it. What a mail says is shown to nobody: links stand in it that open
//! accounts.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use super::acts::Acts;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::events::model::{Event, record};
use crate::identity::{GiveSupport, Operator};
use crate::layout::Page;
use crate::locales::{At, Text};
use crate::mail::overview::{Line, State, page, remove, send_again, send_all_again};
use crate::web::notices::{Notice, WithNotice};
use crate::web::pagination::{PageNumber, Pages, Pagination, Step};
use crate::web::{html, see_other};

const HOME: &str = "/operator/mail";
const ACTS: Acts = Acts { home: HOME, gone: Text::operator_mail_gone() };
const PAGES: Pages = Pages::of(50, 1_000);

#[derive(Template)]
#[template(path = "operator/mail.html")]
struct Index {
    page: Page,
    state: State,
    mails: Vec<Line>,
    pagination: Pagination,
    is_sent: bool,
}

impl State {
    fn label(self) -> Text {
        match self {
            Self::Failed => Text::operator_mail_failed(),
            Self::Waiting => Text::operator_mail_waiting(),
            Self::Sent => Text::operator_mail_sent(),
        }
    }

    fn query(self) -> &'static str {
        match self {
            Self::Failed => "",
            Self::Waiting => "state=waiting",
            Self::Sent => "state=sent",
        }
    }

    fn path(self) -> String {
        match self.query() {
            "" => HOME.to_owned(),
            query => format!("{HOME}?{query}"),
        }
    }

    fn none(self) -> Text {
        match self {
            Self::Failed => Text::operator_mail_none_failed(),
            Self::Waiting => Text::operator_mail_none_waiting(),
            Self::Sent => Text::operator_mail_none_sent(),
        }
    }

    fn lead(self) -> Text {
        match self {
            Self::Failed => Text::operator_mail_failed_lead(),
            Self::Waiting => Text::operator_mail_waiting_lead(),
            Self::Sent => Text::operator_mail_sent_lead(),
        }
    }
}

/// `?state=waiting&page=2`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    page: PageNumber,
}

/// `GET /operator/mail` — what failed, what waits or what was sent.
pub async fn index(
    operator: Operator<GiveSupport>,
    filter: Query<Filter>,
    config: actix_web::web::Data<Config>,
) -> Result<HttpResponse> {
    let state = State::parse(&filter.state).unwrap_or(State::Failed);
    let window = PAGES.window(filter.page);
    let mut mails = operator.read(move |conn| page(state, window.ahead(), conn)).await?;
    let pagination = window.around(&mut mails, HOME, state.query());
    let page = operator.page(Text::operator_mail());
    html(&Index { page, state, mails, pagination, is_sent: config.smtp.is_some() })
}

/// `POST /operator/mail/{mail}/send` — sends what failed again, and what waits at once.
pub async fn send(operator: Operator<GiveSupport>, mail: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let again = move |id, conn: &mut PgConnection| send_again(id, now, conn);
    ACTS.change(&operator, *mail, &clock, ("mail.sent_again", Text::operator_mail_sends()), again).await
}

/// `POST /operator/mail/{mail}/delete` — takes what failed away for good.
pub async fn delete(operator: Operator<GiveSupport>, mail: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    ACTS.change(&operator, *mail, &clock, ("mail.removed", Text::operator_mail_removed()), remove).await
}

/// Which mails are to be sent again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct All {
    state: String,
}

/// `POST /operator/mail/send` — sends everything that failed again, or everything that waits at once.
pub async fn send_all(
    operator: Operator<GiveSupport>,
    all: actix_web::web::Form<All>,
    clock: Clock,
) -> Result<HttpResponse> {
    let state = State::parse(&all.state).filter(|state| *state != State::Sent).unwrap_or(State::Failed);
    let (actor, now) = (operator.id(), clock.now());
    let count = operator
        .write(move |conn| {
            let count = send_all_again(state, now, conn)?;
            if count > 0 {
                let details = serde_json::json!({ "count": count, "state": state.as_str() });
                record(conn, now, &Event::by(actor, "mail.all_sent_again").with(details))?;
            }
            Ok(count)
        })
        .await?;
    let notice = if count == 0 {
        Notice::error(state.none())
    } else {
        Notice::success(Text::operator_mail_all_send(i64::try_from(count).unwrap_or(i64::MAX)))
    };
    Ok(see_other(&state.path()).with_notice(&notice))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<GiveSupport>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
