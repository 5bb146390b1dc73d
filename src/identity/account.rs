//! What changes of an account, and what its owner sees of it. In the operator scope, or the person's own.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DbError};

use super::people::Email;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::locales::Locale;
use crate::schema::{sessions, users};

/// An account as its owner sees it.
#[derive(Clone, Debug, Queryable)]
pub struct Profile {
    /// What they are called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// What they say of themselves.
    pub about: String,
    /// The language that they chose.
    pub locale: Option<String>,
    /// Whether the address is known to be theirs.
    pub is_verified: bool,
    /// Whether they sign in with a password.
    pub has_password: bool,
}

/// What the owner of an account sees of it.
pub fn profile(user: UserId, conn: &mut PgConnection) -> Result<Profile> {
    let columns = (
        users::name,
        users::email,
        users::about,
        users::locale,
        users::verified_at.is_not_null(),
        users::password_hash.is_not_null(),
    );
    Ok(users::table.find(user).select(columns).first(conn)?)
}

/// Changes what a person says of themselves.
pub fn describe(user: UserId, name: &str, about: &str, locale: Locale, conn: &mut PgConnection) -> Result<()> {
    diesel::update(users::table.find(user))
        .set((users::name.eq(name), users::about.eq(about), users::locale.eq(locale.code())))
        .execute(conn)?;
    Ok(())
}

/// Notes the language that somebody chose.
pub fn speak(user: UserId, locale: Locale, conn: &mut PgConnection) -> Result<()> {
    diesel::update(users::table.find(user)).set(users::locale.eq(locale.code())).execute(conn)?;
    Ok(())
}

/// Sets the hash of a new password.
pub fn set_password(user: UserId, hash: &str, conn: &mut PgConnection) -> Result<()> {
    diesel::update(users::table.find(user)).set(users::password_hash.eq(hash)).execute(conn)?;
    Ok(())
}

/// Gives an account another address that is known to be its owner's; false when another account has it.
pub fn set_email(user: UserId, email: &Email, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    // In a transaction of its own, so that the one around it goes on when the address is taken.
    let changed = conn.transaction::<_, DbError, _>(|conn| {
        let change = (users::email.eq(email.as_str()), users::verified_at.eq(now));
        diesel::update(users::table.find(user)).set(change).execute(conn)
    });
    match changed {
        Ok(_) => Ok(true),
        Err(DbError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(false),
        Err(error) => Err(Error::from(error)),
    }
}

/// Notes that the address is its owner's, unless they have another by now.
pub fn verify(user: UserId, email: &str, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let target = users::table.find(user).filter(users::email.eq(email));
    Ok(diesel::update(target).set(users::verified_at.eq(now)).execute(conn)? > 0)
}

/// Ends every session of an account, but for the one with this number.
pub fn end_sessions(user: UserId, but: Option<i64>, conn: &mut PgConnection) -> Result<usize> {
    let own = sessions::table.filter(sessions::user_id.eq(user));
    Ok(diesel::delete(own.filter(sessions::id.ne(but.unwrap_or_default()))).execute(conn)?)
}
