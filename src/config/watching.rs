//! How a running process is watched: its log, and where its metrics are read.

use std::net::SocketAddr;

use super::{WrongSetting, parsed};

/// The settings of what is said about the running process.
#[derive(Clone, Copy, Debug)]
pub struct Watching {
    /// The format of the log.
    pub log: LogFormat,
    /// The address that metrics are served at; nowhere without one.
    pub metrics: Option<SocketAddr>,
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
    })
}
