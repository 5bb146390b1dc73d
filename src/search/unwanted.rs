//! What must not match. Tantivy asks an excluded phrase for documents that it has passed already, which its own check
//! takes for a mistake; asked by way of where it stands, it is right.

use tantivy::{
    DocId, DocSet, Score, SegmentReader,
    query::{EnableScoring, Explanation, Query, Scorer, Weight},
};

/// A query whose documents are excluded.
#[derive(Debug)]
pub struct Unwanted(pub Box<dyn Query>);

impl Clone for Unwanted {
    fn clone(&self) -> Self {
        Self(self.0.box_clone())
    }
}

impl Query for Unwanted {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let scoring = match scoring {
            EnableScoring::Enabled { searcher, .. } => EnableScoring::disabled_from_searcher(searcher),
            disabled @ EnableScoring::Disabled { .. } => disabled,
        };
        Ok(Box::new(OfUnwanted(self.0.weight(scoring)?)))
    }
}

struct OfUnwanted(Box<dyn Weight>);

impl Weight for OfUnwanted {
    fn scorer(&self, segment: &SegmentReader, _: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(Box::new(Passing(self.0.scorer(segment, 1.0)?)))
    }

    fn explain(&self, _: &SegmentReader, _: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("unwanted", 0.0))
    }
}

/// Documents that are looked for only forwards.
struct Passing(Box<dyn Scorer>);

impl DocSet for Passing {
    fn advance(&mut self) -> DocId {
        self.0.advance()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.0.seek(target)
    }

    fn doc(&self) -> DocId {
        self.0.doc()
    }

    fn size_hint(&self) -> u32 {
        self.0.size_hint()
    }
}

impl Scorer for Passing {
    fn score(&mut self) -> Score {
        0.0
    }
}
