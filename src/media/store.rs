//! Pictures that everybody may see, under a name made of their content: logos, and the drawings of the demo.

use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::FOLDER;
use super::names::{FileName, LENGTH};
use crate::error::{Error, Result};
use crate::storage::Storage;

/// Where such pictures are kept.
#[derive(Clone, Debug)]
pub struct Store {
    storage: Storage,
}

impl Store {
    /// The pictures in this storage.
    #[must_use]
    pub const fn of(storage: Storage) -> Self {
        Self { storage }
    }

    /// Keeps a picture and returns its URL path. Identical pictures are kept once. One that is there already counts as
    /// new again: what nothing shows is removed after a day.
    pub async fn keep(&self, bytes: Vec<u8>, ending: &str) -> Result<String> {
        let name = format!("{}.{ending}", &hex::encode(Sha256::digest(&bytes))[..LENGTH]);
        let file = FileName::parse(&name).ok_or_else(|| Error::Internal(format!("{name} is no name of a picture")))?;
        self.storage.put(&file.place(), Bytes::from(bytes)).await?;
        Ok(format!("{FOLDER}{name}"))
    }

    /// The same where nothing else runs on this thread, in a command.
    pub fn keep_now(&self, bytes: Vec<u8>, ending: &str) -> Result<String> {
        Storage::waited(self.keep(bytes, ending))
    }
}
