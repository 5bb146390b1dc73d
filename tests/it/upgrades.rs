//! A newer version migrates while an older one serves: it takes nothing away that the older one needs, and holds no table
//! for longer than a moment, however large that is.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;
use souk::db::{Scope, in_scope};
use souk::migrations;

use crate::support::Database;

/// The newest migration of a version that may still serve while a newer one migrates.
const SERVES: &str = "20261122000470";

/// Tables that are read whole within a moment in the largest market: what is checked or indexed there holds up nobody.
const SMALL: [&str; 4] = ["businesses", "business_settings", "users", "reports"];
/// Indexes that are made on larger tables, and why that takes a moment only.
const INDEXED: [(&str, &str); 1] =
    [("events_suspensions", "few rows are in it; a million that are not are passed over within a second")];

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    a: String,
    #[diesel(sql_type = Text)]
    b: String,
}

fn read(conn: &mut PgConnection, sql: &str) -> BTreeMap<String, String> {
    let rows = sql_query(sql).load::<Row>(conn).unwrap_or_else(|error| panic!("{sql}: {error}"));
    rows.into_iter().map(|row| (row.a, row.b)).collect()
}

/// What an older version relies on: each column, its type and whether it may be left out.
const COLUMNS: &str = "SELECT c.relname || '.' || a.attname AS a,
                              format_type(a.atttypid, a.atttypmod)
                              || CASE WHEN a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' THEN ' needed' ELSE '' END
                              AS b
                         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
                          AND NOT a.attisdropped";
/// Where each table is kept: another file is another copy of it, written while nobody reads.
const FILES: &str = "SELECT relname::text AS a, relfilenode::text AS b FROM pg_class
                      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";
const INDEXES: &str = "SELECT i.relname::text AS a, t.relname::text AS b
                         FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
                        WHERE t.relnamespace = 'public'::regnamespace";
/// Constraints look at every row while nobody writes, unless they are left to be checked later.
const CHECKED: &str = "SELECT t.relname || '.' || k.conname AS a, t.relname::text AS b
                         FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
                        WHERE t.relnamespace = 'public'::regnamespace AND k.contype IN ('c', 'f') AND k.convalidated";
/// Functions that an older version calls.
const FUNCTIONS: &str = "SELECT proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS a,
                                pg_get_function_result(p.oid) AS b
                           FROM pg_proc p WHERE pronamespace = 'public'::regnamespace";

#[test]
fn a_version_that_serves_goes_on_while_a_newer_one_migrates() {
    let database = Database::empty();
    let mut conn = migrations::connect(&database.owner_url()).unwrap();
    in_scope(&mut conn, &Scope::Operator, |conn| {
        for migration in conn.pending_migrations(migrations::MIGRATIONS).expect("there are migrations") {
            if migration.name().version().to_string().as_str() <= SERVES {
                conn.run_migration(&migration).expect("it runs");
            }
        }
        Ok::<_, diesel::result::Error>(())
    })
    .unwrap();
    let mut see = |what| read(&mut conn, what);
    let (columns, files, indexes) = (see(COLUMNS), see(FILES), see(INDEXES));
    let (checked, functions) = (see(CHECKED), see(FUNCTIONS));
    assert!(files.len() > 60, "only {} tables", files.len());
    migrations::prepare(&database.owner_url()).unwrap();

    let mut see = |what| read(&mut conn, what);
    let (now, kept) = (see(COLUMNS), see(FILES));
    for (column, was) in &columns {
        let is = now.get(column).unwrap_or_else(|| panic!("{column} is gone, and an older version asks for it"));
        let table = column.split('.').next().unwrap_or_default();
        assert_eq!(files.get(table), kept.get(table), "{table} is written anew, while nobody can read it");
        assert!(
            is == was || is.strip_suffix(" needed").is_none() && was.starts_with(is.as_str()),
            "{column} was {was}, is {is}"
        );
    }
    for (column, is) in now.iter().filter(|(column, _)| !columns.contains_key(*column)) {
        let is_of_old = files.contains_key(column.split('.').next().unwrap_or_default());
        assert!(!is_of_old || !is.ends_with(" needed"), "an older version does not know that {column} is needed");
    }
    for (index, table) in see(INDEXES).iter().filter(|(index, _)| !indexes.contains_key(*index)) {
        let is_quick = !files.contains_key(table) || SMALL.contains(&table.as_str());
        let is_known = is_quick || INDEXED.iter().any(|(known, _)| known == index);
        assert!(
            is_known,
            "{index} is made while nobody can write to {table}: say in INDEXED why that takes a moment only"
        );
    }
    for (name, table) in see(CHECKED).iter().filter(|(name, _)| !checked.contains_key(*name)) {
        let is_quick = !files.contains_key(table) || SMALL.contains(&table.as_str());
        assert!(is_quick, "{name} is checked while nobody can write to {table}: add it NOT VALID");
    }
    let now = see(FUNCTIONS);
    for (function, result) in &functions {
        assert_eq!(now.get(function), Some(result), "{function} is not what an older version calls");
    }
}

#[test]
fn a_migration_that_finds_a_table_in_use_lets_others_pass_and_comes_again() {
    let database = Database::empty();
    let url = database.owner_url();
    migrations::prepare(&url).unwrap();
    let mut conn = migrations::connect(&url).unwrap();
    sql_query("SET souk.operator = 'on'").execute(&mut conn).unwrap();
    let taken_back = conn.revert_last_migration(migrations::MIGRATIONS).unwrap().to_string();
    let mut holder = migrations::connect(&url).unwrap();
    holder.batch_execute("BEGIN; LOCK TABLE __diesel_schema_migrations IN SHARE MODE").unwrap();
    let waits = "SELECT 'waits' AS a, count(*)::text AS b FROM pg_locks
                  WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    std::thread::scope(|scope| {
        let migrating = scope.spawn(|| migrations::prepare(&url));
        let begun = Instant::now();
        let (mut has_waited, mut has_let_go) = (false, false);
        while begun.elapsed() < Duration::from_secs(10) && !has_let_go {
            let is_waiting = read(&mut conn, waits)["waits"] != "0";
            has_let_go = has_waited && !is_waiting;
            has_waited |= is_waiting;
            std::thread::sleep(Duration::from_millis(50));
        }
        assert!(has_let_go, "it waits, and everybody behind it");
        holder.batch_execute("COMMIT").unwrap();
        migrating.join().expect("no panic").expect("it comes again");
    });
    let applied = read(&mut conn, "SELECT version::text AS a, '' AS b FROM __diesel_schema_migrations");
    assert!(applied.contains_key(&taken_back), "{taken_back}");
}
