//! `souk operator`: who runs the marketplace.

use clap::Args;
use diesel::PgConnection;

use super::start::Database;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::{Email, by_email, hold_operators, is_last_operator, set_operator};
use crate::migrations;

/// Let somebody with an account run the marketplace
#[derive(Args)]
pub struct Operator {
    /// The email address of the account
    email: String,
    /// Let them run it no longer
    #[arg(long)]
    revoke: bool,
}

impl Operator {
    /// Changes it, and says what it means.
    pub fn run(&self, config: &Config) -> Result<()> {
        let email = Email::parse(&self.email).map_err(|mistake| Error::Refused(mistake.in_english().into_owned()))?;
        let database = Database::open(config)?;
        let mut conn = migrations::connect(&database.url)?;
        in_scope(&mut conn, &Scope::Operator, |conn| self.change(&email, conn))?;
        if self.revoke {
            say!("{} is an operator no longer", email.as_str());
        } else {
            say!(
                "{} is an operator; signing in to /operator takes a second step, set up at /account/security",
                email.as_str()
            );
        }
        Ok(())
    }

    fn change(&self, email: &Email, conn: &mut PgConnection) -> Result<()> {
        hold_operators(conn)?;
        let lacks = || Error::Refused(format!("nobody has an account with {}; they open one at /join", email.as_str()));
        let user = by_email(email, conn)?.ok_or_else(lacks)?;
        if self.revoke && is_last_operator(user.id, conn)? {
            return Err(Error::Refused("nobody else runs this marketplace; name another operator first".to_owned()));
        }
        set_operator(user.id, !self.revoke, conn)?;
        let action = if self.revoke { "account.operator_revoked" } else { "account.operator_named" };
        record(conn, Clock::default().now(), &Event::by(user.id, action))
    }
}
