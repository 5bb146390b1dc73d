//! Answers to what is no request at all. The protocol's own have neither body nor headers; these have both.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::web::headers::ALWAYS;

/// The answer to a head that is too large.
pub static HEAD_TOO_LARGE: LazyLock<String> = LazyLock::new(|| answer("431 Request Header Fields Too Large"));

/// The whole answer in place of a bare one of the protocol's (its first line and `content-length: 0`), if it is one.
pub fn completed(bytes: &[u8]) -> Option<Vec<u8>> {
    let (head, _) = std::str::from_utf8(bytes).ok()?.split_once("\r\n\r\n")?;
    let status = head.strip_prefix("HTTP/1.1 4")?.split("\r\n").next()?;
    head.split("\r\n").any(|line| line == "content-length: 0").then(|| answer(&format!("4{status}")).into_bytes())
}

fn answer(status: &str) -> String {
    let sentence = match status.get(..3) {
        Some("408") => "The request took too long to arrive. Try again.",
        Some("431") => "The request's headers are too large. Deleting this site's cookies may help.",
        _ => "The request could not be understood.",
    };
    let body = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{status}</title></head>\
         <body><h1>{status}</h1><p>{sentence}</p><p><a href=\"/\">Start page</a></p></body></html>\n"
    );
    let mut answer = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\
         cache-control: no-store\r\n",
        body.len()
    );
    for (name, value) in ALWAYS {
        let _ = write!(answer, "{name}: {value}\r\n");
    }
    answer + "\r\n" + &body
}
