//! Marks in a text what was found in it.

use std::collections::HashSet;

use super::codes::{Between, MOST_JOINED, between};
use super::text::{Analysis, tidy};

/// What a search has found: stems, words as they are written, and words that are written joined or apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub(super) stems: HashSet<String>,
    pub(super) words: HashSet<String>,
    pub(super) joined: HashSet<String>,
}

/// The pieces of a text, each with whether it was found.
pub type Marked = Vec<(bool, String)>;

impl Marks {
    /// Whether nothing is to be marked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stems.is_empty() && self.words.is_empty() && self.joined.is_empty()
    }

    /// Cuts a text where what was found begins and ends.
    pub(super) fn of(&self, text: &str, analysis: &Analysis) -> Marked {
        let words = words(text);
        let plain: Vec<String> = words.iter().map(|(from, to)| tidied(&text[*from..*to], analysis)).collect();
        let mut is_found: Vec<bool> = plain
            .iter()
            .map(|word| {
                self.words.contains(word) || self.joined.contains(word) || self.stems.contains(&analysis.stem(word))
            })
            .collect();
        let tokens: Vec<_> = words
            .iter()
            .zip(&plain)
            .map(|((from, to), plain)| super::text::Token { plain: plain.clone(), from: *from, to: *to })
            .collect();
        let between = between(text, &tokens);
        for from in 0..plain.len() {
            for to in from + 2..=(from + MOST_JOINED).min(plain.len()) {
                if between[to - 2] == Between::Gap {
                    break;
                }
                let joined = plain[from..to].concat();
                if self.joined.contains(&joined) || self.stems.contains(&analysis.stem(&joined)) {
                    is_found[from..to].fill(true);
                }
            }
        }
        let mut pieces: Marked = Vec::new();
        let mut end = 0;
        for (at, (from, to)) in words.iter().enumerate() {
            // What stands between two found words belongs to them.
            let goes_on = at > 0 && is_found[at] && is_found[at - 1];
            push(&mut pieces, goes_on, &text[end..*from]);
            push(&mut pieces, is_found[at], &text[*from..*to]);
            end = *to;
        }
        push(&mut pieces, false, &text[end..]);
        pieces
    }
}

fn push(pieces: &mut Marked, is_found: bool, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some((last, piece)) if *last == is_found => piece.push_str(text),
        _ => pieces.push((is_found, text.to_owned())),
    }
}

/// Where the words of a text stand, with the accents and apostrophes that are in them.
fn words(text: &str) -> Vec<(usize, usize)> {
    let is_sign = |char: char| matches!(char, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}');
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let end = at + char.len_utf8();
        let goes_on = words.last().is_some_and(|(_, to)| *to == at);
        let is_inside = matches!(char, '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if char.is_alphanumeric() || goes_on && (is_sign(char) || is_inside) {
            match words.last_mut() {
                Some((_, to)) if *to == at => *to = end,
                _ => words.push((at, end)),
            }
        }
    }
    words
}

fn tidied(word: &str, analysis: &Analysis) -> String {
    analysis.tokens(&tidy(word)).into_iter().map(|token| token.plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Locale;

    fn marked(marks: &Marks, text: &str) -> String {
        let analysis = Analysis::of(Locale::English);
        let pieces = marks.of(text, &analysis);
        assert_eq!(pieces.iter().map(|(_, piece)| piece.as_str()).collect::<String>(), text);
        pieces.into_iter().map(|(is_found, piece)| if is_found { format!("[{piece}]") } else { piece }).collect()
    }

    fn set(words: &[&str]) -> HashSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn found_words_are_marked_in_every_form() {
        let marks =
            Marks { stems: set(&["lamp", "mug"]), words: set(&["kettle"]), joined: set(&["pslx350h", "teapot"]) };
        assert_eq!(marked(&marks, "Lamps, a clamp & MUGS"), "[Lamps], a clamp & [MUGS]");
        assert_eq!(marked(&marks, "Turntable PS-LX350H"), "Turntable [PS-LX350H]");
        assert_eq!(marked(&marks, "ps lx 350 h"), "[ps lx 350 h]");
        assert_eq!(marked(&marks, "Tea pot or teapot"), "[Tea pot] or [teapot]");
        assert_eq!(marked(&marks, "Kettle’s lámp <b>"), "Kettle’s [lámp] <b>");
        assert_eq!(marked(&marks, ""), "");
        assert_eq!(marked(&marks, "🦊"), "🦊");
    }
}
