//! What htmx asks for, and what it is answered. Handlers answer as for a browser; the middleware here turns a
//! redirect into one that htmx understands.

use std::convert::Infallible;
use std::future::{Ready, ready};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue, LOCATION};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpRequest, HttpResponse};

/// Which part of the page htmx wants, if it is htmx that asks.
#[derive(Clone, Debug, Default)]
pub struct Htmx {
    is_htmx: bool,
    target: Option<String>,
}

impl Htmx {
    /// Reads the request's headers.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
        let is_htmx = header("HX-Request") == Some("true");
        let is_partial = is_htmx && header("HX-Request-Type") != Some("full");
        let target = header("HX-Target").filter(|_| is_partial);
        // `form#product-form`: only the id matters.
        Self { is_htmx, target: target.and_then(|target| target.split_once('#')).map(|(_, id)| id.to_owned()) }
    }

    /// Whether htmx asks, and not the browser itself.
    #[must_use]
    pub fn is_htmx(&self) -> bool {
        self.is_htmx
    }

    /// Whether the element with this id is what will be replaced.
    #[must_use]
    pub fn wants(&self, id: &str) -> bool {
        self.target.as_deref() == Some(id)
    }
}

impl FromRequest for Htmx {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(request)))
    }
}

/// Turns a 303 into 204 with `HX-Location`: fetch would follow the redirect before htmx sees it.
pub async fn locations(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let is_redirect = matches!(response.status(), StatusCode::SEE_OTHER | StatusCode::MOVED_PERMANENTLY);
    if !is_redirect || !Htmx::of(response.request()).is_htmx() {
        return Ok(response);
    }
    let (request, redirect) = response.into_parts();
    let mut answer = HttpResponse::NoContent().finish();
    for (name, value) in redirect.headers() {
        let name = if name == LOCATION { HeaderName::from_static("hx-location") } else { name.clone() };
        answer.headers_mut().append(name, value.clone());
    }
    if !answer.headers().contains_key("hx-location") {
        answer.headers_mut().insert(HeaderName::from_static("hx-location"), HeaderValue::from_static("/"));
    }
    Ok(ServiceResponse::new(request, answer))
}
