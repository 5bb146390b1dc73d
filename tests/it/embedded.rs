//! The private cluster: who shares it, what it survives, and as whom the app speaks to it.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use souk::embedded::{Cluster, EmbeddedError, Options, ROLE, SOUK};
use tempfile::TempDir;

const QUICK: Options = Options { programs: None, fsync: false, createdb: true, swept: false };

#[test]
fn two_that_start_it_share_one_server() {
    let folder = folder();
    let first = start(folder.path());
    let second = start(folder.path());

    assert_eq!(first.url(ROLE), second.url(ROLE));
    assert_eq!(ask(&first, STARTED), ask(&second, STARTED));
}

#[test]
fn the_last_to_leave_stops_it() {
    let folder = folder();
    let first = start(folder.path());
    let second = start(folder.path());
    let pid = postmaster(folder.path());

    drop(first);
    assert!(runs(pid));
    assert_eq!(ask(&second, "select 1"), "1");

    drop(second);
    assert!(!runs(pid));
}

#[test]
fn what_was_written_is_there_after_a_restart() {
    let folder = folder();
    let cluster = start(folder.path());
    ask(&cluster, "create table kept (word text); insert into kept values ('blue door')");
    drop(cluster);

    assert_eq!(ask(&start(folder.path()), "select word from kept"), "blue door");
}

#[test]
fn a_server_whose_souk_was_killed_is_used_and_stopped_by_the_next() {
    let folder = folder();
    kill_a_souk_that_wrote(folder.path());
    let pid = postmaster(folder.path());
    assert!(runs(pid));

    let next = Cluster::start(&SOUK, folder.path(), Options::default()).expect("it starts");
    assert_eq!(postmaster(folder.path()), pid);
    assert_eq!(ask(&next, "select word from kept"), "blue door");
    drop(next);
    assert!(!runs(pid));
}

#[test]
fn a_start_after_souk_and_the_server_were_killed_finds_everything() {
    let folder = folder();
    kill_a_souk_that_wrote(folder.path());
    kill(postmaster(folder.path()));

    let next = Cluster::start(&SOUK, folder.path(), Options::default()).expect("it starts");
    assert_eq!(ask(&next, "select word from kept"), "blue door");
}

#[test]
fn a_swept_server_stops_with_a_process_that_was_killed() {
    let folder = folder();
    let mut souk = a_process_that_wrote(folder.path(), SWEPT);
    let pid = postmaster(folder.path());
    souk.kill().expect("it was waiting");
    souk.wait().expect("it is dead");

    wait_for(|| !runs(pid));
}

#[test]
fn a_swept_server_stays_for_whoever_else_uses_it() {
    let folder = folder();
    let mut souk = a_process_that_wrote(folder.path(), SWEPT);
    let other = Cluster::start(&SOUK, folder.path(), Options::default()).expect("it starts");
    let begun = ask(&other, STARTED);
    souk.kill().expect("it was waiting");
    souk.wait().expect("it is dead");

    // The sweeper gives up after two seconds, and the watchdog would hide that it did not.
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(ask(&other, STARTED), begun);
}

/// Runs in a process of its own, for the tests above.
#[test]
#[ignore = "it waits to be killed"]
fn a_souk_that_writes() {
    let Some(folder) = std::env::var_os(FOLDER).map(std::path::PathBuf::from) else { return };
    let options = Options { swept: std::env::var_os(SWEPT).is_some(), ..Options::default() };
    let cluster = Cluster::start(&SOUK, &folder, options).expect("it starts");
    ask(&cluster, "create table kept as select 'blue door'::text as word");
    fs::write(folder.join("written"), "").expect("writable");
    std::thread::sleep(Duration::from_secs(60));
}

fn kill_a_souk_that_wrote(folder: &Path) {
    let mut souk = a_process_that_wrote(folder, "SOUK_TEST_UNSWEPT");
    souk.kill().expect("it was waiting");
    souk.wait().expect("it is dead");
}

fn a_process_that_wrote(folder: &Path, swept: &str) -> std::process::Child {
    let souk = Command::new(std::env::current_exe().expect("this program"))
        .args(["--ignored", "--exact", "embedded::a_souk_that_writes"])
        .env(FOLDER, folder)
        .env(swept, "")
        .stdout(std::process::Stdio::null())
        .spawn()
        .expect("it runs");
    wait_for(|| folder.join("written").exists());
    souk
}

#[test]
fn a_server_that_dies_is_brought_back() {
    let folder = folder();
    let cluster = start(folder.path());
    let pid = postmaster(folder.path());
    kill(pid);

    cluster.ensure_running().expect("it starts again");
    assert_ne!(postmaster(folder.path()), pid);
    assert_eq!(ask(&cluster, "select 1"), "1");
}

#[test]
fn nobody_needs_to_ask_for_it_to_come_back() {
    let folder = folder();
    let cluster = start(folder.path());
    kill(postmaster(folder.path()));

    let begun = Instant::now();
    while psql(&cluster.url(ROLE), &cluster, "select 1").is_err() {
        assert!(begun.elapsed() < Duration::from_secs(30), "the watchdog sleeps");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_busy_process_of_a_killed_server_is_waited_for() {
    let folder = folder();
    let cluster = start(folder.path());
    let mut busy = Command::new(cluster.program("psql"))
        .args([
            &cluster.url(ROLE),
            "-qc",
            "select count(*) from generate_series(1, 4000000) a, generate_series(1, 4) b",
        ])
        .stderr(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .spawn()
        .expect("psql runs");
    wait_for(|| {
        ask(&cluster, "select count(*) from pg_stat_activity where query like '%generate_series(1, 4)%'") == "2"
    });
    kill(postmaster(folder.path()));

    cluster.ensure_running().expect("it starts again");
    assert_eq!(ask(&cluster, "select 1"), "1");
    let _ = busy.wait();
}

#[test]
fn a_number_that_another_process_got_is_not_taken_for_the_server() {
    let folder = folder();
    drop(start(folder.path()));
    // What a restart of the machine leaves: the file of a dead server, its number now that of some other program.
    let mut other = Command::new("sleep").arg("60").spawn().expect("sleep runs");
    let data = data(folder.path());
    let owner = fs::metadata(&data).expect("it has data");
    let file = data.join("postmaster.pid");
    fs::write(&file, format!("{}\n{}\n1\n5432\n/tmp\n\n0 0\nready   \n", other.id(), data.display()))
        .expect("writable");
    std::os::unix::fs::chown(&file, Some(owner.uid()), Some(owner.gid())).expect("given to the owner");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("as PostgreSQL writes it");

    assert_eq!(ask(&start(folder.path()), "select 1"), "1");
    other.kill().expect("it was left alone");
    let _ = other.wait();
}

#[test]
fn a_copy_of_a_running_cluster_leaves_the_original_alone() {
    let folder = folder();
    let original = start(folder.path());
    let copy = self::folder();
    let copied = Command::new("cp").arg("-a").arg(folder.path().join("postgres")).arg(copy.path()).status();
    assert!(copied.expect("cp runs").success());

    let second = start(copy.path());
    assert_ne!(postmaster(folder.path()), postmaster(copy.path()));
    assert_eq!(ask(&second, "select 1"), "1");
    assert_eq!(ask(&original, "select 1"), "1");
}

#[test]
fn a_removed_socket_comes_back() {
    let folder = folder();
    let cluster = start(folder.path());
    fs::remove_file(folder.path().join("postgres/socket/.s.PGSQL.5432")).expect("it is there");

    cluster.ensure_running().expect("it starts again");
    assert_eq!(ask(&cluster, "select 1"), "1");
}

#[test]
fn a_half_finished_initialisation_is_begun_anew() {
    let folder = folder();
    let half = folder.path().join("postgres/init-0123456789abcdef");
    fs::create_dir_all(half.join("base")).expect("writable");
    fs::write(half.join("PG_VERSION"), "15\n").expect("writable");

    assert_eq!(ask(&start(folder.path()), "select 1"), "1");
    assert!(!half.exists());
}

#[test]
fn many_that_start_at_once_get_one_server() {
    let folder = folder();
    let path = folder.path();
    let clusters: Vec<Cluster> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..6).map(|_| scope.spawn(|| start(path))).collect();
        starts.into_iter().map(|thread| thread.join().expect("it starts")).collect()
    });

    let first = ask(&clusters[0], STARTED);
    assert!(clusters.iter().all(|cluster| ask(cluster, STARTED) == first));
}

#[test]
fn the_app_is_an_ordinary_role_that_owns_its_database() {
    let folder = folder();
    let cluster = Cluster::start(&SOUK, folder.path(), Options::default()).expect("it starts");

    assert_eq!(ask(&cluster, "select current_user"), "souk");
    let rights = "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles \
                  where rolname = current_user";
    assert_eq!(ask(&cluster, rights), "f|f|f|f|f");
    let owner = "select pg_get_userbyid(datdba), pg_encoding_to_char(encoding) from pg_database \
                 where datname = current_database()";
    assert_eq!(ask(&cluster, owner), "souk|UTF8");
    assert_eq!(ask(&cluster, "show fsync"), "on");
    assert_eq!(ask(&cluster, "show timezone"), "UTC");
    assert_eq!(ask(&cluster, "select lower('ÉÀ')"), "éà");
}

#[test]
fn it_is_reached_by_its_private_socket_only() {
    let folder = folder();
    let cluster = start(folder.path());

    assert_eq!(ask(&cluster, "show listen_addresses"), "");
    let socket = folder.path().join("postgres/socket");
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&socket), 0o700);
    assert_eq!(mode(&data(folder.path())), 0o700);
}

#[test]
fn a_test_cluster_clones_databases() {
    let folder = folder();
    let cluster = start(folder.path());
    ask(&cluster, "create database model");
    let model = cluster.url("model");
    psql(&model, &cluster, "create table kept as select 'blue door'::text as word").expect("a table");

    ask(&cluster, "create database copy template model");
    assert_eq!(psql(&cluster.url("copy"), &cluster, "select word from kept").as_deref(), Ok("blue door"));
}

#[test]
fn a_long_or_odd_path_gets_a_short_socket() {
    let folder = folder();
    let long = folder.path().join("a folder, with commas & a name that is far too long for a socket".repeat(2));
    let cluster = start(&long);

    assert!(cluster.url(ROLE).contains("host=%2Ftmp%2Fsouk-"));
    assert_eq!(ask(&cluster, "select 1"), "1");
}

#[test]
fn a_path_that_postgresql_cannot_take_is_refused_at_once() {
    let folder = folder();
    let refused = Cluster::start(&SOUK, &folder.path().join("$HOME"), QUICK);
    assert!(matches!(refused, Err(EmbeddedError::OddPath { .. })));
}

#[test]
fn data_of_another_version_is_left_alone() {
    let folder = folder();
    drop(start(folder.path()));
    let version = data(folder.path()).join("PG_VERSION");
    fs::write(&version, "14\n").expect("writable");

    let refused = Cluster::start(&SOUK, folder.path(), QUICK).expect_err("it was made by another version");
    assert!(matches!(refused, EmbeddedError::OtherVersion { made_by: 14, .. }), "{refused}");
}

#[test]
fn without_postgresql_the_error_says_what_to_install() {
    let folder = folder();
    let nowhere = Options { programs: Some(folder.path().to_owned()), ..QUICK };
    let refused = Cluster::start(&SOUK, folder.path(), nowhere).expect_err("there is nothing to run").to_string();
    for word in ["apt install", "dnf install", "brew install", "DATABASE_URL", "SOUK_PG_BIN"] {
        assert!(refused.contains(word), "{refused}");
    }
}

const FOLDER: &str = "SOUK_TEST_FOLDER";
const SWEPT: &str = "SOUK_TEST_SWEPT";
const STARTED: &str = "select pg_postmaster_start_time()";

/// A folder that the database's user can enter, also when the tests run as root.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
    folder
}

fn start(folder: &Path) -> Cluster {
    Cluster::start(&SOUK, folder, QUICK).unwrap_or_else(|error| panic!("{error}"))
}

fn data(folder: &Path) -> std::path::PathBuf {
    folder.canonicalize().expect("it is there").join("postgres/data")
}

fn postmaster(folder: &Path) -> u32 {
    let file = fs::read_to_string(data(folder).join("postmaster.pid")).expect("a server runs");
    file.lines().next().and_then(|line| line.parse().ok()).expect("the first line is its number")
}

fn ask(cluster: &Cluster, sql: &str) -> String {
    psql(&cluster.url(ROLE), cluster, sql).unwrap_or_else(|said| panic!("{sql}: {said}"))
}

fn psql(url: &str, cluster: &Cluster, sql: &str) -> Result<String, String> {
    let output = Command::new(cluster.program("psql")).args([url, "-XqAt", "-c", sql]).output().expect("psql runs");
    let text = |bytes| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

fn kill(pid: u32) {
    assert!(Command::new("kill").args(["-9", &pid.to_string()]).status().expect("kill runs").success());
    wait_for(|| !runs(pid));
}

/// Whether the process is there, dead ones that nobody collected not counted.
fn runs(pid: u32) -> bool {
    let listed = Command::new("ps").args(["-o", "stat=", "-p", &pid.to_string()]).output().expect("ps runs");
    String::from_utf8_lossy(&listed.stdout).trim().chars().next().is_some_and(|state| state != 'Z')
}

fn wait_for(mut what: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !what() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never happened");
        std::thread::sleep(Duration::from_millis(20));
    }
}
