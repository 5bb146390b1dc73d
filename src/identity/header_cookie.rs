//! A small signed cookie that says what the header of a page shows of whoever asks. Nothing is allowed because of it.
//! Whatever knows the session corrects it. An hour ends it, also for a browser that keeps it for longer: the time is
//! part of what is signed.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite};
use actix_web::http::header::{HeaderMap, HeaderValue, SET_COOKIE};
use actix_web::{HttpRequest, web};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::layout::Header;

/// How long it is believed.
const BELIEVED: TimeDelta = TimeDelta::hours(1);

/// The cookie's name. Over TLS the prefix makes browsers refuse one that another host or path has set.
#[must_use]
pub const fn cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-souk_header" } else { "souk_header" }
}

/// What the cookie says; what is left out is not so. It is read with each request for a kept page, so it is short.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Said {
    /// What it is about, so that nothing else that is signed with the key can stand for it.
    header: u8,
    #[serde(skip_serializing_if = "is_not")]
    signed_in: bool,
    #[serde(skip_serializing_if = "is_not")]
    operator: bool,
    #[serde(skip_serializing_if = "is_not")]
    member: bool,
    /// Until when, in seconds since 1970.
    until: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_not(said: &bool) -> bool {
    !said
}

/// Makes the cookie say what the session does, where it says something else; without a header it goes.
pub(super) fn correct(request: &HttpRequest, headers: &mut HeaderMap, truth: Option<Header>) {
    let is_there = request.cookie(cookie_name(is_https(request))).is_some();
    if said(request) != truth || (truth.is_none() && is_there) {
        set(request, headers, truth);
    }
}

pub(super) fn said(request: &HttpRequest) -> Option<Header> {
    let key = request.app_data::<web::Data<Key>>()?;
    let name = cookie_name(is_https(request));
    let mut jar = CookieJar::new();
    jar.add_original(request.cookie(name)?);
    let cookie = jar.signed(key).get(name)?;
    let said: Said = serde_urlencoded::from_str(cookie.value()).ok()?;
    if said.header != 1 || said.until <= now(request)?.timestamp() {
        return None;
    }
    Some(Header { is_signed_in: said.signed_in, is_operator: said.operator, is_member: said.member })
}

pub(super) fn set(request: &HttpRequest, headers: &mut HeaderMap, header: Option<Header>) {
    let is_https = is_https(request);
    let name = cookie_name(is_https);
    let (Some(key), Some(now), Some(header)) = (request.app_data::<web::Data<Key>>(), now(request), header) else {
        append(headers, &gone(name, is_https));
        return;
    };
    let Header { is_signed_in: signed_in, is_operator: operator, is_member: member } = header;
    let said = Said { header: 1, signed_in, operator, member, until: (now + BELIEVED).timestamp() };
    let Ok(value) = serde_urlencoded::to_string(said) else { return };
    let cookie = Cookie::build(name, value).path("/").secure(is_https).http_only(true).same_site(SameSite::Lax);
    let mut jar = CookieJar::new();
    jar.signed_mut(key).add(cookie.max_age(Duration::seconds(BELIEVED.num_seconds())).finish());
    for cookie in jar.delta() {
        append(headers, cookie);
    }
}

fn now(request: &HttpRequest) -> Option<Moment> {
    Some(request.app_data::<web::Data<Clock>>()?.now())
}

pub(super) fn gone(name: &'static str, is_https: bool) -> Cookie<'static> {
    Cookie::build(name, "").path("/").secure(is_https).http_only(true).max_age(Duration::ZERO).finish()
}

pub(super) fn append(headers: &mut HeaderMap, cookie: &Cookie<'_>) {
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        headers.append(SET_COOKIE, value);
    }
}

pub(super) fn is_https(request: &HttpRequest) -> bool {
    request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https())
}
