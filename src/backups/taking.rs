//! Taking an archive apart, entry by entry, into a database and whatever pictures go to.

use std::collections::HashSet;

use bytes::Bytes;
use futures_util::future::try_join_all;

use super::Market;
use super::archive::read_all;
use super::contents::{DATABASE, HEAD, Head, MEDIA, SECRET};
use super::loading::Loading;
use crate::error::{Error, Result};
use crate::media::used::{Hash, hash_of_file, is_place};
use crate::storage::{Reader, Storage};

/// Bytes of pictures that are kept at once.
const AT_ONCE: usize = 16 << 20;

/// An archive of which everything but the last word is done: its database commits when it is told to.
pub(super) struct Taken {
    pub head: Head,
    pub loading: Loading,
    /// The marketplace's secret, if it is in the archive.
    pub secret: Option<String>,
    pub files: u64,
    /// Which pictures these are files of.
    pub pictures: HashSet<Hash>,
}

/// Takes an archive apart, unless its head does not suit.
///
/// # Errors
/// Those of the archive, of the database and of the storage; the database is then as it was.
pub(super) fn take(
    market: &Market,
    archive: Reader,
    pictures: Option<&Storage>,
    suits: impl Fn(&Head) -> Result<()>,
) -> Result<Taken> {
    let (mut head, mut loading, mut secret) = (None, None, None);
    let (mut files, mut found, mut waiting) = (0, HashSet::new(), Vec::new());
    let begins_with_head = || Error::Refused("this is no backup of a Souk".to_owned());
    let outcome = read_all(archive, &market.config.backups, |name, bytes| {
        if name == HEAD {
            let read = Head::read(&bytes, market.tools.major)?;
            suits(&read)?;
            head = Some(read);
            return Ok(());
        }
        if head.is_none() {
            return Err(begins_with_head());
        }
        if name == SECRET {
            secret = String::from_utf8(bytes).ok();
        } else if name.starts_with(DATABASE) {
            if loading.is_none() {
                loading = Some(Loading::begin(market)?);
            }
            loading.as_mut().map_or(Ok(()), |loading| loading.write(&bytes))?;
        } else if let Some(place) = name.strip_prefix(MEDIA).filter(|place| is_place(place)) {
            files += 1;
            found.extend(hash_of_file(place));
            if let Some(storage) = pictures {
                waiting.push((place.to_owned(), Bytes::from(bytes)));
                if waiting.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > AT_ONCE {
                    keep(storage, &mut waiting)?;
                }
            }
        }
        Ok(())
    });
    let outcome = outcome.and_then(|()| pictures.map_or(Ok(()), |storage| keep(storage, &mut waiting)));
    match (outcome, head, loading) {
        (Ok(()), Some(head), Some(loading)) => Ok(Taken { head, loading, secret, files, pictures: found }),
        // A program of PostgreSQL that ended says why.
        (Err(Error::File(_)), _, Some(loading)) => Err(loading.failure()),
        (Err(error), ..) => Err(error),
        (Ok(()), ..) => Err(begins_with_head()),
    }
}

fn keep(storage: &Storage, waiting: &mut Vec<(String, Bytes)>) -> Result<()> {
    let all = waiting.drain(..).map(|(place, bytes)| async move { storage.put(&place, bytes).await });
    Storage::waited(try_join_all(all)).map(|_| ())
}
