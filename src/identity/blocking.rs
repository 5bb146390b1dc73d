//! People whom the operator keeps out. Somebody who is blocked is nobody to Souk: whatever sessions they have say so, by
//! the function `session_of`, and none of the ways in lets them in. In the operator scope.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::account::end_sessions;
use super::operators::{hold_operators, is_last};
use super::people::hold;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::locales::Text;
use crate::schema::users;

/// The longest reason for which somebody is blocked, in characters.
pub const LONGEST_REASON: usize = 1000;

/// Fails for somebody who is blocked, and says why.
///
/// # Errors
/// [`Error::Forbidden`] when they are.
pub fn require_unblocked(id: UserId, conn: &mut PgConnection) -> Result<()> {
    let row = users::table.find(id).filter(users::blocked_at.is_not_null());
    match row.select(users::block_reason).first::<Option<String>>(conn).optional()? {
        None => Ok(()),
        Some(reason) => Err(Error::Forbidden(Text::identity_blocked(reason.unwrap_or_default()))),
    }
}

/// What became of a wish to block somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// They are blocked from now on.
    Now,
    /// They were already.
    Before,
    /// Nobody else who could would have the say in the marketplace.
    LastOperator,
}

/// Blocks somebody, and ends every session of theirs.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person, or whoever wants it was blocked meanwhile.
pub fn block(id: UserId, by: UserId, reason: &str, now: Moment, conn: &mut PgConnection) -> Result<Blocked> {
    // Two operators who block each other follow each other here.
    hold_operators(conn)?;
    let acting = users::table.find(by).filter(users::is_operator).filter(users::blocked_at.is_null());
    if !diesel::select(exists(acting)).get_result::<bool>(conn)? {
        return Err(Error::NotFound);
    }
    let person = hold(id, conn)?;
    if person.is_operator && is_last(id, conn)? {
        return Ok(Blocked::LastOperator);
    }
    let row = users::table.find(id).filter(users::blocked_at.is_null());
    let change = (users::blocked_at.eq(now), users::block_reason.eq(reason));
    if diesel::update(row).set(change).execute(conn)? == 0 {
        return Ok(Blocked::Before);
    }
    end_sessions(id, None, conn)?;
    Ok(Blocked::Now)
}

/// Unblocks somebody; false when they are not blocked.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person.
pub fn unblock(id: UserId, conn: &mut PgConnection) -> Result<bool> {
    hold(id, conn)?;
    let row = users::table.find(id).filter(users::blocked_at.is_not_null());
    let change = (users::blocked_at.eq(None::<Moment>), users::block_reason.eq(None::<String>));
    Ok(diesel::update(row).set(change).execute(conn)? > 0)
}
