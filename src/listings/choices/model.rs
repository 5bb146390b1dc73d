//! The businesses that a list can be narrowed by, as rows.

use diesel::prelude::*;

use crate::businesses::standing::is_open;
use crate::error::Result;
use crate::ids::BusinessId;
use crate::schema::businesses;

/// What a choice of a business needs: its number, its address and its name.
pub type Called = (BusinessId, String, String);

/// What these businesses are called.
pub fn called(ids: &[i64], conn: &mut PgConnection) -> Result<Vec<Called>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let columns = (businesses::id, businesses::slug, businesses::name);
    Ok(businesses::table.filter(businesses::id.eq_any(ids)).select(columns).load(conn)?)
}

/// The open businesses at these addresses.
pub fn open_at(slugs: &[String], conn: &mut PgConnection) -> Result<Vec<Called>> {
    let columns = (businesses::id, businesses::slug, businesses::name);
    let open = businesses::table.filter(is_open());
    Ok(open.filter(businesses::slug.eq_any(slugs)).select(columns).load(conn)?)
}
