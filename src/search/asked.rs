//! What a search asks for, word by word: which of them a listing needs, which belong together, and what it must not say.

use std::ops::Range;

use super::codes::{self, Between};
use super::text::{Analysis, LONGEST_WORD, tidy};
use crate::locales::Locale;
use crate::understanding::typed::{Part, parts};
use crate::understanding::vocabulary::{is_among, is_small_in, is_soft};

/// The most words of a search that are read.
pub const MOST_WORDS: usize = 16;

/// A word of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As typed, in lower case and without accents.
    pub plain: String,
    /// Its stem.
    pub stem: String,
    /// Whether a listing has to have it; the others only bring it forward.
    pub is_needed: bool,
    /// Whether it is the last one typed, which may be incomplete.
    pub is_last: bool,
}

/// Words in a row that may be one, or a size, elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Which words.
    pub words: Range<usize>,
    /// Its form in the index.
    pub term: String,
    pub kind: RunKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// A code, joined.
    Code,
    /// A number with its unit.
    Size,
    /// Two words that may be one: "tea pot".
    Compound,
}

/// Stems and words that a listing must or must not have together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    pub plain: Vec<String>,
    pub stems: Vec<String>,
}

/// A search, word by word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub words: Vec<Word>,
    pub runs: Vec<Run>,
    /// What has to stand together.
    pub phrases: Vec<Together>,
    /// What must not be said.
    pub minus: Vec<Together>,
    /// What it must not have.
    pub without: Vec<Together>,
    /// What was typed, and each of its parts, as a whole code.
    pub whole: Vec<String>,
    /// Whether something was typed that has no words, such as an emoji.
    pub is_noise: bool,
}

impl Asked {
    /// Reads a search, up to [`MOST_WORDS`].
    pub fn of(text: &str, language: Locale, analysis: &Analysis) -> Self {
        let mut asked = Self::default();
        for part in parts(text) {
            match part {
                Part::Words(text) => asked.take(&tidy(&text), analysis),
                Part::Phrase(text) => {
                    let text = tidy(&text);
                    asked.take(&text, analysis);
                    asked.phrases.extend(together(&text, analysis));
                }
                Part::Minus(text) => asked.minus.extend(together(&tidy(&text), analysis)),
                Part::Without(text) => asked.without.extend(together(&tidy(&text), analysis)),
            }
        }
        for list in [&mut asked.phrases, &mut asked.minus, &mut asked.without] {
            list.truncate(MOST_WORDS);
        }
        asked.whole.extend(codes::whole(text));
        asked.whole.extend(text.split_whitespace().filter_map(codes::whole).take(MOST_WORDS));
        asked.whole.dedup();
        asked.weigh(language);
        asked.is_noise = asked.is_empty() && !text.trim().is_empty();
        asked
    }

    /// Whether nothing is asked.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty() && self.minus.is_empty() && self.without.is_empty()
    }

    /// The words that a listing has to have, by their places.
    pub fn needed(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().filter(|(_, word)| word.is_needed).map(|(at, _)| at)
    }

    /// The runs that a word is part of.
    pub fn runs_of(&self, at: usize) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(move |run| run.words.contains(&at))
    }

    fn take(&mut self, text: &str, analysis: &Analysis) {
        let begin = self.words.len();
        let mut tokens = analysis.tokens(text);
        tokens.truncate(MOST_WORDS - begin);
        for word in &mut self.words {
            word.is_last = false;
        }
        let end = tokens.len();
        self.words.extend(tokens.iter().enumerate().map(|(at, token)| Word {
            plain: token.plain.clone(),
            stem: analysis.stem(&token.plain),
            is_needed: true,
            is_last: at + 1 == end,
        }));
        let between = codes::between(text, &tokens);
        let mut add = |words: Range<usize>, term: String, kind| {
            let words = words.start + begin..words.end + begin;
            self.runs.push(Run { words, term, kind });
        };
        for (words, term) in codes::runs(&tokens, &between) {
            add(words, term, RunKind::Code);
        }
        for (place, term) in codes::sizes(text) {
            let is_within = |at: &usize| tokens[*at].from >= place.start && tokens[*at].to <= place.end;
            let within: Vec<usize> = (0..end).filter(is_within).collect();
            if let (Some(first), Some(last)) = (within.first(), within.last()) {
                add(*first..last + 1, term, RunKind::Size);
            }
        }
        for at in 1..end {
            let pair = [&tokens[at - 1].plain, &tokens[at].plain];
            let are_letters = pair.iter().all(|word| word.chars().all(char::is_alphabetic));
            if are_letters && between[at - 1] != Between::Gap && pair[0].len() + pair[1].len() <= LONGEST_WORD {
                add(at - 1..at + 1, pair.map(String::as_str).concat(), RunKind::Compound);
            }
        }
    }

    /// Finds the words that only ask, or are said twice.
    fn weigh(&mut self, language: Locale) {
        let is_idle = |word: &Word| {
            is_small_in(&word.plain, language)
                || is_among(&word.plain, |words| words.price)
                || is_among(&word.plain, |words| words.lowest)
        };
        let drop = |words: &mut Vec<Word>, is_idle: &dyn Fn(&Word) -> bool| {
            if words.iter().any(|word| word.is_needed && !is_idle(word)) {
                words.iter_mut().filter(|word| is_idle(word)).for_each(|word| word.is_needed = false);
            }
        };
        drop(&mut self.words, &is_idle);
        drop(&mut self.words, &|word| is_soft(&word.plain));
        for at in 0..self.words.len() {
            if self.words[..at].iter().any(|before| before.is_needed && before.stem == self.words[at].stem) {
                self.words[at].is_needed = false;
            }
        }
    }
}

fn together(text: &str, analysis: &Analysis) -> Option<Together> {
    let mut plain: Vec<String> = analysis.tokens(text).into_iter().map(|token| token.plain).collect();
    plain.truncate(MOST_WORDS);
    let stems = plain.iter().map(|word| analysis.stem(word)).collect();
    (!plain.is_empty()).then_some(Together { plain, stems })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Asked {
        Asked::of(text, Locale::English, &Analysis::of(Locale::English))
    }

    fn needed(text: &str) -> Vec<String> {
        let asked = asked(text);
        asked.needed().map(|at| asked.words[at].plain.clone()).collect()
    }

    #[test]
    fn words_that_nobody_means_are_not_needed_beside_others() {
        assert_eq!(needed("a lamp for the kitchen"), ["lamp", "kitchen"]);
        assert_eq!(needed("cheap headphones"), ["headphones"]);
        assert_eq!(needed("a gift for a gardener"), ["gardener"]);
        assert_eq!(needed("a gift"), ["gift"]);
        assert_eq!(needed("the"), ["the"]);
        assert_eq!(needed("lamp lamps LAMP"), ["lamp"]);
        assert_eq!(needed("den"), ["den"]);
    }

    #[test]
    fn what_may_be_one_word_elsewhere_is_known() {
        let terms = |text: &str| asked(text).runs.into_iter().map(|run| run.term).collect::<Vec<_>>();
        assert!(terms("ps lx 350h").contains(&"pslx350h".to_owned()));
        assert!(terms("blue tea pot").contains(&"teapot".to_owned()));
        assert!(asked("kettle 1.5 l").runs.iter().any(|run| run.kind == RunKind::Size && run.words == (1..4)));
        assert!(terms("tea, pot").is_empty());
    }

    #[test]
    fn a_search_is_read_only_so_far() {
        let long = asked(&"word1 word2 word3 ".repeat(100));
        assert!(long.words.len() <= MOST_WORDS && long.runs.len() < 200, "{}", long.runs.len());
        assert!(asked("😀").is_noise && !asked(" ").is_noise && !asked("-blue").is_noise);
    }
}
