//! Chooses the language of a response: the one that the visitor chose, else the best of those that the browser asks
//! for, else the marketplace's own.

use std::cell::RefCell;
use std::collections::HashMap;

use actix_web::http::header::{ACCEPT_LANGUAGE, AcceptLanguage, COOKIE, Header, Preference, Quality};
use actix_web::{HttpMessage, HttpRequest, web};

use crate::config::Config;
use crate::locales::Locale;

/// The name of the cookie that keeps the choice. Over TLS the prefix makes browsers refuse one that another host or
/// path has set.
#[must_use]
pub const fn cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-souk_language" } else { "souk_language" }
}

/// The longest header that is looked at, in bytes: browsers send far less.
const LONGEST_HEADER: usize = 500;

/// How many headers each thread remembers. Most visitors send one of a few dozen.
const MOST_REMEMBERED: usize = 200;

thread_local! {
    /// What headers mean, by their text: reading one takes longer than sending a page that is kept.
    static REMEMBERED: RefCell<HashMap<Vec<u8>, Option<Locale>>> = RefCell::new(HashMap::new());
}

/// The language of the response to a request.
#[must_use]
pub fn of(request: &HttpRequest) -> Locale {
    if let Some(known) = request.extensions().get::<Locale>() {
        return *known;
    }
    let locale = chosen(request).or_else(|| preferred(request)).unwrap_or_else(|| market(request));
    request.extensions_mut().insert(locale);
    locale
}

/// The marketplace's own language, in which its listings are taken to be written.
#[must_use]
pub fn market(request: &HttpRequest) -> Locale {
    request.app_data::<web::Data<Config>>().map(|config| config.language).unwrap_or_default()
}

/// What the visitor chose.
fn chosen(request: &HttpRequest) -> Option<Locale> {
    let is_https = request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https());
    let name = cookie_name(is_https);
    // Cheaper than reading all cookies, and few have chosen.
    let has = |value: &[u8]| std::str::from_utf8(value).is_ok_and(|cookies| cookies.contains(name));
    if !request.headers().get_all(COOKIE).any(|value| has(value.as_bytes())) {
        return None;
    }
    request.cookie(name)?.value().parse().ok()
}

/// The best of what the browser asks for.
fn preferred(request: &HttpRequest) -> Option<Locale> {
    let mut headers = request.headers().get_all(ACCEPT_LANGUAGE);
    let header = headers.next()?.as_bytes();
    // What is remembered is keyed by one line. Browsers never send several.
    if header.len() > LONGEST_HEADER || headers.next().is_some() {
        return None;
    }
    REMEMBERED.with_borrow_mut(|remembered| {
        if let Some(known) = remembered.get(header) {
            return *known;
        }
        let locale = best(request);
        if remembered.len() >= MOST_REMEMBERED {
            remembered.clear();
        }
        remembered.insert(header.to_vec(), locale);
        locale
    })
}

/// The language that ranks first among those that Souk speaks (RFC 9110, 12.5.4).
fn best(request: &HttpRequest) -> Option<Locale> {
    let asked = AcceptLanguage::parse(request).ok()?;
    // A quality of zero means that the language is not wanted.
    let is_wanted = |tag: &str| {
        !asked.iter().any(|asked| asked.quality == Quality::ZERO && asked.item.to_string().eq_ignore_ascii_case(tag))
    };
    asked.ranked().into_iter().find_map(|preference| match preference {
        Preference::Specific(tag) if is_wanted(tag.as_str()) => Locale::parse(tag.as_str()),
        _ => None,
    })
}
