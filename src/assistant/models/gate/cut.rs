//! Cuts what a model streams into sentences, as soon as each is whole: with the number of the listing behind it.

/// A sentence that is longer, in bytes, is none that anybody checks.
const LONGEST: usize = 1_200;

/// Text that has come and is no whole sentence yet.
#[derive(Debug, Default)]
pub struct Cutter {
    text: String,
}

impl Cutter {
    /// More text; the sentences that are whole by it.
    pub fn push(&mut self, more: &str) -> Vec<String> {
        self.text.push_str(more);
        let mut sentences = Vec::new();
        while let Some(end) = end_of_sentence(&self.text) {
            let rest = self.text.split_off(end);
            let sentence = std::mem::replace(&mut self.text, rest);
            if !sentence.trim().is_empty() {
                sentences.push(sentence.trim().to_owned());
            }
        }
        sentences
    }

    /// The last sentence, where the text has ended.
    pub fn finish(&mut self) -> Option<String> {
        let rest = std::mem::take(&mut self.text);
        Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty())
    }
}

/// Where the first sentence ends, if that is certain by now.
fn end_of_sentence(text: &str) -> Option<usize> {
    let is_mark = |c: char| matches!(c, '.' | '!' | '?' | '؟' | '…' | '。');
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (place, (at, char)) in chars.iter().enumerate() {
        if *char == '\n' {
            return Some(at + 1);
        }
        if at + char.len_utf8() > LONGEST {
            return Some(*at);
        }
        if !is_mark(*char) || chars.get(place + 1).is_some_and(|(_, next)| is_mark(*next)) || is_numbering(&text[..*at])
        {
            continue;
        }
        match behind(text, at + char.len_utf8()) {
            End::At(end) => return Some(end),
            End::Unknown => return None,
            End::No => {}
        }
    }
    None
}

/// Whether a sentence ends whose mark stands before a place.
enum End {
    /// It ends there.
    At(usize),
    /// It goes on.
    No,
    /// What comes next decides.
    Unknown,
}

/// Whether a sentence ends whose last mark stands before this place.
fn behind(text: &str, place: usize) -> End {
    let closed = text[place..].trim_start_matches(['"', '”', '“', '»', '*', ')']);
    let mut end = text.len() - closed.len();
    if !text[end..].starts_with(|c: char| c.is_whitespace() || c == '[') {
        return if text[end..].is_empty() { End::Unknown } else { End::No };
    }
    let mut is_cited = false;
    loop {
        // Behind its number a sentence ends with the next space: nobody waits for the next one to begin.
        if is_cited && text[end..].starts_with(char::is_whitespace) {
            return End::At(end);
        }
        let rest = text[end..].trim_start_matches([' ', '\u{a0}']);
        let Some(first) = rest.chars().next() else { return End::Unknown };
        if first != '[' {
            return End::At(text.len() - rest.len());
        }
        let close = rest.find(']');
        match close {
            Some(close) if rest[1..close].chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ' ')) => {
                (end, is_cited) = (text.len() - rest.len() + close + 1, true);
            }
            Some(_) => return End::At(text.len() - rest.len()),
            None if rest.len() < 12 => return End::Unknown,
            None => return End::At(text.len() - rest.len()),
        }
    }
}

/// Whether only the number of a list stands there: "1." is no sentence.
fn is_numbering(before: &str) -> bool {
    let before = before.trim();
    !before.is_empty() && before.len() < 3 && before.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_come_whole_however_they_are_streamed() {
        let text = "It costs €12.50. [1] Blue all over! [2]\nHe said “no.” [1] And. Last [3]";
        let whole = ["It costs €12.50. [1]", "Blue all over! [2]", "He said “no.” [1]", "And."];
        for size in 1..20 {
            let (mut cutter, mut seen) = (Cutter::default(), Vec::new());
            let chars: Vec<char> = text.chars().collect();
            for piece in chars.chunks(size) {
                seen.extend(cutter.push(&piece.iter().collect::<String>()));
            }
            assert_eq!(seen, whole, "{size}");
            assert_eq!(cutter.finish().as_deref(), Some("Last [3]"));
        }
    }

    #[test]
    fn a_sentence_is_whole_with_the_space_behind_its_number() {
        let mut cutter = Cutter::default();
        assert!(cutter.push("It is blue. [1]").is_empty());
        assert_eq!(cutter.push(" "), ["It is blue. [1]"]);
    }

    #[test]
    fn what_never_ends_is_cut() {
        let mut cutter = Cutter::default();
        assert!(!cutter.push(&"a".repeat(5_000)).is_empty());
    }
}
