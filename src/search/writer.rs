//! Writes listings into one generation of the index.

use std::sync::Arc;

use tantivy::{
    IndexWriter, TantivyError,
    indexer::{IndexWriterOptions, LogMergePolicy},
};

use super::{SearchError, generation::Generation, mark::Mark, model::Listing, text::Analysis};
use crate::changes::model::Position;

/// The writer's memory in bytes. Tantivy's tables take 12 MB of it; the rest decides how many listings fit into a
/// segment.
const HEAP: usize = 20_000_000;

/// The most bytes of queued documents before a commit.
const MOST_HANDED_OVER: usize = 16 << 20;

/// A segment with a larger share of deleted documents is rewritten.
const DELETED_SHARE: f32 = 0.3;

/// The only writer of a generation. Dropping it discards what was not committed.
pub struct Writer {
    generation: Arc<Generation>,
    inner: IndexWriter,
    mark: Mark,
    analysis: Analysis,
    /// Bytes of documents queued since the last commit.
    handed_over: usize,
}

impl Writer {
    pub fn open(generation: Arc<Generation>, mark: Mark) -> Result<Self, SearchError> {
        let options = IndexWriterOptions::builder()
            .memory_budget_per_thread(HEAP)
            .num_worker_threads(1)
            .num_merge_threads(1)
            .build();
        let inner: IndexWriter = generation.index.writer_with_options(options)?;
        let mut merges = LogMergePolicy::default();
        merges.set_del_docs_ratio_before_merge(DELETED_SHARE);
        inner.set_merge_policy(Box::new(merges));
        let analysis = Analysis::of(generation.language);
        Ok(Self { generation, inner, mark, analysis, handed_over: 0 })
    }

    pub fn position(&self) -> Position {
        self.mark.position()
    }

    /// Adds listings that are not in the index yet.
    pub fn add(&mut self, listings: &[Listing]) -> Result<(), SearchError> {
        self.replace(&[], listings)
    }

    /// Removes these ids, then adds the listings that still exist.
    pub fn replace(&mut self, ids: &[i64], listings: &[Listing]) -> Result<(), SearchError> {
        // Tantivy queues up to ten thousand documents of any size, and only a commit waits until they are written. This
        // commit still carries the old mark, so after a crash its changes are read again.
        if self.handed_over > MOST_HANDED_OVER {
            self.commit()?;
        }
        for id in ids {
            self.inner.delete_term(self.generation.fields.key(*id));
        }
        for listing in listings {
            self.handed_over += 2 * listing.description_html.len();
            self.inner.add_document(self.generation.fields.document(listing, &self.analysis))?;
        }
        Ok(())
    }

    /// Sets the feed position that the next commit records.
    pub fn advance(&mut self, position: Position) {
        self.mark = self.mark.at(position);
    }

    /// Makes the changes durable and searchable.
    pub fn commit(&mut self) -> Result<(), SearchError> {
        let mut commit = self.inner.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&self.mark).map_err(TantivyError::from)?);
        commit.commit()?;
        self.handed_over = 0;
        self.generation.reader.reload()?;
        Ok(())
    }

    /// Merges all segments into one, because matching a misspelt word walks the dictionary of every segment.
    pub fn settle(self) -> Result<Self, SearchError> {
        let Self { generation, inner, mark, .. } = self;
        inner.wait_merging_threads()?;
        let mut writer = Self::open(generation, mark)?;
        let segments = writer.generation.index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.inner.merge(&segments).wait()?;
        }
        writer.generation.reader.reload()?;
        Ok(writer)
    }
}
