//! The words of the index: how many listings have one, which begin like one, and which one was meant. Every walk has a
//! bound.

use std::collections::HashMap;

use tantivy::{Searcher, Term, query::FuzzyTermQuery, schema::Field};

use super::{
    codes::{WHOLE, whole},
    spelling::{most_slips, slip},
};

/// The most words of one segment that are looked at on a walk.
const MOST_LOOKED_AT: usize = 1_000;

/// The words of the index.
#[derive(Clone, Copy)]
pub struct Dictionary<'a> {
    pub searcher: &'a Searcher,
}

/// A word that may have been meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    pub word: String,
    /// What it takes to slip from it to what was typed.
    pub slip: f32,
    /// How many listings have it.
    pub listings: u64,
}

impl Dictionary<'_> {
    /// How many listings have a term.
    pub fn count(&self, field: Field, term: &str) -> tantivy::Result<u64> {
        self.searcher.doc_freq(&Term::from_field_text(field, term))
    }

    /// The words that begin like this, those of most listings first.
    pub fn begun(&self, field: Field, beginning: &str, most: usize) -> tantivy::Result<Vec<String>> {
        let mut found: HashMap<String, u64> = HashMap::new();
        let mut end = beginning.as_bytes().to_vec();
        // No letter begins with this byte.
        end.push(0xff);
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut words = index.terms().range().ge(beginning).lt(&end).into_stream()?;
            for _ in 0..MOST_LOOKED_AT {
                let Some((word, info)) = words.next() else { break };
                if let Ok(word) = std::str::from_utf8(word) {
                    *found.entry(word.to_owned()).or_default() += u64::from(info.doc_freq);
                }
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        found.truncate(most);
        Ok(found.into_iter().map(|(word, _)| word).collect())
    }

    /// The codes that may have been meant, whether they are whole numbers or not, the likeliest first.
    pub fn meant_code(&self, field: Field, typed: &str, bearable: f32) -> tantivy::Result<Vec<Meant>> {
        let mut meant = self.meant(field, typed, bearable)?;
        if let Some(whole) = whole(typed) {
            let of_whole = self.meant(field, &whole, bearable)?.into_iter();
            meant.extend(of_whole.map(|meant| Meant { word: meant.word.replace(WHOLE, ""), ..meant }));
        }
        Ok(meant)
    }

    /// The words that may have been meant, the likeliest first. Two slips are looked for only where the first letter is
    /// right.
    pub fn meant(&self, field: Field, typed: &str, bearable: f32) -> tantivy::Result<Vec<Meant>> {
        let mut found: HashMap<String, u64> = HashMap::new();
        let slips = most_slips(typed.chars().count());
        for distance in 1..=slips {
            found.clear();
            let automaton = || FuzzyTermQuery::new(Term::from_field_text(field, typed), distance, true).automaton();
            let first: String = typed.chars().take(1).collect();
            let end: Vec<u8> = first.bytes().chain([0xff]).collect();
            for segment in self.searcher.segment_readers() {
                let index = segment.inverted_index(field)?;
                let walk = index.terms().search(automaton()?);
                let walk = if distance > 1 { walk.ge(&first).lt(&end) } else { walk };
                let mut words = walk.into_stream()?;
                for _ in 0..MOST_LOOKED_AT {
                    let Some((word, info)) = words.next() else { break };
                    if let Ok(word) = std::str::from_utf8(word) {
                        found
                            .entry(word.to_owned())
                            .and_modify(|count| *count += u64::from(info.doc_freq))
                            .or_insert_with(|| u64::from(info.doc_freq));
                    }
                }
            }
            let is_found = found.keys().any(|word| slip(word, typed) <= bearable);
            if is_found {
                break;
            }
        }
        let mut meant: Vec<Meant> = found
            .into_iter()
            .map(|(word, listings)| Meant { slip: slip(&word, typed), word, listings })
            .filter(|meant| meant.slip <= bearable && meant.word != typed)
            .collect();
        meant.sort_unstable_by(|one, other| {
            one.weight().total_cmp(&other.weight()).then_with(|| one.word.cmp(&other.word))
        });
        Ok(meant)
    }
}

impl Meant {
    /// Less is likelier: a common word is meant rather than a rare one.
    #[expect(clippy::cast_precision_loss, reason = "a count is only compared roughly")]
    fn weight(&self) -> f32 {
        self.slip - 0.08 * (1.0 + self.listings as f32).ln()
    }
}
