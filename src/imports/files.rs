//! Where files of products are kept until they are in, and for some days after: a folder that nobody reaches by an
//! address.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::clock::Moment;

/// The folder below the data directory.
const FOLDER: &str = "imports";

/// The folder of the files.
#[derive(Clone, Debug)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Below a data directory.
    #[must_use]
    pub fn below(data_dir: &Path) -> Self {
        Self { folder: data_dir.join(FOLDER) }
    }

    /// A new empty file and its name.
    pub fn create(&self) -> io::Result<(String, File)> {
        fs::create_dir_all(&self.folder)?;
        let name = hex::encode(rand::random::<[u8; 16]>());
        let file = OpenOptions::new().write(true).create_new(true).open(self.folder.join(&name))?;
        Ok((name, file))
    }

    /// A file to read.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        // A name that we did not give leads nowhere else.
        let is_ours = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        self.folder.join(if is_ours { name } else { "-" })
    }

    /// A file to go on writing, with nothing after this many bytes.
    pub fn resume(&self, name: &str, length: u64) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(self.path(name))?;
        file.set_len(length)?;
        file.seek(SeekFrom::End(0))?;
        Ok(file)
    }

    /// Removes a file, if it is there.
    pub fn remove(&self, name: &str) {
        let _ = fs::remove_file(self.path(name));
    }

    /// Removes what nobody has written to since this moment.
    pub fn remove_older(&self, than: Moment) -> io::Result<usize> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Ok(0) };
        let mut removed = 0;
        for entry in entries {
            let entry = entry?;
            if Moment::from(entry.metadata()?.modified()?) < than && fs::remove_file(entry.path()).is_ok() {
                removed += 1;
            }
        }
        Ok(removed)
    }
}
