//! Linked accounts as rows.

use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::schema::external_logins;

/// Whom an account at a provider opens, if anybody. In the operator scope.
pub fn owner(provider: &str, subject: &str, conn: &mut PgConnection) -> Result<Option<UserId>> {
    let known = external_logins::table.filter(external_logins::provider.eq(provider));
    let known = known.filter(external_logins::subject.eq(subject));
    Ok(known.select(external_logins::user_id).first(conn).optional()?)
}

/// Links one; false when it opens an account already.
pub fn add(
    user: UserId,
    (provider, subject): (&str, &str),
    email: &str,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    let added = diesel::insert_into(external_logins::table)
        .values((
            external_logins::user_id.eq(user),
            external_logins::provider.eq(provider),
            external_logins::subject.eq(subject),
            external_logins::email.eq(email),
            external_logins::created_at.eq(now),
        ))
        .on_conflict((external_logins::provider, external_logins::subject))
        .do_nothing()
        .execute(conn)?;
    Ok(added > 0)
}

/// Unlinks one, and says at which provider it is.
///
/// # Errors
/// [`Error::NotFound`] when the account has no such link.
pub fn remove(user: UserId, id: i64, conn: &mut PgConnection) -> Result<String> {
    let removed = diesel::delete(external_logins::table.find((user, id))).returning(external_logins::provider);
    removed.get_result(conn).optional()?.ok_or(Error::NotFound)
}
