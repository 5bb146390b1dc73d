//! Conversations as rows.
use diesel::prelude::*;

use crate::error::Result;
use crate::ids::UserId;
use crate::schema::conversations;

/// Gives a visitor's conversations to the user who they turned out to be.
///
/// # Errors
/// The database's.
pub fn hand_over(visitor: &str, user: UserId, conn: &mut PgConnection) -> Result<()> {
    diesel::update(conversations::table.filter(conversations::visitor.eq(visitor)))
        .set((conversations::user_id.eq(user), conversations::visitor.eq(None::<String>)))
        .execute(conn)?;
    Ok(())
}
