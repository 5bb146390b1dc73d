//! What a running souk says of itself at an address of its own.

use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::{Database, Served, Wire, free_port, souk, try_get, wait_until};

/// A souk that shows its metrics.
pub struct Measured {
    pub served: Served,
    /// Where its metrics are.
    pub metrics: SocketAddr,
    _database: Database,
    _folder: TempDir,
}

impl Measured {
    pub fn start(settings: &[(&str, &str)]) -> Self {
        let database = Database::migrated();
        let url = database.url();
        Self::over(database, &url, settings)
    }

    fn over(database: Database, url: &str, settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let metrics = SocketAddr::from(([127, 0, 0, 1], free_port()));
        let listen = metrics.to_string();
        let mut all = vec![("DATABASE_URL", url), ("SOUK_METRICS_LISTEN", listen.as_str())];
        all.extend_from_slice(settings);
        Self { served: Served::start(folder.path(), &all), metrics, _database: database, _folder: folder }
    }

    /// Every line of the metrics that has a value.
    pub fn read(&self) -> BTreeMap<String, f64> {
        let answer = try_get(self.metrics, "/metrics").expect("the metrics are there");
        assert_eq!(answer.status, 200, "{answer:?}");
        assert!(answer.headers["content-type"].starts_with("text/plain; version=0.0.4"), "{answer:?}");
        let lines = answer.body.lines().filter(|line| !line.starts_with('#'));
        let valued = lines.map(|line| line.rsplit_once(' ').expect("a name and a value"));
        valued.map(|(name, value)| (name.to_owned(), value.parse().expect("a number"))).collect()
    }

    fn value(&self, name: &str) -> f64 {
        self.read().get(name).copied().unwrap_or(0.0)
    }
}

#[test]
fn what_happened_stands_in_the_metrics_under_the_names_of_routes() {
    let souk = Measured::start(&[]);
    let get = |path: &str| try_get(souk.served.address, path).unwrap().status;
    assert_eq!(get("/metrics"), 404, "visitors read no metrics");
    let secret = "5ecre7".repeat(12);
    assert_eq!(get(&format!("/no/such/{secret}?q={secret}")), 404);
    let mut asked = 0.0;
    wait_until("a page is kept", || {
        assert_eq!(get("/listings"), 200);
        asked += 1.0;
        asked > 5.0 && souk.value("souk_page_cache_hits_total") > 1.0
    });
    let wrong = [("email", "nobody@souk.example"), ("password", "not this one")];
    assert_eq!(souk.served.post("/sign-in", &wrong).status, 422);

    let metrics = souk.read();
    let requests = |route: &str, method: &str, status: &str| {
        metrics[&format!("souk_http_requests_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}}")]
    };
    // Answers out of the page cache are among them.
    assert!(requests("/listings", "GET", "2xx") >= asked, "{metrics:#?}");
    assert!(requests("/{anywhere:.*}", "GET", "4xx") >= 2.0);
    assert!((requests("/sign-in", "POST", "4xx") - 1.0).abs() < 0.1);
    let count = "souk_http_request_duration_seconds_count{method=\"POST\",route=\"/sign-in\"}";
    assert!((metrics[count] - 1.0).abs() < 0.1);
    assert!((metrics["souk_sign_ins_total{outcome=\"failed\"}"] - 1.0).abs() < 0.1);
    assert!(!metrics.keys().any(|name| name.contains(&secret[..12])), "no address that somebody made up is a label");

    for name in [
        "souk_database_up",
        "souk_search_ready",
        "souk_database_connections_max",
        "souk_connections_accepted_total",
        "souk_database_work_seconds_count{pool=\"pages\"}",
        "souk_database_work_seconds_count{pool=\"jobs\"}",
        "process_resident_memory_bytes",
        "process_open_fds",
        "process_start_time_seconds",
    ] {
        assert!(metrics[name] > 0.0, "{name}: {metrics:#?}");
    }
    for name in ["souk_jobs{state=\"failed\"}", "souk_mail{state=\"waiting\"}", "souk_approvals_oldest_seconds"] {
        assert!(metrics[name].abs() < 0.1, "{name}: {metrics:#?}");
    }
    let version = format!("souk_build_info{{version=\"{}\"}}", env!("CARGO_PKG_VERSION"));
    assert!(metrics.contains_key(&version));
    wait_until("the index has seen everything", || souk.value("souk_search_lag_changes") < 1.0);
}

#[test]
fn connections_without_a_place_are_counted() {
    let souk = Measured::start(&[("SOUK_CONNECTIONS", "16")]);
    let open: Vec<_> = (0..8).map(|_| TcpStream::connect(souk.served.address).unwrap()).collect();
    wait_until("they are counted", || souk.value("souk_connections_refused_total{reason=\"share\"}") >= 4.0);
    assert!((souk.value("souk_connections_open") - 4.0).abs() < 0.1);
    drop(open);
}

#[test]
fn metrics_are_answered_while_the_database_says_nothing() {
    let (database, wire) = (Database::migrated(), Wire::new());
    let url = wire.url(&database);
    let souk = Measured::over(database, &url, &[]);
    wait_until("the database is up", || souk.value("souk_database_up") > 0.0);
    wire.cut();
    wait_until("it is away", || {
        let begun = Instant::now();
        let is_away = souk.value("souk_database_up") < 1.0;
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
        is_away
    });
    wire.mend();
    wait_until("it is back", || souk.value("souk_database_up") > 0.0);
}

#[test]
fn metrics_have_an_address_of_their_own_or_none() {
    for (listen, bind) in [("127.0.0.1", "127.0.0.1:8080"), ("127.0.0.1:8080", "127.0.0.1:8080")] {
        let output = souk(&[("SOUK_METRICS_LISTEN", listen), ("SOUK_BIND", bind)]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.starts_with(&format!("souk: SOUK_METRICS_LISTEN={listen}: write it like")), "{said}");
    }
}
