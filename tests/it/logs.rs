//! What the log of a running souk says, and what it never says.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::{Database, PASSWORD, Served, exchange, link_in, registers_at, wait_until};

const WRONG: &str = "hunter-two-and-a-half";
const QUESTION: &str = "Does grandmother Ottilie like this xylophone?";
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// Every line of the log so far; whatever is no JSON fails the test.
fn lines(souk: &Served) -> Vec<Value> {
    let log = souk.log();
    log.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

fn said(lines: &[Value], message: &str) -> Vec<Value> {
    lines.iter().filter(|line| line["fields"]["message"] == message).cloned().collect()
}

#[test]
fn a_log_knows_each_request_and_no_secret() {
    let (database, folder) = (Database::migrated(), tempfile::tempdir().unwrap());
    let url = database.url();
    let settings = [
        ("DATABASE_URL", url.as_str()),
        ("SOUK_LOG", "json"),
        ("RUST_LOG", "souk=debug"),
        ("SOUK_ACCESS_LOG", "yes"),
        ("SOUK_SLOW_STATEMENTS", "1"),
        ("SOUK_TRUST_PROXY", "yes"),
    ];
    let souk = Served::start(folder.path(), &settings);
    let get = |path: &str, headers: &str| {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}Connection: close\r\n\r\n");
        exchange(souk.address, &request).unwrap()
    };

    // A proxy's number and trace are kept, and what is none of the two is not.
    let headers = format!("X-Request-Id: proxy-17\r\ntraceparent: 00-{TRACE}-00f067aa0ba902b7-01\r\n");
    assert_eq!(get("/businesses?page=2", &headers).headers["x-request-id"], "proxy-17");
    assert_eq!(get("/businesses", "X-Request-Id: <b>\r\n").headers["x-request-id"].len(), 16);
    let lines_of = |id: &str| {
        let lines = lines(&souk);
        lines.into_iter().filter(|line| line["span"]["id"] == id).collect::<Vec<_>>()
    };
    wait_until("it is logged", || !lines_of("proxy-17").is_empty());
    for line in lines_of("proxy-17") {
        assert_eq!(line["span"]["trace"], TRACE, "{line}");
    }

    // Somebody registers, mistypes the password, forgets it, and asks something.
    let (_, cookies) = registers_at(&souk, folder.path(), "The Tea Room", "mona@tea.example");
    assert_eq!(souk.post("/sign-in", &[("email", "mona@tea.example"), ("password", WRONG)]).status, 422);
    assert_eq!(souk.post("/sign-in", &[("email", "mona@tea.example"), ("password", PASSWORD)]).status, 303);
    assert_eq!(souk.post("/forgot-password", &[("email", "mona@tea.example")]).status, 303);
    let reset = link_in(folder.path(), "mona@tea.example", "/reset-password/");
    assert_eq!(get(&reset, "").status, 200);
    let key = "q".repeat(24);
    let asked = souk.post("/assistant", &[("question", QUESTION), ("question_key", &key)]);
    assert!(asked.status < 500, "{asked:?}");

    // A slow statement says which request it belongs to.
    let mut page = 1;
    wait_until("a statement is slow", || {
        page += 1;
        let id = get(&format!("/businesses?page={page}"), "").headers["x-request-id"].clone();
        said(&lines_of(&id), "a statement took long").iter().any(|line| line["fields"]["statement"].is_string())
    });
    let answered = said(&lines(&souk), "answered");
    assert!(answered.iter().any(|line| line["fields"]["path"] == "/reset-password/…" && line["level"] == "INFO"));
    assert!(answered.iter().all(|line| line["span"]["id"].is_string()), "{answered:#?}");

    // Every value that nobody but its owner may know.
    let mut secrets =
        BTreeSet::from([PASSWORD, WRONG, QUESTION, "Ottilie", &key, "mona@tea.example"].map(str::to_owned));
    secrets.extend(reset.rsplit('/').next().map(str::to_owned));
    let values = cookies.lines().filter_map(|cookie| cookie.split(';').next()?.split_once('='));
    secrets.extend(values.map(|(_, value)| value.to_owned()).filter(|value| value.len() > 8));
    for mail in fs::read_dir(folder.path().join("mail")).unwrap().flatten() {
        let mail = fs::read_to_string(mail.path()).unwrap_or_default();
        let (_, text) = mail.split_once("\r\n\r\n").unwrap_or_default();
        secrets.extend(text.lines().filter(|line| line.len() > 30).map(str::to_owned));
    }
    assert!(secrets.len() > 10, "{secrets:?}");
    let log = souk.log();
    for secret in &secrets {
        assert!(!log.contains(secret.as_str()), "the log says {secret}");
    }
    souk.terminate();
    assert_eq!(souk.wait().code(), Some(0));
}
