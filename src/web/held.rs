//! A form that outlives its session. What was sent is kept while the request is answered; where the answer is that
//! nobody is signed in any more, the page of that answer holds every field, so that nothing typed is lost.

use std::fmt;

use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::middleware::Next;
use actix_web::web::{Bytes, BytesMut};
use askama::filters::HtmlSafe;
use futures_util::{StreamExt, stream};

use super::is_own_path;

/// The largest form that is held, in bytes: a little less than the largest that is taken, since a few fields are added
/// when it comes back.
const LARGEST: usize = 508 * 1024;
/// What the fields of signing in begin with, so that they are never mistaken for the form's own.
pub const OWN: &str = "held-";

/// Fields that nobody fills in: what a form was made of, and where it leads.
const UNSEEN: [&str; 8] = ["key", "version", "revision", "next", "product", "was", "tab", "kept"];

/// The body of a request, as it came.
#[derive(Clone, Debug)]
pub struct Body {
    path: String,
    bytes: Bytes,
}

/// The form that it is.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// Where it was sent, on this site.
    pub path: String,
    /// Its fields in their order, without secrets.
    pub fields: Vec<(String, String)>,
}

/// A text as the value of an attribute, to the last character: line ends too, which a browser would make one of.
#[derive(Clone, Copy, Debug)]
pub struct Exactly<'a>(&'a str);

/// Keeps the body of a form for whoever answers instead of its handler, which gets it as if nobody had read it.
pub async fn kept(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let content_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if request.method() != Method::POST || !content_type.starts_with("application/x-www-form-urlencoded") {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let mut rest = request.take_payload();
    let (mut read, mut bytes) = (Vec::new(), BytesMut::new());
    let is_whole = loop {
        match rest.next().await {
            None => break true,
            Some(Ok(chunk)) => {
                bytes.extend_from_slice(&chunk);
                read.push(Ok(chunk));
            }
            Some(Err(error)) => {
                read.push(Err(error));
                break false;
            }
        }
        if bytes.len() > LARGEST {
            break false;
        }
    };
    request.set_payload(Payload::Stream { payload: Box::pin(stream::iter(read).chain(rest)) });
    if is_whole {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
        request.extensions_mut().insert(Body { path, bytes: bytes.freeze() });
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

impl Body {
    /// The form; nothing if it is none, or cannot be sent again from a page of ours.
    #[must_use]
    pub fn form(&self) -> Option<Held> {
        let fields = serde_urlencoded::from_bytes(&self.bytes).ok()?;
        is_own_path(&self.path).then(|| Held::of(self.path.clone(), fields))
    }
}

impl Held {
    /// A form of these fields that was sent there.
    #[must_use]
    pub fn of(path: String, fields: Vec<(String, String)>) -> Self {
        Self { path, fields: fields.into_iter().filter(|(name, _)| !is_secret(name)).collect() }
    }

    /// What somebody typed or chose, by the name of its field.
    pub fn written(&self) -> impl Iterator<Item = (String, &str)> {
        let is_written = |name: &str, value: &str| !UNSEEN.contains(&name) && !value.trim().is_empty();
        let written = self.fields.iter().filter(move |(name, value)| is_written(name, value));
        written.map(|(name, value)| (name.replace(['_', '-'], " "), value.as_str()))
    }

    /// A value for a hidden field.
    #[must_use]
    pub fn exactly<'a>(&self, value: &'a str) -> Exactly<'a> {
        exactly(value)
    }
}

/// A value for a hidden field, with its line ends.
#[must_use]
pub const fn exactly(value: &str) -> Exactly<'_> {
    Exactly(value)
}

/// What is never put into a page: passwords and codes, and what signing in adds itself.
fn is_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    // Only the word: a postcode is no secret, and would be lost.
    let is_code = name.split(|c: char| !c.is_alphanumeric()).any(|word| word == "code");
    name.starts_with(OWN) || is_code || name.contains("password")
}

impl fmt::Display for Exactly<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut plain = 0;
        for (at, character) in self.0.char_indices() {
            let written = match character {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#13;",
                '\n' => "&#10;",
                _ => continue,
            };
            f.write_str(&self.0[plain..at])?;
            f.write_str(written)?;
            plain = at + 1;
        }
        f.write_str(&self.0[plain..])
    }
}

impl HtmlSafe for Exactly<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_not_held() {
        let fields = ["name", "password", "current_password", "code", "recovery-code", "held-email", "postcode"];
        let held = Held::of("/x".to_owned(), fields.map(|name| (name.to_owned(), "1".to_owned())).into());
        assert_eq!(held.fields, ["name", "postcode"].map(|name| (name.to_owned(), "1".to_owned())));
    }

    #[test]
    fn an_attribute_keeps_every_character() {
        assert_eq!(Exactly("a\r\n\"<&>é+%\n").to_string(), "a&#13;&#10;&quot;&lt;&amp;&gt;é+%&#10;");
    }
}
