//! Errors become pages with a way out, for htmx a notice, and for programs problem details. This is also where a
//! failure of ours is noted, once, with the number that the page shows.

pub mod held;
mod notice;
mod overload;
mod problem;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, web};
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use held::HeldPage;
use notice::ErrorNotice;
use problem::problem;

pub use problem::{API, HOOKS};

use crate::config::Config;
use crate::error::{Error, Failure, Refusal, Way};
use crate::identity::{Actor, Current, Visitor};
use crate::layout::{Header, Page};
use crate::locales::{Locale, Text};
use crate::web::headers::secure;
use crate::web::held::Body;
use crate::web::htmx::Htmx;
use crate::web::language;
use crate::web::trace::{RequestId, loggable};
use crate::web::{is_own_path, see_other};
use crate::workspace::{Desk, Navigation};

#[derive(Template)]
#[template(path = "errors/error.html")]
struct ErrorPage {
    page: Page,
    status: u16,
    title: String,
    sentence: String,
    request: String,
    way: Option<Way>,
}

/// The same inside a business's workspace, whose navigation stays.
#[derive(Template)]
#[template(path = "errors/workspace.html")]
struct WorkspaceErrorPage {
    page: Page,
    desk: Desk,
    status: u16,
    title: String,
    sentence: String,
    request: String,
    way: Option<Way>,
}

/// What must be known of the request when only an error comes back.
struct Asked {
    id: String,
    locale: Locale,
    htmx: Htmx,
    path: String,
    is_read: bool,
}

impl Asked {
    /// What a program is told of an error.
    fn problem(&self, status: StatusCode, failure: Option<Failure>) -> HttpResponse {
        let title = title_of(status, failure.as_ref());
        let detail = failure.map_or_else(|| sentence_of(status), |failure| failure.sentence);
        problem(status, &self.locale.say(title), &self.locale.say(&detail), &self.id)
    }

    fn is_by_program(&self) -> bool {
        [API, HOOKS].iter().any(|beginning| self.path.starts_with(beginning))
    }
}

/// Gives every error its body and its headers.
///
/// # Errors
/// A failure of an outer layer, with its page already made.
pub async fn pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_https = request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https());
    // Before anything else borrows what the request carries.
    let locale = language::of(request.request());
    let asked = Asked {
        id: request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
        locale,
        htmx: Htmx::of(request.request()),
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        is_read: request.method().is_safe(),
    };
    let response = match next.call(request).await {
        Ok(response) => response.map_into_boxed_body(),
        Err(error) => {
            // Such an error carries no request, so nothing outside this layer can touch it: it leaves complete.
            overload::count(&error.to_string());
            let mut answer = turned_away(&asked, Refusal::Away);
            secure(answer.headers_mut(), is_https);
            return Err(InternalError::from_response(error.to_string(), answer).into());
        }
    };
    let mut response = if needs_page(&response) { with_page(&asked, response) } else { response };
    secure(response.headers_mut(), is_https);
    Ok(response)
}

/// The answer to an address that nobody has: a page, which knows who asks.
///
/// # Errors
/// [`Error::NotFound`], always.
pub async fn nowhere(_: Visitor) -> Result<HttpResponse, Error> {
    Err(Error::NotFound)
}

/// The same where nobody is asked who they are.
///
/// # Errors
/// [`Error::NotFound`], always.
pub async fn nothing() -> Result<HttpResponse, Error> {
    Err(Error::NotFound)
}

/// The answer to whoever is turned away before anything is done.
fn turned_away(asked: &Asked, refusal: Refusal) -> HttpResponse {
    let answer = overload::answer(refusal, asked.htmx.is_htmx(), asked.locale);
    if !asked.is_by_program() {
        return answer;
    }
    let status = answer.status();
    asked.problem(status, None)
}

/// An error that nobody has made a page of yet: not a form that was refused, not a page of its own, and nothing that a
/// handler tells a program.
fn needs_page(response: &ServiceResponse<BoxBody>) -> bool {
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_made = |kind: &str| kind.starts_with("text/html") || kind.starts_with("application/json");
    is_error && !content_type.is_some_and(is_made)
}

fn with_page(asked: &Asked, response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let status = response.status();
    let failure = response.response().extensions().get::<Failure>().cloned();
    if let Some(refusal) = failure.as_ref().and_then(|failure| failure.refusal) {
        overload::count(failure.and_then(|failure| failure.detail).as_deref().unwrap_or("one address asks too much"));
        let (request, old) = response.into_parts();
        let mut answer = turned_away(asked, refusal);
        keep(old.headers(), answer.headers_mut());
        return ServiceResponse::new(request, answer);
    }
    if status.is_server_error() && failure.as_ref().is_none_or(|failure| failure.detail.is_some()) {
        let detail = failure.as_ref().and_then(|failure| failure.detail.clone()).unwrap_or_default();
        tracing::error!(status = status.as_u16(), detail, path = loggable(&asked.path), "a request failed");
    }
    let (request, old) = response.into_parts();
    if asked.is_by_program() {
        let mut answer = asked.problem(status, failure);
        keep(old.headers(), answer.headers_mut());
        return ServiceResponse::new(request, answer);
    }
    let way = failure.as_ref().and_then(|failure| failure.way);
    if let Some(way @ (Way::SignIn | Way::Confirm)) = way.filter(|_| asked.is_read) {
        let next = utf8_percent_encode(&asked.path, NON_ALPHANUMERIC);
        let path = way.path();
        let way = if is_own_path(&asked.path) { format!("{path}?next={next}") } else { path.to_owned() };
        let mut answer = see_other(&way);
        answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        keep(old.headers(), answer.headers_mut());
        return ServiceResponse::new(request, answer);
    }
    let current = request.extensions().get::<Current>().cloned().unwrap_or_default();
    // A notice waits for the page after: this one would show it and not take it away.
    let header = request.extensions().get::<Header>().copied().unwrap_or_else(|| current.header());
    let mut page = Page::of(&request, header).titled(title_of(status, failure.as_ref()));
    page.notice = None;
    let form = request.extensions().get::<Body>().and_then(Body::form);
    if let Some((way @ (Way::SignIn | Way::Confirm), form)) = way.zip(form) {
        let mut answer = HeldPage::of(&page, form, way).answer(status, asked.htmx.is_htmx());
        keep(old.headers(), answer.headers_mut());
        return ServiceResponse::new(request, answer);
    }
    let navigation = request.app_data::<web::Data<Navigation>>();
    let desk = navigation.and_then(|navigation| desk_at(&asked.path, &current, navigation));
    let mut answer = body(asked, status, (page, desk), failure);
    keep(old.headers(), answer.headers_mut());
    ServiceResponse::new(request, answer)
}

/// The workspace that an address lies in, for its members. An error costs no query.
fn desk_at(path: &str, current: &Current, navigation: &Navigation) -> Option<Desk> {
    let slug = path.strip_prefix("/manage/")?.split(['/', '?']).next()?;
    let actor = Actor::new(current.person.as_ref()?.id, current.membership(slug)?);
    Some(navigation.desk_without_counts(actor, current))
}

fn body(
    asked: &Asked,
    status: StatusCode,
    (page, desk): (Page, Option<Desk>),
    failure: Option<Failure>,
) -> HttpResponse {
    let way = failure.as_ref().and_then(|failure| failure.way);
    let (t, sentence) = (page.t, failure.map_or_else(|| sentence_of(status), |failure| failure.sentence));
    let (title, sentence) = (page.title.clone(), t.say(&sentence).into_owned());
    let mut answer = HttpResponse::build(status);
    answer.insert_header((CACHE_CONTROL, "private, no-store")).content_type("text/html; charset=utf-8");
    let rendered = if asked.htmx.is_htmx() {
        answer.insert_header(("HX-Retarget", "#notices")).insert_header(("HX-Reswap", "beforeend"));
        let request = status.is_server_error().then(|| asked.id.clone());
        ErrorNotice { t, sentence, request }.render()
    } else {
        let (title, request, status) = (title.clone(), asked.id.clone(), status.as_u16());
        match desk {
            Some(desk) => WorkspaceErrorPage { page, desk, status, title, sentence, request, way }.render(),
            None => ErrorPage { page, status, title, sentence, request, way }.render(),
        }
    };
    answer.body(rendered.unwrap_or(title))
}

/// Headers of the bare error that its page keeps.
fn keep(from: &HeaderMap, to: &mut HeaderMap) {
    // A cookie among them: that of a session that has ended is taken away on the way to signing in.
    for name in [RETRY_AFTER, ALLOW, SET_COOKIE] {
        for value in from.get_all(&name) {
            to.append(name.clone(), value.clone());
        }
    }
}

fn title_of(status: StatusCode, failure: Option<&Failure>) -> Text {
    if let Some(title) = failure.and_then(|failure| failure.title.clone()) {
        return title;
    }
    match status.as_u16() {
        401 => Text::errors_title_signed_out(),
        403 => Text::errors_title_forbidden(),
        404 => Text::errors_title_not_found(),
        405 => Text::errors_title_not_here(),
        408 => Text::errors_title_too_slow(),
        409 => Text::errors_title_conflict(),
        413 => Text::errors_title_too_large(),
        429 => Text::errors_title_too_many(),
        400..=499 => Text::errors_title_bad_request(),
        503 => Text::errors_title_busy(),
        _ => Text::errors_title_internal(),
    }
}

fn sentence_of(status: StatusCode) -> Text {
    match status.as_u16() {
        404 => Text::errors_not_found(),
        405 => Text::errors_not_here(),
        413 => Text::errors_too_large(),
        429 => Text::errors_crowding(),
        400..=499 => Text::errors_bad_request(),
        503 => Text::errors_busy(),
        _ => Text::errors_internal(),
    }
}
