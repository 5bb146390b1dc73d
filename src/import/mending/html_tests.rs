use super::*;

#[test]
fn html_is_told_from_text() {
    for html in ["<p>x</p>", "a<br>b", "a<br/>b", "<P class=\"x\">y</P>", "<strong>x</strong>", "<a href='x'>y</a>"] {
        assert!(is_html(html), "{html}");
    }
    for text in ["a < b > c", "<3", "x <y> z", "<", "1<2", "use <https://example.com>", "<p", "a <b"] {
        assert!(!is_html(text), "{text}");
    }
}

#[test]
fn what_markdown_has_stays() {
    let cases = [
        ("<p>One <strong>big </strong>mug</p><p>Two</p>", "One **big** mug\n\nTwo"),
        ("<h2>Care</h2><ul><li>wash</li><li><em>dry</em></li></ul><p>End</p>", "## Care\n\n- wash\n- *dry*\n\nEnd"),
        ("<ol><li>one<ul><li>in</li></ul></li><li>two</li></ol>", "1. one\n   - in\n2. two"),
        ("a<br>b<br><br>c", "a\\\nb\n\nc"),
        ("<a href=\"https://shop.example/x\">See</a> this", "[See](https://shop.example/x) this"),
        ("<a href=\"javascript:alert(1)\">See</a> this", "See this"),
        ("<script>alert(1)</script><style>p{}</style><p>Words &amp; more&nbsp;words</p>", "Words & more words"),
        (
            "<table><tr><td>Width</td><td>4 cm</td></tr><tr><th>Height</th><td>5 cm</td></tr></table>",
            "Width: 4 cm\\\nHeight: 5 cm",
        ),
        ("<p>2 * 3 * 4 and snake_case_name and [x](y)</p>", "2 \\* 3 \\* 4 and snake\\_case\\_name and \\[x\\](y)"),
        (
            "<p>1. not a list</p><p># not a heading</p><p>- no bullet</p>",
            "1\\. not a list\n\n\\# not a heading\n\n\\- no bullet",
        ),
        ("<b>open<p>never closed", "**open**\n\nnever closed"),
        ("<p><b></b> <i> </i></p>", ""),
    ];
    for (html, markdown) in cases {
        assert_eq!(to_markdown(html), markdown, "{html}");
    }
}

#[test]
fn long_and_broken_html_takes_no_longer_than_its_length() {
    let begun = std::time::Instant::now();
    for piece in ["<b>", "<ul><li>", "<a href='https://x.example'>", "</b>", "<", "&amp;", "<p", "<!--"] {
        let _ = to_markdown(&piece.repeat(200_000 / piece.len()));
    }
    assert!(begun.elapsed().as_secs() < 20);
}
