//! One moment of the database, which stays readable as long as this is open: for `pg_dump`, for counting, for the names
//! of pictures.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Text};

use super::contents::{Sequence, Table};
use crate::error::{Error, Result};
use crate::migrations;

/// The advisory lock that a backup holds: "soukback" in ASCII.
const LOCK: i64 = 0x736f_756b_6261_636b;
/// The table that starts over when a backup is restored: it refers to transactions of another server.
pub(super) const FEED: &str = "public_changes";

/// Rows are compared by their text, so whatever shapes it is set.
const FORMS: &str = "SET LOCAL datestyle = 'ISO, MDY'; SET LOCAL timezone = 'UTC'; SET LOCAL intervalstyle = 'postgres'; \
                     SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex';";

/// A transaction that sees one moment of the database.
pub(super) struct Snapshot {
    conn: PgConnection,
    /// By which other sessions see the same moment.
    pub id: String,
}

#[derive(QueryableByName)]
struct One {
    #[diesel(sql_type = Text)]
    one: String,
}

#[derive(QueryableByName)]
struct Yes {
    #[diesel(sql_type = Bool)]
    is_so: bool,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = Integer)]
    number: i32,
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    rows: i64,
    #[diesel(sql_type = Text)]
    checksum: String,
}

#[derive(QueryableByName)]
struct Last {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    last: i64,
}

impl Snapshot {
    /// Begins it, while no other backup of this database runs.
    ///
    /// # Errors
    /// [`Error::Refused`] while another backup runs, or where the database is no marketplace's.
    pub fn take(url: &str) -> Result<Self> {
        let mut conn = migrations::connect(url)?;
        let free: Yes = sql_query(format!("SELECT pg_try_advisory_lock({LOCK}) AS is_so")).get_result(&mut conn)?;
        if !free.is_so {
            return Err(Error::Internal(
                "another backup of this marketplace is running; wait until it is done".to_owned(),
            ));
        }
        begin(&mut conn)?;
        if !has_table(&mut conn, "__diesel_schema_migrations")? {
            return Err(Error::Refused("there is no marketplace in this database yet".to_owned()));
        }
        let id: One = sql_query("SELECT pg_export_snapshot() AS one").get_result(&mut conn)?;
        Ok(Self { conn, id: id.one })
    }

    /// The connection, in the operator scope.
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.conn
    }

    /// The migrations that were applied.
    pub fn migrations(&mut self) -> Result<Vec<String>> {
        let applied = sql_query("SELECT version::text AS one FROM __diesel_schema_migrations ORDER BY 1");
        Ok(applied.load::<One>(&mut self.conn)?.into_iter().map(|row| row.one).collect())
    }
}

/// Begins a transaction that reads one moment in the operator scope.
pub(super) fn begin(conn: &mut PgConnection) -> Result<()> {
    conn.batch_execute(&format!(
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL souk.operator = 'on'; SET LOCAL statement_timeout = 0; \
         SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL search_path = public; {FORMS}"
    ))?;
    Ok(())
}

/// The major version of the server.
pub(super) fn major(conn: &mut PgConnection) -> Result<u32> {
    let version = sql_query("SELECT current_setting('server_version_num')::integer AS number");
    let version: Number = version.get_result(conn)?;
    Ok(u32::try_from(version.number / 10_000).unwrap_or_default())
}

/// Counts every table but the feed, in one transaction.
pub(super) fn tables(conn: &mut PgConnection) -> Result<Vec<Table>> {
    let names = sql_query(
        "SELECT c.relname::text AS one FROM pg_class c
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                               AND d.deptype = 'e')
          ORDER BY 1",
    );
    let names = names.bind::<Array<Text>, _>(vec![FEED]).load::<One>(conn)?;
    names
        .into_iter()
        .map(|One { one: name }| {
            let Counted { rows, checksum } = sql_query(counting(&name)).get_result(conn)?;
            Ok(Table { name, rows, checksum })
        })
        .collect()
}

/// The statement that counts a table.
fn counting(table: &str) -> String {
    format!(
        "SELECT count(*) AS rows, coalesce(sum(('x' || left(encode(sha256(convert_to(whole_row::text, 'UTF8')), 'hex'), \
         16))::bit(64)::bigint), 0)::text AS checksum FROM public.{} AS whole_row",
        quoted(table)
    )
}

/// The statements that fail unless these tables are as they were, for a transaction that fills them.
pub(super) fn holding(tables: &[Table]) -> String {
    let checks = tables.iter().map(|table| {
        let name = table.name.replace('\'', "''");
        format!(
            "SELECT * INTO found FROM ({}) AS counted;\nIF found.rows <> {} OR found.checksum <> '{}' THEN RAISE EXCEPTION \
             'the table % has % rows after it was restored, not the {} that were backed up, or other ones', '{name}', \
             found.rows; END IF;\n",
            counting(&table.name),
            table.rows,
            table.checksum.replace('\'', "''"),
            table.rows,
        )
    });
    format!("{FORMS}\nDO $check$ DECLARE found record; BEGIN\n{}END $check$;\n", checks.collect::<String>())
}

/// Where the sequences are.
pub(super) fn sequences(conn: &mut PgConnection) -> Result<Vec<Sequence>> {
    let given = sql_query(
        "SELECT sequencename::text AS name, last_value AS last FROM pg_sequences
          WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1",
    );
    Ok(given.load::<Last>(conn)?.into_iter().map(|Last { name, last }| Sequence { name, last }).collect())
}

/// Refuses a database that holds more than a marketplace that nobody has used yet.
///
/// # Errors
/// [`Error::Refused`] with what is in it.
pub(super) fn refuse_used(conn: &mut PgConnection) -> Result<()> {
    begin(conn)?;
    let found = used(conn);
    conn.batch_execute("ROLLBACK")?;
    found?.map_or(Ok(()), |what| {
        Err(Error::Refused(format!(
            "{what}, and a backup is restored into an empty market only. Make a new database (CREATE DATABASE … OWNER souk) \
             and name it in DATABASE_URL, or for a private cluster another SOUK_DATA_DIR"
        )))
    })
}

fn used(conn: &mut PgConnection) -> Result<Option<String>> {
    if !has_table(conn, "__diesel_schema_migrations")? {
        let others: Number = sql_query(
            "SELECT count(*)::integer AS number FROM pg_class c
              WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                   AND d.deptype = 'e')",
        )
        .get_result(conn)?;
        return Ok((others.number > 0).then(|| "the database holds tables of something else".to_owned()));
    }
    for (table, what) in [("users", "accounts"), ("businesses", "businesses"), ("products", "products")] {
        if has_table(conn, table)? {
            let there: Yes = sql_query(format!("SELECT EXISTS (SELECT FROM {table}) AS is_so")).get_result(conn)?;
            if there.is_so {
                return Ok(Some(format!("the market has {what} already")));
            }
        }
    }
    Ok(None)
}

/// Whether there is a table of this name.
pub(super) fn has_table(conn: &mut PgConnection, name: &str) -> Result<bool> {
    let there = sql_query("SELECT to_regclass('public.' || $1) IS NOT NULL AS is_so").bind::<Text, _>(name);
    Ok(there.get_result::<Yes>(conn)?.is_so)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
