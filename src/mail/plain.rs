//! Plain text in lines that every mail program shows whole.

/// The longest line, in characters (RFC 5322, 2.1.1 asks for 78 at most).
const WIDTH: usize = 76;

/// Wraps each line, with this before it. A word that is longer than a line is broken, but for a link.
pub fn wrapped(text: &str, before: &str) -> String {
    let room = WIDTH - before.chars().count();
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        out.push_str(if line.trim().is_empty() { before.trim_end() } else { before });
        let mut used = 0;
        for word in line.split_whitespace() {
            let mut rest = word;
            loop {
                let length = rest.chars().count();
                let gap = usize::from(used > 0);
                let fits = used + gap + length <= room;
                if !fits && used > 0 {
                    out.push('\n');
                    out.push_str(before);
                    used = 0;
                    continue;
                }
                if gap > 0 {
                    out.push(' ');
                }
                let cut = rest.char_indices().nth(room).map(|(end, _)| end).filter(|_| !rest.contains("://"));
                let Some(cut) = cut else {
                    out.push_str(rest);
                    used += gap + length;
                    break;
                };
                out.push_str(&rest[..cut]);
                rest = &rest[cut..];
                used = room;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_lose_nothing() {
        let text = "Mona asked you to join Blue Door. ".repeat(8) + "\n\nسلام عليكم ".repeat(12).as_str();
        let lines = wrapped(&text, "> ");
        assert!(lines.lines().all(|line| line.chars().count() <= 76 && line.starts_with('>')), "{lines}");
        let words = |text: &str| text.replace('>', "").split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&lines), words(&text));
        assert_eq!(wrapped("a\n\nb", ""), "a\n\nb");
        assert_eq!(wrapped("a\n\nb", "> "), "> a\n>\n> b");
        assert_eq!(wrapped("", "> "), "");
    }

    #[test]
    fn a_long_word_is_broken_and_a_long_link_is_not() {
        let word = "x".repeat(200);
        let lines = wrapped(&format!("a {word} b"), "");
        assert!(lines.lines().all(|line| line.len() <= 76), "{lines}");
        assert_eq!(lines.replace('\n', "").matches('x').count(), 200);
        let link = format!("https://market.example/{word}");
        assert_eq!(wrapped(&format!("see {link} there"), ""), format!("see\n{link}\nthere"));
    }
}
