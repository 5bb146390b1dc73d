//! A visitor with a browser: an address, a cookie jar, and requests with the headers that a browser sends.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::rc::Rc;

use actix_web::HttpResponse;
use actix_web::body::{MessageBody, to_bytes};
use actix_web::cookie::Cookie;
use actix_web::dev::Service;
use actix_web::http::header::{COOKIE, HeaderMap, SET_COOKIE};
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, init_service};
use futures_util::future::LocalBoxFuture;
use souk::app::{Shared, build};

use super::page::Page;

/// A complete response.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

/// The application as a function from request to response.
pub type Serve = Rc<dyn Fn(TestRequest) -> LocalBoxFuture<'static, Answer>>;

/// Builds the application. An error from a middleware becomes its response, as in the server.
pub async fn serve(shared: &Shared) -> Serve {
    let service = Rc::new(init_service(build(shared)).await);
    Rc::new(move |request| {
        let service = service.clone();
        Box::pin(async move {
            match service.call(request.to_request()).await {
                Ok(response) => read(response.into_parts().1).await,
                Err(error) => read(error.error_response()).await,
            }
        })
    })
}

async fn read<B: MessageBody>(response: HttpResponse<B>) -> Answer {
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body()).await;
    let body = body.unwrap_or_else(|_| panic!("the body of {status} is not complete"));
    Answer { status, headers, body: body.to_vec() }
}

/// A visitor with a browser. Clones share the cookies.
#[derive(Clone)]
pub struct Visitor {
    serve: Serve,
    address: SocketAddr,
    jar: Rc<RefCell<BTreeMap<String, Kept>>>,
}

/// A cookie in the jar.
struct Kept {
    value: String,
    path: String,
}

impl Visitor {
    pub(super) fn new(serve: Serve, number: u32) -> Self {
        let [_, a, b, c] = number.to_be_bytes();
        Self { serve, address: SocketAddr::from(([10, a, b, c], 40_000)), jar: Rc::default() }
    }

    /// Requests a page.
    pub async fn get(&self, path: &str) -> Page {
        self.request(Method::GET, path).send().await
    }

    /// Sends a form that is on no page, as somebody who guesses URLs would.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.request(Method::POST, path).form(fields).send().await
    }

    /// Starts building a request.
    pub fn request(&self, method: Method, path: &str) -> Request {
        let headers = vec![("Sec-Fetch-Site".to_owned(), "same-origin".to_owned())];
        Request { visitor: self.clone(), method, path: path.to_owned(), headers, body: Vec::new() }
    }

    /// Signs in through the sign-in page.
    pub async fn signs_in(&self, email: &str, password: &str) -> Page {
        let page = self.get("/sign-in").await;
        page.fill("#sign_in_form", &[("email", email), ("password", password)]).submit().await
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name).map(|kept| kept.value.clone())
    }

    /// The names of all cookies.
    pub fn cookies(&self) -> Vec<String> {
        self.jar.borrow().keys().cloned().collect()
    }

    /// Sets a cookie in the browser.
    pub fn set_cookie(&self, name: &str, value: &str) {
        let kept = Kept { value: value.to_owned(), path: "/".to_owned() };
        self.jar.borrow_mut().insert(name.to_owned(), kept);
    }

    /// The same browser on the machine that Souk runs on.
    pub fn on_this_machine(&self) -> Self {
        Self { address: SocketAddr::from(([127, 0, 0, 1], 40_000)), ..self.clone() }
    }

    /// Another browser at the same network address.
    pub fn with_another_browser(&self) -> Self {
        Self { jar: Rc::default(), ..self.clone() }
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for header in headers.get_all(SET_COOKIE) {
            let cookie = Cookie::parse(header.to_str().expect("a cookie is text")).expect("a cookie can be read");
            let mut jar = self.jar.borrow_mut();
            let is_over = cookie.max_age().is_some_and(|age| age.whole_seconds() <= 0);
            if is_over {
                jar.remove(cookie.name());
            } else {
                let path = cookie.path().unwrap_or("/").to_owned();
                jar.insert(cookie.name().to_owned(), Kept { value: cookie.value().to_owned(), path });
            }
        }
    }
}

/// A request under construction.
pub struct Request {
    visitor: Visitor,
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    /// Sets a header, replacing one of the same name.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self = self.without(name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Removes a header.
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self
    }

    /// Makes it a request by htmx, from the element that the response will replace: `form#product_form`.
    pub fn htmx(self, target: &str) -> Self {
        self.header("HX-Request", "true").header("HX-Request-Type", "partial").header("HX-Target", target)
    }

    /// Sets the body to a form.
    pub fn form<K: AsRef<str>, V: AsRef<str>>(self, fields: &[(K, V)]) -> Self {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        let body = serde_urlencoded::to_string(fields).expect("a form can be encoded");
        self.header("Content-Type", "application/x-www-form-urlencoded").body(body)
    }

    /// Sets the body.
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Sends the request and reads the response.
    pub async fn send(self) -> Page {
        let Self { visitor, method, path, headers, body } = self;
        let mut request = TestRequest::with_uri(&path).method(method.clone()).peer_addr(visitor.address);
        for (name, value) in &headers {
            request = request.insert_header((name.as_str(), value.as_str()));
        }
        let cookies: Vec<_> = visitor
            .jar
            .borrow()
            .iter()
            .filter(|(_, kept)| path.starts_with(&kept.path))
            .map(|(name, kept)| format!("{name}={}", kept.value))
            .collect();
        if !cookies.is_empty() {
            request = request.insert_header((COOKIE, cookies.join("; ")));
        }
        if !body.is_empty() {
            request = request.set_payload(body);
        }
        let answer = (visitor.serve)(request).await;
        visitor.keep_cookies(&answer.headers);
        Page::new(visitor, format!("{method} {path}"), answer)
    }
}
