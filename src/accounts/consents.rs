//! What people agreed to, and which version of the text it was.

use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::UserId;
use crate::schema::consents;

/// The version of the terms that are shown at `/terms`.
pub const TERMS: &str = "2026-11";

/// Notes that somebody agreed to the terms in this version. In the operator scope, or their own.
pub fn agree(user: UserId, version: &str, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::insert_into(consents::table)
        .values((
            consents::user_id.eq(user),
            consents::kind.eq("terms"),
            consents::version.eq(version),
            consents::given.eq(true),
            consents::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}
