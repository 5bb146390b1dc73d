//! The list of businesses.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::businesses::clashes::{First, firsts};
use crate::clock::exact;
use crate::error::Result;
use crate::identity::people::{User, called};
use crate::identity::{GiveSupport, Operator};
use crate::ids::BusinessId;
use crate::layout::Page;
use crate::locales::{Day, Html, Text};
use crate::operator::businesses::model::{Line, PER_PAGE, State, page};
use crate::web::html;

/// The address of the list.
pub(super) const HOME: &str = "/operator/businesses";
/// The longest search, in characters.
const LONGEST: usize = 200;

/// `?q=blue&state=suspended&before=123`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    q: String,
    state: String,
    before: String,
}

#[derive(Template)]
#[template(path = "operator/businesses/index.html")]
struct Index {
    page: Page,
    words: String,
    state: State,
    /// Whether newer ones stand on another page.
    is_later: bool,
    lines: Vec<(Line, Option<User>)>,
    /// Before which number the next page begins.
    older: Option<BusinessId>,
    /// Where names clash, who had them first.
    firsts: HashMap<BusinessId, First>,
}

impl State {
    fn label(self) -> Text {
        match self {
            Self::All => Text::operator_businesses_all(),
            Self::Suspended => Text::operator_businesses_suspended(),
            Self::Closed => Text::operator_businesses_closed(),
            Self::Clashing => Text::operator_businesses_clashing(),
        }
    }
}

impl Line {
    /// Its page of the operator's.
    pub(super) fn path(&self) -> String {
        format!("{HOME}/{}", self.id)
    }
}

impl Index {
    fn path(&self, state: State, before: Option<&BusinessId>) -> String {
        let before = before.map(ToString::to_string).unwrap_or_default();
        let state = if state == State::All { "" } else { state.as_str() };
        let parts = [("q", self.words.as_str()), ("state", state), ("before", before.as_str())];
        let parts: Vec<_> = parts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_urlencoded::to_string(parts).unwrap_or_default();
        if query.is_empty() { HOME.to_owned() } else { format!("{HOME}?{query}") }
    }

    fn owner(&self, owner: &User) -> String {
        self.page.t.say(called(&owner.name)).into_owned()
    }

    /// Which business had the name first.
    fn like(&self, line: &Line) -> Option<Html> {
        let first = self.firsts.get(&line.id)?;
        Some(self.page.t.operator_business_like(Html::link(&format!("{HOME}/{}", first.id), &first.name)))
    }

    fn since(&self, line: &Line) -> Html {
        Html::time(&exact(&line.created_at), &self.page.t.say(Day(line.created_at)))
    }
}

/// `GET /operator/businesses`.
pub async fn index(operator: Operator<GiveSupport>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let words: String = wanted.q.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let state = State::parse(&wanted.state).unwrap_or(State::All);
    let before = wanted.before.parse().ok().map(BusinessId::new);
    let asked = words.clone();
    let (mut lines, firsts) = operator
        .read(move |conn| {
            let lines = page(&asked, state, before, conn)?;
            let named: Vec<_> = lines.iter().map(|(line, _)| (line.id, line.name.as_str())).collect();
            let firsts = if state == State::Clashing { firsts(&named, conn)? } else { HashMap::new() };
            Ok((lines, firsts))
        })
        .await?;
    let has_more = lines.len() > PER_PAGE;
    lines.truncate(PER_PAGE);
    let older = lines.last().filter(|_| has_more).map(|(line, _)| line.id);
    let page = operator.page(Text::operator_businesses());
    html(&Index { page, words, state, is_later: before.is_some(), lines, older, firsts })
}
