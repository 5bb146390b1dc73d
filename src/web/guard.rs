//! Keeps other sites from sending forms in a visitor's name. No token stands in any form, so fragments stay
//! cacheable; the browser says where a request comes from.

use actix_web::ResponseError;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Uri;
use actix_web::http::header::ORIGIN;
use actix_web::middleware::Next;
use actix_web::web;

use super::address;
use crate::config::Config;
use crate::error::Error;

/// Refuses a change that was not asked for by a page of ours.
pub async fn same_site(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.method().is_safe() || comes_from_us(&request) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    // An `Err` would bypass the middleware that gives errors their page.
    Ok(request.into_response(Error::CrossSite.error_response()))
}

/// Refuses a path with a NUL in it: PostgreSQL keeps none in a text, and no honest address has one. In what is asked
/// for behind the path it is white space, as other characters are that cannot be seen.
pub async fn honest_addresses(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    address::notice_proxy(request.request());
    if request.path().contains("%00") {
        return Ok(request.into_response(Error::NotFound.error_response()));
    }
    if request.query_string().contains("%00") {
        let spaced = format!("{}?{}", request.path(), request.query_string().replace("%00", "+"));
        let mut parts = request.uri().clone().into_parts();
        parts.path_and_query = spaced.parse().ok();
        match Uri::from_parts(parts) {
            Ok(address) => request.head_mut().uri = address,
            Err(_) => return Ok(request.into_response(Error::NotFound.error_response())),
        }
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

fn comes_from_us(request: &ServiceRequest) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("Sec-Fetch-Site") {
        return matches!(site, "same-origin" | "none");
    }
    // Browsers leave Sec-Fetch-Site out on plain http away from localhost.
    let base_url = request.app_data::<web::Data<Config>>().map(|config| config.base_url.as_str());
    base_url.is_some() && header(ORIGIN.as_str()) == base_url
}
