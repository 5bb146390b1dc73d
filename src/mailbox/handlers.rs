//! The list of mail, and one of them. Only the text is shown: the policy of the site lets no foreign HTML in, and the
//! file can be opened in a mail program.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::layout::Page;
use crate::locales::{At, Text};
use crate::mail::{Folder, Kept};
use crate::web::html;
use crate::web::pagination::{Pages, Pagination, Paging, Step};

const PAGES: Pages = Pages::of(25, 20);

#[derive(Template)]
#[template(path = "mailbox/index.html")]
struct Index {
    page: Page,
    mails: Vec<Kept>,
    pagination: Pagination,
}

/// `GET /mailbox` — the mail that was written last, first.
///
/// # Errors
/// [`Error::NotFound`] elsewhere than on the machine of a marketplace without a mail server.
pub async fn index(visitor: Visitor, request: HttpRequest, paging: Query<Paging>) -> Result<HttpResponse> {
    let folder = folder(&request)?;
    let names = folder.names()?;
    let window = PAGES.window(paging.page);
    let shown = names.iter().skip(window.offset()).take(window.limit());
    let mails = shown.filter_map(|name| folder.find(name)).collect();
    let pagination = window.among(names.len(), "/mailbox", "");
    html(&Index { page: visitor.page(Text::mailbox_title()), mails, pagination })
}

#[derive(Template)]
#[template(path = "mailbox/show.html")]
struct Show {
    page: Page,
    mail: Kept,
    parts: Vec<Part>,
}

/// A part of a text: words, or a link.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Link(String),
}

/// `GET /mailbox/{mail}` — one mail.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or no mailbox.
pub async fn show(visitor: Visitor, request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let mail = folder(&request)?.find(&name).ok_or(Error::NotFound)?;
    let parts = parts(&mail.text);
    html(&Show { page: visitor.page(mail.subject.clone()), mail, parts })
}

/// `GET /mailbox/{mail}/source` — one mail as a file.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or no mailbox.
pub async fn source(_: Visitor, request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let content = folder(&request)?.source(&name).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "message/rfc822"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.eml\"")))
        .body(content))
}

/// The folder, for somebody on this machine. What a header says of where they are is not believed, and a request that
/// a proxy passed on came from elsewhere.
fn folder(request: &HttpRequest) -> Result<Folder> {
    let config = request.app_data::<Data<Config>>().ok_or(Error::NotFound)?;
    let is_here = request.peer_addr().is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    let is_passed_on = ["x-forwarded-for", "forwarded", "via"].iter().any(|name| request.headers().contains_key(*name));
    if config.smtp.is_some() || !config.is_local() || !is_here || is_passed_on {
        return Err(Error::NotFound);
    }
    Ok(Folder::of(&config.data_dir))
}

/// A text with its links.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = ["http://", "https://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let end = rest[start..].find(char::is_whitespace).map_or(rest.len(), |length| start + length);
        parts.push(Part::Words(rest[..start].to_owned()));
        parts.push(Part::Link(rest[start..end].to_owned()));
        rest = &rest[end..];
    }
    parts.push(Part::Words(rest.to_owned()));
    parts
}

#[cfg(test)]
mod tests {
    use super::Part::{Link, Words};
    use super::parts;

    #[test]
    fn links_are_told_from_words() {
        let words = |text: &str| Words(text.to_owned());
        let link = |text: &str| Link(text.to_owned());
        assert_eq!(parts("Hello"), [words("Hello")]);
        assert_eq!(
            parts("Open:\nhttp://localhost:8080/verify?t=1\n\nhttps://b.example x"),
            [
                words("Open:\n"),
                link("http://localhost:8080/verify?t=1"),
                words("\n\n"),
                link("https://b.example"),
                words(" x")
            ]
        );
    }
}
