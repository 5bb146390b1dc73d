//! The list of redirects, and the form of one.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path, Query};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;
use serde_json::json;

use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::events::model::{Event, record};
use crate::identity::{KeepContent, Operator};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::{Locale, Text};
use crate::operator::redirects::HOME;
use crate::operator::redirects::forms::{RedirectForm, STATUSES, Wish};
use crate::pages::redirects::model::{self, PER_PAGE, Redirect};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

/// The longest search, in characters.
const LONGEST: usize = 200;

/// `?q=old&before=123`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    q: String,
    before: String,
}

#[derive(Template)]
#[template(path = "operator/redirects/index.html")]
struct Index {
    page: Page,
    words: String,
    redirects: Vec<Redirect>,
    is_later: bool,
    older: Option<i64>,
}

impl Index {
    fn uses(&self, redirect: &Redirect) -> String {
        let t: Locale = self.page.t;
        match (redirect.uses, redirect.last_day) {
            (Some(uses), Some(day)) => t.redirects_used(uses, day.format("%Y-%m-%d").to_string()),
            _ => t.redirects_never_used().to_owned(),
        }
    }

    fn path(&self, before: Option<&i64>) -> String {
        let before = before.map(ToString::to_string).unwrap_or_default();
        let parts = [("q", self.words.as_str()), ("before", before.as_str())];
        let parts: Vec<_> = parts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_urlencoded::to_string(parts).unwrap_or_default();
        if query.is_empty() { HOME.to_owned() } else { format!("{HOME}?{query}") }
    }
}

/// `GET /operator/redirects`.
pub async fn index(operator: Operator<KeepContent>, wanted: Query<Wanted>) -> Result<HttpResponse> {
    let words: String = wanted.q.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let before = wanted.before.parse().ok();
    let asked = words.clone();
    let mut redirects = operator.read(move |conn| model::page(&asked, before, conn)).await?;
    let has_more = redirects.len() > PER_PAGE;
    redirects.truncate(PER_PAGE);
    let older = redirects.last().filter(|_| has_more).map(|redirect| redirect.id);
    let page = operator.page(Text::redirects_title());
    html(&Index { page, words, redirects, is_later: before.is_some(), older })
}

#[derive(Template)]
#[template(path = "operator/redirects/form.html", blocks = ["redirect_form"])]
struct FormPage {
    page: Page,
    /// None for a new redirect.
    known: Option<Redirect>,
    form: RedirectForm,
    errors: Errors,
}

impl FormPage {
    fn new(operator: &Operator<KeepContent>, known: Option<Redirect>, form: RedirectForm) -> Self {
        let title = if known.is_some() { Text::redirects_edit() } else { Text::redirects_new() };
        Self { page: operator.page(title), known, form, errors: Errors::default() }
    }

    fn action(&self) -> String {
        self.known.as_ref().map_or_else(|| HOME.to_owned(), |redirect| format!("{HOME}/{}", redirect.id))
    }

    /// What an answer means.
    fn meaning(&self, status: &i16) -> &'static str {
        let t = self.page.t;
        match status {
            301 => t.redirects_moved(),
            308 => t.redirects_moved_with_forms(),
            _ => t.redirects_for_now(),
        }
    }

    fn is_chosen(&self, status: &i16) -> bool {
        self.form.status == status.to_string() || self.form.status.is_empty() && *status == 301
    }

    fn again(self, operator: &Operator<KeepContent>, errors: Errors) -> Result<HttpResponse> {
        let page = Self { errors, ..self };
        refused(operator.htmx().wants("redirect_form"), &page, &page.as_redirect_form())
    }
}

/// `GET /operator/redirects/new`.
pub async fn new(operator: Operator<KeepContent>) -> Result<HttpResponse> {
    html(&FormPage::new(&operator, None, RedirectForm::default()))
}

/// `POST /operator/redirects`.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(operator: Operator<KeepContent>, form: Form<RedirectForm>, clock: Clock) -> Result<HttpResponse> {
    let (form, by, now) = (form.into_inner(), operator.id(), clock.now());
    let kept = match form.parse() {
        Ok(wish) => operator.write(move |conn| keep(&wish, by, now, conn)).await?,
        Err(errors) => Err(errors),
    };
    match kept {
        Ok(notice) => Ok(see_other(HOME).with_notice(&notice)),
        Err(errors) => FormPage::new(&operator, None, form).again(&operator, errors),
    }
}

/// `GET /operator/redirects/{redirect}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn edit(operator: Operator<KeepContent>, id: Path<i64>) -> Result<HttpResponse> {
    let known = operator.read(move |conn| model::find(*id, conn)).await?;
    let form = RedirectForm::of(&known);
    html(&FormPage::new(&operator, Some(known), form))
}

/// `POST /operator/redirects/{redirect}` — another address, target or answer.
///
/// # Errors
/// As [`edit`]; mistakes are answered with the form.
pub async fn update(
    operator: Operator<KeepContent>,
    id: Path<i64>,
    form: Form<RedirectForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, by, now) = (*id, form.into_inner(), operator.id(), clock.now());
    let known = operator.read(move |conn| model::find(id, conn)).await?;
    let kept = match form.parse() {
        Ok(wish) => {
            let old = known.path.clone();
            operator
                .write(move |conn| {
                    let kept = keep(&wish, by, now, conn)?;
                    if kept.is_ok() && wish.path != old {
                        model::free(&old, conn)?;
                    }
                    Ok(kept)
                })
                .await?
        }
        Err(errors) => Err(errors),
    };
    match kept {
        Ok(notice) => Ok(see_other(HOME).with_notice(&notice)),
        Err(errors) => FormPage::new(&operator, Some(known), form).again(&operator, errors),
    }
}

/// Keeps a redirect, and writes that down.
fn keep(wish: &Wish, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<Result<Notice, Errors>> {
    let id = match model::put(&wish.path, &wish.target, wish.status, now, conn)? {
        Ok(id) => id,
        Err(sentence) => return Ok(Err(Errors::of("target", sentence))),
    };
    let details = json!({ "target": wish.target, "status": wish.status });
    record(conn, now, &Event::by(by, "redirect.kept").on(id, &wish.path).with(details))?;
    let leaves = !wish.target.starts_with('/');
    let said = if leaves { Text::redirects_saved_elsewhere() } else { Text::redirects_saved() };
    Ok(Ok(Notice::success(said)))
}

/// `POST /operator/redirects/{redirect}/delete`.
///
/// # Errors
/// As [`edit`].
pub async fn delete(operator: Operator<KeepContent>, id: Path<i64>, clock: Clock) -> Result<HttpResponse> {
    let (id, by, now) = (*id, operator.id(), clock.now());
    operator
        .write(move |conn| {
            let gone = model::remove(id, conn)?;
            let details = json!({ "target": gone.target });
            record(conn, now, &Event::by(by, "redirect.deleted").on(id, &gone.path).with(details))
        })
        .await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::redirects_deleted())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: Operator<KeepContent>, _: Path<i64>) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
