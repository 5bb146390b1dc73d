//! What the words of a sentence may do, in all languages: `words.txt`, read once.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::understanding::words::stem;

/// What the gate knows of words, by their stems.
#[derive(Debug, Default)]
pub struct Words {
    /// They claim nothing by themselves.
    pub neutral: HashSet<String>,
    /// No listing can say them of itself.
    pub forbidden: HashSet<String>,
    /// They set a listing above others.
    pub superlative: HashSet<String>,
    /// They say that it costs least.
    pub low: HashSet<String>,
    /// They say that it costs most.
    pub high: HashSet<String>,
    /// A listing's name is no evidence for them.
    pub risky: HashSet<String>,
    /// A passage with one of them tells somebody what to say.
    pub speech: HashSet<String>,
    /// What stands before the thing that a passage speaks of.
    pub determiner: HashSet<String>,
    /// They claim nothing, and bind what stands before and behind them.
    pub binding: HashSet<String>,
    /// What an answer to a question begins with.
    pub yes: HashSet<String>,
    /// Where one statement ends and the next begins.
    pub boundary: HashSet<String>,
    /// Words that change what a statement means ("not", "only"), each with the number of its kind.
    pub marker: HashMap<String, usize>,
    /// The kind of those that deny.
    pub denial: usize,
    /// Other words for a thing, with the one that stands for all.
    same: HashMap<String, String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("words.txt")));

/// The words that the gate knows.
#[must_use]
pub fn words() -> &'static Words {
    &WORDS
}

impl Words {
    fn read(text: &str) -> Self {
        let (mut words, mut section) = (Self::default(), "");
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        for (kind, line) in lines.enumerate() {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                section = name;
                continue;
            }
            let mut stems = line.split_whitespace().map(stemmed);
            match section {
                // As they are written: "its" and "it" have one stem.
                "determiner" => words.determiner.extend(line.split_whitespace().map(str::to_owned)),
                "marker" => {
                    if words.marker.is_empty() {
                        words.denial = kind;
                    }
                    words.marker.extend(stems.map(|stem| (stem, kind)));
                }
                "same" => {
                    let first = stems.next().unwrap_or_default();
                    words.same.extend(stems.map(|stem| (stem, first.clone())));
                }
                section => {
                    if let Some(set) = words.section(section) {
                        set.extend(stems);
                    }
                }
            }
        }
        words
    }

    fn section(&mut self, name: &str) -> Option<&mut HashSet<String>> {
        Some(match name {
            "neutral" => &mut self.neutral,
            "forbidden" => &mut self.forbidden,
            "superlative" => &mut self.superlative,
            "low" => &mut self.low,
            "high" => &mut self.high,
            "risky" => &mut self.risky,
            "speech" => &mut self.speech,
            "binding" => &mut self.binding,
            "yes" => &mut self.yes,
            "boundary" => &mut self.boundary,
            _ => return None,
        })
    }

    /// What stands for a word and all others that mean the same.
    #[must_use]
    pub fn key(&self, word: &str) -> String {
        let stem = stemmed(word);
        self.same.get(&stem).cloned().unwrap_or(stem)
    }
}

/// The stem by which words are compared: Arabic without its article, everything else as search has it.
#[must_use]
pub fn stemmed(word: &str) -> String {
    let bare: String = word.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{640}')).collect();
    let bare = bare.replace(['أ', 'إ', 'آ'], "ا");
    if let Some(rest) = bare.strip_prefix("ال").filter(|rest| rest.chars().count() > 2) {
        return rest.to_owned();
    }
    stem(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_three_languages_stand_for_one_another() {
        let words = words();
        assert_eq!(words.key("hoch"), words.key("Tall"));
        assert_eq!(words.key("الارتفاع"), words.key("height"));
        assert_eq!(words.marker.get(&stemmed("nicht")), words.marker.get(&stemmed("without")));
        assert_ne!(words.marker.get(&stemmed("only")), words.marker.get(&stemmed("without")));
        for (set, word) in [(&words.neutral, "the"), (&words.superlative, "cheapest"), (&words.speech, "tell")] {
            assert!(set.contains(&stemmed(word)), "{word}");
        }
    }
}
