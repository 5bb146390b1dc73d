//! A conversation with a mail server (RFC 5321), as far as one mail needs it. All of it has one deadline, so that a
//! server that hangs, or drips, holds up nothing; and what a refusal refuses is known, so that a mail is given up only
//! where the server refuses its recipient or its content.

mod answer;
mod line;

use std::time::{Duration, Instant};

use lettre::Address;
use lettre::transport::smtp::authentication::Credentials;

use self::answer::Answer;
use self::line::Line;
use super::failure::Failure;
use crate::config::{Smtp, Tls};

/// How long all of a conversation may take.
const LONGEST: Duration = Duration::from_secs(50);

/// What goes to a server: from whom, to whom, and what is written.
pub struct Parcel<'a> {
    pub from: &'a Address,
    pub to: &'a Address,
    pub content: &'a [u8],
}

/// Gives a mail to the server; what it said when it took it. `goes_on` is asked before the server could take it: an
/// error of it breaks off.
pub fn hand_over(
    server: &Smtp,
    hello: &str,
    parcel: &Parcel<'_>,
    goes_on: impl FnOnce() -> crate::error::Result<()>,
) -> Result<String, Failure> {
    hand_over_until(Instant::now() + LONGEST, server, hello, parcel, goes_on)
}

fn hand_over_until(
    until: Instant,
    server: &Smtp,
    hello: &str,
    parcel: &Parcel<'_>,
    goes_on: impl FnOnce() -> crate::error::Result<()>,
) -> Result<String, Failure> {
    let (mut line, offers) = signed_in(server, hello, until)?;
    let is_plain = parcel.from.to_string().is_ascii() && parcel.to.to_string().is_ascii();
    if !is_plain && !offers.has("SMTPUTF8") {
        return Err(Failure::for_good("The mail server takes no addresses with other letters than ASCII (SMTPUTF8)."));
    }
    let utf8 = if is_plain { "" } else { " SMTPUTF8" };
    line.say(&format!("MAIL FROM:<{}>{utf8}", parcel.from), "MAIL")?.is(2, "does not take mail from SOUK_MAIL_FROM")?;
    line.say(&format!("RCPT TO:<{}>", parcel.to), "RCPT")?.takes_recipient()?;
    goes_on().map_err(Failure::Broken)?;
    line.say("DATA", "DATA")?.takes_content(3)?;
    line.send(&stuffed(parcel.content), "content")?;
    let taken = line.answer("end of the content")?;
    taken.takes_content(2)?;
    // What it answers to that changes nothing, so it is not waited for.
    let _ = line.send(b"QUIT\r\n", "QUIT");
    Ok(taken.words())
}

/// Whether the server lets us in. Nothing is sent.
pub fn greet(server: &Smtp, hello: &str) -> Result<(), Failure> {
    let (mut line, _) = signed_in(server, hello, Instant::now() + LONGEST)?;
    let _ = line.send(b"QUIT\r\n", "QUIT");
    Ok(())
}

/// A conversation that has got as far as it gets without a mail, and what the server offers.
fn signed_in(server: &Smtp, hello: &str, until: Instant) -> Result<(Line, Answer), Failure> {
    let mut line = Line::to(server, until)?;
    let greeting = line.answer("greeting")?;
    greeting.is(2, "does not take mail now")?;
    let hello = server.hello.as_deref().unwrap_or(hello);
    let mut offers = line.greet(hello)?;
    if line.is_clear() && matches!(server.tls, Tls::Required | Tls::Opportunistic) {
        if offers.has("STARTTLS") {
            line.say("STARTTLS", "STARTTLS")?.is(2, "does not begin TLS")?;
            line = line.encrypted(&server.host)?;
            offers = line.greet(hello)?;
        } else if server.tls == Tls::Required {
            return Err(Failure::for_now("The mail server offers no STARTTLS, which SMTP_URL requires."));
        }
    }
    if let Some((user, password)) = &server.credentials {
        if line.is_clear() && !server.is_local() {
            return Err(Failure::for_now("The mail server offers no TLS, and the password is not sent in the clear."));
        }
        line.sign_in(&offers, &Credentials::new(user.clone(), password.clone()))?;
    }
    Ok((line, offers))
}

/// The content as it goes over the line: a dot that begins a line is doubled, a dot alone ends it (RFC 5321, 4.5.2).
fn stuffed(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() + 64);
    let mut begins_line = true;
    for byte in content {
        if begins_line && *byte == b'.' {
            out.push(b'.');
        }
        out.push(*byte);
        begins_line = *byte == b'\n';
    }
    if !out.ends_with(b"\r\n") {
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(b".\r\n");
    out
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_dot_at_the_beginning_of_a_line_is_doubled() {
        assert_eq!(stuffed(b".a\r\nb.\r\n..c"), b"..a\r\nb.\r\n...c\r\n.\r\n");
        assert_eq!(stuffed(b"a\r\n"), b"a\r\n.\r\n");
    }

    /// What becomes of a mail to a server that behaves like this.
    fn sent_to(tls: Tls, behaves: impl FnOnce(TcpStream) + Send + 'static) -> String {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let thread = std::thread::spawn(move || behaves(listener.accept().unwrap().0));
        let server = Smtp { host: "127.0.0.1".to_owned(), port, tls, credentials: None, hello: None };
        let address: Address = "a@b.example".parse().unwrap();
        let parcel = Parcel { from: &address, to: &address, content: b"x" };
        let begun = Instant::now();
        let until = begun + Duration::from_millis(400);
        let outcome = hand_over_until(until, &server, "b.example", &parcel, || Ok(()));
        assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
        drop(thread);
        match outcome {
            Err(Failure::Refused { reason, is_final: false }) => reason,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_server_that_hangs_or_drips_or_is_none_ends_in_time_and_is_tried_again() {
        let hang = |stream: TcpStream| {
            std::thread::sleep(Duration::from_secs(2));
            drop(stream);
        };
        assert!(sent_to(Tls::None, hang).contains("took longer"));
        assert!(sent_to(Tls::Wrapped, hang).contains("TLS with 127.0.0.1 failed"));
        let drip = |mut stream: TcpStream| {
            while stream.write_all(b"2").is_ok() {
                std::thread::sleep(Duration::from_millis(50));
            }
        };
        assert!(sent_to(Tls::None, drip).contains("took longer"));
        let speaks = |words: &'static str| move |mut stream: TcpStream| stream.write_all(words.as_bytes()).unwrap();
        assert!(sent_to(Tls::None, speaks("HTTP/1.1 400 Bad Request\r\n")).contains("no mail server"));
        assert!(sent_to(Tls::None, speaks("554 go away\r\n")).contains("554 go away"));
        let endless = |mut stream: TcpStream| while stream.write_all(b"220-still more to say\r\n").is_ok() {};
        assert!(sent_to(Tls::None, endless).contains("has no end"));
        let in_the_clear = |mut stream: TcpStream| {
            stream.write_all(b"220 hello\r\n250 no extensions\r\n").unwrap();
            let mut said = String::new();
            let _ = stream.read_to_string(&mut said);
            assert!(!said.contains("MAIL"), "{said}");
        };
        assert!(sent_to(Tls::Required, in_the_clear).contains("STARTTLS"));
    }

    /// What a server that offers this way of signing in, and takes whatever comes, heard.
    fn signed_in_by(mechanism: &'static str) -> Vec<String> {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = std::thread::spawn(move || {
            let stream = listener.accept().unwrap().0;
            let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let mut heard = Vec::new();
            let say = |words: String| (&stream).write_all(words.as_bytes()).unwrap();
            say("220 hello\r\n".to_owned());
            while let Some(line) = lines.next() {
                match line.split(' ').next() {
                    Some("EHLO") => say(format!("250-mail.example\r\n250 AUTH {mechanism}\r\n")),
                    Some("AUTH") if line == "AUTH LOGIN" => {
                        for challenge in ["VXNlcm5hbWU6", "UGFzc3dvcmQ6"] {
                            say(format!("334 {challenge}\r\n"));
                            heard.push(lines.next().unwrap());
                        }
                        say("235 welcome\r\n".to_owned());
                    }
                    Some("DATA") => {
                        say("354 go on\r\n".to_owned());
                        let _ = lines.find(|line| line == ".");
                        say("250 taken\r\n".to_owned());
                    }
                    Some("QUIT") => break,
                    _ => say("250 ok\r\n".to_owned()),
                }
                heard.push(line);
            }
            heard
        });
        let credentials = Some(("me".to_owned(), "s3cret".to_owned()));
        let server = Smtp { host: "127.0.0.1".to_owned(), port, tls: Tls::None, credentials, hello: None };
        let address: Address = "a@b.example".parse().unwrap();
        let parcel = Parcel { from: &address, to: &address, content: b"x" };
        assert_eq!(hand_over(&server, "b.example", &parcel, || Ok(())).unwrap(), "250 taken");
        heard.join().unwrap()
    }

    #[test]
    fn who_sends_signs_in_as_the_server_asks_for() {
        assert!(signed_in_by("CRAM-MD5 PLAIN").contains(&"AUTH PLAIN AG1lAHMzY3JldA==".to_owned()));
        let heard = signed_in_by("LOGIN");
        for answer in ["bWU=", "czNjcmV0"] {
            assert!(heard.contains(&answer.to_owned()), "{answer}: {heard:?}");
        }
    }
}
