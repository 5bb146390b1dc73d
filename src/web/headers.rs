//! Headers that every answer carries: what the browser must not do, and who may keep a copy.

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

/// Everything comes from this origin, and nothing is inline.
const POLICY: &str =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/// What every answer carries.
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

/// What a page varies by.
const VARIES: HeaderValue = HeaderValue::from_static("Cookie, HX-Request, HX-Target");

/// Puts the security headers on an answer; what a handler set itself stays.
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

/// Says who may keep an answer: a page made for nobody in particular may be kept and asked after by its tag; any
/// other is private. An answer that says so itself (an asset, a picture) is left alone.
///
/// # Errors
/// Whatever the service fails with.
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
        // A stream has no tag.
        Err(stream) => head.set_body(stream),
    };
    Ok(not_modified(ServiceResponse::new(request, response)))
}

/// A weak tag of a body: the same page compressed differently is the same page.
#[must_use]
pub fn tag_of(bytes: &[u8]) -> HeaderValue {
    // The same on every node: the state is fixed. It tells copies apart and guards nothing.
    let hash = FixedState::default().hash_one(bytes);
    HeaderValue::from_str(&format!("W/\"{hash:016x}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""))
}

/// Answers 304 when the visitor has this very copy. One that comes with a cookie goes out whole: not everything on the
/// way keeps the cookies of a 304.
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
