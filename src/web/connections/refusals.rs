//! Responses to input that is not a valid request. Those of actix have neither body nor headers; these have both.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::locales::Locale;
use crate::web::headers::ALWAYS;

/// The response to a head that is too large.
pub static HEAD_TOO_LARGE: LazyLock<String> = LazyLock::new(|| answer("431 Request Header Fields Too Large"));

/// The complete response to replace a bare one of actix's (a status line and `content-length: 0`), if it is one.
pub fn completed(bytes: &[u8]) -> Option<Vec<u8>> {
    let (head, _) = std::str::from_utf8(bytes).ok()?.split_once("\r\n\r\n")?;
    let status = head.strip_prefix("HTTP/1.1 4")?.split("\r\n").next()?;
    head.split("\r\n").any(|line| line == "content-length: 0").then(|| answer(&format!("4{status}")).into_bytes())
}

fn answer(status: &str) -> String {
    let t = Locale::English;
    let (title, sentence) = match status.get(..3) {
        Some("408") => (t.errors_title_too_slow(), t.web_refusal_slow()),
        Some("431") => (t.errors_title_too_large(), t.web_refusal_headers()),
        _ => (t.errors_title_bad_request(), t.web_refusal_malformed()),
    };
    let body = format!(
        "<!doctype html>\n<html lang=\"{t}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
         <body><h1>{title}</h1><p>{sentence}</p><p><a href=\"/\">{home}</a></p></body></html>\n",
        home = t.errors_home(),
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
