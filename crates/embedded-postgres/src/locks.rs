//! File locks between the processes that share a cluster.

use std::fs::{self, File};
use std::path::Path;

use super::error::{At, EmbeddedError};

/// An open file that is locked exclusively until this value is dropped.
pub(super) struct Locked(File);

impl Drop for Locked {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// Takes the lock, waiting for it if necessary.
pub(super) fn locked(path: &Path) -> Result<Locked, EmbeddedError> {
    let file = open(path)?;
    if file.try_lock().is_err() {
        tracing::info!("Waiting for another process that starts or stops the database");
        file.lock().at("lock", path)?;
    }
    Ok(Locked(file))
}

/// Opens a lock file. Read access is enough to lock it, so a file that root created works for the data's owner too.
pub(super) fn open(path: &Path) -> Result<File, EmbeddedError> {
    File::open(path)
        .or_else(|_| fs::OpenOptions::new().read(true).append(true).create(true).open(path))
        .at("open", path)
}
