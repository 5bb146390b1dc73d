//! A large file that is written to or read from a bucket: in parts of one size, as some servers want them.

use std::io::{self, Read};
use std::sync::Arc;

use object_store::path::Path;
use object_store::{GetOptions, GetRange, MultipartUpload, ObjectStore, ObjectStoreExt, PutPayload};
use tokio::task::JoinHandle;

use super::refusals::away;
use super::{Storage, spawn};
use crate::error::Result;

/// Bytes of a part that is written. S3 takes 10,000 of them, so that a file may have 312 GiB.
const WRITTEN: usize = 32 << 20;
/// Bytes that are asked for at once.
const READ: u64 = 8 << 20;

/// A file of a bucket that is being written. One part is on its way while the next is gathered.
pub(super) struct Parts {
    upload: Box<dyn MultipartUpload>,
    gathered: Vec<u8>,
    sending: Option<JoinHandle<object_store::Result<()>>>,
    is_over: bool,
}

impl Parts {
    pub fn begin(store: &Arc<dyn ObjectStore>, path: &Path) -> Result<Self> {
        let (store, path) = (store.clone(), path.clone());
        let upload = Storage::waited(async move { store.put_multipart(&path).await.map_err(away) })?;
        Ok(Self { upload, gathered: Vec::new(), sending: None, is_over: false })
    }

    pub fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.gathered.capacity() == 0 {
            self.gathered.reserve_exact(WRITTEN);
        }
        let taken = bytes.len().min(WRITTEN - self.gathered.len());
        self.gathered.extend_from_slice(&bytes[..taken]);
        if self.gathered.len() == WRITTEN {
            self.send()?;
        }
        Ok(taken)
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.send()?;
        self.sent()?;
        let completed = Storage::waited(async { self.upload.complete().await.map_err(away) });
        self.is_over = completed.is_ok();
        completed.map(|_| ()).map_err(io::Error::other)
    }

    fn send(&mut self) -> io::Result<()> {
        self.sent()?;
        let part = PutPayload::from(std::mem::take(&mut self.gathered));
        self.sending = Some(spawn(self.upload.put_part(part)).map_err(io::Error::other)?);
        Ok(())
    }

    /// Waits for the part that is on its way.
    fn sent(&mut self) -> io::Result<()> {
        let Some(sending) = self.sending.take() else { return Ok(()) };
        Storage::waited(async { sending.await.map_err(|error| crate::error::Error::Internal(error.to_string())) })
            .map_err(io::Error::other)?
            .map_err(|error| io::Error::other(away(error)))
    }
}

impl Drop for Parts {
    fn drop(&mut self) {
        if !self.is_over {
            if let Some(sending) = self.sending.take() {
                sending.abort();
            }
            // What a server keeps of it takes room that nobody sees.
            let aborted = Storage::waited(async { self.upload.abort().await.map_err(away) });
            if let Err(error) = aborted {
                tracing::warn!(%error, "the server could not be told that an upload was given up");
            }
        }
    }
}

/// A file of a bucket that is being read.
pub(super) struct Fetched {
    store: Arc<dyn ObjectStore>,
    path: Path,
    size: u64,
    /// How much of it was asked for.
    asked: u64,
    part: io::Cursor<Vec<u8>>,
}

impl Fetched {
    pub fn of(store: Arc<dyn ObjectStore>, path: Path, size: u64) -> Self {
        Self { store, path, size, asked: 0, part: io::Cursor::default() }
    }

    pub fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(into)?;
        if read > 0 || self.asked == self.size || into.is_empty() {
            return Ok(read);
        }
        let range = self.asked..self.size.min(self.asked + READ);
        self.asked = range.end;
        let (store, path) = (self.store.clone(), self.path.clone());
        let options = GetOptions { range: Some(GetRange::Bounded(range)), ..GetOptions::default() };
        let fetched =
            Storage::waited(
                async move { store.get_opts(&path, options).await.map_err(away)?.bytes().await.map_err(away) },
            );
        self.part = io::Cursor::new(fetched.map_err(io::Error::other)?.into());
        self.part.read(into)
    }
}
