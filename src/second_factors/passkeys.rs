//! Passkeys as rows, each with the name that its owner gave it.

use diesel::prelude::*;
use serde_json::Value;
use webauthn_rs::prelude::{AuthenticationResult, Passkey};

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::schema::passkeys;

/// The most that one account may have.
pub const MOST: usize = 20;

/// A passkey as its owner sees it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = passkeys)]
pub struct Row {
    /// Its number.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub created_at: Moment,
    /// When it was last used, if ever.
    pub last_used_at: Option<Moment>,
}

/// Those of an account, the newest first.
pub fn of(user: UserId, conn: &mut PgConnection) -> Result<Vec<Row>> {
    let own =
        passkeys::table.filter(passkeys::user_id.eq(user)).order((passkeys::created_at.desc(), passkeys::id.desc()));
    Ok(own.select(Row::as_select()).load(conn)?)
}

/// One of an account.
///
/// # Errors
/// [`Error::NotFound`] when the account has no such passkey.
pub fn find(user: UserId, id: i64, conn: &mut PgConnection) -> Result<Row> {
    Ok(passkeys::table.find((user, id)).select(Row::as_select()).first(conn)?)
}

/// What those of an account are checked with.
pub fn credentials(user: UserId, conn: &mut PgConnection) -> Result<Vec<Passkey>> {
    let kept = passkeys::table.filter(passkeys::user_id.eq(user)).select(passkeys::credential).load::<Value>(conn)?;
    kept.into_iter().map(read).collect()
}

/// Whose passkey this is, and what it is checked with. In the operator scope.
pub fn by_credential(credential: &[u8], conn: &mut PgConnection) -> Result<Option<(UserId, Passkey)>> {
    let known = passkeys::table.filter(passkeys::credential_id.eq(credential));
    let found = known.select((passkeys::user_id, passkeys::credential)).first::<(UserId, Value)>(conn).optional()?;
    found.map(|(user, credential)| Ok((user, read(credential)?))).transpose()
}

/// Adds one; none when it belongs to an account already.
pub fn add(user: UserId, name: &str, passkey: &Passkey, now: Moment, conn: &mut PgConnection) -> Result<Option<i64>> {
    let id: &[u8] = passkey.cred_id().as_ref();
    let added = diesel::insert_into(passkeys::table)
        .values((
            passkeys::user_id.eq(user),
            passkeys::credential_id.eq(id),
            passkeys::name.eq(name),
            passkeys::credential.eq(serde_json::to_value(passkey).map_err(|error| unreadable(&error))?),
            passkeys::created_at.eq(now),
        ))
        .on_conflict(passkeys::credential_id)
        .do_nothing()
        .returning(passkeys::id);
    Ok(added.get_result(conn).optional()?)
}

/// Notes that one was used. The row is held meanwhile: of two uses with one count, the second is refused, as it would be
/// of a copied key (WebAuthn, section 6.1.1).
pub fn note_use(user: UserId, result: &AuthenticationResult, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let id: &[u8] = result.cred_id().as_ref();
    let own = passkeys::table.filter(passkeys::user_id.eq(user)).filter(passkeys::credential_id.eq(id));
    let kept = own.select(passkeys::credential).for_update().first::<Value>(conn).optional()?;
    let Some(kept) = kept else { return Ok(false) };
    let mut passkey = read(kept)?;
    let is_changed = passkey.update_credential(result) == Some(true);
    if result.counter() > 0 && !is_changed {
        return Ok(false);
    }
    let kept = serde_json::to_value(&passkey).map_err(|error| unreadable(&error))?;
    diesel::update(own).set((passkeys::credential.eq(kept), passkeys::last_used_at.eq(now))).execute(conn)?;
    Ok(true)
}

/// Gives one another name.
///
/// # Errors
/// [`Error::NotFound`] when the account has no such passkey.
pub fn rename(user: UserId, id: i64, name: &str, conn: &mut PgConnection) -> Result<()> {
    let renamed = diesel::update(passkeys::table.find((user, id))).set(passkeys::name.eq(name)).execute(conn)?;
    if renamed > 0 { Ok(()) } else { Err(Error::NotFound) }
}

/// Forgets one.
///
/// # Errors
/// [`Error::NotFound`] when the account has no such passkey.
pub fn remove(user: UserId, id: i64, conn: &mut PgConnection) -> Result<String> {
    Ok(diesel::delete(passkeys::table.find((user, id))).returning(passkeys::name).get_result(conn)?)
}

fn read(kept: Value) -> Result<Passkey> {
    serde_json::from_value(kept).map_err(|error| unreadable(&error))
}

fn unreadable(error: &serde_json::Error) -> Error {
    Error::Internal(format!("a passkey cannot be read: {error}"))
}
