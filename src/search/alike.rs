//! Listings that are like one: in its category, of other businesses, with words of its name, the rarest of which weigh
//! most (BM25).

use std::sync::Arc;

use quick_cache::sync::Cache;
use tantivy::{
    Score, Searcher, SegmentReader, Term,
    collector::TopDocs,
    query::{BooleanQuery, ConstScoreQuery, Occur, Query as TantivyQuery, TermQuery},
    schema::IndexRecordOption,
};

use super::{
    SearchError,
    fields::{Fields, ID},
    text::{Analysis, tidy},
};
use crate::locales::Locale;

/// So much of a name is read, in characters, and so many different words of it are looked for.
const MOST_LETTERS: usize = 200;
const MOST_WORDS: usize = 12;
/// Words are looked for, the rarest first, until so many listings have one of them: those after say little, and each
/// costs the more the more have it.
const MOST_LOOKED_AT: u64 = 50_000;
/// The most ids that are returned.
const MOST: usize = 48;
/// For so many listings it is remembered what is like them, in about two megabytes.
const REMEMBERED: usize = 10_000;

/// The listing that others are to be like.
#[derive(Clone, Debug)]
pub struct Model {
    /// Its number.
    pub id: i64,
    /// The business that offers it.
    pub business: i64,
    /// Its category.
    pub category: i64,
    /// What it is called.
    pub name: String,
}

/// Which index it was: another one after every change.
type Version = (u64, u64);

/// What was found for the listings that were looked at most lately.
pub struct Remembered(Cache<i64, (Version, Arc<[i64]>)>);

impl Default for Remembered {
    fn default() -> Self {
        Self(Cache::new(REMEMBERED))
    }
}

impl Remembered {
    /// What was found in this version of the index.
    pub fn of(&self, listing: i64, version: Version) -> Option<Arc<[i64]>> {
        self.0.get(&listing).filter(|(known, _)| *known == version).map(|(_, ids)| ids)
    }

    /// Remembers what was found.
    pub fn keep(&self, listing: i64, version: Version, ids: Arc<[i64]>) {
        self.0.insert(listing, (version, ids));
    }
}

/// The ids of up to so many listings that are like this one, the most alike first.
pub fn alike(
    model: &Model,
    limit: usize,
    searcher: &Searcher,
    fields: &Fields,
    language: Locale,
) -> Result<Vec<i64>, SearchError> {
    let limit = limit.min(MOST);
    let words = telling(&words(&model.name, &Analysis::of(language)), searcher, fields)?;
    if words.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    let boxed = |term: Term, record| Box::new(TermQuery::new(term, record)) as Box<dyn TantivyQuery>;
    let number = |field, id| boxed(Term::from_field_i64(field, id), IndexRecordOption::Basic);
    let any = words.into_iter().map(|word| (Occur::Should, boxed(word, IndexRecordOption::WithFreqs)));
    let wanted = BooleanQuery::new(vec![
        (Occur::Must, Box::new(ConstScoreQuery::new(number(fields.category, model.category), 0.0))),
        (Occur::Must, Box::new(BooleanQuery::new(any.collect()))),
        (Occur::MustNot, number(fields.id, model.id)),
        (Occur::MustNot, number(fields.business, model.business)),
    ]);
    // Of equally alike ones the newer, in whichever segment they are.
    let top = TopDocs::with_limit(limit).tweak_score(|segment: &SegmentReader| {
        let ids = segment.fast_fields().i64(ID).ok();
        move |doc, score: Score| {
            let id = ids.as_ref().and_then(|ids| ids.first(doc)).unwrap_or_default();
            (score, id)
        }
    });
    Ok(searcher.search(&wanted, &top)?.into_iter().map(|((_, id), _)| id).collect())
}

/// The words that others have too, the rarest first, and no more than can be looked for; at least one.
fn telling(words: &[String], searcher: &Searcher, fields: &Fields) -> Result<Vec<Term>, SearchError> {
    let terms = words.iter().map(|word| Term::from_field_text(fields.name, word));
    let counted = terms.map(|term| Ok((searcher.doc_freq(&term)?, term)));
    let mut counted = counted.collect::<Result<Vec<_>, SearchError>>()?;
    // One listing has it: the one that others are to be like.
    counted.retain(|(count, _)| *count > 1);
    counted.sort_by_key(|(count, _)| *count);
    let mut looked_at = 0;
    let is_kept = |(place, (count, _)): &(usize, (u64, Term))| {
        looked_at += count;
        *place == 0 || looked_at <= MOST_LOOKED_AT
    };
    Ok(counted.into_iter().enumerate().take_while(is_kept).map(|(_, (_, term))| term).collect())
}

/// The stems of a name's first words, each once.
fn words(name: &str, analysis: &Analysis) -> Vec<String> {
    let name: String = name.chars().take(MOST_LETTERS).collect();
    let mut words: Vec<String> = Vec::new();
    for token in analysis.tokens(&tidy(&name)) {
        let stem = analysis.stem(&token.plain);
        if words.len() < MOST_WORDS && !words.contains(&stem) {
            words.push(stem);
        }
    }
    words
}
