//! One import into a business at a time: two that ran at once would each make what the other has not committed yet.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::stopped::Stopped;
use crate::error::Error;
use crate::migrations;

/// Held while an import runs; given back when dropped, or by the database when the process dies. It is a transaction on
/// a connection of its own that does nothing else: a pooler in between keeps a transaction together, but no session.
pub struct Turn {
    _held: PgConnection,
}

#[derive(QueryableByName)]
struct Outcome {
    #[diesel(sql_type = Bool)]
    is_taken: bool,
}

impl Turn {
    /// Takes the turn of the business with this slug.
    ///
    /// # Errors
    /// [`Stopped::Unusable`] while another import has it.
    pub fn take(url: &str, business: &str) -> Result<Self, Stopped> {
        let mut conn = migrations::connect(url)?;
        // The connection is idle for as long as the file takes.
        conn.batch_execute("BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0").map_err(Error::from)?;
        if take_turn(business, &mut conn)? {
            return Ok(Self { _held: conn });
        }
        Err(Stopped::Unusable(format!(
            "another import into \u{201c}{business}\u{201d} is running. Wait until it has ended, then run this one again"
        )))
    }
}

/// Takes the turn of the business with this slug until the transaction ends; whether it was free.
pub fn take_turn(business: &str, conn: &mut PgConnection) -> Result<bool, Error> {
    let outcome: Outcome = diesel::sql_query("SELECT pg_try_advisory_xact_lock(7311, hashtext($1)) AS is_taken")
        .bind::<Text, _>(business)
        .get_result(conn)?;
    Ok(outcome.is_taken)
}
