//! Files of gigabytes, written and read as they come, in bounded memory. One that is being written is not there before
//! all of it is: a process that dies leaves nothing under its name.

use std::fs::File;
use std::io::{self, BufReader, Read, Write};

use super::Storage;
use super::bucket::{self, Pace};
use super::parts::{Fetched, Parts};
use super::written::Written;
use crate::config::Place;
use crate::error::Result;

/// A file that is being written. Dropping it without [`Upload::finish`] leaves nothing.
pub struct Upload(Target);

enum Target {
    Folder(Written),
    Bucket(Parts),
}

/// A file that is being read from its beginning.
pub struct Reader(Source);

enum Source {
    Folder(BufReader<File>),
    Bucket(Fetched),
}

impl Storage {
    /// Opens a place for files of gigabytes: a server may take minutes for a part of one.
    ///
    /// # Errors
    /// Those of [`Storage::open`].
    pub fn open_for_large(place: &Place) -> Result<Self> {
        let mut storage = Self::open(place)?;
        if let Place::Bucket(bucket) = place {
            storage.store = bucket::opened(bucket, Pace::Parts)?;
        }
        Ok(storage)
    }

    /// Begins a file, which only this user may read where it is one of a folder. What processes that died left of such
    /// files goes first.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`] or [`crate::error::Error::File`] when it cannot be begun.
    pub fn upload(&self, name: &str) -> Result<Upload> {
        let target = match &self.folder {
            Some(folder) => Target::Folder(Written::begin(folder, name)?),
            None => Target::Bucket(Parts::begin(&self.store, &self.path(name)?)?),
        };
        Ok(Upload(target))
    }

    /// A file; none where there is no such file.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`] or [`crate::error::Error::File`] when it cannot be opened.
    pub fn reader(&self, name: &str) -> Result<Option<Reader>> {
        let source = match &self.folder {
            Some(folder) => match File::open(folder.join(name)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                file => Source::Folder(BufReader::new(file?)),
            },
            None => match Self::waited(self.size(name))? {
                Some(size) => Source::Bucket(Fetched::of(self.store.clone(), self.path(name)?, size)),
                None => return Ok(None),
            },
        };
        Ok(Some(Reader(source)))
    }
}

impl Upload {
    /// Puts the file in its place, once all of it is written for good.
    ///
    /// # Errors
    /// When the rest cannot be written; nothing is then there.
    pub fn finish(self) -> io::Result<()> {
        match self.0 {
            Target::Folder(written) => written.finish(),
            Target::Bucket(parts) => parts.finish(),
        }
    }
}

impl Write for Upload {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.0 {
            Target::Folder(written) => written.write(bytes),
            Target::Bucket(parts) => parts.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl From<File> for Reader {
    fn from(file: File) -> Self {
        Self(Source::Folder(BufReader::new(file)))
    }
}

impl Read for Reader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match &mut self.0 {
            Source::Folder(file) => file.read(into),
            Source::Bucket(fetched) => fetched.read(into),
        }
    }
}
