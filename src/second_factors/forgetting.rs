//! Letting somebody sign in who lost what their second step takes: the operator's help.

use diesel::prelude::*;

use super::{authenticators, recovery};
use crate::error::Result;
use crate::identity::factors;
use crate::ids::UserId;
use crate::schema::passkeys;

/// Forgets the authenticator app, the passkeys and the recovery codes of an account: its password is enough from then
/// on, or the link of a forgotten password. In the operator scope.
pub fn forget_all(user: UserId, conn: &mut PgConnection) -> Result<()> {
    factors::lock(user, conn)?;
    authenticators::remove(user, conn)?;
    recovery::remove(user, conn)?;
    diesel::delete(passkeys::table.filter(passkeys::user_id.eq(user))).execute(conn)?;
    factors::note_second_factor(user, false, conn)
}
