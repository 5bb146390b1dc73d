//! Text from somebody else's table, made what its author meant: entities decoded, letters that went through the wrong
//! encoding put right where that is certain, HTML turned into Markdown. What was done is noted, to be told.

mod entities;
mod html;
mod mojibake;

use std::borrow::Cow;

pub use html::{is_html, to_markdown, to_plain};

/// What was found in texts, and mended but for the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// `&amp;` and the like.
    pub entities: bool,
    /// `Ã©` for `é`.
    pub mojibake: bool,
    /// HTML.
    pub html: bool,
    /// Characters that control something and show nothing.
    pub controls: bool,
    /// Characters that got lost before (U+FFFD).
    pub lost: bool,
}

/// A word or a line: no HTML, no entities.
pub fn line<'a>(cell: &'a str, found: &mut Found) -> Cow<'a, str> {
    let text = letters(cell.trim(), found);
    let text = match entities::decoded(&text) {
        Some(decoded) => {
            found.entities = true;
            Cow::Owned(decoded)
        }
        None => text,
    };
    let text = if is_html(&text) {
        found.html = true;
        Cow::Owned(to_plain(&text))
    } else {
        text
    };
    if text.contains(['\n', '\r', '\t']) {
        return Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    text
}

/// A description: Markdown.
pub fn description<'a>(cell: &'a str, found: &mut Found) -> Cow<'a, str> {
    let mut text = letters(cell.trim(), found);
    // A table may hold HTML that was escaped once more on its way.
    if !is_html(&text)
        && let Some(decoded) = entities::decoded(&text)
    {
        found.entities = true;
        text = Cow::Owned(decoded);
    }
    if is_html(&text) {
        found.html = true;
        return Cow::Owned(to_markdown(&text));
    }
    if text.contains("    ") || text.contains('\t') || text.contains('\r') {
        return Cow::Owned(without_indents(&text));
    }
    text
}

/// Lines that begin far to the right would become code.
fn without_indents(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let plain = line.trim_start_matches([' ', '\t', '\u{a0}']);
        let indent = line.len() - plain.len();
        lines.push(if indent >= 4 || line.starts_with('\t') { plain } else { line });
    }
    lines.join("\n")
}

/// Letters as they were typed, without what controls a terminal.
fn letters<'a>(text: &'a str, found: &mut Found) -> Cow<'a, str> {
    if text
        .bytes()
        .all(|byte| byte.is_ascii() && (byte >= b' ' && byte != 0x7f || matches!(byte, b'\n' | b'\r' | b'\t')))
    {
        return Cow::Borrowed(text);
    }
    let mut mended = Cow::Borrowed(text);
    // Twice wrong is as common as thrice is not.
    for _ in 0..2 {
        let Some(better) = mojibake::mended(&mended) else { break };
        found.mojibake = true;
        mended = Cow::Owned(better);
    }
    found.lost |= mended.contains('\u{fffd}');
    if mended.chars().any(is_control) {
        found.controls = true;
        mended = Cow::Owned(mended.chars().filter(|char| !is_control(*char)).collect());
    }
    mended
}

fn is_control(char: char) -> bool {
    char.is_control() && !matches!(char, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> (String, Found) {
        let mut found = Found::default();
        (line(text, &mut found).into_owned(), found)
    }

    #[test]
    fn a_line_is_what_its_author_meant() {
        assert_eq!(
            mended(" Salt &amp; pepper "),
            ("Salt & pepper".to_owned(), Found { entities: true, ..Found::default() })
        );
        assert_eq!(mended("Kid&amp;#39;s cup").0, "Kid's cup");
        assert_eq!(mended("<b>Bowl</b>\nfor soup").0, "Bowl for soup");
        assert_eq!(mended("CafÃ© crÃ¨me").0, "Café crème");
        assert_eq!(mended("a\u{7}b"), ("ab".to_owned(), Found { controls: true, ..Found::default() }));
        assert!(mended("caf\u{fffd}").1.lost);
        for plain in ["Size < 5 & > 3", "R&D", "AT&T; and more", "a &nosuch; b", "24\" x 3'", "Größe"] {
            assert_eq!(mended(plain), (plain.to_owned(), Found::default()));
        }
    }

    #[test]
    fn a_description_is_markdown_afterwards() {
        let described = |text: &str| description(text, &mut Found::default()).into_owned();
        assert_eq!(described("&lt;p&gt;Warm &amp;amp; soft&lt;/p&gt;"), "Warm & soft");
        assert_eq!(described("<p>One</p><p>Two</p>"), "One\n\nTwo");
        assert_eq!(described("One\r\n      two\r\n- three"), "One\ntwo\n- three");
        assert_eq!(described("- one\n  - two"), "- one\n  - two");
    }
}
