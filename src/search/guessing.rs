//! What is meant by words that the index lacks: the beginning of others, or misspelt ones. A word that the index has is
//! what was meant.

use std::cmp::Reverse;

use tantivy::{
    collector::Count,
    query::{BooleanQuery, Occur, Query},
};

use super::{
    asked::{Run, RunKind, Word},
    codes::{is_code, whole},
    dictionary::Meant,
    plan::{Correction, Means, Plan},
    spelling::bearable,
    ways::{Way, best},
};

/// The most words that one beginning stands for.
const MOST_BEGUN: usize = 16;
/// The most words that are tried as what was meant.
const MOST_MEANT: usize = 4;
/// The most words whose names are looked at for that.
const MOST_LOOKED_AT: usize = 30;
/// A slip as small as this in a word as long as this is sure to be one.
const SURE: f32 = 0.9;
const LONG: usize = 8;
/// The most misspelt words of a search that are corrected.
const MOST_CORRECTED: usize = 3;
/// The most codes of several words that are guessed.
const MOST_RUNS: usize = 4;
/// What a code may be off by: one letter.
const OFF_BY_ONE: f32 = 1.6;

/// What may be meant by a word.
struct Guess {
    meant: Meant,
    stem: String,
    way: Way,
}

impl Plan<'_> {
    /// Guesses what is meant by the words that the index lacks: as the beginning of others, or misspelt.
    pub(super) fn guess(&mut self, means: &Means) -> tantivy::Result<()> {
        self.guess_codes()?;
        self.guess_compounds(means)?;
        self.guess_pair(means)?;
        for at in self.lacking().into_iter().take(MOST_CORRECTED) {
            let word = &self.asked.words[at];
            if let Some(way) = self.begun(word)? {
                self.of_words[at] = Some(way);
                continue;
            }
            let others: Vec<_> = self
                .asked
                .needed()
                .filter_map(|at| self.of_words[at].as_ref())
                .map(|way| way.query.box_clone())
                .collect();
            for meant in self.meant(word, others.is_empty(), means)? {
                // Of several that are like it the one is meant that goes with the other words.
                if others.is_empty() || self.goes_with(&others, &meant.way)? {
                    self.take(at, meant);
                    break;
                }
            }
        }
        Ok(())
    }

    /// The words that the index lacks, by their places.
    fn lacking(&self) -> Vec<usize> {
        self.asked.needed().filter(|at| self.of_words[*at].is_none()).collect()
    }

    /// Two misspelt words, where no other speaks for what is meant: each speaks for the other.
    fn guess_pair(&mut self, means: &Means) -> tantivy::Result<()> {
        let (_, known) = self.counts();
        let lacking = self.lacking();
        let [first, second, ..] = lacking[..] else { return Ok(()) };
        let is_begun = self.asked.words[second].is_last && self.begun(&self.asked.words[second])?.is_some();
        if known > 0 || is_begun {
            return Ok(());
        }
        let mut firsts = self.meant(&self.asked.words[first], false, means)?;
        let mut seconds = self.meant(&self.asked.words[second], false, means)?;
        for one in 0..firsts.len() {
            for other in 0..seconds.len() {
                if self.goes_with(&[firsts[one].way.query.box_clone()], &seconds[other].way)? {
                    self.take(first, firsts.swap_remove(one));
                    self.take(second, seconds.swap_remove(other));
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Takes a word for another.
    fn take(&mut self, at: usize, guess: Guess) {
        let typed = self.asked.words[at].plain.clone();
        self.corrections.push(Correction { typed, meant: guess.meant.word });
        self.marks.stems.insert(guess.stem.clone());
        self.stems[at] = guess.stem;
        self.of_words[at] = Some(guess.way);
    }

    /// Two words that may be a misspelt one: "back pak".
    fn guess_compounds(&mut self, means: &Means) -> tantivy::Result<()> {
        let asked = self.asked;
        let compounds = asked.runs.iter().filter(|run| run.kind == RunKind::Compound);
        for run in compounds.take(MOST_RUNS) {
            let needed = run.words.clone().all(|at| asked.words[at].is_needed);
            if !needed || run.words.clone().all(|at| self.of_words[at].is_some()) {
                continue;
            }
            let (field, letters) = (self.ways.fields.all_words, run.term.chars().count());
            let meant = self.ways.dictionary.meant(field, &run.term, bearable(letters, true))?.into_iter().next();
            let Some(meant) = meant else { continue };
            let stem = means.analysis.stem(&meant.word);
            let Some(way) = self.ways.word(&meant.word, &stem)? else { continue };
            for at in run.words.clone() {
                self.stems[at].clone_from(&stem);
                self.of_words[at] = Some(Way { query: way.query.box_clone(), listings: way.listings });
            }
            self.marks.stems.insert(stem);
            self.corrections.push(Correction { typed: run.term.clone(), meant: meant.word });
        }
        Ok(())
    }

    /// Codes of several words that the index lacks: incomplete, or one letter off.
    fn guess_codes(&mut self) -> tantivy::Result<()> {
        let lacks = |plan: &Self, run: &Run| run.words.clone().any(|at| plan.of_words[at].is_none());
        let mut runs: Vec<&Run> = self.asked.runs.iter().filter(|run| run.kind == RunKind::Code).collect();
        runs.sort_by_key(|run| Reverse(run.words.len()));
        for run in runs.into_iter().take(MOST_RUNS) {
            if !lacks(self, run) {
                continue;
            }
            let mut way = self.begun_code(&run.term)?;
            if way.is_none() && is_code(&run.term) {
                let meant = self.ways.dictionary.meant_code(self.ways.fields.codes, &run.term, OFF_BY_ONE)?;
                if let Some(meant) = meant.into_iter().next() {
                    way = self.ways.code(&meant.word)?;
                    self.marks.joined.insert(meant.word.clone());
                    self.corrections.push(Correction { typed: run.term.clone(), meant: meant.word });
                }
            }
            let Some(way) = way else { continue };
            for at in run.words.clone() {
                let of_word = Way { query: way.query.box_clone(), listings: way.listings };
                self.of_words[at] = best(self.of_words[at].take().into_iter().chain([of_word]).collect());
            }
        }
        Ok(())
    }

    fn begun_code(&mut self, beginning: &str) -> tantivy::Result<Option<Way>> {
        let dictionary = &self.ways.dictionary;
        let mut codes = dictionary.begun(self.ways.fields.codes, beginning, MOST_BEGUN)?;
        if let Some(whole) = whole(beginning) {
            codes.extend(dictionary.begun(self.ways.fields.codes, &whole, MOST_BEGUN)?);
        }
        let mut ways = Vec::new();
        for code in codes {
            ways.extend(self.ways.called(&code)?);
            self.marks.joined.insert(code);
        }
        Ok(best(ways))
    }

    /// An incomplete word: the last one, or a code.
    fn begun(&mut self, word: &Word) -> tantivy::Result<Option<Way>> {
        if is_code(&word.plain) && word.plain.chars().count() > 2 {
            let way = self.begun_code(&word.plain)?;
            if way.is_some() {
                return Ok(way);
            }
        }
        if !word.is_last {
            return Ok(None);
        }
        let begun = self.ways.begun(&word.plain, MOST_BEGUN)?;
        Ok(begun.map(|(way, words)| {
            self.marks.words.extend(words);
            way
        }))
    }

    /// What may be meant by a word that the index lacks, the likeliest first. Another number is another number.
    fn meant(&self, word: &Word, is_alone: bool, means: &Means) -> tantivy::Result<Vec<Guess>> {
        let (dictionary, fields) = (&self.ways.dictionary, self.ways.fields);
        let letters = |word: &str| word.chars().count();
        let like = |word: &str| dictionary.meant(fields.all_words, word, bearable(letters(word), is_alone));
        let mut meant = if word.plain.chars().all(char::is_numeric) {
            Vec::new()
        } else if is_code(&word.plain) {
            dictionary.meant_code(fields.codes, &word.plain, OFF_BY_ONE)?
        } else {
            like(&word.plain)?
        };
        let singular = word.plain.strip_suffix(['s', 'n']).filter(|word| letters(word) > 4);
        if let Some(singular) = singular.filter(|_| meant.is_empty()) {
            meant = like(singular)?;
        }
        let mut guesses = Vec::new();
        for meant in meant.into_iter().take(MOST_LOOKED_AT) {
            let stem = means.analysis.stem(&meant.word);
            // Shoppers look for what things are called, not for a word that some description has.
            let is_sure = is_code(&meant.word) || meant.slip <= SURE && letters(&meant.word) >= LONG;
            if guesses.len() == MOST_MEANT || !is_sure && !self.ways.is_called(&meant.word, &stem)? {
                continue;
            }
            let mut ways: Vec<Way> = self.ways.word(&meant.word, &stem)?.into_iter().collect();
            if is_code(&meant.word) {
                ways.extend(self.ways.code(&meant.word)?);
            }
            guesses.extend(best(ways).map(|way| Guess { meant, stem, way }));
        }
        Ok(guesses)
    }

    fn goes_with(&self, others: &[Box<dyn Query>], way: &Way) -> tantivy::Result<bool> {
        let others = others.iter().map(|other| (Occur::Must, other.box_clone()));
        let all = BooleanQuery::new(others.chain([(Occur::Must, way.query.box_clone())]).collect());
        Ok(self.ways.dictionary.searcher.search(&all, &Count)? > 0)
    }
}
