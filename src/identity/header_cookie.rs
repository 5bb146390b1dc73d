//! A small signed cookie that says what the header of a page shows of whoever asks, so that pages for everybody ask no
//! session. Nothing is allowed because of it. Whatever knows the session corrects it, an hour ends it, and a page that
//! finds a session's cookie without it looks the session up once.

use actix_session::storage::SessionStore;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderValue, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, web};
use serde::{Deserialize, Serialize};

use super::current::Current;
use super::sessions::{self, PgSessions, keys};
use super::visitor::pool_of;
use crate::clock::Clock;
use crate::config::Config;
use crate::layout::Header;

/// How long it is believed.
const BELIEVED: Duration = Duration::hours(1);

/// The cookie's name. Over TLS the prefix makes browsers refuse one that another host or path has set.
#[must_use]
pub const fn cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-souk_header" } else { "souk_header" }
}

/// What the cookie says.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Said {
    /// What it is about, so that nothing else that is signed with the key can stand for it.
    header: u8,
    signed_in: bool,
    operator: bool,
    member: bool,
}

/// What the answer does to the cookies.
enum Correction {
    None,
    /// It says this from now on.
    Says(Header),
    /// It goes.
    Gone,
    /// So does the session's, which is over.
    SessionGone,
}

/// Notes on the request what the header shows, without asking a session where the cookie says it.
///
/// # Errors
/// Whatever the service fails with.
pub async fn shown(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let (header, correction) = asked(request.request()).await;
    request.extensions_mut().insert(header);
    request.extensions_mut().insert(header.personal());
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
    let store = PgSessions::new(pool_of(request).ok()?, clock.as_ref().clone());
    let Some(state) = store.load(&token).await.ok()? else { return Some(None) };
    if state.contains_key(keys::UNAVAILABLE) {
        return None;
    }
    Some(state.get(keys::CURRENT).and_then(|json| serde_json::from_str(json).ok()))
}

/// Makes the cookie say what the session does, where it says something else; without a header it goes.
pub(super) fn correct(request: &HttpRequest, headers: &mut HeaderMap, truth: Option<Header>) {
    let is_there = request.cookie(cookie_name(is_https(request))).is_some();
    if said(request) != truth || (truth.is_none() && is_there) {
        set(request, headers, truth);
    }
}

fn said(request: &HttpRequest) -> Option<Header> {
    let key = request.app_data::<web::Data<Key>>()?;
    let name = cookie_name(is_https(request));
    let mut jar = CookieJar::new();
    jar.add_original(request.cookie(name)?);
    let cookie = jar.signed(key).get(name)?;
    let said: Said = serde_urlencoded::from_str(cookie.value()).ok().filter(|said: &Said| said.header == 1)?;
    Some(Header { is_signed_in: said.signed_in, is_operator: said.operator, is_member: said.member })
}

fn set(request: &HttpRequest, headers: &mut HeaderMap, header: Option<Header>) {
    let is_https = is_https(request);
    let name = cookie_name(is_https);
    let (Some(key), Some(header)) = (request.app_data::<web::Data<Key>>(), header) else {
        append(headers, &gone(name, is_https));
        return;
    };
    let Header { is_signed_in: signed_in, is_operator: operator, is_member: member } = header;
    let said = Said { header: 1, signed_in, operator, member };
    let Ok(value) = serde_urlencoded::to_string(said) else { return };
    let cookie = Cookie::build(name, value).path("/").secure(is_https).http_only(true).same_site(SameSite::Lax);
    let mut jar = CookieJar::new();
    jar.signed_mut(key).add(cookie.max_age(BELIEVED).finish());
    for cookie in jar.delta() {
        append(headers, cookie);
    }
}

fn gone(name: &'static str, is_https: bool) -> Cookie<'static> {
    Cookie::build(name, "").path("/").secure(is_https).http_only(true).max_age(Duration::ZERO).finish()
}

fn append(headers: &mut HeaderMap, cookie: &Cookie<'_>) {
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        headers.append(SET_COOKIE, value);
    }
}

fn is_https(request: &HttpRequest) -> bool {
    request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https())
}
