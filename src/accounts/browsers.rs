//! The browser that somebody registered with. The link in the mail opens the account there with one button; anywhere
//! else it also asks for the password that was chosen, so that nobody opens an account for their own address that a
//! stranger has a password to.

use actix_web::cookie::time::Duration;
use actix_web::{HttpRequest, HttpResponse};

use super::cookies::Signed;

static REGISTRATION: Signed = Signed {
    name: "souk_registration",
    name_over_tls: "__Secure-souk_registration",
    kind: "registration",
    path: "/welcome",
    // As long as the link works.
    kept: Duration::days(1),
};

/// What a browser is called by that nobody else knows.
#[must_use]
pub fn new() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

/// Gives the browser its name.
pub fn remember(browser: &str, request: &HttpRequest, answer: &mut HttpResponse) {
    REGISTRATION.write(browser, request, answer);
}

/// Whether the request comes from this browser.
#[must_use]
pub fn is(browser: &str, request: &HttpRequest) -> bool {
    REGISTRATION.read(request).as_deref() == Some(browser)
}
