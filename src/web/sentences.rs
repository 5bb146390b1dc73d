//! The sentences of a text, for whoever quotes it word for word.

use super::plain_text::to_text;
use crate::effort::spend;

/// The longest of [`SHORT`], in bytes.
const LONGEST_SHORT: usize = 8;
/// A full stop after one of these ends no sentence.
const SHORT: &[&str] =
    &["approx", "ca", "no", "nr", "e.g", "i.e", "vs", "etc", "dr", "mr", "mrs", "st", "incl", "max", "min"];

/// The sentences of sanitised HTML, word for word. Headings are none: they say nothing by themselves.
#[must_use]
pub fn sentences(html: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    for block in blocks(html) {
        split(&to_text(block), &mut sentences);
    }
    sentences
}

/// What stands between the tags that end a thought, without headings.
fn blocks(html: &str) -> Vec<&str> {
    const ENDS: &[&str] = &["/p", "/li", "/tr", "br", "/blockquote", "/pre", "ul", "ol", "hr"];
    spend(html.len());
    let mut blocks = Vec::new();
    let (mut from, mut after, mut in_heading) = (0, 0, false);
    while let Some(at) = html[after..].find('<').map(|gap| after + gap) {
        let Some(length) = html[at..].find('>') else { break };
        let name = &html[at + 1..at + length];
        after = at + length + 1;
        let begins_heading = matches!(name, "h3" | "h4" | "h5");
        let ends_heading = matches!(name, "/h3" | "/h4" | "/h5");
        if begins_heading || ends_heading || ENDS.contains(&name) {
            if !in_heading {
                blocks.push(&html[from..at]);
            }
            from = after;
            in_heading = begins_heading || (in_heading && !ends_heading);
        }
    }
    if !in_heading {
        blocks.push(&html[from..]);
    }
    blocks
}

/// Splits a text where a sentence ends: at a mark that is followed by a gap and no small letter, after no abbreviation.
/// Looks at every character once: `at` never goes back.
fn split(text: &str, sentences: &mut Vec<String>) {
    spend(text.len());
    let (mut from, mut word, mut seen) = (0, 0, 0);
    for (at, mark) in text.char_indices() {
        match mark {
            ' ' | '(' => word = at + 1,
            // One of several marks in a row was taken with the first.
            '.' | '!' | '?' if at >= seen => {
                let rest = text[at + 1..].trim_start_matches(['"', '”', '’', ')', '.', '!', '?']);
                let end = text.len() - rest.len();
                seen = end;
                if !goes_on(rest) && (rest.is_empty() || mark != '.' || !is_short(&text[word.max(from)..at])) {
                    keep(&text[from..end], sentences);
                    from = end;
                }
            }
            _ => {}
        }
    }
    keep(&text[from..], sentences);
}

fn goes_on(rest: &str) -> bool {
    let mut rest = rest.chars();
    match rest.next() {
        None => false,
        // Gaps are single: see `to_text`.
        Some(' ') => rest.next().is_some_and(char::is_lowercase),
        Some(_) => true,
    }
}

fn is_short(word: &str) -> bool {
    if word.len() > LONGEST_SHORT {
        return false;
    }
    let word = word.to_lowercase();
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
    is_initial || SHORT.contains(&word.as_str())
}

fn keep(sentence: &str, sentences: &mut Vec<String>) {
    if sentence.chars().any(char::is_alphanumeric) {
        sentences.push(sentence.trim().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effort::counted;

    #[test]
    fn a_description_falls_into_its_sentences() {
        let html = "<h3>Care</h3><p>Holds 0.35 l, approx. 12 oz. Dishwasher-safe!! Made by <em>Dr. Ana</em> (who else?).</p>\
                    <ul><li>Oak</li><li>Tea &amp; cake at 5. Then home</li></ul>";
        assert_eq!(
            sentences(html),
            [
                "Holds 0.35 l, approx. 12 oz.",
                "Dishwasher-safe!!",
                "Made by Dr. Ana (who else?).",
                "Oak",
                "Tea & cake at 5.",
                "Then home"
            ]
        );
    }

    #[test]
    fn nothing_said_is_no_sentence() {
        assert_eq!(sentences("<h3>Care</h3><p> … </p>"), Vec::<String>::new());
        assert_eq!(sentences(""), Vec::<String>::new());
    }

    #[test]
    fn a_text_twice_as_long_takes_twice_the_steps() {
        for unit in ["Ä!", "!", ".", "a.", "a. ", "Ä! ", "<h3></h3>", "<h3>", "<p>", "(", "ß.)", "<", "<<a>"] {
            let steps = |times: usize| counted(|| sentences(&unit.repeat(times))).1;
            let (small, large) = (steps(5_000), steps(20_000));
            assert!(large <= 5 * small && large <= 1_000_000, "{unit:?}: {small}, then {large}");
        }
    }
}
