//! A database that vanishes without a word, that restarts, that is somebody else's pooler or of another version.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use actix_web::http::Method;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use futures_util::future::join_all;
use souk::embedded::SERVING;
use souk::migrations;

use crate::support::{
    Database, Item, Market, Served, Wire, Wired, cluster, eventually, free_port, registers_at, souk, try_get,
    wait_until,
};

#[test]
fn a_database_that_says_nothing_any_more_costs_seconds_and_comes_back_alone() {
    let (database, wire, folder) = (Database::migrated(), Wire::new(), tempfile::tempdir().unwrap());
    let url = wire.url(&database);
    let souk = Served::start(folder.path(), &[("DATABASE_URL", &url), ("SOUK_DATABASE_CONNECTIONS", "3")]);
    let get = |path: &str| try_get(souk.address, path).unwrap();
    // Until the search is made, which empties the memory once more.
    let mut asked = 0;
    wait_until("it is kept", || {
        asked += 1;
        assert_eq!(get("/listings").status, 200);
        asked > 50
    });

    wire.cut();
    let begun = Instant::now();
    let address = souk.address;
    // More than there are connections: all of them wait in vain.
    let answers: Vec<_> =
        (0..10).map(|n| thread::spawn(move || try_get(address, &format!("/businesses?page={n}")))).collect();
    thread::sleep(Duration::from_millis(300));
    assert_eq!(get("/healthz").status, 200);
    for answer in answers {
        let answer = answer.join().unwrap().unwrap();
        assert_eq!(answer.status, 503, "{answer:?}");
        assert!(answer.headers.contains_key("retry-after"));
    }
    assert!(begun.elapsed() < Duration::from_secs(12), "{:?}", begun.elapsed());

    // It is known now, so nobody waits for long; and what was kept is shown, marked.
    wait_until("a kept page is shown", || is_stale(&get("/listings")));
    let mut waits: Vec<_> = (0..10)
        .map(|n| {
            let begun = Instant::now();
            assert_eq!(get(&format!("/listings?page={n}0")).status, 503);
            begun.elapsed()
        })
        .collect();
    waits.sort();
    assert!(waits[5] < Duration::from_millis(500), "{waits:?}");

    wire.mend();
    wait_until("it is back", || get("/readyz").status == 200);
    wait_until("changes are heard of", || get("/listings").status == 200 && !is_stale(&get("/listings")));
    let log = souk.log();
    assert!(!log.contains("panicked"), "{log}");
    souk.terminate();
    assert_eq!(souk.wait().code(), Some(0));
}

fn is_stale(answer: &Wired) -> bool {
    answer.status == 200 && answer.headers.get("warning").is_some_and(|warning| warning.starts_with("110 "))
}

#[test]
fn a_second_host_is_tried_when_the_first_says_nothing() {
    let (database, wire) = (Database::migrated(), Wire::new());
    // It takes connections and never answers.
    let silent = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let hosts = format!("127.0.0.1:{},", silent.local_addr().unwrap().port());
    let url = wire.url(&database).replace('@', &format!("@{hosts}"));
    let begun = Instant::now();
    let mut conn = migrations::connect(&url).unwrap();
    conn.batch_execute("SELECT 1").unwrap();
    assert!(begun.elapsed() < Duration::from_secs(8));
}

#[actix_web::test]
async fn after_a_restart_of_the_database_nobody_sees_a_failure() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).unwrap();
    for path in ["/manage/blue-door/products", "/listings?page=2", "/readyz"] {
        // Every connection of the pool is in use once.
        join_all((0..8).map(|_| admin.get(path))).await;
        end_connections(&mut superuser, market.database().name(), "souk");
        for answer in join_all((0..8).map(|_| admin.get(path))).await {
            answer.has_status(200);
        }
    }
}

fn end_connections(superuser: &mut PgConnection, database: &str, names: &str) {
    let ended = format!(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
          WHERE datname = '{database}' AND application_name = '{names}'"
    );
    superuser.batch_execute(&ended).expect("a superuser may");
}

#[actix_web::test]
async fn kept_pages_are_shown_while_the_database_is_away_and_nothing_withdrawn_afterwards() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let listing = format!("/listings/{product}-blue-mug");
    let visitor = market.visitor();
    admin.get("/manage").await.has_status(303);
    admin.get("/").await.is_ok();
    // What was just published empties the memory again when the search has it: it is asked for until that is over.
    let mut asked = 0;
    eventually("it is kept", async || {
        asked += 1;
        visitor.get(&listing).await.is_ok();
        asked > 30
    })
    .await;
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).unwrap();

    go_away(&mut superuser, &market);
    eventually("it is stale", async || visitor.get(&listing).await.header("Warning").starts_with("110 ")).await;
    let page = visitor.get(&listing).await;
    page.is_ok().says("h1", "Blue Mug");
    assert!(page.header("Age").parse::<u64>().is_ok(), "{page:?}");
    assert_eq!(page.header("Cache-Control"), "no-store");
    crate::web::has_security_headers(&page);
    admin.get(&listing).await.is_ok().says("h1", "Blue Mug");
    // Whoever wants what was not kept, or is a person's own, is asked to come back; so is a write.
    visitor.get("/listings?page=3").await.has_status(503);
    admin.get("/manage/blue-door/products").await.has_status(503);
    let archive = format!("/manage/blue-door/products/{product}/archive");
    admin
        .request(Method::POST, &archive)
        .send()
        .await
        .has_status(503)
        .says(".error-page", "Try again in a few seconds.");

    come_back(&mut superuser, &market);
    eventually("it is fresh", async || {
        let page = visitor.get(&listing).await;
        page.status() == 200 && page.header("Warning").is_empty()
    })
    .await;
    admin.request(Method::POST, &archive).send().await.has_status(303);
    eventually("it is withdrawn", async || visitor.get(&listing).await.status() == 410).await;
    go_away(&mut superuser, &market);
    for _ in 0..5 {
        assert_ne!(visitor.get(&listing).await.status(), 200, "what was withdrawn came back");
    }
    come_back(&mut superuser, &market);
}

#[actix_web::test]
async fn stale_pages_can_be_switched_off() {
    let market = Market::start_with(&[("SOUK_STALE_PAGES", "0")]).await;
    let visitor = market.visitor();
    visitor.get("/listings").await.is_ok();
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).unwrap();
    go_away(&mut superuser, &market);
    eventually("it is away", async || visitor.get("/listings").await.status() == 503).await;
    come_back(&mut superuser, &market);
}

fn go_away(superuser: &mut PgConnection, market: &Market) {
    let name = market.database().name();
    superuser.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false")).expect("a superuser may");
    // All but the test's own, which is the owner's.
    let ended = format!(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}' AND usename = '{SERVING}'"
    );
    superuser.batch_execute(&ended).expect("a superuser may");
}

fn come_back(superuser: &mut PgConnection, market: &Market) {
    let name = market.database().name();
    superuser.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).expect("a superuser may");
}

#[test]
fn a_database_of_another_version_is_refused_with_a_sentence() {
    let database = Database::migrated();
    let mut conn = migrations::connect(&database.owner_url()).unwrap();
    let edited = "20261120000003";
    for (change, words, undo) in [
        (
            "INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000001')".to_owned(),
            "newer Souk: this version does not know its migration 20991231000001",
            "DELETE FROM __diesel_schema_migrations WHERE version = '20991231000001'".to_owned(),
        ),
        (
            format!("UPDATE migration_checksums SET checksum = 'before' || checksum WHERE version = '{edited}'"),
            "migration 20261120000003 is not the one",
            format!("UPDATE migration_checksums SET checksum = substr(checksum, 7) WHERE version = '{edited}'"),
        ),
    ] {
        conn.batch_execute(&format!("BEGIN; SET LOCAL souk.operator = 'on'; {change}; COMMIT")).unwrap();
        let said = refused(&database.owner_url());
        assert!(said.contains(words), "{said}");
        conn.batch_execute(&format!("BEGIN; SET LOCAL souk.operator = 'on'; {undo}; COMMIT")).unwrap();
    }
    migrations::prepare(&database.owner_url()).unwrap();
}

#[test]
fn what_waiting_does_not_mend_is_said_at_once() {
    let database = Database::migrated();
    let secret = "cobalt";
    let nobody = database.owner_url().replace("//souk@", &format!("//nobody:{secret}@"));
    let nowhere = cluster().url("souk_nowhere").replace("//souk@", &format!("//souk:{secret}@"));
    let unclear = format!("postgres://souk:{secret}@{secret}@127.0.0.1/souk");
    let odd = database.owner_url().replace("//souk@", &format!("//souk:{secret}@")) + "&colour=blue";
    for url in [nobody, nowhere, unclear, odd] {
        let begun = Instant::now();
        let said = refused(&url);
        assert!(!said.contains(secret), "{said}");
        assert!(begun.elapsed() < Duration::from_secs(5), "{said}");
    }
}

/// What `souk migrate` says when it refuses a database.
fn refused(url: &str) -> String {
    let output = souk_migrate(url);
    let said = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.starts_with("souk: ") && !said.contains("panicked"), "{said}");
    said
}

#[test]
fn a_private_cluster_that_was_told_to_wait_for_its_clients_stops_with_souk() {
    let folder = crate::support::folder_for_postgres();
    let souk = Served::start(folder.path(), &[]);
    let postgres = folder.path().join("postgres");
    // As `psql` would be, left open in a terminal.
    let socket = std::fs::read_to_string(postgres.join("souk.conf")).unwrap();
    let socket = socket.split("unix_socket_directories = '\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let _psql = migrations::connect(&format!("postgres://souk@/souk?host={socket}")).unwrap();
    let base = Path::new(&socket).parent().unwrap();
    let data = if postgres.join("data").exists() { postgres.join("data") } else { base.join("data") };
    let pid = std::fs::read_to_string(data.join("postmaster.pid")).unwrap().lines().next().unwrap().to_owned();

    let begun = Instant::now();
    // To all processes of a service, as systemd does.
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    thread::sleep(Duration::from_millis(1500));
    souk.terminate();
    assert_eq!(souk.wait().code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(12), "{:?}", begun.elapsed());
}

/// `PgBouncer` where it is installed: it is no tool that Souk needs.
struct Pooler {
    child: std::process::Child,
    port: u16,
    _folder: tempfile::TempDir,
}

impl Pooler {
    fn start(database: &Database, mode: &str) -> Option<Self> {
        let program = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"];
        let program = program.into_iter().find(|path| Path::new(path).exists())?;
        let folder = crate::support::folder_for_postgres();
        let port = free_port();
        let url = database.url();
        let host = url.split("host=").nth(1)?.split('&').next()?;
        let host = percent_encoding::percent_decode_str(host).decode_utf8().ok()?;
        let settings = folder.path().join("pgbouncer.ini");
        let name = database.name();
        std::fs::write(folder.path().join("users"), "\"souk\" \"\"\n").ok()?;
        std::fs::write(
            &settings,
            format!(
                "[databases]\n{name} = host={host} port=5432 user=souk\n[pgbouncer]\nlisten_addr = 127.0.0.1\n\
                 listen_port = {port}\nunix_socket_dir =\nauth_type = any\npool_mode = {mode}\ndefault_pool_size = 4\n",
            ),
        )
        .ok()?;
        let mut command = Command::new(program);
        // The socket's folder is closed to others than the cluster's user, and as root it does not start at all.
        let me = std::fs::metadata("/proc/self").ok()?;
        if std::os::unix::fs::MetadataExt::uid(&me) == 0 {
            let owner = std::fs::metadata(&*host).ok()?;
            std::os::unix::process::CommandExt::uid(&mut command, std::os::unix::fs::MetadataExt::uid(&owner));
        }
        let child = command.arg(&settings).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        wait_until("the pooler listens", || std::net::TcpStream::connect(address).is_ok());
        Some(Self { child, port, _folder: folder })
    }

    fn url(&self, database: &Database) -> String {
        format!("postgres://souk@127.0.0.1:{}/{}", self.port, database.name())
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_pooler_of_transactions_is_refused_until_there_is_a_way_around_it_and_then_leaves_the_wall_up() {
    let database = Database::migrated();
    let Some(pooler) = Pooler::start(&database, "transaction") else { return };
    let url = pooler.url(&database);
    let said = refused(&url);
    assert!(said.contains("DATABASE_DIRECT_URL"), "{said}");

    let folder = tempfile::tempdir().unwrap();
    let settings =
        [("DATABASE_URL", url.as_str()), ("DATABASE_DIRECT_URL", &database.url()), ("SOUK_DATABASE_CONNECTIONS", "4")];
    let souk = Served::start(folder.path(), &settings);
    registers_at(&souk, folder.path(), "Tea Room", "mona@tea.example");
    let address = souk.address;
    let pages = ["/", "/listings", "/listings?page=2", "/businesses", "/businesses/tea-room", "/readyz"];
    let asked: Vec<_> = (0..60).map(|n| thread::spawn(move || try_get(address, pages[n % pages.len()]))).collect();
    for answer in asked {
        let answer = answer.join().unwrap().unwrap();
        assert_eq!(answer.status, 200, "{answer:?}\n{}", souk.log());
    }
    // On each session that the pooler has, nothing of Souk's is left.
    let mut sessions: Vec<_> = (0..4).map(|_| PgConnection::establish(&url).unwrap()).collect();
    for session in &mut sessions {
        session.batch_execute("BEGIN").unwrap();
        for (setting, usual) in [("souk.operator", ""), ("statement_timeout", "0"), ("plan_cache_mode", "auto")] {
            let left = format!("SELECT coalesce(current_setting('{setting}', true), '') AS text");
            assert_eq!(diesel::sql_query(left).get_result::<Words>(session).unwrap().text, usual, "{setting}");
        }
    }
    drop(sessions);

    let pooler = Pooler::start(&database, "session").expect("it started before");
    let migrated = souk_migrate(&pooler.url(&database));
    assert!(migrated.status.success(), "{migrated:?}");
}

fn souk_migrate(url: &str) -> std::process::Output {
    souk(&[("DATABASE_URL", url)]).arg("migrate").output().expect("souk runs")
}

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}
