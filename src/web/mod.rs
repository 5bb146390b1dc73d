//! Hypermedia plumbing: what every page of any site like this needs. No word of the marketplace stands in here.

pub mod address;
pub mod assets;
pub mod bodies;
pub mod compression;
pub mod connections;
pub mod forms;
pub mod guard;
pub mod headers;
pub mod health;
pub mod htmx;
pub mod markdown;
pub mod notices;
pub mod page_cache;
pub mod pagination;
pub mod sentences;
pub mod thinking;
pub mod trace;

use actix_web::guard::{self as guards, Any};
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, LOCATION};
use actix_web::{HttpRequest, HttpResponse, Route, web};
use askama::Template;

pub use self::thinking::thinking;
use crate::config::Config;
use crate::error::Result;

/// A route that reads: GET, and HEAD for whoever wants the headers alone.
#[must_use]
pub fn get() -> Route {
    actix_web::web::route().guard(Any(guards::Get()).or(guards::Head()))
}

/// A page or a fragment, 200.
///
/// # Errors
/// When the template fails.
pub fn html(page: &impl Template) -> Result<HttpResponse> {
    html_with(StatusCode::OK, page)
}

/// A form with its mistakes, 422.
///
/// # Errors
/// When the template fails.
pub fn refused(page: &impl Template) -> Result<HttpResponse> {
    html_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// A page or a fragment with a status of its own.
///
/// # Errors
/// When the template fails.
pub fn html_with(status: StatusCode, page: &impl Template) -> Result<HttpResponse> {
    Ok(HttpResponse::build(status).content_type(ContentType::html()).body(page.render()?))
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

/// The visitor's network address; behind a proxy of ours, the last one that it saw.
#[must_use]
pub fn address(request: &HttpRequest) -> String {
    let peer = || request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
    let trusts_proxy = request.app_data::<web::Data<Config>>().is_some_and(|config| config.trust_proxy);
    if !trusts_proxy {
        return peer();
    }
    let forwarded = request.headers().get_all("X-Forwarded-For").last().and_then(|value| value.to_str().ok());
    // Only the entry that our own proxy appended can be believed.
    forwarded
        .and_then(|list| list.rsplit(',').next())
        .and_then(|entry| entry.trim().parse::<std::net::IpAddr>().ok())
        .map_or_else(peer, |address| address.to_string())
}

/// Whether a path may be redirected to: one of ours, not another site's.
#[must_use]
pub fn is_own_path(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c == '\\' || c.is_control())
}
