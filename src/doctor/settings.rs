//! Settings that are right by themselves and wrong together.

use std::net::IpAddr;

use super::finding::Finding;
use crate::config::Config;

const PART: &str = "settings";

/// What is doubtful about them.
pub(super) fn examine(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut doubt = |says: String| findings.push(Finding::doubtful(PART, says));
    if !config.is_local() {
        if !config.is_https() {
            doubt(format!(
                "SOUK_BASE_URL={} is not https: passwords and cookies cross the network in the clear. Put a proxy with a \
                 certificate in front (deploy/container/Caddyfile is one) and use its https address",
                config.base_url
            ));
        }
        if config.smtp.is_none() {
            doubt("SMTP_URL is not set: nobody gets mail, so nobody can register or reset a password".to_owned());
        }
        if config.backups.place.is_none() {
            doubt("SOUK_BACKUP_URL is not set: no backup is made at night (docs/backup.md)".to_owned());
        }
        if config.secret.is_none() {
            doubt(format!(
                "SOUK_SECRET is not set, so the secret is the file {}. Keep a copy of it elsewhere: without it \
                 authenticator apps stop working after a restore",
                config.data_dir.join("secret").display()
            ));
        }
    }
    if let Some(metrics) = config.watching.metrics.filter(|address| is_public(address.ip())) {
        doubt(format!(
            "SOUK_METRICS_LISTEN={metrics} can be reached from anywhere, and metrics ask for no password. Bind it to an \
             address of your own network"
        ));
    }
    if config.is_https() && !config.is_proxy_said {
        doubt(
            "SOUK_BASE_URL is https and SOUK_TRUST_PROXY is not set: set it to yes if your proxy sets \
               X-Forwarded-For, else to no"
                .to_owned(),
        );
    }
    if findings.is_empty() {
        findings.push(Finding::well(PART, "they go together"));
    }
    findings
}

/// Whether an address is bound to every network, or to one that is not private.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !(address.is_loopback() || address.is_private() || address.is_link_local()),
        IpAddr::V6(address) => !(address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(settings: &[(&str, &str)]) -> Vec<String> {
        let value =
            |name: &str| settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        let config = Config::read(value).unwrap();
        examine(&config).into_iter().map(|finding| finding.says).collect()
    }

    #[test]
    fn a_marketplace_on_the_network_needs_more_than_one_at_home() {
        assert_eq!(found(&[]), ["they go together"]);
        let open = found(&[("SOUK_BASE_URL", "http://souk.example"), ("SOUK_METRICS_LISTEN", "0.0.0.0:9464")]);
        for (said, expected) in open.iter().zip(["not https", "SMTP_URL", "SOUK_BACKUP_URL", "secret", "anywhere"]) {
            assert!(said.contains(expected), "{said}");
        }
        assert_eq!(open.len(), 5);
        let closed = found(&[
            ("SOUK_BASE_URL", "https://souk.example"),
            ("SOUK_TRUST_PROXY", "yes"),
            ("SMTP_URL", "smtps://user:password@mail.example"),
            ("SOUK_BACKUP_URL", "/var/backups/souk"),
            ("SOUK_SECRET", &"x".repeat(64)),
            ("SOUK_METRICS_LISTEN", "10.0.0.1:9464"),
        ]);
        assert_eq!(closed, ["they go together"]);
    }
}
