//! Markdown as people write it, turned into HTML that cannot do harm.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use ammonia::Builder;

/// Headings start below the page's own; no pictures, no styles, no scripts; links do not vouch for their target.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .tags(HashSet::from([
            "p",
            "br",
            "strong",
            "em",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h3",
            "h4",
            "h5",
            "a",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        ]))
        .generic_attributes(HashSet::new())
        .link_rel(Some("nofollow ugc noopener"))
        .url_schemes(HashSet::from(["http", "https", "mailto"]));
    builder
});

/// Sanitised HTML of `source`.
#[must_use]
pub fn to_html(source: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    let html = comrak::markdown_to_html(source, &options);
    let html = lower_headings(&html);
    SANITISER.clean(&html).to_string()
}

/// The words alone, at most `most` characters, cut at a word.
#[must_use]
pub fn to_summary(html: &str, most: usize) -> String {
    let text = to_text(html);
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', '.', ' ']))
}

/// The words of sanitised HTML, elements set apart by a space.
#[must_use]
pub fn to_text(html: &str) -> String {
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

/// Headings from the third level to the fifth, none deeper than one below the heading before it: the page's own are the
/// first and the second.
fn lower_headings(html: &str) -> String {
    let (mut lowered, mut level) = (String::with_capacity(html.len()), 2);
    for (index, piece) in html.split('<').enumerate() {
        if index > 0 {
            lowered.push('<');
        }
        let is_end = piece.starts_with('/');
        let heading = piece.trim_start_matches('/').strip_prefix('h').and_then(|rest| rest.split_once('>'));
        match heading.and_then(|(written, rest)| Some((written.parse::<u8>().ok()?, rest))) {
            Some((written, rest)) => {
                if !is_end {
                    level = (written + 2).min(level + 1).min(5);
                }
                let slash = if is_end { "/" } else { "" };
                let _ = write!(lowered, "{slash}h{level}>{rest}");
            }
            None => lowered.push_str(piece),
        }
    }
    lowered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_survives() {
        let html = to_html(
            "# Cup\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)> \
             <b onclick=\"x()\" style=\"color:red\">y</b> [z](https://a.example)",
        );
        assert!(html.contains("<h3>Cup</h3>"), "{html}");
        for forbidden in ["script", "alert", "onclick", "style", "<img", "javascript:"] {
            assert!(!html.contains(forbidden), "{forbidden} in {html}");
        }
        assert!(html.contains("rel=\"nofollow ugc noopener\""), "{html}");
    }

    #[test]
    fn headings_leave_no_level_out() {
        let html = to_html("## Care\n\n### Washing\n\n###### Once a week\n\n# Size\n\n#### In cm");
        let levels: Vec<_> = html.split("<h").skip(1).map(|rest| &rest[..rest.find("</h").unwrap()]).collect();
        assert_eq!(levels, ["3>Care", "4>Washing", "5>Once a week", "3>Size", "4>In cm"]);
    }

    #[test]
    fn a_summary_ends_at_a_word() {
        assert_eq!(to_summary("<p>One <em>two</em>, three</p>", 100), "One two, three");
        assert_eq!(to_summary("<p>One two three</p>", 10), "One two…");
    }
}
