//! How often somebody may guess. Failed sign-ins are counted in the database, so the limit holds across nodes and
//! restarts: 5 for an account and 20 for an address in a quarter of an hour.

use chrono::TimeDelta;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::schema::sign_in_failures;

const WINDOW: TimeDelta = TimeDelta::minutes(15);
/// Failures of one account within the window.
pub const PER_ACCOUNT: usize = 5;
/// Failures from one address within the window.
pub const PER_ADDRESS: usize = 20;

/// Somebody trying to get in.
#[derive(Clone, Debug)]
pub struct Attempt {
    account: Vec<u8>,
    address: String,
}

impl Attempt {
    /// An attempt at the account with this e-mail address, as typed, from a network address.
    #[must_use]
    pub fn new(email: &str, address: &str) -> Self {
        let account = Sha256::digest(email.trim().to_lowercase().as_bytes()).to_vec();
        Self { account, address: address.to_owned() }
    }

    /// Counts this attempt as failed before it is made, unless there were too many: so ten guesses at once are
    /// counted like ten in a row. A success takes it back.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds until the next try counts.
    pub fn begin(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        // One at a time for each account and each address; always in this order, so that two never wait for each other.
        for key in [hex::encode(&self.account), self.address.clone()] {
            diesel::select(
                sql::<Bool>("pg_advisory_xact_lock(hashtextextended(").bind::<Text, _>(key).sql(", 7)) IS NULL"),
            )
            .execute(conn)?;
        }
        let since = now - WINDOW;
        let of_account = sign_in_failures::account.eq(&self.account);
        let of_address = sign_in_failures::address.eq(&self.address);
        let recent =
            || sign_in_failures::table.filter(sign_in_failures::at.gt(since)).order(sign_in_failures::at.desc());
        let account =
            recent().filter(of_account).select(sign_in_failures::at).limit(limit(PER_ACCOUNT)).load::<Moment>(conn)?;
        let address =
            recent().filter(of_address).select(sign_in_failures::at).limit(limit(PER_ADDRESS)).load::<Moment>(conn)?;
        let blocking = [(account, PER_ACCOUNT), (address, PER_ADDRESS)]
            .into_iter()
            .filter_map(|(times, most)| times.get(most - 1).copied())
            .max();
        if let Some(oldest) = blocking {
            let seconds = (oldest + WINDOW - now).num_seconds().max(1);
            let minutes = (seconds + 59) / 60;
            let sentence = format!(
                "Too many sign-ins have failed. Try again in {minutes} {}.",
                if minutes == 1 { "minute" } else { "minutes" }
            );
            return Err(Error::TooMany { sentence, retry_after: seconds });
        }
        diesel::insert_into(sign_in_failures::table)
            .values((
                sign_in_failures::account.eq(&self.account),
                sign_in_failures::address.eq(&self.address),
                sign_in_failures::at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// It succeeded: the account starts afresh. What others failed at from the same address stays counted.
    ///
    /// # Errors
    /// The database's.
    pub fn succeed(&self, conn: &mut PgConnection) -> Result<()> {
        diesel::delete(sign_in_failures::table.filter(sign_in_failures::account.eq(&self.account))).execute(conn)?;
        Ok(())
    }
}

/// Forgets failures that no longer count.
///
/// # Errors
/// The database's.
pub fn forget_old(now: Moment, conn: &mut PgConnection) -> Result<usize> {
    Ok(diesel::delete(sign_in_failures::table.filter(sign_in_failures::at.lt(now - WINDOW))).execute(conn)?)
}

fn limit(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
