//! Request ids, shown in a response header, on error pages and in the log.

use std::time::Instant;

use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;

use super::traffic::Counted;

/// The fewest hexadecimal digits of a secret.
const SECRET: usize = 32;

/// The id of a request: 16 hexadecimal digits.
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

/// Middleware that gives the request an id and logs how it ended.
pub async fn requests(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let id = format!("{:016x}", rand::random::<u64>());
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let path = loggable(request.path());
    let mut outcome = next.call(request).await.map(ServiceResponse::map_into_boxed_body);
    let status = outcome.as_ref().map_or_else(|error| error.as_response_error().status_code(), ServiceResponse::status);
    if let (Ok(response), Ok(value)) = (&mut outcome, HeaderValue::from_str(&id)) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    let took = started.elapsed();
    if let Ok(response) = &outcome
        && let Some(counted) = response.request().app_data::<Counted>()
    {
        counted.count(&method, status, took);
    }
    let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::debug!(request.id = %id, %method, %path, status = status.as_u16(), took_ms, "answered");
    outcome
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
}
