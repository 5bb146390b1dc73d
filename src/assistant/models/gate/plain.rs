//! What a model wrote as text alone: no Markdown, HTML, link or picture of its, and no character that cannot be seen.

use crate::web::letters::is_invisible;

/// A sentence as text, and the numbers of the listings that it cites, each once.
#[must_use]
pub fn plain(sentence: &str) -> (String, Vec<usize>) {
    let mut cited = Vec::new();
    let text = without_tags(&without_links(sentence));
    let (mut kept, mut rest) = (String::new(), text.as_str());
    while let Some(at) = rest.find(['[', '【']) {
        let (before, bracket) = rest.split_at(at);
        kept.push_str(before);
        let Some(end) = bracket.find([']', '】']) else {
            rest = bracket;
            break;
        };
        let inside = bracket[..end].trim_start_matches(['[', '【']);
        let numbers: Option<Vec<usize>> =
            inside.split([',', ' ', '،']).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect();
        match numbers {
            Some(numbers) => cited.extend(numbers),
            None => kept.push_str(inside),
        }
        rest = bracket[end..].trim_start_matches([']', '】']);
    }
    kept.push_str(rest);
    cited.sort_unstable();
    cited.dedup();
    (tidy(&kept), cited)
}

/// `[text](address)` is its text, `![text](address)` is nothing, an address alone is nothing either.
fn without_links(text: &str) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some(middle) = rest.find("](") {
        let Some(end) = rest[middle..].find(')') else { break };
        let start = rest[..middle].rfind('[').unwrap_or(middle);
        let is_picture = rest[..start].ends_with('!');
        kept.push_str(rest[..start].trim_end_matches('!'));
        if !is_picture {
            kept.push_str(rest[start..middle].trim_start_matches('['));
        }
        rest = &rest[middle + end + 1..];
    }
    kept.push_str(rest);
    let is_address = |word: &str| {
        let word = word.to_lowercase();
        word.contains("://") || word.contains("www.") || word.starts_with("mailto:") || word.starts_with("javascript:")
    };
    kept.split(' ').filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ")
}

fn without_tags(text: &str) -> String {
    let (mut kept, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('<') {
        kept.push_str(&rest[..at]);
        let Some(end) = rest[at..].find('>') else {
            rest = &rest[at + 1..];
            continue;
        };
        rest = &rest[at + end + 1..];
    }
    kept.push_str(rest);
    kept
}

/// One line of visible characters, without the marks of Markdown and spaces before a full stop.
fn tidy(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| {
            !c.is_control() && !is_invisible(*c) && !matches!(c, '*' | '_' | '`' | '#' | '|' | '~' | '\u{fffd}')
        })
        .collect();
    let mut line = visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    for mark in ['.', '!', ',', '؟', '?'] {
        line = line.replace(&format!(" {mark}"), &mark.to_string());
    }
    let begun = line.trim_start_matches(['-', '•', '–', '>', ' ']);
    begun.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_model_draws_is_text_and_its_numbers_are_citations() {
        for (written, text, cited) in [
            ("The **Blue Mug** costs €24. [1]", "The Blue Mug costs €24.", vec![1]),
            ("- Safe [2][2] in the `dishwasher` [1, 2].", "Safe in the dishwasher.", vec![1, 2]),
            ("See [the mug](https://evil.example/a) [1].", "See the mug.", vec![1]),
            ("![x](https://evil.example/pixel.png) Blue [1].", "Blue.", vec![1]),
            ("Visit https://evil.example now [1].", "Visit now.", vec![1]),
            ("<script>alert(1)</script>Blue<img src=x> [1].", "alert(1)Blue.", vec![1]),
            ("Bl\u{202e}ue\u{200b} [1].", "Blue.", vec![1]),
            ("[none]", "none", vec![]),
            ("A [ b < c", "A [ b c", vec![]),
        ] {
            assert_eq!(plain(written), (text.to_owned(), cited), "{written}");
        }
    }
}
