//! `souk doctor`: what is wrong with how the marketplace is set up.

use super::start::{Database, secret};
use crate::config::Config;
use crate::doctor::{Level, Reached, examine};

/// Looks at everything and says what it finds, a line each; exit code 1 where something does not work.
pub fn doctor(config: &Config) -> i32 {
    let database = Database::reach(config);
    let secret = secret(config).map_err(|why| why.to_string());
    let reached = Reached {
        url: database.as_ref().map(|database| database.url.as_str()).map_err(ToString::to_string),
        owner_url: database.as_ref().ok().map(|database| database.owner_url.as_str()),
        secret: secret.as_deref().map_err(Clone::clone),
    };
    let worst = examine(config, &reached, |finding| {
        say!("{:<8} {:<12} {}", finding.level, finding.part, finding.says);
    });
    i32::from(worst == Level::Wrong)
}
