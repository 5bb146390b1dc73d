//! Counts of many listings, kept until the index changes: what there is in all, or in a large category, is counted once
//! and not for everybody who looks.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::{
    counting::{Counted, Counts},
    query::Query,
};
use crate::understanding::Sort;

/// Fewer listings are counted as fast as they are looked up here.
const WORTH_KEEPING: usize = 500;
/// The most counts that are kept.
const MOST_KEPT: usize = 128;

/// What an index contains, and which words mean the same there.
type Version = (u64, u64, u64);

/// Counts with what was counted, the last that were made.
#[derive(Default)]
pub struct Figures(Mutex<VecDeque<Kept>>);

struct Kept {
    version: Version,
    query: Query,
    counted: Counted,
    counts: Arc<Counts>,
}

/// The counts of one version of the index.
pub struct OfVersion<'a> {
    pub figures: &'a Figures,
    pub version: Version,
}

impl OfVersion<'_> {
    /// What was counted before.
    pub fn get(&self, query: &Query, counted: &Counted) -> Option<Arc<Counts>> {
        let query = unpaged(query);
        let kept = self.figures.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |kept: &&Kept| kept.version == self.version && kept.counted == *counted && kept.query == query;
        kept.iter().find(is_it).map(|kept| kept.counts.clone())
    }

    /// Keeps what was counted, where that is worth it.
    pub fn keep(&self, query: &Query, counted: Counted, counts: Counts) -> Arc<Counts> {
        let counts = Arc::new(counts);
        if counts.total >= WORTH_KEEPING {
            let made = Kept { version: self.version, query: unpaged(query), counted, counts: counts.clone() };
            let mut kept = self.figures.0.lock().unwrap_or_else(PoisonError::into_inner);
            kept.retain(|kept| kept.version == self.version);
            kept.truncate(MOST_KEPT - 1);
            kept.push_front(made);
        }
        counts
    }
}

/// However listings are sorted and whichever are shown, they are the same.
fn unpaged(query: &Query) -> Query {
    Query { sort: Sort::default(), offset: 0, limit: 0, ..query.clone() }
}
