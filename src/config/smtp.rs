//! The mail server that `SMTP_URL` names.

use std::fmt;

use percent_encoding::percent_decode_str;
use url::Url;

/// What is expected of `SMTP_URL`.
pub(super) const EXPECTED: &str = "write it like smtps://user:password@mail.example, \
     smtp://user:password@mail.example?tls=required or, for a server on this machine, smtp://localhost:25; in user and \
     password %40 for @, %2F for / and %25 for %";

/// A mail server and how to talk to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Smtp {
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whether the conversation is encrypted.
    pub tls: Tls,
    /// The user and the password, if it asks for them.
    pub credentials: Option<(String, String)>,
    /// What this machine calls itself, where that is not the host of the base URL.
    pub hello: Option<String>,
}

/// Whether and how a conversation with a mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte (`smtps://`).
    Wrapped,
    /// By STARTTLS, or not at all held (`?tls=required`).
    Required,
    /// By STARTTLS where the server offers it (`?tls=opportunistic`): whoever stands between can prevent it.
    Opportunistic,
    /// Never; only to this machine.
    None,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Smtp({}:{}, {:?})", self.host, self.port, self.tls)
    }
}

impl Smtp {
    /// Reads the address of a mail server; nothing if it is not one, or asks for what would send mail in the clear to
    /// another machine without saying so.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let host = url.host_str().filter(|host| !host.is_empty())?.to_owned();
        let mut options = url.query_pairs();
        let tls = match (url.scheme(), options.next(), options.next()) {
            ("smtps", None, _) => Tls::Wrapped,
            ("smtp", None, _) if is_this_machine(&host) => Tls::None,
            ("smtp", Some((name, value)), None) if name == "tls" => match &*value {
                "required" => Tls::Required,
                "opportunistic" => Tls::Opportunistic,
                _ => return None,
            },
            _ => return None,
        };
        let default = match tls {
            Tls::Wrapped => 465,
            Tls::Required | Tls::Opportunistic => 587,
            Tls::None => 25,
        };
        let credentials = match (decoded(url.username())?, url.password()) {
            (user, Some(password)) if !user.is_empty() => Some((user, decoded(password)?)),
            (user, None) if user.is_empty() => None,
            _ => return None,
        };
        let hello = Some(url.path().trim_matches('/').to_owned()).filter(|name| !name.is_empty());
        let is_name = |name: &String| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-[]:".contains(&byte));
        if !hello.as_ref().is_none_or(is_name) || url.fragment().is_some() {
            return None;
        }
        Some(Self { host, port: url.port().unwrap_or(default), tls, credentials, hello })
    }

    /// Whether the server is on this machine.
    #[must_use]
    pub fn is_local(&self) -> bool {
        is_this_machine(&self.host)
    }
}

fn is_this_machine(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

fn decoded(text: &str) -> Option<String> {
    let text = percent_decode_str(text).decode_utf8().ok()?.into_owned();
    (!text.contains(char::is_control)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_where_and_how_and_nothing_goes_to_others_in_the_clear_unsaid() {
        let read = |text: &str| Smtp::parse(text).map(|smtp| (smtp.host, smtp.port, smtp.tls));
        let of = |host: &str, port, tls| Some((host.to_owned(), port, tls));
        assert_eq!(read("smtps://mail.example"), of("mail.example", 465, Tls::Wrapped));
        assert_eq!(read("smtp://mail.example?tls=required"), of("mail.example", 587, Tls::Required));
        assert_eq!(read("smtp://mailpit:1025?tls=opportunistic"), of("mailpit", 1025, Tls::Opportunistic));
        assert_eq!(read("smtp://localhost"), of("localhost", 25, Tls::None));
        assert_eq!(read("smtp://[::1]:2525"), of("[::1]", 2525, Tls::None));
        for wrong in [
            "smtp://mail.example",
            "smtp://mail.example?tls=no",
            "smtp://mail.example?tsl=required",
            "smtps://mail.example?tls=required",
            "smtps://",
            "smtps://user@mail.example",
            "smtps://:secret@mail.example",
            "smtps://a%0Ab:c@mail.example",
            "smtps://mail.example/a b",
            "mail.example",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        let full = Smtp::parse("smtps://me%40mail.example:p%2Fw@mail.example/market.example").unwrap();
        assert_eq!(full.credentials, Some(("me@mail.example".to_owned(), "p/w".to_owned())));
        assert_eq!(full.hello.as_deref(), Some("market.example"));
        assert_eq!(format!("{full:?}"), "Smtp(mail.example:465, Wrapped)", "no password in a log");
    }
}
