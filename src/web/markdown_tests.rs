//! What becomes of a text: nothing that acts, nothing that grows without end.

use super::*;
use crate::effort::counted;

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

/// Every text of 20,000 characters that is known to make work, and what is asked of it.
fn hurtful(length: usize) -> Vec<String> {
    let units = [
        ">",
        "> ",
        "- ",
        "1. ",
        "* - ",
        "> - ",
        "[",
        "![",
        "]",
        "[](",
        "[a](",
        "[a](<b",
        "[a](b)",
        "*",
        "*a ",
        "_a ",
        "*a **b ",
        "a**b",
        "`",
        "`a ",
        "~~a ",
        "<",
        "<a>",
        "<!--",
        "<?",
        "<![CDATA[",
        "&",
        "&amp;",
        "&a",
        "\\",
        "\\\n",
        "|",
        "|\n",
        "|-|\n",
        "-|-\n",
        "a\n-|-\n",
        "a|b\n-|-|-\n",
        "#\n",
        "- a\n",
        "- a\n\n",
        "> a\n\n",
        "    a\n",
        "```\n",
        "---\n",
        "a  \n",
        "http://a.b ",
        "www.",
        "a@b.c ",
        "a@",
        "[a]: b\n",
        "[a]\n",
        "Ä!",
        "日本。",
        "אבג ",
        "👩‍👩‍👧 ",
        "e\u{301}",
        "\u{202e}a",
        "a ",
        "a",
        "\n",
        "\t",
        "\"",
        "!",
    ];
    let mut texts: Vec<String> = units.iter().map(|unit| unit.chars().cycle().take(length).collect()).collect();
    let cut = |text: String| text.chars().take(length).collect::<String>();
    texts.push(cut((0..).map(|depth| format!("{}- a\n", "  ".repeat(depth))).take(200).collect()));
    texts.push(cut((1..200).map(|depth| format!("{} a\n\n", ">".repeat(depth))).collect::<Vec<_>>().concat()));
    texts.push(cut(format!("{}a{}", "*".repeat(length / 2 - 1), "*".repeat(length / 2))));
    texts.push(cut(format!("{}a\n{}", ">".repeat(length / 2), "a\n".repeat(length / 4))));
    for columns in [3, 30, 300, 3_000] {
        let row = |cell: &str| format!("{}|\n", cell.repeat(columns));
        texts.push(cut(format!("{}{}{}", row("|a"), row("|-"), "a\n".repeat(length / 2))));
    }
    texts.push(cut((1..300).map(|ticks| format!("{}a", "`".repeat(ticks))).collect::<Vec<_>>().concat()));
    texts
}

#[test]
fn no_text_makes_more_work_or_a_larger_page_than_its_length_deserves() {
    for (small, large) in hurtful(5_000).iter().zip(&hurtful(20_000)) {
        let begins: String = large.chars().take(20).collect();
        let (few, many) = (counted(|| Rendered::of(small)).1, counted(|| Rendered::of(large)).1);
        assert!(many <= 5 * few.max(60_000) && many <= 1_500_000, "{begins:?}: {few} steps, then {many}");
        let rendered = Rendered::of(large);
        assert!(rendered.html.len() <= LARGEST, "{begins:?}: {} bytes", rendered.html.len());
    }
}

#[test]
fn the_author_is_told_what_is_too_much() {
    let table = format!("{}|\n{}|\n{}", "|a".repeat(300), "|-".repeat(300), "a\n".repeat(5_000));
    assert!(Rendered::parse(&table).unwrap_err().in_english().contains("too much formatting"));
    for deep in [">".repeat(19_990), "- ".repeat(100) + "a", "*a ".repeat(50) + &"a*".repeat(50)] {
        assert!(Rendered::parse(&deep).unwrap_err().in_english().contains("nested too deeply"), "{deep:.20}");
        let shown = to_html(&deep);
        assert!(shown.starts_with("<p>") && !shown.contains("<blockquote>"), "{shown:.40}");
    }
    assert_eq!(to_html(&format!("{} <b>\n\n & more", ">".repeat(30))).matches("<p>").count(), 2);
    assert!(to_html(&format!("{} <b>\n\n & more", ">".repeat(30))).contains("&lt;b&gt;"));
}

#[test]
fn what_an_honest_author_writes_is_taken() {
    let item = "- **Stoneware**, thrown by hand in [our studio](https://blue-door.example)\n";
    let row = "| Height | 24 cm |\n";
    let quote = "> > - 1. *Deep* enough for anybody\n\n";
    for (unit, times) in [(item, 260), (row, 1000), (quote, 500), ("One line of a poem\n", 1000), ("物語。\n\n", 3_000)]
    {
        let text = if unit == row {
            format!("| What | How much |\n|---|---|\n{}", row.repeat(times))
        } else {
            unit.repeat(times)
        };
        assert!(text.chars().count() <= 20_000 && Rendered::parse(&text).is_ok(), "{unit}");
    }
}

#[test]
fn a_summary_ends_at_a_word() {
    assert_eq!(to_summary("<p>One <em>two</em>, three</p>", 100), "One two, three");
    assert_eq!(to_summary("<p>One two three</p>", 10), "One two…");
}

#[test]
fn headings_leave_no_level_out() {
    let html = to_html("## Care\n\n### Washing\n\n###### Once a week\n\n# Size\n\n#### In cm");
    let levels: Vec<_> = html.split("<h").skip(1).map(|rest| &rest[..rest.find("</h").unwrap()]).collect();
    assert_eq!(levels, ["3>Care", "4>Washing", "5>Once a week", "3>Size", "4>In cm"]);
}
