//! Brings the database to the shape that this binary expects, and makes sure that its walls hold.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::db::{Scope, in_scope, is_lasting, open};
use crate::error::{Error, Result};
use crate::{businesses, categories};

/// Every migration, built into the binary.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The version of each, with its checksum.
const CHECKSUMS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Any number will do, as long as nothing else in this database takes it: it is "souk" in ASCII.
const LOCK: i64 = 0x736f_756b;

/// How long to try for a database that is still starting.
const PATIENCE: Duration = Duration::from_secs(15);

/// Connects, refuses what must not or cannot be served from, and migrates; one process at a time.
///
/// # Errors
/// When the database cannot be reached, it or the role is refused, or a migration fails.
pub fn prepare(url: &str) -> Result<()> {
    let mut conn = connect(url)?;
    refuse_unbound_role(&mut conn)?;
    // All of it in one transaction: nothing is left on a session that a pooler may give to somebody else, and either
    // the new version finds its shape or the old one still finds its own. Row-level security binds the owner of the
    // tables too: a migration that fills a column needs this scope.
    in_scope(&mut conn, &Scope::Operator, |conn| {
        sql_query(format!("SELECT pg_advisory_xact_lock({LOCK})")).execute(conn)?;
        refuse_other_history(conn)?;
        conn.run_pending_migrations(MIGRATIONS)
            .map_err(|error| Error::Internal(format!("a migration failed: {error}")))?;
        note_checksums(conn)?;
        categories::model::plant(conn)?;
        businesses::model::note_names(conn)
    })
}

/// The versions that this binary knows.
pub fn versions() -> impl Iterator<Item = &'static str> {
    CHECKSUMS.iter().map(|(version, _)| *version)
}

/// A connection of its own, outside any pool. A server that is starting is waited for.
///
/// # Errors
/// When the database cannot be reached within 15 seconds; at once where waiting would not help.
pub fn connect(url: &str) -> Result<PgConnection> {
    let started = Instant::now();
    loop {
        let said = match open(url) {
            Ok(conn) => return Ok(conn),
            Err(error) => error.to_string(),
        };
        if is_lasting(&said) {
            return Err(Error::Refused(format!("the database cannot be used: {}", said.trim())));
        }
        if started.elapsed() > PATIENCE {
            return Err(Error::Unavailable(said));
        }
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[derive(QueryableByName)]
struct Role {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    is_unbound: bool,
}

/// A superuser, or a role with BYPASSRLS, sees every business's rows: the third wall would be painted on.
///
/// # Errors
/// When the role is one; the database's.
pub fn refuse_unbound_role(conn: &mut PgConnection) -> Result<()> {
    let role: Role = sql_query(
        "SELECT rolname::text AS name, rolsuper OR rolbypassrls AS is_unbound FROM pg_roles WHERE rolname = current_user",
    )
    .get_result(conn)?;
    if role.is_unbound {
        return Err(Error::Refused(format!(
            "the database role \"{0}\" is a superuser or has BYPASSRLS, so row-level security would not keep businesses \
             apart. Use an ordinary role: CREATE ROLE souk LOGIN NOSUPERUSER NOBYPASSRLS; ALTER DATABASE … OWNER TO souk",
            role.name
        )));
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Applied {
    #[diesel(sql_type = Text)]
    version: String,
    #[diesel(sql_type = Text)]
    checksum: String,
}

/// Refuses a database that a newer version has migrated, or in which a migration was another one than here: pages
/// would fail one by one.
fn refuse_other_history(conn: &mut PgConnection) -> Result<()> {
    for Applied { version, checksum } in applied(conn)? {
        match CHECKSUMS.iter().find(|(known, _)| *known == version) {
            None => {
                return Err(Error::Refused(format!(
                    "the database has been migrated by a newer Souk: this version does not know its migration \
                     {version}. Start the version that ran before, or restore a backup from before the upgrade"
                )));
            }
            Some((_, known)) if !checksum.is_empty() && checksum != *known => {
                return Err(Error::Refused(format!(
                    "migration {version} is not the one that this database was made with: it was edited after it had \
                     been applied. Start a build with the original, and make the change in a migration of its own"
                )));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// What has been applied, with its checksum where one was noted.
fn applied(conn: &mut PgConnection) -> Result<Vec<Applied>> {
    if !exists("__diesel_schema_migrations", conn)? {
        return Ok(Vec::new());
    }
    let noted = if exists("migration_checksums", conn)? {
        "SELECT version::text, coalesce(checksum, '') AS checksum
           FROM __diesel_schema_migrations LEFT JOIN migration_checksums USING (version) ORDER BY 1"
    } else {
        "SELECT version::text, '' AS checksum FROM __diesel_schema_migrations ORDER BY 1"
    };
    Ok(sql_query(noted).load(conn)?)
}

fn exists(table: &str, conn: &mut PgConnection) -> Result<bool> {
    #[derive(QueryableByName)]
    struct There {
        #[diesel(sql_type = Bool)]
        is_there: bool,
    }

    let there: There =
        sql_query("SELECT to_regclass($1) IS NOT NULL AS is_there").bind::<Text, _>(table).get_result(conn)?;
    Ok(there.is_there)
}

/// Notes what was just applied, and what was applied before checksums were.
fn note_checksums(conn: &mut PgConnection) -> Result<()> {
    sql_query(
        "DELETE FROM migration_checksums c
          WHERE NOT EXISTS (SELECT FROM __diesel_schema_migrations m WHERE m.version = c.version)",
    )
    .execute(conn)?;
    for (version, checksum) in CHECKSUMS {
        sql_query("INSERT INTO migration_checksums VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind::<Text, _>(version)
            .bind::<Text, _>(checksum)
            .execute(conn)?;
    }
    Ok(())
}
