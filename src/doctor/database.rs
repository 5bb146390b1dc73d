//! The database: whether it answers, as whom, how it is set up, whether it is migrated, and whether a replica follows it.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamptz};

use super::finding::{Finding, Reached};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Scope, in_scope, open};
use crate::error::Result;
use crate::migrations::{lacking, refuse_unbound_role};

const PART: &str = "database";
const CLOCK: &str = "clock";
/// The oldest version that Souk is tried with.
const OLDEST: i32 = 15;
/// A round trip that takes longer is felt on every page.
const FAR: f64 = 5.0;
/// More than so much makes links in mail and limits last longer or shorter than they say.
const APART: TimeDelta = TimeDelta::seconds(5);
/// A backup that is older is none of last night.
const OLD_BACKUP: TimeDelta = TimeDelta::hours(36);

#[derive(QueryableByName)]
struct Server {
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Text)]
    release: String,
    #[diesel(sql_type = Text)]
    encoding: String,
    #[diesel(sql_type = Text)]
    fsync: String,
    #[diesel(sql_type = Text)]
    full_page_writes: String,
    #[diesel(sql_type = Text)]
    synchronous_commit: String,
    #[diesel(sql_type = Integer)]
    connections: i32,
    #[diesel(sql_type = Timestamptz)]
    time: DateTime<Utc>,
    #[diesel(sql_type = Bool)]
    is_owner: bool,
}

const SERVER: &str = "SELECT current_setting('server_version_num')::integer / 10000 AS version,
                             current_setting('server_version') AS release,
                             current_setting('server_encoding') AS encoding,
                             current_setting('fsync') AS fsync,
                             current_setting('full_page_writes') AS full_page_writes,
                             current_setting('synchronous_commit') AS synchronous_commit,
                             current_setting('max_connections')::integer AS connections,
                             clock_timestamp() AS time,
                             coalesce((SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class
                                        WHERE oid = to_regclass('public.listings')), true) AS is_owner";

#[derive(QueryableByName)]
struct Work {
    #[diesel(sql_type = BigInt)]
    failed_jobs: i64,
    #[diesel(sql_type = BigInt)]
    failed_mail: i64,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    backed_up: Option<DateTime<Utc>>,
    #[diesel(sql_type = BigInt)]
    operators: i64,
    #[diesel(sql_type = BigInt)]
    operators_with_one_step: i64,
}

const WORK: &str = "SELECT (SELECT count(*) FROM jobs WHERE state = 'failed') AS failed_jobs,
                           (SELECT count(*) FROM outbox WHERE state = 'failed') AS failed_mail,
                           (SELECT max(ended_at) FROM backups WHERE trouble IS NULL) AS backed_up,
                           (SELECT count(*) FROM users WHERE is_operator) AS operators,
                           (SELECT count(*) FROM users WHERE is_operator AND NOT has_second_factor)
                               AS operators_with_one_step";

/// Looks at the database.
pub(super) fn examine(config: &Config, reached: &Reached<'_>) -> Vec<Finding> {
    let url = match &reached.url {
        Ok(url) => *url,
        Err(why) => return vec![Finding::wrong(PART, why.clone())],
    };
    let mut conn = match open(url) {
        Ok(conn) => conn,
        Err(why) => return vec![Finding::wrong(PART, why.to_string().trim().to_owned())],
    };
    let mut findings = Vec::new();
    for look in [server, role_and_schema, work] {
        look(config, reached, &mut conn, &mut findings)
            .unwrap_or_else(|error| findings.push(Finding::wrong(PART, error.to_string())));
    }
    if let Some(replica) = &config.database.replica_url {
        findings.push(follows(replica));
    }
    findings
}

fn server(config: &Config, _: &Reached<'_>, conn: &mut PgConnection, findings: &mut Vec<Finding>) -> Result<()> {
    sql_query("SELECT 1").execute(conn)?;
    let asked = Instant::now();
    sql_query("SELECT 1").execute(conn)?;
    let away = asked.elapsed().as_secs_f64() * 1000.0;
    let server: Server = sql_query(SERVER).get_result(conn)?;
    let says = format!("PostgreSQL {}, {away:.1} ms away", server.release);
    findings.push(if away > FAR {
        Finding::doubtful(PART, format!("{says}: every page waits for that several times. Run Souk closer to it"))
    } else {
        Finding::well(PART, says)
    });
    if server.version < OLDEST {
        findings.push(Finding::wrong(PART, format!("Souk needs PostgreSQL {OLDEST} or newer")));
    }
    if server.encoding != "UTF8" {
        let encoding = &server.encoding;
        findings
            .push(Finding::wrong(PART, format!("its encoding is {encoding}: make the database with ENCODING 'UTF8'")));
    }
    for (name, setting) in [("fsync", &server.fsync), ("full_page_writes", &server.full_page_writes)] {
        if setting == "off" {
            findings.push(Finding::wrong(PART, format!("{name} is off: a power cut can destroy the whole database")));
        }
    }
    if server.synchronous_commit == "off" {
        let says = "synchronous_commit is off: after a crash the last changes that were answered may be missing";
        findings.push(Finding::doubtful(PART, says));
    }
    // Beside the pool: jobs, what listens, and whoever looks in with psql.
    let needed = i64::from(config.database.connections) + i64::try_from(config.jobs).unwrap_or(0) + 8;
    if needed > i64::from(server.connections) {
        findings.push(Finding::wrong(
            PART,
            format!(
                "max_connections is {}, and this process alone may open {needed}. Raise it, or lower \
                 SOUK_DATABASE_CONNECTIONS",
                server.connections
            ),
        ));
    }
    if server.is_owner {
        findings.push(Finding::doubtful(
            PART,
            "the role that serves owns the tables. With a role of its own for DATABASE_URL and DATABASE_OWNER_URL for the \
             owner it could read and write rows and change nothing else (docs/deploy.md)",
        ));
    }
    let apart = (server.time - Clock::default().now()).abs();
    findings.push(if apart > APART {
        let says = "the clocks of this machine and of the database differ by";
        Finding::doubtful(CLOCK, format!("{says} {} s. Let both follow a time server", apart.num_seconds()))
    } else {
        Finding::well(CLOCK, "it agrees with the database's")
    });
    Ok(())
}

fn role_and_schema(
    _: &Config,
    reached: &Reached<'_>,
    conn: &mut PgConnection,
    findings: &mut Vec<Finding>,
) -> Result<()> {
    if let Err(error) = refuse_unbound_role(conn) {
        findings.push(Finding::wrong(PART, error.to_string()));
    }
    let lacking = lacking(conn)?;
    findings.push(match lacking.first() {
        None => Finding::well(PART, "it has every migration of this version"),
        Some(first) => Finding::wrong(
            PART,
            format!("it lacks {} migrations, {first} first. Run `souk migrate`, or start Souk", lacking.len()),
        ),
    });
    if let Some(owner) = reached.owner_url
        && let Err(why) = open(owner)
    {
        findings.push(Finding::wrong(PART, format!("DATABASE_OWNER_URL: {}", why.to_string().trim())));
    }
    Ok(())
}

fn work(config: &Config, _: &Reached<'_>, conn: &mut PgConnection, findings: &mut Vec<Finding>) -> Result<()> {
    let work: Work = in_scope(conn, &Scope::Operator, |conn| sql_query(WORK).get_result(conn))?;
    if work.operators == 0 {
        findings
            .push(Finding::doubtful("operators", "nobody runs this marketplace: `souk operator MAIL` names somebody"));
    } else if work.operators_with_one_step > 0 && !config.is_local() {
        let says = "operators sign in with a password alone and get no further until they set up a second step:";
        findings.push(Finding::doubtful("operators", format!("{says} {}", work.operators_with_one_step)));
    }
    for (part, count, place) in
        [("jobs", work.failed_jobs, "/operator/jobs"), ("mail", work.failed_mail, "/operator/mail")]
    {
        if count > 0 {
            findings.push(Finding::doubtful(part, format!("{count} failed for good; see {place}")));
        }
    }
    if config.backups.place.is_some() {
        let is_old = work.backed_up.is_none_or(|at| Clock::default().now() - at > OLD_BACKUP);
        findings.push(match work.backed_up {
            Some(at) if !is_old => {
                Finding::well("backups", format!("the last one is of {}", at.format("%F %H:%M UTC")))
            }
            Some(at) => Finding::wrong("backups", format!("the last one is of {}", at.format("%F %H:%M UTC"))),
            None => Finding::doubtful("backups", "none was made yet"),
        });
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Behind {
    #[diesel(sql_type = Bool)]
    is_replica: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    seconds: Option<i64>,
}

/// Whether this server follows another one closely.
fn follows(url: &str) -> Finding {
    const PART: &str = "replica";
    let behind = open(url).map_err(|error| error.to_string()).and_then(|mut conn| {
        let asked = sql_query(
            "SELECT pg_is_in_recovery() AS is_replica,
                    CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
                         ELSE extract(epoch FROM now() - pg_last_xact_replay_timestamp())::bigint END AS seconds",
        );
        asked.get_result::<Behind>(&mut conn).map_err(|error| error.to_string())
    });
    match behind {
        Err(why) => Finding::doubtful(PART, format!("{}; pages are read from the first server meanwhile", why.trim())),
        Ok(Behind { is_replica: false, .. }) => {
            Finding::wrong(PART, "DATABASE_REPLICA_URL leads to a server that follows no other")
        }
        Ok(Behind { seconds, .. }) => match seconds.unwrap_or(0) {
            0..=10 => Finding::well(PART, "it follows"),
            seconds => {
                Finding::doubtful(PART, format!("it is {seconds} s behind, and is not read until it has caught up"))
            }
        },
    }
}
