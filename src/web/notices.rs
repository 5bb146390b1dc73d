//! A word after a change ("Saved."), carried to the next page in a cookie of a minute. It needs no session and no
//! query, and a page that shows one is never kept.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_TYPE, HeaderValue, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::language;
use crate::config::Config;
use crate::locales::Text;

/// The cookie's name. Over TLS the prefix makes browsers refuse one that another host or path has set.
#[must_use]
pub const fn cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-souk_notice" } else { "souk_notice" }
}

/// A word for the person who just did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `success`, `info` or `error`.
    pub kind: &'static str,
    /// One sentence.
    pub text: Text,
}

/// A notice that a request carries, in the language in which it was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// `success`, `info` or `error`.
    pub kind: &'static str,
    /// One sentence.
    pub text: String,
}

impl Notice {
    /// What was asked for is done.
    #[must_use]
    pub fn success(text: impl Into<Text>) -> Self {
        Self { kind: "success", text: text.into() }
    }

    /// What was asked for is not done.
    #[must_use]
    pub fn error(text: impl Into<Text>) -> Self {
        Self { kind: "error", text: text.into() }
    }

    /// The notice that a request carries.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Option<Carried> {
        let is_https = request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https());
        let cookie = request.cookie(cookie_name(is_https))?;
        let (kind, text) = cookie.value().split_once('.')?;
        let kind = ["success", "info", "error"].into_iter().find(|known| *known == kind)?;
        let text = percent_decode_str(text).decode_utf8().ok()?.chars().take(300).collect();
        Some(Carried { kind, text })
    }
}

/// Answers that can carry a notice to the next page.
pub trait WithNotice {
    /// Lets the next page say this.
    #[must_use]
    fn with_notice(self, notice: &Notice) -> Self;
}

impl WithNotice for HttpResponse {
    fn with_notice(mut self, notice: &Notice) -> Self {
        // The middleware below makes a cookie of it: it knows whether that goes over TLS.
        self.extensions_mut().insert(notice.clone());
        self
    }
}

/// Carries a notice to the next page, and takes it away once a page has shown it; an answer that shows no page leaves
/// it for the next.
pub async fn shown_once(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_https = request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https());
    let is_carried = request.cookie(cookie_name(is_https)).is_some();
    let mut response = next.call(request).await?.map_into_boxed_body();
    let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_page = content_type.is_some_and(|kind| kind.starts_with("text/html"));
    let notice = response.response_mut().extensions_mut().remove::<Notice>();
    if let Some(notice) = notice {
        let said = language::of(response.request()).say(&notice.text);
        let text = utf8_percent_encode(&said, NON_ALPHANUMERIC);
        set(response.response_mut(), is_https, format!("{}.{text}", notice.kind), Duration::minutes(1));
    } else if is_carried && is_page {
        set(response.response_mut(), is_https, String::new(), Duration::ZERO);
    }
    Ok(response)
}

fn set(answer: &mut HttpResponse, is_https: bool, value: String, max_age: Duration) {
    let cookie = Cookie::build(cookie_name(is_https), value).path("/").secure(is_https).http_only(true);
    let cookie = cookie.same_site(SameSite::Lax).max_age(max_age).finish();
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        answer.headers_mut().append(SET_COOKIE, value);
    }
}
