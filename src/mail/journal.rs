//! What a mail server has taken, on disk: a mail is noted here before it is noted in the database, so that it is not
//! sent again where the database was away, or this process ended, in between. An entry is a file with the mail's id,
//! locked while somebody is at the mail, so that a try that has lost its lease and the next one never meet.
//!
//! Between the server's answer and the entry lies one `fsync`. Whoever is killed in that moment sends the mail once
//! more, with the same `Message-ID`, by which many servers tell that they have it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What stands in an entry once a server has taken the mail.
const TAKEN: &str = "taken";
/// Entries untouched for longer are removed. No mail waits for so long.
const KEPT: Duration = Duration::from_secs(60 * 24 * 60 * 60);

/// The journal of a data folder.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
}

/// A mail that nobody else is at.
#[derive(Debug)]
pub struct Entry {
    file: File,
    path: PathBuf,
    /// Whether a server has taken it.
    pub is_taken: bool,
}

impl Journal {
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Begins work on the mail with this name of letters and digits; nothing while somebody else is at it.
    pub fn open(&self, name: &str) -> io::Result<Option<Entry>> {
        fs::create_dir_all(&self.folder)?;
        let path = self.folder.join(name);
        loop {
            let file =
                OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // Whoever was at it may have removed the entry just before the lock.
            if is_at(&file, &path) {
                let mut said = String::new();
                (&file).take(64).read_to_string(&mut said)?;
                return Ok(Some(Entry { file, path, is_taken: said.starts_with(TAKEN) }));
            }
        }
    }

    /// Removes entries of long ago.
    pub fn tidy(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
            if age > KEPT {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

impl Entry {
    /// A server has taken the mail. Once this returns, a crash does not forget it.
    pub fn note_taken(&mut self) -> io::Result<()> {
        self.is_taken = true;
        self.file.rewind()?;
        self.file.write_all(TAKEN.as_bytes())?;
        self.file.sync_all()?;
        if let Some(folder) = self.path.parent() {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    /// The database knows what became of it.
    pub fn close(self) {
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::debug!(%error, "an entry of the mail journal stays");
        }
    }
}

fn is_at(file: &File, path: &Path) -> bool {
    let (open, there) = (file.metadata(), fs::metadata(path));
    open.is_ok_and(|open| there.is_ok_and(|there| (open.dev(), open.ino()) == (there.dev(), there.ino())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_is_known_to_the_next_and_nobody_is_at_a_mail_with_another() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::in_folder(folder.path().join("mail-sent"));
        let mut first = journal.open("a1").unwrap().unwrap();
        assert!(!first.is_taken);
        assert!(journal.open("a1").unwrap().is_none(), "somebody is at it");
        assert!(journal.open("b2").unwrap().is_some());
        first.note_taken().unwrap();
        drop(first);
        let second = journal.open("a1").unwrap().unwrap();
        assert!(second.is_taken);
        second.close();
        assert!(!journal.open("a1").unwrap().unwrap().is_taken);
        journal.tidy().unwrap();
        assert!(folder.path().join("mail-sent/a1").exists());
    }
}
