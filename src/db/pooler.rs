//! Detects whether a connection pooler stands between Souk and PostgreSQL and gives each transaction whichever session
//! is free.

use diesel::connection::{CacheSize, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

/// Whether a connection has its own server session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sessions {
    /// The session is ours as long as the connection is open.
    Own,
    /// A pooler lends us a session for one transaction at a time: nothing may be left in it, and all work runs in
    /// transactions that set what they need.
    Shared,
}

/// How often the test is repeated: with several free sessions, a pooler may return the same one by chance.
const TRIES: usize = 4;

#[derive(QueryableByName)]
struct Kept {
    #[diesel(sql_type = Bool)]
    is_kept: bool,
}

/// Whether two connections share sessions. If they do not, a setting of one session is still there in its next
/// transaction, and is not visible to the other connection.
pub fn shares_sessions(one: &mut PgConnection, other: &mut PgConnection) -> QueryResult<bool> {
    for conn in [&mut *one, &mut *other] {
        // A prepared statement would exist in one session only.
        conn.set_prepared_statement_cache_size(CacheSize::Disabled);
    }
    for _ in 0..TRIES {
        let mark = hex::encode(rand::random::<[u8; 16]>());
        one.batch_execute(&format!("SET souk.session = '{mark}'"))?;
        // While the other connection is inside a transaction, it keeps its session to itself.
        other.batch_execute("BEGIN")?;
        // This one first: with only a single session, a query on `one` would wait for it.
        let is_shared = is_set(&mark, other).and_then(|is_seen| Ok(is_seen || !is_set(&mark, one)?));
        other.batch_execute("ROLLBACK")?;
        if is_shared? {
            return Ok(true);
        }
    }
    one.batch_execute("RESET souk.session")?;
    Ok(false)
}

fn is_set(mark: &str, conn: &mut PgConnection) -> QueryResult<bool> {
    let kept: Kept = diesel::sql_query("SELECT coalesce(current_setting('souk.session', true) = $1, false) AS is_kept")
        .bind::<Text, _>(mark)
        .get_result(conn)?;
    Ok(kept.is_kept)
}
