//! The ways in which a listing may say a word: in which field, in which form, and what each of them weighs.

use std::cell::Cell;

use tantivy::{
    Searcher, Term,
    collector::Count,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use super::{asked::Together, codes::whole, dictionary::Dictionary, fields::Fields, scoring::BestOf};

/// As it is written, in the name.
const AS_WRITTEN: f32 = 5.0;
const IN_NAME: f32 = 4.0;
const IN_ABOUT: f32 = 1.5;
const IN_TEXT: f32 = 1.0;
const BY_SELLER: f32 = 0.8;
/// The share of a word's score added for each further way in which a listing says it.
const TIE: f32 = 0.1;
/// A code that a listing is called by, and one that it only speaks of.
const CODE: f32 = 30.0;
const CODE_IN_TEXT: f32 = 3.0;
/// The beginning of a word: little compared with a whole word's score, so that "lamp" ranks before "lamplight".
const BEGUN_IN_NAME: f32 = 0.3;
const BEGUN: f32 = 0.05;

/// The most terms that one search asks the index for besides those of the words themselves.
const MOST_TERMS: usize = 200;
/// The most terms of one word.
const OF_ONE_WORD: usize = 5;

/// A way to say something, and how many listings say it so.
pub struct Way {
    pub query: Box<dyn Query>,
    pub listings: u64,
}

/// Makes ways, of terms that the index has.
pub struct Ways<'a> {
    pub dictionary: Dictionary<'a>,
    pub fields: &'a Fields,
    in_names: bool,
    left: Cell<usize>,
}

impl<'a> Ways<'a> {
    pub const fn new(searcher: &'a Searcher, fields: &'a Fields, in_names: bool) -> Self {
        Self { dictionary: Dictionary { searcher }, fields, in_names, left: Cell::new(MOST_TERMS) }
    }

    /// A term, if the index has it and enough is left to ask for it.
    fn term(&self, field: Field, term: &str, records: IndexRecordOption) -> tantivy::Result<Option<(TermQuery, u64)>> {
        let listings = self.dictionary.count(field, term)?;
        if listings == 0 || self.left.get() == 0 {
            return Ok(None);
        }
        self.left.set(self.left.get() - 1);
        Ok(Some((TermQuery::new(Term::from_field_text(field, term), records), listings)))
    }

    /// A word that was typed. Each of them is asked for, however much is asked besides.
    pub fn typed(&self, plain: &str, stem: &str) -> tantivy::Result<Option<Way>> {
        let left = self.left.replace(OF_ONE_WORD);
        let way = self.word(plain, stem);
        self.left.set(left);
        way
    }

    /// A word by its stem, best where it is written just so.
    pub fn word(&self, plain: &str, stem: &str) -> tantivy::Result<Option<Way>> {
        let fields = [
            (self.fields.name_words, plain, AS_WRITTEN),
            (self.fields.name, stem, IN_NAME),
            (self.fields.about, stem, IN_ABOUT),
            (self.fields.text, stem, IN_TEXT),
            (self.fields.seller, stem, BY_SELLER),
        ];
        let fields = if self.in_names { &fields[..3] } else { &fields[..] };
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        let mut listings = 0;
        for (field, term, weight) in fields.iter().copied() {
            if let Some((query, count)) = self.term(field, term, IndexRecordOption::WithFreqs)? {
                queries.push(weighing(query, weight));
                listings += if field == self.fields.name_words { 0 } else { count };
            }
        }
        Ok(one_of(queries, listings))
    }

    /// A code, joined: best where a listing is called by it.
    pub fn code(&self, code: &str) -> tantivy::Result<Option<Way>> {
        let whole = whole(code).unwrap_or_default();
        let fields = [
            (self.fields.codes, whole.as_str(), CODE),
            (self.fields.codes, code, CODE),
            (self.fields.all_words, code, CODE_IN_TEXT),
        ];
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        let mut listings = 0;
        for (field, term, weight) in fields {
            if let Some((query, count)) = self.term(field, term, IndexRecordOption::Basic)? {
                queries.push(always(query, weight));
                listings += count;
            }
        }
        Ok(one_of(queries, listings))
    }

    /// What a listing is called by.
    pub fn called(&self, code: &str) -> tantivy::Result<Option<Way>> {
        let term = self.term(self.fields.codes, code, IndexRecordOption::Basic)?;
        Ok(term.map(|(query, listings)| Way { query: always(query, CODE), listings }))
    }

    /// Words that begin like this one.
    pub fn begun(&self, beginning: &str, most: usize) -> tantivy::Result<Option<(Way, Vec<String>)>> {
        // Nearly every listing has a word that begins with a given letter; that names do is enough.
        let is_long = beginning.chars().nth(1).is_some() && !self.in_names;
        let field = if is_long { self.fields.all_words } else { self.fields.name_words };
        let words = self.dictionary.begun(field, beginning, most)?;
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        let mut listings = 0;
        for (field, weight) in [(self.fields.name_words, BEGUN_IN_NAME), (field, BEGUN)] {
            let mut any: Vec<(Occur, Box<dyn Query>)> = Vec::new();
            for word in &words {
                if let Some((query, count)) = self.term(field, word, IndexRecordOption::Basic)? {
                    any.push((Occur::Should, Box::new(query)));
                    listings += count;
                }
            }
            if !any.is_empty() {
                queries.push(always(BooleanQuery::new(any), weight));
            }
        }
        Ok(one_of(queries, listings).map(|way| (way, words)))
    }

    /// A word that a listing need not have: it counts where it says what the thing is.
    pub fn lightly(&self, plain: &str, stem: &str) -> tantivy::Result<Option<Way>> {
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        let mut listings = 0;
        for (field, term, weight) in [(self.fields.name_words, plain, IN_NAME), (self.fields.about, stem, IN_ABOUT)] {
            if let Some((query, count)) = self.term(field, term, IndexRecordOption::WithFreqs)? {
                queries.push(weighing(query, weight));
                listings += count;
            }
        }
        Ok(one_of(queries, listings))
    }

    /// Words next to each other, by their stems; `slop` words may stand between.
    pub fn phrase(&self, stems: &[String], slop: u32) -> tantivy::Result<Option<Way>> {
        let everywhere = [(self.fields.name, IN_NAME), (self.fields.about, IN_ABOUT), (self.fields.text, IN_TEXT)];
        self.phrase_in(&everywhere, stems, slop)
    }

    /// A word that is written as two where a listing says what it is.
    pub fn apart(&self, stems: &[String]) -> tantivy::Result<Option<Way>> {
        self.phrase_in(&[(self.fields.name, IN_NAME), (self.fields.about, IN_ABOUT)], stems, 0)
    }

    fn phrase_in(&self, fields: &[(Field, f32)], stems: &[String], slop: u32) -> tantivy::Result<Option<Way>> {
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        let mut listings = u64::MAX;
        for (field, weight) in fields.iter().copied() {
            let mut least = u64::MAX;
            for stem in stems {
                least = least.min(self.dictionary.count(field, stem)?);
            }
            if least == 0 || stems.len() < 2 || self.left.get() < stems.len() {
                continue;
            }
            self.left.set(self.left.get() - stems.len());
            let mut phrase = PhraseQuery::new(stems.iter().map(|stem| Term::from_field_text(field, stem)).collect());
            phrase.set_slop(slop);
            queries.push(weighing(phrase, weight));
            listings = listings.min(least);
        }
        Ok(one_of(queries, listings))
    }

    /// Whether a listing says what it is with this word.
    pub fn is_called(&self, plain: &str, stem: &str) -> tantivy::Result<bool> {
        let in_name = self.dictionary.count(self.fields.name_words, plain)?;
        Ok(in_name > 0 || self.dictionary.count(self.fields.about, stem)? > 0)
    }

    /// Whether no listing says it so.
    pub fn is_empty(&self, way: &Way) -> tantivy::Result<bool> {
        Ok(self.dictionary.searcher.search(&*way.query, &Count)? == 0)
    }

    /// Words next to each other in the name only: such a name is preferred.
    pub fn in_name(&self, stems: &[String], weight: f32) -> tantivy::Result<Option<Box<dyn Query>>> {
        for stem in stems {
            if self.dictionary.count(self.fields.name, stem)? == 0 {
                return Ok(None);
            }
        }
        let terms = stems.iter().map(|stem| Term::from_field_text(self.fields.name, stem)).collect();
        Ok((stems.len() > 1).then(|| weighing(PhraseQuery::new(terms), weight)))
    }

    /// A word in the name, which weighs the same in each.
    pub fn named(&self, stem: &str, weight: f32) -> tantivy::Result<Option<Box<dyn Query>>> {
        Ok(self.term(self.fields.name, stem, IndexRecordOption::Basic)?.map(|(query, _)| always(query, weight)))
    }

    /// Things of this kind.
    pub fn kind(&self, stem: &str, weight: f32) -> tantivy::Result<Option<Box<dyn Query>>> {
        Ok(self.term(self.fields.kind, stem, IndexRecordOption::Basic)?.map(|(query, _)| weighing(query, weight)))
    }

    /// Listings that say this, in any form of its words.
    pub fn says(&self, said: &Together) -> tantivy::Result<Option<Box<dyn Query>>> {
        if let [stem] = said.stems.as_slice() {
            let mut queries: Vec<(Occur, Box<dyn Query>)> = Vec::new();
            for field in [self.fields.name, self.fields.about, self.fields.text] {
                if let Some((query, _)) = self.term(field, stem, IndexRecordOption::Basic)? {
                    queries.push((Occur::Should, Box::new(query)));
                }
            }
            return Ok((!queries.is_empty()).then(|| Box::new(BooleanQuery::new(queries)) as Box<dyn Query>));
        }
        Ok(self.phrase(&said.stems, 0)?.map(|way| way.query))
    }

    /// Listings that have every one of these words, written so.
    pub fn written(&self, words: &[String]) -> Vec<(Occur, Box<dyn Query>)> {
        let term = |word: &String| {
            TermQuery::new(Term::from_field_text(self.fields.all_words, word), IndexRecordOption::Basic)
        };
        words.iter().map(|word| (Occur::Must, Box::new(ConstScoreQuery::new(Box::new(term(word)), 0.0)) as _)).collect()
    }
}

/// The best of several ways.
pub fn best(ways: Vec<Way>) -> Option<Way> {
    let listings = ways.iter().map(|way| way.listings).max().unwrap_or_default();
    one_of(ways.into_iter().map(|way| way.query).collect(), listings)
}

fn one_of(mut queries: Vec<Box<dyn Query>>, listings: u64) -> Option<Way> {
    let query = match queries.len() {
        0 => return None,
        1 => queries.remove(0),
        _ => Box::new(BestOf::new(queries, TIE)),
    };
    Some(Way { query, listings })
}

/// A query that weighs the same for every listing.
pub fn always(query: impl Query, weight: f32) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), weight))
}

pub fn weighing(query: impl Query, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(query), weight))
}
