//! Runs the migrations, and refuses databases and roles that Souk cannot safely use.

mod roles;

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::db::{Scope, in_scope, is_lasting, open};
use crate::error::{Error, Result};
use crate::{businesses, categories, synonyms};

pub use roles::{hand_over, refuse_unbound_role, serving_url};

/// All migrations, embedded in the binary.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The version and checksum of every migration.
const CHECKSUMS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The advisory lock's key: "souk" in ASCII. Any number that nothing else in this database uses would do.
const LOCK: i64 = 0x736f_756b;

/// How long to wait for a database that is still starting.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long a migration may wait for a table: everybody who comes after waits behind it, and those who serve go on.
const LONGEST_WAIT: &str = "2s";
/// How often it is tried while somebody holds a table.
const TRIES: u32 = 30;
/// How long to wait before it is tried again.
const PAUSE: Duration = Duration::from_secs(1);

/// Connects, refuses an unsafe role or an unknown history, and migrates. Only one process migrates at a time. A role that
/// does not own the tables only looks whether everything is as this version needs it.
///
/// # Errors
/// The database cannot be reached, it or the role is refused, or a migration fails.
pub fn prepare(url: &str) -> Result<()> {
    let mut conn = connect(url)?;
    refuse_unbound_role(&mut conn)?;
    if !roles::may_migrate(&mut conn)? {
        return refuse_unmigrated(&mut conn);
    }
    for _ in 1..TRIES {
        match migrate(&mut conn) {
            Err(Error::Busy) => {
                tracing::info!("somebody uses a table that a migration changes; it is tried again");
                std::thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
    migrate(&mut conn)
}

/// Does what is to be done, or nothing. [`Error::Busy`] where somebody holds a table for long.
fn migrate(conn: &mut PgConnection) -> Result<()> {
    // One transaction for everything: nothing stays in a session that a pooler may give to somebody else, and a failed
    // migration leaves the schema as the old version needs it. Row-level security binds the tables' owner too, so a
    // migration that fills a column needs the operator scope.
    in_scope(conn, &Scope::Operator, |conn| {
        sql_query(format!("SELECT pg_advisory_xact_lock({LOCK})")).execute(conn)?;
        sql_query(format!("SET LOCAL lock_timeout = '{LONGEST_WAIT}'")).execute(conn)?;
        refuse_other_history(conn)?;
        conn.run_pending_migrations(MIGRATIONS).map_err(|error| match error.to_string() {
            said if said.contains("due to lock timeout") => Error::Busy,
            said => Error::Internal(format!("a migration failed: {said}")),
        })?;
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

/// The migrations of this version that the database lacks.
///
/// # Errors
/// [`Error::Refused`] where it has others.
pub fn lacking(conn: &mut PgConnection) -> Result<Vec<&'static str>> {
    let applied = in_scope(conn, &Scope::Operator, |conn| {
        refuse_other_history(conn)?;
        applied(conn)
    })?;
    Ok(versions().filter(|version| applied.iter().all(|applied| applied.version != *version)).collect())
}

/// Refuses a database that lacks a migration, where this role cannot make up for it.
fn refuse_unmigrated(conn: &mut PgConnection) -> Result<()> {
    lacking(conn)?.first().map_or(Ok(()), |version| {
        Err(Error::Refused(format!(
            "the database lacks the migration {version}, and the role of DATABASE_URL does not own the tables. Run \
             `souk migrate` with DATABASE_OWNER_URL, or set that here"
        )))
    })
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
