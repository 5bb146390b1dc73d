//! What happens before a request is one: connections that send or read too slowly, that are too many, that speak
//! nonsense. Each asks the real binary over the wire.

use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::Duration;

use socket2::SockRef;
use tempfile::TempDir;

use crate::support::{Database, Served, Wired, ask, connect_from, is_closed_within, read, try_get, wait_until};
use crate::web::has_wired_security_headers;

/// A souk that serves from a database and a folder of its own.
struct Souk {
    served: Served,
    _database: Database,
    _folder: TempDir,
}

impl Souk {
    fn start(settings: &[(&str, &str)]) -> Self {
        let (database, folder) = (Database::migrated(), tempfile::tempdir().expect("a folder"));
        let url = database.url();
        let mut all = vec![("DATABASE_URL", url.as_str())];
        all.extend_from_slice(settings);
        Self { served: Served::start(folder.path(), &all), _database: database, _folder: folder }
    }

    fn sends(&self, bytes: &str) -> TcpStream {
        let mut stream = connect_from([127, 0, 0, 1], self.served.address).expect("souk listens");
        stream.write_all(bytes.as_bytes()).expect("souk reads");
        stream
    }
}

const FORM: &str = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
                    Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n";

#[test]
fn a_form_that_never_ends_is_answered_and_let_go() {
    let souk = Souk::start(&[]);
    let mut stream = souk.sends(FORM);
    stream.write_all(b"email=").unwrap();
    let answer = read(&mut stream).unwrap();
    assert_eq!(answer.status, 408, "{answer:?}");
    assert!(answer.body.contains("took too long to arrive"), "{answer:?}");
    has_wired_security_headers(&answer);
    assert!(is_closed_within(&mut stream, Duration::from_secs(10), true));
}

#[test]
fn a_head_that_drips_is_let_go_also_on_a_connection_that_was_used() {
    let souk = Souk::start(&[]);
    let mut fresh = souk.sends("GET / HTTP/1.1\r\nHost: loc");
    let mut used = souk.sends("");
    assert_eq!(ask(&mut used, "/healthz").unwrap().status, 200);
    // Empty lines are no head, however many: neither the protocol nor whoever counts their ends may lose them.
    let mut empty = souk.sends("");
    assert_eq!(ask(&mut empty, "/healthz").unwrap().status, 200);
    empty.write_all(&[b'\n'; 258]).unwrap();
    used.write_all(b"GET / HT").unwrap();
    let dripping = thread::spawn(move || {
        for _ in 0..15 {
            thread::sleep(Duration::from_secs(1));
            if used.write_all(b"x").is_err() {
                break;
            }
        }
        is_closed_within(&mut used, Duration::from_secs(5), true)
    });
    assert!(is_closed_within(&mut fresh, Duration::from_secs(20), true));
    assert!(is_closed_within(&mut empty, Duration::from_secs(20), true));
    assert!(dripping.join().unwrap(), "a drop each second does not make a head come in time");
}

#[test]
fn nonsense_is_answered_with_a_page_and_its_headers() {
    let souk = Souk::start(&[]);
    for nonsense in ["\u{1}\u{2}\u{3}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\r\nHost localhost\r\n\r\n"] {
        let answer = read(&mut souk.sends(nonsense)).unwrap();
        refuses(&answer, 400);
    }
    let many = "X-Padding: 0123456789012345678901234567890123456789\r\n".repeat(2000);
    let mut large = connect_from([127, 0, 0, 1], souk.served.address).unwrap();
    // It is refused before all of it is read.
    let _ = large.write_all(format!("GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n").as_bytes());
    refuses(&read(&mut large).unwrap(), 431);
    // The same on a connection that was used: what came before is answered as ever.
    let mut used = souk.sends("");
    assert!(ask(&mut used, "/healthz").unwrap().body.contains("ok"));
    used.write_all(b"\x01\x02\r\n\r\n").unwrap();
    refuses(&read(&mut used).unwrap(), 400);
}

fn refuses(answer: &Wired, status: u16) {
    assert_eq!(answer.status, status, "{answer:?}");
    assert!(answer.body.contains("<h1>") && answer.body.contains("href=\"/\""), "{answer:?}");
    assert!(answer.headers["content-type"].starts_with("text/html"), "{answer:?}");
    has_wired_security_headers(answer);
}

#[test]
fn a_reader_who_takes_nothing_is_let_go() {
    let souk = Souk::start(&[]);
    let mut stream = souk.sends("");
    SockRef::from(&stream).set_recv_buffer_size(4096).unwrap();
    let home = try_get(souk.served.address, "/").unwrap().body;
    let script = home.split("src=\"").find(|rest| rest.starts_with("/assets/souk")).unwrap();
    let script = script.split('"').next().unwrap();
    // More than the kernel holds for somebody who does not read.
    let request = format!("GET {script} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let requests = request.repeat(300);
    stream.set_write_timeout(Some(Duration::from_secs(1))).unwrap();
    let _ = stream.write_all(requests.as_bytes());
    assert!(is_closed_within(&mut stream, Duration::from_secs(50), false));
}

#[test]
fn one_address_gets_a_share_of_the_connections_and_idle_ones_make_room() {
    let souk = Souk::start(&[("SOUK_CONNECTIONS", "40")]);
    let idle = |from: u8, count: usize| -> Vec<TcpStream> {
        (0..count)
            .filter_map(|_| {
                let mut stream = connect_from([127, 0, 0, from], souk.served.address).ok()?;
                ask(&mut stream, "/healthz").ok().map(|_| stream)
            })
            .collect()
    };
    assert_eq!(idle(2, 40).len(), 10, "a quarter for one address");
    wait_until("those that were dropped are forgotten", || idle(2, 10).len() == 10);
    // Four of them fill the house; each of the twenty others is let in all the same.
    let crowd: Vec<_> = (3..7).flat_map(|from| idle(from, 10)).collect();
    assert!(crowd.len() >= 36, "{}", crowd.len());
    for from in 10..30 {
        wait_until("somebody new is let in", || idle(from, 1).len() == 1);
    }
    drop(crowd);
}

#[test]
fn an_address_that_is_taken_is_said_before_anything_slow() {
    let taken = std::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    let bind = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("never-made");
    let settings = [("SOUK_BIND", bind.as_str()), ("SOUK_DATA_DIR", folder.to_str().unwrap())];
    let output = crate::support::souk(&settings).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(&format!("cannot listen on {bind}")), "{said}");
    assert!(!folder.exists(), "no cluster was made for it");
}

#[test]
fn ending_closes_idle_connections_and_finishes_the_others() {
    let souk = Souk::start(&[]);
    let mut idle = souk.sends("");
    ask(&mut idle, "/healthz").unwrap();
    let begun = std::time::Instant::now();
    souk.served.terminate();
    assert!(is_closed_within(&mut idle, Duration::from_secs(5), true));
    assert_eq!(souk.served.wait().code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(8), "nobody was waited for: {:?}", begun.elapsed());
}
