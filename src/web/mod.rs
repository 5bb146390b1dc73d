//! Hypermedia plumbing: what every page of any site like this needs. No word of the marketplace stands in here.

pub mod address;
pub mod assets;
pub mod bodies;
pub mod charts;
pub mod compression;
pub mod connections;
pub mod deflate;
pub mod forms;
pub mod guard;
pub mod headers;
pub mod health;
pub mod held;
pub mod htmx;
pub mod just_written;
pub mod language;
pub mod letters;
pub mod markdown;
pub mod notices;
pub mod page_cache;
pub mod pagination;
pub mod plain_text;
pub mod routes;
pub mod sentences;
pub mod thinking;
pub mod trace;
pub mod traffic;
pub mod user_agent;
pub mod weaving;

use actix_web::guard::{self as guards, Any};
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, LOCATION, RETRY_AFTER};
use actix_web::{HttpResponse, Route};
use askama::Template;

pub use self::thinking::thinking;
use crate::error::Result;

/// A route that reads: GET, and HEAD for whoever wants the headers alone.
#[must_use]
pub fn get() -> Route {
    actix_web::web::route().guard(Any(guards::Get()).or(guards::Head()))
}

/// A page or a fragment, 200.
pub fn html(page: &impl Template) -> Result<HttpResponse> {
    html_with(StatusCode::OK, page)
}

/// A form answered again, with its mistakes and what was typed: its block alone where htmx replaces that, else the
/// whole page. 422 where it was refused, 409 where somebody else was faster.
pub fn form_again(
    status: StatusCode,
    is_block_wanted: bool,
    page: &impl Template,
    block: &impl Template,
) -> Result<HttpResponse> {
    if is_block_wanted { html_with(status, block) } else { html_with(status, page) }
}

/// [`form_again`] of a form with mistakes, 422.
pub fn refused(is_block_wanted: bool, page: &impl Template, block: &impl Template) -> Result<HttpResponse> {
    form_again(StatusCode::UNPROCESSABLE_ENTITY, is_block_wanted, page, block)
}

/// A form that was sent too often, 429, with what was typed still in it and the seconds after which to come back.
pub fn too_many(page: &impl Template, retry_after: i64) -> Result<HttpResponse> {
    let mut answer = html_with(StatusCode::TOO_MANY_REQUESTS, page)?;
    answer.headers_mut().insert(RETRY_AFTER, retry_after.into());
    Ok(answer)
}

/// A page or a fragment with a status of its own.
pub fn html_with(status: StatusCode, page: &impl Template) -> Result<HttpResponse> {
    let (text, seams) = weaving::woven(page)?;
    let mut answer = HttpResponse::build(status).content_type(ContentType::html()).body(text);
    answer.extensions_mut().insert(seams);
    Ok(answer)
}

/// After a change: go and look at the result there.
#[must_use]
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, path)).finish()
}

/// This thing lives at another address for good.
#[must_use]
pub fn moved(path: &str) -> HttpResponse {
    HttpResponse::MovedPermanently().insert_header((LOCATION, path)).finish()
}

/// The longest path that a visitor is led to, in bytes.
const LONGEST_PATH: usize = 3000;

/// Whether a path may be redirected to: one of ours, not another site's, of a length that a
/// page of ours can have.
#[must_use]
pub fn is_own_path(path: &str) -> bool {
    path.len() <= LONGEST_PATH
        && path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(|c: char| c == '\\' || c.is_control())
}
