//! Runs the migrations, and refuses databases and roles that Souk cannot safely use.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::db::{Scope, in_scope, is_lasting, open};
use crate::error::{Error, Result};
use crate::{businesses, categories, synonyms};

/// All migrations, embedded in the binary.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The version and checksum of every migration.
const CHECKSUMS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The advisory lock's key: "souk" in ASCII. Any number that nothing else in this database uses would do.
const LOCK: i64 = 0x736f_756b;

/// How long to wait for a database that is still starting.
const PATIENCE: Duration = Duration::from_secs(15);

/// Connects, refuses an unsafe role or an unknown history, and migrates. Only one process migrates at a time.
///
/// # Errors
/// The database cannot be reached, it or the role is refused, or a migration fails.
pub fn prepare(url: &str) -> Result<()> {
    let mut conn = connect(url)?;
    refuse_unbound_role(&mut conn)?;
    // One transaction for everything: nothing stays in a session that a pooler may give to somebody else, and a failed
    // migration leaves the schema as the old version needs it. Row-level security binds the tables' owner too, so a
    // migration that fills a column needs the operator scope.
    in_scope(&mut conn, &Scope::Operator, |conn| {
        sql_query(format!("SELECT pg_advisory_xact_lock({LOCK})")).execute(conn)?;
        refuse_other_history(conn)?;
        conn.run_pending_migrations(MIGRATIONS)
            .map_err(|error| Error::Internal(format!("a migration failed: {error}")))?;
        note_checksums(conn)?;
        categories::planting::plant(conn)?;
        synonyms::planting::plant(conn)?;
        businesses::model::note_names(conn)
    })
}

/// The versions of the migrations that this binary has.
pub fn versions() -> impl Iterator<Item = &'static str> {
    CHECKSUMS.iter().map(|(version, _)| *version)
}

/// Opens a connection outside any pool. Waits for a server that is starting.
///
/// # Errors
/// The database cannot be reached within 15 seconds; fails at once where waiting would not help.
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

/// Refuses a superuser or a role with BYPASSRLS, because row-level security would not separate businesses for it.
///
/// # Errors
/// [`Error::Refused`] for such a role.
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

/// Refuses a database that a newer version has migrated, or whose migrations differ from those in this binary: single
/// pages would fail later.
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

/// The applied migrations, each with its checksum if one was recorded.
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

/// Records the checksums of migrations that were just applied, or were applied before checksums existed.
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
