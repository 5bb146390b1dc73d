//! Files under names: in a folder, or in a bucket of a server that speaks S3 (`SOUK_STORAGE_URL`). Nobody ever sees half
//! a file, and a server that is away keeps nobody longer than a few seconds.

mod bucket;
mod found;
mod halves;
mod large;
mod parts;
mod refusals;
mod signing;
mod written;

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutPayload};
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use self::bucket::Pace;
pub use self::found::{Found, Kept};
pub use self::large::{Reader, Upload};
use self::refusals::{away, refused, too_slow};
use crate::clock::Moment;
use crate::config::Place;
use crate::error::{Error, Result};

/// How long the storage may take for one file.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it may take to say the next names of those that it keeps.
const PATIENCE_WITH_LISTS: Duration = Duration::from_secs(30);

/// What talks to the storage has a thread of its own, so that it can be asked by requests, jobs and commands alike.
static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(|| {
    Builder::new_multi_thread().worker_threads(1).max_blocking_threads(4).thread_name("storage").enable_all().build()
});

/// Where files are kept. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Storage {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
    /// The folder, where it is one.
    folder: Option<PathBuf>,
}

impl Storage {
    /// Opens the storage. A folder is made where it is missing; a server is not asked yet.
    ///
    /// # Errors
    /// [`Error::File`] when the folder cannot be made, [`Error::Refused`] when a setting of the bucket makes no sense.
    pub fn open(place: &Place) -> Result<Self> {
        match place {
            Place::Folder(folder) => {
                std::fs::create_dir_all(folder)?;
                let store = LocalFileSystem::new_with_prefix(folder).map_err(refused)?.with_fsync(true);
                Ok(Self { store: Arc::new(store), prefix: Path::default(), folder: Some(folder.clone()) })
            }
            Place::Bucket(bucket) => {
                let prefix = Path::parse(&bucket.prefix).map_err(|error| Error::Refused(error.to_string()))?;
                Ok(Self { store: bucket::opened(bucket, Pace::Files)?, prefix, folder: None })
            }
        }
    }

    /// Keeps a file, in place of one that has this name already.
    ///
    /// # Errors
    /// [`Error::Storage`] when the storage is away or refuses; the file is then not there.
    pub async fn put(&self, name: &str, bytes: Bytes) -> Result<()> {
        let (store, path) = (self.store.clone(), self.path(name)?);
        in_time(async move { store.put(&path, PutPayload::from_bytes(bytes)).await }).await.map(|_| ())
    }

    /// A file, to be read as it comes; none where there is no such file.
    ///
    /// # Errors
    /// [`Error::Storage`] when the storage is away or refuses.
    pub async fn get(&self, name: &str, range: Option<GetRange>) -> Result<Option<Found>> {
        let (store, path) = (self.store.clone(), self.path(name)?);
        let options = GetOptions { range, ..GetOptions::default() };
        let found = in_time(async move { optional(store.get_opts(&path, options).await) }).await?;
        Ok(found.map(Found::of))
    }

    /// How large a file is, in bytes; none where there is no such file.
    ///
    /// # Errors
    /// [`Error::Storage`] when the storage is away or refuses.
    pub async fn size(&self, name: &str) -> Result<Option<u64>> {
        let (store, path) = (self.store.clone(), self.path(name)?);
        let found = in_time(async move { optional(store.head(&path).await) }).await?;
        Ok(found.map(|found| found.size))
    }

    /// Removes a file; one that is gone already counts as removed.
    ///
    /// # Errors
    /// [`Error::Storage`] when the storage is away or refuses.
    pub async fn delete(&self, name: &str) -> Result<()> {
        let (store, path) = (self.store.clone(), self.path(name)?);
        in_time(async move { optional(store.delete(&path).await) }).await.map(|_| ())
    }

    /// Whether the folder is there, or the server answers. Whoever asks says how long that may take.
    pub async fn is_answering(&self) -> bool {
        let Some(folder) = self.folder.clone() else { return self.size("readyz").await.is_ok() };
        // A folder of another machine may never answer.
        let looking = runtime().map(|runtime| runtime.spawn_blocking(move || folder.is_dir()));
        match looking {
            Ok(looking) => looking.await.unwrap_or(false),
            Err(_) => false,
        }
    }

    /// Walks through all files that were kept before a moment, in no order.
    ///
    /// # Errors
    /// [`Error::Storage`] when the storage is away or refuses, or the error of `each`.
    pub async fn each_before(&self, then: Moment, mut each: impl FnMut(Kept) -> Result<()>) -> Result<()> {
        let prefix = (!self.prefix.as_ref().is_empty()).then(|| self.prefix.clone());
        let store = self.store.clone();
        // Pages of names, so that a crowd of files needs little memory and each page has its deadline.
        let (sender, mut pages) = tokio::sync::mpsc::channel(2);
        spawn(async move {
            let mut pages = store.list(prefix.as_ref()).ready_chunks(1000);
            loop {
                let next = timeout(PATIENCE_WITH_LISTS, pages.next()).await;
                let (page, is_last) = match next {
                    Ok(Some(page)) => (page.into_iter().collect::<Result<Vec<_>, _>>().map_err(away), false),
                    Ok(None) => return,
                    Err(_) => (Err(too_slow()), true),
                };
                if sender.send(page).await.is_err() || is_last {
                    return;
                }
            }
        })?;
        while let Some(page) = pages.recv().await {
            for file in page? {
                if let Some(kept) = self.kept(&file).filter(|kept| kept.since < then) {
                    each(kept)?;
                }
            }
        }
        Ok(())
    }

    /// Removes what is left of files that were being written when a process died. A bucket has none.
    ///
    /// # Errors
    /// [`Error::File`] when the folder cannot be read.
    pub fn remove_halves(&self, then: Moment) -> Result<usize> {
        self.folder.as_deref().map_or(Ok(0), |folder| halves::remove(folder, then))
    }

    /// Waits for what this storage is asked, where nothing else runs on this thread: in jobs and commands.
    ///
    /// # Errors
    /// Those of the work.
    pub fn waited<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
        runtime()?.block_on(work)
    }

    fn path(&self, name: &str) -> Result<Path> {
        let path = Path::parse(name).map_err(|error| Error::Internal(error.to_string()))?;
        Ok(self.prefix.parts().chain(path.parts()).collect())
    }

    fn kept(&self, file: &object_store::ObjectMeta) -> Option<Kept> {
        let name: Path = file.location.prefix_match(&self.prefix)?.collect();
        Some(Kept { name: name.to_string(), since: Moment::from(file.last_modified), bytes: file.size })
    }
}

/// Runs work on the storage's own thread, with its deadline.
async fn in_time<T: Send + 'static>(work: impl Future<Output = object_store::Result<T>> + Send + 'static) -> Result<T> {
    match spawn(timeout(PATIENCE, work))?.await {
        Ok(Ok(done)) => done.map_err(away),
        Ok(Err(_)) => Err(too_slow()),
        Err(_) => Err(Error::Internal("work on a file broke off".to_owned())),
    }
}

fn spawn<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> Result<tokio::task::JoinHandle<T>> {
    Ok(runtime()?.spawn(work))
}

fn runtime() -> Result<&'static Runtime> {
    RUNTIME.as_ref().map_err(|error| Error::Internal(format!("no thread could be started: {error}")))
}

fn optional<T>(found: object_store::Result<T>) -> object_store::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(object_store::Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
