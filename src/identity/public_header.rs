//! What the header of a page for everybody shows of whoever asks: what the cookie says. A request with the cookie of a
//! session and without this one looks the session up once.

use actix_session::storage::SessionStore;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, CookieJar, Key};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, web};

use super::current::Current;
use super::header_cookie::{append, cookie_name, gone, is_https, said, set};
use super::sessions::{self, PgSessions, keys};
use super::visitor::pool_of;
use crate::clock::Clock;
use crate::config::Config;
use crate::layout::Header;
use crate::web::language;

/// What the answer does to the cookies.
enum Correction {
    None,
    /// It is set to this.
    Says(Header),
    /// It is taken away.
    Gone,
    /// It is taken away together with the session's, which has ended.
    SessionGone,
}

/// Notes on the request what the header shows, without asking a session where the cookie says it.
pub async fn shown(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let (header, correction) = asked(request.request()).await;
    request.extensions_mut().insert(header);
    let personal = header.personal(language::of(request.request()));
    request.extensions_mut().insert(personal);
    let mut response = next.call(request).await?.map_into_boxed_body();
    let (request, headers) = (response.request().clone(), response.headers_mut());
    match correction {
        Correction::None => return Ok(response),
        Correction::Says(header) => set(&request, headers, Some(header)),
        Correction::Gone => set(&request, headers, None),
        Correction::SessionGone => {
            set(&request, headers, None);
            append(headers, &gone(sessions::cookie_name(is_https(&request)), is_https(&request)));
        }
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}

async fn asked(request: &HttpRequest) -> (Header, Correction) {
    let said = said(request);
    let Some(session) = request.cookie(sessions::cookie_name(is_https(request))) else {
        let is_left = request.cookie(cookie_name(is_https(request))).is_some();
        return (Header::default(), if is_left { Correction::Gone } else { Correction::None });
    };
    if let Some(header) = said {
        return (header, Correction::None);
    }
    match look_up(request, session).await {
        Some(Some(current)) => (current.header(), Correction::Says(current.header())),
        Some(None) => (Header::default(), Correction::SessionGone),
        None => (Header::default(), Correction::None),
    }
}

/// What the session says, if there is one; nothing at all when it cannot be asked.
async fn look_up(request: &HttpRequest, session: Cookie<'static>) -> Option<Option<Current>> {
    let (key, clock) = (request.app_data::<web::Data<Key>>()?, request.app_data::<web::Data<Clock>>()?);
    let mut jar = CookieJar::new();
    let name = session.name().to_owned();
    jar.add_original(session);
    let Some(token) = jar.signed(key).get(&name).and_then(|cookie| cookie.value().to_owned().try_into().ok()) else {
        return Some(None);
    };
    let config = request.app_data::<web::Data<Config>>()?;
    let store = PgSessions::new(pool_of(request).ok()?, clock.as_ref().clone(), config);
    let Some(state) = store.load(&token).await.ok()? else { return Some(None) };
    if state.contains_key(keys::UNAVAILABLE) {
        return None;
    }
    Some(state.get(keys::CURRENT).and_then(|json| serde_json::from_str(json).ok()))
}
