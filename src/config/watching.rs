//! How a running process is watched: its log, and where its metrics are read.

use std::net::SocketAddr;
use std::time::Duration;

use super::{WrongSetting, parsed};

/// The settings of what is said about the running process.
#[derive(Clone, Copy, Debug)]
pub struct Watching {
    /// The format of the log.
    pub log: LogFormat,
    /// The address that metrics are served at; nowhere without one.
    pub metrics: Option<SocketAddr>,
    /// Whether the log has a line for each request.
    pub access_log: bool,
    /// From how long on a statement is told of in the log; `None` tells of none.
    pub slow_statements: Option<Duration>,
    /// How long visitors are still served after a SIGTERM, while `/readyz` sends them elsewhere.
    pub drain: Duration,
}

/// The format of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// Lines for people to read.
    Text,
    /// One JSON object per line, for programs.
    Json,
}

/// Reads the settings; `bind` is where visitors come.
pub fn read(value: &impl Fn(&'static str) -> Option<String>, bind: SocketAddr) -> Result<Watching, WrongSetting> {
    let metrics = |text: &str| match text {
        "" => Some(None),
        // Visitors read no metrics: they have an address of their own.
        text => text.parse().ok().filter(|address| *address != bind).map(Some),
    };
    Ok(Watching {
        log: parsed(value, "SOUK_LOG", "text", "text or json", |text| match text {
            "text" => Some(LogFormat::Text),
            "json" => Some(LogFormat::Json),
            _ => None,
        })?,
        metrics: parsed(
            value,
            "SOUK_METRICS_LISTEN",
            "",
            "write it like 127.0.0.1:9464, another address than SOUK_BIND",
            metrics,
        )?,
        access_log: parsed(value, "SOUK_ACCESS_LOG", "no", "yes or no", |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })?,
        slow_statements: parsed(
            value,
            "SOUK_SLOW_STATEMENTS",
            "500",
            "a number of milliseconds from 0 to 60000",
            |text| text.parse().ok().filter(|ms| *ms <= 60_000).map(Duration::from_millis),
        )
        .map(|longest: Duration| Some(longest).filter(|longest| !longest.is_zero()))?,
        drain: parsed(value, "SOUK_DRAIN", "0", "a number of seconds from 0 to 300", |text| {
            text.parse().ok().filter(|seconds| *seconds <= 300).map(Duration::from_secs)
        })?,
    })
}
