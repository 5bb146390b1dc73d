//! The words of HTML, and texts as cells of a spreadsheet.

use crate::effort::spend;

/// The words of sanitised HTML, elements set apart by a space.
#[must_use]
pub fn to_text(html: &str) -> String {
    spend(html.len());
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => {
                in_tag = true;
                text.push(' ');
            }
            '>' => in_tag = false,
            _ if in_tag => {}
            other => text.push(other),
        }
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    [" .", " ,", " ;", " :", " !", " ?"].into_iter().fold(words, |text, gap| text.replace(gap, &gap[1..]))
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV Injection).
#[must_use]
pub fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
