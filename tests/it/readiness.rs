//! What a running souk tells a load balancer, also while it ends.

use std::fs;
use std::thread;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use serde_json::Value;
use souk::migrations;

use crate::support::{Database, Served, try_get, wait_until};

fn ready(souk: &Served) -> (u16, Value) {
    let answer = try_get(souk.address, "/readyz").expect("souk answers");
    assert_eq!(answer.headers["cache-control"], "no-store");
    (answer.status, serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {answer:?}")))
}

#[test]
fn readiness_has_parts_of_which_only_the_database_decides() {
    let (database, folder) = (Database::migrated(), tempfile::tempdir().unwrap());
    let souk = Served::start(folder.path(), &[("DATABASE_URL", &database.url())]);
    wait_until("all parts are well", || {
        let (status, report) = ready(&souk);
        assert_eq!(status, 200, "{report}");
        let parts = ["database", "search", "storage", "jobs"];
        parts.iter().all(|part| report["parts"][part]["status"] == "ok") && report["status"] == "ready"
    });
    let version = try_get(souk.address, "/version").unwrap();
    assert_eq!(version.body, format!("{{\"version\":\"{}\"}}", env!("CARGO_PKG_VERSION")));

    wait_until("the storage is away, and visitors are served all the same", || {
        // A job that begins just now makes the folder again.
        let _ = fs::remove_dir(folder.path().join("media"));
        let (status, report) = ready(&souk);
        assert_eq!(status, 200, "{report}");
        report["parts"]["storage"]["status"] == "away" && report["status"] == "degraded"
    });
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

#[test]
fn a_souk_that_ends_first_says_so_then_closes_the_door_and_then_finishes() {
    let (database, folder) = (Database::migrated(), tempfile::tempdir().unwrap());
    // So long that only a second signal ends it here.
    let souk = Served::start(folder.path(), &[("DATABASE_URL", &database.url()), ("SOUK_DRAIN", "300")]);
    let address = souk.address;
    souk.terminate();
    wait_until("it says so", || {
        let (status, report) = ready(&souk);
        (status, &report["status"]) == (503, &Value::from("draining"))
    });
    for _ in 0..5 {
        assert_eq!(try_get(address, "/listings").unwrap().status, 200, "whoever comes all the same is served");
        assert_eq!(try_get(address, "/healthz").unwrap().status, 200);
    }

    let (mut holder, mut looker) =
        (migrations::connect(&database.url()).unwrap(), migrations::connect(&database.url()).unwrap());
    holder.batch_execute("BEGIN; LOCK TABLE listings IN ACCESS EXCLUSIVE MODE").unwrap();
    let slow = thread::spawn(move || try_get(address, "/listings?page=2"));
    wait_until("the request waits", || {
        let waiting = "SELECT count(*) AS n FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'souk'";
        diesel::sql_query(waiting).get_result::<Count>(&mut looker).unwrap().n > 0
    });
    souk.terminate();
    wait_until("the door is closed", || try_get(address, "/healthz").is_err());
    assert!(!slow.is_finished());
    holder.batch_execute("COMMIT").unwrap();
    let answer = slow.join().unwrap().unwrap();
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("</html>"), "the page came whole");
    assert_eq!(souk.wait().code(), Some(0));
}
