//! Other ways to sign in than a password, for the page of signing in.

use actix_web::HttpRequest;
use actix_web::web::Data;

use super::first_step::with_next;
use crate::config::{Config, Provider};

/// The providers at which people may sign in.
#[must_use]
pub fn providers(request: &HttpRequest) -> Vec<Provider> {
    request.app_data::<Data<Config>>().map(|config| config.providers.clone()).unwrap_or_default()
}

/// Where signing in with one begins.
#[must_use]
pub fn path(provider: &Provider, next: &str) -> String {
    with_next(&format!("/sign-in/with/{}", provider.name), next)
}
