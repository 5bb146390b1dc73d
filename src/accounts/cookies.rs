//! Signed cookies that only a few pages are sent, so that copies of all the others can be shared. None of them opens
//! anything by itself.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite};
use actix_web::http::header::{HeaderValue, SET_COOKIE};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::config::Config;

/// A kind of cookie.
#[derive(Debug)]
pub struct Signed {
    /// Its name. `__Host-` would ask for the path `/`.
    pub name: &'static str,
    /// Its name over TLS.
    pub name_over_tls: &'static str,
    /// What the signed text begins with, so that nothing else that is signed with the key can stand for it.
    pub kind: &'static str,
    /// The pages below which it is sent.
    pub path: &'static str,
    /// How long a browser keeps it.
    pub kept: Duration,
}

impl Signed {
    /// What the browser of this request was given, if it was.
    #[must_use]
    pub fn read(&self, request: &HttpRequest) -> Option<String> {
        let key = request.app_data::<web::Data<Key>>()?;
        let name = self.name_for(request);
        let mut jar = CookieJar::new();
        jar.add_original(request.cookie(name)?);
        let cookie = jar.signed(key).get(name)?;
        cookie.value().strip_prefix(self.kind)?.strip_prefix('.').map(str::to_owned)
    }

    /// Gives it to the browser.
    pub fn write(&self, value: &str, request: &HttpRequest, answer: &mut HttpResponse) {
        let Some(key) = request.app_data::<web::Data<Key>>() else { return };
        let value = format!("{}.{value}", self.kind);
        let cookie = Cookie::build(self.name_for(request), value).path(self.path).secure(is_https(request));
        let cookie = cookie.http_only(true).same_site(SameSite::Lax).max_age(self.kept).finish();
        let mut jar = CookieJar::new();
        jar.signed_mut(key).add(cookie);
        for cookie in jar.delta() {
            if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
                answer.headers_mut().append(SET_COOKIE, value);
            }
        }
    }

    fn name_for(&self, request: &HttpRequest) -> &'static str {
        if is_https(request) { self.name_over_tls } else { self.name }
    }
}

fn is_https(request: &HttpRequest) -> bool {
    request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https())
}
