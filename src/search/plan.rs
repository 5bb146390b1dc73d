//! How a search is answered: for each word the ways in which listings of this index may say it. A word that the index
//! lacks may be the beginning of one that it has, or a misspelt one.

use tantivy::{
    Searcher,
    query::{AllQuery, BooleanQuery, EmptyQuery, Occur, Query},
};

use super::{
    asked::{Asked, RunKind, Together, Word},
    codes::is_code,
    fields::Fields,
    forms::{irregular, splits},
    marking::Marks,
    synonyms::{LONGEST_SYNONYM, Synonyms},
    text::Analysis,
    unwanted::Unwanted,
    ways::{Way, Ways, always, best, weighing},
};

/// The most synonyms of a word that are asked for.
const MOST_SYNONYMS: usize = 29;
/// What a synonym weighs, compared with the word itself.
const SYNONYM: f32 = 0.7;
/// What the kind of a thing adds, what words next to each other in a name add, and what a whole code does.
const KIND: f32 = 2.0;
const IN_A_ROW: f32 = 1.0;
const WHOLE_CODE: f32 = 1_000.0;
/// What having it in the name adds to that, as a share.
const NAMING: f32 = 1.0;
/// A word is rare that has at least this share of the rarity of the rarest.
const RARE: f32 = 0.5;
/// What having one more of the words outweighs.
const HAVING: f32 = 100.0;

/// A word that was taken for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As it was typed, in lower case.
    pub typed: String,
    /// What it was taken for.
    pub meant: String,
}

/// The clauses of a query.
pub type Clauses = Vec<(Occur, Box<dyn Query>)>;

/// Which listings are found, and which of them come forward.
pub struct Wanted {
    pub clauses: Clauses,
    pub wishes: Vec<Box<dyn Query>>,
}

/// How a search is answered.
pub struct Plan<'a> {
    pub(super) asked: &'a Asked,
    pub(super) ways: Ways<'a>,
    /// For each word how it may be said; none for one that the index lacks.
    pub(super) of_words: Vec<Option<Way>>,
    /// The stem of each word, as it was taken.
    pub(super) stems: Vec<String>,
    preferred: Vec<Box<dyn Query>>,
    phrases: Vec<Box<dyn Query>>,
    unwanted: Vec<Unwanted>,
    /// The words that were taken for others.
    pub corrections: Vec<Correction>,
    /// What is to be marked.
    pub marks: Marks,
}

/// What a plan is made with.
pub struct Means<'a> {
    pub searcher: &'a Searcher,
    pub fields: &'a Fields,
    pub analysis: &'a Analysis,
    pub synonyms: &'a Synonyms,
    /// Whether descriptions are left out.
    pub in_names: bool,
}

impl<'a> Plan<'a> {
    /// Plans a search. One that is taken literally has no beginnings of words and no misspelt ones.
    pub fn of(asked: &'a Asked, is_literal: bool, means: &Means<'a>) -> tantivy::Result<Self> {
        let mut plan = Self {
            asked,
            ways: Ways::new(means.searcher, means.fields, means.in_names),
            of_words: Vec::new(),
            stems: asked.words.iter().map(|word| word.stem.clone()).collect(),
            preferred: Vec::new(),
            phrases: Vec::new(),
            unwanted: Vec::new(),
            corrections: Vec::new(),
            marks: Marks::default(),
        };
        for (at, word) in asked.words.iter().enumerate() {
            let ways = plan.ways_of(at, word, means)?;
            plan.of_words.push(best(ways));
        }
        plan.say_unwanted(means)?;
        plan.say_phrases()?;
        if !is_literal {
            plan.guess(means)?;
        }
        plan.prefer()?;
        Ok(plan)
    }

    /// The listings that have every word that is needed.
    pub fn all(&self) -> Wanted {
        let mut clauses: Clauses = Vec::new();
        for at in self.asked.needed() {
            let query = self.of_words[at].as_ref().map(|way| way.query.box_clone());
            clauses.push((Occur::Must, query.unwrap_or_else(|| Box::new(EmptyQuery))));
        }
        if clauses.is_empty() {
            clauses.push((Occur::Must, Box::new(AllQuery)));
        }
        clauses.extend(self.phrases.iter().map(|phrase| (Occur::Must, phrase.box_clone())));
        let idle = self.asked.words.iter().zip(&self.of_words).filter(|(word, _)| !word.is_needed);
        let idle = idle.filter_map(|(_, way)| Some(way.as_ref()?.query.box_clone()));
        self.wanted(clauses, idle.collect())
    }

    /// The listings that have at least so many of the words, a rare one among them, those with most of the rare ones
    /// first; a word in a name counts more.
    pub fn most(&self, least: usize) -> tantivy::Result<Wanted> {
        let needed: Vec<(usize, &Way, f32)> = self
            .asked
            .needed()
            .filter_map(|at| Some((at, self.of_words[at].as_ref()?)))
            .map(|(at, way)| (at, way, self.rarity(way)))
            .collect();
        let having = |(_, way, rarity): &(usize, &Way, f32)| -> (Occur, Box<dyn Query>) {
            (Occur::Should, always(Shared(way.query.box_clone()), rarity * HAVING))
        };
        let enough = BooleanQuery::with_minimum_required_clauses(needed.iter().map(having).collect(), least.max(1));
        let rarest = needed.iter().map(|(_, _, rarity)| *rarity).fold(0.0, f32::max);
        let rare = needed.iter().filter(|(_, _, rarity)| *rarity >= rarest * RARE);
        let rare = rare.map(|(_, way, _)| (Occur::Should, always(Shared(way.query.box_clone()), 0.0)));
        let clauses: Clauses =
            vec![(Occur::Must, Box::new(enough)), (Occur::Must, Box::new(BooleanQuery::new(rare.collect())))];
        let mut wishes: Vec<_> = self.of_words.iter().flatten().map(|way| way.query.box_clone()).collect();
        for (at, _, rarity) in &needed {
            wishes.extend(self.ways.named(&self.stems[*at], rarity * HAVING * NAMING)?);
        }
        Ok(self.wanted(clauses, wishes))
    }

    /// The listings that follow the few with all the words: they have at least so many of them, and every phrase.
    pub fn following(&self, least: usize) -> tantivy::Result<Wanted> {
        let mut wanted = self.most(least)?;
        wanted.clauses.extend(self.phrases.iter().map(|phrase| (Occur::Must, phrase.box_clone())));
        let all = BooleanQuery::new(self.all().clauses);
        wanted.clauses.push((Occur::MustNot, Box::new(Unwanted(Box::new(all)))));
        Ok(wanted)
    }

    /// How many of the words are needed, and how many of those the index has in some way.
    pub fn counts(&self) -> (usize, usize) {
        let needed = self.asked.needed().count();
        (needed, self.asked.needed().filter(|at| self.of_words[*at].is_some()).count())
    }

    fn wanted(&self, mut clauses: Clauses, mut wishes: Vec<Box<dyn Query>>) -> Wanted {
        wishes.extend(self.preferred.iter().map(|wish| wish.box_clone()));
        clauses.extend(self.unwanted.iter().map(|unwanted| (Occur::MustNot, Box::new(unwanted.clone()) as _)));
        Wanted { clauses, wishes }
    }

    #[expect(clippy::cast_precision_loss, reason = "it only weighs")]
    fn rarity(&self, way: &Way) -> f32 {
        let all = self.ways.dictionary.searcher.num_docs() as f32;
        (1.0 + all / (1.0 + way.listings as f32)).ln()
    }

    /// Every way to say a word that the index has: by its stem, joined with its neighbours, as two words, or by a
    /// synonym.
    fn ways_of(&mut self, at: usize, word: &Word, means: &Means) -> tantivy::Result<Vec<Way>> {
        if !word.is_needed {
            return Ok(self.ways.lightly(&word.plain, &word.stem)?.into_iter().collect());
        }
        let mut ways: Vec<Way> = self.ways.typed(&word.plain, &word.stem)?.into_iter().collect();
        self.marks.stems.insert(word.stem.clone());
        for other in irregular(&word.plain) {
            let stem = means.analysis.stem(other);
            ways.extend(self.ways.word(other, &stem)?);
            self.marks.stems.insert(stem);
        }
        if is_code(&word.plain) {
            ways.extend(self.ways.code(&word.plain)?);
        } else {
            // "Tshirt" may be a "t-shirt".
            ways.extend(self.ways.called(&word.stem)?);
        }
        for run in self.asked.runs_of(at) {
            match run.kind {
                RunKind::Code if run.term.chars().all(char::is_alphabetic) => {
                    let stem = means.analysis.stem(&run.term);
                    ways.extend(self.ways.word(&run.term, &stem)?);
                    ways.extend(self.ways.called(&stem)?);
                    self.marks.stems.insert(stem);
                }
                RunKind::Code | RunKind::Size => ways.extend(self.ways.code(&run.term)?),
                RunKind::Compound => {
                    let stem = means.analysis.stem(&run.term);
                    ways.extend(self.ways.word(&run.term, &stem)?);
                    self.marks.stems.insert(stem);
                }
            }
            self.marks.joined.insert(run.term.clone());
        }
        for [before, after] in splits(&word.plain) {
            let stems = [before, after].map(|part| means.analysis.stem(part));
            if let Some(way) = self.ways.apart(&stems)? {
                // Of a word that is not here otherwise it has to be known whether anything says it so.
                if ways.is_empty() && self.ways.is_empty(&way)? {
                    continue;
                }
                ways.push(way);
                self.marks.joined.insert(word.plain.clone());
                self.marks.joined.insert(format!("{}{}", before, stems[1]));
            }
        }
        ways.extend(self.synonyms_of(at, means)?);
        Ok(ways)
    }

    fn synonyms_of(&mut self, at: usize, means: &Means) -> tantivy::Result<Vec<Way>> {
        let mut ways = Vec::new();
        if means.synonyms.is_empty() {
            return Ok(ways);
        }
        let words = &self.asked.words;
        for from in (at + 1).saturating_sub(LONGEST_SYNONYM)..=at {
            for to in at + 1..=(from + LONGEST_SYNONYM).min(words.len()) {
                let stems: Vec<&str> = words[from..to].iter().map(|word| word.stem.as_str()).collect();
                for member in means.synonyms.besides(&stems.join(" ")).take(MOST_SYNONYMS) {
                    let way = match (member.plain.as_slice(), member.stems.as_slice()) {
                        ([plain], [stem]) => self.ways.word(plain, stem)?,
                        (_, stems) => self.ways.phrase(stems, 0)?,
                    };
                    if let Some(way) = way {
                        self.marks.stems.extend(member.stems.iter().cloned());
                        ways.push(Way { query: weighing(Shared(way.query), SYNONYM), ..way });
                    }
                }
            }
        }
        Ok(ways)
    }

    fn say_unwanted(&mut self, means: &Means) -> tantivy::Result<()> {
        for minus in &self.asked.minus {
            self.unwanted.extend(self.ways.says(minus)?.map(Unwanted));
        }
        for without in &self.asked.without {
            let Some(says) = self.ways.says(without)? else { continue };
            // "Without a handle" says the word too.
            let mut clauses: Clauses = vec![(Occur::Must, says)];
            let stems = |words: &[&str]| -> Vec<String> {
                words.iter().map(|word| means.analysis.stem(word)).chain(without.stems.iter().cloned()).collect()
            };
            for denial in ["without", "no", "ohne", "kein", "keine", "بدون", "بلا"] {
                if let Some(way) = self.ways.phrase(&stems(&[denial]), 1)? {
                    self.preferred.push(way.query.box_clone());
                    clauses.push((Occur::MustNot, Box::new(Unwanted(way.query))));
                }
            }
            let free: Vec<String> = without.stems.iter().cloned().chain([means.analysis.stem("free")]).collect();
            clauses.extend(self.ways.phrase(&free, 0)?.map(|way| (Occur::MustNot, Box::new(Unwanted(way.query)) as _)));
            self.unwanted.push(Unwanted(Box::new(BooleanQuery::new(clauses))));
        }
        Ok(())
    }

    fn say_phrases(&mut self) -> tantivy::Result<()> {
        for Together { plain, stems } in &self.asked.phrases {
            let mut clauses = self.ways.written(plain);
            if stems.len() > 1 {
                let together = self.ways.phrase(stems, 0)?;
                clauses.push((Occur::Must, together.map_or_else(|| Box::new(EmptyQuery) as _, |way| way.query)));
            }
            self.phrases.push(Box::new(BooleanQuery::new(clauses)));
        }
        Ok(())
    }

    /// What brings a listing forward: that it is of the kind, that its name has the words in a row, or that it is called
    /// so as a whole.
    fn prefer(&mut self) -> tantivy::Result<()> {
        let needed: Vec<usize> = self.asked.needed().collect();
        for at in &needed {
            self.preferred.extend(self.ways.kind(&self.stems[*at], KIND)?);
        }
        for pair in needed.windows(2).filter(|pair| pair[0] + 1 == pair[1]) {
            let stems: Vec<_> = pair.iter().map(|at| self.stems[*at].clone()).collect();
            self.preferred.extend(self.ways.in_name(&stems, IN_A_ROW)?);
        }
        for whole in &self.asked.whole {
            self.preferred.extend(self.ways.called(whole)?.map(|way| weighing(Shared(way.query), WHOLE_CODE)));
        }
        Ok(())
    }
}

/// A query behind a box, as a query.
#[derive(Debug)]
struct Shared(Box<dyn Query>);

impl Clone for Shared {
    fn clone(&self) -> Self {
        Self(self.0.box_clone())
    }
}

impl Query for Shared {
    fn weight(&self, scoring: tantivy::query::EnableScoring<'_>) -> tantivy::Result<Box<dyn tantivy::query::Weight>> {
        self.0.weight(scoring)
    }
}
