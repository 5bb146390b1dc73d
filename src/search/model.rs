//! What the index reads from the database: the rows of `listings` and the feed of their changes.

use chrono::{DateTime, Utc};
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{BigInt, Text},
};

use crate::content::{Offer, OfferedColumns, offered};
use crate::schema::listings;

/// How long the feed is kept. A follower that was away for longer rebuilds.
const FEED_DAYS: i64 = 7;
/// How many rows of the feed one statement looks at to prune it.
const PRUNED_AT_ONCE: i64 = 5_000;
/// Bytes of descriptions that are loaded at once.
const PORTION: usize = 1 << 20;

/// What is searchable of a listing.
#[derive(Queryable, Selectable)]
#[diesel(table_name = listings, check_for_backend(diesel::pg::Pg))]
pub struct Listing {
    pub id: i64,
    pub business_id: i64,
    pub business_name: String,
    pub category_ids: Vec<i64>,
    pub category_path: String,
    #[diesel(select_expression = offered(), select_expression_type = OfferedColumns)]
    pub offer: Offer,
    pub summary: String,
    pub description_html: String,
    pub published_at: DateTime<Utc>,
}

/// The listings of these ids that (still) exist.
pub fn with_ids(ids: &[i64], conn: &mut PgConnection) -> QueryResult<Vec<Listing>> {
    listings::table.filter(listings::id.eq_any(ids)).select(Listing::as_select()).load(conn)
}

#[declare_sql_function]
extern "SQL" {
    fn octet_length(text: Text) -> Integer;
}

/// A listing's number and the size of its description, in bytes.
pub type Size = (i64, i32);

/// How large the next `limit` listings by id are.
pub fn sizes_after(id: i64, limit: i64, conn: &mut PgConnection) -> QueryResult<Vec<Size>> {
    let columns = (listings::id, octet_length(listings::description_html));
    listings::table.filter(listings::id.gt(id)).order(listings::id).limit(limit).select(columns).load(conn)
}

/// How large the listings of these ids are that (still) exist.
pub fn sizes_of(ids: &[i64], conn: &mut PgConnection) -> QueryResult<Vec<Size>> {
    let columns = (listings::id, octet_length(listings::description_html));
    listings::table.filter(listings::id.eq_any(ids)).order(listings::id).select(columns).load(conn)
}

/// Parts of a list whose descriptions have a megabyte in all, unless a single one has more: what is in memory at once.
pub fn portions(sizes: &[Size]) -> Vec<Vec<i64>> {
    let (mut portions, mut bytes) = (Vec::new(), 0);
    for (id, size) in sizes {
        let size = usize::try_from(*size).unwrap_or(0);
        match portions.last_mut() {
            Some(portion) if bytes + size <= PORTION => Vec::push(portion, *id),
            _ => {
                portions.push(vec![*id]);
                bytes = 0;
            }
        }
        bytes += size;
    }
    portions
}

/// How far a follower has read the feed, inclusive.
///
/// Ordered by transaction id and then by sequence number. Sequence numbers alone would not do: a transaction may take
/// number 5 and commit after number 6 was read. Nor would transaction ids alone, which are given out in order but
/// finish in any order. So a follower reads only rows of transactions below `pg_snapshot_xmin`, the oldest one that
/// still runs. Below it everything has finished, and whatever becomes visible later has an id at or above it: sorted
/// by (transaction, sequence) no row can appear before a position once that position has been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, QueryableByName)]
pub struct Position {
    #[diesel(sql_type = BigInt)]
    pub xid: i64,
    #[diesel(sql_type = BigInt)]
    pub seq: i64,
}

impl Position {
    /// Before the first row.
    pub const START: Self = Self { xid: 0, seq: 0 };
}

/// One row of the feed.
#[derive(QueryableByName)]
pub struct Change {
    #[diesel(sql_type = BigInt)]
    pub listing_id: i64,
    #[diesel(embed)]
    pub position: Position,
}

/// The next changes after a position, at most `limit`, none of which can be overtaken any more.
pub fn changes_after(position: Position, limit: usize, conn: &mut PgConnection) -> QueryResult<Vec<Change>> {
    sql_query(
        "SELECT listing_id, xid::text::bigint AS xid, seq FROM listing_changes
          WHERE (xid, seq) > ($1::text::xid8, $2) AND xid < pg_snapshot_xmin(pg_current_snapshot())
          ORDER BY listing_changes.xid, listing_changes.seq LIMIT $3",
    )
    .bind::<BigInt, _>(position.xid)
    .bind::<BigInt, _>(position.seq)
    .bind::<BigInt, _>(i64::try_from(limit).unwrap_or(i64::MAX))
    .load(conn)
}

/// Committed changes after a sequence number that may still be overtaken, at most `limit`.
///
/// Worth indexing at once: one long transaction, even in another database of the cluster, holds back all that
/// [`changes_after`] answers. They move no position and come again there.
pub fn early_changes_after(seq: i64, limit: usize, conn: &mut PgConnection) -> QueryResult<Vec<Change>> {
    sql_query(
        "SELECT listing_id, xid::text::bigint AS xid, seq FROM listing_changes
          WHERE seq > $1 AND xid >= pg_snapshot_xmin(pg_current_snapshot()) ORDER BY seq LIMIT $2",
    )
    .bind::<BigInt, _>(seq)
    .bind::<BigInt, _>(i64::try_from(limit).unwrap_or(i64::MAX))
    .load(conn)
}

/// Whether nothing after this position can have been pruned: pruning takes rows from the front and always leaves one,
/// so a row at or before the position proves it.
pub fn feed_reaches(position: Position, conn: &mut PgConnection) -> QueryResult<bool> {
    let oldest: Option<Position> = sql_query(
        "SELECT xid::text::bigint AS xid, seq FROM listing_changes
          ORDER BY listing_changes.xid, listing_changes.seq LIMIT 1",
    )
    .get_result(conn)
    .optional()?;
    Ok(oldest.is_some_and(|oldest| oldest <= position))
}

/// The position that a scan of `listings` begun after this call is sure to cover.
///
/// An empty feed gets a row that names no listing, for [`feed_reaches`] to find.
pub fn covered_by_a_scan(conn: &mut PgConnection) -> QueryResult<Position> {
    sql_query("INSERT INTO listing_changes (listing_id) SELECT 0 WHERE NOT EXISTS (SELECT FROM listing_changes)")
        .execute(conn)?;
    let newest: Option<Position> = sql_query(
        "SELECT xid::text::bigint AS xid, seq FROM listing_changes WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
          ORDER BY listing_changes.xid DESC, listing_changes.seq DESC LIMIT 1",
    )
    .get_result(conn)
    .optional()?;
    Ok(newest.unwrap_or(Position::START))
}

/// Deletes what is older than a week from the front of the feed, some thousands of rows at a time; whether more may be
/// left.
///
/// The last old row stays: it is where a follower stands that has missed nothing.
pub fn prune(conn: &mut PgConnection) -> QueryResult<bool> {
    let deleted = sql_query(
        "WITH front AS (
            SELECT xid, seq, at FROM listing_changes ORDER BY xid, seq LIMIT $2
         ), young AS (
            SELECT xid, seq FROM front WHERE at >= now() - $1 * interval '1 day' ORDER BY xid, seq LIMIT 1
         ), kept AS (
            SELECT xid, seq FROM front c
             WHERE NOT EXISTS (SELECT FROM young y WHERE (y.xid, y.seq) <= (c.xid, c.seq))
             ORDER BY xid DESC, seq DESC LIMIT 1
         )
         DELETE FROM listing_changes c USING kept k WHERE (c.xid, c.seq) < (k.xid, k.seq)",
    )
    .bind::<BigInt, _>(FEED_DAYS)
    .bind::<BigInt, _>(PRUNED_AT_ONCE)
    .execute(conn)?;
    // All of the front but the row that is kept.
    Ok(i64::try_from(deleted).unwrap_or(i64::MAX) >= PRUNED_AT_ONCE - 1)
}

/// The table that the feed is in, once it is whole. While a backup is restored it is there without its key, and
/// `listings` without the trigger that writes to it: what changes then is never told.
pub fn whole_feed(conn: &mut PgConnection) -> QueryResult<Option<i64>> {
    #[derive(QueryableByName)]
    struct Table {
        #[diesel(sql_type = BigInt)]
        oid: i64,
    }

    let table: Option<Table> = sql_query(
        "SELECT t.oid::bigint AS oid FROM pg_class t WHERE t.oid = to_regclass('listing_changes')
            AND EXISTS (SELECT FROM pg_index WHERE indrelid = t.oid AND indisprimary)
            AND EXISTS (SELECT FROM pg_trigger WHERE tgrelid = to_regclass('listings') AND tgname = 'listings_changed')",
    )
    .get_result(conn)
    .optional()?;
    Ok(table.map(|table| table.oid))
}

/// Which feed this is. A position means nothing in another one: another database, a restored backup (whose
/// transaction ids begin anew), a replica that was promoted (and may lack the last commits) or a table made again.
pub fn feed(conn: &mut PgConnection) -> QueryResult<String> {
    #[derive(QueryableByName)]
    struct Feed {
        #[diesel(sql_type = Text)]
        feed: String,
    }

    let table = "(SELECT oid FROM pg_database WHERE datname = current_database()) || '/' ||
                 'listing_changes'::regclass::oid";
    let cluster = "(SELECT system_identifier FROM pg_control_system()) || '/' ||
                   left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)";
    // Some hosted databases keep the cluster's identity to themselves.
    let row: Feed = sql_query(format!("SELECT {cluster} || '/' || {table} AS feed"))
        .get_result(conn)
        .or_else(|_| sql_query(format!("SELECT {table} AS feed")).get_result(conn))?;
    Ok(row.feed)
}

/// Asks for a notice whenever a transaction that changed listings commits.
///
/// # Errors
/// The database's.
pub fn listen(conn: &mut PgConnection) -> QueryResult<()> {
    sql_query("LISTEN listing_changes").execute(conn)?;
    Ok(())
}

/// Whether a notice has come since the last call. Does not wait.
///
/// # Errors
/// The database's.
pub fn noticed(conn: &mut PgConnection) -> QueryResult<bool> {
    // All of them are taken, or they would pile up in the connection.
    conn.notifications_iter().try_fold(false, |_, notice| notice.map(|_| true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listings_are_loaded_by_what_they_take_and_not_by_their_number() {
        let small: Vec<Size> = (0..250).map(|id| (id, 600)).collect();
        assert_eq!(portions(&small).len(), 1);
        let large: Vec<Size> = (0..27).map(|id| (id, 256 * 1024)).collect();
        assert!(portions(&large).iter().all(|portion| portion.len() == 4 || portion == &[24, 25, 26]));
        assert_eq!(portions(&[(1, 5 << 20), (2, 10), (3, 5 << 20)]), [vec![1], vec![2], vec![3]]);
        assert_eq!(portions(&[]), Vec::<Vec<i64>>::new());
    }
}
