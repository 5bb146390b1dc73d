//! Browsers that somebody signed in with before. Each keeps a signed cookie that names the accounts, so that failed
//! sign-ins in it are counted apart from those of strangers: device cookies, as OWASP describes them in Slow Down
//! Online Guessing Attacks with Device Cookies
//! (<https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies>). It opens nothing by
//! itself. A sign-in with any other browser is told to the account's owner.

use actix_web::cookie::time::Duration;
use actix_web::{HttpRequest, HttpResponse};

use super::cookies::Signed;

/// How long a browser is known after it last signed in.
const KEPT: Duration = Duration::days(365);
/// Accounts that one browser is known for; the one that signed in longest ago is dropped first.
const MOST_ACCOUNTS: usize = 5;

/// The only pages that ask for it are those of signing in.
static DEVICE: Signed =
    Signed { name: "souk_device", name_over_tls: "__Secure-souk_device", kind: "device", path: "/sign-in", kept: KEPT };
/// What pages give that do not see [`DEVICE`], and would write over it.
static NEWCOMER: Signed = Signed {
    name: "souk_newcomer",
    name_over_tls: "__Secure-souk_newcomer",
    kind: "newcomer",
    path: "/sign-in",
    kept: KEPT,
};

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
        let device = DEVICE.read(request).and_then(|text| Self::parse(&text));
        let newcomer = NEWCOMER.read(request).and_then(|text| Self::parse(&text));
        let (Some(mut device), Some(newcomer)) = (device.clone(), newcomer.clone()) else {
            return device.or(newcomer);
        };
        let known = device.accounts.clone();
        let mut accounts = newcomer.accounts;
        accounts.retain(|account| !known.contains(account));
        // At the front: it is the first to be forgotten, since nobody knows when it was last used.
        device.accounts.splice(0..0, accounts);
        Some(device)
    }

    /// Whether somebody signed in to this account with it.
    #[must_use]
    pub fn knows(&self, account: &str) -> bool {
        self.accounts.iter().any(|known| known == account)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.').map(str::to_owned);
        Some(Self { id: parts.next()?, accounts: parts.collect() })
    }

    fn new() -> Self {
        Self { id: hex::encode(rand::random::<[u8; 16]>()), accounts: Vec::new() }
    }

    fn text(&self) -> String {
        let first = self.accounts.len().saturating_sub(MOST_ACCOUNTS);
        format!("{}.{}", self.id, self.accounts[first..].join("."))
    }
}

/// Lets the browser be known for this account, besides those that it is known for already. On the pages of signing in.
pub fn remember(account: &str, request: &HttpRequest, answer: &mut HttpResponse) {
    let mut device = Device::of(request).unwrap_or_else(Device::new);
    device.accounts.retain(|known| known != account);
    device.accounts.push(account.to_owned());
    DEVICE.write(&device.text(), request, answer);
}

/// The same on any other page, such as the one that opens an account.
pub fn introduce(account: &str, request: &HttpRequest, answer: &mut HttpResponse) {
    let device = Device { accounts: vec![account.to_owned()], ..Device::new() };
    NEWCOMER.write(&device.text(), request, answer);
}
