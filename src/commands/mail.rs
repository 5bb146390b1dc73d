//! `souk mail test`: whether the mail server takes mail.

use clap::{Args, Subcommand};

use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::mail;

/// Try out the mail server that `SMTP_URL` names
#[derive(Args)]
pub struct Mail {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Send a mail at once and say what the server said
    Test {
        /// The address to send it to
        #[arg(long)]
        to: String,
    },
}

impl Mail {
    /// Sends it; exit code 0 once the server has taken it.
    pub fn run(&self, config: &Config) -> Result<()> {
        let What::Test { to } = &self.what;
        let said = mail::test(config, to, Clock::default().now())?;
        let server = config.smtp.as_ref().map(|server| format!("{}:{}", server.host, server.port)).unwrap_or_default();
        say!("{server} took the mail from {} to {to}: {said}", config.mail_from);
        Ok(())
    }
}
