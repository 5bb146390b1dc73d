//! Which addresses may lead elsewhere, and where they may lead.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::locales::Text;
use crate::web::is_own_path;

/// The longest path, in characters.
pub const LONGEST: usize = 300;
/// The longest target, in bytes.
const LONGEST_TARGET: usize = 500;
/// What stands in no header as it is.
const UNSENT: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'{').add(b'}');

/// What is somebody's, or is for programs: where nothing stands there, nothing is led elsewhere.
const KEPT: [&str; 12] = [
    "/account",
    "/api",
    "/assets",
    "/hooks",
    "/manage",
    "/media",
    "/operator",
    "/pictures",
    "/sign-in",
    "/sign-out",
    "/unsubscribe",
    "/invitations",
];

/// A path as it is looked up: without escapes, without a slash at its end; none where it is no text.
#[must_use]
pub fn normal(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = path.trim_end_matches('/');
    let is_fit = is_own_path(path) && path.chars().count() <= LONGEST && !path.contains(['?', '#']);
    is_fit.then(|| path.to_owned())
}

/// Whether a path may lead elsewhere.
#[must_use]
pub fn is_free(path: &str) -> bool {
    let is_below = |kept: &&str| path.strip_prefix(*kept).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    !KEPT.iter().any(is_below)
}

/// Where a redirect may lead: a path of ours, or an https address elsewhere.
///
/// # Errors
/// The sentence that the form shows.
pub fn target(typed: &str) -> Result<String, Text> {
    let typed = typed.trim();
    let is_elsewhere = typed.strip_prefix("https://").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        host.contains('.') && host.chars().all(known)
    });
    let is_fit = typed.len() <= LONGEST_TARGET && !typed.contains(|c: char| c.is_whitespace() || c.is_control());
    if is_fit && (is_elsewhere || is_own_path(typed)) {
        return Ok(typed.to_owned());
    }
    Err(Text::redirects_target_mistaken())
}

/// A target as it stands in a header. What was asked behind a question mark goes along, unless it has its own.
pub(super) fn with_query(target: &str, query: Option<&str>) -> String {
    let place = utf8_percent_encode(target, UNSENT).to_string();
    match query.filter(|query| !query.is_empty() && !target.contains(['?', '#'])) {
        Some(query) => format!("{place}?{query}"),
        None => place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_looked_up_however_it_is_written() {
        assert_eq!(normal("/old/").as_deref(), Some("/old"));
        assert_eq!(normal("/%C3%BCber-uns").as_deref(), Some("/über-uns"));
        for none in ["", "/", "old", "//evil.example", "/a?b", "/%FF", "/%0A", "/\\x", &format!("/{}", "a".repeat(400))]
        {
            assert_eq!(normal(none), None, "{none}");
        }
        assert!(is_free("/operators") && !is_free("/operator") && !is_free("/manage/blue-door"));
    }

    #[test]
    fn a_target_is_ours_or_encrypted_elsewhere() {
        for good in ["/listings?q=mug", "/pages/about#section-1", "https://example.com/a?b", " /x "] {
            assert!(target(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "x",
            "//evil.example",
            "http://example.com",
            "javascript:x",
            "https://",
            "https://a b.example",
            "https://x@y.example/",
            "/a b",
        ] {
            assert!(target(bad).is_err(), "{bad}");
        }
        assert_eq!(with_query("/neu/ü", Some("a=1")), "/neu/%C3%BC?a=1");
        assert_eq!(with_query("/neu?b=2", Some("a=1")), "/neu?b=2");
    }
}
