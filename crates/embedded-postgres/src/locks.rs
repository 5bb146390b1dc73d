//! The locks by which processes that share a cluster keep out of each other's way.

use std::fs::{self, File};
use std::path::Path;

use super::error::{At, EmbeddedError};

/// An open file with an exclusive lock on it, until it is dropped.
pub(super) struct Locked(File);

impl Drop for Locked {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// Waits for the lock.
pub(super) fn locked(path: &Path) -> Result<Locked, EmbeddedError> {
    let file = open(path)?;
    if file.try_lock().is_err() {
        tracing::info!("Waiting for another process that starts or stops the database");
        file.lock().at("lock", path)?;
    }
    Ok(Locked(file))
}

/// Opens a lock file. Reading is enough to lock it, so one that root made serves the data's owner too.
pub(super) fn open(path: &Path) -> Result<File, EmbeddedError> {
    File::open(path)
        .or_else(|_| fs::OpenOptions::new().read(true).append(true).create(true).open(path))
        .at("open", path)
}
