//! Attempts to sign in, counted before they are made and taken back when they succeed or were never decided. A browser
//! that signed in to the account before is counted by itself, so that no stranger locks anybody out.

use chrono::{DurationRound, TimeDelta};
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::devices::Device;
use crate::clock::Moment;
use crate::error::Result;
use crate::limits::{self, Uses};
use crate::schema::failed_sign_ins;

/// How long the number of failures of an hour is kept.
const KEPT: TimeDelta = TimeDelta::hours(48);

/// Somebody trying to get in.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The account, see [`account_of`].
    pub account: String,
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
        let uses = match device.filter(|device| device.knows(&account)) {
            Some(device) => Uses::default().and(&limits::SIGN_IN_KNOWN, &format!("{} {account}", device.id)),
            None => Uses::default()
                .and(&limits::SIGN_IN_HERE, &format!("{block} {account}"))
                .and(&limits::SIGN_IN_NETWORK, block)
                .and(&limits::SIGN_IN_ACCOUNT, &account)
                .and(&limits::SIGN_IN_ALL, ""),
        };
        Self { account, uses, now }
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
        Uses::default().and(&limits::SIGNED_IN, &self.account).take(self.now, conn)?;
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
