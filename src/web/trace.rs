//! Numbers of requests: in the answer, on error pages and in every line of the log that a request leads to, whichever
//! thread writes it. Behind a trusted proxy the number is the proxy's, and a trace that it begins goes on here.

use std::rc::Rc;
use std::time::Instant;

use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use tracing::Instrument;
use tracing::field::Empty;

use super::traffic::Counted;
use crate::config::Config;

/// The fewest hexadecimal digits of a secret.
const SECRET: usize = 32;
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const TRACE: HeaderName = HeaderName::from_static("traceparent");
/// The longest number of a proxy's that is believed.
const LONGEST_ID: usize = 64;

/// The id of a request: 16 hexadecimal digits, or what a trusted proxy calls it.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// An address as it may stand in a log: without what was asked for, and without the secret of a link in mail.
#[must_use]
pub fn loggable(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let is_secret = |part: &str| part.len() >= SECRET && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts: Vec<_> = path.split('/').map(|part| if is_secret(part) { "…" } else { part }).collect();
    parts.join("/")
}

/// Middleware that gives the request an id, counts it and logs how it ended.
pub async fn requests(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let (trusts_proxy, is_access_logged) = request
        .app_data::<Data<Config>>()
        .map_or((false, false), |config| (config.trust_proxy, config.watching.access_log));
    let sent = |name: &HeaderName| request.headers().get(name).filter(|_| trusts_proxy)?.to_str().ok();
    let id = sent(&REQUEST_ID)
        .filter(|id| is_plain(id))
        .map_or_else(|| format!("{:016x}", rand::random::<u64>()), str::to_owned);
    // Of an error level, so that it is there at whatever level its lines are.
    let span = tracing::error_span!("request", id, trace = Empty);
    if let Some(trace) = sent(&TRACE).and_then(trace_of) {
        span.record("trace", trace);
    }
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let path = loggable(request.path());
    let counted_nowhere = request.app_data::<Rc<Counted>>().cloned();
    let mut outcome = next.call(request).instrument(span.clone()).await.map(ServiceResponse::map_into_boxed_body);
    let status = outcome.as_ref().map_or_else(|error| error.as_response_error().status_code(), ServiceResponse::status);
    if let (Ok(response), Ok(value)) = (&mut outcome, HeaderValue::from_str(&id)) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let took = started.elapsed();
    // An error of an outer layer carries no request any more, and so no route.
    let routed = outcome.as_ref().ok().and_then(|response| response.request().app_data::<Rc<Counted>>());
    if let Some(counted) = routed.or(counted_nowhere.as_ref()) {
        counted.count(&method, status, took);
    }
    let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let (method, status) = (method.as_str(), status.as_u16());
    span.in_scope(|| {
        if is_access_logged {
            tracing::info!(target: "souk::access", method, path, status, took_ms, "answered");
        } else {
            // One line of many, for whoever looks for a mistake.
            tracing::debug!(method, path, status, took_ms, "answered");
        }
    });
    outcome
}

/// Whether this can be a number of a request in a header, a page and a log.
fn is_plain(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= LONGEST_ID
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// The trace of a `traceparent` (W3C Trace Context, 3.2): 32 digits between the version and the number of a span.
fn trace_of(parent: &str) -> Option<&str> {
    let trace = parent.split('-').nth(1)?;
    let is_trace = trace.len() == 32 && trace.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    Some(trace).filter(|trace| is_trace && trace.bytes().any(|byte| byte != b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_stands_in_a_log() {
        let secret = "0123456789abcdef".repeat(4);
        assert_eq!(loggable(&format!("/reset-password/{secret}?next=1")), "/reset-password/…");
        assert_eq!(loggable("/sign-in/with/acme/callback?code=1&state=2"), "/sign-in/with/acme/callback");
        assert_eq!(loggable("/manage/blue-door/products/12/"), "/manage/blue-door/products/12/");
    }

    #[test]
    fn what_a_proxy_calls_a_request_is_taken_where_it_is_plain() {
        assert!(is_plain("a1b2-c3_D4.5"));
        for wrong in ["", "a b", "a\"b", "<b>", "é", &"a".repeat(65)] {
            assert!(!is_plain(wrong), "{wrong}");
        }
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assert_eq!(trace_of(&format!("00-{trace}-00f067aa0ba902b7-01")), Some(trace));
        for wrong in ["", "00", "00--1-1", "00-xyz-1-01", &format!("00-{}-00f067aa0ba902b7-01", "0".repeat(32))] {
            assert_eq!(trace_of(wrong), None, "{wrong}");
        }
    }
}
