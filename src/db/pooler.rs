//! Whose the sessions of the server are: something between Souk and PostgreSQL may hand each transaction to whichever
//! is free.

use diesel::connection::{CacheSize, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

/// Whose the server's sessions are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sessions {
    /// Ours as long as the connection is open.
    Own,
    /// Given to us for one transaction at a time, by a pooler: nothing may be left in them, and all work is done in
    /// transactions that say what they need.
    Shared,
}

/// How often it is tried: where several sessions are free, a pooler may hand out the same one by chance.
const TRIES: usize = 4;

#[derive(QueryableByName)]
struct Kept {
    #[diesel(sql_type = Bool)]
    is_kept: bool,
}

/// Whether two connections share sessions. What one sets for its session must be there in its next transaction, and
/// must not be there for the other.
///
/// # Errors
/// The database's.
pub fn shares_sessions(one: &mut PgConnection, other: &mut PgConnection) -> QueryResult<bool> {
    for conn in [&mut *one, &mut *other] {
        // A prepared statement would be one session's.
        conn.set_prepared_statement_cache_size(CacheSize::Disabled);
    }
    for _ in 0..TRIES {
        let mark = hex::encode(rand::random::<[u8; 16]>());
        one.batch_execute(&format!("SET souk.session = '{mark}'"))?;
        // While the other is inside a transaction, its session can be nobody else's.
        other.batch_execute("BEGIN")?;
        // Asked first: where there is only one session, the question to `one` would have to wait for it.
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
