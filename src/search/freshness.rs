//! Of listings that fit alike the newer one comes first.

use tantivy::{DocId, Score, Searcher, SegmentReader};

use super::fields::{ID, PUBLISHED};

/// The most that being new adds to a score, as a share of it.
const MOST: f32 = 0.1;
/// After so long half of that is left.
const HALF_LIFE: f32 = 60.0 * 24.0 * 3600.0 * 1e6;

/// How new listings are, compared with the newest of the marketplace: no clock is needed.
#[derive(Clone)]
pub struct Freshness {
    newest: i64,
}

impl Freshness {
    /// Looks for the newest listing: a number that each segment knows.
    pub fn of(searcher: &Searcher) -> tantivy::Result<Self> {
        let mut newest = i64::MIN;
        for segment in searcher.segment_readers().iter().filter(|segment| segment.num_docs() > 0) {
            newest = newest.max(segment.fast_fields().i64(PUBLISHED)?.max_value());
        }
        Ok(Self { newest })
    }

    /// What listings of a segment are sorted by: their score with freshness, then their number.
    #[expect(clippy::cast_precision_loss, reason = "an age in microseconds is only compared roughly")]
    pub fn ranking(self, segment: &SegmentReader) -> impl Fn(DocId, Score) -> (Score, i64) + use<> {
        let columns =
            segment.fast_fields().i64(PUBLISHED).and_then(|published| Ok((published, segment.fast_fields().i64(ID)?)));
        move |document, score| {
            let Ok((published, ids)) = &columns else { return (score, 0) };
            let age = self.newest.saturating_sub(published.first(document).unwrap_or(i64::MIN)) as f32;
            let fresh = MOST * HALF_LIFE / (HALF_LIFE + age);
            (score * (1.0 + fresh), ids.first(document).unwrap_or_default())
        }
    }
}
