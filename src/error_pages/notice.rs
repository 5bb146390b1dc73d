//! An error as htmx gets it, beside what it asked for.

use askama::Template;

use crate::locales::Locale;

#[derive(Template)]
#[template(path = "errors/notice.html")]
pub struct ErrorNotice {
    /// The language it is told in.
    pub t: Locale,
    /// What the person is told.
    pub sentence: String,
    /// The request's number, where the log says more about it.
    pub request: Option<String>,
}
