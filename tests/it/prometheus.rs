//! The files for Prometheus and Grafana, in a real Prometheus that reads a real souk.

use std::collections::BTreeSet;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::metrics::Measured;
use crate::support::{exchange, free_port, try_get, wait_until};

const RULES: &str = "deploy/prometheus/alerts.yml";
const EXAMPLE: &str = "deploy/prometheus/prometheus.yml";
const DASHBOARD: &str = "deploy/grafana/dashboard.json";

/// A Prometheus that reads one souk every second. Ended when dropped.
struct Prometheus {
    address: SocketAddr,
    child: Child,
}

impl Prometheus {
    fn reading(souk: SocketAddr, folder: &Path) -> Self {
        let example = fs::read_to_string(EXAMPLE).expect("it is there");
        let config = example.replace("127.0.0.1:9464", &souk.to_string()).replace("interval: 15s", "interval: 1s");
        fs::copy(RULES, folder.join("alerts.yml")).expect("it is there");
        fs::write(folder.join("prometheus.yml"), config).expect("it is there");
        let address = SocketAddr::from(([127, 0, 0, 1], free_port()));
        let child = Command::new("prometheus")
            .arg(format!("--config.file={}", folder.join("prometheus.yml").display()))
            .arg(format!("--storage.tsdb.path={}", folder.join("data").display()))
            .arg(format!("--web.listen-address={address}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Prometheus is not installed: bin/test installs it, and so does apt install prometheus");
        Self { address, child }
    }

    fn ask(&self, path: &str) -> Option<Value> {
        // In HTTP 1.0 an answer comes in one piece.
        let request = format!("GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n");
        // Until it has read what it kept it answers 503.
        let answer = exchange(self.address, &request).ok().filter(|answer| answer.status != 503)?;
        let answer: Value = serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{path}: {answer:?}"));
        assert_eq!(answer["status"], "success", "{path}: {answer}");
        Some(answer["data"].clone())
    }

    /// How many series a query has now.
    fn series(&self, query: &str) -> usize {
        let query = utf8_percent_encode(query, NON_ALPHANUMERIC).to_string();
        let found = self.ask(&format!("/api/v1/query?query={query}"));
        found.and_then(|found| found["result"].as_array().map(Vec::len)).unwrap_or(0)
    }
}

impl Drop for Prometheus {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn every_query_of_the_dashboard_and_of_the_alerts_answers() {
    // bin/test says so where Prometheus can be neither found nor installed.
    if std::env::var_os("WITHOUT_PROMETHEUS").is_some() {
        eprintln!("left out: there is no Prometheus");
        return;
    }
    // Nobody answers there: the figures of a language model are shown all the same.
    let model = [("SOUK_AI_URL", "http://127.0.0.1:9/v1"), ("SOUK_AI_MODEL", "none")];
    let (souk, folder) = (Measured::start(&model), tempfile::tempdir().unwrap());
    let prometheus = Prometheus::reading(souk.metrics, folder.path());
    wait_until("it reads souk", || prometheus.series("up{job=\"souk\"} == 1") == 1);

    let queries = queries_of_the_dashboard();
    assert!(queries.len() > 40, "only {} queries were found", queries.len());
    for query in &queries {
        wait_until(query, || {
            assert_eq!(try_get(souk.served.address, "/listings").unwrap().status, 200);
            prometheus.series(query) > 0
        });
    }
    let rules = prometheus.ask("/api/v1/rules").unwrap();
    let rules: Vec<_> = rules["groups"][0]["rules"].as_array().unwrap().clone();
    let written = fs::read_to_string(RULES).unwrap().matches("- alert: ").count();
    assert_eq!(rules.len(), written);
    for rule in &rules {
        let name = rule["name"].as_str().unwrap();
        wait_until(name, || {
            let rules = prometheus.ask("/api/v1/rules").unwrap();
            let rules = rules["groups"][0]["rules"].as_array().unwrap().clone();
            rules.iter().any(|rule| rule["name"] == name && rule["health"] == "ok")
        });
        assert_ne!(rule["state"], "firing", "{name} is told of a souk that is well");
    }

    // An alert on a metric that is not there would never be told.
    let known: BTreeSet<_> = souk.read().into_keys().map(|line| line.split('{').next().unwrap().to_owned()).collect();
    let named = queries.iter().map(String::as_str).chain(rules.iter().filter_map(|rule| rule["query"].as_str()));
    for name in named.flat_map(metrics_in) {
        assert!(known.contains(&name), "{name} is not among the metrics");
    }
}

/// The names of our own metrics, and of the process, in a query.
fn metrics_in(query: &str) -> Vec<String> {
    let words = query.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    words.filter(|word| word.starts_with("souk_") || word.starts_with("process_")).map(str::to_owned).collect()
}

fn queries_of_the_dashboard() -> Vec<String> {
    let dashboard: Value =
        serde_json::from_str(&fs::read_to_string(DASHBOARD).expect("it is there")).expect("it answers");
    let panels = dashboard["panels"].as_array().expect("it is there");
    let targets = panels.iter().filter_map(|panel| panel["targets"].as_array()).flatten();
    let queries = targets.map(|target| target["expr"].as_str().expect("it is there"));
    queries.map(|query| query.replace("$__rate_interval", "1m").replace("$instance", ".*")).collect()
}

#[test]
fn the_files_and_the_metrics_pass_promtool() {
    let souk = Measured::start(&[]);
    let metrics = try_get(souk.metrics, "/metrics").unwrap().body;
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("metrics"), metrics).unwrap();
    let missing = "promtool is not installed: bin/test installs it, and so does apt install prometheus";
    for (arguments, input) in
        [(["check", "config", EXAMPLE].as_slice(), None), (["check", "metrics"].as_slice(), Some("metrics"))]
    {
        let input = input.map_or_else(Stdio::null, |name| fs::File::open(folder.path().join(name)).unwrap().into());
        let output = Command::new("promtool").args(arguments).stdin(input).output().expect(missing);
        let said = format!("{output:?}");
        assert!(output.status.success() && output.stderr.is_empty(), "{said}");
    }
}
