//! Markdown as people write it, turned into HTML that cannot do harm.

use std::collections::HashSet;
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

fn lower_headings(html: &str) -> String {
    let mut html = html.to_owned();
    for (from, to) in [(6, 5), (4, 5), (3, 5), (2, 4), (1, 3)] {
        html = html.replace(&format!("<h{from}>"), &format!("<h{to}>"));
        html = html.replace(&format!("</h{from}>"), &format!("</h{to}>"));
    }
    html
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
    fn a_summary_ends_at_a_word() {
        assert_eq!(to_summary("<p>One <em>two</em>, three</p>", 100), "One two, three");
        assert_eq!(to_summary("<p>One two three</p>", 10), "One two…");
    }
}
