//! Attempts to sign in, counted before they are made and taken back when they succeed or were never decided. A browser
//! that signed in to the account before is counted by itself, so that no stranger locks anybody out.

use chrono::{DurationRound, TimeDelta};
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::devices::Device;
use crate::clock::Moment;
use crate::error::Result;
use crate::limits::{self, Refused, Uses};
use crate::schema::failed_sign_ins;

/// How long the number of failures of an hour is kept.
const KEPT: TimeDelta = TimeDelta::hours(48);

/// Somebody trying to get in.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Under what it is counted when it succeeds.
    succeeding: String,
    uses: Uses,
    now: Moment,
}

/// What stands for the account with an e-mail address, as typed: a hash, so that an unknown address is counted like a
/// known one.
#[must_use]
pub fn account_of(email: &str) -> String {
    hex::encode(&Sha256::digest(email.trim().to_lowercase().as_bytes())[..16])
}

impl Attempt {
    /// An attempt at the account with this e-mail address, in a browser that may be known, from a block of network
    /// addresses.
    #[must_use]
    pub fn new(email: &str, device: Option<&Device>, block: &str, now: Moment) -> Self {
        let account = account_of(email);
        if let Some(device) = device.filter(|device| device.knows(&account)) {
            return Self::apart(format!("{} {account}", device.id), now);
        }
        let uses = Uses::default()
            .and(&limits::SIGN_IN_HERE, &format!("{block} {account}"))
            .and(&limits::SIGN_IN_NETWORK, block)
            .and(&limits::SIGN_IN_ACCOUNT, &account)
            .and(&limits::SIGN_IN_ALL, "");
        Self { succeeding: account, uses, now }
    }

    /// Remembers there that it is refused, so that a flood of attempts costs the database nothing.
    #[must_use]
    pub fn remembered_in(self, refused: &Refused) -> Self {
        Self { uses: self.uses.remembered_in(refused), ..self }
    }

    /// Refuses at once what was refused within the last second.
    ///
    /// # Errors
    /// [`crate::error::Error::TooMany`] with the seconds until the next try counts.
    pub fn may_begin(&self) -> Result<()> {
        self.uses.repeated(self.now)
    }

    /// An attempt of somebody who is signed in already, in the session with this number: whatever strangers do does not
    /// count there.
    #[must_use]
    pub fn in_session(email: &str, session: i64, now: Moment) -> Self {
        Self::apart(format!("session {session} {}", account_of(email)), now)
    }

    /// An attempt that is counted apart from those of strangers, also when it succeeds: one who has the password, but no
    /// second factor, succeeds as often as they like.
    fn apart(subject: String, now: Moment) -> Self {
        Self { uses: Uses::default().and(&limits::SIGN_IN_KNOWN, &subject), succeeding: subject, now }
    }

    /// Counts this attempt as failed before it is made, unless there were too many: so ten guesses at once are
    /// counted like ten in a row.
    ///
    /// # Errors
    /// [`crate::error::Error::TooMany`] with the seconds until the next try counts.
    pub fn begin(&self, conn: &mut PgConnection) -> Result<()> {
        self.uses.take(self.now, conn)?;
        self.tally(1, conn)
    }

    /// It came to no verdict, which is not its fault.
    pub fn take_back(&self, conn: &mut PgConnection) -> Result<()> {
        self.uses.give_back(conn)?;
        self.tally(-1, conn)
    }

    /// It succeeded: for this browser, or from this network, the account starts afresh. What others failed at stays
    /// counted, and how often one succeeds is counted too.
    ///
    /// # Errors
    /// [`crate::error::Error::TooMany`] after very many.
    pub fn succeed(&self, conn: &mut PgConnection) -> Result<()> {
        self.uses.give_back(conn)?;
        self.uses.clear(&limits::SIGN_IN_HERE, conn)?;
        self.uses.clear(&limits::SIGN_IN_KNOWN, conn)?;
        Uses::default().and(&limits::SIGNED_IN, &self.succeeding).take(self.now, conn)?;
        self.tally(-1, conn)
    }

    fn tally(&self, change: i64, conn: &mut PgConnection) -> Result<()> {
        let hour = self.now.duration_trunc(TimeDelta::hours(1)).unwrap_or(self.now);
        diesel::insert_into(failed_sign_ins::table)
            .values((failed_sign_ins::hour.eq(hour), failed_sign_ins::count.eq(change)))
            .on_conflict(failed_sign_ins::hour)
            .do_update()
            .set(failed_sign_ins::count.eq(failed_sign_ins::count + change))
            .execute(conn)?;
        Ok(())
    }
}

/// Forgets how many failed long ago.
pub fn forget_old(now: Moment, _: i64, conn: &mut PgConnection) -> Result<usize> {
    // At most one row an hour.
    Ok(diesel::delete(failed_sign_ins::table.filter(failed_sign_ins::hour.lt(now - KEPT))).execute(conn)?)
}
