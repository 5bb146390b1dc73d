//! The list of people.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::clock::exact;
use crate::error::Result;
use crate::identity::finding::Account;
use crate::identity::people::called;
use crate::identity::{GiveSupport, Operator};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::{Day, Html, Text};
use crate::operator::people::model::{Kind, PER_PAGE, page};
use crate::web::html;

/// The address of the list.
pub(super) const HOME: &str = "/operator/people";
/// The longest search, in characters.
const LONGEST: usize = 200;

/// `?q=mona&kind=blocked&before=123`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    q: String,
    kind: String,
    before: String,
}

#[derive(Template)]
#[template(path = "operator/people/index.html")]
struct Index {
    page: Page,
    words: String,
    kind: Kind,
    /// Whether newer ones stand on another page.
    is_later: bool,
    people: Vec<Account>,
    /// Before which number the next page begins.
    older: Option<UserId>,
}

impl Kind {
    fn label(self) -> Text {
        match self {
            Self::All => Text::operator_people_all(),
            Self::Operators => Text::operator_people_operators(),
            Self::Blocked => Text::operator_people_blocked(),
        }
    }
}

impl Index {
    fn path(&self, kind: Kind, before: Option<&UserId>) -> String {
        let before = before.map(ToString::to_string).unwrap_or_default();
        let kind = if kind == Kind::All { "" } else { kind.as_str() };
        let parts = [("q", self.words.as_str()), ("kind", kind), ("before", before.as_str())];
        let parts: Vec<_> = parts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_urlencoded::to_string(parts).unwrap_or_default();
        if query.is_empty() { HOME.to_owned() } else { format!("{HOME}?{query}") }
    }

    fn name(&self, account: &Account) -> String {
        self.page.t.say(called(&account.name)).into_owned()
    }

    fn since(&self, account: &Account) -> Html {
        Html::time(&exact(&account.created_at), &self.page.t.say(Day(account.created_at)))
    }
}

/// `GET /operator/people`.
pub async fn index(operator: Operator<GiveSupport>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let words: String = wanted.q.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let kind = Kind::parse(&wanted.kind).unwrap_or(Kind::All);
    let before = wanted.before.parse().ok().map(UserId::new);
    let asked = words.clone();
    let mut people = operator.read(move |conn| page(&asked, kind, before, conn)).await?;
    let has_more = people.len() > PER_PAGE;
    people.truncate(PER_PAGE);
    let older = people.last().filter(|_| has_more).map(|account| account.id);
    let page = operator.page(Text::operator_people());
    html(&Index { page, words, kind, is_later: before.is_some(), people, older })
}
