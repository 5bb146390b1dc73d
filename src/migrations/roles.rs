//! Who Souk may be in the database. The role that serves should not own the tables: it then reads and writes rows, and
//! can change no table, policy or trigger, whatever somebody makes it say.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Text};

use super::{LOCK, connect};
use crate::embedded::{Cluster, ROLE, SERVING};
use crate::error::{Error, Result};

/// Tables that only migrating writes.
const OF_MIGRATIONS: &str = "'__diesel_schema_migrations', 'migration_checksums'";

#[derive(QueryableByName)]
struct Role {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    is_unbound: bool,
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    is_so: bool,
}

/// Refuses a superuser or a role with BYPASSRLS, because row-level security would not separate businesses for it.
///
/// # Errors
/// [`Error::Refused`] for such a role.
pub fn refuse_unbound_role(conn: &mut PgConnection) -> Result<()> {
    let role = role(conn)?;
    if role.is_unbound {
        return Err(Error::Refused(format!(
            "the database role \"{0}\" is a superuser or has BYPASSRLS, so row-level security would not keep businesses \
             apart. Use an ordinary role: CREATE ROLE souk LOGIN NOSUPERUSER NOBYPASSRLS; ALTER DATABASE … OWNER TO souk",
            role.name
        )));
    }
    Ok(())
}

/// Whether this role may migrate: the tables are its own, or there are none yet.
///
/// # Errors
/// When the database fails.
pub fn may_migrate(conn: &mut PgConnection) -> Result<bool> {
    is(
        "SELECT CASE WHEN to_regclass('public.__diesel_schema_migrations') IS NULL
                     THEN has_schema_privilege('public', 'CREATE')
                     ELSE (SELECT pg_has_role(relowner, 'USAGE') FROM pg_class
                            WHERE oid = to_regclass('public.__diesel_schema_migrations')) END AS is_so",
        None,
        conn,
    )
}

/// The address of this database of the private cluster for the role that serves, which is made where there is none yet.
///
/// # Errors
/// When the cluster does not answer.
pub fn serving_url(cluster: &Cluster, database: &str) -> Result<String> {
    // Two that start at once may both make it; whoever comes second finds it. The owner may look at what it does.
    connect(&cluster.superuser_url("postgres"))?.batch_execute(&format!(
        "DO $$ BEGIN
             IF to_regrole('{SERVING}') IS NULL THEN
                 CREATE ROLE {SERVING} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION;
             END IF;
         EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
         END $$;
         GRANT {SERVING} TO {ROLE}"
    ))?;
    Ok(cluster.url_as(SERVING, database))
}

/// Lets the role of `serving` read and write the rows of the tables that the role of `owner` has migrated, and nothing
/// else. Does nothing where it may already.
///
/// # Errors
/// [`Error::Refused`] where the role that serves could still change tables.
pub fn hand_over(owner: &str, serving: &str) -> Result<()> {
    let role = role(&mut connect(serving)?)?.name;
    let mut owner = connect(owner)?;
    let name = format!("\"{}\"", role.replace('"', "\"\""));
    owner.transaction(|conn| {
        sql_query(format!("SELECT pg_advisory_xact_lock({LOCK})")).execute(conn)?;
        if is(&lacks_something(), Some(&role), conn)? {
            conn.batch_execute(&format!(
                "GRANT USAGE ON SCHEMA public TO {name};
                 GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name};
                 GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO {name};
                 REVOKE INSERT, UPDATE, DELETE ON __diesel_schema_migrations, migration_checksums FROM {name}"
            ))?;
        }
        refuse_too_mighty(&role, conn)
    })
}

/// Whether the role lacks something that serving needs.
fn lacks_something() -> String {
    format!(
        "SELECT NOT has_schema_privilege($1, 'public', 'USAGE')
             OR EXISTS (SELECT FROM pg_class c
                         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
                           AND c.relname NOT IN ({OF_MIGRATIONS})
                           AND NOT (has_table_privilege($1, c.oid, 'SELECT') AND has_table_privilege($1, c.oid, 'INSERT')
                                    AND has_table_privilege($1, c.oid, 'UPDATE')
                                    AND has_table_privilege($1, c.oid, 'DELETE')))
             OR EXISTS (SELECT FROM pg_class c
                         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'
                           AND NOT (has_sequence_privilege($1, c.oid, 'USAGE')
                                    AND has_sequence_privilege($1, c.oid, 'UPDATE'))) AS is_so"
    )
}

/// Refuses a role that could change tables, after all that was granted.
fn refuse_too_mighty(role: &str, conn: &mut PgConnection) -> Result<()> {
    let is_owner = "SELECT EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
                                      AND c.relkind IN ('r', 'p') AND pg_has_role($1, c.relowner, 'MEMBER')) AS is_so";
    if is(is_owner, Some(role), conn)? {
        return Err(Error::Refused(format!(
            "the database role \"{role}\" of DATABASE_URL owns tables, or is a member of the role of DATABASE_OWNER_URL, and \
             could change what keeps businesses apart. Use a role of its own for DATABASE_URL: CREATE ROLE souk_serving LOGIN"
        )));
    }
    if is("SELECT has_schema_privilege($1, 'public', 'CREATE') AS is_so", Some(role), conn)? {
        return Err(Error::Refused(format!(
            "the database role \"{role}\" of DATABASE_URL may make tables. As an administrator of the database run: \
             REVOKE CREATE ON SCHEMA public FROM PUBLIC, \"{role}\""
        )));
    }
    Ok(())
}

fn role(conn: &mut PgConnection) -> Result<Role> {
    Ok(sql_query(
        "SELECT rolname::text AS name, rolsuper OR rolbypassrls AS is_unbound FROM pg_roles WHERE rolname = current_user",
    )
    .get_result(conn)?)
}

fn is(question: &str, role: Option<&str>, conn: &mut PgConnection) -> Result<bool> {
    let question = sql_query(question).into_boxed();
    let question = match role {
        None => question,
        Some(role) => question.bind::<Text, _>(role.to_owned()),
    };
    let answer: Answer = question.get_result(conn)?;
    Ok(answer.is_so)
}
