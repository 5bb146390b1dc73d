//! The operator's queue of cases, and of complaints about what was decided.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::appeals::{Appeal, open};
use super::cases::{Line, PER_PAGE, page, path_of};
use super::decisions::Decision;
use crate::clock::{Moment, exact};
use crate::error::Result;
use crate::identity::people::shortcuts;
use crate::identity::{GiveSupport, Operator};
use crate::layout::Page;
use crate::locales::{At, Html, Text};
use crate::web::html;

const HOME: &str = "/operator/reports";

text_enum! {
    /// What the page lists.
    State {
        /// Cases that nobody decided on yet, the oldest first.
        Open = "open",
        /// Complaints that nobody handled yet, the oldest first.
        Appeals = "appeals",
        /// Cases that were decided on, the newest first.
        Closed = "closed",
    }
}

impl State {
    fn label(self) -> Text {
        match self {
            Self::Open => Text::reports_open(),
            Self::Appeals => Text::reports_appeals(),
            Self::Closed => Text::reports_closed(),
        }
    }

    fn none(self) -> Text {
        match self {
            Self::Open => Text::reports_none_open(),
            Self::Appeals => Text::reports_none_appealed(),
            Self::Closed => Text::reports_none_closed(),
        }
    }
}

/// `?state=closed&behind=123`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    behind: String,
}

#[derive(Template)]
#[template(path = "reports/index.html")]
struct Index {
    page: Page,
    state: State,
    /// Whether others stand on a page before.
    is_later: bool,
    lines: Vec<Line>,
    appeals: Vec<(Appeal, Decision)>,
    /// Behind which number the next page begins.
    next: Option<i64>,
    shortcuts: bool,
}

impl Index {
    fn path(&self, state: State) -> String {
        if state == State::Open { HOME.to_owned() } else { format!("{HOME}?state={state}") }
    }

    fn next_path(&self, behind: &i64) -> String {
        format!("{HOME}?state={}&behind={behind}", self.state)
    }

    fn case(&self, case: &i64) -> String {
        path_of(*case)
    }

    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.appeals.is_empty()
    }
}

/// `GET /operator/reports`.
pub async fn index(operator: Operator<GiveSupport>, asked: Query<Asked>) -> Result<HttpResponse> {
    let (state, behind) = (State::parse(&asked.state).unwrap_or(State::Open), asked.behind.parse::<i64>().ok());
    let by = operator.id();
    let (mut lines, appeals, shortcuts) = operator
        .read(move |conn| {
            let keys = shortcuts(by, conn)?;
            Ok(match state {
                State::Appeals => (Vec::new(), open(conn)?, keys),
                _ => (page(state == State::Open, behind, conn)?, Vec::new(), keys),
            })
        })
        .await?;
    let has_more = lines.len() > PER_PAGE;
    lines.truncate(PER_PAGE);
    let next = lines.last().filter(|_| has_more).map(|line| line.id);
    let page = operator.page(Text::reports_title());
    html(&Index { page, state, is_later: behind.is_some(), lines, appeals, next, shortcuts })
}
