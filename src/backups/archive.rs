//! An archive as it is written and read: a tar with the checksums of its entries at its end, inside of age.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Read, Seek, Write};

use age::Decryptor;
use age::stream::{StreamReader, StreamWriter};
use sha2::{Digest, Sha256};

use super::contents::SUMS;
use super::keys::{self, locked};
use crate::config::{Backups, Lock};
use crate::error::{Error, Result};

/// How an encrypted archive begins.
const AGE: &[u8] = b"age-encryption.org/";
/// The most bytes that an entry may have, so that a made-up archive cannot take all memory.
const LARGEST: u64 = 256 << 20;

/// So many damaged entries are named.
const MOST_NAMED: usize = 20;

/// An archive that is being written.
pub(super) struct Writer<W: Write> {
    tar: tar::Builder<Sink<W>>,
    sums: BufWriter<File>,
    seconds: u64,
}

enum Sink<W: Write> {
    Plain(W),
    Sealed(StreamWriter<W>),
}

impl<W: Write> Writer<W> {
    /// Begins an archive whose entries carry this time.
    pub fn begin(into: W, lock: &Lock, seconds: u64) -> Result<Self> {
        let sink = match locked(lock)? {
            Some(encryptor) => Sink::Sealed(encryptor.wrap_output(into)?),
            None => Sink::Plain(into),
        };
        Ok(Self { tar: tar::Builder::new(sink), sums: BufWriter::new(tempfile::tempfile()?), seconds })
    }

    /// Adds an entry.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.append(name, bytes.len() as u64, bytes)?;
        writeln!(self.sums, "{}  {name}", hex::encode(Sha256::digest(bytes)))
    }

    /// Ends the archive, and gives back what it was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.sums.flush()?;
        let mut sums = self.sums.get_ref().try_clone()?;
        sums.rewind()?;
        let size = sums.metadata()?.len();
        self.append(SUMS, size, sums)?;
        match self.tar.into_inner()? {
            Sink::Plain(into) => Ok(into),
            Sink::Sealed(stream) => stream.finish(),
        }
    }

    fn append(&mut self, name: &str, size: u64, bytes: impl Read) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_mtime(self.seconds);
        self.tar.append_data(&mut header, name, bytes)
    }
}

impl<W: Write> Write for Sink<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(into) => into.write(bytes),
            Self::Sealed(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(into) => into.flush(),
            Self::Sealed(stream) => stream.flush(),
        }
    }
}

/// Hands over the entries of an archive in their order, each with its name, and holds them to the checksums at its end.
///
/// # Errors
/// [`Error::Refused`] where the archive is damaged, cut off or encrypted with another key; otherwise the error of `take`.
pub(super) fn read_all<R: Read>(
    mut from: R,
    backups: &Backups,
    mut take: impl FnMut(&str, Vec<u8>) -> Result<()>,
) -> Result<()> {
    let mut beginning = Vec::new();
    (&mut from).take(AGE.len() as u64).read_to_end(&mut beginning).map_err(damaged)?;
    let is_sealed = beginning == AGE;
    let mut opened = Opened::of(Cursor::new(beginning).chain(from), is_sealed, backups)?;
    let mut sums = BufWriter::new(tempfile::tempfile()?);
    let mut is_whole = false;
    for entry in tar::Archive::new(&mut opened).entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if name == SUMS {
            agree(&mut sums, &mut entry)?;
            is_whole = true;
            continue;
        }
        let mut bytes = Vec::new();
        let read = (&mut entry).take(LARGEST).read_to_end(&mut bytes).map_err(damaged)?;
        if is_whole || entry.size() != read as u64 {
            return Err(damaged(io::Error::other(format!("{name} is larger than it may be, or cut off"))));
        }
        writeln!(sums, "{}  {name}", hex::encode(Sha256::digest(&bytes)))?;
        take(&name, bytes)?;
    }
    // Encryption shows at its end whether anything was cut off.
    io::copy(&mut opened, &mut io::sink()).map_err(damaged)?;
    if is_whole { Ok(()) } else { Err(damaged(io::Error::from(io::ErrorKind::UnexpectedEof))) }
}

/// Compares the checksums of what was read with those that the archive ends with.
fn agree(read: &mut BufWriter<File>, written: impl Read) -> Result<()> {
    read.flush()?;
    let mut file = read.get_ref().try_clone()?;
    file.rewind()?;
    let (mut found, mut wanted) = (BufReader::new(file).lines(), BufReader::new(written).lines());
    let mut others = Vec::new();
    loop {
        match (found.next().transpose()?, wanted.next().transpose().map_err(damaged)?) {
            (None, None) if others.is_empty() => return Ok(()),
            (Some(one), Some(other)) if one == other => {}
            (one, other) => {
                let line = other.or(one);
                let is_end = line.is_none() || others.len() == MOST_NAMED;
                others.extend(line.and_then(|line| line.split_once("  ").map(|(_, name)| name.to_owned())));
                if is_end {
                    return Err(damaged(io::Error::other(format!("{} not what was backed up", others.join(", ")))));
                }
            }
        }
    }
}

enum Opened<R: Read> {
    Plain(BufReader<R>),
    Sealed(Box<BufReader<StreamReader<R>>>),
}

impl<R: Read> Opened<R> {
    fn of(from: R, is_sealed: bool, backups: &Backups) -> Result<Self> {
        if !is_sealed {
            return Ok(Self::Plain(BufReader::new(from)));
        }
        let decryptor = Decryptor::new(from).map_err(|error| damaged(io::Error::other(error)))?;
        let keys = keys::opening(backups, decryptor.is_scrypt())?;
        let keys = keys.iter().map(|key| -> &dyn age::Identity { key.as_ref() });
        let stream = decryptor.decrypt(keys).map_err(|error| keys::not_opened(&error))?;
        Ok(Self::Sealed(Box::new(BufReader::new(stream))))
    }
}

impl<R: Read> Read for Opened<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(from) => from.read(into),
            Self::Sealed(from) => from.read(into),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "errors are mapped by value")]
fn damaged(error: io::Error) -> Error {
    Error::Refused(format!("the backup cannot be read, or is damaged: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Keep;

    fn settings(lock: Lock) -> Backups {
        Backups {
            place: None,
            lock: Some(lock),
            identity: None,
            at: (0, 0),
            keep: Keep { daily: 1, weekly: 0, monthly: 0 },
        }
    }

    fn written(lock: &Lock) -> Vec<u8> {
        let mut writer = Writer::begin(Vec::new(), lock, 7).unwrap();
        writer.add("one", b"first").unwrap();
        writer.add("two", &vec![b'x'; 200_000]).unwrap();
        writer.finish().unwrap()
    }

    fn names(bytes: &[u8], backups: &Backups) -> Result<Vec<String>> {
        let mut names = Vec::new();
        read_all(bytes, backups, |name, _| {
            names.push(name.to_owned());
            Ok(())
        })?;
        Ok(names)
    }

    #[test]
    fn what_was_changed_or_cut_off_is_noticed_without_encryption_too() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passphrase");
        std::fs::write(&file, "a door painted blue\n").unwrap();
        for lock in [Lock::Open, Lock::Passphrase(file)] {
            let (whole, backups) = (written(&lock), settings(lock.clone()));
            assert_eq!(names(&whole, &backups).unwrap(), ["one", "two"]);
            for length in [0, 10, 100, 600, 2000, whole.len() / 2, whole.len() - 2000] {
                assert!(names(&whole[..length], &backups).is_err(), "{lock:?}, {length} bytes");
            }
            let mut changed = whole.clone();
            changed[100_000] ^= 1;
            assert!(matches!(names(&changed, &backups), Err(Error::Refused(_))), "{lock:?}");
        }
    }

    #[test]
    fn only_the_right_key_opens_it() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        let public = keys::new_key(&one).unwrap();
        keys::new_key(&other).unwrap();
        let lock = Lock::Recipients(vec![public]);
        let whole = written(&lock);
        assert!(!whole.windows(20).any(|window| window == [b'x'; 20]), "it is encrypted");
        let with = |identity| Backups { identity, ..settings(lock.clone()) };
        assert_eq!(names(&whole, &with(Some(one))).unwrap(), ["one", "two"]);
        for wrong in [Some(other), None, Some(folder.path().join("none"))] {
            assert!(matches!(names(&whole, &with(wrong)), Err(Error::Refused(_))));
        }
    }
}
