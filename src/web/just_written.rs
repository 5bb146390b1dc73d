//! Whoever changed something reads it back, also where pages are read from a replica that is a moment behind: for a while
//! their browser says that they have, and they are answered by the server that it was written to.

use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderValue, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, web};

use crate::config::Config;

/// Longer than a replica that is used is behind. What is public is known to have arrived before it is read there.
const A_WHILE: Duration = Duration::seconds(10);

/// Whether this browser changed something a moment ago.
#[must_use]
pub fn has_written(request: &HttpRequest) -> bool {
    config(request).is_some_and(|config| request.cookie(name(config)).is_some())
}

/// Notes it in the browser, where there is a replica.
pub async fn noted<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let is_change = !request.method().is_safe();
    let mut response = next.call(request).await?;
    let has_changed = is_change && !response.status().is_client_error() && !response.status().is_server_error();
    let cookie = config(response.request()).filter(|_| has_changed).map(|config| {
        Cookie::build(name(config), "1")
            .path("/")
            .max_age(A_WHILE)
            .same_site(SameSite::Lax)
            .http_only(true)
            .secure(config.is_https())
            .finish()
            .to_string()
    });
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::try_from(cookie).ok()) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The settings, where there is a replica to be read.
fn config(request: &HttpRequest) -> Option<&Config> {
    let config = request.app_data::<web::Data<Config>>()?.as_ref();
    config.database.replica_url.is_some().then_some(config)
}

/// Over TLS the prefix makes browsers refuse one that another host or path has set.
fn name(config: &Config) -> &'static str {
    if config.is_https() { "__Host-souk_written" } else { "souk_written" }
}
