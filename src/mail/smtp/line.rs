//! The line to a mail server, in the clear or encrypted, on which nothing outlasts the deadline.

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::{Duration, Instant};

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::commands::Auth;
use lettre::transport::smtp::response::Response;
use native_tls::{TlsConnector, TlsStream};

use crate::config::{Smtp, Tls};
use crate::mail::failure::Failure;
use crate::mail::smtp::answer::Answer;

/// How long connecting to one address of the server may take, and beginning TLS.
const LONGEST_CONNECT: Duration = Duration::from_secs(10);
/// The longest answer of a server that is read, in bytes.
const LONGEST_ANSWER: usize = 64 * 1024;

enum Stream {
    Clear(TcpStream),
    Encrypted(Box<TlsStream<TcpStream>>),
}

/// The line to a server.
pub struct Line {
    stream: Stream,
    read: Vec<u8>,
    until: Instant,
}

impl Line {
    pub fn to(server: &Smtp, until: Instant) -> Result<Self, Failure> {
        let host = server.host.trim_matches(['[', ']']);
        let place = format!("{}:{}", server.host, server.port);
        let unreachable = |error: &io::Error| Failure::for_now(&format!("{place} cannot be reached: {error}."));
        let mut failure = Failure::for_now(&format!("{place} has no address."));
        for address in (host, server.port).to_socket_addrs().map_err(|error| unreachable(&error))? {
            let Some(left) = left(until) else { break };
            match TcpStream::connect_timeout(&address, left.min(LONGEST_CONNECT)) {
                Ok(stream) => {
                    let line = Self { stream: Stream::Clear(stream), read: Vec::new(), until };
                    return if server.tls == Tls::Wrapped { line.encrypted(&server.host) } else { Ok(line) };
                }
                Err(error) => failure = unreachable(&error),
            }
        }
        Err(failure)
    }

    pub const fn is_clear(&self) -> bool {
        matches!(self.stream, Stream::Clear(_))
    }

    /// Encrypts the line. What arrived before is dropped: a stranger could have put it in.
    pub fn encrypted(self, host: &str) -> Result<Self, Failure> {
        let Stream::Clear(stream) = self.stream else { return Ok(self) };
        let failed = |error: &dyn std::fmt::Display| Failure::for_now(&format!("TLS with {host} failed: {error}."));
        let left = left(self.until).ok_or_else(too_slow)?.min(LONGEST_CONNECT);
        for set in [TcpStream::set_read_timeout, TcpStream::set_write_timeout] {
            set(&stream, Some(left)).map_err(|error| failed(&error))?;
        }
        let connector = TlsConnector::new().map_err(|error| failed(&error))?;
        let stream = connector.connect(host.trim_matches(['[', ']']), stream).map_err(|error| failed(&error))?;
        Ok(Self { stream: Stream::Encrypted(Box::new(stream)), read: Vec::new(), until: self.until })
    }

    pub fn greet(&mut self, hello: &str) -> Result<Answer, Failure> {
        let answer = self.say(&format!("EHLO {hello}"), "EHLO")?;
        answer.is(2, "refuses EHLO")?;
        Ok(answer)
    }

    pub fn sign_in(&mut self, offers: &Answer, credentials: &Credentials) -> Result<(), Failure> {
        let unusable = || Failure::for_now("The mail server asks for SMTP_URL's password in a way that is not known.");
        let known = [(Mechanism::Plain, "PLAIN"), (Mechanism::Login, "LOGIN")];
        let mechanism = known.into_iter().find(|(_, name)| offers.has_mechanism(name));
        let (mechanism, _) = mechanism.ok_or_else(unusable)?;
        let mut command = Auth::new(mechanism, credentials.clone(), None).map_err(|_| unusable())?;
        for _ in 0..4 {
            let answer = self.say(command.to_string().trim_end(), "AUTH")?;
            if answer.code != 334 {
                return answer.is(2, "refuses the user or the password of SMTP_URL");
            }
            let challenge: Response = answer.raw.parse().map_err(|_| unusable())?;
            command = Auth::new_from_response(mechanism, credentials.clone(), &challenge).map_err(|_| unusable())?;
        }
        Err(unusable())
    }

    pub fn say(&mut self, command: &str, step: &str) -> Result<Answer, Failure> {
        self.send(format!("{command}\r\n").as_bytes(), step)?;
        self.answer(step)
    }

    pub fn send(&mut self, mut bytes: &[u8], step: &str) -> Result<(), Failure> {
        while !bytes.is_empty() {
            let sent = self.in_time(|stream| match stream {
                Stream::Clear(stream) => stream.write(bytes),
                Stream::Encrypted(stream) => stream.write(bytes),
            });
            match sent {
                Ok(0) => return Err(broken_at(step)),
                Ok(count) => bytes = &bytes[count..],
                Err(error) => return Err(lost_at(step, &error)),
            }
        }
        let flushed = self.in_time(|stream| match stream {
            Stream::Clear(stream) => stream.flush().map(|()| 0),
            Stream::Encrypted(stream) => stream.flush().map(|()| 0),
        });
        flushed.map(|_| ()).map_err(|error| lost_at(step, &error))
    }

    pub fn answer(&mut self, step: &str) -> Result<Answer, Failure> {
        loop {
            if let Some(answer) = Answer::taken_from(&mut self.read) {
                return answer;
            }
            if self.read.len() > LONGEST_ANSWER {
                return Err(Failure::for_now("The mail server's answer has no end."));
            }
            let mut buffer = [0; 4096];
            let count = self.in_time(|stream| match stream {
                Stream::Clear(stream) => stream.read(&mut buffer),
                Stream::Encrypted(stream) => stream.read(&mut buffer),
            });
            match count {
                Ok(0) => return Err(broken_at(step)),
                Ok(count) => self.read.extend_from_slice(&buffer[..count]),
                Err(error) => return Err(lost_at(step, &error)),
            }
        }
    }

    /// One step on the line, within what is left of the time.
    fn in_time(&mut self, step: impl FnOnce(&mut Stream) -> io::Result<usize>) -> io::Result<usize> {
        let left = left(self.until).ok_or(io::ErrorKind::TimedOut)?;
        let socket = match &self.stream {
            Stream::Clear(stream) => stream,
            Stream::Encrypted(stream) => stream.get_ref(),
        };
        socket.set_read_timeout(Some(left))?;
        socket.set_write_timeout(Some(left))?;
        step(&mut self.stream)
    }
}

fn left(until: Instant) -> Option<Duration> {
    Some(until.saturating_duration_since(Instant::now())).filter(|left| !left.is_zero())
}

fn too_slow() -> Failure {
    Failure::for_now("The mail server took longer than it may.")
}

fn broken_at(step: &str) -> Failure {
    Failure::for_now(&format!("The mail server broke off without an answer ({step})."))
}

fn lost_at(step: &str, error: &io::Error) -> Failure {
    if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) {
        return too_slow();
    }
    Failure::for_now(&format!("The line to the mail server broke ({step}): {error}."))
}
