//! `souk operator`: who runs the marketplace.

use clap::{Args, ValueEnum};
use diesel::PgConnection;
use serde_json::json;

use super::start::Database;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::OperatorRole;
use crate::identity::operators::{Given, event_of, give, hold_operators};
use crate::identity::people::{Email, by_email};
use crate::migrations;

/// Let somebody with an account run the marketplace
#[derive(Args)]
pub struct Operator {
    /// The email address of the account
    email: String,
    /// What they may do
    #[arg(long, value_enum, default_value = "all")]
    role: Role,
    /// Let them run it no longer
    #[arg(long, conflicts_with = "role")]
    revoke: bool,
}

/// What an operator may do, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
enum Role {
    /// Everything, and naming other operators
    All,
    /// Categories, fields, synonyms, the home page
    Content,
    /// Businesses, people, reports, mail, background jobs
    Support,
    /// Figures only
    Money,
}

impl From<Role> for OperatorRole {
    fn from(role: Role) -> Self {
        match role {
            Role::All => Self::All,
            Role::Content => Self::Content,
            Role::Support => Self::Support,
            Role::Money => Self::Money,
        }
    }
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
                "{} is an operator with the role {}; signing in to /operator takes a second step, set up at \
                 /account/security",
                email.as_str(),
                OperatorRole::from(self.role)
            );
        }
        Ok(())
    }

    fn change(&self, email: &Email, conn: &mut PgConnection) -> Result<()> {
        hold_operators(conn)?;
        let lacks = || Error::Refused(format!("nobody has an account with {}; they open one at /join", email.as_str()));
        let user = by_email(email, conn)?.ok_or_else(lacks)?;
        let role = (!self.revoke).then(|| OperatorRole::from(self.role));
        let before = match give(user.id, role, conn)? {
            Given::Now(before) => before,
            Given::Before => return Ok(()),
            Given::Last => {
                let sentence = "nobody else may do everything in this marketplace; name another operator first";
                return Err(Error::Refused(sentence.to_owned()));
            }
        };
        let event = Event::by(user.id, event_of(before, role)).with(json!({ "role": role }));
        record(conn, Clock::default().now(), &event)
    }
}
