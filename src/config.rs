//! All settings, read once from the environment, and only here. A wrong value is reported in one line before anything
//! starts.

mod ai;
mod backup;
mod database;
mod providers;
mod questions;
mod smtp;
mod storage;
mod watching;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use actix_web::http::Uri;
use chrono::TimeDelta;
use lettre::message::Mailbox;

use crate::locales::Locale;

pub use self::ai::{Ai, DayTokens};
pub use self::backup::{Backups, Keep, Lock};
pub use self::database::Databases;
pub use self::providers::{Provider, Secret};
pub use self::questions::DayQuestions;
pub use smtp::{Smtp, Tls};
pub use storage::{Bucket, Place};
pub use watching::{LogFormat, Watching};

/// The validated settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the database is.
    pub database: Databases,
    /// The address to listen on.
    pub bind: SocketAddr,
    /// The most client connections open at a time.
    pub connections: usize,
    /// The public URL of this marketplace, without a trailing slash.
    pub base_url: String,
    /// The language of listings, and of pages for visitors whose languages Souk does not have.
    pub language: Locale,
    /// The folder for the cluster, the search index and the secret.
    pub data_dir: PathBuf,
    /// Where pictures are kept.
    pub storage: Place,
    /// Where backups go, and what they are encrypted with.
    pub backups: Backups,
    /// How the running process is watched.
    pub watching: Watching,
    /// The secret that cookies are signed with, for several processes that share a marketplace; `None` means the file
    /// in the data folder.
    pub secret: Option<String>,
    /// The folder of PostgreSQL's programs for the private cluster; `None` searches the usual folders.
    pub postgres_programs: Option<PathBuf>,
    /// Whether `X-Forwarded-For` names the visitor, because a trusted proxy always sets it.
    pub trust_proxy: bool,
    /// Whether `SOUK_TRUST_PROXY` was set at all, to yes or no.
    pub is_proxy_said: bool,
    /// The largest size of the cache of public pages in MiB; 0 turns it off.
    pub page_cache_mib: u64,
    /// How long cached pages are served while the database is unavailable.
    pub stale_pages: Duration,
    /// For how many seconds a CDN may show public pages without asking; 0 lets it ask each time.
    pub cdn_seconds: u32,
    /// The number of the web server's worker threads.
    pub workers: usize,
    /// How many jobs this process runs at once; 0 leaves jobs to other processes.
    pub jobs: usize,
    /// The mail server; without one, mail is kept as files in the data folder.
    pub smtp: Option<Smtp>,
    /// Whom mail is from.
    pub mail_from: Mailbox,
    /// Without a visit for so long, a session ends.
    pub session_idle: TimeDelta,
    /// After so long, a session ends anyway.
    pub session_longest: TimeDelta,
    /// How long conversations with the assistant are kept after the last question.
    pub conversations: TimeDelta,
    /// Where else people may have an account that signs them in here.
    pub providers: Vec<Provider>,
    /// The language model that answers questions; without one, the built-in model does.
    pub ai: Option<Ai>,
    /// How many questions the assistant takes in a day.
    pub questions: DayQuestions,
}

/// A setting that cannot be used: its name, its value and what is expected.
#[derive(Debug, thiserror::Error)]
#[error("{name}={value}: {expected}")]
pub struct WrongSetting {
    name: &'static str,
    value: String,
    expected: &'static str,
}

impl Config {
    /// Reads the settings from the environment.
    ///
    /// # Errors
    /// [`WrongSetting`] for the first setting that cannot be used.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
    pub fn from_env() -> Result<Self, WrongSetting> {
        Self::read(|name| std::env::var(name).ok())
    }

    /// Reads the settings with `lookup`. An empty value counts as unset.
    ///
    /// # Errors
    /// [`WrongSetting`] for the first setting that cannot be used.
    pub fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, WrongSetting> {
        let value =
            |name: &'static str| lookup(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let bind = parsed(&value, "SOUK_BIND", "127.0.0.1:8080", "write it like 127.0.0.1:8080", |text| {
            text.parse::<SocketAddr>().ok()
        })?;
        let data_dir = PathBuf::from(value("SOUK_DATA_DIR").unwrap_or_else(|| "var".to_owned()));
        let default_base_url = format!("http://{}", local_address(bind));
        Ok(Self {
            database: database::read(&value)?,
            bind,
            connections: parsed(&value, "SOUK_CONNECTIONS", "8192", "a number from 16 to 100000", |text| {
                text.parse().ok().filter(|count| (16..=100_000).contains(count))
            })?,
            language: parsed(&value, "SOUK_LANGUAGE", "en", "en, de or ar", |text| text.parse().ok())?,
            base_url: parsed(
                &value,
                "SOUK_BASE_URL",
                &default_base_url,
                "write it like https://market.example, without a path",
                base_url,
            )?,
            storage: storage::read(&value, &data_dir)?,
            backups: backup::read(&value)?,
            data_dir,
            watching: watching::read(&value, bind)?,
            secret: value("SOUK_SECRET").map_or(Ok(None), |text| {
                (text.len() >= 64).then_some(Some(text)).ok_or(WrongSetting {
                    name: "SOUK_SECRET",
                    value: "…".to_owned(),
                    expected: "64 characters or more, chosen at random",
                })
            })?,
            postgres_programs: value("SOUK_PG_BIN").map(PathBuf::from),
            trust_proxy: parsed(&value, "SOUK_TRUST_PROXY", "no", "yes or no", |text| match text {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            })?,
            is_proxy_said: value("SOUK_TRUST_PROXY").is_some(),
            page_cache_mib: parsed(&value, "SOUK_PAGE_CACHE", "16", "a number of MiB from 0 to 4096", |text| {
                text.parse().ok().filter(|size| *size <= 4096)
            })?,
            stale_pages: parsed(&value, "SOUK_STALE_PAGES", "10", "a number of minutes from 0 to 1440", |text| {
                text.parse()
                    .ok()
                    .filter(|minutes| *minutes <= 1440)
                    .map(|minutes: u64| Duration::from_secs(60 * minutes))
            })?,
            cdn_seconds: parsed(&value, "SOUK_CDN_SECONDS", "0", "a number of seconds from 0 to 600", |text| {
                text.parse().ok().filter(|seconds| *seconds <= 600)
            })?,
            workers: parsed(&value, "SOUK_WORKERS", &cores(), "a number from 1 to 256", |text| {
                text.parse().ok().filter(|count| (1..=256).contains(count))
            })?,
            jobs: parsed(&value, "SOUK_JOBS", "2", "a number from 0 to 32", |text| {
                text.parse().ok().filter(|count| *count <= 32)
            })?,
            smtp: smtp_url(&value)?,
            mail_from: mail_from(&value)?,
            session_idle: days(&value, "SOUK_SESSION_IDLE", "14", "a number of days from 1 to 14")?,
            session_longest: days(&value, "SOUK_SESSION_LONGEST", "90", "a number of days from 1 to 90")?,
            conversations: parsed(
                &value,
                "SOUK_CONVERSATION_DAYS",
                "730",
                "a number of days from 1 to 3650",
                |text| text.parse().ok().filter(|days| (1..=3650).contains(days)).map(TimeDelta::days),
            )?,
            providers: providers::read(&lookup)?,
            ai: ai::read(&value)?,
            questions: questions::read(&value)?,
        })
    }

    /// Whether the public URL is https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Warns when the public URL is https and `SOUK_TRUST_PROXY` is unset. Souk does not speak TLS, so there must be a
    /// proxy, and unless Souk trusts it all visitors share its IP address.
    pub fn warn_of_proxy(&self) {
        if self.is_https() && !self.is_proxy_said {
            tracing::warn!(
                "{} is https, so a proxy stands in front of Souk, and SOUK_TRUST_PROXY is not set. Set it to yes if the \
                 proxy sets X-Forwarded-For: until then all visitors share the proxy's address and its limits. Set it to \
                 no to start without this warning",
                self.base_url
            );
        }
    }

    /// Warns when people who use the marketplace cannot get its mail.
    pub fn warn_of_mail(&self) {
        if self.smtp.is_none() && !self.is_local() {
            tracing::warn!(
                "SMTP_URL is not set, so mail reaches nobody: it is only kept in {}. Nobody can verify an address, reset \
                 a password or accept an invitation by mail",
                self.data_dir.join("mail").display()
            );
        }
    }

    /// Whether the base URL is on this machine, as in development.
    #[must_use]
    pub fn is_local(&self) -> bool {
        matches!(self.host().as_str(), "localhost" | "127.0.0.1" | "[::1]")
    }

    /// The host of the public URL.
    #[must_use]
    pub fn host(&self) -> String {
        host_of(&self.base_url)
    }
}

fn parsed<T>(
    value: &impl Fn(&'static str) -> Option<String>,
    name: &'static str,
    default: &str,
    expected: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, WrongSetting> {
    let text = value(name).unwrap_or_else(|| default.to_owned());
    parse(&text).ok_or(WrongSetting { name, value: text, expected })
}

fn base_url(text: &str) -> Option<String> {
    let text = text.strip_suffix('/').unwrap_or(text);
    let uri = text.parse::<Uri>().ok()?;
    let known = matches!(uri.scheme_str(), Some("http" | "https"));
    (known && uri.host().is_some() && uri.path() == "/" && uri.query().is_none()).then(|| text.to_owned())
}

fn smtp_url(value: &impl Fn(&'static str) -> Option<String>) -> Result<Option<Smtp>, WrongSetting> {
    let Some(text) = value("SMTP_URL") else { return Ok(None) };
    // The URL contains a password, so it is not repeated.
    let wrong = || WrongSetting { name: "SMTP_URL", value: "…".to_owned(), expected: smtp::EXPECTED };
    Smtp::parse(&text).map(Some).ok_or_else(wrong)
}

fn mail_from(value: &impl Fn(&'static str) -> Option<String>) -> Result<Mailbox, WrongSetting> {
    let host = value("SOUK_BASE_URL").map_or_else(String::new, |url| host_of(&url));
    // An address needs a domain, and a number is none.
    let is_domain = host.contains('.') && host.parse::<std::net::IpAddr>().is_err() && !host.starts_with('[');
    let default = format!("Souk <no-reply@{}>", if is_domain { &host } else { "souk.localhost" });
    parsed(value, "SOUK_MAIL_FROM", &default, "write it like Our market <hello@market.example>", |text| {
        text.parse().ok()
    })
}

fn days(
    value: &impl Fn(&'static str) -> Option<String>,
    name: &'static str,
    most: &str,
    expected: &'static str,
) -> Result<TimeDelta, WrongSetting> {
    let longest: i64 = most.parse().unwrap_or(1);
    parsed(value, name, most, expected, |text| {
        text.parse().ok().filter(|days| (1..=longest).contains(days)).map(TimeDelta::days)
    })
}

fn host_of(url: &str) -> String {
    let host = url.parse::<Uri>().ok().and_then(|uri| uri.host().map(str::to_owned));
    host.unwrap_or_default()
}

/// The address that a browser on this machine would use.
fn local_address(bind: SocketAddr) -> String {
    if bind.ip().is_unspecified() || bind.ip().is_loopback() {
        return format!("localhost:{}", bind.port());
    }
    bind.to_string()
}

fn cores() -> String {
    count_of_cores().to_string()
}

fn count_of_cores() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get)
}
