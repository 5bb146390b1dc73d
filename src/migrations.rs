//! Brings the database to the shape that this binary expects, and makes sure that its walls hold.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::{businesses, categories};

/// Every migration, built into the binary.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Any number will do, as long as nothing else in this database takes it: it is "souk" in ASCII.
const LOCK: i64 = 0x736f_756b;

/// How long to try for a database that is still starting.
const PATIENCE: Duration = Duration::from_secs(15);

/// Connects, refuses a role that row-level security does not bind, and migrates; one process at a time.
///
/// # Errors
/// When the database cannot be reached, the role is refused or a migration fails.
pub fn prepare(url: &str) -> Result<()> {
    let mut conn = connect(url)?;
    refuse_unbound_roles(&mut conn)?;
    conn.batch_execute(&format!("SELECT pg_advisory_lock({LOCK})"))?;
    let outcome = migrate(&mut conn);
    conn.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK})"))?;
    outcome
}

/// A connection of its own, outside any pool.
///
/// # Errors
/// When the database cannot be reached within 15 seconds.
pub fn connect(url: &str) -> Result<PgConnection> {
    let started = std::time::Instant::now();
    loop {
        match PgConnection::establish(url) {
            Ok(conn) => return Ok(conn),
            Err(error) if started.elapsed() > PATIENCE => return Err(Error::Unavailable(error.to_string())),
            Err(_) => std::thread::sleep(Duration::from_millis(200)),
        }
    }
}

fn migrate(conn: &mut PgConnection) -> Result<()> {
    // Row-level security binds the owner of the tables too: a migration that fills a column needs this scope.
    conn.batch_execute("SET souk.operator = 'on'")?;
    conn.run_pending_migrations(MIGRATIONS).map_err(|error| Error::Internal(format!("a migration failed: {error}")))?;
    in_scope(conn, &Scope::Operator, |conn| {
        categories::model::plant(conn)?;
        businesses::model::note_names(conn)
    })
}

#[derive(QueryableByName)]
struct Role {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    is_unbound: bool,
}

/// A superuser, or a role with BYPASSRLS, sees every business's rows: the third wall would be painted on.
fn refuse_unbound_roles(conn: &mut PgConnection) -> Result<()> {
    let role: Role = diesel::sql_query(
        "SELECT rolname::text AS name, rolsuper OR rolbypassrls AS is_unbound FROM pg_roles WHERE rolname = current_user",
    )
    .get_result(conn)?;
    if role.is_unbound {
        return Err(Error::Internal(format!(
            "the database role \"{0}\" is a superuser or has BYPASSRLS, so row-level security would not keep businesses \
             apart. Use an ordinary role: CREATE ROLE souk LOGIN NOSUPERUSER NOBYPASSRLS; ALTER DATABASE … OWNER TO souk",
            role.name
        )));
    }
    Ok(())
}
