//! What stands between visitors and Souk: its own public address is asked what arrives there.

use std::time::Duration;

use actix_web::cookie::Key;
use reqwest::header::HeaderName;
use serde::Deserialize;

use super::finding::Finding;
use crate::clock::Clock;
use crate::config::Config;
use crate::web::health::{DOCTOR, token};

const PART: &str = "proxy";
/// How long the answer may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// An address of nobody (RFC 5737), which a visitor pretends to have.
const PRETENDED: &str = "192.0.2.1";

/// What a running Souk says of a request.
#[derive(Debug, Deserialize)]
struct Seen {
    visitor: String,
    forwarded_for: String,
    host: String,
}

/// Asks the public address how requests arrive there.
pub(super) fn examine(config: &Config, secret: &Result<&str, String>) -> Vec<Finding> {
    let secret = match secret {
        Ok(secret) => secret,
        Err(why) => return vec![Finding::wrong("secret", why.clone())],
    };
    let key = Key::derive_from(secret.as_bytes());
    vec![match asked(config, &key) {
        Err(why) => Finding::doubtful(PART, format!("{} cannot be asked: {why}", config.base_url)),
        Ok(None) => Finding::doubtful(
            PART,
            format!("{} is answered by something else than this marketplace with this secret", config.base_url),
        ),
        Ok(Some(seen)) => judged(config, &seen),
    }]
}

fn judged(config: &Config, seen: &Seen) -> Finding {
    let appended = seen.forwarded_for.split(',').map(str::trim).any(|entry| !entry.is_empty() && entry != PRETENDED);
    let host = config.base_url.split_once("://").map_or("", |(_, host)| host);
    if seen.visitor == PRETENDED {
        return Finding::wrong(
            PART,
            "whoever writes an X-Forwarded-For header is believed to be somebody else, past every limit. Let the proxy \
             append the address that it sees, or set SOUK_TRUST_PROXY=no where there is none",
        );
    }
    if !config.trust_proxy && appended {
        return Finding::wrong(
            PART,
            "a proxy stands in front, and all visitors share its address and its limits. Set SOUK_TRUST_PROXY=yes",
        );
    }
    if seen.host != host {
        return Finding::doubtful(
            PART,
            format!("it passes on the host \"{}\" instead of \"{host}\". Let it pass on the visitor's Host", seen.host),
        );
    }
    Finding::well(PART, format!("{} leads here, and visitors keep their own addresses", config.base_url))
}

/// What arrives of a request to the public address; none where it is not this marketplace that answers.
fn asked(config: &Config, key: &Key) -> Result<Option<Seen>, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|why| why.to_string())?;
    runtime.block_on(async {
        let client = reqwest::Client::builder().timeout(PATIENCE).build().map_err(|why| why.to_string())?;
        let request = client
            .get(format!("{}/healthz", config.base_url))
            .header(HeaderName::from_static(DOCTOR), token(key, Clock::default().now()))
            .header("x-forwarded-for", PRETENDED);
        let answer = request.send().await.map_err(|why| cause(&why))?;
        let text = answer.text().await.map_err(|why| cause(&why))?;
        Ok(serde_json::from_str(&text).ok())
    })
}

/// The innermost reason, which says most.
fn cause(error: &dyn std::error::Error) -> String {
    let mut innermost = error;
    while let Some(next) = innermost.source() {
        innermost = next;
    }
    innermost.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::finding::Level;

    #[test]
    fn a_proxy_says_who_visitors_are_and_lets_nobody_pretend() {
        let judge = |trusts: &str, visitor: &str, forwarded_for: &str, host: &str| {
            let config = Config::read(|name| match name {
                "SOUK_BASE_URL" => Some("https://souk.example".to_owned()),
                "SOUK_TRUST_PROXY" => Some(trusts.to_owned()),
                _ => None,
            });
            let seen =
                Seen { visitor: visitor.to_owned(), forwarded_for: forwarded_for.to_owned(), host: host.to_owned() };
            judged(&config.unwrap(), &seen).level
        };
        let host = "souk.example";
        assert_eq!(judge("yes", "203.0.113.9", "192.0.2.1, 203.0.113.9", host), Level::Well);
        assert_eq!(judge("yes", "192.0.2.1", "192.0.2.1", host), Level::Wrong);
        assert_eq!(judge("no", "10.0.0.2", "192.0.2.1, 203.0.113.9", host), Level::Wrong);
        assert_eq!(judge("no", "10.0.0.2", "192.0.2.1", host), Level::Well);
        assert_eq!(judge("yes", "203.0.113.9", "203.0.113.9", "127.0.0.1:8080"), Level::Doubtful);
    }
}
