//! The role that serves reads and writes rows, and changes nothing that keeps businesses apart.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel_migrations::MigrationHarness;
use souk::migrations;

use crate::support::{Database, Market, cluster, souk};

#[actix_web::test]
async fn what_serves_can_change_no_table_policy_or_trigger() {
    let market = Market::start().await;
    let mut conn = migrations::connect(&market.database().url()).unwrap();
    for statement in [
        "ALTER TABLE listings DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE listings NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY market_modes_write ON market_modes",
        "CREATE POLICY open ON sessions USING (true)",
        "ALTER TABLE events DISABLE TRIGGER ALL",
        "DROP TABLE reports",
        "TRUNCATE reports",
        "CREATE TABLE mine (id integer)",
        "CREATE OR REPLACE FUNCTION souk_is_operator() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE FUNCTION mine() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE TRIGGER mine BEFORE INSERT ON reports EXECUTE FUNCTION keep_suspensions()",
        "DELETE FROM __diesel_schema_migrations",
        "INSERT INTO migration_checksums VALUES ('x', 'y')",
        "SET ROLE souk",
        "SET session_replication_role = replica",
        "GRANT souk TO souk_serving",
    ] {
        let refused = conn.batch_execute(statement).expect_err(statement).to_string();
        let is_meant = ["must be owner", "permission denied", "must have admin option"];
        assert!(is_meant.iter().any(|meant| refused.contains(meant)), "{statement}: {refused}");
    }
}

#[test]
fn a_role_that_only_serves_starts_on_a_database_that_is_migrated_and_on_no_other() {
    let database = Database::migrated();
    migrations::prepare(&database.url()).expect("everything is there");
    let mut owner = migrations::connect(&database.owner_url()).unwrap();
    sql_query("SET souk.operator = 'on'").execute(&mut owner).unwrap();
    let version = owner.revert_last_migration(migrations::MIGRATIONS).unwrap().to_string();
    let said = migrations::prepare(&database.url()).unwrap_err().to_string();
    assert!(said.contains(&version) && said.contains("souk migrate"), "{said}");

    // Migrating as the owner lets the role that serves use what is new.
    let both = [("DATABASE_URL", database.url()), ("DATABASE_OWNER_URL", database.owner_url())];
    let folder = tempfile::tempdir().unwrap();
    let mut settings: Vec<_> = both.iter().map(|(name, value)| (*name, value.as_str())).collect();
    settings.push(("SOUK_DATA_DIR", folder.path().to_str().unwrap()));
    let done = souk(&settings).arg("migrate").output().unwrap();
    assert!(done.status.success(), "{done:?}");
    migrations::prepare(&database.url()).expect("everything is there");
    let mut serving = migrations::connect(&database.url()).unwrap();
    serving.batch_execute("SELECT count(*) FROM market_modes").expect("it may");
}

#[test]
fn a_role_that_could_change_tables_is_refused_as_the_one_that_serves() {
    let database = Database::migrated();
    let said = migrations::hand_over(&database.owner_url(), &database.owner_url()).unwrap_err().to_string();
    assert!(said.contains("\"souk\" of DATABASE_URL owns tables"), "{said}");
    let mut superuser = migrations::connect(&cluster().superuser_url(database.name())).unwrap();
    superuser.batch_execute("GRANT CREATE ON SCHEMA public TO souk_serving").unwrap();
    let said = migrations::hand_over(&database.owner_url(), &database.url()).unwrap_err().to_string();
    assert!(said.contains("may make tables") && said.contains("REVOKE CREATE"), "{said}");
    superuser.batch_execute("REVOKE CREATE ON SCHEMA public FROM souk_serving").unwrap();
    migrations::hand_over(&database.owner_url(), &database.url()).unwrap();
}
