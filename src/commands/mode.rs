//! `souk mode`: opens or closes the marketplace, from the machine that it runs on.

use chrono::TimeDelta;
use clap::{Args, ValueEnum};

use super::start::Database;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::migrations;
use crate::modes::model::{LONGEST_MESSAGE, change, hold, standing};
use crate::modes::{self, Standing};

/// Open the marketplace, let it only be read, or close it for maintenance; without a mode, say how it stands
#[derive(Args)]
pub struct Mode {
    /// What can be done from now on
    #[arg(value_name = "MODE")]
    wanted: Option<Wanted>,
    /// What visitors read, in up to 500 characters
    #[arg(long)]
    message: Option<String>,
    /// In how many minutes it is expected to be over; it does not open by itself
    #[arg(long, value_parser = clap::value_parser!(i64).range(1..=100_000))]
    minutes: Option<i64>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Wanted {
    /// Everything can be done
    Open,
    /// Pages are shown, nothing can be changed
    ReadOnly,
    /// One page that says so, with status 503
    Maintenance,
}

impl From<Wanted> for modes::Mode {
    fn from(wanted: Wanted) -> Self {
        match wanted {
            Wanted::Open => Self::Open,
            Wanted::ReadOnly => Self::ReadOnly,
            Wanted::Maintenance => Self::Maintenance,
        }
    }
}

impl Mode {
    /// Changes it, or says how it stands.
    ///
    /// # Errors
    /// [`Error::Refused`] for a message that is too long.
    pub fn run(&self, config: &Config) -> Result<()> {
        let message = self.message.as_deref().map(str::trim).filter(|message| !message.is_empty());
        if message.is_some_and(|message| message.chars().count() > LONGEST_MESSAGE) {
            return Err(Error::Refused(format!("the message has more than {LONGEST_MESSAGE} characters")));
        }
        let database = Database::open(config)?;
        let mut conn = migrations::connect(&database.url)?;
        let now = Clock::default().now();
        let standing = in_scope(&mut conn, &Scope::Operator, |conn| {
            let Some(wanted) = self.wanted else { return standing(conn) };
            hold(conn)?;
            let wanted = match wanted.into() {
                modes::Mode::Open => Standing::OPEN,
                mode => Standing {
                    mode,
                    message: message.map(str::to_owned),
                    ends_at: self.minutes.map(|minutes| now + TimeDelta::minutes(minutes)),
                },
            };
            change(&wanted, now, conn)?;
            Ok::<_, Error>(wanted)
        })?;
        say!("{}", standing.mode);
        Ok(())
    }
}
