//! What is wrong with how a marketplace is set up: its settings, database, files, mail, machine and proxy are looked at
//! one by one, and each finding says what to do.

mod database;
mod finding;
mod machine;
mod proxy;
mod settings;

use crate::config::Config;

pub use finding::{Finding, Level, Reached};

/// Looks at everything, and tells each finding as soon as it is known; returns the worst level.
pub fn examine(config: &Config, reached: &Reached<'_>, mut tell: impl FnMut(&Finding)) -> Level {
    let mut worst = Level::Well;
    let mut say = |findings: Vec<Finding>| {
        for finding in findings {
            worst = worst.max(finding.level);
            tell(&finding);
        }
    };
    say(settings::examine(config));
    say(database::examine(config, reached));
    say(machine::disk(config));
    say(machine::files(config));
    say(machine::descriptors(config));
    say(machine::mail(config));
    say(proxy::examine(config, &reached.secret));
    worst
}
