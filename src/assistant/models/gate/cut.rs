//! Cuts what a model streams into sentences, as soon as each is whole: with the number of the listing behind it. What
//! it says counts as over after so many sentences or so much text: each is work for the gate, and nobody reads them all.

/// A sentence that is longer, in bytes, is none that anybody checks.
const LONGEST: usize = 1_200;
/// So many sentences of an answer are taken, and so much text, in bytes.
const SENTENCES: usize = 24;
const TEXT: usize = 8 * 1024;

/// Text that has come and is no whole sentence yet.
#[derive(Debug, Default)]
pub struct Cutter {
    text: String,
    /// Up to here the text was looked at: no sentence ends before that.
    looked_at: usize,
    /// How many sentences were whole, and how much text has come.
    sentences: usize,
    taken: usize,
}

impl Cutter {
    /// More text; the sentences that are whole by it. Each letter is looked at once, however it is streamed.
    pub fn push(&mut self, more: &str) -> Vec<String> {
        let room = TEXT - self.taken;
        let end = (0..=room.min(more.len())).rev().find(|at| more.is_char_boundary(*at)).unwrap_or(0);
        // A letter that does not fit fills what is left.
        self.taken = if end < more.len() { TEXT } else { self.taken + end };
        self.text.push_str(&more[..end]);
        let (mut sentences, mut begin) = (Vec::new(), 0);
        while self.sentences < SENTENCES {
            match end_of_sentence(&self.text[begin..], self.looked_at - begin) {
                Ok(end) => {
                    let sentence = self.text[begin..begin + end].trim();
                    if !sentence.is_empty() {
                        self.sentences += 1;
                        sentences.push(sentence.to_owned());
                    }
                    begin += end;
                    self.looked_at = begin;
                }
                Err(looked_at) => {
                    self.looked_at = begin + looked_at;
                    break;
                }
            }
        }
        self.text.drain(..begin);
        self.looked_at -= begin;
        sentences
    }

    /// Whether nothing that still comes is taken.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.sentences == SENTENCES || self.taken == TEXT
    }

    /// The last sentence, where the text has ended.
    pub fn finish(&mut self) -> Option<String> {
        let rest = std::mem::take(&mut self.text);
        self.looked_at = 0;
        Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty() && !self.is_full())
    }
}

/// Where the first sentence ends, if that is certain by now; else up to where none does. The text was looked at before
/// up to a place.
fn end_of_sentence(text: &str, from: usize) -> Result<usize, usize> {
    let is_mark = |c: char| matches!(c, '.' | '!' | '?' | '؟' | '…' | '。');
    let mut chars = text[from..].char_indices().map(|(at, char)| (from + at, char)).peekable();
    while let Some((at, char)) = chars.next() {
        if char == '\n' {
            return Ok(at + 1);
        }
        let end = at + char.len_utf8();
        if end > LONGEST {
            return Ok(at);
        }
        if !is_mark(char) || chars.peek().is_some_and(|(_, next)| is_mark(*next)) || is_numbering(&text[..at]) {
            continue;
        }
        match behind(text, end) {
            End::At(end) => return Ok(end),
            // Whatever comes: marks and brackets behind it may go on for ever.
            End::Unknown if text.len() > LONGEST => return Ok(end),
            End::Unknown => return Err(at),
            End::No => {}
        }
    }
    Err(text.len())
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
        let mut cutter = Cutter::default();
        assert!((0..5_000).any(|at| !cutter.push(if at == 0 { "a." } else { "”" }).is_empty()));
    }

    #[test]
    fn an_answer_has_an_end_however_it_comes() {
        for text in ["a\n", "a. [1] ", "a. ", ".”", "a", "ä", "\n", " ", "a. [1,"] {
            let text = text.repeat(64 * 1024 / text.len());
            for size in [1, 7, 64 * 1024] {
                let (mut cutter, mut seen, mut taken) = (Cutter::default(), 0, 0);
                let mut letters = text.chars();
                while !cutter.is_full() {
                    let piece: String = letters.by_ref().take(size).collect();
                    assert!(!piece.is_empty(), "it is full before the text has ended");
                    taken += piece.len();
                    seen += cutter.push(&piece).len();
                }
                assert!(seen <= SENTENCES && (taken <= TEXT + 2 * size || size > TEXT), "{seen} of {taken}");
                assert!(cutter.push("more. [1] ").is_empty() && cutter.finish().is_none());
            }
        }
    }
}
