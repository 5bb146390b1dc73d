//! Backups by the real command, of real databases: there and back, and whatever comes between.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output};
use std::time::Instant;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::BigInt;
use sha2::{Digest, Sha256};
use souk::migrations;
use tempfile::TempDir;

use crate::support::upload::{photo, sends_file};
use crate::support::{
    Database, Item, Market, PASSWORD, Served, Server, cluster, folder_for_postgres, registers_at, souk, try_get,
    wait_until,
};

/// Where a market and its backups are, as settings.
#[derive(Clone)]
struct Place {
    settings: Vec<(String, String)>,
    /// Where backups go, unless that is a bucket.
    shelf: PathBuf,
    home: PathBuf,
}

impl Place {
    /// A market in this database, with a data folder and backups below a folder.
    fn new(database: &str, folder: &Path) -> Self {
        let (shelf, home) = (folder.join("backups"), folder.join("home"));
        let place = Self { settings: Vec::new(), shelf: shelf.clone(), home: home.clone() };
        let place = place
            .with("SOUK_BACKUP_URL", shelf.to_str().expect("it is UTF-8"))
            .with("SOUK_DATA_DIR", home.to_str().expect("it is UTF-8"));
        let place = place.with(
            "SOUK_PG_BIN",
            cluster().program("psql").parent().expect("it has a folder").to_str().expect("it is UTF-8"),
        );
        place.with("DATABASE_URL", database)
    }

    fn with(mut self, name: &str, value: &str) -> Self {
        self.settings.retain(|(known, _)| known != name);
        self.settings.push((name.to_owned(), value.to_owned()));
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.settings.retain(|(known, _)| known != name);
        self
    }

    /// The same with a new key, which stands in a file.
    fn encrypted(self, folder: &Path) -> Self {
        let file = folder.join("key");
        let said = self.runs(&["backup", "--new-key", file.to_str().expect("it is UTF-8")]);
        let public = said.trim().strip_prefix("SOUK_BACKUP_RECIPIENTS=").expect("the public key").to_owned();
        self.with("SOUK_BACKUP_RECIPIENTS", &public)
            .with("SOUK_BACKUP_IDENTITY_FILE", file.to_str().expect("it is UTF-8"))
    }

    fn pairs(&self) -> Vec<(&str, &str)> {
        self.settings.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    fn spawn(&self, args: &[&str]) -> Child {
        souk(&self.pairs()).args(args).spawn().expect("souk runs")
    }

    fn tries(&self, args: &[&str]) -> Output {
        self.spawn(args).wait_with_output().expect("souk ends")
    }

    /// What it said.
    fn runs(&self, args: &[&str]) -> String {
        let output = self.tries(args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).expect("text")
    }

    /// What it said when it refused.
    fn refuses(&self, args: &[&str], code: i32) -> String {
        let output = self.tries(args);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {output:?}");
        String::from_utf8(output.stderr).expect("text")
    }

    /// The files where backups go.
    fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.shelf).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    }
}

fn count(url: &str, of: &str) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }

    let mut conn = migrations::connect(url).expect("it is there");
    conn.batch_execute("SET souk.operator = 'on'").expect("it answers");
    sql_query(format!("SELECT count(*) AS count FROM {of}")).get_result::<Count>(&mut conn).expect("it answers").count
}

fn tables(url: &str) -> i64 {
    count(url, "pg_tables WHERE schemaname = 'public'")
}

fn sign_in(souk: &Served, email: &str) -> u16 {
    souk.post("/sign-in", &[("email", email), ("password", PASSWORD)]).status
}

/// A market with somebody, a listing with a photo, and a logo, and where it is.
async fn market(folder: &TempDir) -> (Market, Place, String, String) {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    sends_file(&admin, "/manage/blue-door/settings/logo", "logo", "door.png", &photo(300, 200)).await.has_status(303);
    let logo = admin.get("/manage/blue-door/settings/pictures").await.attributes(".settings-logo", "src").remove(0);
    let place = Place::new(&market.database().owner_url(), folder.path());
    let place = place.with("SOUK_STORAGE_URL", &market.shared.config.storage.to_string());
    (market, place, admin.email.clone(), logo)
}

#[actix_web::test]
async fn a_backup_comes_back_in_another_market_with_its_pictures_and_its_secret() {
    let (folder, other) = (folder_for_postgres(), folder_for_postgres());
    let (market, place, email, logo) = market(&folder).await;
    let place = place.encrypted(folder.path());
    let said = place.runs(&["backup"]);
    assert!(said.contains(" is made (rows: ") && said.contains(", files: 1)."), "{said}");
    let [file] = &place.files()[..] else { panic!("{:?}", place.files()) };
    assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(fs::read(file).unwrap().starts_with(b"age-encryption.org/v1"));
    let listed = place.runs(&["backup", "--list"]);
    assert!(listed.starts_with("souk-2") && listed.lines().count() == 1, "{listed}");

    // Into a database without any table, with the newest backup and with a file.
    for how in [None, Some(file.to_str().unwrap())] {
        let target = Database::empty();
        let there = place.clone().without("SOUK_STORAGE_URL").with("DATABASE_URL", &target.owner_url());
        let there = there.with("SOUK_DATA_DIR", other.path().join(how.map_or("one", |_| "two")).to_str().unwrap());
        let args: Vec<&str> = ["restore"].into_iter().chain(how).collect();
        let output = there.tries(&args);
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        let home = other.path().join(how.map_or("one", |_| "two"));
        assert_eq!(fs::read(home.join("secret")).unwrap(), fs::read(place.home.join("secret")).unwrap());
        for table in ["users", "listings", "products", "events", "jobs", "public_changes"] {
            let expected = if table == "public_changes" { 0 } else { count(&market.database().url(), table) };
            assert_eq!(count(&target.owner_url(), table), expected, "{table}");
        }
        let settings: Vec<_> = there.pairs().into_iter().filter(|(name, _)| *name != "SOUK_DATA_DIR").collect();
        let served = Served::start(&home, &settings);
        assert_eq!(sign_in(&served, &email), 303);
        assert!(try_get(served.address, "/listings").unwrap().body.contains("Blue Mug"));
        assert_eq!(try_get(served.address, &logo).unwrap().status, 200);
        // Numbers go on behind those that were given.
        registers_at(&served, &home, "Tea Room", "mona@tea.example");
        assert_eq!(sign_in(&served, "mona@tea.example"), 303);
        drop(served);

        // A market that somebody uses is left alone.
        let said = there.refuses(&["restore"], 2);
        assert!(said.contains("has accounts already") && said.contains("empty market"), "{said}");
        assert_eq!(count(&target.owner_url(), "users WHERE email = 'mona@tea.example'"), 1);
    }
}

#[actix_web::test]
async fn buckets_take_backups_and_a_market_that_was_only_migrated_takes_one_back() {
    let (folder, server) = (folder_for_postgres(), Server::start());
    let (market, place, ..) = market(&folder).await;
    let passphrase = folder.path().join("passphrase");
    fs::write(&passphrase, "a door painted blue\n").unwrap();
    let mut place = place.with("SOUK_BACKUP_PASSPHRASE_FILE", passphrase.to_str().unwrap());
    for (name, value) in server.settings().into_iter().skip(1) {
        place = place.with(name, value);
    }
    let place = place.with("SOUK_BACKUP_URL", "s3://market/deep/backups");
    place.runs(&["backup"]);
    let [name] = &server.files()[..] else { panic!("{:?}", server.files()) };
    assert!(name.starts_with("deep/backups/souk-2") && name.ends_with(".tar.age"), "{name}");

    let target = Database::migrated();
    let there =
        place.clone().with("DATABASE_URL", &target.owner_url()).with("SOUK_STORAGE_URL", "s3://market/pictures");
    there.runs(&["restore", name.rsplit('/').next().unwrap()]);
    assert_eq!(count(&target.owner_url(), "listings"), count(&market.database().url(), "listings"));
    assert_eq!(server.files().iter().filter(|file| file.starts_with("pictures/")).count(), 1);

    let there = there.with("AWS_SECRET_ACCESS_KEY", "another");
    let begun = Instant::now();
    let said = there.refuses(&["backup"], 1);
    assert!(said.contains("the storage of files cannot be used"), "{said}");
    // A server that takes connections and says nothing.
    let silent = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let there = there.with("AWS_ENDPOINT_URL", &format!("http://{}", silent.local_addr().unwrap()));
    let said = there.refuses(&["backup"], 1);
    assert!(said.contains("the storage of files cannot be used"), "{said}");
    assert!(begun.elapsed().as_secs() < 40, "{:?}", begun.elapsed());
}

#[actix_web::test]
async fn what_cannot_be_restored_is_refused_and_changes_nothing() {
    let folder = folder_for_postgres();
    let (market, place, ..) = market(&folder).await;
    // Nobody has said whether backups are encrypted.
    let said = place.refuses(&["backup"], 2);
    assert!(said.contains("SOUK_BACKUP_RECIPIENTS=none") && place.files().is_empty(), "{said}");
    let open = place.clone().with("SOUK_BACKUP_RECIPIENTS", "none");
    let output = open.tries(&["backup"]);
    assert!(output.status.success() && String::from_utf8_lossy(&output.stderr).contains("not encrypted"), "{output:?}");
    let whole = place.files().remove(0);
    let target = Database::empty();
    let there = open
        .with("DATABASE_URL", &target.owner_url())
        .with("SOUK_DATA_DIR", folder.path().join("there").to_str().unwrap());
    let restores = |bytes: &[u8]| {
        let file = folder.path().join("some.tar");
        fs::write(&file, bytes).unwrap();
        let output = there.tries(&["restore", file.to_str().unwrap()]);
        assert!(!output.status.success(), "{output:?}");
        assert_eq!(tables(&target.owner_url()), 0);
        String::from_utf8(output.stderr).unwrap()
    };
    let bytes = fs::read(&whole).unwrap();
    for wrong in [&bytes[..bytes.len() / 2], &bytes[..bytes.len() - 1600], b"no backup"] {
        let said = restores(wrong);
        assert!(said.contains("damaged"), "{said}");
    }
    let mut changed = bytes.clone();
    let middle = bytes.len() / 2;
    changed[middle] ^= 1;
    restores(&changed);
    // Whole by its own checksums, and yet with other rows than there were.
    let said = restores(&claiming_another_listing(&bytes));
    assert!(said.contains("the table listings has 1 rows after it was restored, not the 2"), "{said}");

    let mut conn = migrations::connect(&market.database().owner_url()).unwrap();
    conn.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20991231000001')").unwrap();
    fs::remove_file(&whole).unwrap();
    place.clone().with("SOUK_BACKUP_RECIPIENTS", "none").runs(&["backup"]);
    let said = there.refuses(&["restore"], 2);
    assert!(said.contains("newer Souk") && said.contains("20991231000001"), "{said}");
    assert_eq!(tables(&target.owner_url()), 0);
}

/// The archive as if there had been two listings.
fn claiming_another_listing(archive: &[u8]) -> Vec<u8> {
    let (mut out, mut sums) = (tar::Builder::new(Vec::new()), String::new());
    for entry in tar::Archive::new(archive).entries().expect("the archive is sound") {
        let mut entry = entry.expect("the archive is sound");
        let name = entry.path().expect("the archive is sound").display().to_string();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("the archive is sound");
        if name == "souk-backup.json" {
            let mut head: serde_json::Value = serde_json::from_slice(&bytes).expect("the archive is sound");
            let tables = head["tables"].as_array_mut().expect("the archive is sound");
            tables.iter_mut().find(|table| table["name"] == "listings").expect("the archive is sound")["rows"] =
                2.into();
            bytes = serde_json::to_vec(&head).expect("the archive is sound");
        }
        if name == "SHA256SUMS" {
            bytes = sums.clone().into_bytes();
        }
        writeln!(sums, "{}  {name}", hex::encode(Sha256::digest(&bytes))).expect("the archive is sound");
        let mut header = entry.header().clone();
        header.set_size(bytes.len() as u64);
        out.append_data(&mut header, &name, &bytes[..]).expect("the archive is sound");
    }
    out.into_inner().expect("the archive is sound")
}

#[actix_web::test]
async fn a_check_restores_a_backup_aside_and_says_what_differs() {
    let folder = folder_for_postgres();
    let (market, place, ..) = market(&folder).await;
    let place = place.with("SOUK_BACKUP_RECIPIENTS", "none");
    place.runs(&["backup"]);
    // Whatever changes meanwhile is no difference.
    market.run("DELETE FROM listings");
    let said = place.runs(&["backup", "--verify"]);
    assert!(said.contains("restores as it was (tables: ") && said.contains(", files: 1)."), "{said}");

    let other = place.shelf.join("souk-20200101T000000Z.tar");
    fs::write(&other, claiming_another_listing(&fs::read(&place.files()[0]).unwrap())).unwrap();
    let said = place.refuses(&["backup", "--verify", "souk-20200101T000000Z.tar"], 1);
    assert!(said.ends_with("\nthe table listings has 1 rows, and had 2\n"), "{said}");
    place.runs(&["backup", "--verify"]);

    // Where there is no server but the market's, a database beside it does.
    let clients = folder.path().join("clients");
    fs::create_dir(&clients).unwrap();
    for name in ["pg_dump", "pg_restore", "psql"] {
        std::os::unix::fs::symlink(cluster().program(name), clients.join(name)).unwrap();
    }
    place.with("SOUK_PG_BIN", clients.to_str().unwrap()).runs(&["backup", "--verify"]);
    let left = "pg_database WHERE datname LIKE 'souk_check_%'";
    assert_eq!(count(&market.database().url(), left), 0);
    let homes = fs::read_dir(folder.path().join("home")).unwrap().flatten();
    assert!(homes.into_iter().all(|entry| !entry.file_name().to_string_lossy().starts_with("check-")));
}

#[actix_web::test]
async fn a_backup_and_a_restore_that_are_killed_leave_nothing_half() {
    let folder = folder_for_postgres();
    let (_market, place, ..) = market(&folder).await;
    let place = place.encrypted(folder.path());
    // Pictures that never come hold it up when the database is written already.
    let silent = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let hanging = [
        ("SOUK_STORAGE_URL", "s3://market/pictures".to_owned()),
        ("AWS_ENDPOINT_URL", format!("http://{}", silent.local_addr().unwrap())),
        ("AWS_ACCESS_KEY_ID", "souk".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "hush".to_owned()),
    ];
    let hangs = |place: &Place| hanging.iter().fold(place.clone(), |place, (name, value)| place.with(name, value));
    let mut backup = hangs(&place).spawn(&["backup"]);
    let is_half = |file: &PathBuf| file.to_string_lossy().ends_with(".part");
    wait_until("it writes", || place.files().iter().any(is_half));
    // Another one at the same time is told to wait.
    let said = place.refuses(&["backup"], 1);
    assert!(said.contains("another backup"), "{said}");
    backup.kill().unwrap();
    backup.wait().unwrap();
    assert!(place.files().iter().all(is_half), "{:?}", place.files());
    wait_until("it is let go", || place.tries(&["backup"]).status.success());
    assert!(!place.files().iter().any(is_half) && place.files().len() == 1, "{:?}", place.files());

    let target = Database::empty();
    let there = place
        .with("DATABASE_URL", &target.owner_url())
        .with("SOUK_DATA_DIR", folder.path().join("there").to_str().unwrap());
    let mut restore = hangs(&there).spawn(&["restore"]);
    let filling = format!("pg_stat_activity WHERE datname = '{}' AND application_name = 'psql'", target.name());
    wait_until("it fills", || count(&target.owner_url(), &format!("{filling} AND state = 'idle in transaction'")) == 1);
    restore.kill().unwrap();
    restore.wait().unwrap();
    wait_until("its programs end", || count(&target.owner_url(), &filling) == 0);
    assert_eq!(tables(&target.owner_url()), 0);
    // A storage that hangs is given up, too.
    let said = hangs(&there).refuses(&["restore"], 1);
    assert!(said.contains("the storage of files cannot be used"), "{said}");
    assert_eq!(tables(&target.owner_url()), 0);
    there.without("SOUK_STORAGE_URL").runs(&["restore"]);
    assert!(tables(&target.owner_url()) > 50);
}

#[test]
fn the_private_cluster_is_backed_up_and_restored_while_it_serves() {
    let (folder, home) = (folder_for_postgres(), folder_for_postgres());
    let souk = Served::start(home.path(), &[]);
    registers_at(&souk, home.path(), "Tea Room", "mona@tea.example");
    let place =
        Place::new("", folder.path()).encrypted(folder.path()).with("SOUK_DATA_DIR", home.path().to_str().unwrap());
    place.runs(&["backup"]);
    souk.terminate();
    assert_eq!(souk.wait().code(), Some(0));

    // Into a cluster where nothing is yet, and nobody serves.
    let empty = folder_for_postgres();
    place.with("SOUK_DATA_DIR", empty.path().to_str().unwrap()).runs(&["restore"]);
    let souk = Served::start(empty.path(), &[]);
    assert_eq!(sign_in(&souk, "mona@tea.example"), 303);
}

#[actix_web::test]
async fn every_night_has_a_backup_old_ones_go_by_the_rule_and_operators_hear_of_trouble() {
    let folder = folder_for_postgres();
    let (market, place, ..) = market(&folder).await;
    let operator = market.operator().await;
    operator.get("/operator/jobs").await.is_ok().says("main", "None yet");
    let place = place.encrypted(folder.path()).with("SOUK_BACKUP_DAILY", "2").with("SOUK_BACKUP_WEEKLY", "0");
    let place = place.with("SOUK_BACKUP_MONTHLY", "0");
    fs::create_dir(&place.shelf).unwrap();
    for name in ["souk-20200101T000000Z.tar.age", "souk-20200102T000000Z.tar.age", "notes.tar"] {
        fs::write(place.shelf.join(name), "x").unwrap();
    }
    let served = Served::start(&place.home, &place.pairs());
    let nights = |what: &str| market.number(&format!("SELECT count(*) AS n FROM backups WHERE {what}"));
    wait_until("it is made", || place.files().len() > 3);
    wait_until("it is checked", || nights("trouble IS NULL AND name IS NOT NULL AND checked_at IS NOT NULL") == 1);
    let mut left: Vec<_> = place.files().iter().map(|file| file.file_name().unwrap().to_os_string()).collect();
    left.sort();
    assert_eq!((&left[0], &left[1], left.len()), (&"notes.tar".into(), &"souk-20200102T000000Z.tar.age".into(), 3));
    drop(served);
    operator.get("/operator/jobs").await.is_ok().lacks("main .notice").is_ok().shows(".counts time");

    // The place is gone, and stays so when it is tried again.
    fs::write(folder.path().join("file"), "x").unwrap();
    let broken = place.with("SOUK_BACKUP_URL", folder.path().join("file").join("deep").to_str().unwrap());
    market.run("UPDATE job_schedules SET next_run = now() WHERE name = 'make a backup'");
    let served = Served::start(&broken.home, &broken.pairs());
    wait_until("it fails", || nights("trouble IS NOT NULL") == 1);
    market.run("UPDATE jobs SET run_at = now() WHERE kind = 'make_backup'; NOTIFY jobs");
    wait_until("it fails again", || nights("trouble IS NOT NULL") >= 2);
    drop(served);
    assert_eq!(market.number("SELECT count(*) AS n FROM outbox WHERE kind = 'backup_failed'"), 1);
    let page = operator.get("/operator/jobs").await;
    page.says("main .notice", "The latest backup failed").shows(".counts time");
}

#[test]
fn a_dump_by_hand_that_would_leave_rows_out_fails() {
    let database = Database::migrated();
    let folder = folder_for_postgres();
    let file = folder.path().join("some.dump");
    let dump = |options: &str| {
        let mut program = Command::new(cluster().program("pg_dump"));
        program
            .args(["--enable-row-security", "--format=custom", "--dbname", &database.owner_url(), "--file"])
            .arg(&file);
        program.env("PGOPTIONS", options).output().expect("pg_dump runs")
    };
    let output = dump("");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("rows would be left out"), "{said}");
    assert!(dump("-c souk.operator=on").status.success());
}
