//! One complete index of all listings, as of some position in the feed.

use std::path::Path;

use tantivy::{IndexReader, IndexSettings, ReloadPolicy, TantivyError, directory::MmapDirectory, store::Compressor};

use super::{SearchError, fields::Fields, mark::Mark, text};
use crate::locales::Locale;

/// One complete index, on disk or in memory.
pub struct Generation {
    pub number: u64,
    pub index: tantivy::Index,
    pub reader: IndexReader,
    pub fields: Fields,
    pub language: Locale,
}

impl Generation {
    /// Creates an empty index; without a path, in memory.
    pub fn create(number: u64, path: Option<&Path>, language: Locale) -> Result<Self, SearchError> {
        let (schema, _) = Fields::new();
        // No documents are stored, so there is nothing to compress.
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
        Ok(Self::over(number, index, language)?)
    }

    /// Opens the index in a folder and checks it.
    pub fn open(number: u64, path: &Path, language: Locale) -> Result<Self, SearchError> {
        let directory = MmapDirectory::open(path).map_err(TantivyError::from)?;
        let index = tantivy::Index::open(directory)?;
        // Before a reader is opened: the check reads all pages, and their memory mappings are released after it.
        if !index.validate_checksum()?.is_empty() {
            return Err(damaged("its checksums do not match"));
        }
        if index.schema() != Fields::new().0 || mark(&index, language)?.is_none() {
            return Err(damaged("it is of another version"));
        }
        Ok(Self::over(number, index, language)?)
    }

    fn over(number: u64, mut index: tantivy::Index, language: Locale) -> tantivy::Result<Self> {
        index.set_tokenizers(text::analysers(language));
        let reader =
            index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(1).try_into()?;
        Ok(Self { number, index, reader, fields: Fields::new().1, language })
    }

    /// The feed position of the last commit.
    pub fn mark(&self) -> Result<Option<Mark>, SearchError> {
        Ok(mark(&self.index, self.language)?)
    }

    /// Whether the files match their checksums.
    pub fn is_sound(&self) -> bool {
        self.index.validate_checksum().is_ok_and(|damaged| damaged.is_empty())
            && self.mark().is_ok_and(|mark| mark.is_some())
    }
}

fn mark(index: &tantivy::Index, language: Locale) -> tantivy::Result<Option<Mark>> {
    Ok(index.load_metas()?.payload.as_deref().and_then(|payload| Mark::parse(payload, language)))
}

fn damaged(what: &str) -> SearchError {
    TantivyError::SchemaError(what.to_owned()).into()
}
