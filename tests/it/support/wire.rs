//! Raw TCP from any loopback address, to send what a browser would never send.

use std::io::{ErrorKind, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use socket2::{Domain, SockRef, Socket, Type};

use super::Wired;

/// Connects from this loopback address.
pub fn connect_from(from: [u8; 4], to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((IpAddr::from(from), 0)).into())?;
    socket.connect_timeout(&to.into(), Duration::from_secs(10))?;
    let stream = TcpStream::from(socket);
    stream.set_read_timeout(Some(Duration::from_secs(40)))?;
    Ok(stream)
}

/// Requests a page on a connection that stays open.
pub fn ask(stream: &mut TcpStream, path: &str) -> std::io::Result<Wired> {
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes())?;
    read(stream)
}

/// Reads one response.
pub fn read(stream: &mut TcpStream) -> std::io::Result<Wired> {
    read_answer(stream, true)
}

/// Reads one response; without a body for requests that get none, such as HEAD.
pub(super) fn read_answer(stream: &mut TcpStream, has_body: bool) -> std::io::Result<Wired> {
    let (mut answer, mut buffer) = (Vec::new(), [0; 16 * 1024]);
    loop {
        let count = stream.read(&mut buffer)?;
        answer.extend_from_slice(&buffer[..count]);
        let wired = Wired::parse(&String::from_utf8_lossy(&answer));
        let is_whole = wired.as_ref().is_some_and(|wired| {
            let length = wired.headers.get("content-length").and_then(|length| length.parse().ok());
            has_body && length.is_some_and(|length: usize| wired.body.len() >= length)
        });
        if count == 0 || is_whole {
            return wired.ok_or_else(|| ErrorKind::UnexpectedEof.into());
        }
    }
}

/// Whether the server closes the connection within this time. With `reads`, what the server sends meanwhile is read.
pub fn is_closed_within(stream: &mut TcpStream, time: Duration, reads: bool) -> bool {
    let begun = Instant::now();
    let mut buffer = [0; 4096];
    stream.set_read_timeout(Some(Duration::from_millis(100))).expect("a time");
    while begun.elapsed() < time {
        // A client that does not read learns only by writing that the connection is gone.
        if !reads {
            std::thread::sleep(Duration::from_millis(100));
            if SockRef::from(&*stream).take_error().is_ok_and(|error| error.is_some()) || stream.write(b"x").is_err() {
                return true;
            }
            continue;
        }
        match stream.read(&mut buffer) {
            Ok(0) => return true,
            Err(error) if !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => return true,
            _ => {}
        }
    }
    false
}
