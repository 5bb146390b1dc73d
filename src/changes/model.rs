//! The rows of the feed, and the PostgreSQL notifications that come with it.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::{Change, Kind, Notice};

/// How many days the feed is kept. A follower that was away longer has to read everything again.
const FEED_DAYS: i64 = 7;
/// How many rows one statement prunes at most.
const PRUNED_AT_ONCE: i64 = 5_000;
/// The tables that the feed follows.
const FOLLOWED: &str = "('listings'), ('businesses'), ('categories')";

/// How far a follower has read the feed, inclusive.
///
/// Positions are ordered by transaction id and then by sequence number. Sequence numbers alone are not enough: a
/// transaction may take number 5 and commit after number 6 was read. Transaction ids alone are not enough either: they
/// are assigned in order, but transactions finish in any order. So a follower reads only rows of transactions below
/// `pg_snapshot_xmin`, the oldest one still running. All transactions below it have finished, and whatever becomes
/// visible later has an id at or above it: in the order of (transaction, sequence) no row can appear before a position
/// that has already been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
pub struct Position {
    /// The transaction id.
    #[diesel(sql_type = BigInt)]
    pub xid: i64,
    /// The sequence number.
    #[diesel(sql_type = BigInt)]
    pub seq: i64,
}

impl Position {
    /// The position before the first row.
    pub const START: Self = Self { xid: 0, seq: 0 };
}

/// One row of the feed.
#[derive(QueryableByName)]
pub struct Entry {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    business: Option<i64>,
    /// The position of the row in the feed.
    #[diesel(embed)]
    pub position: Position,
}

impl Entry {
    /// The change that the row describes; `None` for a kind that this version does not know.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        Some(Change { kind: Kind::parse(&self.kind)?, id: self.id, business: self.business })
    }
}

/// The next changes after a position, at most `limit`. Only final ones: no earlier row can become visible later.
pub fn changes_after(position: Position, limit: usize, conn: &mut PgConnection) -> QueryResult<Vec<Entry>> {
    sql_query(
        "SELECT kind, id, business, xid::text::bigint AS xid, seq FROM public_changes
          WHERE (xid, seq) > ($1::text::xid8, $2) AND xid < pg_snapshot_xmin(pg_current_snapshot())
          ORDER BY public_changes.xid, public_changes.seq LIMIT $3",
    )
    .bind::<BigInt, _>(position.xid)
    .bind::<BigInt, _>(position.seq)
    .bind::<BigInt, _>(i64::try_from(limit).unwrap_or(i64::MAX))
    .load(conn)
}

/// Committed changes after a sequence number, at most `limit`, before which other rows may still become visible.
///
/// Worth indexing at once, because one long transaction, even in another database of the cluster, holds back everything
/// that [`changes_after`] returns. These changes do not move the position, so [`changes_after`] returns them again
/// later.
pub fn early_changes_after(seq: i64, limit: usize, conn: &mut PgConnection) -> QueryResult<Vec<Entry>> {
    sql_query(
        "SELECT kind, id, business, xid::text::bigint AS xid, seq FROM public_changes
          WHERE seq > $1 AND xid >= pg_snapshot_xmin(pg_current_snapshot()) ORDER BY seq LIMIT $2",
    )
    .bind::<BigInt, _>(seq)
    .bind::<BigInt, _>(i64::try_from(limit).unwrap_or(i64::MAX))
    .load(conn)
}

/// Whether no row after this position can have been pruned. Pruning deletes from the front and always leaves one old
/// row, so a row at or before the position proves it.
pub fn feed_reaches(position: Position, conn: &mut PgConnection) -> QueryResult<bool> {
    let oldest: Option<Position> = sql_query(
        "SELECT xid::text::bigint AS xid, seq FROM public_changes
          ORDER BY public_changes.xid, public_changes.seq LIMIT 1",
    )
    .get_result(conn)
    .optional()?;
    Ok(oldest.is_some_and(|oldest| oldest <= position))
}

/// The position to follow from after a full scan that begins after this call: the scan covers everything before it.
///
/// Adds a row that names nothing to an empty feed, because [`feed_reaches`] needs one.
pub fn covered_by_a_scan(conn: &mut PgConnection) -> QueryResult<Position> {
    sql_query(
        "INSERT INTO public_changes (kind, id) SELECT 'nothing', 0 WHERE NOT EXISTS (SELECT FROM public_changes)",
    )
    .execute(conn)?;
    let newest: Option<Position> = sql_query(
        "SELECT xid::text::bigint AS xid, seq FROM public_changes WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
          ORDER BY public_changes.xid DESC, public_changes.seq DESC LIMIT 1",
    )
    .get_result(conn)
    .optional()?;
    Ok(newest.unwrap_or(Position::START))
}

/// Deletes rows older than a week from the front of the feed, up to 5,000 at a time, and returns whether more may be
/// left.
///
/// The last old row stays, because a follower that has missed nothing may be at its position.
pub fn prune(conn: &mut PgConnection) -> QueryResult<bool> {
    let deleted = sql_query(
        "WITH front AS (
            SELECT xid, seq, at FROM public_changes ORDER BY xid, seq LIMIT $2
         ), young AS (
            SELECT xid, seq FROM front WHERE at >= now() - $1 * interval '1 day' ORDER BY xid, seq LIMIT 1
         ), kept AS (
            SELECT xid, seq FROM front c
             WHERE NOT EXISTS (SELECT FROM young y WHERE (y.xid, y.seq) <= (c.xid, c.seq))
             ORDER BY xid DESC, seq DESC LIMIT 1
         )
         DELETE FROM public_changes c USING kept k WHERE (c.xid, c.seq) < (k.xid, k.seq)",
    )
    .bind::<BigInt, _>(FEED_DAYS)
    .bind::<BigInt, _>(PRUNED_AT_ONCE)
    .execute(conn)?;
    // Everything in the batch except the row that is kept.
    Ok(i64::try_from(deleted).unwrap_or(i64::MAX) >= PRUNED_AT_ONCE - 1)
}

/// The id (`oid`) of the feed's table, once the feed is complete. While a backup is being restored, the table exists
/// without its key, and the followed tables without their triggers, so changes made then do not reach the feed.
pub fn whole_feed(conn: &mut PgConnection) -> QueryResult<Option<i64>> {
    #[derive(QueryableByName)]
    struct Table {
        #[diesel(sql_type = BigInt)]
        oid: i64,
    }

    let table: Option<Table> = sql_query(format!(
        "SELECT t.oid::bigint AS oid FROM pg_class t WHERE t.oid = to_regclass('public_changes')
            AND EXISTS (SELECT FROM pg_index WHERE indrelid = t.oid AND indisprimary)
            AND NOT EXISTS (
                SELECT FROM (VALUES {FOLLOWED}) AS f (name), unnest(ARRAY['added', 'changed', 'gone']) AS verb
                 WHERE NOT EXISTS (SELECT FROM pg_trigger
                                    WHERE tgrelid = to_regclass(f.name) AND tgname = f.name || '_' || verb))"
    ))
    .get_result(conn)
    .optional()?;
    Ok(table.map(|table| table.oid))
}

/// Identifies the feed. A position has no meaning in another feed: another database, a restored backup (whose
/// transaction ids start again), a promoted replica (which may lack the last commits) or a recreated table.
pub fn feed(conn: &mut PgConnection) -> QueryResult<String> {
    #[derive(QueryableByName)]
    struct Feed {
        #[diesel(sql_type = Text)]
        feed: String,
    }

    let table = "(SELECT oid FROM pg_database WHERE datname = current_database()) || '/' ||
                 'public_changes'::regclass::oid";
    let cluster = "(SELECT system_identifier FROM pg_control_system()) || '/' ||
                   left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)";
    // Some hosted databases do not let the role read the cluster's identity.
    let row: Feed = sql_query(format!("SELECT {cluster} || '/' || {table} AS feed"))
        .get_result(conn)
        .or_else(|_| sql_query(format!("SELECT {table} AS feed")).get_result(conn))?;
    Ok(row.feed)
}

/// Subscribes this connection to a notification for every committed transaction with public changes.
pub fn listen(conn: &mut PgConnection) -> QueryResult<()> {
    sql_query("LISTEN public_changes").execute(conn)?;
    Ok(())
}

/// The notifications that have arrived since the last call. Does not wait.
pub fn notices(conn: &mut PgConnection) -> QueryResult<Vec<Notice>> {
    // Take all of them, or they would accumulate in the connection.
    conn.notifications_iter().map(|notice| Ok(Notice::parse(&notice?.payload))).collect()
}
