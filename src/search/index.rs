//! The index on disk: a series of generations, one of which is current.
//!
//! The folder contains `generation-<n>` folders, a file `CURRENT` that names the one in use, and `lock`, which is held
//! by the process that writes. A rebuild creates the next generation beside the current one and renames a new `CURRENT`
//! into place, so there is a complete index at every moment, even after a power cut.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use tantivy::Searcher;
use tracing::warn;

use super::{
    SearchError,
    alike::{self, Model, Remembered},
    exploring::{self, Explored, Wish},
    figures::{Figures, OfVersion},
    generation::Generation,
    mark::Mark,
    marking::{Marked, Marks},
    model::Listing,
    query::{self, Speech},
    synonyms::Synonyms,
    text::{Analysis, tidy},
    writer::Writer,
};
use crate::changes::model::Position;
use crate::locales::Locale;
use crate::meters::{Meters, gauge};

const CURRENT: &str = "CURRENT";
const LOCK: &str = "lock";
const PREFIX: &str = "generation-";

/// The full-text index of all listings. Cheap to clone.
#[derive(Clone)]
pub struct Index {
    inner: Arc<Inner>,
}

struct Inner {
    /// `None` for an index in memory.
    folder: Option<PathBuf>,
    current: RwLock<Option<Arc<Generation>>>,
    speech: RwLock<Arc<Speech>>,
    figures: Figures,
    alike: Remembered,
}

/// The right to write. Released when dropped, and by the operating system when the process dies.
pub struct Lease {
    _file: Option<File>,
}

impl Index {
    /// Opens the index in a folder, which is created if missing, for listings in this language. Reads every file once to
    /// check it.
    ///
    /// A missing, damaged or outdated index is not an error: the index is just not ready, and a [`super::Follower`]
    /// rebuilds it.
    ///
    /// # Errors
    /// The folder cannot be created or is not a folder.
    pub fn open(folder: &Path, language: Locale) -> Result<Self, SearchError> {
        fs::create_dir_all(folder).map_err(|source| SearchError::Folder { path: folder.to_path_buf(), source })?;
        let index = Self::over(Some(folder.to_path_buf()), language);
        index.refresh();
        Ok(index)
    }

    /// An empty index in memory, for listings in this language.
    #[must_use]
    pub fn in_memory(language: Locale) -> Self {
        Self::over(None, language)
    }

    /// An index in memory of these listings, which follows nothing.
    ///
    /// # Errors
    /// As [`Index::search`].
    pub fn of(listings: &[Listing], language: Locale) -> Result<Self, SearchError> {
        let index = Self::in_memory(language);
        let generation = Arc::new(Generation::create(0, None, language)?);
        let mut writer = Writer::open(Arc::clone(&generation), Mark::new(String::new(), Position::START, language))?;
        writer.add(listings)?;
        writer.commit()?;
        index.set_current(Some(generation));
        Ok(index)
    }

    /// Learns which words mean the same here, each group on its own; what it knew of that before is forgotten.
    pub fn learn(&self, groups: &[Vec<String>]) {
        let language = self.speech().language;
        let synonyms = Synonyms::of(groups, &Analysis::of(language));
        let mut speech = self.inner.speech.write().unwrap_or_else(PoisonError::into_inner);
        *speech = Arc::new(Speech { number: speech.number + 1, language, synonyms });
    }

    /// What else a word is called here, as the operator keeps it.
    #[must_use]
    pub fn besides(&self, word: &str) -> Vec<String> {
        let speech = self.speech();
        if speech.synonyms.is_empty() {
            return Vec::new();
        }
        let analysis = Analysis::of(speech.language);
        let stem = analysis.stem(&tidy(word));
        speech.synonyms.besides(&stem).map(|member| member.plain.join(" ")).collect()
    }

    /// The language of the listings.
    pub(super) fn language(&self) -> Locale {
        self.speech().language
    }

    fn speech(&self) -> Arc<Speech> {
        self.inner.speech.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Texts in pieces, each with whether a search found it. Takes time by the length of the texts.
    pub fn marked<'a>(&self, texts: impl Iterator<Item = &'a str>, marks: &Marks) -> Vec<Marked> {
        if marks.is_empty() {
            return texts.map(|text| vec![(false, text.to_owned())]).collect();
        }
        let analysis = Analysis::of(self.language());
        texts.map(|text| marks.of(text, &analysis)).collect()
    }

    /// Whether there is a complete index, which may lag some seconds behind. False on the first start and while a
    /// damaged one is rebuilt.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.current().is_some()
    }

    /// A version that changes whenever search results may have changed.
    #[must_use]
    pub fn version(&self) -> (u64, u64) {
        self.current()
            .map_or((0, 0), |current| (current.number + 1, current.reader.searcher().generation().generation_id()))
    }

    /// How far the index has read the feed of public changes; nothing while there is no index.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        Some(self.current()?.mark().ok()??.position())
    }

    /// What the index is measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        let (documents, ready, generation) = (self.clone(), self.clone(), self.clone());
        vec![
            gauge("souk_search_documents", "Listings in the search index.", move || {
                documents.current().map_or(0, |current| current.reader.searcher().num_docs().try_into().unwrap_or(0))
            }),
            gauge("souk_search_ready", "Whether there is a complete index.", move || usize::from(ready.is_ready())),
            gauge("souk_search_generation", "The number of the index in use; each rebuild has the next.", move || {
                generation.current().map_or(0, |current| current.number.try_into().unwrap_or(0))
            }),
        ]
    }

    /// The listings that match, in order.
    ///
    /// # Errors
    /// [`SearchError::NotReady`] while there is no index; other variants when files cannot be read.
    pub fn search(&self, query: &query::Query) -> Result<query::Hits, SearchError> {
        let generation = self.current().ok_or(SearchError::NotReady)?;
        query::search(query, &generation.reader.searcher(), &generation.fields, &self.speech())
    }

    /// The listings that match, in order, with what they have in common and what can be done where there are none.
    ///
    /// # Errors
    /// As [`Index::search`].
    pub fn explore(&self, query: &query::Query, wish: &Wish) -> Result<Explored, SearchError> {
        let generation = self.current().ok_or(SearchError::NotReady)?;
        let (searcher, speech) = (generation.reader.searcher(), self.speech());
        let figures = self.figures(&generation, &searcher, &speech);
        exploring::explore(query, wish, &figures, &searcher, &generation.fields, &speech)
    }

    /// The same of a list that shows no listing and in which nothing is chosen, if the index still says what was counted
    /// before. This takes no time.
    #[must_use]
    pub fn counted_before(&self, query: &query::Query, wish: &Wish) -> Option<Explored> {
        let generation = self.current()?;
        let figures = self.figures(&generation, &generation.reader.searcher(), &self.speech());
        exploring::counted_before(query, wish, &figures)
    }

    fn figures(&self, generation: &Generation, searcher: &Searcher, speech: &Speech) -> OfVersion<'_> {
        let version = (generation.number, searcher.generation().generation_id(), speech.number);
        OfVersion { figures: &self.inner.figures, version }
    }

    /// What [`Index::alike`] found for this listing, if the index still says the same. This takes no time.
    #[must_use]
    pub fn remembered(&self, listing: i64) -> Option<Arc<[i64]>> {
        let generation = self.current()?;
        self.inner.alike.of(listing, (generation.number, generation.reader.searcher().generation().generation_id()))
    }

    /// The ids of listings that are like one, the most alike first.
    ///
    /// # Errors
    /// As [`Index::search`].
    pub fn alike(&self, model: &Model, limit: usize) -> Result<Arc<[i64]>, SearchError> {
        let generation = self.current().ok_or(SearchError::NotReady)?;
        let searcher = generation.reader.searcher();
        let version = (generation.number, searcher.generation().generation_id());
        let ids: Arc<[i64]> = alike::alike(model, limit, &searcher, &generation.fields, self.language())?.into();
        self.inner.alike.keep(model.id, version, ids.clone());
        Ok(ids)
    }

    fn over(folder: Option<PathBuf>, language: Locale) -> Self {
        let speech = RwLock::new(Arc::new(Speech { number: 0, language, synonyms: Synonyms::default() }));
        let inner = Inner {
            folder,
            current: RwLock::default(),
            speech,
            figures: Figures::default(),
            alike: Remembered::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    pub(super) fn current(&self) -> Option<Arc<Generation>> {
        self.inner.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_current(&self, generation: Option<Arc<Generation>>) {
        *self.inner.current.write().unwrap_or_else(PoisonError::into_inner) = generation;
    }

    /// Loads what the process that writes has committed since.
    pub(super) fn refresh(&self) {
        let Some(folder) = &self.inner.folder else { return };
        let named = current_number(folder);
        if let Some(current) = self.current().filter(|current| Some(current.number) == named) {
            // A file may disappear while it is being opened; the next refresh sees the next commit.
            if let Err(error) = current.reader.reload() {
                warn!(%error, "the search index could not be reloaded");
            }
            return;
        }
        match named.map(|number| Generation::open(number, &folder.join(format!("{PREFIX}{number}")), self.language())) {
            Some(Ok(generation)) => self.set_current(Some(Arc::new(generation))),
            // The open index can still be searched.
            Some(Err(error)) if self.is_ready() => warn!(%error, "the new search index cannot be read yet"),
            Some(Err(error)) => warn!(%error, "the search index cannot be used and will be built anew"),
            None => {}
        }
    }

    /// Drops the current generation if its files are damaged.
    pub(super) fn verify(&self) {
        let sound = self.current().is_none_or(|current| current.is_sound());
        if !sound {
            warn!("the search index is damaged and will be built anew");
            self.set_current(None);
        }
    }

    /// Takes the right to write, if nobody has it. Recreates the folder if somebody deleted it.
    pub(super) fn lease(&self) -> Result<Option<Lease>, SearchError> {
        let Some(folder) = &self.inner.folder else { return Ok(Some(Lease { _file: None })) };
        let path = folder.join(LOCK);
        fs::create_dir_all(folder).map_err(|source| SearchError::Folder { path: folder.clone(), source })?;
        let attempt = File::options().create(true).truncate(false).write(true).open(&path).map(|file| {
            let outcome = file.try_lock();
            (file, outcome)
        });
        match attempt {
            Ok((file, Ok(()))) => Ok(Some(Lease { _file: Some(file) })),
            Ok((_, Err(TryLockError::WouldBlock))) => Ok(None),
            Ok((_, Err(TryLockError::Error(source)))) | Err(source) => Err(SearchError::Folder { path, source }),
        }
    }

    /// Creates an empty generation beside the current one. Requires the lease, because leftovers are deleted first.
    pub(super) fn next_generation(&self) -> Result<Generation, SearchError> {
        let Some(folder) = &self.inner.folder else { return Generation::create(0, None, self.language()) };
        let failed = |source| SearchError::Folder { path: folder.clone(), source };
        self.remove_leftovers();
        let newest = generations(folder).map_err(failed)?.into_iter().max().unwrap_or(0);
        let number = newest.max(current_number(folder).unwrap_or(0)) + 1;
        let path = folder.join(format!("{PREFIX}{number}"));
        fs::create_dir(&path).map_err(failed)?;
        Generation::create(number, Some(&path), self.language())
    }

    /// Makes a generation the current one, here and for every process that reads the folder.
    pub(super) fn swap_in(&self, generation: Arc<Generation>) -> Result<(), SearchError> {
        if let Some(folder) = &self.inner.folder {
            name_current(folder, generation.number)
                .map_err(|source| SearchError::Folder { path: folder.join(CURRENT), source })?;
        }
        self.set_current(Some(generation));
        self.remove_leftovers();
        Ok(())
    }

    /// Deletes generations that are not in use: old ones, and those of unfinished rebuilds. Searches still running in
    /// an old one keep its files open.
    fn remove_leftovers(&self) {
        let Some(folder) = &self.inner.folder else { return };
        let kept = self.current().map(|current| current.number);
        for number in generations(folder).unwrap_or_default() {
            if Some(number) != kept
                && let Err(error) = fs::remove_dir_all(folder.join(format!("{PREFIX}{number}")))
            {
                warn!(%error, "an old search index could not be removed");
            }
        }
    }
}

fn current_number(folder: &Path) -> Option<u64> {
    number(fs::read_to_string(folder.join(CURRENT)).ok()?.trim())
}

fn number(name: &str) -> Option<u64> {
    name.strip_prefix(PREFIX)?.parse().ok()
}

fn generations(folder: &Path) -> io::Result<Vec<u64>> {
    let names = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    Ok(names.iter().filter_map(|entry| number(entry.file_name().to_str()?)).collect())
}

/// Atomic and durable: a reader sees the old name or the new one, even after a power cut.
fn name_current(folder: &Path, number: u64) -> io::Result<()> {
    let draft = folder.join("CURRENT.new");
    let mut file = File::create(&draft)?;
    writeln!(file, "{PREFIX}{number}")?;
    file.sync_all()?;
    fs::rename(&draft, folder.join(CURRENT))?;
    File::open(folder)?.sync_all()
}
