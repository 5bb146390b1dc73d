//! Browsers that somebody signed in with before. Each keeps a signed cookie that names the accounts, so that failed
//! sign-ins in it are counted apart from those of strangers: device cookies, as OWASP describes them in Slow Down
//! Online Guessing Attacks with Device Cookies
//! (<https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies>). It opens nothing by
//! itself.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite};
use actix_web::http::header::{HeaderValue, SET_COOKIE};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::config::Config;

/// How long a browser is known after it last signed in.
const KEPT: Duration = Duration::days(365);
/// Accounts that one browser is known for; the one that signed in longest ago is dropped first.
const MOST_ACCOUNTS: usize = 5;
/// What the signed text begins with, so that nothing else that is signed with the key can stand for it.
const KIND: &str = "device";
/// The only page that asks for the cookie; others stay without, so that their copies can be shared.
const PATH: &str = "/sign-in";

/// A browser that somebody signed in with.
#[derive(Clone, Debug)]
pub struct Device {
    /// Chosen at random when somebody first signed in with it.
    pub id: String,
    /// The accounts, the last one last, as [`super::attempts::account_of`] writes them.
    accounts: Vec<String>,
}

impl Device {
    /// The browser that a request comes from, if it is a known one.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let key = request.app_data::<web::Data<Key>>()?;
        let mut jar = CookieJar::new();
        jar.add_original(request.cookie(name(is_https(request)))?);
        let cookie = jar.signed(key).get(name(is_https(request)))?;
        let mut parts = cookie.value().split('.');
        let id = parts.next().filter(|kind| *kind == KIND).and_then(|_| parts.next())?.to_owned();
        Some(Self { id, accounts: parts.map(str::to_owned).collect() })
    }

    /// Whether somebody signed in to this account with it.
    #[must_use]
    pub fn knows(&self, account: &str) -> bool {
        self.accounts.iter().any(|known| known == account)
    }
}

/// Lets the browser be known for this account, besides those that it is known for already.
pub fn remember(account: &str, request: &HttpRequest, answer: &mut HttpResponse) {
    let Some(key) = request.app_data::<web::Data<Key>>() else { return };
    let known = Device::of(request);
    let mut device =
        known.unwrap_or_else(|| Device { id: hex::encode(rand::random::<[u8; 16]>()), accounts: Vec::new() });
    device.accounts.retain(|known| known != account);
    device.accounts.push(account.to_owned());
    let first = device.accounts.len().saturating_sub(MOST_ACCOUNTS);
    let value = format!("{KIND}.{}.{}", device.id, device.accounts[first..].join("."));
    let is_https = is_https(request);
    let cookie = Cookie::build(name(is_https), value).path(PATH).secure(is_https).http_only(true);
    let mut jar = CookieJar::new();
    jar.signed_mut(key).add(cookie.same_site(SameSite::Lax).max_age(KEPT).finish());
    for cookie in jar.delta() {
        if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
            answer.headers_mut().append(SET_COOKIE, value);
        }
    }
}

fn is_https(request: &HttpRequest) -> bool {
    request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https())
}

/// The cookie's name. `__Host-` would ask for the path `/`.
const fn name(is_https: bool) -> &'static str {
    if is_https { "__Secure-souk_device" } else { "souk_device" }
}
