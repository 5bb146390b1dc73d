//! One private cluster for all test runs, a template database migrated once per run, and a clone of it for each test.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use souk::embedded::{Cluster, Options, ROLE, SERVING, SOUK};
use souk::migrations;

/// The cluster. It outlives a run, because creating one takes seconds, and stops when nobody uses it any more.
pub fn cluster() -> &'static Cluster {
    static CLUSTER: LazyLock<Cluster> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cluster");
        std::fs::create_dir_all(&folder).expect("the target folder can be written");
        let options = Options { programs: None, fsync: false, createdb: true, swept: true };
        Cluster::start(&SOUK, &folder, options).unwrap_or_else(|error| panic!("{error}"))
    });
    &CLUSTER
}

/// The connection that creates and drops databases, one at a time, because a template can be cloned only once at a
/// time. It is the superuser's, who may drop a database that still has connections. Its `application_name` tells other
/// runs which databases are in use.
static MAKER: LazyLock<Mutex<PgConnection>> = LazyLock::new(|| {
    let mut conn = migrations::connect(&cluster().superuser_url(ROLE)).expect("the cluster answers");
    conn.batch_execute(&format!("SET application_name = '{}'", run())).expect("a name is taken");
    drop_left_over(&mut conn);
    Mutex::new(conn)
});

static TEMPLATE: LazyLock<String> = LazyLock::new(|| {
    let name = format!("{}_template", run());
    make(&format!("CREATE DATABASE {name} OWNER {ROLE}"));
    let owner = cluster().url(&name);
    let serving = migrations::serving_url(cluster(), &name).unwrap_or_else(|error| panic!("{error}"));
    let made = migrations::prepare(&owner).and_then(|()| migrations::hand_over(&owner, &serving));
    made.unwrap_or_else(|error| panic!("{error}"));
    name
});

/// A test's own database, dropped with this value.
pub struct Database {
    name: String,
}

impl Database {
    /// A migrated database with the initial category tree.
    pub fn migrated() -> Self {
        let template = TEMPLATE.as_str();
        Self::made(&format!(" TEMPLATE {template}"))
    }

    /// An empty database.
    pub fn empty() -> Self {
        Self::made("")
    }

    fn made(how: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("{}_{}", run(), NEXT.fetch_add(1, Ordering::Relaxed));
        make(&format!("CREATE DATABASE {name} OWNER {ROLE}{how}"));
        Self { name }
    }

    /// The database's name in the cluster.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The database's URL for the role that serves, which can change no table.
    pub fn url(&self) -> String {
        cluster().url_as(SERVING, &self.name)
    }

    /// The database's URL for the role that owns the tables.
    pub fn owner_url(&self) -> String {
        cluster().url(&self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A panic during another panic would abort the whole run.
        if let Err(error) = try_to_make(&format!("DROP DATABASE {} WITH (FORCE)", self.name)) {
            eprintln!("{} stays: {error}", self.name);
        }
    }
}

fn make(statement: &str) {
    try_to_make(statement).unwrap_or_else(|error| panic!("{statement}: {error}"));
}

fn try_to_make(statement: &str) -> QueryResult<()> {
    MAKER.lock().unwrap_or_else(PoisonError::into_inner).batch_execute(statement)
}

/// The prefix of this run's database names.
fn run() -> String {
    format!("souk_run{}", std::process::id())
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

/// Drops the databases of runs that were killed.
fn drop_left_over(conn: &mut PgConnection) {
    let left_over = sql_query(
        "SELECT datname::text AS name FROM pg_database WHERE datname LIKE 'souk\\_run%'
          AND split_part(datname, '_', 1) || '_' || split_part(datname, '_', 2)
              NOT IN (SELECT application_name FROM pg_stat_activity)",
    );
    for Name { name } in left_over.load::<Name>(conn).expect("databases can be listed") {
        conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).expect("it is ours to drop");
    }
}
