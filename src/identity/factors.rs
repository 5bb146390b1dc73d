//! What of an account changes with its second factors: whether it has one.

use diesel::prelude::*;

use crate::error::Result;
use crate::ids::UserId;
use crate::schema::users;

/// Lets nobody else change how this account is signed in to until the transaction ends. In the person's own scope, or
/// the operator's.
pub fn lock(user: UserId, conn: &mut PgConnection) -> Result<()> {
    users::table.find(user).select(users::id).for_no_key_update().get_result::<UserId>(conn)?;
    Ok(())
}

/// Whether the account has a password.
pub fn has_password(user: UserId, conn: &mut PgConnection) -> Result<bool> {
    Ok(users::table.find(user).select(users::password_hash.is_not_null()).get_result(conn)?)
}

/// Notes whether signing in takes more than a password.
pub fn note_second_factor(user: UserId, has_one: bool, conn: &mut PgConnection) -> Result<()> {
    diesel::update(users::table.find(user)).set(users::has_second_factor.eq(has_one)).execute(conn)?;
    Ok(())
}
