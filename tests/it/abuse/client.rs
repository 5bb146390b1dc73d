//! A client of few words: an address, a cookie jar, and forms that are sent as a browser would send them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::net::SocketAddr;

use scraper::Html;

use crate::support::{Wired, connect_from, held, read, select};

/// Somebody at an address of this machine.
pub struct Client {
    to: SocketAddr,
    from: [u8; 4],
    jar: RefCell<BTreeMap<String, String>>,
}

/// A form as it stands on a page.
#[derive(Clone, Debug)]
pub struct Form {
    /// Whether it is sent as POST.
    pub is_post: bool,
    /// Where to.
    pub action: String,
    /// Its fields with what they hold.
    pub fields: Vec<(String, String)>,
}

impl Client {
    /// A client with this address.
    pub fn at(to: SocketAddr, from: [u8; 4]) -> Self {
        Self { to, from, jar: RefCell::default() }
    }

    /// Opens a page.
    pub fn get(&self, path: &str) -> io::Result<Wired> {
        self.send("GET", path, None)
    }

    /// Sends a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> io::Result<Wired> {
        self.send("POST", path, Some(serde_urlencoded::to_string(fields).expect("it can be encoded")))
    }

    /// The forms of a page.
    pub fn forms(&self, path: &str) -> Vec<Form> {
        let page = self.get(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let html = Html::parse_document(&page.body);
        html.select(&select("form"))
            .map(|form| Form {
                is_post: form.attr("method") == Some("post"),
                action: form.attr("action").unwrap_or(path).to_owned(),
                fields: held(form),
            })
            .collect()
    }

    /// Sends a form with one field changed.
    pub fn fill(&self, form: &Form, field: &str, value: &str) -> io::Result<Wired> {
        let fields: Vec<_> = form
            .fields
            .iter()
            .map(|(name, held)| (name.as_str(), if name == field { value } else { held.as_str() }))
            .collect();
        if form.is_post {
            return self.post(&form.action, &fields);
        }
        self.get(&format!("{}?{}", form.action, serde_urlencoded::to_string(&fields).expect("it can be encoded")))
    }

    fn send(&self, method: &str, path: &str, body: Option<String>) -> io::Result<Wired> {
        let cookies: Vec<_> = self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if !cookies.is_empty() {
            let _ = write!(request, "Cookie: {}\r\n", cookies.join("; "));
        }
        if let Some(body) = &body {
            let _ = write!(
                request,
                "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
                body.len()
            );
        }
        request += "\r\n";
        let mut stream = connect_from(self.from, self.to)?;
        stream.write_all(request.as_bytes())?;
        // A form that is too large is answered before all of it is read.
        let sent = stream.write_all(body.unwrap_or_default().as_bytes());
        let answer = read(&mut stream);
        let answer = answer.or_else(|error| sent.and(Err(error)))?;
        self.keep_cookies(&answer);
        Ok(answer)
    }

    fn keep_cookies(&self, answer: &Wired) {
        for cookie in &answer.cookies {
            let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) else { continue };
            let mut jar = self.jar.borrow_mut();
            if value.is_empty() {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
