//! Making a backup.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, Write};
use std::process::Stdio;

use chrono::TimeDelta;
use futures_util::{StreamExt, stream};

use super::Market;
use super::archive::Writer;
use super::contents::{DATABASE, HEAD, Head, MEDIA, SECRET};
use super::programs::Running;
use super::shelf::Shelf;
use super::snapshot::{self, Snapshot};
use crate::clock::Moment;
use crate::config::{Lock, Place};
use crate::error::{Error, Result};
use crate::media::used::{Hash, Walk, hash_of_file, is_place};
use crate::storage::{Storage, Upload};

/// Bytes of one piece of the dump.
const PIECE: u64 = 4 << 20;
/// How many pictures are fetched at once.
const AT_ONCE: usize = 4;

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    /// Its name in its place.
    pub name: String,
    /// Rows of the database.
    pub rows: i64,
    /// Files of pictures.
    pub files: u64,
    /// Pictures that the database names and the storage does not have.
    pub missing: u64,
    /// Whether the marketplace's secret is in it.
    pub has_secret: bool,
}

/// Makes a backup of one moment, and calls `goes_on` now and then, which may end it.
///
/// # Errors
/// [`Error::Refused`] where settings are missing, [`Error::Storage`] where a bucket is away, [`Error::Internal`] with what
/// failed otherwise; the place then has no new backup.
pub fn make(market: &Market, secret: &str, now: Moment, goes_on: &dyn Fn() -> Result<()>) -> Result<Made> {
    let lock = market.config.backups.lock.as_ref().ok_or_else(|| {
        Error::Refused(
            "nothing says what backups are encrypted with: set SOUK_BACKUP_RECIPIENTS to a public key (souk backup \
             --new-key FILE makes one), or SOUK_BACKUP_PASSPHRASE_FILE, or SOUK_BACKUP_RECIPIENTS=none for backups that \
             everybody can read"
                .to_owned(),
        )
    })?;
    let place = super::place(market.config)?;
    write(market, place, lock, secret, now, goes_on).map_err(|error| match error {
        Error::File(error) => Error::Internal(format!("no backup could be written to {place}: {error}")),
        other => other,
    })
}

fn write(
    market: &Market,
    place: &Place,
    lock: &Lock,
    secret: &str,
    now: Moment,
    goes_on: &dyn Fn() -> Result<()>,
) -> Result<Made> {
    let shelf = Shelf::open(place)?;
    // Asked first, with little patience: nothing is read for a place that does not answer.
    let name = shelf.name_for_new(now, *lock != Lock::Open)?;
    let storage = Storage::open(&market.config.storage)?;

    let mut snapshot = Snapshot::take(market.url)?;
    let mut head = Head::new(&market.config.base_url, market.tools.major, secret, now);
    head.migrations = snapshot.migrations()?;
    head.sequences = snapshot::sequences(snapshot.conn())?;
    head.tables = snapshot::tables(snapshot.conn())?;
    goes_on()?;

    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    let mut archive = Writer::begin(shelf.upload(&name)?, lock, seconds)?;
    let text = serde_json::to_vec_pretty(&head).map_err(|error| Error::Internal(error.to_string()))?;
    archive.add(HEAD, &text)?;
    // In the clear it would let every reader of the backup sign in as anybody.
    let has_secret = *lock != Lock::Open;
    if has_secret {
        archive.add(SECRET, secret.as_bytes())?;
    }
    dump(market, &snapshot.id, &mut archive, goes_on)?;
    let mut used = named(&mut snapshot)?;
    // Nothing more is read of that moment, so the database may tidy up.
    drop(snapshot);
    let files = pictures(&storage, now, &mut used, &mut archive, goes_on)?;
    archive.finish()?.finish()?;
    let missing = used.values().filter(|is_there| !**is_there).count() as u64;
    Ok(Made { name, rows: head.rows(), files, missing, has_secret })
}

fn dump(market: &Market, snapshot: &str, archive: &mut Writer<Upload>, goes_on: &dyn Fn() -> Result<()>) -> Result<()> {
    let mut command = market.tools.connecting("pg_dump", market.url);
    command.args(["--format=custom", "--enable-row-security", "--schema=public", "--snapshot", snapshot]);
    command.arg(format!("--exclude-table-data=public.{}", snapshot::FEED));
    let mut dump = Running::start("pg_dump", command.stdin(Stdio::null()).stdout(Stdio::piped()))?;
    let mut output = dump.child.stdout.take().ok_or_else(|| Error::Internal("pg_dump has no output".to_owned()))?;
    for number in 0.. {
        goes_on()?;
        let mut piece = Vec::new();
        (&mut output).take(PIECE).read_to_end(&mut piece)?;
        if piece.is_empty() {
            break;
        }
        archive.add(&format!("{DATABASE}{number:08}"), &piece)?;
    }
    dump.end()
}

/// Every picture that the database names, each with whether its file was found.
fn named(snapshot: &mut Snapshot) -> Result<HashMap<Hash, bool>> {
    let (mut named, mut walk) = (HashMap::new(), Walk::default());
    while let Some(found) = walk.next(snapshot.conn())? {
        named.extend(found.into_iter().map(|hash| (hash, false)));
    }
    Ok(named)
}

/// Adds the files of these pictures and says how many there were. The list of files lies on disk, however long it is.
fn pictures(
    storage: &Storage,
    now: Moment,
    used: &mut HashMap<Hash, bool>,
    archive: &mut Writer<Upload>,
    goes_on: &dyn Fn() -> Result<()>,
) -> Result<u64> {
    let mut list = BufWriter::new(tempfile::tempfile()?);
    // Files that came later belong to later rows.
    Storage::waited(storage.each_before(now + TimeDelta::days(1), |kept| {
        let is_used = is_place(&kept.name) && hash_of_file(&kept.name).is_some_and(|hash| used.contains_key(&hash));
        if is_used { Ok(writeln!(list, "{}", kept.name)?) } else { Ok(()) }
    }))?;
    let mut list: File = list.into_inner().map_err(io::IntoInnerError::into_error)?;
    list.rewind()?;
    let fetched = stream::iter(BufReader::new(list).lines()).map(|name| async {
        let name = name?;
        let bytes = match storage.get(&name, None).await? {
            Some(found) => Some(found.bytes().await.map_err(|error| Error::Storage(error.to_string()))?),
            None => None,
        };
        Ok::<_, Error>((name, bytes))
    });
    let mut fetched = fetched.buffered(AT_ONCE);
    let mut files = 0;
    while let Some((name, bytes)) = Storage::waited(async { fetched.next().await.transpose() })? {
        goes_on()?;
        let (Some(bytes), Some(hash)) = (bytes, hash_of_file(&name)) else { continue };
        archive.add(&format!("{MEDIA}{name}"), &bytes)?;
        used.insert(hash, true);
        files += 1;
    }
    Ok(files)
}
