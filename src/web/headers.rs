//! Security headers, and the headers that control caching.

use std::hash::BuildHasher;

use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CACHE_CONTROL, COOKIE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, SET_COOKIE, VARY,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use foldhash::quality::FixedState;

/// Everything must come from this origin; inline scripts and styles are forbidden.
const POLICY: &str =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/// The headers of every response.
pub(super) const ALWAYS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    // Without an origin in the referrer, browsers would send `Origin: null` with our own forms.
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// The request headers that a page depends on.
const VARIES: HeaderValue = HeaderValue::from_static("Accept-Language, Cookie, HX-Request, HX-Target");

/// Adds the security headers to a response; headers that a handler set stay.
pub fn secure(headers: &mut HeaderMap, is_https: bool) {
    for (name, value) in ALWAYS {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if is_https {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(HeaderName::from_static("strict-transport-security"), year);
    }
}

/// Middleware that controls caching: a page that is the same for everybody may be cached and revalidated by its `ETag`;
/// any other page is private. A response with its own `Cache-Control` (an asset, a picture) is left alone.
pub async fn caching(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let has_cookie = request.headers().contains_key(COOKIE);
    let is_read = request.method() == Method::GET || request.method() == Method::HEAD;
    let mut response = next.call(request).await?.map_into_boxed_body();
    if response.headers().contains_key(CACHE_CONTROL) {
        return Ok(not_modified(response));
    }
    let is_shared = is_read && !has_cookie && !response.headers().contains_key(SET_COOKIE);
    response.headers_mut().append(VARY, VARIES);
    if !is_shared || response.status() != StatusCode::OK {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        return Ok(response);
    }
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=0, must-revalidate"));
    if response.headers().contains_key(ETAG) {
        return Ok(not_modified(response));
    }
    let (request, response) = response.into_parts();
    let (mut head, body) = response.into_parts();
    let response = match body.try_into_bytes() {
        Ok(bytes) => {
            head.headers_mut().insert(ETAG, tag_of(&bytes));
            head.set_body(BoxBody::new(bytes))
        }
        // A stream has no ETag.
        Err(stream) => head.set_body(stream),
    };
    Ok(not_modified(ServiceResponse::new(request, response)))
}

/// A weak `ETag` of a body: the same page with a different compression counts as the same.
#[must_use]
pub fn tag_of(bytes: &[u8]) -> HeaderValue {
    // Fixed seeds, so that every node computes the same hash. It only tells versions apart and protects nothing.
    let hash = FixedState::default().hash_one(bytes);
    HeaderValue::from_str(&format!("W/\"{hash:016x}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""))
}

/// Answers 304 if the client already has this version. A response that sets a cookie is sent whole, because some
/// proxies drop the cookies of a 304.
fn not_modified(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let Some(tag) = response.headers().get(ETAG).and_then(|tag| tag.to_str().ok()) else { return response };
    let asked = response.request().headers().get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let is_same = asked.is_some_and(|tags| tags.split(',').any(|known| known.trim() == tag));
    if !is_same || response.status() != StatusCode::OK || response.headers().contains_key(SET_COOKIE) {
        return response;
    }
    let mut answer = HttpResponse::NotModified().finish();
    for name in [ETAG, CACHE_CONTROL, VARY] {
        for value in response.headers().get_all(&name) {
            answer.headers_mut().append(name.clone(), value.clone());
        }
    }
    ServiceResponse::new(response.request().clone(), answer)
}
