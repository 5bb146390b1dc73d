//! A word after a change ("Saved."), carried to the next page in a cookie of a minute. It needs no session and no
//! query, and a page that shows one is never kept.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_TYPE, HeaderValue, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The cookie's name.
pub const COOKIE: &str = "souk_notice";

/// A word for the person who just did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `success`, `info` or `error`.
    pub kind: &'static str,
    /// One sentence.
    pub text: String,
}

impl Notice {
    /// It worked.
    #[must_use]
    pub fn success(text: impl Into<String>) -> Self {
        Self { kind: "success", text: text.into() }
    }

    /// It did not.
    #[must_use]
    pub fn error(text: impl Into<String>) -> Self {
        Self { kind: "error", text: text.into() }
    }

    /// The notice that a request carries.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let cookie = request.cookie(COOKIE)?;
        let (kind, text) = cookie.value().split_once('.')?;
        let kind = ["success", "info", "error"].into_iter().find(|known| *known == kind)?;
        let text = percent_decode_str(text).decode_utf8().ok()?.chars().take(300).collect();
        Some(Self { kind, text })
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
        let text = utf8_percent_encode(&notice.text, NON_ALPHANUMERIC);
        set(&mut self, format!("{}.{text}", notice.kind), Duration::minutes(1));
        self
    }
}

/// Takes the notice away once a page has shown it; an answer that shows no page leaves it for the next.
///
/// # Errors
/// Whatever the service fails with.
pub async fn shown_once(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_carried = request.cookie(COOKIE).is_some();
    let mut response = next.call(request).await?.map_into_boxed_body();
    let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_page = content_type.is_some_and(|kind| kind.starts_with("text/html"));
    let sets_another =
        response.headers().get_all(SET_COOKIE).any(|value| value.as_bytes().starts_with(COOKIE.as_bytes()));
    if is_carried && is_page && !sets_another {
        set(response.response_mut(), String::new(), Duration::ZERO);
    }
    Ok(response)
}

fn set(answer: &mut HttpResponse, value: String, max_age: Duration) {
    let cookie =
        Cookie::build(COOKIE, value).path("/").http_only(true).same_site(SameSite::Lax).max_age(max_age).finish();
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        answer.headers_mut().append(SET_COOKIE, value);
    }
}
