//! Ways to put queries together that look only at the listings that matter. Tantivy's union reads all postings of
//! its parts, window by window; here a part is asked for a listing only when all the other words have it.

use tantivy::{
    DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED,
    query::{EmptyScorer, EnableScoring, Explanation, Query, Scorer, Weight},
};

/// Queries, cloned one by one.
#[derive(Debug)]
struct Several(Vec<Box<dyn Query>>);

impl Clone for Several {
    fn clone(&self) -> Self {
        Self(self.0.iter().map(|query| query.box_clone()).collect())
    }
}

impl Several {
    fn weights(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Vec<Box<dyn Weight>>> {
        self.0.iter().map(|query| query.weight(scoring)).collect()
    }
}

/// Listings that any of some queries finds. The score is that of the best of them, and a share of the others'.
#[derive(Clone, Debug)]
pub struct BestOf {
    queries: Several,
    share: Score,
}

impl BestOf {
    pub const fn new(queries: Vec<Box<dyn Query>>, share: Score) -> Self {
        Self { queries: Several(queries), share }
    }
}

impl Query for BestOf {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(BestWeight { weights: self.queries.weights(scoring)?, share: self.share }))
    }
}

struct BestWeight {
    weights: Vec<Box<dyn Weight>>,
    share: Score,
}

impl Weight for BestWeight {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut parts = Vec::new();
        for weight in &self.weights {
            let scorer = weight.scorer(segment, boost)?;
            if scorer.doc() != TERMINATED {
                parts.push(Part { at: scorer.doc(), scorer });
            }
        }
        match parts.len() {
            0 => Ok(Box::new(EmptyScorer)),
            1 => Ok(parts.remove(0).scorer),
            _ => Ok(Box::new(BestScorer { at: least(&parts), parts, share: self.share })),
        }
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("best of", 0.0))
    }
}

/// A scorer with where it stands.
struct Part {
    at: DocId,
    scorer: Box<dyn Scorer>,
}

fn least(parts: &[Part]) -> DocId {
    parts.iter().map(|part| part.at).min().unwrap_or(TERMINATED)
}

struct BestScorer {
    at: DocId,
    parts: Vec<Part>,
    share: Score,
}

impl DocSet for BestScorer {
    fn advance(&mut self) -> DocId {
        for part in self.parts.iter_mut().filter(|part| part.at == self.at) {
            part.at = part.scorer.advance();
        }
        self.at = least(&self.parts);
        self.at
    }

    fn seek(&mut self, target: DocId) -> DocId {
        for part in self.parts.iter_mut().filter(|part| part.at < target) {
            part.at = part.scorer.seek(target);
        }
        self.at = least(&self.parts);
        self.at
    }

    fn doc(&self) -> DocId {
        self.at
    }

    fn size_hint(&self) -> u32 {
        self.parts.iter().map(|part| part.scorer.size_hint()).max().unwrap_or_default()
    }
}

impl Scorer for BestScorer {
    fn score(&mut self) -> Score {
        let (mut most, mut sum) = (0.0_f32, 0.0);
        for part in self.parts.iter_mut().filter(|part| part.at == self.at) {
            let score = part.scorer.score();
            most = most.max(score);
            sum += score;
        }
        most + self.share * (sum - most)
    }
}

/// Listings that a query finds; those that wishes find too come further forward.
#[derive(Clone, Debug)]
pub struct Preferring {
    base: Several,
    wishes: Several,
}

impl Preferring {
    pub fn new(base: impl Query, wishes: Vec<Box<dyn Query>>) -> Self {
        Self { base: Several(vec![Box::new(base)]), wishes: Several(wishes) }
    }
}

impl Query for Preferring {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let mut base = self.base.weights(scoring)?;
        let wishes = if scoring.is_scoring_enabled() { self.wishes.weights(scoring)? } else { Vec::new() };
        let base = base.remove(0);
        Ok(if wishes.is_empty() { base } else { Box::new(PreferringWeight { base, wishes }) })
    }
}

struct PreferringWeight {
    base: Box<dyn Weight>,
    wishes: Vec<Box<dyn Weight>>,
}

impl Weight for PreferringWeight {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let base = self.base.scorer(segment, boost)?;
        if base.doc() == TERMINATED {
            return Ok(base);
        }
        let mut wishes = Vec::new();
        for wish in &self.wishes {
            let scorer = wish.scorer(segment, boost)?;
            wishes.push(Wish { from: scorer.doc(), is_found: true, scorer });
        }
        Ok(Box::new(PreferringScorer { base, wishes }))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("preferring", 0.0))
    }

    fn count(&self, segment: &SegmentReader) -> tantivy::Result<u32> {
        self.base.count(segment)
    }
}

struct PreferringScorer {
    base: Box<dyn Scorer>,
    wishes: Vec<Wish>,
}

struct Wish {
    scorer: Box<dyn Scorer>,
    /// It finds nothing before this listing.
    from: DocId,
    /// Whether it finds this one; else it has to be asked again.
    is_found: bool,
}

impl Wish {
    /// Whether it finds a listing, which stands behind those that were asked for before. Of a phrase only this one is
    /// looked at, and not those up to the next.
    fn finds(&mut self, at: DocId) -> bool {
        if self.from > at || self.from == at && self.is_found {
            return self.from == at;
        }
        match self.scorer.seek_danger(at) {
            SeekDangerResult::Found => (self.from, self.is_found) = (at, true),
            SeekDangerResult::SeekLowerBound(from) => (self.from, self.is_found) = (from, false),
        }
        self.is_found
    }
}

impl DocSet for PreferringScorer {
    fn advance(&mut self) -> DocId {
        self.base.advance()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.base.seek(target)
    }

    fn doc(&self) -> DocId {
        self.base.doc()
    }

    fn size_hint(&self) -> u32 {
        self.base.size_hint()
    }
}

impl Scorer for PreferringScorer {
    fn score(&mut self) -> Score {
        let (at, mut score) = (self.base.doc(), self.base.score());
        for wish in &mut self.wishes {
            if wish.finds(at) {
                score += wish.scorer.score();
            }
        }
        score
    }
}

/// The first listings that a query finds in each part of the index.
#[derive(Clone, Debug)]
pub struct FirstOf {
    base: Several,
    most: u32,
}

impl FirstOf {
    pub fn new(base: impl Query, most: u32) -> Self {
        Self { base: Several(vec![Box::new(base)]), most }
    }
}

impl Query for FirstOf {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(FirstWeight { base: self.base.weights(scoring)?.remove(0), most: self.most }))
    }
}

struct FirstWeight {
    base: Box<dyn Weight>,
    most: u32,
}

impl Weight for FirstWeight {
    fn scorer(&self, segment: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(Box::new(FirstScorer { base: self.base.scorer(segment, boost)?, left: self.most }))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("first of", 0.0))
    }
}

struct FirstScorer {
    base: Box<dyn Scorer>,
    /// How many may come, the one where it stands among them.
    left: u32,
}

impl DocSet for FirstScorer {
    fn advance(&mut self) -> DocId {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 { TERMINATED } else { self.base.advance() }
    }

    fn doc(&self) -> DocId {
        if self.left == 0 { TERMINATED } else { self.base.doc() }
    }

    fn size_hint(&self) -> u32 {
        self.base.size_hint().min(self.left)
    }
}

impl Scorer for FirstScorer {
    fn score(&mut self) -> Score {
        self.base.score()
    }
}

#[cfg(test)]
mod tests {
    use tantivy::{
        Index, TantivyDocument,
        collector::{Count, TopDocs},
        query::AllQuery,
        schema::Schema,
    };

    use super::*;

    #[test]
    fn only_the_first_listings_are_looked_at() {
        let index = Index::create_in_ram(Schema::builder().build());
        let mut writer = index.writer_with_num_threads(1, 20_000_000).unwrap();
        for _ in 0..10 {
            writer.add_document(TantivyDocument::default()).unwrap();
        }
        writer.commit().unwrap();
        let searcher = index.reader().unwrap().searcher();
        for (most, expected) in [(4, 4), (10, 10), (20, 10)] {
            let first = FirstOf::new(AllQuery, most);
            let found = searcher.search(&first, &(TopDocs::with_limit(20).order_by_score(), Count)).unwrap();
            assert_eq!((found.0.len(), found.1), (expected, expected), "{most}");
        }
    }
}
