//! A large file that is written into a folder: beside its place first, under a name that ends in `.part` and with a
//! lock, by which a later process knows whether somebody still writes it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// How the names of files end that are not whole yet.
const HALF: &str = ".part";
/// How much is gathered before it is written.
const GATHERED: usize = 1 << 20;

/// A file of a folder that is being written.
pub(super) struct Written {
    file: BufWriter<File>,
    folder: PathBuf,
    half: PathBuf,
    whole: PathBuf,
}

impl Written {
    pub fn begin(folder: &Path, name: &str) -> io::Result<Self> {
        remove_abandoned(folder)?;
        let (half, whole) = (folder.join(format!("{name}{HALF}")), folder.join(name));
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
        file.lock()?;
        Ok(Self { file: BufWriter::with_capacity(GATHERED, file), folder: folder.to_owned(), half, whole })
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        fs::rename(&self.half, &self.whole)?;
        File::open(&self.folder)?.sync_all()
    }

    pub fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        // After `finish` there is none of this name.
        let _ = fs::remove_file(&self.half);
    }
}

/// Removes files that nobody writes any more: the kernel takes the lock from a process that dies.
fn remove_abandoned(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_half = path.to_string_lossy().ends_with(HALF);
        if is_half && OpenOptions::new().write(true).open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}
