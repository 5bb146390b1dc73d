//! Authenticator apps as rows. The secret is sealed for its owner, so that one copied to another row opens nothing.

use diesel::prelude::*;

use super::totp::Shared;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::schema::authenticators;
use crate::sealed::Seal;

/// Keeps the app of an account, instead of the one that it had; the code of this step was used to confirm it.
pub fn keep(user: UserId, shared: &Shared, step: i64, seal: &Seal, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let values = (
        authenticators::secret.eq(seal.seal(&purpose(user), shared.bytes())),
        authenticators::created_at.eq(now),
        authenticators::confirmed_at.eq(now),
        authenticators::last_step.eq(step),
    );
    diesel::insert_into(authenticators::table)
        .values((authenticators::user_id.eq(user), values.clone()))
        .on_conflict(authenticators::user_id)
        .do_update()
        .set(values)
        .execute(conn)?;
    Ok(())
}

/// Since when the account has an app.
pub fn since(user: UserId, conn: &mut PgConnection) -> Result<Option<Moment>> {
    let found = authenticators::table.find(user).select(authenticators::confirmed_at).first::<Option<Moment>>(conn);
    Ok(found.optional()?.flatten())
}

/// Takes a code, each only once: whether it is right, and of a later step than the last.
pub fn take(user: UserId, code: &str, seal: &Seal, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let confirmed = authenticators::table.find(user).filter(authenticators::confirmed_at.is_not_null());
    let sealed = confirmed.select(authenticators::secret).first::<Vec<u8>>(conn).optional()?;
    let Some(sealed) = sealed else { return Ok(false) };
    let bytes = seal.open(&purpose(user), &sealed).ok_or_else(|| {
        Error::Refused(
            "an authenticator was sealed with another SOUK_SECRET, so its codes cannot be checked".to_owned(),
        )
    })?;
    let Some(step) = Shared::of(&bytes)?.step_of(code, now) else { return Ok(false) };
    // Of two requests with one code, the second finds the step taken.
    let untaken = authenticators::table.find(user).filter(authenticators::last_step.lt(step));
    Ok(diesel::update(untaken).set(authenticators::last_step.eq(step)).execute(conn)? > 0)
}

/// Forgets the app; whether there was one.
pub fn remove(user: UserId, conn: &mut PgConnection) -> Result<bool> {
    Ok(diesel::delete(authenticators::table.find(user)).execute(conn)? > 0)
}

fn purpose(user: UserId) -> String {
    format!("authenticator {user}")
}
