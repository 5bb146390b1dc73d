//! One complete index of all listings, as it is at some position of the feed.

use std::path::Path;

use tantivy::{IndexReader, IndexSettings, ReloadPolicy, TantivyError, directory::MmapDirectory, store::Compressor};

use super::{SearchError, fields::Fields, mark::Mark, text};

/// One complete index.
pub struct Generation {
    pub number: u64,
    pub index: tantivy::Index,
    pub reader: IndexReader,
    pub fields: Fields,
}

impl Generation {
    /// An empty one; without a path in memory.
    pub fn create(number: u64, path: Option<&Path>) -> Result<Self, SearchError> {
        let (schema, _) = Fields::new();
        // Nothing is stored, so there is nothing to compress.
        let settings = IndexSettings {
            docstore_compression: Compressor::None,
            docstore_compress_dedicated_thread: false,
            ..IndexSettings::default()
        };
        let builder = tantivy::Index::builder().schema(schema).settings(settings);
        let index = match path {
            Some(path) => builder.create_in_dir(path)?,
            None => builder.create_in_ram()?,
        };
        Ok(Self::over(number, index)?)
    }

    /// What a folder holds, checked.
    pub fn open(number: u64, path: &Path) -> Result<Self, SearchError> {
        let directory = MmapDirectory::open(path).map_err(TantivyError::from)?;
        let index = tantivy::Index::open(directory)?;
        // Before there is a reader, since checking reads all pages and their mappings go again with it.
        if !index.validate_checksum()?.is_empty() {
            return Err(damaged("its checksums do not match"));
        }
        if index.schema() != Fields::new().0 || mark(&index)?.is_none() {
            return Err(damaged("it is of another version"));
        }
        Ok(Self::over(number, index)?)
    }

    fn over(number: u64, mut index: tantivy::Index) -> tantivy::Result<Self> {
        index.set_tokenizers(text::analysers());
        let reader =
            index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(1).try_into()?;
        Ok(Self { number, index, reader, fields: Fields::new().1 })
    }

    /// How far it has come, as of its last commit.
    pub fn mark(&self) -> Result<Option<Mark>, SearchError> {
        Ok(mark(&self.index)?)
    }

    /// Whether its files are as they were written.
    pub fn is_sound(&self) -> bool {
        self.index.validate_checksum().is_ok_and(|damaged| damaged.is_empty())
            && self.mark().is_ok_and(|mark| mark.is_some())
    }
}

fn mark(index: &tantivy::Index) -> tantivy::Result<Option<Mark>> {
    Ok(index.load_metas()?.payload.as_deref().and_then(Mark::parse))
}

fn damaged(what: &str) -> SearchError {
    TantivyError::SchemaError(what.to_owned()).into()
}
