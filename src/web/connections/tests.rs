//! Which connections are accepted and which are closed, without a network.

use super::*;

fn address(last: u8) -> IpAddr {
    IpAddr::from([10, 0, 0, last])
}

#[test]
fn one_address_gets_its_share_and_no_more() {
    let gate = Gate::new(40, false);
    let greedy: Vec<_> = (0..40).filter_map(|_| gate.enter(address(1)).ok()).collect();
    assert_eq!(greedy.len(), 10);
    assert!(gate.enter(address(2)).is_ok());
    drop(greedy);
    assert!(gate.enter(address(1)).is_ok());
    assert_eq!(gate.inner.all.load(Ordering::Relaxed), 0, "every place was given back");

    let behind_proxy = Gate::new(40, true);
    let everybody: Vec<_> = (0..50).filter_map(|_| behind_proxy.enter(address(1)).ok()).collect();
    assert_eq!(everybody.len(), 40);
}

#[test]
fn a_head_ends_at_an_empty_line_and_may_not_grow_for_ever() {
    let connection = Connection::new();
    assert!(connection.reads(b"GET / HTTP/1.1\r\nHost: a\r\n\r"));
    assert!(matches!(connection.head.get(), Head::Begun { .. }));
    assert!(connection.reads(b"\n"));
    assert_eq!(connection.head.get(), Head::Whole);
    // What follows is a body, which has its own limits.
    assert!(connection.reads(&vec![b'x'; 10 * LARGEST_HEAD]));

    let endless = Connection::new();
    assert!(endless.reads(&vec![b'x'; LARGEST_HEAD]));
    assert!(!endless.reads(b"x"));
}

#[test]
fn whoever_sends_or_reads_too_slowly_is_let_go() {
    let now = Instant::now();
    let later = |seconds| now + Duration::from_secs(seconds);

    let slow_head = Connection::new();
    slow_head.reads(b"GET /");
    slow_head.look_over(later(9), false);
    assert!(!slow_head.is_closed.get());
    slow_head.look_over(later(12), false);
    assert!(slow_head.is_closed.get());

    // Empty lines before a head do not count as one, however many.
    let empty_lines = Connection::new();
    empty_lines.reads(&[b'\n'; 600]);
    empty_lines.look_over(later(12), false);
    assert!(empty_lines.is_closed.get());

    let slow_reader = Connection::new();
    slow_reader.begins();
    slow_reader.sends(1000, 100_000);
    slow_reader.ends();
    slow_reader.look_over(later(19), false);
    assert!(!slow_reader.is_closed.get());
    slow_reader.look_over(later(22), false);
    assert!(slow_reader.is_closed.get());

    let steady_reader = Connection::new();
    steady_reader.sends(30_000, 100_000);
    steady_reader.look_over(later(22), false);
    assert!(!steady_reader.is_closed.get());

    // A client is not disconnected because its response takes long, not even during shutdown.
    let patient = Connection::new();
    patient.begins();
    patient.look_over(later(100), true);
    assert!(!patient.is_closed.get());
    patient.ends();
    patient.look_over(later(101), true);
    assert!(patient.is_closed.get());
}
